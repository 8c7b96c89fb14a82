#include "page/items.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "page/classify.h"
#include "page/item_bylines.h"
#include "page/item_dates.h"
#include "page/item_lists.h"
#include "page/item_rows.h"
#include "page/item_sides.h"
#include "page/parts.h"
#include "page/row_blocks.h"
#include "page/seam_sides.h"
#include "page/story_furniture.h"
#include "recognise/byline.h"
#include "text/ascii.h"
#include "text/lexicon.h"
#include "text/lines.h"

namespace newsparse::internal {

namespace {

enum Field : std::size_t { kSectionField, kAuthorField, kStampField, kFields };

// Scores of titles that give way to others: how much less sure they must be, and from where on a row's own may.
constexpr int kMuchLess = 400, kDoubtful = -450;

class Grouper {
 public:
  Grouper(std::string_view text, Workspace& work) : text_(text), work_(work), parts_(work.parts) {}

  void run() {
    take_built_rows();
    drop_texts_of_cards();
    drop_texts_of_rows();
    promote_rows();
    drop_masthead();
    drop_labels();
    drop_contacts();
    drop_authors();
    promote_bylines();
    drop_summaries();
    work_.items.clear();
    for (std::uint32_t i = 0; i < parts_.size(); ++i)
      if (parts_[i].role == PartRole::kTitle)
        work_.items.push_back({.first = i, .last = i, .title = i, .by_row = is_row_title(i)});
    if (work_.items.empty()) return;
    settle_columns();
    const std::uint32_t masthead = masthead_date(work_);
    if (masthead != kNoPart) parts_[masthead].role = PartRole::kOther;  // no row's
    find_sides(work_);
    follow_bylines(text_, work_);
    assign();
    drop_menu_sections();
    drop_headings_of_lists();
    take_updates(work_);
    hold_date_lines(work_);
    take_summaries();
    if (masthead != kNoPart) parts_[masthead].role = PartRole::kStamp;
  }

