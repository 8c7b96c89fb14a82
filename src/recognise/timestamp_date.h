// timestamp_date.h: what the readers of dates in words (timestamp_date.cpp) and in figures (timestamp_figures.cpp)
// share.
#ifndef NEWSPARSE_RECOGNISE_TIMESTAMP_DATE_H_
#define NEWSPARSE_RECOGNISE_TIMESTAMP_DATE_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "recognise/timestamp_parts.h"
#include "recognise/timestamp_words.h"

namespace newsparse::internal {

// Two-digit years: 70..99 are of the twentieth century (POSIX strptime has 69; news pages are younger than that).
constexpr int full_year(std::uint32_t two_digits) noexcept {
  return static_cast<int>(two_digits) + (two_digits >= 70 ? 1900 : 2000);
}

// Fills a draft's date; a day of zero leaves it at its month.
void set_date(Draft& draft, int year, int month, int day, std::size_t end) noexcept;

// Past a one-character separator of figures: '.', '/', '-', or a blank after the dot. 0 where there is none.
struct Separator {
  char kind = 0;
  std::size_t end = 0;
};
[[nodiscard]] Separator read_separator(const Field& field, std::size_t at) noexcept;
// True where a figure that ends at `at` goes on as something that is no date: a digit, a third separator, a percentage.
[[nodiscard]] bool goes_on(const Field& field, std::size_t at) noexcept;
// Past words such as г., года, god: part of the date they follow.
[[nodiscard]] std::size_t past_year_word(const Field& field, std::size_t at) noexcept;

// Past st, nd, rd, th, er, º, го and the dot after a day.
[[nodiscard]] std::size_t past_ordinal(const Field& field, std::size_t at) noexcept;
// Past the mark of an abbreviated name: a stop, the signs of Hindi and Hebrew.
[[nodiscard]] std::size_t past_abbreviation(const Field& field, std::size_t at) noexcept;
// Past the day's mark of Lithuanian: vasario 7 d.
[[nodiscard]] std::size_t past_day_mark(const Field& field, std::size_t at) noexcept;

// Names that are the month before to Croats: listopad, listopada, lis; lip and srp.
[[nodiscard]] bool is_listopad(std::string_view name, int month) noexcept;
// Listopada is October to Croats, who write a dot behind the day, and November to Poles, who do not. In short it is
// November to Czechs too, who write none behind the year, which ends at `year_end`; so are lip and srp. A weekday
// decides. `month` is the one that the name has elsewhere.
[[nodiscard]] bool is_croatian_month(const Field& field, std::size_t at, std::size_t end, const Number& day,
                                     std::size_t year_end, int month, const Draft& draft) noexcept;

// 29.05.2017, 5/29/17, 31. 10. 2025, 28-09, 30.04.: `first` has just been read.
[[nodiscard]] bool read_figures(const Field& field, const Number& first, Draft& draft) noexcept;
// 20170529, 20170529T201105Z.
[[nodiscard]] bool read_compact(const Field& field, const Number& number, Draft& draft) noexcept;
// The bytes of the character at `at` where it is one of `any`, else 0.
[[nodiscard]] std::size_t match_char(const Field& field, std::size_t at, std::u32string_view any) noexcept;
// 11 月 12, 2024 and 12 11 月, 2024: dates in the order of English whose month was translated. `number` begins it.
[[nodiscard]] bool read_translated(const Field& field, const Number& number, Draft& draft) noexcept;
// 5月29日 behind a year (0: none): the number of the month is at `at`.
[[nodiscard]] bool read_east_asian(const Field& field, int year, std::size_t at, Draft& draft) noexcept;
// tháng 11 năm 2014, tháng 11/2014.
[[nodiscard]] bool read_marked_month(const Field& field, const Phrase& mark, Draft& draft) noexcept;
// 13 พฤศจิกายน 2555, พ.ศ. 2555: Thai pages count years from the Buddha's death, 543 before the common era.
// `month` and `at` are the begin and the end of the month's name; `end` is moved past a year that is read.
[[nodiscard]] bool read_thai_year(const Field& field, std::size_t month, std::size_t at, Draft& draft,
                                  std::size_t& end) noexcept;
// KW 12/2020, KW 12.
[[nodiscard]] bool read_week(const Field& field, const Phrase& mark, Draft& draft) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_RECOGNISE_TIMESTAMP_DATE_H_
