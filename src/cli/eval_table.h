// eval_table.h: counts of many pages as tables, with how far chance in the choice of publishers goes.
#ifndef NEWSPARSE_CLI_EVAL_TABLE_H_
#define NEWSPARSE_CLI_EVAL_TABLE_H_

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "cli/eval_measures.h"

namespace newsparse::cli {

struct EvalGroup {
  std::size_t pages = 0;
  std::map<std::string, PageCounts> publishers;  // by domain
};

struct Estimate {
  double value = 0, low = 0, high = 0;  // low .. high: 95 % of the resamples
};

struct MeasureResult {
  bool any = false;  // else there is nothing to measure
  Counts counts;
  std::size_t publishers = 0;  // that have any
  Estimate micro, macro;       // all counts together; mean over publishers
};

// Draws `resamples` sets of as many publishers, with replacement; the same numbers on every machine. With 0 the
// intervals are the values themselves.
[[nodiscard]] std::vector<MeasureResult> estimate(const EvalGroup& group, std::size_t resamples);

void append_table(const std::string& name, const EvalGroup& group, const std::vector<MeasureResult>& results,
                  std::string& out);
// One JSON object, without a line end.
void append_json(const std::string& name, const EvalGroup& group, const std::vector<MeasureResult>& results,
                 std::string& out);

}  // namespace newsparse::cli

#endif  // NEWSPARSE_CLI_EVAL_TABLE_H_
