#include "page/article_runs.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/lexicon.h"

namespace newsparse::internal {

std::uint8_t article_mark(int score) noexcept {
  return score >= kSureArticleScore    ? kSureArticle
         : score >= kLeastArticleScore ? kLikelyArticle
         : score >= kLeastLeadScore    ? kDoubtfulArticle
                                       : std::uint8_t{0};
}

namespace {

// Takes the likely lines of runs that do not stay for doubtful ones.
void doubt_runs(std::span<const LineInfo> lines, std::span<std::uint8_t> in_article) noexcept {
  constexpr std::size_t kMostBetween = 3;  // lines of no article between two lines of a run
  struct Run {
    std::size_t begin = 0, end = 0;
    std::uint64_t words = 0;
    bool sure = false;
  };
  // Calls visit(run) for each.
  const auto for_each_run_of_lines = [&](auto visit) {
    Run run;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (in_article[i] < kLikelyArticle) continue;
      if (run.end != 0 && i - run.end > kMostBetween) visit(run), run = {};
      if (run.end == 0) run.begin = i;
      run.end = i + 1;
      run.words += lines[i].words;
      run.sure |= in_article[i] >= kSureArticle;
    }
    if (run.end != 0) visit(run);
  };
  std::uint64_t most = 0;
  for_each_run_of_lines([&](const Run& run) { most = std::max(most, run.words); });
  for_each_run_of_lines([&](const Run& run) {
    if (run.sure || run.words * 2 >= most) return;
    for (std::size_t i = run.begin; i < run.end; ++i) in_article[i] = std::min(in_article[i], kDoubtfulArticle);
  });
}

// Takes doubtful lines that stand as a lead for likely ones.
void find_lead(std::span<const LineInfo> lines, std::span<std::uint8_t> in_article) noexcept {
  constexpr std::size_t kFarthest = 12;  // lines above the story
  constexpr std::uint32_t kNoticeCues =
      cue_bit(Cue::kConsent) | cue_bit(Cue::kScriptNotice) | cue_bit(Cue::kSubscription) | cue_bit(Cue::kCopyright);
  constexpr std::uint16_t kFewestWords = 15;
  std::size_t story = 0;
  while (story < lines.size() && in_article[story] < kLikelyArticle) ++story;
  if (story == lines.size()) return;
  for (std::size_t i = story; i-- > 0 && story - i <= kFarthest;) {
    if (in_article[i] == kDoubtfulArticle && is_sentence_end(lines[i].end) && lines[i].words >= kFewestWords &&
        (lines[i].flags & kLineCaseless) == 0 && (lines[i].cues & kNoticeCues) == 0)
      in_article[i] = kLikelyArticle, story = i;
  }
}

}  // namespace

void choose_runs(std::span<const LineInfo> lines, std::span<std::uint8_t> in_article) noexcept {
  doubt_runs(lines, in_article);
  find_lead(lines, in_article);
  for (std::uint8_t& mark : in_article) mark = mark >= kLikelyArticle;
}

namespace {

// Calls visit(line, its words) for each line whose words are kept.
template <class Visit>
void for_each_line_of_words(std::span<const LineInfo> lines, std::span<const std::uint16_t> words, Visit visit) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].words < 2) continue;
    const auto begin = words.begin() + static_cast<std::ptrdiff_t>(at);
    const auto count = static_cast<std::size_t>(std::find(begin, words.end(), kNoWord) - begin);
    visit(i, words.subspan(at, count));
    at = std::min(at + count + 1, words.size());
  }
}

// Two words that follow each other, as a number below 256 and one that tells them apart.
struct WordPair {
  std::uint32_t both;
  WordPair(std::uint16_t first, std::uint16_t second) : both(std::uint32_t{first} << 16 | second) {}
  [[nodiscard]] std::size_t slot() const noexcept { return both * 0x9E3779B1U >> 24; }
};

}  // namespace