 private:
  // In rows of lines that are built alike, titles stand where titles stand, and texts are none.
  void take_built_rows() noexcept {
    for (std::uint32_t i = 0; i < parts_.size(); ++i) {
      Part& part = parts_[i];
      const RowLine kind = row_line_of(work_, part.line);
      const bool whole = part.left == PartEdge::kLine && part.right == PartEdge::kLine;
      if ((kind == RowLine::kTitle || kind == RowLine::kBareTitle) && whole && part.role != PartRole::kGiven &&
          part.role != PartRole::kHeadline)
        part.role = PartRole::kTitle;
      if ((kind == RowLine::kText || kind == RowLine::kDatedText) && part.role == PartRole::kTitle)
        part.role = PartRole::kOther;
    }
    std::erase_if(rows_, [&](std::uint32_t i) {
      return parts_[i].role == PartRole::kOther && row_line_of(work_, parts_[i].line) == RowLine::kDatedText;
    });
  }
  // What stands behind the date of a card on one line is its text, but for a section that text goes on behind, and
  // names at its end.
  void drop_texts_of_cards() noexcept {
    for (std::uint32_t i = 0; i < parts_.size();) {
      const std::uint32_t end = end_of_line(work_, i), date = teaser_date(work_, i, end);
      i = end;
      if (date == kNoPart) continue;
      bool in_text = false;
      for (std::uint32_t text = date + 1; text < end; ++text) {
        PartRole& role = parts_[text].role;
        const bool last = text + 1 == end;
        const bool stands_as_field = role == PartRole::kSection ? !in_text && !last : !in_text || last;
        const bool field = stands_as_field && !is_sentence_end(end_mark(slice(text_, parts_[text].span)));
        if (role == PartRole::kTitle || (is_field(role) && !field)) role = PartRole::kOther;
        in_text |= role == PartRole::kOther;
      }
    }
  }
  // What holds an address or says who owns the page or a picture is no title and no field: © 2019 Harbour News,
  // press@example.org. Before drop_authors(), which leaves only titles in rows_.
  void drop_contacts() noexcept {
    for (Part& part : parts_)
      if ((part.role == PartRole::kTitle || is_field(part.role)) && holds_address(slice(text_, part.span)))
        part.role = PartRole::kOther;
  }
  static bool holds_address(std::string_view text) noexcept {
    if (text.find("\u00A9") != std::string_view::npos || text.find("://") != std::string_view::npos) return true;
    const std::size_t at = text.find('@');  // press@example.org; @name and (@name) are names
    if (at == std::string_view::npos || at == 0 || !is_ascii_letter(text[at - 1])) return false;
    const std::string_view host = text.substr(at + 1, text.find(' ', at) - at - 1);
    const std::size_t dot = host.find('.');
    return dot != std::string_view::npos && dot > 0 && dot + 1 < host.size();
  }
  static bool is_field(PartRole role) noexcept { return role == PartRole::kSection || role == PartRole::kAuthor; }
  // A sentence behind the title of a row, or behind the date below one, is the teaser's text. Of one line the model may
  // know better; not where several are built so.
  void drop_texts_of_rows() noexcept {
    constexpr std::size_t kFewest = 2;
    const auto is_text = [&](std::uint32_t title) {
      return title + 1 < parts_.size() && parts_[title + 1].line == parts_[title].line &&
             parts_[title + 1].role != PartRole::kStamp && reads_as_title(work_, title) &&
             is_statement(text_, work_, title + 1);
    };
    if (static_cast<std::size_t>(std::count_if(rows_.begin(), rows_.end(), is_text)) >= kFewest)
      for (const std::uint32_t title : rows_)
        if (is_text(title) && parts_[title + 1].role == PartRole::kTitle) {
          parts_[title + 1].role = PartRole::kOther;
          parts_[title].role = PartRole::kTitle;
        }
    const auto is_below = [&](std::uint32_t row) { return is_text_below_title(text_, work_, row); };
    if (static_cast<std::size_t>(std::count_if(rows_.begin(), rows_.end(), is_below)) < kFewest) return;
    for (const std::uint32_t row : rows_) {
      if (!is_below(row)) continue;
      if (parts_[row].role == PartRole::kTitle) parts_[row].role = PartRole::kOther;
      if (parts_[row - 2].role == PartRole::kOther) parts_[row - 2].role = PartRole::kTitle;
    }
    std::erase_if(rows_, is_below);
  }

  // Titles and short fields of rows. A short part between a title and the timestamp is the row's section, unless the
  // model knows better.
  void promote_rows() {
    for (const std::uint32_t title : rows_) {
      std::uint32_t begin = title, end = end_of_line(work_, title);
      while (begin > 0 && parts_[begin - 1].line == parts_[title].line) --begin;
      if (const std::uint32_t date = teaser_date(work_, begin, end); date != kNoPart) end = date;
      const auto has = [&](PartRole role) {
        return std::any_of(parts_.begin() + begin, parts_.begin() + end, [&](const Part& p) { return p.role == role; });
      };
      if (!has(PartRole::kTitle)) parts_[title].role = PartRole::kTitle;
      if (has(PartRole::kSection)) continue;
      constexpr std::uint16_t kMostSectionWords = 5;
      for (std::uint32_t i = title + 1; i < end; ++i)
        if (parts_[i].role == PartRole::kOther && work_.part_info[i].words <= kMostSectionWords) {
          parts_[i].role = PartRole::kSection;
          break;
        }
    }
  }

