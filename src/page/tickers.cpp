#include "page/tickers.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "page/captions.h"
#include "page/parts.h"
#include "text/lines.h"

namespace newsparse::internal {

namespace {

constexpr std::size_t kMostOfEntry = 12;  // lines

class TickerKeeper {
 public:
  TickerKeeper(std::string_view text, Workspace& work) noexcept : text_(text), work_(work) {}

  void run() noexcept {
    for (std::size_t i = 0; i < work_.lines.size(); ++i) {
      const int minute = minute_of(i);
      if (minute < 0) continue;
      if (count_ > 0 && (i - last_ > kMostOfEntry || !goes_on(minute))) finish();
      if (count_ > 0)
        close_entry(i);
      else
        first_ = i, direction_ = 0, told_ = 0, of_story_ = 0;
      ++count_;
      last_ = i;
      last_minute_ = minute;
    }
    finish();
  }

 private:
  // The minute of the day that is all of line `i`, but for a word behind it (16:05 GMT, 22:38 Uhr); -1: it is none.
  [[nodiscard]] int minute_of(std::size_t i) const noexcept {
    constexpr std::uint32_t kLongest = 16, kMostBehind = 5;  // bytes
    const Span line = work_.lines[i];
    if (work_.info[i].stamps != 1 || line.size() > kLongest) return -1;
    const TimestampMatch& stamp = stamps_in(work_, line).front();
    if (stamp.span.begin != line.begin || line.end - stamp.span.end > kMostBehind || !stamp.has_time ||
        stamp.unit != TimeUnit::kNone || stamp.printed.day != 0 || stamp.printed.month != 0)
      return -1;
    return stamp.printed.hour * 60 + stamp.printed.minute;
  }
  // All fall, or all rise; two may be of one minute.
  [[nodiscard]] bool goes_on(int minute) noexcept {
    const int step = minute < last_minute_ ? -1 : minute > last_minute_ ? 1 : 0;
    if (step != 0 && direction_ != 0 && step != direction_) return false;
    if (step != 0) direction_ = step;
    return true;
  }
  [[nodiscard]] bool is_sentence(std::size_t i) const noexcept {
    constexpr std::uint16_t kFewestWords = 4;
    return is_sentence_end(work_.info[i].end) && work_.info[i].words >= kFewestWords &&
           !work_.line_classes[i].is_sure();
  }
  // Counts what the entry that began at last_ has up to line `end`.
  void close_entry(std::size_t end) noexcept {
    bool sentence = false, of_story = false;
    for (std::size_t i = last_ + 1; i < end; ++i) {
      sentence |= is_sentence(i);
      of_story |= work_.in_article[i] != 0;
    }
    told_ += sentence ? 1 : 0;
    of_story_ += of_story ? 1 : 0;
  }
  void finish() noexcept {
    constexpr std::size_t kFewest = 4, kTold = 3, kOfFour = 4;
    if (count_ == 0) return;
    const std::size_t end = end_of_last();
    close_entry(end);
    if (count_ >= kFewest && told_ * kOfFour >= count_ * kTold && of_story_ * 2 >= count_ && has_story_above())
      for (std::size_t i = first_; i < end; ++i)
        if (minute_of(i) < 0 && !work_.line_classes[i].is_told() && !is_credit_line(text_, work_, i))
          work_.in_article[i] = 1;
    count_ = 0;
  }
  // Behind the first sentences of the last entry.
  [[nodiscard]] std::size_t end_of_last() const noexcept {
    std::size_t end = last_ + 1;
    const std::size_t most = std::min(work_.lines.size(), last_ + 1 + kMostOfEntry / 2);
    for (std::size_t i = last_ + 1; i < most && !work_.line_classes[i].is_told(); ++i) {
      if (is_sentence(i))
        end = i + 1;
      else if (end > last_ + 1)
        break;
    }
    return end;
  }
  // Lists of the latest news have none.
  [[nodiscard]] bool has_story_above() const noexcept {
    constexpr std::size_t kFarthest = 15;  // lines
    for (std::size_t i = first_ - std::min(first_, kFarthest); i < first_; ++i)
      if (work_.in_article[i] != 0) return true;
    return false;
  }

  std::string_view text_;
  Workspace& work_;
  std::size_t count_ = 0, first_ = 0, last_ = 0;  // entries so far, the lines of the first and the last time
  std::size_t told_ = 0, of_story_ = 0;           // of them, with a sentence, with a line of the story
  int direction_ = 0, last_minute_ = 0;
};

}  // namespace

void keep_tickers(std::string_view text, Workspace& work) noexcept { TickerKeeper(text, work).run(); }

}  // namespace newsparse::internal
