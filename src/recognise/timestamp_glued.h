// timestamp_glued.h: where digits of two elements meet.
//
//   7 de julio de 2021‖00:00    17:02‖24. Oktober 2022    19. Juni 2016‖19. Juni 2016    30. Dezember 2018‖17
//   2:14‖3 hours ago
//
// A run of digits that is too long for what it stands in is cut where one construct is complete and another begins, be
// it a bare counter. Both must be readable: 20170529, 4915112345678 and 1484823450 stay whole.
#ifndef NEWSPARSE_RECOGNISE_TIMESTAMP_GLUED_H_
#define NEWSPARSE_RECOGNISE_TIMESTAMP_GLUED_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "recognise/timestamp_words.h"

namespace newsparse::internal {

// Finds the cuts of a piece of text, one after the other.
class GluedDigits {
 public:
  // The piece ends where `text` ends; nothing before `begin` is looked at. `digits` are the bits of ByteMasks::digit.
  // Both must outlive it. Costs nothing yet.
  GluedDigits(std::string_view text, std::size_t begin, const std::vector<std::uint64_t>& digits) noexcept
      : text_(text), begin_(begin), digits_(digits), read_(begin), cut_(begin) {}
  // The first cut behind `at`, or the text's end. `at` must not fall from call to call; all calls together are linear.
  [[nodiscard]] std::size_t after(std::size_t at) noexcept {
    while (cut_ <= at && cut_ < text_.size()) find_next();
    return cut_;
  }

 private:
  struct Run {
    std::size_t begin, end;
    [[nodiscard]] std::size_t size() const noexcept { return end - begin; }
  };
  class Right;
  void find_next() noexcept;
  // The first run of at least three digits in [from, to); its end is `to` where there is none.
  [[nodiscard]] Run next_run(std::size_t from, std::size_t to) const noexcept;
  // Where the run is cut; 0: nowhere. `depth` runs behind it may have been looked at for its sake.
  [[nodiscard]] std::size_t cut_of(Run run, int depth) const noexcept;
  [[nodiscard]] static std::size_t cut_in_time(const Field& field, Run run, const Right& right) noexcept;
  [[nodiscard]] static std::size_t cut_in_date(const Field& field, Run run, const Right& right) noexcept;
  [[nodiscard]] static std::size_t cut_before_date(const Field& field, Run run, const Right& right) noexcept;

  std::string_view text_;
  std::size_t begin_;
  const std::vector<std::uint64_t>& digits_;
  std::size_t read_;  // runs before it have been looked at
  std::size_t cut_;   // found last
};

}  // namespace newsparse::internal

#endif  // NEWSPARSE_RECOGNISE_TIMESTAMP_GLUED_H_
