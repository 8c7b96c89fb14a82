#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>

#include "newsparse/output.h"
#include "output/json_writer.h"
#include "page/page_data.h"
#include "recognise/template_token.h"

namespace newsparse {
namespace {

using namespace std::string_view_literals;
using internal::kNone;
using internal::PageData;

// The span of the first `part` in `text`.
Span find(std::string_view text, std::string_view part, std::size_t from = 0) {
  const std::size_t at = text.find(part, from);
  EXPECT_NE(at, std::string_view::npos) << part;
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + part.size())};
}

Timestamp minute_stamp(Span span) {
  Timestamp stamp;
  stamp.span = span;
  stamp.time = {.year = 2017, .month = 5, .day = 29, .hour = 20, .minute = 11};
  stamp.precision = Precision::kMinute;
  stamp.inferred.year = true;
  stamp.resolved = true;
  return stamp;
}

Timestamp day_stamp(Span span) {
  Timestamp stamp;
  stamp.span = span;
  stamp.time = {.year = 2017, .month = 5, .day = 29};
  stamp.resolved = true;
  return stamp;
}

constexpr std::string_view kListing = " date 2017-05-29 Rain floods the old portWorld May 29, 20:11{{element.title}}";

// One header, one item, one token, as the contract's example has them.
Page listing_page() {
  Page page;
  PageData& data = page.data();
  data.text = kListing;
  data.id = "p1";
  data.url = "https://example.org/a";
  data.fetched = "2019-04-25T12:57:54Z";
  data.language = "en";
  data.file = "dump.txt";
  data.length = kListing.size();
  data.line = 1;
  data.timestamps = {day_stamp(find(kListing, "2017-05-29")), minute_stamp(find(kListing, "May 29, 20:11"))};
  data.page_date = 0;
  data.items = {{.title = find(kListing, "Rain floods the old port"),
                 .kicker = {},
                 .section = find(kListing, "World"),
                 .author = {},
                 .summary = {},
                 .published = 1}};
  data.records = {
      {.span = find(kListing, "date 2017-05-29"), .kind = RecordKind::kPageDate, .confidence = 99, .detail = 0},
      {.span = find(kListing, "Rain floods the old portWorld May 29, 20:11"),
       .kind = RecordKind::kFeedItem,
       .confidence = 98,
       .detail = 0},
      {.span = find(kListing, "{{element.title}}"), .kind = RecordKind::kTemplateResidue, .confidence = 100}};
  data.glue = {{.at = find(kListing, "World").begin, .confidence = 97}};
  data.templates = {{.span = find(kListing, "{{element.title}}"),
                     .expression = find(kListing, "element.title"),
                     .engine = static_cast<std::uint8_t>(internal::Engine::kMustache)}};
  return page;
}

std::string page_json(const Page& page, JsonOptions options = {}) {
  std::string out;
  append_page_json(page, options, out);
  return out;
}
std::string records_json(const Page& page, JsonOptions options = {}) {
  std::string out;
  append_records_json(page, options, out);
  return out;
}
std::string text_json(const Page& page) {
  std::string out;
  append_text_json(page, out);
  return out;
}

