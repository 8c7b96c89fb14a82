// options.h: how a Parser behaves.
#ifndef NEWSPARSE_OPTIONS_H_
#define NEWSPARSE_OPTIONS_H_

#include <cstdint>

namespace newsparse {

struct Options {
  // A larger page is refused with ErrorCode::kPageTooLarge. Bytes; values of 4 GiB and more count as 4 GiB - 1.
  std::uint64_t max_page_bytes = std::uint64_t{16} << 20;
  // A seam is reported, and cuts, at this confidence or above; on a page of 3,000 bytes and more where only one or two
  // are, at three times its odds (40: 67). Percent, 0..100.
  std::uint8_t seam_threshold = 40;
  // Keep, for each record and seam, the rule or the strongest features that decided (Page::why). Costs memory and
  // some speed; for people, not for batch work.
  bool keep_evidence = false;
};

}  // namespace newsparse

#endif  // NEWSPARSE_OPTIONS_H_
