#include "recognise/template_token.h"

#include <gtest/gtest.h>

#include <iterator>
#include <string>
#include <string_view>

#include "recognise/template_rows.h"
#include "support/sanitizers.h"

namespace newsparse::internal {
namespace {

// How long hostile texts are. Under a sanitizer, which takes many times as long, they are read for what it finds.
constexpr std::size_t kHostileBytes = std::size_t{1} << (kUnderAddressSanitizer ? 17 : 20);

struct Case {
  std::string_view name;
  std::string_view text;
  std::string_view token;
  std::string_view expression;
  std::string_view engine;
};

constexpr Case kPositives[] = {
    {"name", "By {{author}} today", "{{author}}", "author", "mustache"},
    {"blanks", "By {{  author  }} today", "{{  author  }}", "author", "mustache"},
    {"triple", "{{{body}}}", "{{{body}}}", "body", "mustache"},
    {"unescaped", "a {{&body}} b", "{{&body}}", "body", "mustache"},
    {"section", "{{#items}}", "{{#items}}", "#items", "mustache"},
    {"inverted", "{{^items}}", "{{^items}}", "^items", "mustache"},
    {"section end", "{{/items}}", "{{/items}}", "/items", "mustache"},
    {"partial", "{{> footer}}", "{{> footer}}", "> footer", "mustache"},
    {"dynamic partial", "{{>*kind}}", "{{>*kind}}", ">*kind", "mustache"},
    {"block", "{{$head}}", "{{$head}}", "$head", "angular"},
    {"parent", "{{<layout}}", "{{<layout}}", "<layout", "mustache"},
    {"remark", "{{! to be done }}", "{{! to be done }}", "to be done", "mustache"},
    {"remark with braces", "{{!don't {use} this}}", "{{!don't {use} this}}", "don't {use} this", "mustache"},
    {"handlebars remark", "{{!-- a }} b --}}", "{{!-- a }} b --}}", "a }} b", "mustache"},
    {"set delimiter", "{{=<% %>=}}", "{{=<% %>=}}", "=<% %>=", "mustache"},
    {"iterator", "({{.}})", "{{.}}", ".", "go"},
    {"iterator section", "{{#.}}", "{{#.}}", "#.", "mustache"},
    {"else", "{{else}}", "{{else}}", "else", "mustache"},
    {"inverse", "{{^}}", "{{^}}", "^", "mustache"},
    {"parent path", "{{../name}}", "{{../name}}", "../name", "mustache"},
    {"raw block", "{{{{raw}}}}", "{{{{raw}}}}", "raw", "mustache"},
    {"angular filter", "{{ item.date | date: 'short' }}", "{{ item.date | date: 'short' }}",
     "item.date | date: 'short'", "angular"},
    {"liquid filter", "{{ title | upcase }}", "{{ title | upcase }}", "title | upcase", "jinja"},
    {"inline if", "{{ x if y else z }}", "{{ x if y else z }}", "x if y else z", "jinja"},
    {"tag", "{% if user %}", "{% if user %}", "if user", "jinja"},
    {"trimmed tag", "{%- endif -%}", "{%- endif -%}", "endif", "jinja"},
    {"jinja remark", "{# note #}", "{# note #}", "note", "jinja"},
    {"erb", "<%= title %>", "<%= title %>", "title", "erb"},
    {"php", "<?php echo $x; ?>", "<?php echo $x; ?>", "echo $x;", "php"},
    {"dollar", "Hi ${user.name}!", "${user.name}", "user.name", "javascript"},
    {"hash", "Hi #{user.name}!", "#{user.name}", "user.name", "ruby"},
    {"thymeleaf", "[[${title}]]", "[[${title}]]", "title", "thymeleaf"},
    {"go", "{{ range .Items }}", "{{ range .Items }}", "range .Items", "go"},
    {"janrain", "{* name *}", "{* name *}", "name", "janrain"},
    {"printf", "%1$d items", "%1$d", "1$d", "printf"},
    {"python", "Hello %(name)s", "%(name)s", "name", "python"},
    {"format", "Hello {name}", "{name}", "name", "python"},
    {"icu", "{count, plural, one {# item} other {# items}}", "{count, plural, one {# item} other {# items}}",
     "count, plural, one {# item} other {# items}", "icu"},
    {"key", "common.read_more", "common.read_more", "common.read_more", "i18n_key"},
    {"shortcode", "[gallery ids=\"1,2\"]", "[gallery ids=\"1,2\"]", "gallery ids=\"1,2\"", "shortcode"},
    {"drupal", "[node:title]", "[node:title]", "node:title", "drupal"},
    {"placeholder", "__HEADLINE__", "__HEADLINE__", "HEADLINE", "placeholder"},
    {"fenced", "%%NAME%%", "%%NAME%%", "NAME", "placeholder"},
    {"message of two lines", "{n, plural,\n one {x} other {y}}", "{n, plural,\n one {x} other {y}}",
     "n, plural,\n one {x} other {y}", "icu"},
    {"function", "{$n :number style=percent}", "{$n :number style=percent}", "$n :number style=percent", "php"},
    {"placeable", "Hi { $name }!", "{ $name }", "$name", "icu"},
    {"term", "{ -brand-name }", "{ -brand-name }", "-brand-name", "icu"},
    {"literal operand", "{|a b| :upper}", "{|a b| :upper}", "|a b| :upper", "icu"},
    {"markup", "{#link to=$url}", "{#link to=$url}", "#link to=$url", "icu"},
    {"uri operator", "/find{?q,lang}", "{?q,lang}", "?q,lang", "uri_template"},
    {"uri explode", "{/path*}", "{/path*}", "/path*", "uri_template"},
    {"specification", "a {:>10} b", "{:>10}", ":>10", "python"},
    {"picture", "{0,-10:C2}", "{0,-10:C2}", "0,-10:C2", "python"},
    {"conversion", "{x!r:>{w}}", "{x!r:>{w}}", "x!r:>{w}", "python"},
    {"ruby format", "%<price>.2f", "%<price>.2f", "price", "ruby"},
    {"nested message", "See $t(menu.file)", "$t(menu.file)", "menu.file", "i18n_key"},
    {"string template", "$if(title)$", "$if(title)$", "if(title)", "placeholder"},
    {"mako tag", "<%def name=\"f(x)\">", "<%def name=\"f(x)\">", "def name=\"f(x)\"", "erb"},
    {"mako line", "% for a in b:", "% for a in b:", "for a in b", "erb"},
    {"server tag", "<c:out value=\"a > b\"/>", "<c:out value=\"a > b\"/>", "c:out value=\"a > b\"", "erb"},
    {"cfml", "<cfset x = 1>", "<cfset x = 1>", "cfset x = 1", "placeholder"},
    {"server side include", "<!--#include file=\"a\" -->", "<!--#include file=\"a\" -->", "#include file=\"a\"",
     "placeholder"},
    {"knockout", "<!-- ko text: name -->", "<!-- ko text: name -->", "ko text: name", "javascript"},
    {"modx", "[[+name]]", "[[+name]]", "+name", "placeholder"},
    {"unparsed", "#[[ $x ]]#", "#[[ $x ]]#", "$x", "velocity"},
    {"pug", "#[strong x]", "#[strong x]", "strong x", "ruby"},
    {"latte", "{_'text'}", "{_'text'}", "_'text'", "php"},
    {"hugo", "{{% note %}}", "{{% note %}}", "% note %", "mustache"},
    {"spinner", "{a|b|c}", "{a|b|c}", "a|b|c", "spintax"},
    {"leak", "Price: undefined", "undefined", "undefined", "value_leak"},
    {"object", "[object Object]", "[object Object]", "[object Object]", "value_leak"},
    {"lorem", "Lorem ipsum dolor sit amet", "Lorem ipsum dolor sit amet", "Lorem ipsum dolor sit amet", "lorem_ipsum"},
};

TEST(TemplateTokenTest, FindsEveryEngine) {
  for (const Case& row : kPositives) {
    SCOPED_TRACE(row.name);
    const auto found = tokens_of(row.text);
    EXPECT_EQ(found.size(), 1U);
    if (found.size() != 1) continue;
    EXPECT_EQ(slice(row.text, found[0].span), row.token);
    EXPECT_EQ(slice(row.text, found[0].expression), row.expression);
    EXPECT_EQ(engine_name(static_cast<Engine>(found[0].engine)), row.engine);
  }
}

constexpr std::string_view kNegatives[] = {
    "",
    "The set {1, 2, 3} has three members.",
    "f(x) = {x | x > 0}",
    "x^{n} and \\frac{a}{b}",
    "See {{cite web|url=example}} for more.",
    "{\"title\": \"Rain\", \"count\": 3}",
    "[[Main Page]]",
    "Prices rose 50% since May.",
    "100 % sure",
    "Smile :-{ or :-}",
    "write to name@example.org",
    "https://example.org/a%20b?x=%7B1%7D",
    "#weather and #end",
    "C++11 and C# are languages.",
    "clause {ii} of the act",
    "my_user__name wrote",
    "undefined behaviour is null and void",
    "SGVsbG8gd29ybGQ=",
    "$AAPL fell to $20.11, US$ 5",
    "The file is photo_1.jpg",
    "www.example.org",
    "Lorem ipsum: a history of a text",
    "\"Hello &quot;world&quot;\" <b>now</b>",
    "} and { alone, {{ too",
    "if (a < b) { return c; }",
    "a [1] b [sic] c",
    "{} {{ {",
    "________",
    "He said \"null\" twice.",
};

TEST(TemplateTokenTest, LeavesProseAlone) {
  for (const std::string_view text : kNegatives) {
    const auto found = tokens_of(text);
    EXPECT_TRUE(found.empty()) << text << " -> " << (found.empty() ? "" : slice(text, found[0].span));
  }
}

TEST(TemplateTokenTest, UsesTheDelimitersSetBefore) {
  const std::string_view text = "{{=| |=}}a |name| b |={{ }}=| c {{title}}";
  const auto found = tokens_of(text);
  ASSERT_EQ(found.size(), 4U);
  EXPECT_EQ(slice(text, found[1].span), "|name|");
  EXPECT_EQ(slice(text, found[1].expression), "name");
  EXPECT_EQ(slice(text, found[2].span), "|={{ }}=|");
  EXPECT_EQ(slice(text, found[3].span), "{{title}}");
}

TEST(TemplateTokenTest, StaysInsideEveryPrefix) {
  for (const Case& row : kPositives) expect_inside_every_prefix(row.text);
}

// Behind a key or a missing translation tokens go on over lines too.
TEST(TemplateTokenTest, FollowsLinesBehindEdges) {
  const std::string_view text = "translation missing: en.a.b {{ c\n}} {{ d\n}}\n{{e}}";
  const auto found = tokens_of(text);
  ASSERT_EQ(found.size(), 4U);
  EXPECT_EQ(slice(text, found[0].span), "translation missing: en.a.b");
  EXPECT_EQ(slice(text, found[1].span), "{{ c\n}}");
  EXPECT_EQ(slice(text, found[2].span), "{{ d\n}}");
  EXPECT_EQ(slice(text, found[3].span), "{{e}}");
}

// What runs past the longest token is none, however near to each other its parts stand.
TEST(TemplateTokenTest, LeavesWhatRunsOnAlone) {
  std::string maps = "<x";
  for (int i = 0; i < 3; ++i) maps += ":a()";
  EXPECT_EQ(tokens_of(maps + ">").size(), 1U);
  EXPECT_EQ(tokens_of(maps + "; null=\"\">").size(), 1U);
  for (int i = 0; i < 2000; ++i) maps += ":a()";
  EXPECT_TRUE(tokens_of(maps + ">").empty());
  EXPECT_TRUE(tokens_of(maps + "; null=\"\">").empty());

  const std::string page = "@page \"/";
  EXPECT_EQ(tokens_of(page + std::string(100, 'a') + "\"").size(), 1U);
  EXPECT_TRUE(tokens_of(page + std::string(5000, 'a') + "\"").empty());
  EXPECT_TRUE(tokens_of(page + "a\nb\"").empty());
}

// Finishes at all only where the work is linear: a quadratic walk over 1 MiB would take many minutes.
void expect_end(std::string_view unit) {
  std::string text;
  while (text.size() < kHostileBytes) text += unit;
  SCOPED_TRACE(unit);
  expect_in_order(text, tokens_of_range(text));
}

TEST(TemplateTokenTest, EndsOnHostileRepeats) {
  for (const std::string_view unit :
       {"{{",          "{% ",       "{{=@1 ~=}}", "{{!",        "<%",        "${",
        "[[",          "{a|",       "%(",         "__A",        "[a b=",     "{\n",
        "<#if ",       "<@a ",      "<@a x=\"",   "{#if ",      "*{",        "@(",
        "@*",          "[#if ",     "{% \"",      "<% '",       "{if $",     "#if(",
        "#*",          "$a.b[",     "{{--",       "{{/*",       "{name:%",   "{a,plural,",
        "{ $a ->\n",   "{|",        "{#a ",       "{:a ",       "{/a",       "{?a,",
        "{a}{&a",      "{_}",       "{\"",        "{a!r:",      "{a!r:>{",   "<c:a ",
        "<c:a x='",    "<%a:b ",    "<%def x='",  "<!--#a ",    "<!-- ko ",  "% if a\n",
        "$t(",         "$if(",      "[[+a",       "[[a? ",      "#@a(",      "#[[",
        "#[a ",        "%(a)+",     "{0:#",       "{:{a",       "{{% a",     "{{1",
        "{ a }",       "{>a",       "{! a",       "{^{a",       "%{ if a",   "<if(",
        "{{a|B",       "[[A_",      "#if($a)",    "#if($a)$b(", "@Model.A(", "{{!--",
        "<#--",        "*|A",       "<x:{a|",     "<x:a(",      "<x:a():",   ":a(\"<x:a(\")",
        "<a; null=\"", "<& ",       "<& a",       "<$A",        "<! ",       "<!-- IF ",
        "{a b=\"",     "{>a \"",    "{a.b[",      "{@param a:", "{a|{b|",    "{[{",
        "$! ",         "@page \"/", "${a eq ",    "@let a = "})
    expect_end(unit);
}

TEST(TemplateTokenTest, EndsOnHostileRepeatsOfNeighbours) {
  for (const std::string_view unit : {"{{- /*",
                                      "{{`",
                                      "#[[\n",
                                      "[=a!\"",
                                      "[=a?b(",
                                      "[# th:a=\"",
                                      "[[|",
                                      "<p th:a=\"",
                                      "<p th:a=\"b\" ",
                                      "{strip}",
                                      "{$a}{1+",
                                      "{l s='",
                                      "#if($a)\n## a\n",
                                      "{$a}{f b=\"\" c=[",
                                      "#if($a)#break ",
                                      "#if($a)#b(",
                                      "% with a:\n",
                                      "% except a.",
                                      "%v ",
                                      "%s",
                                      "%-",
                                      "%*.*",
                                      "{a[0",
                                      "{0[a",
                                      "{:{}.",
                                      "{a:{",
                                      "{n} a | ",
                                      "$a.b ",
                                      "${{\"a",
                                      "${[1][",
                                      "${'",
                                      "${-1",
                                      "${`",
                                      "${[1,",
                                      "{0}, ",
                                      "{1} of ",
                                      "{0}",
                                      "({0",
                                      "{{1}}+",
                                      "<@a>",
                                      "<@a> </@b>",
                                      "<# ",
                                      "<#@ ",
                                      "<? } ",
                                      "[[${a} + ",
                                      "[['${",
                                      "[(${a",
                                      "[[+a:b=`",
                                      "[[+a:b",
                                      "[missing \"",
                                      "%{a.b",
                                      "%{a('",
                                      "%{#",
                                      "@auth ",
                                      "@auth @end",
                                      "@empty @endfo",
                                      "{!IF(",
                                      "{f:a(b: ",
                                      "{a -> b:",
                                      "{a -> b:c(",
                                      "{A:0",
                                      "{template .a",
                                      "{{#a:|b=",
                                      "__MSG_a ",
                                      "__MSG_a__",
                                      "a#if($",
                                      "a$!{b",
                                      "$a[0].b",
                                      "{\"$eval\":",
                                      "{ \"$if\": [",
                                      "{{a b ",
                                      "% a do |b|\n",
                                      "% a do |b|\n% end\n",
                                      "#for $a in b\n",
                                      "<p n:if=\"",
                                      "<!-- TMPL_",
                                      ">{a(",
                                      "#(a.",
                                      "{a}{b",
                                      "{@a.b[",
                                      "<$= ",
                                      "[? ",
                                      "<!--# for ",
                                      "<!-- for a in "})
    expect_end(unit);
}

constexpr std::string_view kHostileLines[] = {
    "{{\n",       "}} {{\n",         "{% \"\n",      "#}{#\n",        "{{!--\n",        "<?php\n",     "%><%\n",
    "${\n",       "}${a\n",          "#{a\n",        "$!{a\n",        "[%\n",           "%%[\n",       "]%%%%[\n",
    "<#if a\n",   "<@a b=\"\n",      "#set($a\n",    ")#if($a\n",     "#foreach(\n",    "{if $a\n",    "}{if $a\n",
    "{#if a\n",   "@{ var\n",        "@(A.B\n",      ")@(A.B\n",      "@include(\n",    "@if (\n",     "@Html.Raw(\n",
    "[gallery\n", "[gallery a=\"\n", "[[!a? &b=`\n", "{n, plural,\n", "{{=@1 ~=}}\n",   "{{ ${\n",     "#[[\n",
    "[[${a\n",    "[['${\n",         "{!IF(\n",      "<c:a\n",        "<cfif a\n",      "<!--/*\n",    "{:else if\n",
    "{@html\n",   "[#if\n",          "[@a b=\"\n",   "{call\n",       "{html_a b=\"\n", "{{=@ @=}}@\n"};

// Every line opens what no line closes, or what only the next one does.
TEST(TemplateTokenTest, EndsOnHostileLines) {
  for (const std::string_view unit : kHostileLines) {
    SCOPED_TRACE(unit);
    std::string text;
    while (text.size() < kHostileBytes) text += unit;
    expect_in_order(text, tokens_of(text));
  }
}

// What one line opens, lines of another kind may close.
TEST(TemplateTokenTest, EndsOnHostileLinesOfManyKinds) {
  for (std::uint32_t seed = 1; seed <= 8; ++seed) {
    SCOPED_TRACE(seed);
    std::string text;
    std::uint32_t state = seed;
    while (text.size() < kHostileBytes) {
      state = state * 1664525U + 1013904223U;
      const std::string_view unit = kHostileLines[(state >> 16) % std::size(kHostileLines)];
      if (unit.starts_with("{{=") && seed > 2) continue;  // set delimiters make one range of all that follows
      text += unit;
      if ((state >> 8) % 4 == 0) text.pop_back();  // glued to the next
    }
    expect_in_order(text, tokens_of(text));
    const std::string_view begin = std::string_view(text).substr(0, 600);
    expect_inside_every_prefix(begin);
  }
}

}  // namespace
}  // namespace newsparse::internal
