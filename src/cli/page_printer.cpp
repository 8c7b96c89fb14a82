#include "cli/page_printer.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "output/json_writer.h"
#include "text/utf8.h"

namespace newsparse::cli {

namespace {

constexpr std::string_view kReset = "\x1b[0m";
constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kDim = "\x1b[2m";
constexpr std::string_view kSeamColor = "\x1b[1;31m";
constexpr std::string_view kSeam = "\xE2\x80\x96";  // ‖
constexpr std::string_view kIndent = "    ";

std::string_view color_of(RecordKind kind) noexcept {
  switch (kind) {
    case RecordKind::kPageDate:
      return "\x1b[36m";
    case RecordKind::kFeedItem:
      return "\x1b[32m";
    case RecordKind::kHeading:
      return "\x1b[1;34m";
    case RecordKind::kParagraph:
      return "\x1b[37m";
    case RecordKind::kListEntry:
      return "\x1b[37m";
    case RecordKind::kByline:
      return "\x1b[35m";
    case RecordKind::kCaption:
      return "\x1b[35m";
    case RecordKind::kTemplateResidue:
      return "\x1b[33m";
    case RecordKind::kBoilerplate:
      return "\x1b[90m";
    case RecordKind::kMarkup:
      return "\x1b[33m";
    case RecordKind::kText:
      return "\x1b[37m";
  }
  return {};
}

class PagePrinter {
 public:
  PagePrinter(const Page& page, bool color, std::string& out) : page_(page), color_(color), out_(out) {}

  void print() {
    print_head();
    for (const Record& record : page_.records()) print_record(record);
    out_.push_back('\n');
  }

 private:
  void paint(std::string_view escape) {
    if (color_) out_.append(escape);
  }

  // Text of the page on one line; line ends and blanks as one blank, control characters as U+FFFD.
  void append_visible(std::string_view text) {
    bool blank = false;
    for (std::size_t i = 0; i < text.size();) {
      const internal::CodePoint point = internal::decode(text, i);
      const std::string_view bytes = text.substr(i, point.size);
      i += point.size;
      if (bytes == " " || bytes == "\n" || bytes == "\r" || bytes == "\t") {
        if (!blank) out_.push_back(' ');
        blank = true;
        continue;
      }
      blank = false;
      const bool control = point.value < 0x20 || (point.value >= 0x7F && point.value < 0xA0);
      if (control || !point.valid) {
        internal::append_utf8(internal::kReplacement, out_);
      } else {
        out_.append(bytes);
      }
    }
  }

  void print_head() {
    owner_ = {0, static_cast<std::uint32_t>(page_.text().size())};
    const PageInfo info = page_.info();
    paint(kBold);
    out_.append("page ");
    append_visible(info.id.empty() ? info.url : info.id);
    paint(kReset);
    out_.append("  ");
    internal::append_number(page_.text().size(), out_);
    out_.append(" bytes");
    if (!page_.language().empty()) {
      out_.append(", language ");
      append_visible(page_.language());
    }
    if (const auto date = page_.page_date(); date && date->resolved) out_.append(", dated ").append(to_iso(*date));
    out_.append("\n");
    if (!page_.title().empty()) print_line("title", page_.title());
    print_timestamp("published", page_.published());
    for (const Span author : page_.authors()) print_line("author", author);
    for (const Diagnostic& diagnostic : page_.diagnostics()) {
      out_.append(kIndent).append("doubtful: ").append(to_string(diagnostic.code)).append("\n");
    }
    print_counts();
  }

  // "    17 records: 9 feed_item, 7 paragraph, 1 template_residue; 9 seams", each kind in its colour.
  void print_counts() {
    std::array<std::size_t, static_cast<std::size_t>(RecordKind::kText) + 1> counts{};
    for (const Record& record : page_.records()) ++counts[static_cast<std::size_t>(record.kind)];
    out_.append(kIndent);
    internal::append_number(page_.records().size(), out_);
    out_.append(page_.records().size() == 1 ? " record" : " records");
    std::string_view separator = ": ";
    for (std::size_t i = 0; i < counts.size(); ++i) {
      if (counts[i] == 0) continue;
      const auto kind = static_cast<RecordKind>(i);
      out_.append(separator);
      internal::append_number(counts[i], out_);
      out_.push_back(' ');
      paint(color_of(kind));
      out_.append(to_string(kind));
      paint(kReset);
      separator = ", ";
    }
    if (!page_.glue().empty()) {
      out_.append("; ");
      internal::append_number(page_.glue().size(), out_);
      out_.append(page_.glue().size() == 1 ? " seam" : " seams");
    }
    out_.append("\n");
  }