  // What stands on the first line between a dump's header and a title with its date is the masthead, if links of a menu
  // stand between: no title, and its links are no sections.
  void drop_masthead() noexcept {
    constexpr std::uint16_t kMostWords = 3;  // of a link
    constexpr std::ptrdiff_t kFewestLinks = 2;
    if (work_.page_date.empty()) return;
    std::uint32_t title = kNoPart, masthead = kNoPart;
    for (std::uint32_t i = 0; i < parts_.size() && parts_[i].line == 0 && parts_[i].role != PartRole::kStamp; ++i)
      if (parts_[i].role == PartRole::kTitle) masthead = title, title = i;
    if (masthead == kNoPart) return;
    const auto first = parts_.begin(), last = first + title;
    const bool dated = std::any_of(last, parts_.end(),
                                   [](const Part& part) { return part.line == 0 && part.role == PartRole::kStamp; });
    const auto links = std::count_if(work_.part_info.begin() + masthead + 1, work_.part_info.begin() + title,
                                     [](const LineInfo& info) { return info.words <= kMostWords; });
    if (!dated || links < kFewestLinks || links != static_cast<std::ptrdiff_t>(title - masthead) - 1) return;
    for (auto part = first; part != last; ++part)
      if (part->role != PartRole::kGiven) part->role = PartRole::kOther;
  }

  // "Updated" in front of a date, "By" in front of a name, counters and "Read more" name no section and no author.
  void drop_labels() noexcept {
    constexpr std::uint16_t kMostOpenerWords = 2;
    for (std::uint32_t i = 0; i < parts_.size(); ++i) {
      Part& part = parts_[i];
      if (part.role != PartRole::kSection && part.role != PartRole::kAuthor && part.role != PartRole::kTitle) continue;
      const LineInfo& info = work_.part_info[i];
      const bool next_on_line = i + 1 < parts_.size() && parts_[i + 1].line == part.line;
      const bool dates = is_date_label(info) && next_on_line && parts_[i + 1].role == PartRole::kStamp;
      const bool opens = (info.cues & cue_bit(Cue::kByline)) != 0 && info.words <= kMostOpenerWords && next_on_line &&
                         info.capitalised < 2 && part.role == PartRole::kSection;
      const bool begins_with_number = test_bit(work_.masks.digit, part.span.begin) && part.role == PartRole::kAuthor;
      if (dates || opens || begins_with_number || is_counter(text_, work_, i) || is_read_more(text_, work_, i) ||
          (part.role != PartRole::kTitle && is_button(i)))
        part.role = PartRole::kOther;
    }
  }
  // A button, what turns the page, or how long reading takes: Log in, Previous post, 4 min. One word that may stand
  // above readers' comments is a section, too: Kommentar.
  [[nodiscard]] bool is_button(std::uint32_t i) const noexcept {
    const std::string_view words = slice(text_, parts_[i].span);
    if (tells_reading_time(words, work_.part_info[i])) return true;
    const auto button = button_class(words);
    return button && (*button != BoilerplateClass::kComments || work_.part_info[i].words > 1) &&
           phrase_kind(words) != PhraseKind::kSection;
  }

