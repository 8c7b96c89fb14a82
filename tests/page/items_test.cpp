#include "page/items.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "newsparse/parser.h"
#include "page/item_lists.h"
#include "page/item_rows.h"
#include "page/item_sides.h"
#include "text/lexicon.h"

namespace newsparse::internal {
namespace {

// A page of parts as roles are told. Lines are set apart by "/", parts of a line by blanks:
//   T8 a title of eight words   t8 one that the model doubts   u8 one that it takes for none   o5 none of these
//   v8 such a one that ends in a stop   w8 a sure one that does   m6 a title that the model missed   L1 "Updated",
//   taken for a section C1 a section   K1 one that the lexicon knows   A2 an author   B3 "By Ann Lee"   P1 "By", taken
//   for a section R1 "Comments", taken for a section   N1 a number, taken for one   D a date   d a time of day   y a
//   date of no year
Workspace page_of(const std::string& rows) {
  Workspace work;
  std::istringstream in(rows);
  std::uint32_t line = 0, at = 0;
  for (std::string word; in >> word;) {
    if (word == "/") {
      ++line;
      continue;
    }
    Part part{.span = {at, at + 10}, .line = line};
    LineInfo info;
    info.words = static_cast<std::uint16_t>(word.size() > 1 ? std::stoi(word.substr(1)) : 0);
    PartScores scores = {-2500, -2500, -2500, -2500};
    const auto is = [&](std::string_view letters) { return letters.find(word[0]) != std::string_view::npos; };
    if (is("Ttuvw")) {
      part.role = PartRole::kTitle;
      scores[0] = is("Tw") ? 500 : word[0] == 't' ? -300 : -900;
    }
    if (is("vw")) info.end = EndMark::kStop;
    if (is("m")) scores[0] = -700;
    if (is("L")) info.cues = cue_bit(Cue::kUpdated);
    if (is("CKLPRN")) part.role = PartRole::kSection;
    if (is("R")) info.cues = cue_bit(Cue::kComments);
    if (is("N")) info.flags = kLineSymbols;
    if (is("A")) part.role = PartRole::kAuthor;
    if (is("ABCK")) info.capitalised = static_cast<std::uint8_t>(info.words);
    if (is("K")) info.cues = cue_bit(Cue::kSection);
    if (is("BP")) info.cues = cue_bit(Cue::kByline);
    if (is("Ddy")) {
      part.role = PartRole::kStamp;
      TimestampMatch match;
      match.span = part.span;
      match.has_time = word[0] == 'd';
      if (word[0] == 'D') match.printed = {.year = 2019, .month = 3, .day = 4};
      if (word[0] == 'y') match.printed = {.month = 3, .day = 4};
      work.stamps.push_back(match);
    }
    work.parts.push_back(part);
    work.part_info.push_back(info);
    work.part_scores.push_back(scores);
    work.part_context.push_back(scores);
    at += 10;
  }
  work.in_article.assign(line + 1, 0);
  work.info.assign(line + 1, {});
  work.lines.assign(line + 1, Span{});
  work.masks.digit.assign(mask_words(at + 1), 0);
  for (std::size_t i = 0; i < work.parts.size(); ++i) {
    const Span span = work.parts[i].span;
    Span& of_line = work.lines[work.parts[i].line];
    of_line = {of_line.empty() ? span.begin : of_line.begin, span.end};
    if ((work.part_info[i].flags & kLineSymbols) != 0)
      work.masks.digit[span.begin / 64] |= std::uint64_t{1} << span.begin % 64;
  }
  return work;
}

// A text that such a page could be of: its words say nothing.
std::string text_of(const Workspace& work) {
  return std::string(work.parts.empty() ? 0 : work.parts.back().span.end, 'x');
}

// The items of a page: the part that is the title of each, with what `say` appends to it.
template <class Say>
std::string items_of(Workspace work, Say say) {
  find_rows(text_of(work), work);
  group_items(text_of(work), work);
  std::string out;
  for (const ItemGroup& item : work.items) {
    if (!out.empty()) out += ' ';
    out += std::to_string(item.title);
    say(item, out);
  }
  return out;
}

// What items have, by their titles: "0+1 2+3" is a title that is part 0 with a date that is part 1, and so on; "-" for
// no date.
std::string dated(Workspace work) {
  return items_of(std::move(work), [](const ItemGroup& item, std::string& out) {
    if (item.stamp == UINT32_MAX)
      out += "-";
    else
      out.append("+").append(std::to_string(item.stamp));
  });
}

struct Row {
  std::string_view name, page, items;
};
constexpr Row kDated[] = {
    {"dates_below", "o2 / T8 / D / T7 / D / T9 / D / o1", "1+2 3+4 5+6"},
    {"dates_above", "o2 / D / T8 / D / T7 / D / T9 / o1", "2+1 4+3 6+5"},
    {"tickers_have_the_time_above", "o2 / d / T8 / d / T7 / d / T9 / o1", "2+1 4+3 6+5"},
    {"author_and_date_below", "o2 / T8 / A2 / D / T7 / A2 / D / T9 / A2 / D / o1", "1+3 4+6 7+9"},
    {"a_list_each_its_own_way", "o1 / d / T9 / d / T8 / d / T9 / o2 / T9 / o25 / D / T8 / o25 / D / T9 / o25 / D / o1",
     "2+1 4+3 6+5 8+10 11+13 14+16"},
    {"date_line_above_a_ticker_is_nobodys", "o2 / D / d / T8 / d / T7 / d / T9 / o1", "3+2 5+4 7+6"},
    {"on_one_line_whatever_the_side", "D T5 / D T6 / D T7", "1+0 3+2 5+4"},
    {"a_single_date_belongs_to_the_title_above", "o1 / T9 / D / o2", "1+2"},
    {"a_text_taken_for_a_title_has_no_date", "o1 / T8 / o12 / D / T8 / o12 / D / T8 / o12 / D / T7 / t12 / D / o1",
     "1+3 4+6 7+9 10+12"},
    {"counters_end_a_row", "m4 D R1 N1 / m5 D R1 N1 / m6 D R1 N1", "0+1 4+5 8+9"},
    {"nor_has_one_behind_the_date", "o1 / T8 / D v12 / T7 / D v12 / T9 / D v12 / o1", "1+2 4+5 7+8"},
    {"lists_built_alike_agree", "o2 / T9 / D / T8 / D / T9 / D / T7 / D / o1 / o2 / D / T8 / D / T7 / D / o1",
     "1+2 3+4 5+6 7+8 12+13 14+15"},
    {"no_date_of_another_list", "T9 / o2 / o2 / o2 / o2 / o2 / o2 / o2 / o2 / D", "0-"},
};

TEST(Items, AMastheadBehindADumpsHeaderIsNoTitle) {
  const auto behind_header = [](const char* page) {
    Workspace work = page_of(page);
    work.page_date = {0, 1};
    return dated(std::move(work));
  };
  EXPECT_EQ(behind_header("T7 C1 C1 T8 C1 D / T7 C1 D"), "3+5 6+8");
  EXPECT_EQ(behind_header("T7 C1 T8 D / T7 D"), "0- 2+3 4+5");  // a teaser without a date
  EXPECT_EQ(behind_header("T7 D / T8 D"), "0+1 2+3");           // the first row's
  EXPECT_EQ(behind_header("T7 / T8 D / T9 D"), "0- 1+2 3+4");   // a line of its own
  EXPECT_EQ(dated(page_of("T7 C1 C1 T8 C1 D / T7 C1 D")), "0- 3+5 6+8");
}

constexpr Row kUpdated[] = {
    {"on_its_line", "T8 D L1 D / T7 D L1 D / T9 D L1 D", "0+1u3 4+5u7 8+9u11"},
    {"on_a_line_of_its_own", "o2 / T8 / D / L1 D / T7 / D / L1 D / T9 / D / L1 D", "1+2u4 5+6u8 9+10u12"},
    {"before_the_other", "o2 / T8 / L1 D D / T7 / L1 D D / T9 / L1 D D", "1+4u3 5+8u7 9+12u11"},
    {"alone_it_is_the_date", "o2 / T8 / L1 D / T7 / L1 D / T9 / L1 D", "1+3 4+6 7+9"},
    {"a_second_date_of_no_name_is_none", "T8 D D / T7 D D / T9 D D", "0+1 3+4 6+7"},
};

TEST(Items, ASecondDateSaysWhenItWasChanged) {
  for (const Row& row : kUpdated) {
    const std::string got = items_of(page_of(std::string(row.page)), [](const ItemGroup& item, std::string& out) {
      out.append("+").append(std::to_string(item.stamp));
      if (item.updated != UINT32_MAX) out.append("u").append(std::to_string(item.updated));
    });
    EXPECT_EQ(got, row.items) << row.name;
  }
}

constexpr Row kHeld[] = {
    {"lines_hold_for_all_below", "D / T8 / T7 / D / T9 / T6 / T8", "1^0 2^0 4^3 5^3 6^3"},
    {"with_sections", "D / K1 / T8 / K1 / T7 / D / K1 / T9 / K1 / T6", "2^0 4^0 7^5 9^5"},
    {"a_line_of_one_title_keeps_it", "D / T8 / T7 / D / T9 / D / T6 / T8", "1^0 2^0 4+3 6^5 7^5"},
    {"one_line_may_be_a_masthead", "D / T8 / T7 / T9", "1+0 2- 3-"},
    {"dates_below_their_titles", "T8 / T7 / D / T9 / T6 / D", "0- 1+2 3- 4+5"},
    {"a_date_for_each", "D / T8 / D / T7 / D / T9", "1+0 3+2 5+4"},
    {"times_of_their_own", "D / d / T8 / d / T7 / D / d / T9 / d / T6", "2+1 4+3 7+6 9+8"},
};

TEST(Items, ADateLineHoldsForAllTitlesBelowIt) {
  for (const Row& row : kHeld) {
    const std::string got = items_of(page_of(std::string(row.page)), [](const ItemGroup& item, std::string& out) {
      if (item.date_line != UINT32_MAX)
        out.append("^").append(std::to_string(item.date_line));
      else if (item.stamp != UINT32_MAX)
        out.append("+").append(std::to_string(item.stamp));
      else
        out += "-";
    });
    EXPECT_EQ(got, row.items) << row.name;
  }
}

constexpr Row kMasthead[] = {
    {"a_full_date_before_rows_of_days", "D T8 y T7 y T9 y T6 y", "1+2 3+4 5+6 7+8"},
    {"before_times", "D o2 / T8 d / T7 d / T9 d", "2+3 4+5 6+7"},
    {"full_dates_are_rows", "D T8 D T7 D T9", "1+0 3+2 5+4"},
    {"two_rows_are_too_few", "D T8 y T7 y", "1+0 3+2"},
};

TEST(Items, ADateBeforeAllRowsIsThePages) {
  for (const Row& row : kMasthead) EXPECT_EQ(dated(page_of(std::string(row.page))), row.items) << row.name;
}

TEST(Items, NoTeaserReachesOverTheArticle) {
  Workspace work = page_of("D / o30 / o30 / T8");
  work.in_article[1] = work.in_article[2] = 1;
  EXPECT_EQ(dated(work), "3-");
  work.in_article.assign(4, 0);
  EXPECT_EQ(dated(work), "3+0");
}

TEST(ItemSides, DatesFindTheirTitles) {
  for (const Row& row : kDated) EXPECT_EQ(dated(page_of(std::string(row.page))), row.items) << row.name;
}

// The same for sections ("C") and authors ("A").
std::string with_fields(Workspace work) {
  return items_of(std::move(work), [](const ItemGroup& item, std::string& out) {
    if (item.section != UINT32_MAX) out.append("C").append(std::to_string(item.section));
    if (item.author != UINT32_MAX) out.append("A").append(std::to_string(item.author));
  });
}

constexpr Row kNamed[] = {
    {"sections_above", "o2 / K1 / T8 / K1 / T7 / K1 / T9 / o25", "2C1 4C3 6C5"},
    {"sections_above_and_authors_below", "o2 / K1 / T8 / A2 / K1 / T7 / A2 / K1 / T9 / A2 / o25", "2C1A3 5C4A6 8C7A9"},
    {"sections_and_dates_below", "o2 / T8 / K1 D / T7 / K1 D / T9 / K1 D / o25", "1C2 4C5 7C8"},
    {"updated_is_no_section", "o2 / K1 / T8 / L1 D / K1 / T7 / L1 D / K1 / T9 / L1 D / o25", "2C1 6C5 10C9"},
    {"a_section_on_the_titles_line", "K1 T8 / K1 T7 / K1 T9", "1C0 3C2 5C4"},
    {"an_opener_is_no_section", "T8 P1 A2 D / T7 P1 A2 D / T9 P1 A2 D", "0A2 4A6 8A10"},
    {"counters_are_no_sections", "K1 T8 D R1 N1 / K1 T7 D R1 N1 / K1 T9 D R1 N1", "1C0 6C5 11C10"},
    {"rows_side_by_side_on_one_line", "K1 T8 D K1 T7 D K1 T9 D K1 T8 D", "1C0 4C3 7C6 10C9"},
    {"on_one_line_behind_their_titles", "T8 K1 D T7 K1 D T9 K1 D T8 K1 D", "0C1 3C4 6C7 9C10"},
    {"a_name_above_a_list_heads_it", "A2 / T8 D / T7 D / T9 D", "1 3 5"},
    {"so_does_one_below_it", "T8 D / T7 D / T9 D / A2 / o25", "0 2 4"},
    {"names_of_rows_do_not", "A2 / T8 D / A2 / T7 D / A2 / T9 D", "1A0 4A3 7A6"},
    {"one_name_more_and_it_is_of_rows", "A2 / T8 D / T7 D / T9 D / A2 / T8 D", "1A0 3 5 8A7"},
    {"of_two_rows_nobody_knows", "A2 / T8 D / T7 D", "1A0 3"},
    {"a_section_above_a_list_is_of_it", "K1 / T8 D / T7 D / T9 D", "1C0 3 5"},
    {"one_below_it_heads_what_follows", "T8 D / T7 D / T9 D / K1 / o25", "0 2 4"},
    {"a_section_of_comments_is_one", "T8 R1 D / T7 R1 D / T9 R1 D", "0C1 3C4 6C7"},
};

TEST(ItemSides, SectionsAndAuthorsFindTheirTitles) {
  for (const Row& row : kNamed) EXPECT_EQ(with_fields(page_of(std::string(row.page))), row.items) << row.name;
}

constexpr Row kTitles[] = {
    {"doubtful_title_on_a_dates_line_gives_way", "T9 / t2 D / T8 / t2 D / T9 / t2 D", "0+2 3+5 6+8"},
    {"row_by_its_shape_alone_gives_way", "T9 / u3 D / T8 / u3 D / T9 / u3 D", "0+2 3+5 6+8"},
    {"row_that_the_model_sees_too_stays", "T9 / t3 D / t4 D", "0- 1+2 3+4"},
    {"byline_is_no_row", "T9 / B3 D / T8 / B3 D / T9 / B3 D", "0+2 3+5 6+8"},
    {"kicker_far_less_sure_gives_way", "D / t4 / T9 / D / t4 / T9", "2+0 5+3"},
    {"two_sure_titles_stay", "T9 / T8 / D", "0- 1+2"},
    {"titles_parted_by_a_field_stay", "T9 / A2 / t8 / D", "0- 2+3"},
};

TEST(Items, OfTwoTitlesInARowOneGivesWay) {
  for (const Row& row : kTitles) EXPECT_EQ(dated(page_of(std::string(row.page))), row.items) << row.name;
}

constexpr Row kTexts[] = {
    {"behind_titles_of_rows", "T8 w12 D / T7 w14 D / T9 w12 D", "0+2 3+5 6+8"},
    {"with_a_byline", "T8 w12 B3 D / T7 w14 B3 D / T9 w12 B3 D", "0+3 4+7 8+11"},
    {"longer_than_any_title", "T8 o40 D / T7 o44 D / T9 o41 D", "0+2 3+5 6+8"},
    {"behind_the_date_below", "T8 / D w12 / T7 / D w14 / T9 / D w12", "0+1 3+4 6+7"},
    {"one_alone_may_be_a_title", "T8 w12 D / o1", "0- 1+2"},
    {"titles_that_end_in_stops", "D w8 / D w9 / D w7", "1+0 3+2 5+4"},
    {"behind_a_short_name", "C1 w8 D / C1 w9 D / C1 w7 D", "1+2 4+5 7+8"},
};

TEST(Items, TextsOfRowsAreNoTitles) {
  for (const Row& row : kTexts) EXPECT_EQ(dated(page_of(std::string(row.page))), row.items) << row.name;
}

constexpr Row kOpenLists[] = {
    {"ends_with_a_date_and_begins_without", "T9 / o9 / o9 / D / T8 / o9 / o9 / D / T9 / o9 / o9 / D", "0+3 4+7 8+11"},
    {"text_between_title_and_date", "o3 / T9 / o20 / D / T8 / o20 / D / T9 / o20 / D", "1+3 4+6 7+9"},
    {"far_from_the_title_below", "T9 / D / o9 / o9 / T8 / D / o9 / o9 / T9 / D", "0+1 4+5 8+9"},
    {"below_a_list_with_dates_above",
     "D / T9 / D / T8 / D / T9 / D / T8 / o2 / T9 / o3 / D / T8 / o1 / D / T9 / o1 / D / T8 / o1 / D",
     "1+0 3+2 5+4 7+6 9+11 12+14 15+17 18+20"},
    // Even rows with their dates below, between two lists of others.
    {"even_rows_before_uneven_ones",
     "D / T7 / D / T8 / D / T9 / o4 / T10 / D / T10 / D / T10 / D / o3 / T9 / o2 / D / D / T8 / D / T9",
     "1+0 3+2 5+4 7+8 9+10 11+12 14+16 18+17 20+19"},
};

TEST(ItemSides, AListThatBeginsWithoutADateAndEndsWithOneHasThemBelow) {
  for (const Row& row : kOpenLists) EXPECT_EQ(dated(page_of(std::string(row.page))), row.items) << row.name;
}

// A page's items: title, author and date of each.
std::string items_in(std::string_view text) {
  Page page;
  EXPECT_FALSE(Parser{}.parse(text, page).has_value());
  std::string out;
  for (const Record& record : page.records()) {
    const auto item = page.feed_item(record);
    if (!item) continue;
    out.append(page.text(item->title)).append("; ").append(page.text(item->author)).append("; ");
    if (item->published) out.append(page.text(item->published->span));
    out.append("\n");
  }
  return out;
}

TEST(Items, TimesOfDayBeforeAgesAreDates) {
  EXPECT_EQ(items_in("Ferry strike enters second week\n14:05 · 2 hours ago\nOrchard growers warn of late frost\n"
                     "13:20 · 3 hours ago\nMuseum opens its new wing to visitors\n10:48 · 5 hours ago\n"
                     "Two piers reopen after the storm\n18:00 · 1 day ago\n"),
            "Ferry strike enters second week; ; 14:05\nOrchard growers warn of late frost; ; 13:20\n"
            "Museum opens its new wing to visitors; ; 10:48\nTwo piers reopen after the storm; ; 18:00\n");
  // Films of some minutes, all of one afternoon.
  EXPECT_EQ(items_in("Ferry strike enters second week\n02:14 3 hours ago\nOrchard growers warn of late frost\n"
                     "01:58 3 hours ago\nMuseum opens its new wing to visitors\n03:05 2 hours ago\n"),
            "Ferry strike enters second week; ; 3 hours ago\nOrchard growers warn of late frost; ; 3 hours ago\n"
            "Museum opens its new wing to visitors; ; 2 hours ago\n");
}

TEST(Items, LengthsBeforeAgesAreNoDates) {
  constexpr std::string_view kWant =
      "Ferry strike enters second week; ; 2 hours ago\nOrchard growers warn of late frost; ; 3 hours ago\n"
      "Two piers reopen after the storm; ; 5 hours ago\n";
  EXPECT_EQ(
      items_in("Ferry strike enters second week2:142 hours ago\nOrchard growers warn of late frost0:583 hours ago\n"
               "Two piers reopen after the storm12:455 hours ago\n"),
      kWant);
  EXPECT_EQ(items_in("Ferry strike enters second week\n2:14\n2 hours ago\nOrchard growers warn of late frost\n0:58\n"
                     "3 hours ago\nTwo piers reopen after the storm\n12:45\n5 hours ago\n"),
            kWant);
  // A time of day is one where no age follows.
  EXPECT_EQ(items_in("Ferry strike enters second week\n12:14\nOrchard growers warn of late frost\n10:58\n"
                     "Two piers reopen after the storm\n9:45\n"),
            "Ferry strike enters second week; ; 12:14\nOrchard growers warn of late frost; ; 10:58\n"
            "Two piers reopen after the storm; ; 9:45\n");
}

TEST(Items, ADayThatOpensARowEndsNoSentence) {
  EXPECT_EQ(items_in("4. März 2024Keksfabrik streicht 120 StellenWirtschaft\n"
                     "3. März 2024Fährstreik geht in die zweite WochePolitik\n"
                     "2. März 2024Obstbauern warnen vor spätem FrostWirtschaft\n"),
            "Keksfabrik streicht 120 Stellen; ; 4. März 2024\nFährstreik geht in die zweite Woche; ; 3. März 2024\n"
            "Obstbauern warnen vor spätem Frost; ; 2. März 2024\n");
}

TEST(Items, NamesBesideADateAndReadingTimesAreNoTitles) {
  EXPECT_EQ(items_in("Harbour pulls down the old light after ninety years\nWorld The Norrey Press - January 19, 2020\n"
                     "Plan to close the last two piers before winter\nClimate The Norrey Press - January 17, 2020\n"
                     "Orchard growers warn of late frost this spring\nWorld The Norrey Press - January 16, 2020\n"),
            "Harbour pulls down the old light after ninety years; The Norrey Press; January 19, 2020\n"
            "Plan to close the last two piers before winter; The Norrey Press; January 17, 2020\n"
            "Orchard growers warn of late frost this spring; The Norrey Press; January 16, 2020\n");
  EXPECT_EQ(items_in("How to mend a net that the storm has torn\nby Jake Gould on January 20, 2020\n"
                     "What the wool trade learned from a long winter\nby Ben Poppe on September 17, 2019\n"
                     "Five small boats that changed the northern coast\nby Emma Bost on January 16, 2019\n"),
            "How to mend a net that the storm has torn; Jake Gould; January 20, 2020\n"
            "What the wool trade learned from a long winter; Ben Poppe; September 17, 2019\n"
            "Five small boats that changed the northern coast; Emma Bost; January 16, 2019\n");
  EXPECT_EQ(items_in("The best way to mend a torn net before winter\nMar 11, 2019 \u00B7 5 min read\n"
                     "What a long winter did to the wool trade\nOct 18, 2019 \u00B7 8 min read\n"),
            "The best way to mend a torn net before winter; ; Mar 11, 2019\n"
            "What a long winter did to the wool trade; ; Oct 18, 2019\n");
}

// The same with sections, and with no names.
std::string sections_in(std::string_view text) {
  Parser parser;
  Page page;
  EXPECT_FALSE(parser.parse(text, page));
  std::string out;
  for (const Record& record : page.records())
    if (const auto item = page.feed_item(record)) out.append(page.text(item->section)).append(";");
  return out;
}

TEST(Items, CountersAndReadMoreAreNoSections) {
  EXPECT_EQ(sections_in("Sahil yolu heyelan nedeniyle kapandı\n29.05.2018\n12 yorum\nDevamını oku\n"
                        "Meclis yeni imar yasasını görüşmeye başladı\n29.05.2018\n4 yorum\nDevamını oku\n"
                        "Fındık üreticisi düşük fiyata isyan etti\n28.05.2018\n27 yorum\nDevamını oku\n"
                        "Kayıp tablo yüz yıl sonra depoda bulundu\n28.05.2018\n108 yorum\nDevamını oku\n"),
            ";;;;");
  EXPECT_EQ(sections_in("Harbour ferry runs aground in thick fogMay 29, 20191.204 viewsRead more\n"
                        "Ministers weigh second inquiry into prison firesMay 29, 201987 viewsRead more\n"
                        "United hold on for a draw after late red cardMay 28, 20193,4K viewsRead more\n"),
            ";;;");
  // Of what no table knows: a figure and the same word in each row, perhaps in its plural.
  EXPECT_EQ(sections_in("Harbour ferry runs aground in thick fog\n12 gizmos\nMay 29, 2019\n"
                        "Ministers weigh second inquiry into prison fires\n1 gizmo\nMay 29, 2019\n"
                        "United hold on for a draw after late red card\n31 gizmos\nMay 28, 2019\n"
                        "Thousands without power as storm moves east\n8 gizmos\nMay 28, 2019\n"),
            ";;;;");
  // Buttons, what turns the page, and how long reading takes; the name of a kind of story is a section.
  EXPECT_EQ(sections_in("Anmelden\nHafen bekommt bis zum Herbst einen neuen Kran\n3. März 2019\n"
                        "Vorheriger Beitrag\nFähre fährt ab Mai wieder jede Stunde\n2. März 2019\n"
                        "4 Min. Lesezeit\nMuseum zeigt alte Karten der Inseln\n1. März 2019\n"
                        "Kommentar\nWarum der Rat noch einmal abstimmen muss\n28. Februar 2019\n"),
            ";;;Kommentar;");
  // Names of leagues and of years are sections.
  EXPECT_EQ(sections_in("Rovers sign goalkeeper on loan from the coast\n3. Liga\nMay 29, 2019\n"
                        "United hold on for a draw after late red card\n2. Liga\nMay 29, 2019\n"
                        "Teenager breaks county javelin record again\n3. Liga\nMay 28, 2019\n"
                        "Coach leaves the club after four games\n1. Liga\nMay 28, 2019\n"),
            "3. Liga;2. Liga;3. Liga;1. Liga;");
  EXPECT_EQ(sections_in("Harbour ferry runs aground in thick fog\nLocal\nMay 29, 2019\n"
                        "Ministers weigh second inquiry into prison fires\nPolitics\nMay 29, 2019\n"
                        "United hold on for a draw after late red card\nSport\nMay 28, 2019\n"),
            "Local;Politics;Sport;");
}

TEST(Items, AnOpenerMakesANameAboveAListAByline) {
  Parser parser;
  Page page;
  ASSERT_FALSE(
      parser.parse("By Ann Lee\nHarbour ferry runs aground in thick fog\nMay 29, 2019\n"
                   "Ministers weigh second inquiry into prison fires\nMay 29, 2019\n"
                   "United hold on for a draw after late red card\nMay 28, 2019\n",
                   page));
  ASSERT_FALSE(page.records().empty());
  const auto first = page.feed_item(page.records()[0]);
  ASSERT_TRUE(first.has_value());
  EXPECT_EQ(page.text(first->author), "Ann Lee");
}

TEST(Items, AddressesAndWhoOwnsThePageAreNoTitles) {
  constexpr std::string_view kRows =
      "Harbour ferry runs aground in thick fog\nMay 29, 2019\n"
      "Ministers weigh second inquiry into prison fires\nMay 29, 2019\n"
      "United hold on for a draw after late red card\nMay 28, 2019\n";
  const std::string rows = sections_in(kRows);
  EXPECT_EQ(rows, ";;;");
  for (const std::string_view line :
       {"\u00A9 2019 Harbour News and its partners, all of them", "Write to the desk at press@example.org by noon",
        "More of it stands at https://example.org/help for you"})
    EXPECT_EQ(sections_in(std::string(kRows).append(line).append("\nMay 28, 2019\n")), rows) << line;
  // Who owns the picture above a title is no section.
  EXPECT_EQ(sections_in("\u00A9 Harbour Police\nLocal\nFerry runs aground in thick fog near the pier\nMay 29, 2019\n"
                        "\u00A9 Ann Lee\nLocal\nMinisters weigh second inquiry into prison fires\nMay 29, 2019\n"
                        "\u00A9 Town Archive\nSport\nUnited hold on for a draw after late red card\nMay 28, 2019\n"),
            "Local;Local;Sport;");
  for (const std::string_view title :
       {"Thousands @ the pier as storm moves east", "@harbour account handed over to U.S. keepers",
        "Minister (@minister) quits the U.S. post she held"})
    EXPECT_EQ(sections_in(std::string(kRows).append(title).append("\nMay 28, 2019\n")), ";;;;") << title;
}

TEST(Items, TheEndOfAMenuIsNoSection) {
  constexpr std::string_view kRows =
      "Harbour ferry runs aground in thick fog\nMay 29, 2019\n"
      "Ministers weigh second inquiry into prison fires\nMay 29, 2019\n"
      "United hold on for a draw after late red card\nMay 28, 2019\n"
      "Thousands without power as storm moves east\nMay 28, 2019\n";
  for (const std::string_view menu : {"Home\nWorld\nPolitics\nSport\nCulture\n", "HomeWorldPoliticsSportCulture\n"})
    EXPECT_EQ(sections_in(std::string(menu).append(kRows)), ";;;;") << menu;
  // A heading says again what the menu does, and rows that have sections have them.
  EXPECT_EQ(sections_in(std::string("Home\nWorld\nPolitics\nCulture\nWorld\n").append(kRows)).substr(0, 6), "World;");
  EXPECT_EQ(sections_in("Home\nWorld\nPolitics\nSport\nLocal\nHarbour ferry runs aground in thick fog\nMay 29, 2019\n"
                        "Politics\nMinisters weigh second inquiry into prison fires\nMay 29, 2019\n"
                        "Sport\nUnited hold on for a draw after late red card\nMay 28, 2019\n"
                        "Weather\nThousands without power as storm moves east\nMay 28, 2019\n"),
            "Local;Politics;Sport;Weather;");
}

TEST(Items, NamesWithoutCaseBetweenTitleAndDateAreAuthors) {
  EXPECT_EQ(items_in("老城跨江大桥将封闭维修至年底\n王晓琳\n2018-05-29 20:11\n"
                     "住房租赁条例草案推迟审议\n李建国\n2018-05-29 19:40\n"
                     "大蒜价格两个月内翻了一番\n陈思远\n2018-05-29 18:02\n"
                     "图书馆发现诗人遗失多年的手稿\n刘雨桐\n2018-05-28 21:50\n"),
            "老城跨江大桥将封闭维修至年底; 王晓琳; 2018-05-29 20:11\n"
            "住房租赁条例草案推迟审议; 李建国; 2018-05-29 19:40\n"
            "大蒜价格两个月内翻了一番; 陈思远; 2018-05-29 18:02\n"
            "图书馆发现诗人遗失多年的手稿; 刘雨桐; 2018-05-28 21:50\n");
  // Sections come again, and the lexicon knows most.
  EXPECT_EQ(sections_in("老城跨江大桥将封闭维修至年底\n社会\n2018-05-29 20:11\n"
                        "住房租赁条例草案推迟审议\n时政\n2018-05-29 19:40\n"
                        "大蒜价格两个月内翻了一番\n财经\n2018-05-29 18:02\n"
                        "图书馆发现诗人遗失多年的手稿\n文化\n2018-05-28 21:50\n"),
            "社会;时政;财经;文化;");
}

// The roles of all parts after grouping, in the letters of page_of().
std::string roles(Workspace work) {
  find_rows(text_of(work), work);
  group_items(text_of(work), work);
  std::string out;
  for (const Part& part : work.parts) out += "TCAHoDg"[static_cast<std::size_t>(part.role)];
  return out;
}

constexpr Row kColumns[] = {
    {"names_below_titles_are_authors", "T9 / C2 / T8 / o3 / T9 / C2 / T7 / C3", "TATATATA"},
    {"names_above_their_titles_are_sections", "A1 / D / T9 / A1 / D / T8 / A1 / D / T9 / A1 / D / T7 / o20",
     "CDTCDTCDTCDTo"},
    {"known_sections_stay", "K1 / T9 / K1 / T8 / K1 / T9 / K1 / T7", "CTCTCTCT"},
    {"missed_section_joins_its_column", "C1 / T9 / o20 / C1 / T8 / o20 / o1 / T9 / o20 / C1 / T7", "CToCToCToCT"},
    {"text_is_no_name", "T9 / A2 / T8 / o12 / T9 / A2 / T7 / A2", "TAToTATA"},
    {"one_known_name_proves_nothing", "T9 / A2 / T8 / o2 / T9 / o2 / T7 / o2", "TAToToTo"},
    {"two_rows_are_no_column", "T9 / A2 / T8 / o2", "TATo"},
};

TEST(Items, OnePlaceOfRowsBuiltAlikeIsOneThing) {
  for (const Row& row : kColumns) EXPECT_EQ(roles(page_of(std::string(row.page))), row.items) << row.name;
}

// The lists of dates: the first part of each unit, and behind ":" the titles between them.
std::string lists_of(Workspace work) {
  std::string out;
  ListFinder finder(work, PartRole::kStamp);
  for (FieldRows rows; finder.next(rows);) {
    EXPECT_EQ(rows.units.size(), rows.titles.size() + 1);
    if (!out.empty()) out += "  ";
    for (const FieldUnit& unit : rows.units) out.append(std::to_string(unit.first)).append(" ");
    out += ":";
    for (const std::uint32_t title : rows.titles) out.append(" ").append(std::to_string(title));
  }
  return out;
}

constexpr Row kLists[] = {
    {"a_title_between_two_dates", "D / T8 / D / T7 / D", "0 2 4 : 1 3"},
    {"fields_and_text_beside_it", "D / C1 / T8 / o25 / D / C1 / T7 / A2 / o25 / D", "0 4 9 : 2 6"},
    {"day_and_time_are_one_unit", "D d / T8 / D o1 d / T7 / D", "0 3 7 : 2 6"},
    {"a_missed_title", "D / T6 / D / m6 / D / T6 / D", "0 2 4 6 : 1 3 5"},
    {"no_title_at_all", "D / T6 / D / o6 / D / T6 / D", "0 2 : 1  4 6 : 5"},
    {"a_missed_title_alone", "D / m6 / D", "0 :  2 :"},
    {"a_text_taken_for_a_title", "D / T8 / D / T8 / t12 / D / T7 / D", "0 2 5 7 : 1 3 6"},
    {"two_lists_meet", "D / T8 / D / T7 / o2 / T8 / D / T9 / D / T6 / D", "0 2 : 1  6 8 10 : 7 9"},
    {"the_articles_date_far_above", "D / o1 / o1 / o1 / o1 / o1 / C1 / T8 / D / C1 / T7 / D / C1 / T9 / D",
     "0 :  8 11 14 : 10 13"},
    {"rows_that_lack_a_field", "D / T8 / D / C1 / T8 / A2 / D / T7 / D", "0 2 6 8 : 1 4 7"},
    {"a_meetings_date_in_its_title", "T6 D / A2 / D / T7 / A2 / D / T8 / A2 / D", "3 6 9 : 4 7"},
    {"dates_on_their_titles_lines", "T6 D / T7 D / T8 D", "1 3 5 : 2 4"},
    {"too_far_apart", "D / o1 / o1 / o1 / o1 / o1 / o1 / T8 / o1 / o1 / o1 / o1 / o1 / o1 / D", "0 :  14 :"},
    {"none", "T8 / T7", ""},
};

TEST(ItemLists, RowsOfOneSizeAreOneList) {
  for (const Row& row : kLists) EXPECT_EQ(lists_of(page_of(std::string(row.page))), row.items) << row.name;
}

TEST(ItemLists, NoListReachesOverTheHeadlineOrTheArticle) {
  Workspace work = page_of("D / T8 / D / T7 / D");
  work.headline = 1;
  EXPECT_EQ(lists_of(work), "0 :  2 4 : 3");
  work.headline = UINT32_MAX;
  work.in_article[3] = 1;
  EXPECT_EQ(lists_of(work), "0 2 : 1  4 :");
}

TEST(ItemLists, EndlessListsComeInPieces) {
  constexpr std::uint32_t kRows = 10000;
  std::string page = "D";
  for (std::uint32_t n = 0; n < kRows; ++n) page += " / T8 / D";
  Workspace work = page_of(page);
  ListFinder finder(work, PartRole::kStamp);
  std::uint32_t next = 0;
  for (FieldRows rows; finder.next(rows);) {
    EXPECT_LE(rows.units.size(), 4096U);
    for (const FieldUnit& unit : rows.units) {
      EXPECT_EQ(unit.first, next);
      EXPECT_EQ(unit.last, next);
      next += 2;
    }
  }
  EXPECT_EQ(next, 2 * (kRows + 1));
}

TEST(ItemSides, DistanceCountsFieldsNotText) {
  const Workspace work = page_of("T9 / o25 / A2 / D o2 / T8");
  EXPECT_EQ(field_distance(work, 3, 0), 2U);  // the author lies between
  EXPECT_EQ(field_distance(work, 3, 5), 1U);  // what stands on the date's line is part of it
}

TEST(ItemSides, NothingIsNothing) {
  Workspace work;
  find_sides(work);
  EXPECT_TRUE(work.field_lists.empty());
  EXPECT_EQ(dated(page_of("D / D / D")), "");
}

}  // namespace
}  // namespace newsparse::internal
