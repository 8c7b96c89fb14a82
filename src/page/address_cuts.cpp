#include "page/address_cuts.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "page/classify.h"
#include "page/cuts.h"
#include "page/parts.h"
#include "page/seam_sides.h"
#include "page/story_furniture.h"
#include "recognise/byline.h"
#include "text/lines.h"
#include "text/utf8.h"

namespace newsparse::internal {

namespace {

// Where a line says what the address does.
struct Bounds {
  std::uint32_t begin = 0, end = 0;  // the address's first word, and behind its last; end 0: it does not
  bool first = false;                // begin is of that word
};

class AddressCutter {
 public:
  AddressCutter(std::string_view text, std::span<const Glue> glue, Workspace& work)
      : text_(text), glue_(glue), work_(work) {}

  void run() {
    constexpr std::size_t kFewestWords = 3, kMostLines = 8;
    constexpr std::uint32_t kLongest = 512;  // bytes of a line
    if (work_.address.words().size() < kFewestWords || work_.address.is_section()) return;
    const std::size_t before = work_.cuts.size();
    std::size_t lines = 0;
    for (std::size_t l = 0; l < work_.lines.size() && lines < kMostLines; ++l) {
      const Span line = work_.lines[l];
      if (work_.in_article[l] != 0 || line.size() > kLongest) continue;
      const Bounds bounds = bounds_in(line);
      if (bounds.end == 0) continue;
      ++lines;
      cut_behind(line, bounds.end);
      if (bounds.first) cut_before(l, bounds.begin);
    }
    if (work_.cuts.size() > before) settle_cuts(work_);
  }

 private:
  [[nodiscard]] bool has_word_of_address(Span span) const noexcept {
    bool any = false;
    work_.address.for_each_word(text_, work_.masks, span, [&](std::uint32_t, std::uint32_t, std::size_t place) {
      any = place != Address::kNone;
      return !any;
    });
    return any;
  }

  // The stretch of `line` that has most of the address's words and ends in its last one.
  [[nodiscard]] Bounds bounds_in(Span line) const noexcept {
    const std::vector<std::uint64_t>& address = work_.address.words();
    Bounds found, bounds;
    std::uint64_t seen = 0;
    work_.address.for_each_word(text_, work_.masks, line,
                                [&](std::uint32_t begin, std::uint32_t end, std::size_t place) {
                                  if (place == Address::kNone) return true;
                                  if (place == 0 && !bounds.first) bounds.begin = begin, bounds.first = true;
                                  seen |= std::uint64_t{1} << place;
                                  if (address[place] == address.back()) found = {bounds.begin, end, bounds.first};
                                  return true;
                                });
    constexpr int kMostMissing = 4;  // one in so many
    const int words = static_cast<int>(address.size());
    return std::popcount(seen) * kMostMissing >= words * (kMostMissing - 1) ? found : Bounds{};
  }

  void cut_behind(Span line, std::uint32_t end) {
    while (end < line.end && text_[end] != ' ') ++end;  // the word's rest, and what closes it
    if (end == line.end) return;
    const auto seam = std::partition_point(glue_.begin(), glue_.end(), [&](const Glue& g) { return g.at <= end; });
    std::uint32_t bound = seam != glue_.end() ? std::min(seam->at, line.end) : line.end;
    const auto stamps = stamps_in(work_, {end, line.end});
    const bool dated = !stamps.empty() && stamps.front().span.begin <= bound;
    const Span tail = trim(text_, {end, bound}),
               names = trim_separators(text_, {end, dated ? stamps.front().span.begin : bound});
    if (tail.empty() || names.empty() || tail.begin != end + 1 || has_word_of_address(names)) return;
    const std::string_view words = slice(text_, names);
    bool cuts = match_opened_byline(slice(text_, tail)).has_value() ||
                (dated && looks_like_names(words) && stands_elsewhere(names));
    if (!cuts) {
      LineInfo info;
      read_part(text_, work_, tail, info);
      cuts = tells_reading_time(slice(text_, tail), info);
    }
    if (cuts) work_.cuts.push_back({.at = tail.begin});
  }

  // Addresses leave out the headline's last words, which may read as names (Sund Harbour); those of who wrote it stand
  // on the page once more, below the story or with a picture.
  [[nodiscard]] bool stands_elsewhere(Span names) const noexcept {
    const std::string_view own = slice(text_, names);
    const std::size_t first = text_.find(own);
    return first < names.begin || text_.find(own, names.end) != std::string_view::npos;
  }

  // Whether a short line of the page is `name`.
  [[nodiscard]] bool stands_alone(Span name, std::size_t but) const noexcept {
    const std::uint64_t hash = hash_begin(slice(text_, name));
    for (std::size_t l = 0; l < work_.lines.size(); ++l)
      if (l != but && work_.lines[l].size() == name.size() && work_.line_hashes[l] == hash) return true;
    return false;
  }
  void cut_before(std::size_t l, std::uint32_t begin) {
    constexpr std::uint32_t kLongestHead = 60;  // bytes
    const Span line = work_.lines[l];
    while (begin > line.begin && text_[begin - 1] != ' ') --begin;
    if (begin == line.begin) return;
    auto seam = std::partition_point(glue_.begin(), glue_.end(), [&](const Glue& g) { return g.at <= begin; });
    std::uint32_t bound = seam != glue_.begin() ? std::max(line.begin, seam[-1].at) : line.begin;
    if (const auto stamps = stamps_in(work_, {bound, begin}); !stamps.empty()) bound = stamps.back().span.end;
    const Span head = trim(text_, {bound, begin});
    constexpr std::string_view kGoesOn = ":|.,;!?-";
    if (head.empty() || head.end + 1 != begin || head.size() > kLongestHead || has_word_of_address(head) ||
        kGoesOn.find(text_[head.end - 1]) != std::string_view::npos)
      return;
    // Home Politics Council approves ..: names of the menu one behind the other, each as long as can be. One alone must
    // be a section that the lexicon knows: the mayor may have a line of his own.
    std::size_t names = 0;
    for (std::uint32_t from = head.begin; from < head.end;) {
      std::uint32_t end = head.end;
      while (end > from && !stands_alone({from, end}, l)) {
        do --end;
        while (end > from && text_[end] != ' ');
      }
      if (end == from) return;
      from = end + 1;
      ++names;
    }
    if (names < 2 && phrase_kind(slice(text_, head)) != PhraseKind::kSection) return;
    work_.cuts.push_back({.at = begin});
  }

  std::string_view text_;
  std::span<const Glue> glue_;
  Workspace& work_;
};

}  // namespace

void cut_at_address(std::string_view text, std::span<const Glue> glue, Workspace& work) {
  AddressCutter(text, glue, work).run();
}

}  // namespace newsparse::internal