  // What a byline's opener leads to, a name straight before its date and below a title without one, and the time that
  // reading takes are no titles: the date is that of the title above.
  void drop_authors() {
    std::uint32_t above = kNoPart;  // the title before, if it has no date yet
    for (std::uint32_t i = 0; i < parts_.size(); ++i) {
      Part& part = parts_[i];
      if (part.role == PartRole::kStamp) above = kNoPart;
      if (part.role != PartRole::kTitle) continue;
      if (tells_reading_time(slice(text_, part.span), work_.part_info[i]))
        part.role = PartRole::kOther;
      else if (cut_to_opened_names(part) || (above != kNoPart && is_dated_name(i, above)))
        part.role = PartRole::kAuthor;
      else
        above = i;
    }
    std::erase_if(rows_, [&](std::uint32_t i) { return parts_[i].role != PartRole::kTitle; });
  }
  // An opener and names, and nothing else up to the next bound, name who wrote the title above.
  void promote_bylines() noexcept {
    for (std::uint32_t i = 0; i < parts_.size(); ++i)
      if (is_byline(work_, i) && (parts_[i].role == PartRole::kOther || parts_[i].role == PartRole::kSection))
        parts_[i].role = PartRole::kAuthor;
  }
  // Where "by" stands before `part` and it begins with names, ends it where they end: by [Ann Lee on] May 3.
  [[nodiscard]] bool cut_to_opened_names(Part& part) const noexcept {
    constexpr std::uint32_t kLongestOpener = 40;  // bytes
    const Span line = work_.lines[part.line];
    std::uint32_t opener = trim(text_, {line.begin, part.span.begin}).end;
    const std::uint32_t from = opener - std::min(opener - line.begin, kLongestOpener);
    while (opener > from && text_[opener - 1] != ' ') --opener;
    if (opener == part.span.begin || !is_byline_opener(slice(text_, trim(text_, {opener, part.span.begin}))))
      return false;
    // The title may end in the word that leads to the date: on, am.
    std::uint32_t end = part.span.end;
    while (end > part.span.begin && text_[end - 1] != ' ') --end;
    const bool leads = end > part.span.begin && is_function_word(slice(text_, {end, part.span.end}));
    const Span names = trim(text_, {part.span.begin, leads ? end : part.span.end});
    const auto byline = match_opened_byline(slice(text_, {opener, names.end}));
    if (!byline || opener + byline->author.begin != part.span.begin) return false;
    part.span.end = std::min(names.end, opener + byline->author.end);
    return true;
  }
  [[nodiscard]] bool is_dated_name(std::uint32_t i, std::uint32_t above) const noexcept {
    constexpr std::uint16_t kFewestWords = 2, kMostWords = 4;
    constexpr std::uint32_t kMostLines = 3, kMostBetween = 3;  // bytes between it and its date
    const Part& part = parts_[i];
    const LineInfo& info = work_.part_info[i];
    return i + 1 < parts_.size() && parts_[i + 1].role == PartRole::kStamp && parts_[i + 1].line == part.line &&
           parts_[i + 1].span.begin - part.span.end <= kMostBetween && part.line != parts_[above].line &&
           part.line - parts_[above].line <= kMostLines && info.words >= kFewestWords && info.words <= kMostWords &&
           info.capitalised == info.words &&
           next_bit(work_.masks.digit, part.span.begin, part.span.end) == part.span.end &&
           slice(text_, part.span).find_first_of("?!:\"") == std::string_view::npos;
  }

  // A sentence straight behind a title that is none is the teaser's text, unless the model is sure of it: two titles
  // would share one date.
  void drop_summaries() noexcept {
    const auto is_sentence = [&](std::uint32_t i) {
      const EndMark end = work_.part_info[i].end;
      return is_sentence_end(end) || end == EndMark::kEllipsis;
    };
    for (std::uint32_t i = 1; i < parts_.size(); ++i)
      if (parts_[i].role == PartRole::kTitle && parts_[i - 1].role == PartRole::kTitle &&
          work_.part_context[i][0] < 0 && is_sentence(i) && !is_sentence(i - 1) && !is_row_title(i))
        parts_[i].role = PartRole::kOther;
    for (std::uint32_t i = 1; i < parts_.size(); ++i)
      if (parts_[i].role == PartRole::kTitle && parts_[i - 1].role == PartRole::kTitle) drop_one_of(i - 1, i);
    drop_texts();
    // So is one behind the date below a title.
    for (std::uint32_t i = 2; i < parts_.size(); ++i)
      if (parts_[i].role == PartRole::kTitle && parts_[i - 1].role == PartRole::kStamp &&
          parts_[i - 1].line == parts_[i].line && parts_[i - 2].role == PartRole::kTitle && is_sentence(i) &&
          !is_sentence(i - 2) && work_.part_context[i][0] < kDoubtful &&
          work_.part_context[i - 2][0] - work_.part_context[i][0] >= kMuchLess)
        parts_[i].role = PartRole::kOther;
  }

