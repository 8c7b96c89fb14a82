// instruction_sets.h: what runs differently on different machines, on all that this one can be.
#ifndef NEWSPARSE_TESTS_SUPPORT_INSTRUCTION_SETS_H_
#define NEWSPARSE_TESTS_SUPPORT_INSTRUCTION_SETS_H_

#include <gtest/gtest.h>
#include <hwy/targets.h>

#include <cstdint>

namespace newsparse::internal {

// Runs `check` with every instruction set this machine and this build have, then lets dispatch choose again.
template <class Check>
void on_every_target(Check check) {
  for (std::int64_t targets = hwy::SupportedTargets(); targets != 0; targets &= targets - 1) {
    const std::int64_t target = targets & -targets;
    SCOPED_TRACE(hwy::TargetName(target));
    hwy::SetSupportedTargetsForTest(target);
    check();
    hwy::SetSupportedTargetsForTest(0);
  }
}

}  // namespace newsparse::internal

#endif  // NEWSPARSE_TESTS_SUPPORT_INSTRUCTION_SETS_H_
