#include "page/assemble.h"

#include <algorithm>
#include <optional>
#include <span>

#include "page/boilerplate.h"
#include "page/classify.h"
#include "page/page_stamps.h"
#include "page/parts.h"
#include "page/story.h"
#include "page/story_bylines.h"
#include "page/story_furniture.h"
#include "page/story_lines.h"
#include "recognise/byline.h"
#include "recognise/credit.h"
#include "recognise/markup.h"
#include "recognise/markup_blocks.h"
#include "recognise/quotation.h"
#include "recognise/template_token.h"
#include "text/lexicon.h"
#include "text/lines.h"

namespace newsparse::internal {

namespace {

// Appends the records of one page: a record a feed item, and for what lies outside items one a line or rest of a line.
class Assembler {
 public:
  Assembler(std::string_view text, Workspace& work, const CompiledRules* rules, bool keep_evidence, PageData& page)
      : text_(text),
        work_(work),
        rules_(rules),
        keep_evidence_(keep_evidence),
        page_(page),
        stamps_(text, work, page),
        boilerplate_(text, work, page.glue),
        bylines_(text, work) {}

  void run() {
    page_header();
    std::uint32_t part = 0;
    for (std::uint32_t l = 0; l < work_.lines.size(); ++l) {
      std::uint32_t end = part;
      while (end < work_.parts.size() && work_.parts[end].line == l) ++end;
      line(l, part, end);
      part = end;
    }
  }

 private:
  void page_header() {
    if (work_.page_date.empty()) return;
    page_.page_date = stamps_.take_header();
    add(work_.page_date, RecordKind::kPageDate, 0, 99, "a dump header", page_.page_date);
  }

  // The parts [part, end) of line `l`: runs that belong to an item, and runs that do not.
  void line(std::uint32_t l, std::uint32_t part, std::uint32_t end) {
    Span whole = work_.lines[l];
    if (l == 0 && !work_.page_date.empty()) whole = trim(text_, {work_.page_date.end, whole.end});
    if (whole.empty()) return;
    if (part == end) {
      if (!inside_item(part)) rest(l, whole, whole);
      return;
    }
    std::uint32_t at = whole.begin;
    while (part < end) {
      const std::size_t item = item_of(part);
      std::uint32_t next = part + 1;
      while (next < end && item_of(next) == item) ++next;
      const Span territory = {at, next == end ? whole.end : work_.parts[next].span.begin};
      if (item == kNoItem)
        rest(l, trim(text_, territory), whole);
      else if (work_.items[item].first == part)
        feed_item(work_.items[item], territory.begin);
      at = territory.end;
      part = next;
    }
  }

  static constexpr std::size_t kNoItem = SIZE_MAX;
  // Parts are asked for in order.
  [[nodiscard]] std::size_t item_of(std::uint32_t part) noexcept {
    while (item_ < work_.items.size() && work_.items[item_].last < part) ++item_;
    return item_ < work_.items.size() && work_.items[item_].first <= part ? item_ : kNoItem;
  }
  // True where the next part to come is a later part of an item that has begun.
  [[nodiscard]] bool inside_item(std::uint32_t part) noexcept {
    const std::size_t item = part < work_.parts.size() ? item_of(part) : kNoItem;
    return item != kNoItem && work_.items[item].first < part;
  }