  // Where most titles have a text between them and their date, so has the one that seems to have another title there.
  void drop_texts() noexcept {
    const auto is_title = [&](std::uint32_t i) { return i < parts_.size() && parts_[i].role == PartRole::kTitle; };
    const auto is_date = [&](std::uint32_t i) { return i < parts_.size() && parts_[i].role == PartRole::kStamp; };
    const auto may_be_text = [&](std::uint32_t i) {
      return is_title(i - 1) && is_title(i) && work_.part_info[i].words >= kTextWords && !is_row_title(i) &&
             work_.part_info[i].words >= work_.part_info[i - 1].words && is_date(i + 1);
    };
    std::size_t texts = 0, titles = 0;
    for (std::uint32_t i = 1; i < parts_.size(); ++i) {
      texts += is_title(i - 1) && is_teaser_text(work_, i) && is_date(i + 1);
      titles += may_be_text(i);
    }
    if (titles == 0 || texts <= 2 * titles) return;
    for (std::uint32_t i = 1; i < parts_.size(); ++i)
      if (may_be_text(i)) parts_[i].role = PartRole::kOther;
  }

  // Two titles in a row share their fields: hardly ever are both a teaser's title. The one that the model doubts gives
  // way to one that it doubts much less; on a date's line, an author or a source, to any.
  void drop_one_of(std::uint32_t first, std::uint32_t second) noexcept {
    const int of_first = work_.part_context[first][0], of_second = work_.part_context[second][0];
    const bool dated = stamp_beside(second) != kNoPart;
    if (is_row_title(first) || (is_row_title(second) && of_second > kDoubtful)) return;
    if (of_second < 0 && of_first - of_second >= (dated ? 0 : kMuchLess))
      parts_[second].role = PartRole::kOther;
    else if (of_first < 0 && of_second - of_first >= kMuchLess)
      parts_[first].role = PartRole::kOther;
  }

  // What stands in the same place of rows that are built alike is the same thing: where many of the short parts there
  // are authors, the others are too.
  void settle_columns() noexcept {
    constexpr std::uint32_t kMostStep = 6;
    constexpr std::size_t kFewestRows = 3;
    const std::vector<ItemGroup>& items = work_.items;
    for (std::size_t first = 0; first + 1 < items.size();) {
      const std::uint32_t step = items[first + 1].title - items[first].title;
      std::size_t last = first + 1;
      while (last + 1 < items.size() && items[last + 1].title - items[last].title == step) ++last;
      // The last title has the same below it as far as that looks alike.
      if (step >= 2 && step <= kMostStep && last - first >= kFewestRows)
        for (std::uint32_t place = 1; place < step; ++place) settle_column(first, last, place);
      first = last;
    }
  }

