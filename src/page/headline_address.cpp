#include "page/headline_address.h"

#include <algorithm>
#include <bit>
#include <cstddef>

#include "page/parts.h"

namespace newsparse::internal {

namespace {

// What a text and the address have in common.
struct Shared {
  int words = 0;           // of the text
  int known = 0;           // those that the address has
  std::uint64_t seen = 0;  // which of the address's, by place
  [[nodiscard]] int distinct() const noexcept { return std::popcount(seen); }
};

class Likeness {
 public:
  Likeness(std::string_view text, const Workspace& work) noexcept : text_(text), work_(work) {
    const auto& words = work.address.words();
    for (std::size_t i = 0; i < words.size(); ++i) words_ += work.address.place_of(words[i]) == i;
  }
  [[nodiscard]] int words() const noexcept { return words_; }

  [[nodiscard]] Shared with(Span span) const noexcept {
    Shared shared;
    work_.address.for_each_word(text_, work_.masks, span, [&](std::uint32_t, std::uint32_t, std::size_t place) {
      ++shared.words;
      if (place == Address::kNone) return true;
      ++shared.known;
      shared.seen |= std::uint64_t{1} << place;
      return true;
    });
    return shared;
  }
  // Whether a text's words are the address's, one after the other. Most texts' first one is not.
  [[nodiscard]] bool is_said_by(Span span) const noexcept {
    const auto& address = work_.address.words();
    std::size_t next = 0;
    bool same = true;
    work_.address.for_each_word(text_, work_.masks, span, [&](std::uint32_t, std::uint32_t, std::size_t place) {
      same = place != Address::kNone && next < address.size() && address[place] == address[next];
      ++next;
      return same;
    });
    return same && next == address.size();
  }
  // How much of both is in both, in thousandths.
  [[nodiscard]] int likeness(const Shared& shared) const noexcept {
    return 2000 * shared.known / std::max(shared.words + words_, 1);
  }

 private:
  std::string_view text_;
  const Workspace& work_;
  int words_ = 0;  // of the address, each once
};

bool may_be(std::string_view text, const Part& part, std::uint32_t longest) noexcept {
  return part.role != PartRole::kStamp && part.role != PartRole::kGiven && part.span.size() <= longest &&
         slice(text, part.span).find("://") == std::string_view::npos;
}

// Below the story's begin, or beside a date on its line: the same story in a list of the latest ones.
bool is_of_list(const Workspace& work, std::uint32_t i) noexcept {
  const Part& part = work.parts[i];
  const bool dated = i + 1 < work.parts.size() && work.parts[i + 1].line == part.line && is_stamp(work, i + 1);
  return dated || (work.opening > 0 && part.line > work.opening);
}

// The line nearest to `headline` that is the address word by word; else `headline`, which has some of its words, too.
std::uint32_t nearest_copy_of_address(std::string_view text, const Workspace& work, const Likeness& address,
                                      std::uint32_t headline) noexcept {
  constexpr int kFewestWords = 4;  // fewer may be a section's
  constexpr std::uint32_t kLongest = 250;
  if (address.words() < kFewestWords || work.address.is_section()) return headline;
  const auto away = [&](std::uint32_t part) { return part < headline ? headline - part : part - headline; };
  std::uint32_t best = headline;
  for (std::uint32_t i = 0; i < work.parts.size(); ++i)
    if (i != headline && (best == headline || away(i) < away(best)) && may_be(text, work.parts[i], kLongest) &&
        !is_of_list(work, i) && address.is_said_by(work.parts[i].span))
      best = i;
  return best;
}

}  // namespace

std::uint32_t named_by_address(std::string_view text, Workspace& work, std::uint32_t headline) noexcept {
  constexpr int kFewestWords = 3, kHardlyAny = 250, kMuchMore = 300, kMost = 600, kMostNear = 500;
  constexpr std::uint32_t kLongest = 250, kLongestBeside = 120;  // bytes
  constexpr std::size_t kNear = 15, kBeside = 3;                 // lines
  constexpr std::size_t kShortestAddress = 5;                    // bytes of its words
  work.headline_is_line = false;
  if (work.address.words().empty()) return headline;
  const Likeness address(text, work);
  const Shared own = address.with(work.parts[headline].span);
  const int likeness = address.likeness(own);
  if (likeness > kHardlyAny)
    return own.distinct() >= address.words() ? headline : nearest_copy_of_address(text, work, address, headline);
  const auto away = [&](std::uint32_t part) {
    const std::uint32_t a = work.parts[part].line, b = work.parts[headline].line;
    return static_cast<std::size_t>(a < b ? b - a : a - b);
  };
  std::uint32_t best = headline;
  if (address.words() >= kFewestWords && !work.address.is_section()) {
    int highest = 0;
    const auto consider = [&](std::uint32_t part, Span span, bool is_line) {
      const Shared shared = address.with(span);
      const int other = address.likeness(shared);
      if (shared.distinct() < kFewestWords || other - likeness < kMuchMore ||
          other < (away(part) <= kNear ? kMostNear : kMost))
        return;
      if (other > highest || (other == highest && !is_line && away(part) < away(best)))
        best = part, highest = other, work.headline_is_line = is_line;
    };
    for (std::uint32_t i = 0; i < work.parts.size(); ++i) {
      if (!may_be(text, work.parts[i], kLongest)) continue;
      consider(i, work.parts[i].span, false);
      const Span line = work.lines[work.parts[i].line];
      if ((i == 0 || work.parts[i - 1].line != work.parts[i].line) && work.parts[i].span != line &&
          line.size() <= kLongest)
        consider(i, line, true);
    }
    if (best != headline) return best;
  }
  // A word or two may be a section's, unless they are the address's end, and no story's number follows them.
  if (address.words() > kFewestWords || own.known > 0 || !work.address.ends_path() || work.address.has_number() ||
      work.address.bytes() < kShortestAddress)
    return headline;
  for (std::uint32_t i = 0; i < work.parts.size(); ++i)
    if (away(i) <= kBeside && i != headline && (best == headline || away(i) < away(best)) &&
        may_be(text, work.parts[i], kLongestBeside) && address.is_said_by(work.parts[i].span))
      best = i;
  return best;
}

}  // namespace newsparse::internal
