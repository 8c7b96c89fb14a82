// Roles that are given by rules, without a model.
#include "page/roles.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "support/read_page.h"

namespace newsparse::internal {
namespace {

// The dates of a page that its titles tell of, where what stands before a date is a title on each of its lines.
std::vector<std::string> told(std::string_view text) {
  ReadPage page(text);
  page.split();
  Workspace& work = page.work();
  for (std::size_t i = 0; i + 1 < work.parts.size(); ++i)
    if (work.parts[i + 1].role == PartRole::kStamp) work.parts[i].role = PartRole::kTitle;
  tell_dates_of_titles(text, work);
  std::vector<std::string> dates;
  for (const Part& part : work.parts)
    if (part.role == PartRole::kTold) dates.emplace_back(slice(text, part.span));
  return dates;
}

using Dates = std::vector<std::string>;

TEST(Roles, DaysThatATitleLeadsToAreToldOf) {
  EXPECT_EQ(told("Minutes of the harbour council for Tuesday, May 4, 2021\n"), Dates{"Tuesday, May 4, 2021"});
  EXPECT_EQ(told("Neues aus der Sitzung des Hafenrats am 12.09.2021\n"), Dates{"12.09.2021"});
  EXPECT_EQ(told("Le programme de la fête du port pour le 3 mai 2017\n"), Dates{"3 mai 2017"});
  EXPECT_EQ(told("Minutes of the council for May 3, 2017\nBridge closed after storm May 4, 2017\n"),
            Dates{"May 3, 2017"});
}

TEST(Roles, OtherDatesBehindATitleAreItsOwn) {
  EXPECT_EQ(told("Bridge closed after storm May 3, 2017\n"), Dates{});
  EXPECT_EQ(told("Posted on May 3, 2017\n"), Dates{});                             // two words are no title
  EXPECT_EQ(told("What the harbour council is good for 20:11\n"), Dates{});        // a time of day
  EXPECT_EQ(told("What the harbour council is good for 2 hours ago\n"), Dates{});  // an age
  EXPECT_EQ(told("Brücke nach schwerem Sturm gesperrt veröffentlicht am 3. Mai 2022\n"), Dates{});  // a label
  EXPECT_EQ(told("Nobody knows what old piers are May 3, 2017\n"), Dates{});  // a small word that leads to none
}

}  // namespace
}  // namespace newsparse::internal