  void print_record(const Record& record) {
    out_.push_back('\n');
    paint(color_of(record.kind));
    out_.append(to_string(record.kind));
    if (const auto paragraph = page_.paragraph(record); paragraph && paragraph->role != ParagraphRole::kProse) {
      out_.append(" ").append(to_string(paragraph->role));
    }
    if (const auto boilerplate = page_.boilerplate(record)) out_.append(" ").append(to_string(*boilerplate));
    if (const auto markup = page_.markup(record)) out_.append(" ").append(to_string(*markup));
    paint(kReset);
    paint(kDim);
    out_.append("  ");
    internal::append_confidence(record.confidence, out_);
    append_offsets(record.span);
    if (record.in_article) out_.append("  in article");
    paint(kReset);
    out_.append("\n");

    const std::span<const Glue> seams = seams_in(record.span);
    print_text(record, seams);
    print_fields(record);
    print_evidence("why", page_.why(record));
    for (const Glue& seam : seams) print_seam(seam);
  }

  void append_offsets(Span span) {
    out_.append("  ");
    internal::append_number(span.begin, out_);
    out_.append("..");
    internal::append_number(span.end, out_);
  }

  // Seams inside the record and at its end: each is told once, with the record it closes or divides.
  std::span<const Glue> seams_in(Span span) const {
    const std::span<const Glue> all = page_.glue();
    const auto first = std::partition_point(all.begin(), all.end(), [&](const Glue& g) { return g.at <= span.begin; });
    const auto last = std::partition_point(first, all.end(), [&](const Glue& g) { return g.at <= span.end; });
    return all.subspan(static_cast<std::size_t>(first - all.begin()), static_cast<std::size_t>(last - first));
  }

  void print_text(const Record& record, std::span<const Glue> seams) {
    out_.append(kIndent);
    std::uint32_t at = record.span.begin;
    const auto text_to = [&](std::uint32_t end) {
      paint(color_of(record.kind));
      append_visible(page_.text({at, end}));
      paint(kReset);
      at = end;
    };
    for (const Glue& seam : seams) {
      text_to(seam.at);
      paint(kSeamColor);
      out_.append(kSeam);
      paint(kReset);
    }
    if (at < record.span.end) text_to(record.span.end);
    out_.append("\n");
  }

  void print_fields(const Record& record) {
    owner_ = record.span;
    if (const auto item = page_.feed_item(record)) {
      print_line("title", item->title);
      print_line("kicker", item->kicker);
      print_line("section", item->section);
      print_timestamp("published", item->published);
      print_timestamp("updated", item->updated);
      print_line("author", item->author);
      print_line("summary", item->summary);
    }
    if (const auto paragraph = page_.paragraph(record)) {
      print_line("place", paragraph->place);
      print_line("agency", paragraph->agency);
    }
    if (const auto byline = page_.byline(record)) {
      print_line("author", byline->author);
      print_timestamp("published", byline->published);
      print_timestamp("updated", byline->updated);
    }
    if (const auto caption = page_.caption(record)) print_line("credit", caption->credit);
    print_timestamp("date", page_.page_date(record));
    for (const Timestamp& timestamp : inside(page_.timestamps())) {
      const bool is_field = timestamp.role == TimestampRole::kPublished || timestamp.role == TimestampRole::kUpdated;
      if (!is_field) print_timestamp(to_string(timestamp.role), timestamp);
    }
    for (const TemplateToken& token : inside(page_.templates())) print_token(token);
    if (record.kind == RecordKind::kMarkup) return;  // its text says it all
    for (const MarkupResidue& residue : inside(page_.markup())) print_line(to_string(residue.markup), residue.span);
  }

  // The entries of a page-level list that begin in the record whose fields are printed: a token may end lines below.
  template <class T>
  std::span<const T> inside(std::span<const T> all) const {
    const auto before = [&](const T& t) { return t.span.begin < owner_.begin; };
    const auto within = [&](const T& t) { return t.span.begin < owner_.end; };
    const auto first = std::partition_point(all.begin(), all.end(), before);
    const auto last = std::partition_point(first, all.end(), within);
    return all.subspan(static_cast<std::size_t>(first - all.begin()), static_cast<std::size_t>(last - first));
  }