  void settle_column(std::size_t first, std::size_t last, std::uint32_t place) noexcept {
    const std::vector<ItemGroup>& items = work_.items;
    constexpr int kFewestCounters = 3;
    int sections = 0, authors = 0, names = 0, known_sections = 0, persons = 0, bylines = 0;
    const auto part_of = [&](std::size_t item) { return work_.items[item].title + place; };
    const auto is_name = [&](std::uint32_t i) {
      constexpr std::uint16_t kMostWords = 5;
      const Part& part = parts_[i];
      const LineInfo& info = work_.part_info[i];
      return (part.role == PartRole::kOther || part.role == PartRole::kSection || part.role == PartRole::kAuthor) &&
             info.words >= 1 && info.words <= kMostWords && info.end == EndMark::kNone &&
             work_.in_article[part.line] == 0 && !is_counter(text_, work_, i) && !is_read_more(text_, work_, i) &&
             !holds_address(slice(text_, part.span));
    };
    std::uint32_t before = kNoPart;  // the name in the row above
    bool counts = true;
    // Names without case: between a title and its date, each another one.
    bool caseless = place == 1 && static_cast<std::size_t>(part_of(first)) + 1 < parts_.size();
    for (std::size_t item = first; item < last; ++item) {
      const std::uint32_t i = part_of(item);
      if (!is_name(i)) continue;
      const LineInfo& info = work_.part_info[i];
      ++names;
      counts &= before == kNoPart || count_the_same(text_, work_, before, i);
      caseless &= may_be_caseless_name(text_, work_, i) && parts_[i + 1].role == PartRole::kStamp &&
                  (before == kNoPart || slice(text_, parts_[before].span) != slice(text_, parts_[i].span));
      before = i;
      sections += parts_[i].role == PartRole::kSection;
      authors += parts_[i].role == PartRole::kAuthor;
      bylines += is_byline(work_, i);
      const bool is_known = (info.cues & cue_bit(Cue::kSection)) != 0;
      known_sections += is_known;
      persons += !is_known && info.words >= 2 && info.capitalised == info.words;
    }
    const int known = sections + authors;
    if (counts && names >= kFewestCounters) {  // of something that no table knows
      for (std::size_t item = first; item <= last; ++item)
        if (const std::uint32_t i = part_of(item); i < parts_.size() && is_name(i)) parts_[i].role = PartRole::kOther;
      return;
    }
    if (known < 2 || known * 4 < names) return;
    PartRole role = PartRole::kSection;
    // Authors stand below a title. What stands above the first title, too, is the next one's section.
    const std::uint32_t top = items[first].title;
    // Where one stands above the first title and none below the last, all stand above theirs. Persons may do so by
    // chance: a heading of two words stands there.
    const std::uint32_t over = items[first + 1].title - items[first].title - place;
    const bool above = bylines * 2 < names && (persons * 2 < names || authors <= sections) && top >= over &&
                       is_name(top - over) && (part_of(last) >= parts_.size() || !is_name(part_of(last)));
    const bool below = authors > sections || (place == 1 && (top == 0 || parts_[top - 1].role != PartRole::kSection));
    if (!above && known_sections * 4 < names &&
        (bylines * 2 >= names || (caseless && known_sections == 0) || (persons * 2 >= names && below) ||
         (authors >= 2 && known_sections == 0)))
      role = PartRole::kAuthor;
    else if (!above && sections < 2 * authors)
      return;
    if (above) parts_[top - over].role = role;
    for (std::size_t item = first; item <= last; ++item)
      if (const std::uint32_t i = part_of(item); i < parts_.size() && is_name(i)) parts_[i].role = role;
  }

  [[nodiscard]] bool is_row_title(std::uint32_t part) const noexcept {
    return std::binary_search(rows_.begin(), rows_.end(), part);
  }

  [[nodiscard]] static Field field_of(PartRole role) noexcept {
    return role == PartRole::kSection ? kSectionField : role == PartRole::kAuthor ? kAuthorField : kStampField;
  }

  // Calls visit(part, item before or npos, item behind or npos) for each field of that kind that some title can have.
  template <class Visit>
  void for_each_field(Visit visit) {
    std::size_t next = 0;
    for (std::uint32_t i = 0; i < parts_.size(); ++i) {
      while (next < work_.items.size() && work_.items[next].title < i) ++next;
      const PartRole role = parts_[i].role;
      if (role != PartRole::kSection && role != PartRole::kAuthor && role != PartRole::kStamp) continue;
      if (work_.in_article[parts_[i].line] != 0) continue;
      const std::size_t before = next > 0 && in_item_reach(work_, i, work_.items[next - 1].title) ? next - 1 : SIZE_MAX;
      const std::size_t behind =
          next < work_.items.size() && in_item_reach(work_, i, work_.items[next].title) ? next : SIZE_MAX;
      if (before != SIZE_MAX || behind != SIZE_MAX) visit(i, before, behind);
    }
  }

  [[nodiscard]] std::uint32_t distance(std::uint32_t part, std::size_t item) const noexcept {
    return field_distance(work_, part, work_.items[item].title);
  }

