#include "page/roles.h"

#include <algorithm>
#include <array>
#include <span>

#include "page/byline_kind.h"
#include "page/headline.h"
#include "page/headline_address.h"
#include "page/neighbour_net.h"
#include "page/part_context.h"
#include "page/part_features.h"
#include "page/parts.h"
#include "page/title_bars.h"
#include "recognise/byline.h"

namespace newsparse::internal {

namespace {

#include "part_weights.inc"

constexpr auto kTitleBlockTrees = block_trees(kTitleTrees), kSectionBlockTrees = block_trees(kSectionTrees),
               kAuthorBlockTrees = block_trees(kAuthorTrees);
constexpr auto kHeadlineBlockTrees = block_trees(kHeadlineTrees);
constexpr std::size_t kHeadlineNetWeights = neighbour_weights(kPartInputs);
static_assert(is_packed_table(kHeadlineNet, kHeadlineNetScales, kHeadlineNetWeights),
              "the table is of a network of another shape: train anew");
const NeighbourNet& headline_net() {
  static const NeighbourNet net(kPartInputs, unpack_weights(kHeadlineNet, kHeadlineNetWeights), kHeadlineNetScales);
  return net;
}

constexpr std::size_t kHeadlineClass = static_cast<std::size_t>(PartRole::kHeadline);
constexpr std::int16_t kNever = -kMostPartScore;

std::int16_t in_range(std::int32_t score) noexcept {
  return static_cast<std::int16_t>(std::clamp(score, -kMostPartScore + 1, kMostPartScore));
}

// From which score on a part is a title, a section, an author, in 1/256 of a natural logarithm of odds. The labels that
// the model has learned from name only what a publisher's tags name: of what they leave out much is a title all the
// same, so that even odds of being labelled are better than even odds of being one. Chosen on labelled publishers that
// the tables had not seen: lower, few more labelled titles are found, and of fewer of them the date.
constexpr std::array<int, kHeadlineClass> kLeastScore = {-600, -800, -800};

// From which score of the first look on a part may be the headline: of a page with an article, and of one without.
constexpr std::int16_t kLeastHeadline = -1500, kLeastWithoutStory = -200;

constexpr bool is_name(PartRole role) noexcept { return role == PartRole::kSection || role == PartRole::kAuthor; }
// How much likelier a section than an author.
int section_or_author(const PartScores& scores) noexcept {
  constexpr auto kSection = static_cast<std::size_t>(PartRole::kSection),
                 kAuthor = static_cast<std::size_t>(PartRole::kAuthor);
  return (scores[kSection] - kLeastScore[kSection]) - (scores[kAuthor] - kLeastScore[kAuthor]);
}

// Sections and authors are names, and the same name on a page is the same thing wherever it is one.
class NameVotes {
 public:
  // `vote`: above 0 for a section, below for an author.
  void add(std::uint64_t hash, int vote) noexcept {
    Slot& slot = slots_[hash % slots_.size()];
    if (slot.hash == 0) slot.hash = hash;
    if (slot.hash == hash) slot.votes += vote;
  }
  // The votes for this name; `own` where another one took its place, which is rare.
  [[nodiscard]] int votes(std::uint64_t hash, int own) const noexcept {
    const Slot& slot = slots_[hash % slots_.size()];
    return slot.hash == hash ? slot.votes : own;
  }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    int votes = 0;
  };
  std::array<Slot, 509> slots_{};
};

// The second look: work.part_context from work.part_scores.
void look_again(Workspace& work) {
  PartContext context;
  context.start(work);
  // A batch a class: most parts are hopeless for most of them.
  const auto take = [&work](std::size_t c) {
    return [&work, c](std::uint32_t part, const std::array<int, 1>& sums) {
      work.part_context[part][c] = in_range(work.part_scores[part][c] + sums[0]);
    };
  };
  using Batch = TreeBatch<std::tuple_size_v<PartFacts>, 1, std::uint32_t, decltype(take(0))>;
  std::array<Batch, kHeadlineClass> batches = {Batch({kTitleBlockTrees}, take(0)), Batch({kSectionBlockTrees}, take(1)),
                                               Batch({kAuthorBlockTrees}, take(2))};
  PartFacts facts;
  for (std::uint32_t i = 0; i < work.parts.size(); ++i) {
    if (work.parts[i].role == PartRole::kStamp || work.part_scores[i][0] == kNever) continue;
    bool read = false;
    for (std::size_t c = 0; c < kHeadlineClass; ++c) {
      if (!context.is_open(i, c)) continue;
      if (!read) context.read(i, facts);
      read = true;
      batches[c].add(i, facts);
    }
  }
  for (Batch& batch : batches) batch.finish();
}

// A part that may be the headline.
struct Choice {
  std::uint32_t part;
  std::int32_t trees;  // as these see it
  // Below all that is said, and far enough from the lowest number to be compared with a margin.
  static constexpr std::int32_t kNotAsked = INT32_MIN / 2;
  std::int32_t score = kNotAsked;  // as the network does, too
};

bool say_the_same(const Workspace& work, const Choice& a, const Choice& b) noexcept {
  return work.part_hashes[a.part] == work.part_hashes[b.part];
}

// Asks the network of those of `choices`, which are in text order, that it has not been asked of and is_asked(choice).
template <class IsAsked>
void ask_net(std::span<Choice> choices, Workspace& work, IsAsked is_asked) {
  std::array<std::uint32_t, kMostCandidates> parts;
  std::array<Choice*, kMostCandidates> asked;
  std::size_t count = 0;
  for (Choice& choice : choices)
    if (choice.score == Choice::kNotAsked && is_asked(choice)) asked[count] = &choice, parts[count++] = choice.part;
  std::array<std::int16_t, kMostCandidates> scores;
  work.neighbours.read(
      headline_net(), std::span(parts).first(count), work.parts.size(),
      [&](std::size_t i) { return part_inputs(work, i); }, std::span(scores).first(count));
  for (std::size_t k = 0; k < count; ++k) asked[k]->score = headline_score(asked[k]->trees, scores[k]);
}

// Asks it of the choice that the trees find likeliest, and then of those that may still be likelier: trees leave most
// others no chance.
void ask_net_of_likely(std::span<Choice> choices, Workspace& work) {
  const auto best = std::max_element(choices.begin(), choices.end(),
                                     [](const Choice& a, const Choice& b) { return a.trees < b.trees; });
  ask_net(choices, work, [&](const Choice& choice) { return &choice == &*best; });
  ask_net(choices, work,
          [&](const Choice& choice) { return headline_score(choice.trees, kMostNeighbourScore) >= best->score; });
}

// Asks it of all that stand twice.
void ask_net_of_copies(std::span<Choice> choices, Workspace& work) {
  ask_net(choices, work, [&](const Choice& choice) {
    return std::any_of(choices.begin(), choices.end(),
                       [&](const Choice& other) { return &other != &choice && say_the_same(work, other, choice); });
  });
}

// Below the first of two lines that say the same stand pictures, each with its caption and what credits it, and the
// other ends them; the story begins below the first: Headline, By Ann Lee, caption, Photo: .., caption, Photo: ..,
// Headline.
bool ends_gallery(const Workspace& work, std::uint32_t first, std::uint32_t second) noexcept {
  constexpr std::uint32_t kFewestLines = 2, kMostLines = 20, kFewestWithCredit = 4, kNear = 3;
  constexpr std::uint16_t kFewestWords = 6;  // of a caption
  const std::uint32_t above = work.parts[first].line, below = work.parts[second].line;
  if (below < above + kFewestLines || below > above + kMostLines) return false;
  for (std::uint32_t l = above + 1; l < below; ++l)
    if (work.line_hashes[l] == work.line_hashes[below]) return false;  // lists of links have it once more
  for (std::uint32_t l = above + 1; l < below; ++l)
    for (std::uint32_t other = l + 1; other < below; ++other)
      if (work.info[l].words >= kFewestWords && work.line_hashes[l] == work.line_hashes[other]) return true;
  if (below < above + kFewestWithCredit) return false;
  bool credited = false, dated = false;
  for (std::uint32_t l = below - kNear; l < below; ++l) credited |= (work.info[l].cues & cue_bit(Cue::kCredit)) != 0;
  for (std::size_t l = below + 1; l <= below + kNear && l < work.lines.size(); ++l)
    dated |= work.info[l].stamps > 0 || (work.info[l].cues & cue_bit(Cue::kByline)) != 0;
  return credited && !dated;
}

// Buttons to share with or a byline stand between two lines that say the same, and little else: they belong to the
// first, and the second repeats it at the story's begin.
bool repeats_headline(std::string_view text, const Workspace& work, std::uint32_t first,
                      std::uint32_t second) noexcept {
  constexpr std::uint32_t kMostLines = 6;
  const std::uint32_t above = work.parts[first].line, below = work.parts[second].line;
  if (below < above + 2 || below > above + kMostLines) return false;
  bool any = false;
  for (std::uint32_t l = above + 1; l < below; ++l) {
    const std::string_view line = slice(text, work.lines[l]);
    const std::uint32_t cues = work.info[l].cues;
    const bool button = (cues & cue_bit(Cue::kShare)) != 0 && line.find("://") == std::string_view::npos;
    const bool byline = (cues & cue_bit(Cue::kByline)) != 0 && match_opened_byline(line);
    if (!button && !byline && work.info[l].stamps == 0 && !work.line_classes[l].is_any()) return false;
    any |= button || byline;
  }
  return any;
}

// `second` says what `first`, above it, does, and that is the headline.
bool gives_way(std::string_view text, const Workspace& work, std::uint32_t first, std::uint32_t second) noexcept {
  return ends_gallery(work, first, second) || repeats_headline(text, work, first, second);
}

// The part above that says the same and that `headline` gives way to; else `headline`.
std::uint32_t first_copy(std::string_view text, const Workspace& work, std::uint32_t headline) noexcept {
  constexpr std::uint32_t kMostParts = 64;
  for (std::uint32_t i = headline; i > 0 && headline - i < kMostParts; --i)
    if (work.part_hashes[i - 1] == work.part_hashes[headline] && gives_way(text, work, i - 1, headline)) return i - 1;
  return headline;
}

// The line below that says what the path of links that part `path` is of ends in: Home » Sport » Ferry. `path`: there
// is none.
std::uint32_t end_of_path(std::string_view text, const Workspace& work, std::uint32_t path) noexcept {
  constexpr std::uint32_t kMostLines = 24;
  constexpr std::string_view kMarks[] = {"\u00BB", "\u203A", " > ", "\u2192"};
  constexpr int kFewestMarks = 2;
  constexpr std::size_t kLongest = 512;  // bytes of a path
  std::string_view last = slice(text, work.lines[work.parts[path].line]);
  if (last.size() > kLongest) return path;
  int marks = 0;
  for (bool any = true; any;) {
    any = false;
    for (const std::string_view mark : kMarks)
      if (const std::size_t at = last.find(mark); at != std::string_view::npos)
        last.remove_prefix(at + mark.size()), ++marks, any = true;
  }
  while (last.starts_with(' ')) last.remove_prefix(1);
  if (marks < kFewestMarks || last.empty()) return path;
  for (std::uint32_t i = path + 1; i < work.parts.size() && work.parts[i].line <= work.parts[path].line + kMostLines;
       ++i)
    if (slice(text, work.parts[i].span) == last && work.parts[i].span == work.lines[work.parts[i].line]) return i;
  return path;
}

}  // namespace