TEST(PageJsonTest, KeepsTheContract) {
  EXPECT_EQ(page_json(listing_page()),
            R"({"v":1,"id":"p1","url":"https://example.org/a","fetched":"2019-04-25T12:57:54Z","language":"en",)"
            R"("page_date":"2017-05-29","origin":{"file":"dump.txt","offset":0,"length":77,"line":1},)"
            R"("records":[{"kind":"page_date","begin":1,"end":16,"confidence":0.99,"in_article":false,)"
            R"("text":"date 2017-05-29","timestamp":{"begin":6,"end":16,"text":"2017-05-29","iso":"2017-05-29",)"
            R"("precision":"day"}},)"
            R"({"kind":"feed_item","begin":17,"end":60,"confidence":0.98,"in_article":false,)"
            R"("title":{"begin":17,"end":41,"text":"Rain floods the old port"},)"
            R"("section":{"begin":41,"end":46,"text":"World"},)"
            R"("published":{"begin":47,"end":60,"text":"May 29, 20:11","iso":"2017-05-29T20:11","precision":"minute",)"
            R"("inferred":["year"]}},)"
            R"({"kind":"template_residue","begin":60,"end":77,"confidence":1.00,"in_article":false,)"
            R"("text":"{{element.title}}"}],)"
            R"("glue":[{"at":41,"confidence":0.97}],)"
            R"("timestamps":[{"begin":6,"end":16,"text":"2017-05-29","iso":"2017-05-29","precision":"day",)"
            R"("role":"published"},{"begin":47,"end":60,"text":"May 29, 20:11","iso":"2017-05-29T20:11",)"
            R"("precision":"minute","inferred":["year"],"role":"published"}],)"
            R"("templates":[{"begin":60,"end":77,"engine":"mustache","expression":"element.title"}],)"
            R"("markup":[]})"
            "\n");
}

TEST(PageJsonTest, SpansOnlyShowsNoTextOfThePage) {
  const std::string out = page_json(listing_page(), {.spans_only = true});
  EXPECT_EQ(out.find("Rain"), std::string::npos);
  EXPECT_EQ(out.find("\"text\""), std::string::npos);
  EXPECT_EQ(out.find("expression"), std::string::npos);
  EXPECT_NE(out.find(R"("title":{"begin":17,"end":41})"), std::string::npos);
  EXPECT_NE(out.find(R"({"begin":60,"end":77,"engine":"mustache"})"), std::string::npos);
}

TEST(PageJsonTest, IncludeTextAddsThePage) {
  const std::string out = page_json(listing_page(), {.include_text = true});
  EXPECT_NE(out.find("\"page_text\":\"" + std::string(kListing) + "\"}\n"), std::string::npos);
  EXPECT_EQ(page_json(listing_page()).find("page_text"), std::string::npos);
}

TEST(PageJsonTest, EmptyPageHasEmptyListsAndNoAbsentKeys) {
  EXPECT_EQ(page_json(Page()),
            "{\"v\":1,\"records\":[],\"glue\":[],\"timestamps\":[],\"templates\":[],\"markup\":[]}\n");
}

TEST(PageJsonTest, ArticleFieldsDiagnosticsAndOriginWithoutLine) {
  constexpr std::string_view kText = "Port reopens\nBy Ada Lind\n3 May 2017";
  Page page;
  PageData& data = page.data();
  data.text = kText;
  data.file = "a";
  data.offset = std::uint64_t{1} << 40;
  data.length = 35;
  data.title = find(kText, "Port reopens");
  data.authors = {find(kText, "Ada Lind")};
  data.timestamps = {day_stamp(find(kText, "3 May 2017"))};
  data.timestamps[0].role = TimestampRole::kUpdated;
  data.published = 0;
  data.markup = {{.span = {0, 4}, .markup = MarkupClass::kEntity}};
  data.diagnostics = {{.code = DiagnosticCode::kInvalidUtf8, .span = {3, 5}}};
  const std::string out = page_json(page);
  EXPECT_NE(out.find(R"("origin":{"file":"a","offset":1099511627776,"length":35},)"
                     R"("title":{"begin":0,"end":12,"text":"Port reopens"},)"
                     R"("published":{"begin":25,"end":35,"text":"3 May 2017","iso":"2017-05-29","precision":"day"},)"
                     R"("authors":["Ada Lind"],"records":[])"),
            std::string::npos)
      << out;
  EXPECT_NE(out.find(R"("role":"updated")"), std::string::npos);
  EXPECT_NE(out.find(R"("markup":[{"begin":0,"end":4,"class":"entity"}],)"
                     R"("diagnostics":[{"code":"invalid_utf8","begin":3,"end":5}]})"),
            std::string::npos)
      << out;
}

struct RecordCase {
  const char* name;
  RecordKind kind;
  std::uint8_t subkind;
  const char* fields;  // what stands behind in_article
  const char* flat;    // what stands behind in_article in the flat object
};

