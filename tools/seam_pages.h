// seam_pages.h: the pages that places of seams are learned on, for their trainer.
#ifndef NEWSPARSE_TOOLS_SEAM_PAGES_H_
#define NEWSPARSE_TOOLS_SEAM_PAGES_H_

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "gold_pages.h"
#include "letter_looks.h"
#include "letter_trainer.h"
#include "text/utf8.h"

namespace newsparse::tools {

inline constexpr const char* kMade = "made";
inline constexpr float kMadeWeight = 0.3F;  // of the seams of such pages
inline constexpr float kListingWeight =
    2;  // of the rows of tools/build_listings.py: a shape that the labelled pages hardly have
inline constexpr float kPanelWeight = 0.5F;  // of what tools/build_panels.py makes: far more even than real pages

// The page once more, with short lines that follow each other glued together here and there: what another renderer, or
// other tags, would have made of it. Seams that nobody had to label, of publishers that glue little.
inline GoldPage glued(const GoldPage& gold, std::uint32_t seed) {
  constexpr std::size_t kLongestLine = 100;  // bytes
  GoldPage out;
  out.domain = gold.domain;
  out.fetched = gold.fetched;
  out.mode = kMade;
  std::mt19937 random(seed);
  std::size_t open_glue = 0, ambiguous = 0, in_run = 0, run = 0, last_size = SIZE_MAX;
  for (std::size_t begin = 0; begin < gold.text.size();) {
    const std::size_t end = std::min(gold.text.find('\n', begin), gold.text.size());
    const std::size_t size = end - begin;
    if (in_run > 0 && last_size <= kLongestLine && size <= kLongestLine && size > 0) {
      out.glue.push_back(static_cast<std::uint32_t>(out.text.size()));
      --in_run;
    } else {
      if (!out.text.empty()) out.text += '\n';
      run = random() % 12;
      in_run = run < 5 ? run : 0;
    }
    const std::size_t moved = out.text.size();
    for (; open_glue < gold.glue.size() && gold.glue[open_glue] < end; ++open_glue)
      out.glue.push_back(static_cast<std::uint32_t>(gold.glue[open_glue] - begin + moved));
    for (; ambiguous < gold.ambiguous_glue.size() && gold.ambiguous_glue[ambiguous] < end; ++ambiguous)
      out.ambiguous_glue.push_back(static_cast<std::uint32_t>(gold.ambiguous_glue[ambiguous] - begin + moved));
    out.text.append(gold.text, begin, size);
    last_size = size;
    begin = end + 1;
  }
  return out;
}

// Each labelled page but those of the fold `left_out`, and each of the mode wet before it once more as glued() makes
// it.
template <class Visit>
void for_each_seam_page(const std::vector<std::string>& paths, std::uint32_t left_out, Visit visit) {
  std::uint32_t seed = 0;
  for_each_gold_page(paths, left_out, [&](GoldPage gold) {
    if (gold.mode == "wet" && !gold.domain.empty()) visit(glued(gold, ++seed));
    visit(std::move(gold));
  });
}

// Lines of pages in other folds than `fold`, put together: those that follow each other, and any two. Where one ends
// and the next begins with nothing between is a seam that nobody had to label; what looks glued within a line (a
// brand's name) is none whatever it stands beside, and a network that meets it on its own page only learns the page.
// Pages have a `mode`, a `fold`, a `text`, and `places` with their `labels`; they must outlive this.
class Joiner {
 public:
  template <class Pages>
  Joiner(const Pages& pages, std::uint32_t fold) {
    for (const auto& page : pages) {
      if (page.mode != "wet" || page.fold == fold) continue;
      Lines of;
      std::size_t place = 0;
      const std::string_view text = page.text;
      for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = text.substr(begin, end - begin);
        if (!line.empty()) of.lines.push_back(line);
        if (line.size() > 1 && line.size() <= kLongest) of.shorts.push_back(line);
        for (; place < page.places.size() && page.places[place] < end; ++place) {
          const std::uint32_t at = page.places[place];
          if (page.labels[place] == PlaceLabel::kNo && at > begin && may_be_place(text, at))
            of.lookalikes.push_back({line, static_cast<std::uint32_t>(at - begin)});
        }
        begin = end + 1;
      }
      if (of.shorts.size() >= kFewest) of_.push_back(std::move(of));
    }
  }

  [[nodiscard]] LetterWindows make(std::size_t count, std::uint32_t seed) const {
    LetterWindows out;
    Random random(seed);
    std::string text;
    for (std::size_t tries = 0; out.samples.size() < count && !of_.empty() && tries < 40 * count; ++tries) {
      const Lines& page = random.one_of(of_);
      const bool is_seam = random.below(20) >= kLookalikesOfTwenty;
      text.clear();
      const std::uint32_t at = !is_seam               ? put_lookalike(page, random, text)
                               : random.below(2) == 0 ? put_two(page, random, text)
                                                      : put_shorts(page, random, text);
      if (at > 0 && may_be_place(text, at))
        out.samples.push_back({.at = out.add(text, {at})[0], .weight = kWeight, .positive = is_seam});
    }
    return out;
  }

