// timestamp_beside.h: what stands at the left of a figure and says what it is.
//
//   mouth|yesterday at 14:05    tren|hace 3 horas    version 3.4.2021    Tel. 030 12.03.21    kl. 13.52
//
// data/timestamp_beside_words.inc (tools/build_timestamp_beside.py) holds the words.
#ifndef NEWSPARSE_RECOGNISE_TIMESTAMP_BESIDE_H_
#define NEWSPARSE_RECOGNISE_TIMESTAMP_BESIDE_H_

#include <array>
#include <cstddef>

#include "newsparse/span.h"
#include "recognise/timestamp_words.h"

namespace newsparse::internal {

// What stands before the number at `at` says that it is how long something takes: reading time: 3 min.
[[nodiscard]] bool has_duration_label(const Field& field, std::size_t at) noexcept;
// The same for figures that would be a time of day: Length 1:02:33, running time: 1:45:00.
[[nodiscard]] bool has_length_label(const Field& field, std::size_t at) noexcept;
// The same of the hour of a day: às 20h.
[[nodiscard]] bool has_hour_lead(const Field& field, std::size_t at) noexcept;
// The word at `at` is what a number before it counts: 12 komentarzy, 4K views.
[[nodiscard]] bool names_counted(const Field& field, std::size_t at) noexcept;
// The word at `at` is one of the small ones that are glued to times: pm‖by admin.
[[nodiscard]] bool is_glued_word(const Field& field, std::size_t at) noexcept;
// Where the words before `at` begin that say no more than about, of up to three: vor mehr als‖3 Stunden. `at` where
// there are none.
[[nodiscard]] std::size_t before_about(const Field& field, std::size_t at) noexcept;

// Begins of words that open a relative date and end where a longer word ends, the longest first.
struct GluedOpeners {
  std::array<std::size_t, 3> begins{};
  std::size_t count = 0;
};
// Of the word that ends at `end`; none where that is a usual word (player, bevor), or one with a capital near its end.
[[nodiscard]] GluedOpeners find_glued_openers(const Field& field, std::size_t end) noexcept;
// As PrefixesBefore, where the first of the words is glued to the end of another word: côtier|il y a.
[[nodiscard]] bool glued_prefix_before(const Field& field, std::size_t at, int words, std::uint64_t prefix,
                                       std::size_t& begin) noexcept;

// The month whose name, in small letters as many languages write it, is glued to the end of another word before the day
// at `at`, and where it begins: agua|agosto 17, 2024. None where no year follows.
[[nodiscard]] Phrase glued_month_before(const Field& field, std::size_t at, std::size_t& begin) noexcept;

// A word stands before the figure at `at` behind which no date and no time of day stands: results, versions, numbers of
// telephones (also with figures between), money.
[[nodiscard]] bool is_counted(const Field& field, std::size_t at) noexcept;
// A word stands before the day at `at` that says that a street is named after it: Calle 9 de Julio, place du 8 Mai.
[[nodiscard]] bool is_street(const Field& field, std::size_t at) noexcept;
// A word stands before the figure at `at` that times of day are led in by: kl., klo, ore.
[[nodiscard]] bool has_clock_lead(const Field& field, std::size_t at) noexcept;
// `span` is a part of an address: example.com/May29Story. A date that goes on behind a blank is glued to one at most.
[[nodiscard]] bool is_in_address(const Field& field, Span span) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_RECOGNISE_TIMESTAMP_BESIDE_H_