  void feed_item(const ItemGroup& group, std::uint32_t begin) {
    const auto span_of = [&](std::uint32_t part) { return part == kNone ? Span{} : work_.parts[part].span; };
    const Part& last = work_.parts[group.last];
    const bool ends_line = group.last + 1 == work_.parts.size() || work_.parts[group.last + 1].line != last.line;
    const std::uint32_t end = ends_line ? work_.lines[last.line].end : work_.parts[group.last + 1].span.begin;
    ItemFields item{
        .title = span_of(group.title), .kicker = {}, .section = span_of(group.section), .author = {}, .summary = {}};
    const std::size_t next = group.title + std::size_t{1};
    const bool told = next < work_.parts.size() && work_.parts[next].role == PartRole::kTold;
    if (told) item.title.end = work_.parts[next].span.end;
    if (group.author != kNone) {
      item.author = span_of(group.author);
      const std::string_view author = slice(text_, item.author);
      if (const auto match = match_byline(author))
        item.author = {item.author.begin + match->author.begin, item.author.begin + match->author.end};
      else  // no person's name: By HARBOUR
        item.author.begin += static_cast<std::uint32_t>(after_byline_opener(author));
    }
    for (std::uint32_t i = group.first; i <= group.last; ++i) {
      const Part& part = work_.parts[i];
      if (part.role != PartRole::kOther) continue;
      const LineInfo& info = work_.part_info[i];
      constexpr std::uint16_t kSummaryWords = 8, kKickerWords = 5;
      if (item.author.empty())
        if (const auto match = match_byline(slice(text_, part.span))) {
          item.author = {part.span.begin + match->author.begin, part.span.begin + match->author.end};
          continue;
        }
      if (i > group.title && info.words >= kSummaryWords && item.summary.empty()) item.summary = part.span;
      if (i + 1 == group.title && info.words <= kKickerWords && item.kicker.empty() &&
          stamps_in(work_, part.span).empty())
        item.kicker = part.span;
    }
    const LineInfo& line = work_.info[work_.parts[group.title].line];
    const bool in_sentence = line.words > 30 && line.end == EndMark::kStop;
    const std::size_t before = page_.timestamps.size();
    std::uint32_t published = stamps_.take_until(end, TimestampRole::kPublished,
                                                 in_sentence ? Around::kSentence : Around::kFields, group.stamp);
    // A date inside the teaser's line that no part shows is still its date.
    if (published == kNone && !in_sentence && !told && page_.timestamps.size() == before + 1 &&
        page_.timestamps.back().role == TimestampRole::kEvent) {
      page_.timestamps.back().role = TimestampRole::kPublished;
      published = static_cast<std::uint32_t>(before);
    }
    if (published != kNone)
      (page_.timestamps[published].role == TimestampRole::kUpdated ? item.updated : item.published) = published;
    if (group.updated != kNone && item.published != kNone)
      for (std::size_t t = before; t < page_.timestamps.size(); ++t)
        if (page_.timestamps[t].span == work_.parts[group.updated].span) item.updated = static_cast<std::uint32_t>(t);
    if (published == kNone) item.published = stamps_.of_date_line(group.date_line);
    item.author = before_stamp(text_, work_, item.author);
    // Fields do not overlap: a date inside one of them is that field's text, but a summary yields to it.
    for (std::uint32_t* const stamp : {&item.published, &item.updated}) {
      if (*stamp == kNone) continue;
      const Span at = page_.timestamps[*stamp].span;
      const auto holds = [&](Span field) { return !field.empty() && field.begin < at.end && at.begin < field.end; };
      if (holds(item.title) || holds(item.section) || holds(item.kicker) || holds(item.author)) *stamp = kNone;
      if (holds(item.summary)) item.summary = {};
    }
    page_.items.push_back(item);
    const int score = work_.part_context[group.title][0];
    const int confidence = group.by_row ? 92 : std::clamp(50 + score / 20, 30, 99);
    add(trim(text_, {begin, end}), RecordKind::kFeedItem, 0, confidence,
        group.by_row ? "a row: a title and a timestamp" : "reads and stands as a teaser's title",
        static_cast<std::uint32_t>(page_.items.size() - 1));
  }

  [[nodiscard]] bool holds_headline(Span span) const noexcept {
    if (work_.headline == kNone) return false;
    const Span headline = work_.parts[work_.headline].span;
    return span.begin <= headline.begin && headline.end <= span.end;
  }