 private:
  static constexpr std::size_t kLongest = 70, kFewest = 9, kMostTogether = 6;  // bytes, lines, lines
  static constexpr std::size_t kLookalikesOfTwenty = 7;
  static constexpr float kWeight = 0.05F;
  struct Lookalike {
    std::string_view line;
    std::uint32_t at;  // byte of it
  };
  struct Lines {
    std::vector<std::string_view> lines, shorts;
    std::vector<Lookalike> lookalikes;
  };
  class Random {
   public:
    explicit Random(std::uint32_t seed) : random_(seed) {}
    std::size_t below(std::size_t n) { return random_() % n; }
    template <class T>
    const T& one_of(const std::vector<T>& list) {
      return list[below(list.size())];
    }

   private:
    std::mt19937 random_;
  };

  // Each appends a window to `text` and returns the place in it; 0: there is none.
  std::uint32_t put_lookalike(const Lines& page, Random& random, std::string& text) const {
    const Lines& of = random.below(2) == 0 ? page : random.one_of(of_);
    if (of.lookalikes.empty()) return 0;
    const Lookalike& like = random.one_of(of.lookalikes);
    text += random.one_of(page.shorts);
    if (random.below(2) == 0) text += '\n';
    const auto at = static_cast<std::uint32_t>(text.size()) + like.at;
    text += like.line;
    if (random.below(2) == 0) text += '\n';
    text += random.one_of(page.shorts);
    return at;
  }
  // Any two lines, most of them in order.
  static std::uint32_t put_two(const Lines& page, Random& random, std::string& text) {
    const std::size_t first = random.below(page.lines.size() - 1);
    if (first > 0) text += page.lines[first - 1];
    (text += '\n') += page.lines[first];
    const auto at = static_cast<std::uint32_t>(text.size());
    (text += random.below(3) == 0 ? random.one_of(page.lines) : page.lines[first + 1]) += '\n';
    if (first + 2 < page.lines.size()) text += page.lines[first + 2];
    return at;
  }
  // A menu: short lines, in order or by chance.
  static std::uint32_t put_shorts(const Lines& page, Random& random, std::string& text) {
    const std::size_t n = 2 + random.below(kMostTogether - 1), first = random.below(page.shorts.size() - n + 1),
                      line = random.below(page.lines.size()), seam = 1 + random.below(n - 1);
    const bool in_order = random.below(2) == 0;
    std::uint32_t at = 0;
    if (line > 0) text += page.lines[line - 1];
    text += '\n';
    for (std::size_t i = 0; i < n; ++i) {
      if (i == seam) at = static_cast<std::uint32_t>(text.size());
      text += in_order ? page.shorts[first + i] : random.one_of(page.shorts);
    }
    text += '\n';
    if (line + 1 < page.lines.size()) text += page.lines[line + 1];
    return at;
  }
  // As the scan finds such places.
  static bool may_be_place(std::string_view text, std::uint32_t at) {
    using internal::CharClass;
    const internal::CodePoint c = internal::decode(text, at);
    const CharClass before = internal::char_class(internal::decode_before(text, at).value),
                    now = internal::char_class(c.value);
    switch (now) {
      case CharClass::kUpper:
        return before != CharClass::kUpper ||
               (at + c.size < text.size() &&
                internal::char_class(internal::decode(text, at + c.size).value) == CharClass::kLower);
      case CharClass::kDigit:
        return internal::is_letter(before);
      case CharClass::kLower:
        return before == CharClass::kOther;
      case CharClass::kCaseless:
        return before == CharClass::kOther || before == CharClass::kLower || before == CharClass::kUpper;
      default:
        return false;
    }
  }
  std::vector<Lines> of_;
};

// What a sample of each page weighs: a page, or a publisher, with very many of them must not outweigh all others.
// Samples have a `page`; pages a `domain` and a `mode`.
template <class Samples, class Pages>
std::vector<float> weights_of_pages(const Samples& samples, const Pages& pages) {
  std::vector<std::uint32_t> of_page(pages.size(), 0);
  std::map<std::string, std::size_t> of_domain;
  for (const auto& s : samples) ++of_page[s.page], ++of_domain[pages[s.page].domain];
  std::vector<float> weights(pages.size(), 0);
  for (std::size_t n = 0; n < pages.size(); ++n) {
    if (of_page[n] == 0) continue;
    const auto on_page = static_cast<float>(of_page[n]), in_domain = static_cast<float>(of_domain[pages[n].domain]);
    weights[n] = std::min(1.0F, 6 / std::sqrt(on_page) + 0.1F) * std::min(1.0F, 20 / std::sqrt(in_domain) + 0.1F);
    if (pages[n].mode == kMade) weights[n] *= kMadeWeight;
    if (pages[n].mode == "listing") weights[n] *= kListingWeight;
    if (pages[n].mode == "panel") weights[n] *= kPanelWeight;
  }
  return weights;
}

}  // namespace newsparse::tools

#endif  // NEWSPARSE_TOOLS_SEAM_PAGES_H_