  void assign() {
    for_each_field([&](std::uint32_t part, std::size_t before, std::size_t behind) {
      const Field field = field_of(parts_[part].role);
      const auto on_line = [&](std::size_t item) {
        return item != SIZE_MAX && parts_[work_.items[item].title].line == parts_[part].line;
      };
      // Fields on one line belong to one title: the date among them leads. Not where rows stand side by side: there
      // sections may stand above the titles that have their dates below.
      const bool between_rows = on_line(before) && on_line(behind);
      const std::uint32_t stamp = between_rows ? part : stamp_beside(part);
      const bool follows = parts_[stamp != kNoPart ? stamp : part].follows;
      std::size_t to = follows ? before : behind;
      if (on_line(before) != on_line(behind) && (before != SIZE_MAX || !follows))
        to = on_line(before) ? before : behind;
      else if (before != SIZE_MAX && behind != SIZE_MAX && distance(part, before) + 3 < distance(part, behind))
        to = before;
      else if (before != SIZE_MAX && behind != SIZE_MAX && distance(part, behind) + 3 < distance(part, before))
        to = behind;
      give(part, field, to);
    });
    // What the page's direction leaves over goes to a title beside it that has none.
    for_each_field([&](std::uint32_t part, std::size_t before, std::size_t behind) {
      constexpr std::uint32_t kBeside = 2;
      const Field field = field_of(parts_[part].role);
      for (const std::size_t item : {before, behind}) {
        if (item == SIZE_MAX || distance(part, item) > kBeside || is_given(part, before) || is_given(part, behind))
          continue;
        give(part, field, item);
      }
    });
  }

  // The last link of a menu stands where a section of the first row below it would, but the next rows have none.
  void drop_menu_sections() noexcept {
    constexpr std::size_t kFewestBelow = 2;
    const std::vector<ItemGroup>& items = work_.items;
    for (std::size_t n = 0; n + kFewestBelow < items.size(); ++n) {
      ItemGroup& item = work_.items[n];
      const std::uint32_t section = item.section;
      if (section == kNoPart || section > item.title || parts_[section].line == parts_[item.title].line) continue;
      bool alone = true;
      for (std::size_t below = n + 1; below <= n + kFewestBelow; ++below)
        alone &= items[below].section == kNoPart && in_item_reach(work_, items[below - 1].title, items[below].title);
      if (!alone || !ends_menu(section, n == 0 ? 0 : items[n - 1].last + 1)) continue;
      drop(item, kSectionField);
    }
  }
  // On a line of its own, a name above a list's first title, or a name or section below its last one, heads that list,
  // or what follows it, where none of the list's other titles has its like. Two names with a comma do not, nor does
  // what an opener leads in; a section above a list may be that of all.
  void drop_headings_of_lists() noexcept {
    for (std::size_t n = 0; n < work_.items.size(); ++n) {
      ItemGroup& item = work_.items[n];
      for (const Field field : {kAuthorField, kSectionField}) {
        const std::uint32_t part = of(item, field);
        if (part == kNoPart || parts_[part].left != PartEdge::kLine || parts_[part].right != PartEdge::kLine ||
            is_byline(work_, part) || slice(text_, parts_[part].span).find(", ") != std::string_view::npos)
          continue;
        if (part > item.title ? ends_list(n, field) : field == kAuthorField && opens_list(n, field)) drop(item, field);
      }
    }
  }
  static constexpr std::size_t kFewestOthers = 2;             // of a list, that have no such field
  [[nodiscard]] bool goes_on(std::size_t n) const noexcept {  // from item n to the next
    return n + 1 < work_.items.size() && in_item_reach(work_, work_.items[n].title, work_.items[n + 1].title);
  }
  // Item n is the first of a list, and the only one of it with such a field.
  [[nodiscard]] bool opens_list(std::size_t n, Field field) noexcept {
    if (n > 0 && goes_on(n - 1)) return false;
    std::size_t other = n;
    while (goes_on(other))
      if (of(work_.items[++other], field) != kNoPart) return false;
    return other - n >= kFewestOthers;
  }
  [[nodiscard]] bool ends_list(std::size_t n, Field field) noexcept {
    if (goes_on(n)) return false;
    std::size_t other = n;
    while (other > 0 && goes_on(other - 1))
      if (of(work_.items[--other], field) != kNoPart) return false;
    return n - other >= kFewestOthers;
  }
  void drop(ItemGroup& item, Field field) noexcept {
    parts_[of(item, field)].role = PartRole::kOther;
    of(item, field) = kNoPart;
    item.first = std::min({item.title, item.section, item.author, item.stamp});
    item.last = item.title;
    for (const std::uint32_t part : {item.section, item.author, item.stamp})
      if (part != kNoPart) item.last = std::max(item.last, part);
  }
  // Links stand before it, none of them before part `from`, and it says what none of them does: that would be a
  // heading.
  [[nodiscard]] bool ends_menu(std::uint32_t part, std::uint32_t from) const noexcept {
    constexpr std::uint32_t kFewestLinks = 3, kMostLinks = 24;
    constexpr std::uint16_t kMostWords = 3;
    std::uint32_t links = 0;
    for (std::uint32_t i = part; i > from && links < kMostLinks; --i, ++links) {
      const Part& link = parts_[i - 1];
      if (link.role == PartRole::kStamp || link.role == PartRole::kTitle || parts_[i].line - link.line > 1 ||
          work_.part_info[i - 1].words > kMostWords)
        break;
      if (slice(text_, link.span) == slice(text_, parts_[part].span)) return false;
    }
    return links >= kFewestLinks;
  }

