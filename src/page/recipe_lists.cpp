#include "page/recipe_lists.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "recognise/measure.h"

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
      } else if (all_ > 0 && !goes_on(i)) {
        end();
      }
    }
    end();
  }

 private:
  [[nodiscard]] Measure measure_at(std::size_t i) const noexcept {
    const Span line = work_.lines[i];
    if (line.size() > kLongest || is_sentence_end(work_.info[i].end) || is_sure(i)) return Measure::kNone;
    // Most lines have no number; ½ may open one.
    const bool ascii = static_cast<unsigned char>(text_[line.begin]) < 0x80;
    if (ascii && next_bit(work_.masks.digit, line.begin, line.end) == line.end) return Measure::kNone;
    return measure_of(slice(text_, line));
  }
  [[nodiscard]] bool is_sure(std::size_t i) const noexcept { return work_.line_classes[i].is_sure(); }
  // Line `i`, which measures nothing, may stand between two that do: an egg, a label, what 200 g are of.
  [[nodiscard]] bool goes_on(std::size_t i) noexcept {
    constexpr std::size_t kMostBetween = 2;
    if (is_sure(i) || work_.lines[i].size() > kLongestBetween) return false;
    return opens_with_number(slice(text_, work_.lines[i])) || ++between_ <= kMostBetween;
  }

  void end() noexcept {
    constexpr std::size_t kFewest = 3, kFewestKitchen = 2, kMany = 5;
    if (all_ >= kFewest && (kitchen_ >= kFewestKitchen || (kitchen_ > 0 && all_ >= kMany))) keep();
    all_ = kitchen_ = between_ = 0;
  }

  void keep() noexcept {
    constexpr std::uint16_t kLabelWords = 4;
    std::size_t begin = first_, end = last_ + 1;
    if (begin > 0 && work_.info[begin - 1].words <= kLabelWords && work_.info[begin - 1].words > 0 &&
        work_.info[begin - 1].stamps == 0 && !is_sure(begin - 1) && !work_.line_classes[begin - 1].is_any())
      --begin;
    // 200 g, and what of it on the next line.
    const LineInfo& last = work_.info[last_];
    if (last.words <= 2 && end < work_.lines.size() && work_.lines[end].size() <= kLongestBetween &&
        !work_.line_classes[end].is_any() && first_ + 1 < last_ && measure_at(first_ + 1) == Measure::kNone)
      ++end;
    std::fill(work_.in_article.begin() + static_cast<std::ptrdiff_t>(begin),
              work_.in_article.begin() + static_cast<std::ptrdiff_t>(end), std::uint8_t{1});
  }

  std::string_view text_;
  Workspace& work_;
  std::size_t first_ = 0, last_ = 0;                 // lines of the list that is being read
  std::size_t all_ = 0, kitchen_ = 0, between_ = 0;  // lines that measure, in spoons, and short ones since
};

}  // namespace

void keep_ingredients(std::string_view text, Workspace& work) noexcept { IngredientKeeper(text, work).run(); }

}  // namespace newsparse::internal
