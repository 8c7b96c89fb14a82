#include "recognise/source_runs.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/byte_masks.h"
#include "text/lines.h"

namespace newsparse::internal {
namespace {

std::vector<Span> runs_of(std::string_view text) {
  ByteMasks masks;
  scan_bytes(text, masks);
  std::vector<Span> lines, out;
  split_lines(text, masks, lines);
  std::int64_t open = 0;
  for (const Span line : lines) {
    const bool may =
        open > 0 || may_hold_source(slice(text, line)) || next_bit(masks.opener, line.begin, line.end) < line.end;
    const std::size_t before = out.size();
    match_source_runs(text, line, masks.opener, open, out);
    EXPECT_TRUE(may || out.size() == before) << slice(text, line);
  }
  return out;
}

// The text with each run between bars.
std::string marked(std::string_view text) {
  std::string out;
  std::size_t at = 0;
  for (const Span run : runs_of(text)) {
    out.append(text.substr(at, run.begin - at)).append("|").append(slice(text, run)).append("|");
    at = run.end;
  }
  return out.append(text.substr(at));
}

struct Case {
  const char* name;
  const char* text;
  const char* marked;
};

class SourceRunsTest : public testing::TestWithParam<Case> {};

TEST_P(SourceRunsTest, FindsSource) { EXPECT_EQ(marked(GetParam().text), GetParam().marked); }

TEST_P(SourceRunsTest, StaysInsideEveryPrefix) {
  const std::string_view text = GetParam().text;
  for (std::size_t n = 0; n <= text.size(); ++n) {
    const auto block = std::make_unique<char[]>(n);
    text.copy(block.get(), n);
    std::uint32_t end = 0;
    for (const Span run : runs_of({block.get(), n})) {
      EXPECT_LE(end, run.begin);
      EXPECT_LT(run.begin, run.end);
      end = run.end;
    }
    EXPECT_LE(end, n);
  }
}

constexpr Case kCases[] = {
    {"object", R"({"headline":"Ferry strike","id":4})", R"(|{"headline":"Ferry strike","id":4}|)"},
    {"list_of_objects", R"([{"name":"FooBar"},{"name":"BazQux"}])", R"(|[{"name":"FooBar"},{"name":"BazQux"}]|)"},
    {"object_in_text", R"(Share {"id":4711,"name":"World}"} Print)", R"(Share |{"id":4711,"name":"World}"}| Print)"},
    {"object_glued", R"(the rain{"id":4711,"of":{"a":1}}World)", R"(the rain|{"id":4711,"of":{"a":1}}|World)"},
    {"escaped_object", R"(Share {\"id\":4711} Print)", R"(Share |{\"id\":4711}| Print)"},
    {"entities_for_quotes", "Share {&quot;id&quot;:4711} Print", "Share |{&quot;id&quot;:4711}| Print"},
    {"object_cut_short", R"(Share {"id":4711,"name":"Wor)", R"(Share |{"id":4711,"name":"Wor|)"},
    {"function_glued", "the rain(function(){go(\"x\");})();World", "the rain|(function(){go(\"x\");})();|World"},
    {"arguments", "(function(w,d){w.x=d;})(window,document);Rain", "|(function(w,d){w.x=d;})(window,document);|Rain"},
    {"caption_behind", "(function(w,d){w.x=d;})(Video)", "|(function(w,d){w.x=d;})|(Video)"},
    {"rule", "Menu .newsBox{marginTop:10px} Home", "Menu |.newsBox{marginTop:10px}| Home"},
    {"statement", "var userName = getName();", "|var userName = getName();|"},
    {"query", "SELECT userName FROM newsTable;", "|SELECT userName FROM newsTable;|"},
    {"lines_of_an_object", "{\n\"articleType\": [\"News\"],\n\"name\": \"JohnDoe\"\n}\nNext",
     "|{|\n|\"articleType\": [\"News\"],|\n|\"name\": \"JohnDoe\"|\n|}|\nNext"},
    {"lines_of_a_function", "function track(name) {\n  send(name, \"readMore\");\n}\nWorld,\nNext",
     "|function track(name) {|\n  |send(name, \"readMore\");|\n|}|\nWorld,\nNext"},
    {"names_of_an_object", "dataLayer.push({\nauthorName: \"JohnDoe\"\n});",
     "|dataLayer.push({|\n|authorName: \"JohnDoe\"|\n|});|"},
    // Must not be touched.
    {"text_ends_a_block", "function track(name) {\nFerries stay in portWorld\nsend();\n",
     "|function track(name) {|\nFerries stay in portWorld\nsend();\n"},
    {"text_behind_a_block", "function track(name) {\n}); Ferries stay in portWorld",
     "|function track(name) {|\n}); Ferries stay in portWorld"},
    {"prose", "Rain floods the old port, the mayor said.", "Rain floods the old port, the mayor said."},
    {"template_token", "Sign in {{readMoreNow}} or {$user}", "Sign in {{readMoreNow}} or {$user}"},
    {"set", "for every {ii} in {1, 2}", "for every {ii} in {1, 2}"},
    {"braces_in_prose", "He {the mayor} said (again) {sic} no", "He {the mayor} said (again) |{sic}| no"},
    {"left_open", "a {b:c and (d) {e", "a {b:c and (d) {e"},
    {"headline_in_capitals", "UPDATE 2 - BANKS SET FOR A RISE", "UPDATE 2 - BANKS SET FOR A RISE"},
    {"quotation", "\"No\": the mayor said so", "\"No\": the mayor said so"},
    {"ill_formed", "\xFF{\xFF\"\xFF\":", "\xFF{\xFF\"\xFF\":"},
};

INSTANTIATE_TEST_SUITE_P(Cases, SourceRunsTest, testing::ValuesIn(kCases),
                         [](const auto& row) { return std::string(row.param.name); });

// A search that starts anew at every opener would not end here.
TEST(SourceRuns, AreLinearInOpeners) {
  for (const std::string_view opener : {"{", "{a:", "{\"a\":", "(){", "){", "[{", "function(){", ".a{", "{a:}"}) {
    std::string text;
    while (text.size() < 1'000'000) text += opener;
    for (const Span run : runs_of(text)) EXPECT_LE(run.end, text.size());
  }
}

}  // namespace
}  // namespace newsparse::internal