constexpr std::string_view kOneLine = "OSLO (XYZ) - Ada Lind, 29 May";

// A page of one record over all of kOneLine; fields by kind.
Page one_record_page(RecordKind kind, std::uint8_t subkind) {
  Page page;
  PageData& data = page.data();
  data.text = kOneLine;
  data.datelines = {{.place = find(kOneLine, "OSLO"), .agency = find(kOneLine, "XYZ")}};
  data.bylines = {{.author = find(kOneLine, "Ada Lind"), .published = 0}};
  data.credits = {find(kOneLine, "XYZ")};
  Timestamp unresolved;
  unresolved.span = find(kOneLine, "29 May");
  data.timestamps = {unresolved};
  data.records = {{.span = {0, static_cast<std::uint32_t>(kOneLine.size())},
                   .kind = kind,
                   .subkind = subkind,
                   .confidence = 5,
                   .in_article = true,
                   .detail = 0}};
  return page;
}

#define TEXT R"("text":"OSLO (XYZ) - Ada Lind, 29 May")"
constexpr RecordCase kRecordCases[] = {
    {"heading", RecordKind::kHeading, 0, TEXT, TEXT},
    {"list_entry", RecordKind::kListEntry, 0, TEXT, TEXT},
    {"paragraph", RecordKind::kParagraph, static_cast<std::uint8_t>(ParagraphRole::kDateline),
     R"("role":"dateline",)" TEXT
     R"(,"place":{"begin":0,"end":4,"text":"OSLO"},"agency":{"begin":6,"end":9,"text":"XYZ"})",
     TEXT R"(,"place":"OSLO","place_begin":0,"place_end":4,"agency":"XYZ","agency_begin":6,"agency_end":9)"},
    {"byline", RecordKind::kByline, 0,
     TEXT R"(,"author":{"begin":13,"end":21,"text":"Ada Lind"},)"
          R"("published":{"begin":23,"end":29,"text":"29 May","precision":"day"})",
     TEXT R"(,"author":"Ada Lind","author_begin":13,"author_end":21,)"
          R"("published":"29 May","published_begin":23,"published_end":29,"published_precision":"day")"},
    {"caption", RecordKind::kCaption, 0, TEXT R"(,"credit":{"begin":6,"end":9,"text":"XYZ"})",
     TEXT R"(,"credit":"XYZ","credit_begin":6,"credit_end":9)"},
    {"page_date", RecordKind::kPageDate, 0,
     TEXT R"(,"timestamp":{"begin":23,"end":29,"text":"29 May","precision":"day"})",
     TEXT R"(,"timestamp":"29 May","timestamp_begin":23,"timestamp_end":29,"timestamp_precision":"day")"},
    {"boilerplate", RecordKind::kBoilerplate, static_cast<std::uint8_t>(BoilerplateClass::kConsent),
     R"("class":"consent",)" TEXT, TEXT},
    {"markup", RecordKind::kMarkup, static_cast<std::uint8_t>(MarkupClass::kBase64), R"("class":"base64",)" TEXT, TEXT},
    {"text", RecordKind::kText, 0, TEXT, TEXT},
};
#undef TEXT

class RecordJsonTest : public testing::TestWithParam<RecordCase> {};

TEST_P(RecordJsonTest, ShowsItsFields) {
  const RecordCase& c = GetParam();
  const std::string out = page_json(one_record_page(c.kind, c.subkind));
  const std::string want = std::string(R"("records":[{"kind":")") + c.name +
                           R"(","begin":0,"end":29,"confidence":0.05,"in_article":true,)" + c.fields + "}]";
  EXPECT_NE(out.find(want), std::string::npos) << out << "\nwanted " << want;
}

TEST_P(RecordJsonTest, ShowsTheSameFieldsFlat) {
  const RecordCase& c = GetParam();
  const std::string out = records_json(one_record_page(c.kind, c.subkind));
  const std::string want = std::string(R"("begin":0,"end":29,"confidence":0.05,"in_article":true,)") + c.flat + "}\n";
  EXPECT_NE(out.find(want), std::string::npos) << out << "\nwanted " << want;
}