  // What is no item: a whole line, or what items leave of it.
  void rest(std::uint32_t l, Span span, Span whole) {
    if (span.empty()) return;
    LineInfo own;
    if (!(span == whole)) read_part(text_, work_, span, own);
    const LineInfo& info = span == whole ? work_.info[l] : own;
    line_ = l;
    if (only_tokens(span)) return add_dated(span, RecordKind::kTemplateResidue, 0, 97, "nothing but template tokens");
    // What a caller knows holds against every model.
    if (rules_ != nullptr && rules_->has_boilerplate())
      if (const auto boilerplate = rules_->boilerplate(slice(text_, span)))
        return add_dated(span, RecordKind::kBoilerplate, static_cast<int>(*boilerplate), 99, "the caller's rule");
    if (const Span author = story_author(l, span); !author.empty()) {
      if (holds_headline(span) && work_.parts[work_.headline].span.end <= author.begin) {
        const std::uint32_t end = work_.parts[work_.headline].span.end;
        add_dated(trim(text_, {span.begin, end}), RecordKind::kHeading, 0, 90, "the page's headline");
        span = trim(text_, {end, span.end});
      }
      return add_byline(span, author, "names the story's author");
    }
    const LineClass known = span == whole ? work_.line_classes[l] : boilerplate_.tell_part(l, span, info);
    if (known.is_any() && known.is_sure()) return boilerplate(span, info, known);
    const std::uint32_t stamp = stamp_part_of(span);
    const bool only_stamp = stamp != kNone && work_.parts[stamp].span.size() + 3 >= span.size();
    if (const StoryCaption* caption = caption_of(l); caption != nullptr && span == whole && !only_stamp)
      return story_caption(span, *caption);
    if (work_.in_article[l] != 0 && !only_stamp) {
      if (span != whole) return prose(span, info, true);
      return between_buttons(span, [&](Span written) {
        if (written != span) read_part(text_, work_, written, own);
        story_line(l, written, written == span ? info : own);
      });
    }
    if (const auto markup = markup_class(span, whole))
      return add_dated(span, RecordKind::kMarkup, static_cast<int>(*markup), 90, "leaked source");
    if (holds_headline(span)) return add_dated(span, RecordKind::kHeading, 0, 90, "the page's headline");
    if (byline(span, info)) return;
    if (known.is_any()) return boilerplate(span, info, known);
    if (is_sentence(info)) return prose(span, info, false);
    if ((info.flags & kLineBullet) != 0) return add_dated(span, RecordKind::kListEntry, 0, 80, "opens with a bullet");
    if ((info.cues & cue_bit(Cue::kCredit)) != 0 && info.words <= 40) return caption(span);
    if (is_signed(slice(text_, span))) return caption(span);
    if (info.words >= 2 && info.words <= 25 && (info.flags & kLineSymbols) == 0)
      return add_dated(span, RecordKind::kHeading, 0, 60, "a short line without an end mark");
    add_dated(span, RecordKind::kText, 0, 50, "nothing else fitted");
  }

  // Gives `tell` what the buttons and notices that are glued to the ends of `span`, a line among the story's, leave of
  // it.
  template <class Tell>
  void between_buttons(Span span, Tell tell) {
    const Span written = without_buttons(text_, span, page_.glue);
    buttons({span.begin, written.begin});
    tell(trim(text_, written));
    buttons({written.end, span.end});
  }
  void buttons(Span span) {
    if (span.empty()) return;
    std::uint32_t begin = span.begin;
    const auto button = [&](std::uint32_t end) {
      const auto known = button_class(slice(text_, {begin, end}));
      add(trim(text_, {begin, end}), RecordKind::kBoilerplate,
          static_cast<int>(known.value_or(BoilerplateClass::kShare)), 90, "a button that is glued to the story");
      begin = end;
    };
    for (const Glue& seam : seams_in(page_.glue, span)) button(seam.at);
    button(span.end);
  }

  // Of a span that is leaked source and nothing else: a line, or what items leave of one.
  [[nodiscard]] std::optional<MarkupClass> markup_class(Span span, Span whole) const noexcept {
    if (span == whole && (work_.info[line_].flags & kLineMarkup) == 0) {
      const char first = text_[span.begin];
      return first == '&' ? classify_markup_line(slice(text_, span)) : std::nullopt;  // references and nothing else
    }
    if (const auto markup = all_markup(text_, page_.markup, span)) return markup;
    return classify_markup_line(slice(text_, span));
  }

  void boilerplate(Span span, const LineInfo& info, LineClass known) {
    // Dates in a notice's sentences are no dates of it.
    if (is_sentence(info)) stamps_.take_until(span.end, TimestampRole::kMention);
    add_dated(span, RecordKind::kBoilerplate, static_cast<int>(known.boilerplate()), known.confidence,
              "words, shape and place of this class");
  }

  // © Ann Lee: below a picture. A house that holds the rights is no person, and mostly names a year.
  static bool is_signed(std::string_view line) noexcept {
    constexpr std::string_view kSign = "\u00A9 ";
    return line.starts_with(kSign) && looks_like_names(line.substr(kSign.size()));
  }
  void caption(Span span) {
    between_buttons(span, [&](Span written) {
      const auto credit = match_credit(slice(text_, written));
      if (!credit) return add_dated(written, RecordKind::kCaption, 0, 60, "names a photo credit");
      Span name = {written.begin + credit->begin, written.begin + credit->end};
      // What else may be glued to it.
      if (const auto seams = seams_in(page_.glue, name); !seams.empty()) name.end = seams.front().at;
      add_dated(written, RecordKind::kCaption, 0, 80, "ends in a photo credit", keep_credit(name));
    });
  }
  std::uint32_t keep_credit(Span credit) {
    page_.credits.push_back(credit);
    return static_cast<std::uint32_t>(page_.credits.size() - 1);
  }