  void print_token(const TemplateToken& token) {
    print_label(page_.engine_name(token));
    append_visible(page_.text(token.expression.empty() ? token.span : token.expression));
    out_.append("\n");
  }

  void print_label(std::string_view label) {
    constexpr std::size_t kWidth = 11;
    out_.append(kIndent);
    paint(kDim);
    append_visible(label);
    paint(kReset);
    out_.append(label.size() < kWidth ? kWidth - label.size() : 1, ' ');
  }

  void print_line(std::string_view label, Span span) {
    if (span.empty()) return;
    print_label(label);
    append_visible(page_.text(span));
    note_shared(span);
    out_.append("\n");
  }

  // A field that is printed once for several records lies outside this one.
  void note_shared(Span span) {
    if (!owner_.contains(span)) out_.append(" (shared)");
  }

  void print_timestamp(std::string_view label, const std::optional<Timestamp>& timestamp) {
    if (!timestamp) return;
    print_label(label);
    append_visible(page_.text(timestamp->span));
    out_.append(" = ").append(timestamp->resolved ? to_iso(*timestamp) : "unresolved");
    const InferredParts inferred = timestamp->inferred;
    if (internal::any(inferred)) {
      out_.append(" (inferred:");
      if (inferred.year) out_.append(" year");
      if (inferred.month) out_.append(" month");
      if (inferred.day) out_.append(" day");
      if (inferred.hour) out_.append(" hour");
      if (inferred.zone) out_.append(" zone");
      out_.append(")");
    }
    for (std::size_t i = 0; i < timestamp->alternative_count && i < timestamp->alternatives.size(); ++i) {
      out_.append(", or ").append(to_iso(timestamp->alternatives[i], timestamp->precision));
    }
    note_shared(timestamp->span);
    out_.append("\n");
  }

  // The strongest features of a weighing, each with what it added; a rule alone decides without weighing.
  void append_evidence(std::span<const Evidence> evidence) {
    if (evidence.size() == 1) {
      out_.append(evidence.front().name);
      return;
    }
    constexpr std::size_t kMostReasons = 4;
    for (std::size_t i = 0; i < evidence.size() && i < kMostReasons; ++i) {
      out_.append(i == 0 ? "" : ", ").append(evidence[i].name);
      out_.append(evidence[i].score < 0 ? " " : " +").append(std::to_string(evidence[i].score));
    }
  }

  void print_evidence(std::string_view label, std::span<const Evidence> evidence) {
    if (evidence.empty()) return;
    print_label(label);
    append_evidence(evidence);
    out_.append("\n");
  }

  // What stands on the two sides of `at`, up to a blank, in whole code points and not much of it.
  void append_sides(std::uint32_t at) {
    constexpr std::size_t kMostBytes = 24;
    const std::string_view text = page_.text();
    const auto inside_code_point = [&](std::size_t i) { return (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80; };
    std::size_t begin = at, end = at;
    while (begin > 0 && at - begin < kMostBytes && text[begin - 1] != ' ' && text[begin - 1] != '\n') --begin;
    while (begin < at && inside_code_point(begin)) ++begin;
    while (end < text.size() && end - at < kMostBytes && text[end] != ' ' && text[end] != '\n') ++end;
    while (end > at && end < text.size() && inside_code_point(end)) --end;
    append_visible(text.substr(begin, at - begin));
    paint(kSeamColor);
    out_.append(kSeam);
    paint(kReset);
    append_visible(text.substr(at, end - at));
  }

  void print_seam(const Glue& seam) {
    print_label("seam");
    append_sides(seam.at);
    out_.append("  ");
    internal::append_confidence(seam.confidence, out_);
    out_.append("  at ");
    internal::append_number(seam.at, out_);
    const std::span<const Evidence> evidence = page_.why(seam);
    if (!evidence.empty()) out_.append("  ");
    append_evidence(evidence);
    out_.append("\n");
  }

  const Page& page_;
  const bool color_;
  std::string& out_;
  Span owner_;  // what the fields printed now belong to: a record, or the page
};

}  // namespace

void print_page(const Page& page, bool color, std::string& out) { PagePrinter(page, color, out).print(); }

}  // namespace newsparse::cli
