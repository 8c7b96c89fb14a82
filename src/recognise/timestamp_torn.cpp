// timestamp_torn.cpp: texts of which a reader took a part since the whole is no day: 2014-02-30 10:20, 32 January 2014.
#include <string_view>

#include "recognise/timestamp_parts.h"
#include "recognise/timestamp_words.h"

namespace newsparse::internal {
namespace {

constexpr std::string_view kMarks = " \t\r\n,.";

std::string_view trimmed(std::string_view text) noexcept {
  const std::size_t first = text.find_first_not_of(kMarks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kMarks) + 1 - first);
}

// Three figures with one sign between, one of them in four digits; or each with the sign of what it counts.
bool is_figures(std::string_view text) noexcept {
  const Field field{text, 0};
  std::size_t at = 0;
  unsigned char joint = 0;
  bool has_year = false;
  for (int i = 0; i < 3; ++i) {
    const Number number = read_number(field, at);
    if (number.digits == 0 || number.digits > 4) return false;
    has_year = has_year || number.digits == 4;
    at = number.end;
    if (i == 2) break;
    constexpr std::size_t kSign = 3;
    const std::string_view sign = field.text.substr(at, kSign);
    if (sign == "年" || sign == "月" || sign == "년" || sign == "월") {
      at = skip_blanks(field, at + kSign, 1);
      continue;
    }
    const unsigned char next = field.byte(at++);
    if ((next != '-' && next != '/' && next != '.') || (joint != 0 && next != joint)) return false;
    joint = next;
  }
  const std::string_view rest = text.substr(at);
  return has_year && (rest.empty() || rest == "日" || rest == "일");
}

// Figures and one name of a month.
bool has_month(std::string_view text) noexcept {
  const Field field{text, 0};
  bool month = false;
  bool figure = false;
  for (std::size_t at = 0; at < text.size();) {
    if (const Number number = read_number(field, at); number.digits != 0) {
      figure = true;
      at = number.end;
    } else if (kMarks.find(text[at]) != std::string_view::npos) {
      ++at;
    } else {
      const Phrase name = match_phrase(field, at, kMonth);
      if (!name || month) return false;
      month = true;
      at = name.end;
    }
  }
  return month && figure;
}

}  // namespace

bool is_torn(std::string_view text, const TimestampMatch& match) noexcept {
  if (match.unit != TimeUnit::kNone || match.weekday != 0) return false;
  const std::string_view before = trimmed(text.substr(0, match.span.begin));
  const std::string_view after = trimmed(text.substr(match.span.end));
  if (before.empty() == after.empty()) return false;
  const std::string_view rest = before.empty() ? after : before;
  if (match.has_time) return match.printed.month == 0 && (is_figures(rest) || has_month(rest));
  constexpr std::size_t kDay = 2;
  return match.precision == Precision::kMonth && !before.empty() && rest.size() <= kDay &&
         read_number({rest, 0}, 0).end == rest.size();
}

}  // namespace newsparse::internal