void tell_roles(std::string_view text, Workspace& work) {
  const std::size_t n = work.parts.size();
  work.part_scores.assign(n, {kNever, kNever, kNever, kNever});
  work.part_context.assign(n, {kNever, kNever, kNever, kNever});
  PartReader reader(text, work);
  for (std::size_t i = 0; i < n; ++i) {
    const std::uint32_t line = work.parts[i].line;
    const bool in_article = work.in_article[line] != 0;
    const bool source = (work.info[line].flags & kLineSource) != 0;
    if (work.parts[i].role == PartRole::kStamp || source || (in_article && line >= work.opening)) continue;
    const PartSums sums = reader.sum(i, kPartWeights.data());
    for (std::size_t c = in_article ? kHeadlineClass : 0; c < kPartClasses; ++c)
      work.part_scores[i][c] = in_range(sums[c]);
  }
  look_again(work);
  NameVotes names;
  for (std::size_t i = 0; i < n; ++i) {
    Part& part = work.parts[i];
    work.part_context[i][kHeadlineClass] = work.part_scores[i][kHeadlineClass];
    if (part.role == PartRole::kStamp || work.part_scores[i][0] == kNever) continue;
    // The headline is one of the page; it is chosen among all parts later.
    std::array<int, kHeadlineClass> over;
    for (std::size_t c = 0; c < kHeadlineClass; ++c) over[c] = work.part_context[i][c] - kLeastScore[c];
    const auto best = std::max_element(over.begin(), over.end());
    if (*best < 0) continue;
    part.role = static_cast<PartRole>(best - over.begin());
    if (is_name(part.role)) names.add(work.part_hashes[i], section_or_author(work.part_context[i]));
  }
  for (std::size_t i = 0; i < n; ++i) {
    Part& part = work.parts[i];
    if (!is_name(part.role)) continue;
    const int votes = names.votes(work.part_hashes[i], section_or_author(work.part_context[i]));
    part.role = votes >= 0 ? PartRole::kSection : PartRole::kAuthor;
  }
}

