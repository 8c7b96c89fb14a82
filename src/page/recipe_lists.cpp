#include "page/recipe_lists.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>

#include "page/parts.h"
#include "recognise/measure.h"
#include "text/ascii.h"

namespace newsparse::internal {

namespace {

constexpr std::uint32_t kLongest = 120, kLongestBetween = 80;  // bytes

class IngredientKeeper {
 public:
  IngredientKeeper(std::string_view text, Workspace& work) noexcept : text_(text), work_(work) {}

  void run() noexcept {
    if (std::find(work_.in_article.begin(), work_.in_article.end(), std::uint8_t{1}) == work_.in_article.end()) return;
    for (std::size_t i = 0; i < work_.lines.size(); ++i) {
      const Measure measure = measure_at(i);
      if (measure != Measure::kNone) {
        if (all_ == 0) first_ = i;
        ++all_;
        kitchen_ += measure == Measure::kKitchen;
        last_ = i;
        between_ = 0;
        count_on(i);
      } else if (all_ > 0 && !goes_on(i)) {
        end();
      }
    }
    end();
  }

 private:
  [[nodiscard]] Measure measure_at(std::size_t i) const noexcept {
    const Span line = work_.lines[i];
    if (line.size() > kLongest || is_sentence_end(work_.info[i].end) || !is_open(i)) return Measure::kNone;
    // Most lines have no number; ½ may open one.
    const bool ascii = static_cast<unsigned char>(text_[line.begin]) < 0x80;
    if (ascii && next_bit(work_.masks.digit, line.begin, line.end) == line.end) return Measure::kNone;
    return measure_of(slice(text_, line));
  }
  // Neither boilerplate nor dated nor priced.
  [[nodiscard]] bool is_open(std::size_t i) const noexcept {
    constexpr std::string_view kMoney[] = {"$", "\u00A3", "\u20AC", "\u00A5", "\u20BA", "\u20B9", "\u20BD"};
    const std::string_view line = slice(text_, work_.lines[i]);
    return !work_.line_classes[i].is_sure() && work_.info[i].stamps == 0 &&
           std::none_of(std::begin(kMoney), std::end(kMoney),
                        [line](std::string_view sign) { return line.find(sign) != std::string_view::npos; });
  }
  // Line `i`, which measures nothing, may stand between two that do: an egg, a label, what 200 g are of.
  [[nodiscard]] bool goes_on(std::size_t i) noexcept {
    constexpr std::size_t kMostBetween = 2;
    if (!is_open(i) || work_.lines[i].size() > kLongestBetween) return false;
    if (!opens_with_number(slice(text_, work_.lines[i]))) return ++between_ <= kMostBetween;
    count_on(i);
    return true;
  }
  // Lists of what is read most are numbered: 1, 2, 3.
  void count_on(std::size_t i) noexcept {
    constexpr std::size_t kMostDigits = 2;
    const LeadingNumber number = leading_number(slice(text_, work_.lines[i]), kMostDigits);
    if (number.digits == 0) return;
    ranks_ += number.value == number_ + 1;
    number_ = number.value;
    ++numbers_;
  }

  void end() noexcept {
    constexpr std::size_t kFewest = 3, kFewestKitchen = 2, kMany = 5;
    const bool is_ranked = numbers_ >= kFewest && ranks_ + 1 >= numbers_;
    if (all_ >= kFewest && (kitchen_ >= kFewestKitchen || (kitchen_ > 0 && all_ >= kMany)) && !is_ranked && is_near())
      keep();
    all_ = kitchen_ = between_ = ranks_ = numbers_ = 0;
    number_ = 0;
  }
  // The story stands above or below.
  [[nodiscard]] bool is_near() const noexcept {
    constexpr std::size_t kReach = 8;  // lines
    const auto& in = work_.in_article;
    const std::size_t begin = first_ < kReach ? 0 : first_ - kReach, end = std::min(last_ + 1 + kReach, in.size());
    return std::find(in.begin() + static_cast<std::ptrdiff_t>(begin), in.begin() + static_cast<std::ptrdiff_t>(end),
                     std::uint8_t{1}) != in.begin() + static_cast<std::ptrdiff_t>(end);
  }

  void keep() noexcept {
    constexpr std::uint16_t kLabelWords = 4;
    constexpr std::size_t kMostBehind = 8;
    std::size_t begin = first_, end = last_ + 1;
    if (begin > 0 && work_.info[begin - 1].words <= kLabelWords && work_.info[begin - 1].words > 0 &&
        is_open(begin - 1) && !work_.line_classes[begin - 1].is_any())
      --begin;
    // 200 g, and what of it on the next line.
    if (work_.info[last_].words <= 2 && may_end(end) && first_ + 1 < last_ && measure_at(first_ + 1) == Measure::kNone)
      ++end;
    for (std::size_t n = 0; n < kMostBehind && may_end(end) && opens_with_number(slice(text_, work_.lines[end])); ++n)
      ++end;
    std::fill(work_.in_article.begin() + static_cast<std::ptrdiff_t>(begin),
              work_.in_article.begin() + static_cast<std::ptrdiff_t>(end), std::uint8_t{1});
  }
  [[nodiscard]] bool may_end(std::size_t i) const noexcept {
    return i < work_.lines.size() && work_.lines[i].size() <= kLongestBetween && is_open(i) &&
           !work_.line_classes[i].is_any();
  }

  std::string_view text_;
  Workspace& work_;
  std::size_t first_ = 0, last_ = 0;                 // lines of the list that is being read
  std::size_t all_ = 0, kitchen_ = 0, between_ = 0;  // lines that measure, in spoons, and short ones since
  std::size_t numbers_ = 0, ranks_ = 0;              // lines that a number opens, one more than the number before it
  std::uint32_t number_ = 0;
};

}  // namespace

void keep_ingredients(std::string_view text, Workspace& work) noexcept { IngredientKeeper(text, work).run(); }

}  // namespace newsparse::internal
