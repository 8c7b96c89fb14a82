// URI templates, format strings, messages, placeholders and the rarer engines, and what looks like them. Tokens stand
// between ⟦ and ⟧.
#include <gtest/gtest.h>

#include <string_view>

#include "recognise/template_rows.h"

namespace newsparse {
namespace {

TEST(TemplateFormatsTest, RarerFormsAndFields) {
  constexpr TokenRow kRows[] = {
      {"printf", "%%⟦%d⟧"},
      {"printf", "⟦%2$*1$d⟧"},
      {"python", "⟦{:X}⟧"},
      {"placeholder", "Dear ⟦[First Name]⟧ ⟦[Last Name]⟧, of ⟦[Company Name]⟧"},
      {"placeholder", "Good morning, ⟦$name$⟧!"},
      {"placeholder", "Dear ⟦#(name)⟧, of ⟦#(user.city)⟧"},
      {"php", "⟦{_$text}⟧"},
      {"razor", "⟦@section scripts {⟧ x }"},
      {"razor", "⟦@js($x)⟧ ⟦@aware(['a' => 1])⟧"},
      {"javascript", "⟦{\"$eval\": \"a + b\"}⟧"},
      {"javascript", "{\"sum\": ⟦{\"$eval\": \"a + b\"}⟧, \"c\": ⟦{ \"$if\": \"d\", \"then\": 1 }⟧}"},
      {"javascript", "⟦{\"$map\": [1, 2], \"each(x)\": 3}⟧"},
  };
  expect_tokens(kRows);
}

TEST(TemplateFormatsTest, UriTemplates) {
  constexpr TokenRow kRows[] = {
      {"uri_template", "/find⟦{?q,lang}⟧⟦{&page}⟧⟦{#part,x}⟧"},
      {"uri_template", "See ⟦{+base}⟧⟦{/path*}⟧⟦{;x,y}⟧ and X⟦{.type}⟧"},
      {"uri_template", "?fixed=yes⟦{&x,y}⟧"},
      {"uri_template", "⟦{list*}⟧"},
      {"uri_template", "⟦{word:3}⟧"},
      {"uri_template", "https://example.org/⟦{thing}⟧/edit"},
      {"uri_template", "/⟦{a}⟧/⟦{b}⟧"},
      {"uri_template", "map?⟦{x,y}⟧"},
      {"uri_template", "⟦{x,hello,y}⟧"},
      {"uri_template", "⟦{!v.title}⟧"},
  };
  expect_tokens(kRows);
}

TEST(TemplateFormatsTest, FormatStrings) {
  constexpr TokenRow kRows[] = {
      {"python", "⟦{:>10}⟧ ⟦{:,.2f}⟧ ⟦{:.1%}⟧ ⟦{:08.3f}⟧ ⟦{:*^30}⟧ ⟦{:?}⟧ ⟦{:%Y-%m-%d}⟧"},
      {"python", "⟦{0!r}⟧ ⟦{1!r:>10}⟧ ⟦{x!s}⟧ ⟦{x!r:^{w}}⟧ ⟦{name:>{width}}⟧ ⟦{name:<20}⟧"},
      {"python", "⟦{0,-10}⟧ ⟦{0,10:N2}⟧ ⟦{0:#,##0.00}⟧ ⟦{0:hh\\:mm}⟧ ⟦{0:0.00}⟧"},
      {"python", "User ⟦{id}⟧ from ⟦{lang}⟧: ⟦{arg0}⟧, ⟦{@Order}⟧"},
      {"python", "⟦%(price).2f⟧ of ⟦%(n)03d⟧"},
      {"ruby", "⟦%<price>.2f⟧"},
      {"printf", "⟦%+d⟧ ⟦%#x⟧ ⟦%lld⟧ ⟦%zu⟧ ⟦%hhd⟧ ⟦%'d⟧ ⟦%*d⟧ ⟦%02x⟧ and ⟦%i⟧%%"},
      {"python", "⟦{:{w}}⟧ ⟦{:{}.{}f}⟧ ⟦{:{w}.{p}f}⟧ ⟦{x:{w}.{p}f}⟧ ⟦{:%}⟧ ⟦{0:%}⟧ ⟦{:>width$}⟧ ⟦{0:>1$}⟧"},
      {"python", "⟦{0[a]}⟧ ⟦{0.real}⟧ ⟦{1.name}⟧ and ⟦{rows[0]}⟧"},
      {"ruby", "⟦%{a}⟧ of ⟦%{n}⟧, ⟦%{id}⟧"},
      {"printf", "⟦%-10s⟧⟦%08.3f⟧ ⟦%s⟧⟦%s⟧ ⟦%d⟧⟦%d⟧ ⟦%-5s⟧⟦%-5s⟧ ⟦%-9.9s⟧ x=⟦%08.3f⟧ y=⟦%-5s⟧"},
      {"printf", "⟦%.*f⟧ ⟦%-*.*f⟧ ⟦%#o⟧ ⟦%+v⟧ ⟦%#v⟧ ⟦%1$tY⟧-⟦%1$tm⟧"},
      {"printf", "⟦%x⟧ ⟦%X⟧ ⟦%o⟧ ⟦%e⟧ ⟦%g⟧"},
      {"printf", "got ⟦%v⟧, want ⟦%v⟧"},
      {"printf", "⟦%s⟧ of type ⟦%T⟧, ⟦%c⟧⟦%5s⟧, ⟦%s⟧⟦%n⟧"},
  };
  expect_tokens(kRows);
}

// Numbers that punctuation of prose stands beside.
TEST(TemplateFormatsTest, NumbersInProse) {
  constexpr TokenRow kRows[] = {
      {"python", "Hello, ⟦{0}⟧! Hi,  ⟦{0}⟧."},
      {"python", "⟦{0}⟧, ⟦{1}⟧, ⟦{2}⟧"},
      {"python", "Dear ⟦{0}⟧, ⟦{1}⟧ and ⟦{2}⟧"},
      {"python", "Page ⟦{1}⟧ of ⟦{2}⟧"},
      {"python", "⟦{1}⟧ von ⟦{2}⟧ Seiten"},
      {"python", "⟦{1}⟧ of ⟦{2}⟧"},
      {"python", "Hello, ⟦{0}⟧!\nTags: ⟦{0}⟧, ⟦{1}⟧"},
      {"python", "Comments (⟦{0}⟧)"},
      {"python", "- ⟦{0}⟧\n* ⟦{0}⟧"},
      {"python", "The paper - ⟦{0}⟧"},
      {"python", "<b>⟦{0}⟧</b>"},
      {"python", "共⟦{0}⟧条 – ⟦{0}⟧ “⟦{0}⟧”"},
      {"python", "Страница ⟦{0}⟧ из ⟦{1}⟧, № ⟦{0}⟧"},
      {"mustache", "Hello, ⟦{{12}}⟧! (⟦{{3}}⟧) | ⟦{{4}}⟧ | <b>⟦{{5}}⟧</b>"},
      {"mustache", "⟦{{3}}⟧+⟦{{4}}⟧ ⟦{{1}}⟧/⟦{{2}}⟧"},
      {"mustache", "- ⟦{{12}}⟧\n* ⟦{{13}}⟧"},
  };
  expect_tokens(kRows);
}

TEST(TemplateFormatsTest, OtherEngines) {
  constexpr TokenRow kRows[] = {
      {"placeholder", "⟦$if(title)$⟧x⟦$else$⟧y⟦$endif$⟧"},
      {"placeholder", "⟦[[+name]]⟧ ⟦[[*pagetitle]]⟧ ⟦[[$head]]⟧ ⟦[[++site_name]]⟧ ⟦[[~5]]⟧ ⟦[[!list? &a=`b`]]⟧"},
      {"thymeleaf", "⟦[[ item.title ]]⟧"},
      {"php", "⟦{ifset $x}⟧y⟦{/ifset}⟧ ⟦{_'Home'}⟧ ⟦{=date('Y')}⟧ ⟦{html_options options=$o}⟧ ⟦{\"a\"|upper}⟧"},
      {"php", "⟦{ldelim}⟧x⟦{rdelim}⟧ ⟦{nocache}⟧y⟦{/nocache}⟧ ⟦{cycle values=\"a,b\"}⟧"},
      {"javascript", "⟦{#snippet f(x)}⟧ ⟦!{html}⟧ ⟦${1 + 2}⟧ ⟦${\"a\\\"b\"}⟧"},
      {"velocity", "⟦#macro( row )⟧x⟦#end⟧ ⟦#@row()⟧ ⟦#[[ $raw ]]#⟧ ⟦$a.b($c)⟧ ⟦#* a\nremark *#⟧"},
      {"razor", "⟦@(x + 1)⟧ ⟦@{ var x = 1; }⟧ ⟦@class(['a' => true])⟧"},
      {"icu", "⟦{#list}⟧⟦{.}⟧⟦{/list}⟧ ⟦{^list}⟧x⟦{/list}⟧ ⟦{<list}⟧y⟦{/list}⟧ ⟦{@eq key=a value=\"b\"}⟧z⟦{/eq}⟧"},
      {"placeholder", "⟦$user.name$⟧ wrote"},
      {"php", "⟦{loadposition x}⟧ ⟦{loadmodule mod_login,Login}⟧ ⟦{jcomments on}⟧ ⟦{emailcloak=off}⟧ ⟦{mosimage}⟧"},
      {"php", "Rain. ⟦{readmore}⟧ ⟦{byline}⟧ ⟦{embed=\"a/b\"}⟧ ⟦{exp:channel:entries limit=\"5\"}⟧ ⟦{!-- remark --}⟧"},
      {"icu", "⟦{gallery}⟧a/b⟦{/gallery}⟧"},
      {"placeholder", "⟦[[FNAME]]⟧ ⟦[[firstname]]⟧ ⟦<<First Name>>⟧ ⟦<<FNAME>>⟧ ⟦%recipient.name%⟧ ⟦[FIRSTNAME]⟧"},
      {"placeholder", "⟦###LL:more###⟧"},
      {"i18n_key", "⟦COM_CONTENT_READ_MORE_TITLE⟧\n⟦JGLOBAL_READ_MORE⟧\n⟦TPL_X_BACKTOTOP⟧\n⟦???home_title???⟧"},
      {"mustache", "https://a.example/⟦%7B%7Bid%7D%7D⟧?u=⟦%7b%7b%20post.url%20%7d%7d⟧"},
      {"javascript", "https://a.example/⟦%24%7Bid%7D⟧"},
      {"velocity", "⟦$user.name⟧$x and ⟦$user.name⟧$$"},
      {"placeholder", "⟦[[~[[*id]]]]⟧"},
      {"erb", "⟦[%~ x ~%]⟧"},
      {"php", "⟦{if $a}⟧x⟦{elseif}⟧y⟦{/if}⟧ ⟦{section name=\"i\" loop=$a}⟧x⟦{sectionelse}⟧y⟦{/section}⟧"},
      {"freemarker", "⟦<@list; item>⟧x⟦</@list>⟧ ⟦<@card>⟧y⟦</@>⟧"},
      {"mustache", "⟦{>\"shared/head\"/}⟧⟦{>foot/}⟧⟦{+title/}⟧ ⟦{! a remark !}⟧ ⟦{name|s}⟧ ⟦{^{:name}}⟧"},
      {"placeholder", "⟦<if(x)>⟧a⟦<elseif(y)>⟧b⟦<endif>⟧ ⟦<tpl for=\".\">⟧c⟦</tpl>⟧"},
      {"ruby", "⟦%{ if x }⟧a⟦%{ else }⟧b⟦%{ endif ~}⟧"},
      {"ruby", "⟦#[strong text]⟧ ⟦#[a(href=\"x\") text]⟧"},
  };
  expect_tokens(kRows);
}

TEST(TemplateFormatsTest, Razor) {
  constexpr TokenRow kRows[] = {
      {"razor", "⟦@Model.Title⟧ and ⟦@Html.Raw(Model.Body)⟧ and ⟦@ViewBag.Title⟧."},
      {"razor", "⟦@(Model.Count + 1)⟧ ⟦@(x.Name)⟧ ⟦@Model.Items[0].Name⟧ ⟦@Model.Get(\"a\").Name⟧"},
      {"razor", "⟦@if (Model.Ok)⟧ ⟦@foreach (var x in Model.Items)⟧ ⟦@section('content')⟧ ⟦@RenderBody()⟧"},
      {"razor", "⟦@model News.Models.Page⟧\nText"},
      {"razor", "⟦@using System.Linq⟧\nText"},
      {"razor", "⟦@* a remark *@⟧ text"},
      {"razor", "⟦@await Html.PartialAsync(\"x\")⟧ ⟦@DateTime.Now.Year⟧ ⟦@item.Title⟧"},
      {"razor", "⟦@if ($x)⟧\nx\n⟦@else⟧\ny\n⟦@endif⟧\n⟦@foreach ($a as $b)⟧\n⟦@endforeach⟧"},
  };
  expect_tokens(kRows);
}

TEST(TemplateFormatsTest, FormatsAndMessages) {
  constexpr TokenRow kRows[] = {
      {"janrain", "⟦{* name *}⟧ ⟦{*forgot_password*}⟧ ⟦{* /form *}⟧ ⟦{* #userInfo *}⟧"},
      {"printf", "⟦%s⟧ wrote ⟦%d⟧ comments"},
      {"printf", "⟦%1$s⟧ of ⟦%2$s⟧, ⟦%.2f⟧, ⟦%05d⟧, ⟦%-10s⟧, ⟦%ld⟧, ⟦%@⟧, ⟦%1$@⟧"},
      {"printf", "Published ⟦%d.%m.%Y⟧"},
      {"printf", "Posted by ⟦%s⟧"},
      {"printf", "⟦%s⟧さん、共⟦%d⟧条 “⟦%s⟧” ⟦%d⟧日前 ⟦%d⟧€ ⟦%1$s⟧の"},
      {"printf", "Page ⟦%d⟧/⟦%d⟧ of ⟦%s⟧/⟦%s⟧"},
      {"php", "⟦{php $x}⟧"},
      {"printf", "⟦%,d⟧ views for ⟦%,.2f⟧"},
      {"printf", "On ⟦%-d %b %Y⟧ or ⟦%F %T⟧ or ⟦%H:%M %Z⟧"},
      {"python", "⟦%(name)s⟧ has ⟦%(count)d⟧ items"},
      {"python", "⟦{name}⟧ has ⟦{count}⟧ items on ⟦{site_name}⟧"},
      {"python", "Page ⟦{0}⟧ of ⟦{1}⟧"},
      {"python", "⟦{price:.2f}⟧ and ⟦{date:%Y-%m-%d}⟧ and ⟦{0:N2}⟧ and ⟦{user[name]}⟧ and ⟦{user.name!r}⟧"},
      {"python", "Hello ⟦{firstName}⟧ ⟦{lastName}⟧"},
      {"icu", "⟦{n, plural, =0 {none} one {# item} other {# items}}⟧"},
      {"icu", "⟦{gender, select, female {her} male {his} other {their}}⟧ page"},
      {"icu",
       "⟦{d, date, long}⟧ ⟦{x, number, percent}⟧ ⟦{n,number}⟧ ⟦{t, time, short}⟧ ⟦{n, selectordinal, one {#st} other "
       "{#th}}⟧"},
      {"icu", "⟦{count, plural, =0{No results} =1{One result} other{{count} results}}⟧"},
      {"i18n_key", "⟦article.read_more⟧"},
      {"i18n_key", "⟦nav.mainMenu.home⟧"},
      {"i18n_key", "⟦COMMON.BUTTONS.LOAD_MORE⟧"},
      {"i18n_key", "⟦label.search_placeholder⟧"},
      {"i18n_key", "⟦article.share.facebook⟧"},
      {"i18n_key", "⟦label.newsletter.signup⟧"},
      {"shortcode", "⟦[pullquote]⟧The harbour is closed.⟦[/pullquote]⟧ It said [sic] so [update], [quote]no[/quote]"},
      {"shortcode", "⟦[gallery ids=\"1,2\"]⟧ ⟦[caption id=\"a\" width=\"3\"]⟧x⟦[/caption]⟧ ⟦[embed]⟧x⟦[/embed]⟧"},
      {"shortcode",
       "⟦[vc_row]⟧⟦[vc_column width=\"1/2\"]⟧x⟦[/vc_column]⟧⟦[/vc_row]⟧ ⟦[contact-form-7 id=\"3\" title=\"x\"]⟧"},
      {"shortcode", "⟦[youtube https://video.example.org/v?a=1]⟧ ⟦[audio src=\"a.mp3\" /]⟧ ⟦[et_pb_section]⟧"},
      {"printf", "⟦%.3e⟧ and ⟦%08lX⟧"},
      {"python", "⟦%(user.name)s⟧"},
      {"erb", "⟦% for x  in rows:⟧\nx\n⟦% endfor⟧"},
      {"freemarker", "⟦<@g x=1/>⟧ and ⟦<@g x=1>⟧b⟦</@g>⟧"},
      {"drupal", "⟦[node:title]⟧ | ⟦[site:name]⟧ ⟦[current-user:name]⟧ ⟦[node:field_date:value]⟧ ⟦[term:parents:0]⟧"},
      {"placeholder",
       "⟦__HEADLINE__⟧ ⟦__FIRST_NAME__⟧ ⟦%%TITLE%%⟧ ⟦%%first_name%%⟧ ⟦##NAME##⟧ ⟦@@NAME@@⟧ ⟦[FIRST_NAME]⟧"},
      {"placeholder", "⟦###TITLE###⟧ ⟦%SITE_NAME%⟧ ⟦[[FIRST_NAME]]⟧"},
      {"placeholder", "Dear ⟦{!Contact.FirstName}⟧, ⟦<<LAST_NAME>>⟧, ⟦@PROJECT_NAME@⟧, ⟦[[first_name]]⟧"},
      {"placeholder", "⟦%%=v(@first)=%%⟧ and ⟦%%[ set @a = 1 ]%%⟧"},
      {"erb", "⟦<#= title #>⟧ by ⟦<#= user.Name #>⟧"},
      {"javascript", "⟦#= title #⟧ and ⟦#: user.name #⟧"},
      {"spintax", "⟦{good|fine|great}⟧ news"},
      {"value_leak", "⟦undefined⟧"},
      {"value_leak", "⟦NaN / NaN⟧"},
      {"value_leak", "⟦undefined⟧ ⟦NaN⟧, ⟦NaN⟧"},
      {"value_leak", "⟦NaN⟧ ⟦undefined⟧ ⟦NaN⟧, ⟦NaN⟧:⟦NaN⟧"},
      {"value_leak", "Location: ⟦undefined⟧, ⟦undefined⟧"},
      {"value_leak", "Comments (⟦NaN⟧)"},
      {"value_leak", "Kommentare (⟦undefined⟧)"},
      {"value_leak", "(⟦null⟧)"},
      {"value_leak", "Rain\n⟦null⟧\nWind"},
      {"value_leak", "Author: ⟦null⟧\nStatus: ⟦undefined⟧"},
      {"value_leak", "author: ⟦null⟧\nRain falls"},
      {"value_leak", "Vor ⟦NaN⟧ Minuten"},
      {"value_leak", "Updated ⟦NaN⟧ hours ago"},
      {"value_leak", "Il y a ⟦NaN⟧ minutes"},
      {"value_leak", "Hace ⟦NaN⟧ días"},
      {"value_leak", "Hello, ⟦undefined⟧!"},
      {"value_leak", "Welcome back, ⟦null⟧"},
      {"value_leak", "by ⟦undefined⟧ on March 4"},
      {"value_leak", "Von ⟦null⟧ am 4. März"},
      {"value_leak", "Price: ⟦null⟧ €"},
      {"value_leak", "Preis: ⟦undefined⟧ €"},
      {"value_leak", "$⟦NaN⟧"},
      {"value_leak", "⟦NaN⟧ €"},
      {"value_leak", "Total: $⟦NaN⟧"},
      {"value_leak", "Temperature: ⟦NaN⟧°C"},
      {"value_leak", "⟦[object Object]⟧"},
      {"value_leak", "Author: ⟦undefined⟧"},
      {"value_leak", "Published:⟦Invalid Date⟧"},
      {"value_leak", "Last updated ⟦Invalid Date⟧"},
      {"value_leak", "By ⟦null⟧"},
      {"value_leak", "By ⟦undefined⟧ | May 3"},
      {"value_leak", "Von ⟦undefined⟧, 3. Mai"},
      {"value_leak", "⟦undefined⟧ min read"},
      {"value_leak", "⟦NaN⟧ Kommentare"},
      {"value_leak", "⟦NaN⟧%"},
      {"value_leak", "Rating: ⟦NaN⟧"},
      {"value_leak", "⟦undefinedundefined⟧"},
      {"value_leak", "Tags: ⟦[object Object]⟧ and ⟦[object Promise]⟧"},
      {"lorem_ipsum", "About us⟦Lorem ipsum dolor sit amet, consectetur⟧ Read more"},
      {"lorem_ipsum", "A heading\n⟦Lorem ipsum dolor sit amet, eligendi repellat corrupti inventore quam.⟧"},
      {"lorem_ipsum", "⟦Lorem ipsum dolor sit amet⟧ and this is news."},
      {"lorem_ipsum", "⟦Sed ut perspiciatis unde omnis iste natus error sit voluptatem accusantium.⟧"},
      {"lorem_ipsum", "⟦Nemo enim ipsam voluptatem quia voluptas sit aspernatur aut odit aut fugit⟧ Read more"},
      {"lorem_ipsum", "⟦Lorem ipsum dolor sit amet, consectetur adipiscing elit.⟧"},
      {"icu", "⟦{n}⟧ apple | ⟦{n}⟧ apples"},
  };
  expect_tokens(kRows);
}

TEST(TemplateFormatsTest, TagsInSingleBraces) {
  constexpr TokenRow kRows[] = {
      {"php", "⟦{!$html}⟧"},
      {"python", "⟦{:05}⟧"},
      {"python", "⟦{0:00000}⟧ ⟦{0:0,0}⟧ ⟦{0:?}⟧ ⟦{name:?}⟧ ⟦{name:#?}⟧ ⟦{Price:C}⟧ ⟦{Price:N2}⟧"},
      {"python", "⟦{:e}⟧ ⟦{:g}⟧ ⟦{:n}⟧ ⟦{:,}⟧ ⟦{x:%B %d}⟧"},
      {"razor", "⟦@{var x = 1;}⟧"},
      {"php", "⟦{counter start=0 skip=2}⟧ ⟦{widget name=\"poll\" limit=5}⟧ ⟦{show item=$item}⟧"},
      {"php", "⟦{call .row data=\"all\" /}⟧ ⟦{let $x: 1 /}⟧ ⟦{delcall a.b /}⟧ ⟦{plural $n}⟧"},
      {"php", "⟦{call menu level=0}⟧ ⟦{link Article:show}⟧ ⟦{plink Home:}⟧ ⟦{import 'a.latte'}⟧ ⟦{breakIf $n}⟧"},
      {"mustache", "⟦{>\"card/small\" title=\"x\"/}⟧"},
      {"python", "⟦{x:>10}⟧ ⟦{age}⟧"},
      {"php", "⟦{dump $x}⟧ ⟦{varType string $x}⟧ ⟦{control menu}⟧⟦{='a'|upper}⟧"},
      {"php", "⟦{@param name: string}⟧\n⟦{@inject? user: User}⟧"},
      {"mustache", "⟦{~lb}⟧x⟦{~rb}⟧⟦{~n}⟧"},
      {"angular", "Hello ⟦{[{ user.name }]}⟧"},
      {"python", "⟦{x[0].y}⟧ ⟦{0.tags[key]}⟧ ⟦{user.tags[0]}⟧ ⟦{x:.2f}⟧ ⟦{i:02d}⟧ ⟦{!r}⟧ ⟦{!s:>10}⟧"},
      {"spintax", "⟦{Hi|Good {day|evening}}⟧ there"},
      {"icu", "⟦{+1 :number}⟧ ⟦{-2 :integer}⟧"},
      {"icu", "send-button = ⟦{ \"Send\" }⟧"},
      {"icu", "    .label = ⟦{ title }⟧"},
  };
  expect_tokens(kRows);
}

TEST(TemplateFormatsTest, SignsAndTags) {
  constexpr TokenRow kRows[] = {
      {"razor", "⟦@(1 + 2)⟧ ⟦@ViewData[\"Title\"]⟧ ⟦@checked($on)⟧"},
      {"razor", "⟦@addTagHelper *, News.Tags⟧"},
      {"razor", "⟦@model IEnumerable<Page>⟧"},
      {"razor", "⟦@defer (on viewport)⟧ { x }"},
      {"razor", "⟦@if (user.known)⟧ {\n} ⟦@else if (user.pending)⟧ {\n} ⟦@else⟧ {\n}"},
      {"razor", "⟦@switch (mode)⟧ {\n⟦@case ('a')⟧ {\n}\n⟦@default⟧ {\n}\n}"},
      {"razor", "⟦@defer⟧ {\n} ⟦@placeholder⟧ {\n} ⟦@loading (after 100ms; minimum 1s)⟧ {\n} ⟦@error⟧ {\n}"},
      {"razor", "⟦@let name = user.name;⟧\nshore"},
      {"javascript", "⟦${a eq b}⟧ ⟦${n gt 1}⟧"},
      {"freemarker", "⟦<#fallback>⟧"},
      {"printf", "⟦%i⟧ of ⟦%u⟧"},
      {"razor", "⟦@functions {⟧ int F() => 1; }"},
      {"razor", "⟦@inject IClock Clock⟧"},
      {"razor", "⟦@page \"/counter\"⟧"},
      {"razor", "⟦@csrf⟧\nText"},
      {"ruby", "⟦#{price; m2M4}⟧"},
      {"placeholder", "⟦@project.version@⟧ by ⟦%user_name%⟧"},
      {"placeholder", "⟦*|FNAME|*⟧, ⟦*|IF:VIP|*⟧thanks⟦*|END:IF|*⟧"},
      {"placeholder", "⟦$! a remark !$⟧ ⟦<! a remark !>⟧"},
      {"placeholder", "⟦<names; separator=\", \">⟧ ⟦<users:{u | <u.id>}>⟧ ⟦<x:bold():link()>⟧ ⟦<first(names)>⟧"},
      {"placeholder", "⟦<!-- IF S_USER -->⟧⟦<!-- ELSE -->⟧⟦<!-- INCLUDE head.html -->⟧⟦<!-- ENDIF -->⟧"},
      {"placeholder", "⟦<$MTEntryTitle$>⟧"},
      {"erb", "⟦<& /lib/head &>⟧ ⟦<& .row, n => 1 &>⟧ ⟦<& head, title => 'x' &>⟧⟦<&| box &>⟧⟦<&|box &>⟧"},
      {"erb", "⟦<mt:EntryTitle>⟧ ⟦[%name%]⟧"},
      {"php", "⟦<? echo 1 ?>⟧"},
      {"printf", "Total: ⟦%5.2f⟧"},
      {"javascript", "<dom-repeat items=\"⟦[[list]]⟧\">"},
      {"javascript", "<dom-if if=\"⟦[[page.ready]]⟧\"> <x-tag hidden=\"⟦[[!shown]]⟧\">"},
      {"uri_template", "⟦{=path}⟧"},
      {"uri_template", "/query⟦{?graph-uri*}⟧"},
      {"python", "⟦{L_TITLE}⟧ <!-- x -->⟦{L_TEXT}⟧"},
  };
  expect_tokens(kRows);
}

TEST(TemplateFormatsTest, RarerForms) {
  constexpr TokenRow kRows[] = {
      {"razor", "⟦@auth('admin')⟧ hi ⟦@endauth⟧ ⟦@session('x')⟧ y ⟦@endsession⟧ ⟦@includeWhen($x, 'y')⟧"},
      {"razor", "⟦@foreach($a as $b)⟧⟦@continue($b == 1)⟧⟦@break($b)⟧⟦@endforeach⟧"},
      {"razor", "⟦@auth⟧ hi ⟦@endauth⟧ ⟦@guest⟧ x ⟦@endguest⟧ ⟦@php⟧ y ⟦@endphp⟧"},
      {"razor", "⟦@forelse($a as $b)⟧ x ⟦@break⟧ ⟦@empty⟧ y ⟦@endforelse⟧ ⟦@slot('title')⟧z⟦@endslot⟧"},
      {"razor", "⟦@unless ($x)⟧ y ⟦@endunless⟧ ⟦@switch($i)⟧⟦@case(1)⟧ ⟦@break⟧ ⟦@default⟧ b ⟦@endswitch⟧"},
      {"javascript", "p ⟦!{x}⟧ and ⟦!{html}⟧"},
      {"ruby", "⟦%{user.name}⟧, ⟦%{#session.id}⟧, ⟦%{getText('x')}⟧"},
      {"icu", "| ⟦{ $userName }⟧ |"},
      {"placeholder",
       "⟦{!IF(x, \"a\", \"b\")}⟧ on ⟦{!NOW()}⟧ ⟦{!Concat(a, b)}⟧ ⟦{!Label('a')}⟧ ⟦{!Now()}⟧ ⟦{!NOT(a)}⟧"},
      {"php", "⟦{f:translate(key: 'x')}⟧ ⟦{settings.title -> f:format.raw()}⟧"},
      {"placeholder", "⟦[[+name:ucase]]⟧ ⟦[[*pagetitle:htmlent]]⟧ ⟦[[+date:default=`none`:lcase]]⟧"},
      {"shortcode", "Rain⟦[vc_row]⟧ fell⟦[my_box]⟧again"},
      {"shortcode", "⟦[playlist /]⟧ ⟦[gallery /]⟧ ⟦[vc_row /]⟧"},
      {"i18n_key", "⟦translation missing: en.posts.index.title⟧"},
      {"i18n_key", "⟦Translation missing: de.nav.home_page⟧ (x)"},
      {"i18n_key", "⟦[missing \"en.title\" translation]⟧"},
      {"i18n_key", "⟦???login.title???⟧"},
      {"i18n_key", "⟦???a.b.c???⟧ said"},
      {"i18n_key", "⟦???x.y_z???⟧"},
      {"placeholder", "⟦__MSG_appName__⟧ ⟦__MSG_TITLE__⟧"},
      {"python", "Hello ⟦{player[name]}⟧ ⟦{x=}⟧, ⟦{Elapsed:000}⟧ ⟦{Price:0.00}⟧"},
  };
  expect_tokens(kRows);
}

// What the rest of the text tells: other specifications, an end tag, that nothing else stands there.
TEST(TemplateFormatsTest, FormsToldByTheirText) {
  constexpr TokenRow kRows[] = {
      {"printf", "⟦%c⟧"},
      {"printf", "⟦%08b⟧"},
      {"printf", "[⟦%5.3s⟧] (⟦%e⟧)"},
      {"printf", "⟦%r⟧ ⟦%a⟧\n"},
      {"printf", "⟦% d⟧|⟦%+ 5d⟧|"},
      {"printf", "⟦%ls⟧ of ⟦%llo⟧"},
      {"printf", "⟦%5.1f⟧%"},
      {"printf", "Read ⟦%jd⟧ of ⟦%td⟧ bytes in ⟦%lf⟧ or ⟦%Lf⟧ seconds"},
      {"printf", "⟦%s⟧=⟦%s⟧&⟦%s⟧=⟦%d⟧"},
      {"printf", "Saved on ⟦%tY⟧-⟦%tm⟧-⟦%td⟧"},
      {"printf", "⟦%v⟧ is ⟦%t⟧ and ⟦%U⟧"},
      {"python", "⟦{}⟧ and ⟦{}⟧"},
      {"python", "x=⟦{}⟧ y=⟦{}⟧"},
      {"python", "Loaded ⟦{}⟧ of ⟦{}⟧ files in ⟦{}⟧ s"},
      {"python", "⟦{:5}⟧|"},
      {"python", "⟦{:b}⟧"},
      {"python", "⟦{0}⟧ is ⟦{1}⟧"},
      {"python", "⟦{0}⟧ in ⟦{1}⟧ to ⟦{2}⟧"},
      {"python", "Aged ⟦{age:D2}⟧, number ⟦{id:X4}⟧"},
      {"javascript", "Left: ⟦${total - paid}⟧ of ⟦${total}⟧"},
      {"icu", "⟦{tip 5}⟧Text⟦{/tip}⟧ ⟦{slider Terms of use}⟧Text⟦{/slider}⟧"},
      {"python", "⟦{article 5}⟧⟦{title}⟧⟦{/article}⟧"},
      {"php", "⟦{if true}⟧a⟦{else}⟧b⟦{/if}⟧"},
      {"mustache", "⟦{@size key=list /}⟧ ⟦{@sep/}⟧"},
      {"icu", "⟦{#b}⟧x⟦{/b}⟧ ⟦{#img /}⟧"},
      {"razor", "⟦@section('nav')⟧\n⟦@parent⟧\nText\n⟦@stop⟧"},
      {"razor", "⟦@section('nav')⟧\nText\n⟦@show⟧"},
      {"razor", "⟦@fragment('list')⟧\nText\n⟦@endfragment⟧ ⟦@sectionMissing('nav')⟧x⟦@endif⟧"},
      {"velocity", "⟦$customer.Address⟧ ⟦$customer.getName()⟧"},
      {"velocity", "⟦#row(\"a\" $b)⟧"},
      {"velocity", "⟦#inputField($form.name)⟧ ok"},
      {"erb", "a⟦<%= \"<%\" %>⟧b⟦<%= '<% x' %>⟧"},
      {"javascript", "⟦{{ if (a) { }}⟧x⟦{{ } else { }}⟧y⟦{{ } }}⟧"},
      {"javascript", "⟦{{ list.forEach(function(x) { }}⟧x⟦{{ }); }}⟧"},
      {"go", "⟦<<.Name>>⟧ and ⟦<<.Items.Count>>⟧"},
      {"placeholder", "⟦[[!Wayfinder? &startId=`0`]]⟧ ⟦[[$Header]]⟧ ⟦[[Gallery? &album=`1`]]⟧ ⟦[[!Login]]⟧"},
      {"placeholder", "⟦[[!Articles?\n &limit=`5`\n]]⟧"},
  };
  expect_tokens(kRows);
}

// What leans on the rules of the rarer engines.
TEST(TemplateFormatsTest, Lookalikes) {
  constexpr std::string_view kTexts[] = {
      "if (a) {let x=\"b\";f(x)}",
      "small{font-size:80%}b{order:3}",
      "Let result be ? Call(%Object.is%, undefined).",
      "Saved in %AppData% on Windows.",
      "WHERE title LIKE '%title%'",
      "$! == ECONNREFUSED && !$self",
      "std::vector<length(a)>",
      "map<string, function<void(int)>>",
      "A result of @(2-1) is rare.",
      "5 *|* 3",
      "{{this is what somebody said}}",
      "{{ it is not what was said }}",
      "{return /ab/}",
      "{x|{y}}",
      "{@link Foo}",
      "#hashtag; m2",
      "total = { name }",
      "email me@example.org or you@example.org",
      "0.5 %name 5%",
      "<! DOCTYPE html>",
      "sort -u <& 3",
      "cmd <& 3 &> log",
      "cmd <& - &> log",
      "<names>",
      "[b]x[/b] [url=http://example.org]x[/url] [quote]x[/quote]",
      "{your-name}",
      "<!-- IF YOU ARE IN DOUBT -->",
      "<!-- INCLUDE ALL OF IT -->",
      "up{job=\"api\",code=\"200\"}",
      "{ name=\"x\", size=3 }",
      "{name = \"x\"}",
      "```{r plot, echo=FALSE}",
      "```{python file=\"x.py\"}",
      "## Usage {#usage .wide width=\"3\"}",
      "\\begin{tabular}{l|{c}|r}",
      "{x|{y}|z}",
      "{x|{y|z}}^2",
      "a = {x:05, y:3}",
      "a[0].b and c[1]",
      "x = {a[0]}",
      "std::pair{a.b, c[0]}",
      "Follow @news_page@example.org",
      "%title%3D and 20%name%",
      "a <& b",
      "if (x) { let y = a.b[c] }",
      "1 * |x| * 2",
      "** |NAME| **",
  };
  expect_none(kTexts);
}

// What stands next to the tags, the signs and the squares.
TEST(TemplateFormatsTest, LookalikesOfTagsAndSigns) {
  constexpr std::string_view kTexts[] = {
      "<o:p></o:p> and <w:br/> and <media:content url=\"a\"/>",
      "<g:plusone></g:plusone> <fb:like/>",
      "<c:> <c: x> <c>",
      "a <c: and d> e",
      "<!-- a remark --> <!-- knock, knock --> <!-- #1 -->",
      "<cf> <cfo> <tmpl>",
      "100 % if you ask me:",
      "% of all for us in it:",
      "Only 5\n% if they say so",
      "20 % for men in work: more",
      "LIKE '%d%' OR LIKE '%s%'",
      "5 %+d and 10%+",
      "50%'s",
      "$t is a variable, $t() too",
      "this.$t('nav.home')",
      "$if you have it$",
      "US$if(x)",
      "#[derive(Debug)] #[1] #[test]",
      "#@anna #@ (x)",
      "#macro economics (2017)",
      "@(anna) @(at) @(2)",
      "@class of 2017, @php developers",
      "@{ 5 }",
      "[[ -n $x ]] && [[ a ]]",
      "[[*]] [[+1]] [[$5]] [[~]]",
      "[[Category:News]] [[File:Map.png]]",
      "[[why?]] [[really? yes]]",
      "[%] [% ] [%5%]",
      "{{ and }} {{ or }}",
      "Use {{ and }} with care",
      "{{% off}}",
      "a {{lang|de|Wort}} and {{main|Berlin}} and {{convert|5|km}}",
      "<if you like> <else> <if>",
      "100%{ if } 5 %{ of }",
      "snake_o_O faces o_O {T_T}",
      "${5 }",
      "${12.50}",
      "#* all #* of these",
      "Marks: *# and #*",
  };
  expect_none(kTexts);
}

// What leans on the rules that need a neighbour, and on those of nested braces.
TEST(TemplateFormatsTest, LookalikesOfNeighbours) {
  constexpr std::string_view kTexts[] = {
      "{1+2} and {strip} and {forelse and {call me} and {f a=2} and {function f} and {l} {l s}",
      "{\"by $a\"} {'$a'} {l s=x}",
      "if (a) { x() } else {var f=[\"all\"]}",
      "#break #stop #row(5) #topic(see below) #end",
      "## A heading\n## Another one\nText #end",
      "# Title\n## Sub-title\n#hashtag",
      "$a.b and US$a.b and $a",
      "#[[ opens\nand does not close",
      "#[[x]] y",
      "${[0, 1]}$ and f${''}$ and 10^${-1}$ and ${-1}$ and ${ {a}: b }$",
      "[=D!] [=!] [=?] [= x] [=x?] [=a + b] [=x - 1] [=income - costs] [=a, b]",
      "[/] [/b] [# 5] [#th] [[|x]] [[|a|]] [(|b|)]",
      "<p th=\"x\"> <p data-th=\"a\"> <p th:=\"\"> the th:text=\"a\" attribute",
      "{:%) {:{ {x:{y}} {a:{b:c}} {:{-} {:} {0:{1}} {x:1$}",
      "the array {a[n]}, the clause {2.b}, int b[] = {argv[0]}; f({list[0]})",
      "master@{5.minutes.ago}",
      "{n} points | {n}",
      "{n} | {n} and x^{n} a | y^{n} b",
      "{{ take it if you can get it }} {{ you and me if possible }}",
      "{{ 1 not one of two }}",
  };
  expect_none(kTexts);
}

// Velocity's and Smarty's tokens on a page make no others of what stands far from them.
TEST(TemplateFormatsTest, LookalikesBesideTokens) {
  constexpr TokenRow kRows[] = {
      {"velocity", "⟦#if($a)⟧x⟦#end⟧\n\n## A heading\n\nText #topic(see below) and #break, #stop and US$b."},
      {"velocity", "⟦#set($a = 1)⟧\n#endif()\n## A heading\nText"},
      {"php", "⟦{$a}⟧ and {1, 2} and {3-} and {call me now} and {a: 1} and {\"b\"}"},
      {"printf", "⟦%s⟧ has 50% e 5 %x and %C3%A9"},
      {"thymeleaf", "⟦[[${a}]]⟧ [/b] [x]"},
      {"go", "⟦{{/* a */}}⟧ */ }}"},
  };
  expect_tokens(kRows);
}

}  // namespace
}  // namespace newsparse
