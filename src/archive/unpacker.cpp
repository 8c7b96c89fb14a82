#include "archive/unpacker.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "archive/warc_records.h"

namespace newsparse::archive::internal {

namespace {

constexpr std::size_t kRoom = std::size_t{64} << 10;
constexpr std::uint64_t kRatioFrom = std::uint64_t{1} << 20;  // bytes unpacked before the ratio is judged
constexpr std::size_t kHeadBytes = 10;

unsigned byte_at(std::string_view text, std::size_t i) noexcept { return static_cast<unsigned char>(text[i]); }

std::uint32_t little32(std::string_view text) noexcept {
  return byte_at(text, 0) | byte_at(text, 1) << 8 | byte_at(text, 2) << 16 | byte_at(text, 3) << 24;
}

// RFC 1952, 2.3: deflate is method 8, flag bits 5 to 7 are zero, XFL is 0, 2 or 4, OS is 0 to 13 or 255. All of them
// are asked for when searching, since three bytes alone occur in packed data too.
bool is_gzip_head(std::string_view head) noexcept {
  if (head.size() < kHeadBytes) return false;
  const unsigned extra = byte_at(head, 8);
  const unsigned system = byte_at(head, 9);
  return head.starts_with("\x1f\x8b\x08") && (byte_at(head, 3) & 0xE0) == 0 &&
         (extra == 0 || extra == 2 || extra == 4) && (system <= 13 || system == 255);
}

// RFC 8878, 3.1.1 and 3.1.2. Bit 3 of the frame header descriptor is reserved and zero.
bool is_zstd_frame(std::string_view head) noexcept {
  return head.size() >= 5 && little32(head) == 0xFD2FB528U && (byte_at(head, 4) & 0x08) == 0;
}
bool is_skippable_frame(std::string_view head) noexcept {
  return head.size() >= 4 && (little32(head) & 0xFFFFFFF0U) == 0x184D2A50U;
}

constexpr std::uint32_t kDictionaryFrame = 0x184D2A5DU;  // IIPC, WARC-zstd 1.0: the dictionary, packed or not
constexpr std::size_t kMostDictionary = std::size_t{4} << 20;

}  // namespace

Packing damaged_packing_of(std::string_view head) noexcept {
  const auto fits = [head](std::string_view magic) {
    std::size_t n = 0;
    for (std::size_t i = 0; i < magic.size() && i < head.size(); ++i) n += head[i] == magic[i] ? 1 : 0;
    return n + 1 >= magic.size();
  };
  if (head == "\x1f") return Packing::kGzip;
  if (head.size() < 2) return Packing::kNone;  // "(" is a text
  if (head.size() < kHeadBytes) {              // cut off: no damage besides is looked for
    if (std::string_view("\x1f\x8b\x08").starts_with(head)) return Packing::kGzip;
    return std::string_view("\x28\xb5\x2f\xfd").starts_with(head) ? Packing::kZstd : Packing::kNone;
  }
  if (fits("\x1f\x8b\x08")) return Packing::kGzip;
  return fits("\x28\xb5\x2f\xfd") ? Packing::kZstd : Packing::kNone;
}

Packing packing_of(std::string_view head) noexcept {
  if (head.starts_with("\x1f\x8b\x08")) return Packing::kGzip;
  if (head.size() >= 4 && (little32(head) == 0xFD2FB528U || is_skippable_frame(head))) return Packing::kZstd;
  return Packing::kNone;
}

bool begins_member(std::string_view head, Packing packing) noexcept {
  // No search among packed bytes: what the fields that say little hold does not matter.
  return packing == Packing::kGzip
             ? head.size() >= kHeadBytes && head.starts_with("\x1f\x8b\x08") && (byte_at(head, 3) & 0xE0) == 0
             : packing == Packing::kZstd && is_zstd_frame(head);
}

Unpacker::Unpacker(ByteWindow& file, Packing packing, std::uint64_t max_ratio)
    : file_(file),
      packing_(packing),
      decoder_(packing == Packing::kGzip ? make_gzip_decoder() : make_zstd_decoder()),
      max_ratio_(max_ratio),
      first_begin_(file.offset()) {}
Unpacker::~Unpacker() = default;

void Unpacker::restart() {
  consume(window().size());
  raw_at_ = 0;
  in_member_ = false;
  ended_ = false;
  plain_.reset();
  members_.clear();
  loss_.reset();
}

bool Unpacker::need_raw(std::size_t n) {
  while (raw().size() < n) {
    if (!file_.fill()) return false;
  }
  return true;
}

// Keeps the last bytes: a decoder may give back what it read ahead.
void Unpacker::drop_raw() {
  constexpr std::size_t kReadAhead = 8;
  const std::size_t kept = std::min(raw_at_, kReadAhead);
  file_.consume(raw_at_ - kept);
  raw_at_ = kept;
}

bool Unpacker::skip_frame(bool& skipped) {
  skipped = false;
  if (packing_ != Packing::kZstd || !need_raw(8) || !is_skippable_frame(raw())) return true;
  const std::uint64_t size = std::uint64_t{8} + little32(raw().substr(4));
  const std::uint64_t begin = raw_offset();
  if (little32(raw()) == kDictionaryFrame && size <= kMostDictionary && need_raw(static_cast<std::size_t>(size))) {
    decoder_->use_dictionary(raw().substr(8, static_cast<std::size_t>(size) - 8));
  }
  skipped = true;
  std::uint64_t left = size;
  // Up to kHold bytes stay, for the case that the length is damaged and the next frame lies within it.
  while (left > 0) {
    if (raw().empty() && !file_.fill()) {
      const std::uint64_t end = raw_offset();
      if (begin >= file_.offset()) raw_at_ = static_cast<std::size_t>(begin - file_.offset()) + 1;
      find_member();
      loss_ = Error{.code = ErrorCode::kDamaged,
                    .offset = begin,
                    .path = {},
                    .detail = "skippable frame cut off",
                    .lost = std::min(end, raw_offset()) - begin};
      return false;
    }
    const std::size_t take = static_cast<std::size_t>(std::min<std::uint64_t>(left, raw().size()));
    raw_at_ += take;
    left -= take;
    if (raw_at_ > kHold) drop_raw();
  }
  drop_raw();
  return true;
}

void Unpacker::find_member() {
  const char first = packing_ == Packing::kGzip ? '\x1f' : '\x28';
  while (true) {
    need_raw(kHeadBytes);
    const std::string_view rest = raw();
    std::size_t at = 0;
    while (true) {
      at = rest.find(first, at);
      if (at == std::string_view::npos || rest.size() - at < kHeadBytes) break;
      const std::string_view head = rest.substr(at);
      if (packing_ == Packing::kGzip ? is_gzip_head(head) : is_zstd_frame(head)) {
        raw_at_ += at;
        return;
      }
      ++at;
    }
    if (at == std::string_view::npos) at = rest.size();
    raw_at_ += at;
    drop_raw();
    if (!file_.fill()) {
      raw_at_ = file_.window().size();
      return;
    }
  }
}

bool Unpacker::begin_member() {
  drop_raw();
  bool skipped = true;
  while (skipped) {
    if (!skip_frame(skipped)) return false;
  }
  if (!need_raw(1)) return false;
  need_raw(kHeadBytes);
  const std::uint64_t begin = raw_offset();
  const bool begins = packing_ == Packing::kGzip ? raw().starts_with("\x1f\x8b\x08")
                                                 : raw().size() >= 4 && little32(raw()) == 0xFD2FB528U;
  if (!begins) {
    need_raw(kVersionLine);
    if (begins_record(raw())) {
      plain_ = Place{.offset = begin, .length = 0, .begin = added_, .end = added_};
      return false;
    }
    const bool zero = raw().find_first_not_of('\0') == std::string_view::npos;
    find_member();
    const bool padding = zero && raw().empty() && raw_offset() - begin < kRoom;  // of tapes and block devices
    if (!padding) {
      loss_ = Error{.code = ErrorCode::kDamaged,
                    .offset = begin,
                    .path = {},
                    .detail = "garbage between packed members",
                    .lost = raw_offset() - begin};
    }
    return false;
  }
  member_begin_ = begin;
  member_bytes_ = 0;
  in_member_ = true;
  decoder_->begin();
  return true;
}

bool Unpacker::end_damaged(std::size_t held, bool keep, ErrorCode code, const char* detail) {
  in_member_ = false;
  const std::uint64_t stopped = raw_offset();
  const std::uint64_t retry = member_begin_ + 1;
  if (retry >= file_.offset() && read_twice_ <= 4 * (stopped + kHold)) {
    raw_at_ = static_cast<std::size_t>(retry - file_.offset());
  }
  find_member();
  if (raw_offset() < stopped) read_twice_ += stopped - raw_offset();
  const bool alone = member_begin_ == first_begin_ && raw().empty();
  const bool adds = held > 0 && (keep || alone);
  if (adds) {
    add(held);
    added_ += held;
  }
  loss_ =
      Error{.code = code, .offset = member_begin_, .path = {}, .detail = detail, .lost = raw_offset() - member_begin_};
  return adds;
}

bool Unpacker::fill_plain() {
  if (raw().empty() && !file_.fill()) {
    ended_ = true;
    return false;
  }
  const std::size_t take = std::min(raw().size(), kRoom);
  std::memcpy(reserve(0, take), raw().data(), take);
  add(take);
  added_ += take;
  raw_at_ += take;
  drop_raw();
  return true;
}

bool Unpacker::fill() {
  if (loss_ || ended_) return false;
  if (plain_) return fill_plain();
  std::size_t held = 0;
  // Members that the window holds nothing of any more are forgotten.
  std::size_t gone = 0;
  while (gone + 1 < members_.size() && members_[gone + 1].begin <= offset()) ++gone;
  members_.erase(members_.begin(), members_.begin() + static_cast<std::ptrdiff_t>(gone));
  while (true) {
    if (!in_member_) {
      if (!begin_member()) {
        if (plain_) return fill_plain();
        ended_ = !loss_;
        return false;
      }
      members_.push_back({.offset = member_begin_, .length = 0, .begin = added_, .end = 0});
    }
    char* const to = reserve(held, kRoom);
    std::string_view in = raw();
    const std::size_t before = in.size();
    Decoder::Status status = Decoder::Status::kMore;
    const std::size_t count = decoder_->step(in, to, kRoom, status);
    // Modulo 2^64: a decoder may have given back bytes of a step before.
    const std::size_t taken = before - in.size();
    raw_at_ += taken;
    held += count;
    member_bytes_ += count;
    const std::uint64_t packed = raw_offset() - member_begin_;
    if (member_bytes_ > kRatioFrom && member_bytes_ / max_ratio_ > packed) {
      return end_damaged(held, true, ErrorCode::kLimit, "unpacks to more than the allowed ratio");
    }
    switch (status) {
      case Decoder::Status::kEnd:
        in_member_ = false;
        add(held);
        added_ += held;
        members_.back().length = packed;
        members_.back().end = added_;
        if (held > 0) return true;
        if (member_bytes_ == 0) members_.pop_back();
        continue;
      case Decoder::Status::kBadData:
        return end_damaged(held, true, ErrorCode::kDamaged, "packed data is corrupt");
      case Decoder::Status::kBadChecksum:
        return end_damaged(held, false, ErrorCode::kDamaged, "checksum of a packed member does not fit");
      case Decoder::Status::kNoDictionary:
        return end_damaged(held, true, ErrorCode::kDamaged, "frame needs a dictionary that the file does not hold");
      case Decoder::Status::kTooLarge:
        return end_damaged(held, true, ErrorCode::kLimit, "frame needs a window of more than 128 MiB");
      case Decoder::Status::kMore:
        break;
    }
    if (held >= kHold || (member_bytes_ > held && held > 0)) {
      add(held);
      added_ += held;
      if (raw_at_ > kHold) drop_raw();
      return true;
    }
    if (taken == 0 && count == 0 && !file_.fill()) {
      return end_damaged(held, true, ErrorCode::kDamaged, "packed member cut off");
    }
    if (raw_at_ > kHold) drop_raw();
  }
}

Place Unpacker::place(std::uint64_t offset) const noexcept {
  if (plain_ && offset >= plain_->begin) {
    return {.offset = plain_->offset + (offset - plain_->begin), .length = 0, .begin = offset, .end = offset};
  }
  const auto behind = std::upper_bound(members_.begin(), members_.end(), offset,
                                       [](std::uint64_t at, const Place& member) { return at < member.begin; });
  return behind == members_.begin() ? Place{} : *(behind - 1);
}

Error Unpacker::pass_break() {
  consume(window().size());
  Error loss = *std::move(loss_);
  loss_.reset();
  return loss;
}

}  // namespace newsparse::archive::internal