void apply_rules(std::string_view text, const CompiledRules& rules, Workspace& work) {
  for (Part& part : work.parts) {
    if (part.role == PartRole::kStamp) continue;
    if (rules.has_sections() && rules.is_section(slice(text, part.span))) part.role = PartRole::kSection;
    if (rules.has_boilerplate() &&
        (rules.boilerplate(slice(text, part.span)) || rules.boilerplate(slice(text, work.lines[part.line]))))
      part.role = PartRole::kGiven;
  }
}

void tell_dates_of_titles(std::string_view text, Workspace& work) noexcept {
  constexpr std::uint16_t kFewestWords = 4;
  for (std::size_t title = 0; title + 1 < work.parts.size(); ++title) {
    const Part& own = work.parts[title];
    Part& date = work.parts[title + 1];
    if (own.role != PartRole::kTitle || date.role != PartRole::kStamp || date.line != own.line ||
        own.right == PartEdge::kSeam || work.part_info[title].words < kFewestWords)
      continue;
    const auto stamps = stamps_in(work, date.span);
    if (stamps.empty() || !tells_of_date(text, work, static_cast<std::uint32_t>(title))) continue;
    const TimestampMatch& stamp = stamps.front();
    if (stamp.printed.month != 0 && !stamp.has_time && stamp.unit == TimeUnit::kNone && !stamp.weak)
      date.role = PartRole::kTold;
  }
}