INSTANTIATE_TEST_SUITE_P(Kinds, RecordJsonTest, testing::ValuesIn(kRecordCases),
                         [](const auto& info) { return std::string(info.param.name); });

TEST(RecordsJsonTest, IsOneFlatObjectARecord) {
  const std::string out = records_json(listing_page());
  const std::string page =
      R"({"v":1,"page_id":"p1","url":"https://example.org/a","fetched":"2019-04-25T12:57:54Z","language":"en",)"
      R"("page_date":"2017-05-29","origin_file":"dump.txt","origin_offset":0,"origin_length":77,"origin_line":1,)";
  EXPECT_TRUE(out.starts_with(page + R"("record":0,"kind":"page_date","begin":1,"end":16,)")) << out;
  EXPECT_NE(
      out.find(page + R"("record":1,"kind":"feed_item","begin":17,"end":60,"confidence":0.98,"in_article":false,)"
                      R"("text":"Rain floods the old portWorld May 29, 20:11","title":"Rain floods the old port",)"
                      R"("title_begin":17,"title_end":41,)"),
      std::string::npos)
      << out;
}

TEST(SharedFieldTest, SaysSoWhereItLiesOutsideItsRecord) {
  constexpr std::string_view kText = "29 May 2017\nFirst title";
  Page page;
  PageData& data = page.data();
  data.text = kText;
  data.timestamps = {day_stamp(find(kText, "29 May 2017"))};
  data.items = {
      {.title = find(kText, "First title"), .kicker = {}, .section = {}, .author = {}, .summary = {}, .published = 0}};
  data.records = {{.span = find(kText, "First title"), .kind = RecordKind::kFeedItem, .confidence = 50, .detail = 0}};
  EXPECT_NE(page_json(page).find(R"("title":{"begin":12,"end":23,"text":"First title"},)"
                                 R"("published":{"begin":0,"end":11,"text":"29 May 2017","iso":"2017-05-29",)"
                                 R"("precision":"day","shared":true}})"),
            std::string::npos)
      << page_json(page);
  const std::string flat = records_json(page);
  EXPECT_NE(flat.find(R"("published_end":11,"published_shared":true,)"), std::string::npos) << flat;
  EXPECT_EQ(flat.find("title_shared"), std::string::npos) << flat;
}

TEST(TimestampJsonTest, ListsInferredPartsAndAlternatives) {
  Timestamp stamp = day_stamp({0, 10});
  stamp.time = {.year = 2017, .month = 3, .day = 4};
  stamp.inferred = {.year = true, .month = true, .day = true, .hour = true, .zone = true};
  stamp.alternative_count = 1;
  stamp.alternatives[0] = {.year = 2017, .month = 4, .day = 3};
  std::string out;
  internal::append_timestamp_values(stamp, out);
  EXPECT_EQ(out, R"(,"iso":"2017-03-04","precision":"day","inferred":["year","month","day","hour","zone"],)"
                 R"("alternatives":["2017-04-03"])");
}

struct StringCase {
  const char* name;
  std::string_view text;
  std::string_view json;
};
constexpr StringCase kStringCases[] = {
    {"empty", "", R"("")"},
    {"plain", "nothing to escape in here", R"("nothing to escape in here")"},
    {"quotes", R"(a "b" \c)", R"("a \"b\" \\c")"},
    {"line_ends", "a\r\nb\tc", R"("a\r\nb\tc")"},
    {"controls", "\0\1\x1f\b\f"sv, R"("\u0000\u0001\u001f\b\f")"},
    {"delete_is_plain", "\x7f", "\"\x7f\""},
    {"beyond_ascii", "für 日本 😀 и", "\"für 日本 😀 и\""},
    {"ill_formed", "a\xFF\"b", "\"a\xEF\xBF\xBD\\\"b\""},
    {"cut_sequence", "abc\xE6\x97", "\"abc\xEF\xBF\xBD\""},
    {"ill_formed_and_controls", "\xC0\n\n\xFE\0"sv, "\"\xEF\xBF\xBD\\n\\n\xEF\xBF\xBD\\u0000\""},
    {"escape_in_each_lane", "12345678\"2345678\\1234567\n", R"("12345678\"2345678\\1234567\n")"},
};

