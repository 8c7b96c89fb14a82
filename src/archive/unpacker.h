// unpacker.h: gzip members and zstd frames, one after another, as one stream of bytes.
#ifndef NEWSPARSE_ARCHIVE_UNPACKER_H_
#define NEWSPARSE_ARCHIVE_UNPACKER_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/byte_window.h"

namespace newsparse::archive::internal {

enum class Packing : std::uint8_t { kNone, kGzip, kZstd };
[[nodiscard]] Packing packing_of(std::string_view head) noexcept;
// Whether a member or frame begins at the front of `head`, of which ten bytes are looked at.
[[nodiscard]] bool begins_member(std::string_view head, Packing packing) noexcept;
// Of a file that nothing else fits: packed, were it not for one byte of the first magic number. No text in UTF-8 begins
// so: at least one of what is left is a control character or ill-formed.
[[nodiscard]] Packing damaged_packing_of(std::string_view head) noexcept;

// One gzip member or zstd frame at a time.
class Decoder {
 public:
  // kNoDictionary: none was given, or another one. kTooLarge: unpacking would take more memory than is allowed.
  enum class Status : std::uint8_t { kMore, kEnd, kBadData, kBadChecksum, kNoDictionary, kTooLarge };
  virtual ~Decoder() = default;
  virtual void begin() = 0;
  // Takes bytes from the front of `in` and writes to `to`, at most `room`; returns how many were written.
  virtual std::size_t step(std::string_view& in, char* to, std::size_t room, Status& status) = 0;
  // False where a frame needs a dictionary that this is not.
  virtual bool use_dictionary(std::string_view) { return false; }
};
[[nodiscard]] std::unique_ptr<Decoder> make_gzip_decoder();
// HTTP's deflate: zlib's wrapping or none, told by the first bytes of the body.
[[nodiscard]] std::unique_ptr<Decoder> make_deflate_decoder(std::string_view head);
[[nodiscard]] std::unique_ptr<Decoder> make_zstd_decoder();
[[nodiscard]] std::unique_ptr<Decoder> make_brotli_decoder();

// A member is added to the window once it is whole and its checksum fits, or when it grows beyond kHold bytes. After
// damage the search for the next member begins one byte behind the start of the damaged one, since damage can make a
// decoder run past its member's end; beyond kHold packed bytes, or where that would no longer be linear, it begins
// where the decoder stopped. What was unpacked of a member with bad data is kept in front of the break: in a file of
// one member those are the records before the damage. A held member whose checksum alone fails is dropped, unless it
// is all there is in the file. WARC records that stand behind the last member as they are, unpacked, are passed on.
class Unpacker final : public ByteWindow {
 public:
  static constexpr std::size_t kHold = std::size_t{1} << 20;

  // `file` must outlive it.
  Unpacker(ByteWindow& file, Packing packing, std::uint64_t max_ratio);
  ~Unpacker() override;

  // The file was moved to where a member begins: goes on there, with the dictionary met before. Offsets in the stream
  // mean nothing in common with those of before.
  void restart();
  bool fill() override;
  [[nodiscard]] int read_error() const noexcept override { return file_.read_error(); }
  [[nodiscard]] Place place(std::uint64_t offset) const noexcept override;
  [[nodiscard]] bool at_break() const noexcept override { return loss_.has_value(); }
  [[nodiscard]] bool ends_at_break() const noexcept override { return loss_.has_value() && raw().empty(); }
  Error pass_break() override;

 private:
  std::string_view raw() const noexcept { return file_.window().substr(raw_at_); }
  std::uint64_t raw_offset() const noexcept { return file_.offset() + raw_at_; }
  bool need_raw(std::size_t n);
  void drop_raw();
  // Goes to the next member. False at the end and where garbage stood before it (then there is a break).
  bool begin_member();
  bool skip_frame(bool& skipped);
  // Finds the next member at or behind the raw position; the file's end where there is none.
  void find_member();
  bool fill_plain();
  // True where something was kept.
  bool end_damaged(std::size_t held, bool keep, ErrorCode code, const char* detail);

  ByteWindow& file_;
  Packing packing_;
  std::unique_ptr<Decoder> decoder_;
  std::uint64_t max_ratio_;
  std::size_t raw_at_ = 0;  // bytes of the file's window that the decoder has taken
  bool in_member_ = false;
  bool ended_ = false;
  std::optional<Place> plain_;  // where records that are not packed begin
  std::uint64_t first_begin_ = 0;
  std::uint64_t member_begin_ = 0;  // in the file
  std::uint64_t member_bytes_ = 0;  // unpacked so far
  std::uint64_t added_ = 0;         // bytes ever added: the stream's length so far
  std::uint64_t read_twice_ = 0;
  std::vector<Place> members_;  // that the window still holds bytes of
  std::optional<Error> loss_;
};

}  // namespace newsparse::archive::internal

#endif  // NEWSPARSE_ARCHIVE_UNPACKER_H_
