#include "cli/eval_table.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>

#include "output/json_writer.h"

namespace newsparse::cli {

namespace {

// SplitMix64: its own, so that the same publishers are drawn wherever this runs.
class Random {
 public:
  std::uint64_t below(std::uint64_t n) noexcept {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t h = state_;
    h = (h ^ (h >> 30)) * 0xBF58476D1CE4E5B9ULL;
    h = (h ^ (h >> 27)) * 0x94D049BB133111EBULL;
    return ((h ^ (h >> 31)) >> 32) * n >> 32;
  }

 private:
  std::uint64_t state_ = 1;
};

// One measure over one choice of publishers.
struct Sum {
  Counts counts;
  double values = 0;
  std::size_t publishers = 0;

  void add(const Counts& c, bool is_set) noexcept {
    if (c.all() == 0) return;
    counts += c;
    values += is_set ? c.f1() : c.share();
    ++publishers;
  }
  [[nodiscard]] double micro(bool is_set) const noexcept { return is_set ? counts.f1() : counts.share(); }
  [[nodiscard]] double macro() const noexcept { return values / static_cast<double>(publishers); }
};

void set_interval(std::vector<double>& values, Estimate& estimate) {
  estimate.low = estimate.high = estimate.value;
  if (values.empty()) return;
  std::sort(values.begin(), values.end());
  const auto at = [&](double share) {
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
  };
  estimate.low = at(0.025);
  estimate.high = at(0.975);
}

void append(std::string& out, const char* format, double value) {
  char buffer[40];
  const int n = std::snprintf(buffer, sizeof buffer, format, value);
  out.append(buffer, static_cast<std::size_t>(n));
}

void append_padded(std::string& out, std::string_view text, std::size_t width, bool to_the_right) {
  const std::size_t blanks = width - std::min(width, text.size());
  if (to_the_right) out.append(blanks, ' ');
  out.append(text);
  if (!to_the_right) out.append(blanks, ' ');
}

void append_cells(const Estimate& e, std::string& out) {
  append(out, "  %.3f", e.value);
  append(out, "  %.3f", e.low);
  append(out, "-%.3f", e.high);
}

void append_json_estimate(const char* name, const Estimate& e, std::string& out) {
  out.append(",\"").append(name).append("\":{\"value\":");
  append(out, "%.9g", e.value);
  append(out, ",\"low\":%.9g", e.low);
  append(out, ",\"high\":%.9g}", e.high);
}

}  // namespace

std::vector<MeasureResult> estimate(const EvalGroup& group, std::size_t resamples) {
  std::vector<const PageCounts*> publishers;
  for (const auto& [domain, counts] : group.publishers) publishers.push_back(&counts);
  std::vector<MeasureResult> results(kMeasures);
  for (std::size_t m = 0; m < kMeasures; ++m) {
    const bool is_set = kMeasureInfo[m].is_set;
    Sum sum;
    for (const PageCounts* p : publishers) sum.add((*p)[m], is_set);
    MeasureResult& result = results[m];
    result.any = sum.publishers > 0;
    if (!result.any) continue;
    result.counts = sum.counts;
    result.publishers = sum.publishers;
    result.micro.value = sum.micro(is_set);
    result.macro.value = sum.macro();
    Random random;
    std::vector<double> micro, macro;
    for (std::size_t r = 0; r < resamples; ++r) {
      Sum drawn;
      for (std::size_t i = 0; i < publishers.size(); ++i)
        drawn.add((*publishers[random.below(publishers.size())])[m], is_set);
      if (drawn.publishers == 0) continue;  // none of those that have any was drawn
      micro.push_back(drawn.micro(is_set));
      macro.push_back(drawn.macro());
    }
    set_interval(micro, result.micro);
    set_interval(macro, result.macro);
  }
  return results;
}

void append_table(const std::string& name, const EvalGroup& group, const std::vector<MeasureResult>& results,
                  std::string& out) {
  out.append("== ").append(name).append(": ");
  out.append(std::to_string(group.pages))
      .append(" pages of ")
      .append(std::to_string(group.publishers.size()))
      .append(" publishers\n");
  append_padded(out, "", 26, false);
  out.append("  micro         95 %  macro         95 %   n gold\n");
  for (std::size_t m = 0; m < kMeasures; ++m) {
    const MeasureResult& result = results[m];
    append_padded(out, kMeasureInfo[m].name, 26, false);
    if (result.any) {
      append_cells(result.micro, out);
      append_cells(result.macro, out);
      append_padded(out, std::to_string(static_cast<std::uint64_t>(result.counts.gold())), 9, true);
    } else {
      out.append("      -            -      -            -        -");
    }
    out.push_back('\n');
  }
  out.push_back('\n');
}

void append_json(const std::string& name, const EvalGroup& group, const std::vector<MeasureResult>& results,
                 std::string& out) {
  out.append("{\"group\":");
  internal::append_json_string(name, out);
  out.append(",\"pages\":").append(std::to_string(group.pages));
  out.append(",\"publishers\":").append(std::to_string(group.publishers.size())).append(",\"measures\":[");
  bool first = true;
  for (std::size_t m = 0; m < kMeasures; ++m) {
    const MeasureResult& result = results[m];
    if (!result.any) continue;
    out.append(first ? "{\"name\":" : ",{\"name\":");
    first = false;
    internal::append_json_string(kMeasureInfo[m].name, out);
    append(out, ",\"gold\":%.0f", result.counts.gold());
    append(out, ",\"hit\":%.0f", result.counts.hit);
    append(out, ",\"missed\":%.0f", result.counts.missed);
    if (kMeasureInfo[m].is_set) append(out, ",\"wrong\":%.0f", result.counts.wrong);
    out.append(",\"publishers\":").append(std::to_string(result.publishers));
    append_json_estimate("micro", result.micro, out);
    append_json_estimate("macro", result.macro, out);
    out.push_back('}');
  }
  out.append("]}");
}

}  // namespace newsparse::cli