void drop_retold_line(std::span<const LineInfo> lines, std::span<const std::uint16_t> words,
                      std::span<std::uint8_t> in_article) noexcept {
  constexpr std::uint32_t kLeastWords = 2 * kMostLineWords;
  std::size_t longest = lines.size();
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (in_article[i] != 0 && (longest == lines.size() || lines[i].words > lines[longest].words)) longest = i;
  if (longest == lines.size() || lines[longest].words < kLeastWords) return;
  // A story has several lines: what is half as long as the longest is a paragraph like it, perhaps the same once more.
  const auto tells = [&](std::size_t i) { return in_article[i] != 0 && lines[i].words * 2 <= lines[longest].words; };
  std::uint64_t others = 0;  // words of the lines that tell the story
  for (std::size_t i = 0; i < lines.size(); ++i) others += tells(i) ? lines[i].words : 0U;
  if (others * 10 < std::uint64_t{lines[longest].words} * 7) return;

  std::array<std::uint32_t, 256> pairs{};  // how the longest line begins; 0: none. One of two in a slot is forgotten
  std::uint32_t end = 0;
  for_each_line_of_words(lines, words, [&](std::size_t i, std::span<const std::uint16_t> of_line) {
    if (i != longest || of_line.size() < 4) return;
    for (std::size_t w = 1; w + 2 < of_line.size(); ++w) {
      const WordPair pair(of_line[w - 1], of_line[w]);
      pairs[pair.slot()] = pair.both;
    }
    end = WordPair(of_line[of_line.size() - 2], of_line.back()).both;
  });
  const auto count = [&] {
    return std::count_if(pairs.begin(), pairs.end(), [](std::uint32_t pair) { return pair != 0; });
  };
  const std::ptrdiff_t all = count();
  bool same_end = false;
  for_each_line_of_words(lines, words, [&](std::size_t i, std::span<const std::uint16_t> of_line) {
    if (!tells(i) || of_line.size() < 2) return;
    same_end |= WordPair(of_line[of_line.size() - 2], of_line.back()).both == end;
    for (std::size_t w = 1; w < of_line.size(); ++w) {
      const WordPair pair(of_line[w - 1], of_line[w]);
      if (pairs[pair.slot()] == pair.both) pairs[pair.slot()] = 0;
    }
  });
  // Where one paragraph ends and the next begins, a pair is not found.
  constexpr std::ptrdiff_t kLeastShare = 8;
  if (same_end && all > 0 && count() * kLeastShare <= all) in_article[longest] = 0;
}

void trim_article(std::span<const LineInfo> lines, std::span<std::uint8_t> in_article) noexcept {
  // A headline has more words than what stands below an article.
  constexpr std::uint16_t kMostAbove = 25, kMostBelow = 8, kMostCaseless = 12;
  std::size_t caseless = 0, stops = 0;  // lines without case, and how many of them end in a stop
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (in_article[i] == 0 || (lines[i].flags & kLineCaseless) == 0) continue;
    ++caseless;
    stops += is_sentence_end(lines[i].end);
  }
  const std::uint16_t caseless_above = stops >= 2 && stops * 3 >= caseless * 2 ? kMostCaseless : std::uint16_t{0};
  // `most`, `caseless_most`: words of a line, and of one without case, that is none of the article.
  const auto trims = [&](std::size_t i, std::uint16_t most, std::uint16_t caseless_most) {
    const LineInfo& info = lines[i];
    return info.end == EndMark::kNone && info.sentences == 0 &&
           info.words <= ((info.flags & kLineCaseless) == 0 ? most : caseless_most);
  };
  std::size_t begin = 0, end = lines.size();
  for (; begin < end && (in_article[begin] == 0 || trims(begin, kMostAbove, caseless_above)); ++begin)
    in_article[begin] = 0;
  for (; end > begin && (in_article[end - 1] == 0 || trims(end - 1, kMostBelow, 0)); --end) in_article[end - 1] = 0;
}

}  // namespace newsparse::internal
