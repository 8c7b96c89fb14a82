// page_fuzz.cpp: any bytes parse, keep the promises of the design, and give the same answer twice.
#include <string_view>

#include "fuzz/fuzz_support.h"
#include "newsparse/output.h"
#include "newsparse/parser.h"
#include "support/promises.h"

namespace newsparse::fuzz {
namespace {

void write_all(const Page& page, std::string& out) {
  out.clear();
  append_page_json(page, {.include_text = true}, out);
  append_records_json(page, {}, out);
  append_text_json(page, out);
}

// What each record says of itself must fit the page.
void read_every_view(const Page& page) {
  for (const Record& record : page.records()) {
    if (const auto item = page.feed_item(record)) require(!item->title.empty(), "a feed item has a title");
    require(page.paragraph(record).has_value() == (record.kind == RecordKind::kParagraph), "paragraph view fits kind");
    require(page.byline(record).has_value() == (record.kind == RecordKind::kByline), "byline view fits kind");
    require(page.caption(record).has_value() == (record.kind == RecordKind::kCaption), "caption view fits kind");
    require(page.why(record).empty(), "no evidence is kept unless asked for");
  }
}

}  // namespace
}  // namespace newsparse::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace newsparse;
  // Reused over inputs: what an earlier page left behind must not show in a later one.
  static Parser warm;
  static Page page;
  static std::string first, second;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  // The page's own begin, as an address could repeat it.
  static std::string url;
  url.clear();
  if (size % 3 != 0) url = "https://fuzz.example/";
  for (const char c : text.substr(0, size % 3 == 1 ? 60 : 0)) url += c == ' ' ? '-' : c;
  const PageInfo info{.id = "fuzz", .url = url, .fetched = size % 2 == 0 ? "2019-04-25T12:57:54Z" : ""};

  fuzz::require(!warm.parse(text, info, page), "a page within the limit parses");
  fuzz::require_none(find_broken_promise(page));
  fuzz::read_every_view(page);
  fuzz::write_all(page, first);

  Parser fresh;
  Page again;
  fuzz::require(!fresh.parse(text, info, again), "a page within the limit parses");
  fuzz::write_all(again, second);
  fuzz::require(first == second, "same bytes, same answer");
  return 0;
}