class JsonStringTest : public testing::TestWithParam<StringCase> {};

TEST_P(JsonStringTest, EscapesAndRepairs) {
  std::string out = "x";
  internal::append_json_string(GetParam().text, out);
  EXPECT_EQ(out, "x" + std::string(GetParam().json));
}

// Every prefix in an exact-size block, so that a sanitizer sees any over-read; and no byte that JSON forbids.
TEST_P(JsonStringTest, EveryPrefixIsOneSoundString) {
  const std::string_view text = GetParam().text;
  for (std::size_t n = 0; n <= text.size(); ++n) {
    const auto block = std::make_unique<char[]>(n);
    text.copy(block.get(), n);
    std::string out;
    internal::append_json_string({block.get(), n}, out);
    ASSERT_GE(out.size(), 2U);
    for (std::size_t i = 1; i + 1 < out.size(); ++i) {
      EXPECT_GE(static_cast<unsigned char>(out[i]), 0x20);
      EXPECT_NE(out[i], '"');
      if (out[i] == '\\') ++i;
    }
    EXPECT_EQ(out.back(), '"');
  }
}

// Texts are looked at a block at a time: what must not stand for itself is seen at every place of every length.
TEST(JsonStringBlocks, OneOddByteAnywhere) {
  const StringCase odd[] = {{"none", "a", "a"},           {"quote", "\"", "\\\""},
                            {"backslash", "\\", R"(\\)"}, {"unit", "\x1f", "\\u001f"},
                            {"wide", "\u00E9", "\u00E9"}, {"ill_formed", "\xFF", "\uFFFD"}};
  for (const StringCase& c : odd)
    for (std::size_t before = 0; before < 100; ++before)
      for (const std::size_t behind : {0U, 1U, 30U, 31U, 32U, 33U, 70U}) {
        const std::string left(before, 'b'), right(behind, '~');
        std::string out;
        internal::append_json_string(left + std::string(c.text) + right, out);
        ASSERT_EQ(out, "\"" + left + std::string(c.json) + right + "\"") << c.name << " behind " << before;
      }
}