  // The timestamp on the line of `part`, near it: itself where it is one.
  [[nodiscard]] std::uint32_t stamp_beside(std::uint32_t part) const noexcept {
    constexpr std::uint32_t kMost = 4;
    if (parts_[part].role == PartRole::kStamp) return part;
    for (std::uint32_t i = part - std::min(part, kMost); i < std::min<std::size_t>(part + kMost, parts_.size()); ++i)
      if (parts_[i].line == parts_[part].line && parts_[i].role == PartRole::kStamp) return i;
    return kNoPart;
  }

  [[nodiscard]] bool is_given(std::uint32_t part, std::size_t item) const noexcept {
    return item != SIZE_MAX &&
           (work_.items[item].section == part || work_.items[item].author == part || work_.items[item].stamp == part);
  }

  void give(std::uint32_t part, Field field, std::size_t to) {
    if (to == SIZE_MAX) return;
    ItemGroup& item = work_.items[to];
    std::uint32_t& slot = of(item, field);
    // Of two dates above a title on lines of their own the nearer is the title's: the other holds for the rows below
    // it.
    const bool nearer = slot != kNoPart && field == kStampField && slot < part && part < item.title &&
                        parts_[slot].line != parts_[part].line;
    if (slot != kNoPart && !nearer) return;
    // Items must not overlap: everything up to the last part of the one before is spoken for.
    if (to > 0 && part <= work_.items[to - 1].last) return;
    if (to + 1 < work_.items.size() && part >= work_.items[to + 1].first) return;
    slot = part;
    item.first = nearer ? std::min({item.title, item.section, item.author, part}) : std::min(item.first, part);
    item.last = std::max(item.last, part);
  }

  [[nodiscard]] static std::uint32_t& of(ItemGroup& item, Field field) noexcept {
    return field == kSectionField ? item.section : field == kAuthorField ? item.author : item.stamp;
  }

  // What follows the title on its own line belongs to it.
  void take_summaries() {
    for (std::size_t n = 0; n < work_.items.size(); ++n) {
      ItemGroup& item = work_.items[n];
      const std::uint32_t stop =
          n + 1 < work_.items.size() ? work_.items[n + 1].first : static_cast<std::uint32_t>(parts_.size());
      while (item.last + 1 < stop && parts_[item.last + 1].line == parts_[item.title].line) ++item.last;
    }
  }

  std::string_view text_;
  Workspace& work_;
  std::vector<Part>& parts_;
  std::vector<std::uint32_t>& rows_ = work_.rows;
};

}  // namespace

void group_items(std::string_view text, Workspace& work) { Grouper(text, work).run(); }

}  // namespace newsparse::internal
