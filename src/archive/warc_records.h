// warc_records.h: a stream of bytes cut into WARC or ARC records.
#ifndef NEWSPARSE_ARCHIVE_WARC_RECORDS_H_
#define NEWSPARSE_ARCHIVE_WARC_RECORDS_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "archive/byte_window.h"
#include "archive/header_fields.h"
#include "newsparse/archive/reader.h"
#include "newsparse/result.h"

namespace newsparse::archive::internal {

// Whether a version line, such as "WARC/1.0", is at the front of `text`; kVersionLine bytes of it are looked at.
inline constexpr std::size_t kVersionLine = 20;
[[nodiscard]] bool begins_record(std::string_view text) noexcept;
// By the first bytes of a file, which may be damaged or have garbage in front. ARC counts as WARC.
[[nodiscard]] bool is_warc(std::string_view head) noexcept;

// Views live until the next call of next().
struct WarcRecord {
  const HeaderFields* fields = nullptr;  // of the lines behind "WARC/1.0"; of ARC what would stand there
  std::string_view block;
  std::uint64_t offset = 0;  // in the stream
  std::uint64_t length = 0;  // there, with the line ends behind the block
  Place place;
  bool salvaged = false;  // the block ends where the next record begins, not where its length says
  // Whether the record is all that its packed member holds.
  [[nodiscard]] bool is_member() const noexcept {
    constexpr std::uint64_t kFewBytes = 4;  // line ends that are too many or missing
    return place.begin == offset && place.end != 0 && place.end + kFewBytes >= offset + length &&
           place.end <= offset + length + kFewBytes;
  }
};

// WARC 1.0 and 1.1 (ISO 28500) and the drafts before them, whose lines may end with LF alone, and ARC (arc_line.h).
// Memory: the largest record allowed and one packed member. Resynchronises at the next version line, such as
// "WARC/1.0", or line that heads an ARC record. A record whose length is wrong and behind which that is found in sound
// data is given all the same, up to there; the loss that tells so comes next and has no bytes.
class WarcRecords {
 public:
  WarcRecords(ByteWindow& in, const ReadOptions& options) : in_(in), options_(options) {}

  // A record, or a loss without a path; nullopt at the end.
  [[nodiscard]] std::optional<Result<WarcRecord>> next();
  // Records whose version line was whole.
  [[nodiscard]] std::uint64_t met() const noexcept { return met_; }

 private:
  bool need(std::size_t n);
  // Whether a record begins at the front of the window, which may need more of the stream.
  bool at_record();
  [[nodiscard]] std::size_t find_record(std::string_view text, std::size_t from) const noexcept;
  // Bytes of a record's front that are looked at to find it, at most.
  [[nodiscard]] std::size_t front_bytes() const noexcept;
  void read_fields(std::size_t header);
  [[nodiscard]] Error loss(std::uint64_t begin, ErrorCode code, const char* detail) const;
  // Consumes up to the next record's first byte at or behind `from` bytes into the window, or up to the end or break.
  void resynchronise(std::size_t from);
  // Where the header that begins at the window's front ends, behind its blank line; nullopt where it has no end.
  std::optional<std::size_t> header_end(bool& too_long);
  // Whether a record may end at `at`: two line ends (of ARC one), the stream's end or the next record follow. `behind`:
  // the place behind its line ends.
  bool ends_at(std::size_t at, std::size_t& behind);
  Result<WarcRecord> skip_large(std::uint64_t begin, std::size_t header, std::uint64_t length);
  // The record whose header is at the window's front, up to the next one; nullopt where that is not to be found.
  // `to_end`: the stream's end will do.
  std::optional<Result<WarcRecord>> salvage(std::size_t header, bool to_end, const char* detail);
  Result<WarcRecord> record(std::size_t header, std::size_t end, std::size_t behind, bool salvaged);
  // Loss of a record that reaches the end or a break; at a break the break's own loss is told instead.
  std::optional<Result<WarcRecord>> cut_off(std::uint64_t begin, std::size_t from);

  ByteWindow& in_;
  const ReadOptions& options_;
  HeaderFields fields_;
  bool is_told_ = false;  // whether it is WARC or ARC
  bool is_arc_ = false;
  std::string arc_fields_;
  std::size_t pending_ = 0;
  std::optional<Error> pending_loss_;
  std::uint64_t met_ = 0;
};

}  // namespace newsparse::archive::internal

#endif  // NEWSPARSE_ARCHIVE_WARC_RECORDS_H_