// In place, behind text that stays: what append_json_string() makes of well-formed text, at every distance between two
// escapes and from either end.
TEST(JsonTailTest, IsEscapedAsAStringIs) {
  for (const std::string_view escape : {"\"", "\n", "\x01", "\\\\", "\"\x1f"}) {
    for (std::size_t before = 0; before < 20; ++before) {
      for (std::size_t between = 0; between < 20; ++between) {
        const std::string text = std::string(before, 'a') + std::string(escape) + std::string(between, 'b') +
                                 std::string(escape) + std::string(20 - before, 'c');
        std::string want, got = "\"kept\n" + text;
        internal::append_json_string(text, want);
        internal::escape_json_tail(6, got);
        ASSERT_EQ(got, "\"kept\n" + want.substr(1, want.size() - 2));
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Rows, JsonStringTest, testing::ValuesIn(kStringCases),
                         [](const auto& info) { return std::string(info.param.name); });

TEST(ConfidenceTest, HasTwoDigits) {
  for (const auto& [percent, want] : {std::pair{0, "0.00"}, {7, "0.07"}, {50, "0.50"}, {97, "0.97"}, {100, "1.00"}}) {
    std::string out;
    internal::append_confidence(static_cast<std::uint8_t>(percent), out);
    EXPECT_EQ(out, want);
  }
}

// An article of two paragraphs with all that clean text leaves out.
constexpr std::string_view kArticle =
    "Menu\nThe port\r\n  reopened.Boats\tcame.\n{{ad}} Fish &amp; chips<br>sold <b>o</b>n\xC2\xA0out &euro;\n<script>";

Page article_page() {
  Page page;
  PageData& data = page.data();
  data.text = kArticle;
  data.id = "7";
  data.title = find(kArticle, "The port");
  data.timestamps = {day_stamp({0, 4})};
  data.published = 0;
  const Span first = {5, find(kArticle, "came.").end};
  const Span second = {find(kArticle, "{{ad}}").begin, find(kArticle, "&euro;").end};
  data.records = {{.span = {0, 4}, .kind = RecordKind::kBoilerplate},
                  {.span = first, .kind = RecordKind::kParagraph, .in_article = true},
                  {.span = second, .kind = RecordKind::kParagraph, .in_article = true},
                  {.span = find(kArticle, "<script>"), .kind = RecordKind::kMarkup, .in_article = true}};
  data.glue = {{.at = find(kArticle, "Boats").begin, .confidence = 90}};
  data.templates = {{.span = find(kArticle, "{{ad}}"), .expression = {}}};
  data.markup = {{.span = find(kArticle, "&amp;"), .markup = MarkupClass::kEntity},
                 {.span = find(kArticle, "<br>"), .markup = MarkupClass::kHtml},
                 {.span = find(kArticle, "<b>"), .markup = MarkupClass::kHtml},
                 {.span = find(kArticle, "</b>"), .markup = MarkupClass::kHtml},
                 {.span = find(kArticle, "&euro;"), .markup = MarkupClass::kEntity},
                 {.span = find(kArticle, "<script>"), .markup = MarkupClass::kScript}};
  return page;
}

TEST(CleanTextTest, OpensSeamsAndLeavesResidueOut) {
  EXPECT_EQ(clean_text(article_page()),
            "The port reopened. Boats came.\n"
            "Fish & chips sold on out €");
}

TEST(CleanTextTest, IsEmptyWithoutAnArticle) {
  EXPECT_EQ(clean_text(listing_page()), "");
  EXPECT_EQ(clean_text(Page()), "");
}

TEST(CleanTextTest, BlanksOfAnyLengthAreOne) {
  struct Row {
    std::string_view text, clean;
  };
  constexpr Row kRows[] = {
      {"one two  three", "one two three"},
      {"  one ", "one"},
      {"one\ttwo\r\n three\v\ffour", "one two three four"},
      {"one \xC2\xA0 two\xC2\xA0three\xC2\xA0", "one two three"},
      {"\xEF\xBB\xBFone\xEF\xBB\xBFtwo \xEF\xBB\xBF three", "onetwo three"},
      {"caf\xC3\xA9 \xC2\xAB\xC2\xA0Oui\xC2\xA0\xC2\xBB \xEF\xBC\x81 end",
       "caf\xC3\xA9 \xC2\xAB Oui \xC2\xBB \xEF\xBC\x81 end"},
      {"a b c", "a b c"},
      {"a", "a"},
  };
  for (const Row& row : kRows) {
    Page page;
    page.data().text = row.text;
    page.data().records = {
        {.span = {0, static_cast<std::uint32_t>(row.text.size())}, .kind = RecordKind::kParagraph, .in_article = true}};
    EXPECT_EQ(clean_text(page), row.clean);
  }
}

TEST(CleanTextTest, ShowsIllFormedBytesAsReplacement) {
  Page page;
  page.data().text = "a\xFF b";
  page.data().records = {{.span = {0, 4}, .kind = RecordKind::kParagraph, .in_article = true}};
  EXPECT_EQ(clean_text(page), "a\xEF\xBF\xBD b");
}

TEST(TextJsonTest, IsTheArticleOnly) {
  EXPECT_EQ(text_json(article_page()),
            "{\"id\":\"7\",\"title\":\"The port\",\"published\":\"2017-05-29\","
            "\"text\":\"The port reopened. Boats came.\\nFish & chips sold on out €\"}\n");
  EXPECT_EQ(text_json(Page()), "{\"text\":\"\"}\n");
}

}  // namespace
}  // namespace newsparse
