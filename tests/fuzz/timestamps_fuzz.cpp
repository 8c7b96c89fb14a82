// timestamps_fuzz.cpp: any bytes give timestamps in bounds, in order, without overlap, the same twice; and ISO texts
// that fit what they say of themselves.
#include <memory>
#include <string_view>

#include "fuzz/fuzz_support.h"
#include "newsparse/timestamp.h"

namespace newsparse::fuzz {
namespace {

constexpr std::string_view kReferences[] = {"", "2012-11-13T00:00", "2020-02-29", "not a date"};
constexpr std::string_view kLanguages[] = {"", "en-US", "de", "ru"};

void check_fields(const Timestamp& stamp) {
  const CivilTime& t = stamp.time;
  require(stamp.alternative_count <= stamp.alternatives.size(), "alternatives fit their array");
  require(to_iso(stamp).empty() != stamp.resolved, "an ISO text exactly where resolved");
  if (!stamp.resolved) return;
  require(t.month <= 12 && t.day <= 31 && t.hour <= 23 && t.minute <= 59 && t.second <= 60 && t.week <= 53,
          "calendar and clock fields are in range");
  if (stamp.precision == Precision::kWeek) {
    require(t.week >= 1, "a week has a number");
  } else {
    require(stamp.precision < Precision::kMonth || t.month >= 1, "a month where the precision says so");
    require(stamp.precision < Precision::kDay || t.day >= 1, "a day where the precision says so");
  }
}

void check_list(std::string_view text, const std::vector<Timestamp>& list) {
  std::uint32_t end = 0;
  for (const Timestamp& stamp : list) {
    require(stamp.span.begin < stamp.span.end, "a timestamp is not empty");
    require(end <= stamp.span.begin, "timestamps are in order and do not overlap");
    require(stamp.span.end <= text.size(), "timestamps lie in the text");
    end = stamp.span.end;
    check_fields(stamp);
  }
}

}  // namespace
}  // namespace newsparse::fuzz

// The first byte chooses the reference date and the language; the rest is the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace newsparse;
  if (size == 0) return 0;
  const TimestampContext context{.reference = fuzz::kReferences[data[0] % 4],
                                 .language = fuzz::kLanguages[data[0] / 4 % 4]};
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto list = find_timestamps(text, context);
  fuzz::check_list(text, list);

  const auto again = find_timestamps(text, context);
  fuzz::require(list.size() == again.size(), "same bytes, same answer");
  for (std::size_t i = 0; i < list.size(); ++i) {
    fuzz::require(list[i].span == again[i].span && to_iso(list[i]) == to_iso(again[i]), "same bytes, same answer");
  }

  // A prefix, in a block of its exact size.
  const std::size_t half = text.size() / 2;
  const auto block = std::make_unique<char[]>(half);
  text.copy(block.get(), half);
  const std::string_view prefix(block.get(), half);
  fuzz::check_list(prefix, find_timestamps(prefix, context));
  return 0;
}