  // A line of the article: its dates are read as those of a paragraph, whatever it is.
  void story_line(std::uint32_t l, Span span, const LineInfo& info) {
    const RecordKind kind = tell_story_line(text_, work_, l);
    if (kind == RecordKind::kParagraph) return prose(span, info, true);
    take_prose_stamps(span, true);
    const bool entry = kind == RecordKind::kListEntry;
    add(span, kind, 0, 80, entry ? "opens with a bullet" : "a short line between paragraphs", kNone, true);
  }

  // The caption that line `l` is, or null. Lines are asked for in order.
  [[nodiscard]] const StoryCaption* caption_of(std::uint32_t l) noexcept {
    const auto& captions = work_.captions;
    while (caption_ < captions.size() && captions[caption_].line < l) ++caption_;
    return caption_ < captions.size() && captions[caption_].line == l ? &captions[caption_] : nullptr;
  }
  // A line among the story's: its dates are read as those of a paragraph.
  void story_caption(Span span, const StoryCaption& caption) {
    between_buttons(span, [&](Span written) {
      take_prose_stamps(written, true);
      if (caption.credit.empty())
        add(written, RecordKind::kCaption, 0, 80, "says where in a picture somebody stands");
      else
        add(written, RecordKind::kCaption, 0, 80, "ends in a photo credit", keep_credit(caption.credit));
    });
  }

  static bool is_sentence(const LineInfo& info) noexcept {
    return info.words >= 4 && (info.end == EndMark::kStop || info.end == EndMark::kQuoteAfterStop ||
                               info.end == EndMark::kColon || info.words > 25);
  }

  void take_prose_stamps(Span span, bool in_article) {
    // A date that opens a line is the line's: 30.11.2021 Alles drin.
    const std::uint32_t opening = stamp_part_of(span);
    if (opening != kNone && work_.parts[opening].span.begin == span.begin)
      stamps_.take_until(work_.parts[opening].span.end, in_article ? TimestampRole::kEvent : TimestampRole::kPublished);
    stamps_.take_until(span.end, TimestampRole::kMention, in_article ? Around::kArticle : Around::kSentence);
  }

  void prose(Span span, const LineInfo& info, bool in_article) {
    take_prose_stamps(span, in_article);
    ParagraphRole role = ParagraphRole::kProse;
    std::string_view why = "sentences";
    std::uint32_t detail = kNone;
    if (info.end == EndMark::kColon) {
      role = ParagraphRole::kLeadIn;
      why = "ends in a colon";
    } else if (const auto dateline = find_dateline(text_, work_, span)) {
      role = ParagraphRole::kDateline;
      why = "opens with a dateline";
      detail = static_cast<std::uint32_t>(page_.datelines.size());
      const auto shift = [&](Span s) { return s.empty() ? Span{} : Span{span.begin + s.begin, span.begin + s.end}; };
      page_.datelines.push_back({.place = shift(dateline->place), .agency = shift(dateline->agency)});
    } else if (((info.flags & kLineQuoted) != 0 && info.end == EndMark::kQuoteAfterStop) ||
               is_quotation(slice(text_, span))) {
      role = ParagraphRole::kQuote;
      why = "stands in quotation marks";
    }
    add(span, RecordKind::kParagraph, static_cast<int>(role), in_article ? 90 : 70, why, detail, in_article);
  }

  bool only_tokens(Span span) noexcept {
    while (token_ < page_.templates.size() && page_.templates[token_].span.end <= span.begin) ++token_;
    return all_tokens(text_, std::span(page_.templates).subspan(token_), span);
  }

  // A line that says who wrote it or when, and little else.
  bool byline(Span span, const LineInfo& info) {
    constexpr std::uint16_t kMostWords = 20, kMostOfOneDate = 12;
    constexpr std::uint32_t kMostBeside = 40;  // bytes
    const auto stamps = stamps_in(work_, span);
    if ((stamps.empty() && (info.cues & cue_bit(Cue::kByline)) == 0) || info.words > kMostWords) return false;
    const Span author = bylines_.marked(span);
    if (author.empty()) {
      const std::uint32_t part = stamp_part_of(span);
      if (part == kNone) return false;
      const bool little = span.size() - work_.parts[part].span.size() <= kMostBeside && info.words <= kMostOfOneDate;
      if (!little && !only_labelled_dates(span, part)) return false;
    }
    add_byline(span, author, author.empty() ? "a timestamp and little else" : "says who wrote it");
    return true;
  }

