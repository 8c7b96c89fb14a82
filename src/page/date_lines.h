// date_lines.h: the day of times that are printed without one.
//
//   Tuesday, November 24          a date on a line of its own holds for the times below it,
//   09:30 Bridge closed           as long as they follow each other,
//   00:10 Pier reopened
//   23:50 Council meets again     and a list that goes back past midnight is at the day before
#ifndef NEWSPARSE_PAGE_DATE_LINES_H_
#define NEWSPARSE_PAGE_DATE_LINES_H_

#include <cstdint>
#include <optional>

#include "page/workspace.h"
#include "recognise/timestamp_match.h"

namespace newsparse::internal {

class DateLines {
 public:
  explicit DateLines(const Workspace& work) noexcept;
  // Timestamps in order, each once it is resolved, with its part. A teaser's own date (`owned`) holds for nothing but a
  // time of day straight below it.
  void see(std::uint32_t part, const Timestamp& timestamp, bool owned) noexcept;
  // The day of the time of day at `part`: of the date line above it, of `reference`, or where nobody says when the page
  // was fetched, of the date above all its titles. nullopt: none of these is there.
  [[nodiscard]] std::optional<CivilTime> day_of(std::uint32_t part, const TimestampMatch& match,
                                                const std::optional<CivilTime>& reference) noexcept;

 private:
  [[nodiscard]] bool is_alone(std::uint32_t part) const noexcept;

  const Workspace& work_;
  std::uint32_t first_title_ = UINT32_MAX;  // the page's first title, headline, or part of the article
  std::optional<CivilTime> masthead_, line_;
  std::uint32_t line_at_ = 0;  // the line's part, or the last time that it holds for
  bool line_used_ = false;
  std::uint32_t clock_at_ = UINT32_MAX;  // the last time of day
  int clock_hour_ = 0, days_back_ = 0;
};

}  // namespace newsparse::internal

#endif  // NEWSPARSE_PAGE_DATE_LINES_H_
