// What each engine's grammar allows, as a page prints it. Tokens stand between ⟦ and ⟧; the text is what is left.
#include <gtest/gtest.h>

#include "recognise/template_rows.h"

namespace newsparse {
namespace {

TEST(TemplateFormsTest, Mustache) {
  constexpr TokenRow kRows[] = {
      {"mustache", "Dear ⟦{{name}}⟧, your order ⟦{{ order.number }}⟧ left on ⟦{{order.date}}⟧."},
      {"mustache", "⟦{{a}}⟧⟦{{b}}⟧⟦{{c}}⟧"},
      {"mustache", "|⟦{{string}}⟧|"},
      {"mustache", "  ⟦{{string}}⟧\n"},
      {"mustache", "⟦{{{html}}}⟧ and ⟦{{{ html.body }}}⟧ and ⟦{{&html}}⟧ and ⟦{{& html.body }}⟧"},
      {"mustache", "⟦{{#shop}}⟧Open⟦{{/shop}}⟧"},
      {"mustache", "⟦{{# shop }}⟧Open⟦{{/ shop }}⟧"},
      {"mustache", "⟦{{^shop}}⟧Closed⟦{{/shop}}⟧"},
      {"mustache", "⟦{{#shop}}⟧\n- ⟦{{item}}⟧\n⟦{{/shop}}⟧\nEnd"},
      {"mustache", "\"⟦{{#a.b.c}}⟧Here⟦{{/a.b.c}}⟧\" == \"Here\""},
      {"mustache", "⟦{{#list}}⟧⟦{{#.}}⟧⟦{{.}}⟧⟦{{/.}}⟧⟦{{/list}}⟧"},
      {"mustache", "⟦{{> head}}⟧ ⟦{{>foot}}⟧ ⟦{{> partials/foot }}⟧ ⟦{{>my-part}}⟧ ⟦{{>part.html}}⟧"},
      {"mustache", "⟦{{>*kind}}⟧ ⟦{{> * kind.of.card }}⟧ ⟦{{>* kind}}⟧"},
      {"mustache", "⟦{{<page}}⟧⟦{{$title}}⟧News⟦{{/title}}⟧⟦{{/page}}⟧"},
      {"mustache", "⟦{{< page }}⟧⟦{{$ title }}⟧News⟦{{/ title }}⟧⟦{{/ page }}⟧"},
      {"mustache", "⟦{{<*page}}⟧\n  ⟦{{$body}}⟧\n  Text\n  ⟦{{/body}}⟧\n⟦{{/*page}}⟧"},
      {"mustache", "A⟦{{! a remark }}⟧B"},
      {"mustache", "A⟦{{!remark}}⟧B"},
      {"mustache", "A\n⟦{{!\n  a remark\n  over lines\n}}⟧\nB"},
      {"mustache", "A ⟦{{! x, y and {z} }}⟧ B"},
      {"mustache", "⟦{{!a remark about name}}⟧⟦{{name}}⟧"},
      {"mustache", "⟦{{=<% %>=}}⟧Hello ⟦<% name %>⟧, ⟦<%# list %>⟧⟦<% . %>⟧⟦<%/ list %>⟧"},
      {"mustache", "⟦{{=| |=}}⟧(⟦|text|⟧)"},
      {"mustache", "⟦{{= [[ ]] =}}⟧\n⟦[[title]]⟧\n⟦[[={{ }}=]]⟧\n⟦{{title}}⟧"},
      {"mustache", "⟦{{=$ $=}}⟧ costs ⟦$price$⟧"},
      {"mustache", "⟦{{=@ @=}}⟧\nBy ⟦@author@⟧ for ⟦@paper@⟧"},
      {"mustache", "⟦{{= | | =}}⟧\n⟦|#section|⟧\n  ⟦|data|⟧ and {{data}}\n⟦|/section|⟧"},
      {"mustache", "⟦{{#section}}⟧⟦{{= << >> =}}⟧⟦<<value>>⟧⟦<</section>>⟧"},
      {"mustache", "⟦{{=<< >>=}}⟧\n⟦<<! a remark >>⟧\n⟦<<> part >>⟧"},
      {"mustache", "⟦{{person.first-name}}⟧ ⟦{{ person.last_name }}⟧ ⟦{{x1}}⟧ ⟦{{größe}}⟧"},
      {"mustache", "\"⟦{{ # lambda }}⟧x⟦{{ / lambda }}⟧\""},
      {"mustache", "⟦{{{{raw}}}}⟧x⟦{{{{/raw}}}}⟧"},
      {"mustache", "⟦{{#if user}}⟧Hi⟦{{else if guest}}⟧Hello⟦{{else}}⟧Who?⟦{{/if}}⟧"},
      {"mustache", "⟦{{#each items as |item index|}}⟧⟦{{@index}}⟧ ⟦{{item.name}}⟧⟦{{/each}}⟧"},
      {"mustache", "⟦{{#unless ready}}⟧wait⟦{{^}}⟧go⟦{{/unless}}⟧"},
      {"mustache", "⟦{{~#if a~}}⟧ x ⟦{{~/if~}}⟧ ⟦{{~name~}}⟧ ⟦{{~> part ~}}⟧ ⟦{{~{html}~}}⟧"},
      {"mustache", "⟦{{helper arg1 key=\"value\"}}⟧ ⟦{{link \"Read more\" href=url class='a b'}}⟧"},
      {"mustache", "⟦{{helper (sub a b) c=(other d)}}⟧⟦{{/helper}}⟧"},
      {"mustache",
       "⟦{{../parent.name}}⟧ ⟦{{this}}⟧ ⟦{{this.name}}⟧ ⟦{{./name}}⟧ ⟦{{@key}}⟧ ⟦{{@root.site}}⟧ ⟦{{items.[0].name}}⟧"},
      {"mustache", "⟦{{lookup map key}}⟧ ⟦{{log \"here\"}}⟧ ⟦{{this/name}}⟧ ⟦{{array.0.item}}⟧"},
      {"mustache", "⟦{{#> layout title=\"x\"}}⟧body⟦{{/layout}}⟧ ⟦{{> @partial-block }}⟧"},
      {"mustache", "⟦{{#*inline \"nav\"}}⟧x⟦{{/inline}}⟧"},
      {"mustache", "⟦{{!-- a {{name}} inside --}}⟧"},
      {"mustache", "⟦{{!-- over\nlines {{x}}\n--}}⟧\nText"},
      {"mustache", "⟦{{> (lookup . 'name') }}⟧"},
      {"mustache", "⟦{{formatDate published \"DD.MM.YYYY\"}}⟧"},
      {"mustache", "⟦{{t 'article.more'}}⟧ ⟦{{i18n \"Read more\"}}⟧"},
      {"mustache", "⟦{{yield}}⟧ ⟦{{outlet}}⟧ ⟦{{title}}⟧⟦{{heading}}⟧ ⟦{{date}}⟧"},
      {"mustache", "⟦{{TITLE}}⟧ ⟦{{First Name}}⟧ ⟦{{user-name}}⟧ ⟦{{_id}}⟧"},
      {"mustache", "⟦{{\n  title\n}}⟧\nText"},
      {"mustache", "Escaped \\⟦{{name}}⟧"},
      {"mustache", "⟦{{! {{ opened in a remark }}⟧ Text ⟦{{name}}⟧"},
  };
  expect_tokens(kRows);
}

// Calls and operators in words, of names alone.
TEST(TemplateFormsTest, BracesOfWords) {
  constexpr TokenRow kRows[] = {
      {"mustache", "⟦{{concat first middle last}}⟧"},
      {"mustache", "Dear ⟦{{salute person title rank}}⟧, hello"},
      {"mustache", "⟦{{ path starts with prefix }}⟧ ⟦{{ path ends with suffix }}⟧"},
      {"mustache", "⟦{{ a is eq 1 }}⟧ ⟦{{ a is not lessthan b }}⟧"},
      {"mustache", "⟦{{ list has some filter }}⟧ ⟦{{ a xor b xor c }}⟧"},
      {"mustache", "⟦{{ a ~ b ~ c }}⟧ ⟦{{ .5 }}⟧ ⟦{{ a % b % c }}⟧"},
      {"angular", "⟦{{ a - b - c }}⟧ ⟦{{ 1 ? 2 : 3 }}⟧"},
      {"mustache", "⟦{{~ for row in rows ~}}⟧"},
  };
  expect_tokens(kRows);
}

// Numbers, literals and white space control that only Handlebars and its kin write.
TEST(TemplateFormsTest, BracesOfLiterals) {
  constexpr TokenRow kRows[] = {
      {"mustache", "Your code is ⟦{{1}}⟧, valid for ⟦{{2}}⟧ minutes."},
      {"mustache", "⟦{{12}}⟧"},
      {"mustache", "⟦{{-1}}⟧"},
      {"mustache", "⟦{{+1}}⟧"},
      {"jinja", "⟦{{ | upcase }}⟧"},
      {"mustache", "⟦{{12.34}}⟧ ⟦{{#0}}⟧x⟦{{/0}}⟧ ⟦{{> 12 }}⟧ ⟦{{ not a is odd }}⟧"},
      {"mustache", "⟦{{ x is not divisibleby 3 }}⟧"},
      {"mustache", "⟦{{\"12\"}}⟧ ⟦{{ '}}' }}⟧ ⟦{{ \"\" }}⟧ ⟦{{ '{{' }}⟧ ⟦{{ \"\\\"\" }}⟧"},
      {"mustache", "⟦{{\"\\\"\"}}⟧ ⟦{{\"}}\"}}⟧ ⟦{{\"{{\"}}⟧"},
      {"mustache", "⟦{{hello \"Dear \\\"friend\\\"\"}}⟧"},
      {"angular", "⟦{{ 1 != 2 }}⟧ ⟦{{ 1 !== 2 }}⟧"},
      {"mustache", "⟦{{ 1 & 2 }}⟧ ⟦{{ ~1 }}⟧ ⟦{{ !1 }}⟧ ⟦{{ 5 ?? 1 }}⟧ ⟦{{ [42, {}] }}⟧ ⟦{{[]}}⟧"},
      {"mustache", "⟦{{eq 1 1 2}}⟧ ⟦{{sum 1 2 3}}⟧ ⟦{{not true}}⟧"},
      {"angular", "⟦{{((1))}}⟧ ⟦{{('5')}}⟧"},
      {"mustache", "[⟦{{42}}⟧]"},
      {"mustache", "⟦{{23 -}}⟧ < ⟦{{- 45}}⟧"},
      {"go", "⟦{{$}}⟧"},
      {"mustache", "⟦{{% note %}}⟧x⟦{{% /note %}}⟧ ⟦{{< figure src=\"a.png\" >}}⟧"},
  };
  expect_tokens(kRows);
}

TEST(TemplateFormsTest, AngularAndVue) {
  constexpr TokenRow kRows[] = {
      {"angular", "⟦{{ price | currency }}⟧ ⟦{{price|currency:'EUR':true}}⟧ ⟦{{ x | number:'1.0-2' }}⟧"},
      {"angular", "⟦{{ item.date | date:'dd.MM.yyyy HH:mm' }}⟧ Uhr"},
      {"angular", "⟦{{ user.name | uppercase | slice:0:3 }}⟧"},
      {"angular", "⟦{{ 'ARTICLE.MORE' | translate }}⟧"},
      {"angular", "⟦{{ 'ITEMS' | translate:{count: n} }}⟧"},
      {"angular", "⟦{{ ok ? 'yes' : 'no' }}⟧ ⟦{{ ok ? '{' : '}' }}⟧"},
      {"angular",
       "⟦{{ a && b }}⟧ ⟦{{ a || 'none' }}⟧ ⟦{{ list.length + 1 }}⟧ ⟦{{ n * 2 }}⟧ ⟦{{ !a && b }}⟧ ⟦{{ 1 + a }}⟧ ⟦{{ "
       "f(a) }}⟧"},
      {"angular", "⟦{{ $t('nav.home') }}⟧ ⟦{{ $store.state.user }}⟧ ⟦{{$index}}⟧ ⟦{{$ctrl.title}}⟧ ⟦{{::vm.title}}⟧"},
      {"angular", "⟦{{ title.substring(0, 80) + '...' }}⟧ ⟦{{ fmt(date, { year: 'numeric' }) }}⟧"},
      {"angular", "⟦{{ message.split('').reverse().join('') }}⟧"},
      {"angular", "⟦{{ x?.y ?? 'z' || '' }}⟧ ⟦{{ `${a} and ${b}` + c }}⟧"},
      {"angular", "⟦{{ items$ | async }}⟧ ⟦{{ obj | json }}⟧"},
      {"angular", "⟦{{ n === 1 ? 'item' : 'items' }}⟧"},
  };
  expect_tokens(kRows);
}

TEST(TemplateFormsTest, JinjaAndItsKin) {
  constexpr TokenRow kRows[] = {
      {"mustache", "⟦{{ a or b and not c }}⟧ ⟦{{ a not in b }}⟧ ⟦{{ x or y or z or q }}⟧"},
      {"erb", "⟦% if a:⟧\nb\n⟦% else:⟧\nc\n⟦% endif⟧"},
      {"erb", "⟦% for a, b in rows:⟧\nx\n⟦% endfor⟧"},
      {"jinja", "⟦{% if a %}⟧x⟦{% elif b %}⟧y⟦{% else %}⟧z⟦{% endif %}⟧"},
      {"jinja", "⟦{%- for a in b -%}⟧⟦{{ loop.index }}⟧⟦{%- endfor -%}⟧"},
      {"jinja", "⟦{%+ if a +%}⟧x⟦{%~ endif ~%}⟧"},
      {"jinja", "⟦{%if a%}⟧x⟦{%endif%}⟧"},
      {"jinja", "⟦{% set x = {'a': 1, 'b': '%'} %}⟧"},
      {"jinja", "⟦{% extends \"base.html\" %}⟧⟦{% block title %}⟧News⟦{% endblock %}⟧"},
      {"jinja", "⟦{# a remark #}⟧ ⟦{#- trimmed -#}⟧ ⟦{# {{ x }} #}⟧"},
      {"jinja", "⟦{#\n over\n lines\n#}⟧\nText"},
      {"jinja", "⟦{% comment %}⟧ note ⟦{% endcomment %}⟧"},
      {"jinja", "⟦{% trans %}⟧Read more⟦{% endtrans %}⟧ ⟦{% trans \"Home\" %}⟧ ⟦{% blocktrans count n=x %}⟧"},
      {"jinja", "⟦{{ title|default:\"none\" }}⟧ ⟦{{ d|date:\"j F Y\" }}⟧ ⟦{{ body|safe }}⟧ ⟦{{ x|truncatewords:30 }}⟧"},
      {"jinja", "⟦{{ title | default('none') }}⟧ ⟦{{ list | join(', ') }}⟧ ⟦{{ x|e }}⟧ ⟦{{ _('Home') }}⟧"},
      {"jinja", "⟦{{ url_for('index') }}⟧ ⟦{{ path('home') }}⟧ ⟦{{ asset('a.png') }}⟧ ⟦{{ super() }}⟧"},
      {"jinja",
       "⟦{{ 'a' | upcase }}⟧ ⟦{{ \"a\" | append: \"b\" }}⟧ ⟦{{ 5 | plus: 3 }}⟧ ⟦{{ 4.6 | ceil }}⟧ ⟦{{ -17 | abs }}⟧"},
      {"jinja", "⟦{{ \"a,b\" | split: \",\" | join: \" \" }}⟧ ⟦{{ x | date: \"%Y-%m-%d\" }}⟧"},
      {"jinja", "⟦{{- title | strip -}}⟧ ⟦{{-title | upcase-}}⟧"},
      {"jinja", "⟦{% assign x = \"a\" | split: \",\" %}⟧⟦{% capture y %}⟧z⟦{% endcapture %}⟧"},
      {"jinja", "⟦{% for i in (1..5) %}⟧⟦{% endfor %}⟧ ⟦{% for x in y limit:2 offset:1 reversed %}⟧⟦{% break %}⟧"},
      {"jinja", "⟦{% case x %}⟧⟦{% when 1, 2 %}⟧a⟦{% endcase %}⟧ ⟦{% cycle 'a', 'b' %}⟧ ⟦{% increment n %}⟧"},
      {"jinja", "⟦{% liquid\nassign a = 1\necho a\n%}⟧\nText"},
      {"jinja", "⟦{% # a remark %}⟧ ⟦{%- # a remark -%}⟧ ⟦{% render 'card', title: x %}⟧"},
      {"jinja", "⟦{% include 'a.html' with {'x': y} only %}⟧ ⟦{% macro f(a, b='c') %}⟧⟦{% endmacro %}⟧"},
      {"jinja", "⟦{% if a == \"%}\" %}⟧x⟦{% endif %}⟧"},
      {"jinja", "⟦{% tablerow p in ps cols:2 %}⟧⟦{{ p.title | escape }}⟧⟦{% endtablerow %}⟧"},
      {"jinja",
       "⟦{{ user.date|date('d.m.Y') }}⟧ ⟦{{ 'nav.home'|trans }}⟧ ⟦{{ x|raw }}⟧ ⟦{{ a|length }}⟧ ⟦{{ a ~ b|upper }}⟧"},
      {"jinja", "⟦{% load static %}⟧⟦{% static 'a.css' %}⟧⟦{% url 'home' pk=1 %}⟧⟦{% csrf_token %}⟧⟦{% now \"Y\" %}⟧"},
      {"jinja", "⟦{% raw %}⟧x⟦{% endraw %}⟧ ⟦{% 'a' | t %}⟧"},
      {"jinja", "⟦{% %}⟧"},
      {"jinja", "⟦{% überschrift %}⟧ ⟦{% 标题 x %}⟧ ⟦{% $x %}⟧ ⟦{% (a) %}⟧ ⟦{% [a, b] %}⟧ ⟦{% @a %}⟧"},
      {"erb", "⟦% 3.times do |i|⟧\nx\n⟦% end⟧"},
      {"mustache", "⟦{{ 1 not in a }}⟧ ⟦{{ 1.5 not in b }}⟧ ⟦{{ 1 if not c }}⟧ ⟦{{ a if not b and c }}⟧"},
      {"erb", "⟦% try:⟧\na\n⟦% except ValueError:⟧\nb\n⟦% except (IOError, OSError) as e:⟧\nc\n⟦% endtry⟧"},
      {"erb", "⟦% except app.Failure as e:⟧\nx"},
      {"erb", "⟦% with lock as l:⟧\nx\n⟦% endwith⟧"},
      {"erb", "⟦% with open(path) as f:⟧\nx"},
  };
  expect_tokens(kRows);
}

// What {{ }} holds in these engines beside names: literals, ranges, paths in brackets, calls.
TEST(TemplateFormsTest, LiteralsBetweenBraces) {
  constexpr TokenRow kRows[] = {
      {"mustache", "⟦{{ \"text\" }}⟧ ⟦{{ 'text' }}⟧ ⟦{{'a }} b'}}⟧"},
      {"mustache", "⟦{{ 10 }}⟧ ⟦{{ -5 }}⟧ ⟦{{ 3.14 }}⟧ ⟦{{ [1, 2] }}⟧ ⟦{{ {} }}⟧ ⟦{{ true }}⟧ ⟦{{ nil }}⟧"},
      {"mustache", "⟦{{ a[0] }}⟧ ⟦{{ a['b c'].d }}⟧ ⟦{{ a[b.c] }}⟧ ⟦{{ [a][0] }}⟧ ⟦{{ [\"a b\"] }}⟧"},
      {"jinja", "⟦{{ x if y else z }}⟧ ⟦{% set x = a if b else c %}⟧"},
      {"mustache", "⟦{{ok?'{':'}'}}⟧ ⟦{{=it.title}}⟧ ⟦{{~it.list :x}}⟧⟦{{~}}⟧ ⟦{{?it.a}}⟧x⟦{{??}}⟧y⟦{{?}}⟧"},
      {"php", "⟦{{ $user->name }}⟧ ⟦{{ $a->b('c') }}⟧"},
      {"mustache", "⟦{{ a }}⟧⟦{{ }}⟧⟦{{}}⟧"},
      {"mustache", "⟦{{ a.b?.c }}⟧ ⟦{{ not a }}⟧ ⟦{{ a is defined }}⟧ ⟦{{ a in b }}⟧"},
      {"mustache", "⟦{{ a >= b }}⟧ ⟦{{ a < b }}⟧ ⟦{{ a > b }}⟧"},
      {"angular", "⟦{{ (1..3) }}⟧ ⟦{{ 1 + 2 }}⟧ ⟦{{ f(1, 'a}b') }}⟧ ⟦{{ range(3) }}⟧ ⟦{{ (a) }}⟧"},
      {"mustache", "⟦{{ {'a': 1}.a }}⟧ ⟦{{ {a: 1}['a'] }}⟧"},
  };
  expect_tokens(kRows);
}

TEST(TemplateFormsTest, ErbEjsAspJsp) {
  constexpr TokenRow kRows[] = {
      {"erb", "⟦<%= title %>⟧ ⟦<%- body %>⟧ ⟦<%# remark %>⟧ ⟦<%== raw %>⟧ ⟦<%_ trimmed _%>⟧ ⟦<%=title%>⟧ ⟦<%= x -%>⟧"},
      {"erb", "⟦<% if (user) { %>⟧Hi⟦<% } else { %>⟧Who?⟦<% } %>⟧"},
      {"erb", "⟦<% items.each do |item| %>⟧⟦<%= item.name %>⟧⟦<% end %>⟧"},
      {"erb", "⟦<%@ page language=\"java\" contentType=\"text/html\" %>⟧Text"},
      {"erb", "⟦<%! int n = 0; %>⟧⟦<%-- a <b>remark</b> --%>⟧⟦<%: Model.Title %>⟧⟦<%$ Resources:Text %>⟧"},
      {"erb", "⟦<%= link_to \"Home\", root_path, class: 'a' %>⟧"},
      {"erb", "⟦<%= \"100%>\" %>⟧"},
      {"erb", "⟦<%\n  x = 1\n%>⟧\nText"},
      {"erb", "⟦<%= a ? \"<b>\" : '>' %>⟧"},
      {"erb", "⟦<%# one %>⟧\n⟦<% two %>⟧\n⟦<%= three %>⟧"},
      {"erb", "⟦<%Response.Write(x)%>⟧ ⟦<%#Eval(\"Name\")%>⟧ ⟦<%= Html.Encode(x) %>⟧"},
      {"erb", "⟦[% title %]⟧ ⟦[% IF x %]⟧y⟦[% END %]⟧ ⟦[%- x -%]⟧"},
  };
  expect_tokens(kRows);
}

// EJS and Jinja by other delimiters than their own.
TEST(TemplateFormsTest, OtherDelimiters) {
  constexpr TokenRow kRows[] = {
      {"erb", "⟦<$= name $>⟧ ⟦<$- body $>⟧ ⟦<$ if (a) { $>⟧x⟦<$ } else { $>⟧y⟦<$ } $>⟧"},
      {"erb", "⟦[?= name ?]⟧ ⟦[? list.forEach(x => { ?]⟧x⟦[? }) ?]⟧"},
      {"erb", "⟦[#= name #]⟧ ⟦<&= name &>⟧ ⟦<@= name @>⟧"},
      {"placeholder", "⟦<!--# for row in rows -->⟧x⟦<!--# endfor -->⟧"},
  };
  expect_tokens(kRows);
}

TEST(TemplateFormsTest, Php) {
  constexpr TokenRow kRows[] = {
      {"php", "⟦<?php echo $title; ?>⟧ and ⟦<?= $x ?>⟧ and ⟦<?=$x?>⟧"},
      {"php", "⟦<?php if ($a): ?>⟧x⟦<?php endif; ?>⟧"},
      {"php", "⟦<?php\n  the_title();\n?>⟧\nText"},
      {"php", "⟦{!! $html !!}⟧ and ⟦{$user.name}⟧ and ⟦{$title|escape}⟧"},
      {"php", "⟦<? echo $x ?>⟧ ⟦<?PHP the_content(); ?>⟧"},
      {"php", "⟦{if $a}⟧x⟦{else}⟧y⟦{/if}⟧ ⟦{foreach $list as $x}⟧⟦{$x}⟧⟦{/foreach}⟧"},
      {"php", "⟦{{-- a remark --}}⟧ text ⟦{{--\n over lines\n--}}⟧\nText"},
      {"php", "⟦{include 'head.tpl'}⟧⟦{block title}⟧x⟦{/block}⟧"},
      {"php", "⟦{include file=\"head.tpl\"}⟧"},
      {"php", "⟦{function f a=1}⟧⟦{$a}⟧⟦{/function}⟧⟦{f a=2}⟧⟦{call f}⟧ ⟦{1+2}⟧ ⟦{\"by $a\"}⟧"},
      {"php", "⟦{for $i=1 to 5}⟧⟦{$i}⟧⟦{forelse}⟧-⟦{/for}⟧ ⟦{strip}⟧ x ⟦{/strip}⟧"},
      {"php", "⟦{strip}⟧\nText\n⟦{/strip}⟧"},
      {"php", "⟦{l s='Hello %s' sprintf=[$name] d='Shop'}⟧ ⟦{l s=\"It\\\"s\"}⟧ ⟦{l s='It\\'s'}⟧"},
  };
  expect_tokens(kRows);
}

TEST(TemplateFormsTest, Interpolations) {
  constexpr TokenRow kRows[] = {
      {"javascript", "Hi ⟦${name}⟧, ⟦${user.name}⟧, ⟦${ user['name'] }⟧, ⟦${t('home')}⟧"},
      {"javascript", "⟦${a ? 'x' : 'y'}⟧ ⟦${list[0].title}⟧ ⟦${fn({a: 1})}⟧ ⟦${x!\"d\"}⟧ ⟦${x?html}⟧ ⟦${(x.y)!}⟧"},
      {"javascript", "⟦${date?string(\"dd.MM.yyyy\")}⟧ ⟦${empty x}⟧ ⟦${!empty list}⟧ ⟦${x?then('a', 'b')}⟧"},
      {"javascript", "⟦${price * 2}⟧ ⟦${total / pages}⟧ ⟦${n % 2}⟧"},
      {"javascript", "by ⟦${AUTHOR_NAME}⟧ ⟦${article.published | date}⟧ ⟦${a}⟧⟦${b}⟧"},
      {"ruby", "⟦#{user.name}⟧ and ⟦#{t('x')}⟧ and ⟦#{bean.title}⟧ and ⟦%{name}⟧"},
      {"thymeleaf", "⟦[[${title}]]⟧ ⟦[(${html})]⟧ ⟦[[#{home.welcome}]]⟧ ⟦[[*{name}]]⟧ ⟦[[@{/home}]]⟧"},
      {"thymeleaf", "⟦@{/order/list}⟧ ⟦@{~/x}⟧ ⟦@{${url}}⟧ ⟦*{name}⟧ ⟦*{user.name}⟧ ⟦~{fragments/head :: title}⟧"},
      {"thymeleaf", "⟦[[item.title]]⟧ ⟦[[formatDate(item.date)]]⟧ ⟦[[!item.hidden]]⟧"},
      {"freemarker", "⟦[=title]⟧ by ⟦[=user.name]⟧"},
      {"freemarker", "⟦<#if user?\?>⟧Hi⟦<#elseif x>⟧y⟦<#else>⟧z⟦</#if>⟧"},
      {"freemarker",
       "⟦<#list items as item>⟧x⟦</#list>⟧ ⟦<#assign x = 1>⟧ ⟦<#include \"head.ftl\">⟧ ⟦<#-- remark -->⟧"},
      {"freemarker", "⟦<@macro a=\"b\"/>⟧ ⟦<@layout.page title=\"x > y\">⟧z⟦</@layout.page>⟧"},
      {"freemarker", "⟦[#if a > b]⟧x⟦[#else]⟧y⟦[/#if]⟧ ⟦[@card title=\"x\" /]⟧ ⟦[#-- remark --]⟧"},
      {"javascript", "⟦${{\"a\": 1}.a}⟧ ⟦${ {'a': 1}['a'] }⟧ ⟦${ [1, 2][0] }⟧ ⟦${ '}' }⟧ ⟦${'-'}⟧ ⟦${ f('}') }⟧"},
      {"javascript", "⟦${{}}⟧ ⟦${{b: post.bar}}⟧ ⟦${\"\"}⟧ ⟦${[]}⟧ ⟦${!1}⟧ ⟦${() => 1}⟧"},
      {"javascript", "⟦${x > 2}⟧ ⟦${x if y else z}⟧"},
      {"ruby", "⟦#{{a: 1}}⟧ ⟦#{x if y}⟧ ⟦#{user.name unless guest}⟧"},
      {"javascript", "⟦${-1}⟧ ⟦${ -2.5 }⟧ ⟦${ not a }⟧ ⟦${f(`a}b`)}⟧"},
      {"freemarker", "⟦[=title!'none']⟧ ⟦[=title!]⟧ ⟦[=body?html]⟧ ⟦[=d.day?string(\"dd\")?cap_first]⟧ ⟦[=n + 1]⟧"},
      {"thymeleaf",
       "⟦[[|Hello ${name}|]]⟧ ⟦[# th:if=\"${a}\"]⟧x⟦[/]⟧ ⟦[#th:block th:each=\"i : ${l}\"]⟧y⟦[/th:block]⟧"},
      {"thymeleaf", "<p ⟦th:text=\"'a > b'\"⟧ class=\"c\" ⟦th:if=\"${a}\"⟧> <i ⟦data-th-text=\"#{b}\"⟧/>"},
      {"javascript", "<a href=\"⟦${a}⟧\" th:text=\"b\">"},
      {"erb", "<p ⟦tal:content=\"here/title\"⟧ ⟦tal:condition=\"a\"⟧> <i ⟦metal:use-macro=\"b\"⟧/>"},
      {"erb", "<li ⟦py:for=\"row in rows\"⟧>x</li>"},
      {"php", "<li ⟦n:foreach=\"$rows as $row\"⟧>x</li>"},
      {"javascript", "<li>⟦{label(item)}⟧</li><b>⟦{x.map(f)}⟧</b>"},
      {"erb", "⟦{@user.name}⟧ wrote"},
  };
  expect_tokens(kRows);
}

TEST(TemplateFormsTest, Velocity) {
  constexpr TokenRow kRows[] = {
      {"velocity", "⟦$!{name}⟧ ⟦$!name⟧ ⟦$!user.name⟧ ⟦$user.name⟧ ⟦$user.getName()⟧ ⟦$!{user.get(\"x\")}⟧"},
      {"velocity", "⟦#if($a)⟧x⟦#elseif($b)⟧y⟦#else⟧ z⟦#end⟧"},
      {"velocity", "⟦#set($x = \"y\")⟧ ⟦#set( $x = 1 )⟧ ⟦#foreach($i in $list)⟧⟦$i.name⟧⟦#end⟧"},
      {"velocity", "⟦#parse(\"head.vm\")⟧ ⟦#include('foot.vm')⟧ ⟦#{if}($a)⟧x⟦#{else}⟧y⟦#{end}⟧"},
      {"velocity", "⟦#macro(row $x)⟧<tr>⟦$x⟧</tr>⟦#end⟧ ⟦#row( 1 2 )⟧⟦#row($y)⟧ ⟦#row()⟧"},
      {"velocity", "⟦#if($a)⟧x⟦#end⟧⟦$b⟧ ⟦#set($c = 1)⟧⟦$c⟧ ⟦#if($d)⟧⟦#break⟧⟦#else⟧⟦$e⟧⟦#end⟧"},
      {"velocity", "⟦#foreach($i in $l)⟧\n  ⟦#if($i)⟧\n    ⟦#stop⟧\n  ⟦#end⟧\n⟦#end⟧"},
      {"velocity", "⟦#set($a = 1)⟧\n⟦## one remark⟧\n⟦## and another⟧\n⟦#if($a)⟧\nx\n⟦#end⟧"},
      {"velocity", "⟦#[[\n don't read $this\n]]#⟧\nx"},
      {"velocity", "⟦$a.b⟧ ⟦$c.getB().d⟧ ⟦$a.b⟧"},
      {"velocity", "⟦$visitor⟧"},
      {"velocity", "⟦$label(x)⟧"},
      {"velocity", "⟦$a.b⟧"},
      {"velocity", "Good morning, ⟦$name⟧!"},
      {"velocity", "⟦$someone⟧ met ⟦$other⟧."},
      {"velocity", "⟦#if $open⟧\nx\n⟦#end if⟧"},
      {"velocity", "  ⟦#for $row in $rows⟧\n⟦$row⟧\n  ⟦#end for⟧"},
      {"velocity", "⟦#set $width = 5⟧"},
      {"velocity", "⟦#def card(x)⟧\ny\n⟦#end def⟧"},
      {"velocity", "⟦#if not $open⟧\nx\n⟦#end if⟧"},
  };
  expect_tokens(kRows);
}

TEST(TemplateFormsTest, Go) {
  constexpr TokenRow kRows[] = {
      {"go", "⟦{{.Title}}⟧ ⟦{{ .Page.Title }}⟧ ⟦{{- .Title -}}⟧ ⟦{{.Title | html}}⟧ ⟦{{printf \"%q\" .Title}}⟧"},
      {"go", "⟦{{if .A}}⟧x⟦{{else if .B}}⟧y⟦{{end}}⟧ ⟦{{range $i, $x := .List}}⟧⟦{{$x.Name}}⟧⟦{{end}}⟧"},
      {"go", "⟦{{ with .Site.Params.author }}⟧⟦{{ . }}⟧⟦{{ end }}⟧ ⟦{{ template \"head\" . }}⟧ ⟦{{ block \"x\" . }}⟧"},
      {"go", "⟦{{/* a remark */}}⟧ ⟦{{- /* a remark */ -}}⟧"},
      {"go", "⟦{{/* a }} b */}}⟧ ⟦{{- /* {{ c }} */ -}}⟧ ⟦{{ `a }} b` }}⟧ ⟦{{printf `}}` .A}}⟧"},
      {"go", "⟦{{/*\n a }} b\n*/}}⟧\nx"},
      {"go", "⟦{{- /* a\n }} b */ -}}⟧\nx"},
      {"go", "⟦{{`back\n}}tick`}}⟧ x"},
      {"go",
       "⟦{{ $x := 1 }}⟧ ⟦{{ len .List }}⟧ ⟦{{ .Date.Format \"Jan 2, 2006\" }}⟧ ⟦{{ index .Map \"k\" }}⟧ ⟦{{ (.A).B "
       "}}⟧"},
      {"go", "⟦{{ eq .A .B }}⟧ ⟦{{ and .A (or .B .C) }}⟧ ⟦{{ partial \"x.html\" . }}⟧ ⟦{{`raw`}}⟧"},
  };
  expect_tokens(kRows);
}

// Lines and tags of Mako, JSP, HTML::Template, CFML and servers' includes.
TEST(TemplateFormsTest, ServerTags) {
  constexpr TokenRow kRows[] = {
      {"erb", "⟦<%def name=\"f(x)\">⟧x⟦</%def>⟧ ⟦<%inherit file=\"a.html\"/>⟧ ⟦<%doc>⟧x⟦</%doc>⟧ ⟦<%ns:f a=\"b\"/>⟧"},
      {"erb", "⟦% for a in b:⟧\n  x\n⟦% endfor⟧\n⟦% if a == 1:⟧\ny\n⟦% endif⟧"},
      {"erb", "⟦<c:if test=\"${a > 1}\">⟧x⟦</c:if>⟧ ⟦<jsp:include page=\"a.jsp\"/>⟧ ⟦<fmt:message key=\"a\"/>⟧"},
      {"erb", "⟦<xsl:value-of select=\"title\"/>⟧ ⟦<s:property value=\"a\"/>⟧ ⟦<esi:include src=\"/a\"/>⟧"},
      {"placeholder", "⟦<TMPL_VAR NAME=\"title\">⟧ ⟦<tmpl_if a>⟧x⟦</tmpl_if>⟧ ⟦<cfoutput>⟧x⟦</cfoutput>⟧"},
      {"placeholder", "⟦<!-- TMPL_VAR NAME=\"title\" -->⟧ ⟦<!-- /TMPL_IF -->⟧"},
      {"placeholder", "⟦<!--#echo var=\"DATE\" -->⟧ by ⟦<!--#include virtual=\"/a\" -->⟧"},
      {"javascript", "⟦<!-- ko text: name -->⟧x⟦<!-- /ko -->⟧"},
      {"erb", "⟦[%# a remark %]⟧ ⟦[%= x %]⟧"},
  };
  expect_tokens(kRows);
}

TEST(TemplateFormsTest, Messages) {
  constexpr TokenRow kRows[] = {
      {"icu", "⟦{n, plural,\n  =0 {none}\n  other {{n} of {all}}\n}⟧ left"},
      {"icu", "⟦{n, plural, offset:1\r\n one {x}\r\n other {# more}}⟧"},
      {"icu", "⟦{n, spellout}⟧ ⟦{n, ordinal}⟧ ⟦{ n , number }⟧ ⟦{größe, number}⟧"},
      {"icu", "⟦{|text|}⟧ ⟦{|4.2| :number}⟧ ⟦{42 :number}⟧ ⟦{word :string}⟧ ⟦{:now}⟧ ⟦{:ns:f a=b}⟧ ⟦{|a| @b}⟧"},
      {"icu", "⟦{ $x }⟧ ⟦{ $x :number digits=2 }⟧ ⟦{ :now }⟧"},
      {"icu", "⟦{#b}⟧bold⟦{/b}⟧ ⟦{#img src=|a.png| /}⟧ ⟦{#a to=$url}⟧x⟦{/a}⟧"},
      {"icu", "hello = Hello, ⟦{ $user }⟧ of ⟦{ -brand }⟧, ⟦{ -brand(case: \"genitive\") }⟧ ⟦{ -brand.gender }⟧"},
      {"icu", "mails = ⟦{ $n ->\n    [one] One mail\n   *[other] { $n } mails\n}⟧ left"},
      {"icu", "⟦{ NUMBER($n, digits: 2) }⟧ ⟦{ DATETIME($d) }⟧ ⟦{ \"\" }⟧ ⟦{ \"{\" }⟧ ⟦{\"\\u00A0\"}⟧"},
      {"icu", "Hello ⟦{ name }⟧! Good-bye ⟦{ user_name }⟧."},
      {"i18n_key", "Press ⟦$t(common:keys.enter)⟧ or ⟦$t('escape', {\"count\": 1})⟧"},
  };
  expect_tokens(kRows);
}

// Forms of grammars that are seldom written.
TEST(TemplateFormsTest, RarerForms) {
  constexpr TokenRow kRows[] = {
      {"mustache", "⟦{{..}}⟧ ⟦{{../.}}⟧ ⟦{{../../..}}⟧ ⟦{{#..}}⟧x⟦{{/..}}⟧"},
      {"mustache", "⟦{{%FILTERS}}⟧ ⟦{{%IMPLICIT-ITERATOR}}⟧"},
      {"mustache", "⟦{{#switch: {{{1}}} | a = b | #default = c}}⟧"},
      {"javascript", "⟦${new java.util.Date()}⟧ ⟦${new foo(1)}⟧ ⟦${not empty x}⟧"},
      {"javascript", "⟦${typeof x}⟧ ⟦${void 0}⟧ ⟦${[1,2]}⟧ ⟦${new Date}⟧ ⟦${`a${b}c`}⟧ ⟦${a ? `${b}` : ''}⟧"},
      {"freemarker", "⟦<@border>⟧x⟦</@border>⟧ ⟦<@my.page>⟧\ny\n⟦</@my.page>⟧"},
      {"freemarker", "⟦[=total?string.currency]⟧ ⟦[=join(names)]⟧"},
      {"velocity", "⟦$list[0].name⟧ of ⟦$list.size().x⟧, ⟦$list[0]⟧"},
      {"velocity", "x⟦#if($a)⟧y⟦#end⟧ a⟦$!{x}⟧b"},
      {"thymeleaf", "⟦[[${a} + ${b}]]⟧ ⟦[['a' + ${b}]]⟧ ⟦[[${x} ? 'a' : 'b']]⟧ ⟦[(${x} ?: 'none')]⟧ ⟦[[!${a}]]⟧"},
      {"thymeleaf", "⟦<!--/* a remark */-->⟧ x"},
      {"thymeleaf", "⟦*{age}⟧ ⟦@{http://example.org/a}⟧ ⟦@{https://example.org/a(b=${c})}⟧"},
      {"php", "⟦<? if ($a) { ?>⟧x⟦<? } else { ?>⟧y⟦<? } ?>⟧ ⟦<? endforeach ?>⟧"},
      {"erb",
       "⟦<#@ template language=\"C#\" #>⟧⟦<# foreach (var a in b) { #>⟧x⟦<# } #>⟧⟦<#+ int F() { return 1; } #>⟧"},
      {"erb", "⟦<%args>⟧\n$a\n⟦</%args>⟧ ⟦<%perl>⟧x⟦</%perl>⟧ ⟦<%init>⟧y⟦</%init>⟧"},
      {"php", "⟦{template .hello}⟧Hello ⟦{$name}⟧⟦{sp}⟧⟦{nil}⟧ x⟦{/template}⟧"},
  };
  expect_tokens(kRows);
}

// Tokens that are closed on a later line, and those that open where one of them ends.
TEST(TemplateFormsTest, OverLines) {
  constexpr TokenRow kRows[] = {
      {"mustache", "⟦{{\na\n}}⟧ ⟦{{\nb\n}}⟧ c ⟦{{d}}⟧\n⟦{{e}}⟧"},
      {"mustache", "⟦{{{\n body\n}}}⟧ tail"},
      {"mustache", "Text ⟦{{{\r\n name\r\n}}}⟧ x"},
      {"mustache", "⟦{{{\n  card title\n  size=large\n}}}⟧"},
      {"mustache", "⟦{{#\na\n}}⟧b⟦{{/\na\n}}⟧"},
      {"mustache", "⟦{{!--\n a\n--}}⟧ ⟦{{!--\n b\n--}}⟧ c"},
      {"jinja", "⟦{#\n a\n#}⟧⟦{#\n b\n#}⟧\nc"},
      {"jinja", "⟦{% if a\n  and b %}⟧x⟦{%\n endif\n%}⟧"},
      {"php", "⟦<?php\n a();\n?>⟧x⟦<?php\n b();\n?>⟧y"},
      {"erb", "⟦<%\n if a\n%>⟧x⟦<%\n end\n%>⟧ ⟦<%=\n b %>⟧"},
      {"icu", "⟦{n, plural,\n one {x}\n other {y}}⟧ of ⟦{m, plural,\n one {x}\n other {y}}⟧"},
      {"mustache", "⟦{{=<% %>=}}⟧ ⟦<%\na\n%>⟧ ⟦<%={{ }}=%>⟧ ⟦{{\nb\n}}⟧\n⟦{{c}}⟧"},
      {"javascript", "Items: ⟦${items\n  .filter(x => x.ok)\n  .join(', ')}⟧ in all"},
      {"javascript", "⟦${render({\n  a: 1,\n})}⟧ ⟦${\n  name\n}⟧ there"},
      {"ruby", "⟦#{items.map { |i|\n  i.name\n}.join}⟧ x"},
      {"velocity", "⟦$!{user\n.name}⟧ x"},
      {"erb", "⟦[% IF a\n  && b %]⟧x⟦[%\n END %]⟧"},
      {"placeholder", "⟦%%[\n set @a = 1\n]%%⟧\nx"},
      {"freemarker", "⟦<#if a\n  && b>⟧x⟦</#if>⟧ ⟦<@card\n  title=\"x\"\n/>⟧ y"},
      {"velocity", "⟦#set($x = {\n \"a\": 1\n})⟧ ⟦#if($a &&\n $b)⟧x⟦#end⟧ ⟦#foreach ($i\n in $l)⟧y⟦#end⟧"},
      {"php", "⟦{if $a\n  && $b}⟧x⟦{/if}⟧ ⟦{include file=\"a\"\n  title=\"b\"}⟧"},
      {"javascript", "⟦{#if a ||\n  b}⟧x"},
      {"razor",
       "⟦@{\n  var a = 1;\n}⟧\n⟦@(Model.Count +\n 1)⟧ ⟦@include('a', [\n  'b' => 1\n])⟧ ⟦@yield(\n  \"c\"\n)⟧"},
      {"razor", "⟦@if ($a\n && $b)⟧\nx\n⟦@endif⟧ ⟦@Html.Raw(\n  Model.Body)⟧"},
      {"shortcode", "⟦[gallery\n ids=\"1,2\"\n link=\"none\"]⟧ x"},
      {"thymeleaf", "⟦[[${a +\n b}]]⟧ ⟦[['a' +\n ${b}]]⟧ ⟦[[|a\n ${b}|]]⟧ ⟦<!--/* a\n remark */-->⟧ x"},
      {"mustache", "⟦{{ 1\n}}⟧ ⟦{{\n [1, 2]\n}}⟧ x"},
      {"javascript", "⟦${1 +\n 2}⟧ ⟦${typeof\n x}⟧ ⟦{:else if\n a}⟧x⟦{#await\n b}⟧y⟦{@html\n c}⟧"},
      {"freemarker", "⟦[#if\n a]⟧x⟦[/#if]⟧ ⟦[@card title=\"x\"\n/]⟧ ⟦[#-- a\n remark --]⟧ y"},
      {"php", "⟦{extends\n file=\"a\"}⟧ ⟦{html_options\n options=$o}⟧ ⟦{call\n name=menu}⟧ ⟦{ifset\n $a}⟧"},
      {"erb", "⟦<c:if test=\"${a >\n 1}\">⟧x⟦</c:if>⟧ ⟦<fmt:message\n key=\"a\"/>⟧"},
      {"placeholder", "⟦<cfset x =\n 2>⟧ x"},
      {"velocity", "⟦#include( \"a.txt\"\n)⟧ x"},
      {"placeholder", "⟦{!IF(a,\n \"b\",\n \"c\")}⟧ x"},
      {"placeholder", "⟦[[!list?\n &a=`b`\n &c=`d`\n]]⟧ x"},
      {"erb", "⟦[% x[1]\n %]⟧ ⟦<% x = 1\n y = 5%>⟧ ⟦[%\n a.b = 5 %]⟧"},
      {"php", "⟦{for $i = 0;\n $i < 3}⟧x ⟦{include file=\"a\"\n style=\"a:b; c:d\"}⟧ ⟦{var $a = 1,\n $b = 2}⟧ y"},
      {"php", "⟦{form\n name=\"a\"}⟧ ⟦{varType\n string $a}⟧"},
      {"razor", "⟦@props([\n 'a' => 1\n])⟧ ⟦@json(\n $a\n)⟧ ⟦@foreach ($a\n as $b)⟧ ⟦@if (Model.A\n && b)⟧"},
      {"velocity", "⟦#if(!$!a\n)⟧x ⟦#parse(\n\"a.vm\")⟧ ⟦#set(${a} =\n 1)⟧ x"},
      {"icu", "⟦{n, plural, one {a;\n b} other {c; d}}⟧ x"},
  };
  expect_tokens(kRows);
}

}  // namespace
}  // namespace newsparse