  // Several dates, and nothing but labels beside them: Published 20:11 BST 29 May | Updated 21:40 BST 29 May.
  // `stamp`: the first part of `span` that is one.
  [[nodiscard]] bool only_labelled_dates(Span span, std::uint32_t stamp) const noexcept {
    std::uint32_t first = stamp, dates = 0;
    while (first > 0 && work_.parts[first - 1].span.begin >= span.begin) --first;
    for (std::uint32_t i = first; i < work_.parts.size() && work_.parts[i].span.begin < span.end; ++i) {
      if (work_.parts[i].role == PartRole::kStamp)
        ++dates;
      else if (!is_date_label(work_.part_info[i]))
        return false;
    }
    return dates > 1;
  }

  void add_byline(Span span, Span author, std::string_view why) {
    BylineFields fields;
    fields.author = author;
    const std::size_t first = page_.timestamps.size();
    stamps_.take_until(span.end, TimestampRole::kPublished);
    for (std::size_t t = first; t < page_.timestamps.size(); ++t) {
      std::uint32_t& field = page_.timestamps[t].role == TimestampRole::kUpdated ? fields.updated : fields.published;
      if (page_.timestamps[t].role != TimestampRole::kMention && field == kNone) field = static_cast<std::uint32_t>(t);
    }
    page_.bylines.push_back(fields);
    add(span, RecordKind::kByline, 0, 85, why, static_cast<std::uint32_t>(page_.bylines.size() - 1));
  }

  // What a line says of the story's author, if it says it inside `span`. Lines are asked for in order.
  [[nodiscard]] Span story_author(std::uint32_t l, Span span) noexcept {
    const auto& lines = work_.story_bylines;
    while (story_byline_ < lines.size() && lines[story_byline_].line < l) ++story_byline_;
    if (story_byline_ == lines.size() || lines[story_byline_].line != l) return {};
    const Span author = lines[story_byline_].author;
    return span.begin <= author.begin && author.end <= span.end ? author : Span{};
  }

  // The first part inside `span` that is a timestamp, or kNone. Spans are asked for in order.
  [[nodiscard]] std::uint32_t stamp_part_of(Span span) noexcept {
    while (span_part_ < work_.parts.size() && work_.parts[span_part_].span.begin < span.begin) ++span_part_;
    for (std::size_t part = span_part_; part < work_.parts.size() && work_.parts[part].span.begin < span.end; ++part)
      if (work_.parts[part].role == PartRole::kStamp) return static_cast<std::uint32_t>(part);
    return kNone;
  }

  void add_dated(Span span, RecordKind kind, int subkind, int confidence, std::string_view why,
                 std::uint32_t detail = kNone) {
    stamps_.take_until(span.end, TimestampRole::kPublished,
                       work_.info[line_].words > 25 ? Around::kSentence : Around::kFields);
    add(span, kind, subkind, confidence, why, detail);
  }

  void add(Span span, RecordKind kind, int subkind, int confidence, std::string_view why, std::uint32_t detail = kNone,
           bool in_article = false) {
    // Neighbouring lines of one boilerplate or markup class are one block.
    if ((kind == RecordKind::kBoilerplate || kind == RecordKind::kMarkup) && !page_.records.empty()) {
      Record& before = page_.records.back();
      if (before.kind == kind && before.subkind == subkind) {
        before.span.end = span.end;
        return;
      }
    }
    page_.records.push_back({.span = span,
                             .kind = kind,
                             .subkind = static_cast<std::uint8_t>(subkind),
                             .confidence = static_cast<std::uint8_t>(confidence),
                             .in_article = in_article,
                             .detail = detail});
    if (!keep_evidence_) return;
    page_.record_evidence.push_back({.first = static_cast<std::uint32_t>(page_.evidence.size()), .count = 1});
    page_.evidence.push_back({.name = why, .score = confidence});
  }

  std::string_view text_;
  Workspace& work_;
  const CompiledRules* rules_;
  bool keep_evidence_;
  PageData& page_;
  PageStamps stamps_;
  BoilerplateTeller boilerplate_;
  BylineLines bylines_;
  std::uint32_t line_ = 0;
  std::size_t span_part_ = 0, token_ = 0, item_ = 0, story_byline_ = 0, caption_ = 0;
};

}  // namespace

void assemble(std::string_view text, Workspace& work, const CompiledRules* rules, bool keep_evidence, PageData& page) {
  Assembler(text, work, rules, keep_evidence, page).run();
  find_story(work, page);
}

}  // namespace newsparse::internal