void find_headline(std::string_view text, Workspace& work) {
  work.headline = UINT32_MAX;
  const auto in_story = [](std::uint8_t in) { return in != 0; };
  const auto behind = work.in_article.rend() - std::find_if(work.in_article.rbegin(), work.in_article.rend(), in_story);
  const std::int16_t least = behind > 0 ? kLeastHeadline : kLeastWithoutStory;
  const HeadlineBars bars(text, work, behind > 0);
  const auto may_be_any = [&](std::uint32_t i) {
    return work.parts[i].role != PartRole::kGiven && work.part_scores[i][kHeadlineClass] > least && !bars.rule_out(i);
  };
  constexpr std::uint16_t kFewestWords = 3;  // fewer may be a menu's
  bool has_other = false;
  for (std::uint32_t i = 0; i < work.parts.size() && !has_other; ++i)
    has_other = work.parts[i].line < work.opening && work.in_article[work.parts[i].line] == 0 &&
                work.part_info[i].words >= kFewestWords && !is_name(work.parts[i].role) &&
                work.part_bylines[i] != static_cast<std::uint8_t>(BylineKind::kByline) && may_be_any(i) &&
                !bars.doubts(i);
  const auto may_be = [&](std::uint32_t i) { return may_be_any(i) && !(has_other && bars.doubts(i)); };
  // What could be a headline but for the titles that it continues is one of them.
  for (std::uint32_t i = 0; i < work.parts.size(); ++i)
    if (work.parts[i].role == PartRole::kOther && work.part_scores[i][kHeadlineClass] > least && bars.is_of_rows(i))
      work.parts[i].role = PartRole::kTitle;
  std::array<Choice, kMostCandidates> choices;
  std::size_t count = 0;
  const auto take = [&](std::uint32_t part, const std::array<int, 1>& sums) { choices[count++] = {part, sums[0]}; };
  TreeBatch<std::tuple_size_v<HeadlineFacts>, 1, std::uint32_t, decltype(take)> batch({kHeadlineBlockTrees}, take);
  for_each_headline_choice(text, work, may_be,
                           [&](std::uint32_t part, const HeadlineFacts& facts) { batch.add(part, facts); });
  batch.finish();
  if (count == 0) return;
  ask_net_of_likely(std::span(choices).first(count), work);
  const auto end = choices.begin() + static_cast<std::ptrdiff_t>(count);
  auto chosen =
      std::max_element(choices.begin(), end, [](const Choice& a, const Choice& b) { return a.score < b.score; });
  // A byline stands below the headline, if anything above it can be one; else it may only read as a byline.
  const auto is_byline = [&](const Choice& choice) {
    return work.part_bylines[choice.part] == static_cast<std::uint8_t>(BylineKind::kByline);
  };
  if (is_byline(*chosen)) {
    ask_net_of_copies(std::span(choices).first(count), work);
    auto other = chosen;
    for (auto choice = choices.begin(); choice != chosen; ++choice)
      if (!is_byline(*choice) && (other == chosen || choice->score > other->score)) other = choice;
    chosen = other;
  }
  // Where the same words stand in a path of links or a share button above, the headline is what stands nearest to the
  // story, unless the model is much less sure of it.
  constexpr int kMostBehind = 300;
  const auto is_twin = [&](const Choice& choice) {
    return say_the_same(work, choice, *chosen) && work.parts[choice.part].line < work.opening;
  };
  ask_net(std::span(chosen + 1, end), work, is_twin);
  for (auto twin = end; twin != chosen + 1;) {
    --twin;
    if (!is_twin(*twin) || twin->score <= chosen->score - kMostBehind ||
        gives_way(text, work, chosen->part, twin->part))
      continue;
    chosen = twin;
    break;
  }
  // A path of links ends in the headline, a window's title begins with it: Home » Sport » Headline, Headline | Paper.
  constexpr std::uint32_t kMostPartsAway = 24;
  const std::string_view whole = slice(text, work.parts[chosen->part].span);
  const auto inner = std::find_if(chosen + 1, end, [&](const Choice& choice) {
    const std::string_view title = slice(text, work.parts[choice.part].span);
    return choice.part - chosen->part <= kMostPartsAway && work.part_info[choice.part].words >= 3 &&
           title.size() + 2 <= whole.size() && (whole.ends_with(title) || whole.starts_with(title));
  });
  work.headline = inner != end ? inner->part : end_of_path(text, work, chosen->part);
  work.headline = first_copy(text, work, work.headline);
  work.headline = named_by_address(text, work, work.headline);
  work.parts[work.headline].role = PartRole::kHeadline;
  // What reads as the article's above its headline is a banner's.
  if (work.parts[work.headline].line < work.opening)
    std::fill_n(work.in_article.begin(), work.parts[work.headline].line + 1, std::uint8_t{0});
  // What stands between the headline and the story's end is a teaser's only where the model is sure.
  for (std::uint32_t i = work.headline + 1;
       i < work.parts.size() && static_cast<std::ptrdiff_t>(work.parts[i].line) < behind; ++i) {
    const auto c = static_cast<std::size_t>(work.parts[i].role);
    if (c < kHeadlineClass && work.part_context[i][c] < 0) work.parts[i].role = PartRole::kOther;
  }
}

}  // namespace newsparse::internal
