// eval_pages.h: labelled pages, and what was said of them.
//
// A labelled page is one JSON object: id, mode, domain, source, lang, script, text, url, ref_date and gold, the labels.
// All offsets are half-open byte ranges into its text.
#ifndef NEWSPARSE_CLI_EVAL_PAGES_H_
#define NEWSPARSE_CLI_EVAL_PAGES_H_

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "newsparse/page.h"
#include "newsparse/result.h"

namespace newsparse::cli {

// Absent ranges are empty.
struct LabelledTimestamp {
  Span span, core, joined;  // any of them is right: core is without a label, joined with the time beside it
  std::string iso, date;    // date: the civil date that the text shows
  bool absolute = true;     // says its year and its day
  bool has_clock = false;   // the text shows a time of day
};

struct LabelledItem {
  Span title, section, timestamp, timestamp_core;
};

struct LabelledPage {
  std::string id, mode, domain, source, language, script, text, url, ref_date;
  std::vector<std::uint32_t> glue, ambiguous_glue;
  std::vector<LabelledTimestamp> timestamps;
  std::vector<Span> ambiguous_timestamps;
  std::vector<LabelledItem> items;
  std::vector<Span> ambiguous_items;
  std::vector<Span> article;
  std::string body;
  std::optional<std::vector<std::string>> must_contain;
  std::vector<std::string> must_not_contain;
  Span title;
  std::string published;
  std::vector<std::string> other_published;
  bool published_in_text = false;
  std::vector<Span> templates, code_templates;  // tokens of code samples count neither way
};

struct ItemPrediction {
  Span title, section, timestamp;
};

struct TimestampPrediction {
  Span span;
  std::string iso;
};

// What counts as said: items are feed_item records with a title, the article is the records in it, timestamps are all
// but mentions; the rest is the page's own lists and fields. An empty one says nothing.
struct Prediction {
  std::vector<std::uint32_t> glue;
  std::vector<ItemPrediction> items;
  std::vector<TimestampPrediction> timestamps;
  std::vector<Span> article;
  Span title;
  std::string published;
  std::vector<Span> templates;
};
[[nodiscard]] Prediction prediction_of(const Page& page);

// Reads JSON lines of one file (or "-"); views and pages live until the next call. Lines above 1 GiB are refused.
class EvalReader {
 public:
  EvalReader();
  ~EvalReader();
  // Error kCannotOpen.
  [[nodiscard]] std::optional<Error> open(const std::string& path);
  // The next labelled page; nullopt at the end. kMalformedJson where a line is none: the next call goes on behind it.
  [[nodiscard]] std::optional<Result<const LabelledPage*>> next_labelled();
  // The next page as `newsparse parse --format pages` prints it, with its id.
  struct Parsed {
    std::string id;
    Prediction prediction;
  };
  [[nodiscard]] std::optional<Result<const Parsed*>> next_parsed();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace newsparse::cli

#endif  // NEWSPARSE_CLI_EVAL_PAGES_H_
