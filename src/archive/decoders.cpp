// decoders.cpp: the compression libraries behind unpacker.h. For gzip libdeflate where members are short, else ISA-L
// (docs/archives.md has the figures).
#include <brotli/decode.h>
#include <isa-l.h>
#include <libdeflate.h>
#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "archive/unpacker.h"

namespace newsparse::archive::internal {

namespace {

// Unpacks a gzip member that is there as a whole, in one go; it cannot stream.
class WholeMembers {
 public:
  WholeMembers() = default;
  ~WholeMembers() {
    if (decompressor_ != nullptr) libdeflate_free_decompressor(decompressor_);
  }
  WholeMembers(const WholeMembers&) = delete;
  WholeMembers& operator=(const WholeMembers&) = delete;

  // Bytes written; nothing is taken, and what `to` holds means nothing, where the member is damaged, not there as a
  // whole or unpacks to more than `room`.
  std::optional<std::size_t> unpack(std::string_view& in, char* to, std::size_t room) {
    if (decompressor_ == nullptr) decompressor_ = libdeflate_alloc_decompressor();
    if (decompressor_ == nullptr) return std::nullopt;
    std::size_t taken = 0, written = 0;
    if (libdeflate_gzip_decompress_ex(decompressor_, in.data(), in.size(), to, room, &taken, &written) !=
        LIBDEFLATE_SUCCESS) {
      return std::nullopt;
    }
    in.remove_prefix(taken);
    return written;
  }

 private:
  libdeflate_decompressor* decompressor_ = nullptr;
};

// Below this many unpacked bytes libdeflate is the faster one: it builds its tables sooner, and decodes more slowly.
constexpr std::int64_t kShortMember = 8192;

// ISA-L counts in 32 bits.
constexpr std::size_t kMostDictionary = std::size_t{4} << 20;
constexpr std::size_t kMostAtOnce = std::size_t{1} << 30;

class DeflateDecoder final : public Decoder {
 public:
  // ISA-L's names for what stands round the deflate data: ISAL_GZIP, ISAL_ZLIB or ISAL_DEFLATE.
  explicit DeflateDecoder(std::uint32_t wrapping) : wrapping_(wrapping) { begin(); }

  void begin() override {
    isal_inflate_init(&state_);  // isal_inflate_reset() does not undo what damage left behind
    state_.crc_flag = wrapping_;
    taken_ = 0;
    written_ = 0;
    fresh_ = true;
  }
  std::size_t step(std::string_view& in, char* to, std::size_t room, Status& status) override {
    if (std::exchange(fresh_, false) && wrapping_ == ISAL_GZIP && mean_ < kShortMember) {
      // Whatever it refuses, ISA-L judges: damage is told in one way.
      if (const std::optional<std::size_t> written = whole_.unpack(in, to, room)) {
        ended_with(*written);
        status = Status::kEnd;
        return *written;
      }
    }
    const std::size_t offered = std::min(in.size(), kMostAtOnce);
    // ISA-L reads through a non-const pointer and does not write there.
    state_.next_in = reinterpret_cast<std::uint8_t*>(const_cast<char*>(in.data()));
    state_.avail_in = static_cast<std::uint32_t>(offered);
    state_.next_out = reinterpret_cast<std::uint8_t*>(to);
    state_.avail_out = static_cast<std::uint32_t>(room);
    const int result = isal_inflate(&state_);
    if (state_.avail_in <= offered) {
      const std::size_t taken = offered - state_.avail_in;
      in.remove_prefix(taken);
      taken_ += taken;
    } else {
      // ISA-L reads ahead by up to eight bytes and gives back what the member did not need, perhaps bytes of a step
      // before.
      const std::size_t back = std::min<std::size_t>(state_.avail_in - offered, taken_);
      in = {in.data() - back, in.size() + back};
      taken_ -= back;
    }
    if (result == ISAL_INCORRECT_CHECKSUM) {
      status = Status::kBadChecksum;
    } else if (result < 0) {
      status = Status::kBadData;
    }
    const std::size_t written = room - state_.avail_out;
    written_ += written;
    if (result >= 0 && state_.block_state == ISAL_BLOCK_FINISH) {
      ended_with(written_);
      status = Status::kEnd;
    }
    return written;
  }

 private:
  void ended_with(std::size_t written) noexcept {
    constexpr std::int64_t kWeight = 8;
    mean_ += (static_cast<std::int64_t>(written) - mean_) / kWeight;
  }

  std::uint32_t wrapping_;
  bool fresh_ = true;        // nothing of the member has been taken
  std::size_t taken_ = 0;    // bytes of the member so far
  std::size_t written_ = 0;  // likewise, unpacked
  std::int64_t mean_ = 0;    // unpacked bytes of the last members
  WholeMembers whole_;
  inflate_state state_;
};

class ZstdDecoder final : public Decoder {
 public:
  ZstdDecoder() : context_(ZSTD_createDCtx()) {}
  ~ZstdDecoder() override { ZSTD_freeDCtx(context_); }
  ZstdDecoder(const ZstdDecoder&) = delete;
  ZstdDecoder& operator=(const ZstdDecoder&) = delete;

  void begin() override {
    ZSTD_DCtx_reset(context_, ZSTD_reset_session_only);
    fresh_ = true;
  }
  std::size_t step(std::string_view& in, char* to, std::size_t room, Status& status) override {
    ZSTD_inBuffer input{.src = in.data(), .size = in.size(), .pos = 0};
    ZSTD_outBuffer output{.dst = to, .size = room, .pos = 0};
    std::size_t result = 0;
    bool whole = false;
    if (fresh_) {  // libzstd unpacks a small frame that is there as a whole in one go, which is fastest
      result = ZSTD_decompressStream(context_, &output, &input);
      if (ZSTD_isError(result) != 0) {
        begin();
        input.pos = 0;
        output.pos = 0;
      }
      whole = result == 0;
      want_ = ZSTD_isError(result) != 0 ? kFrameHead : result;
    }
    // A call that fails does not say what it had unpacked before. So each gets one block, as libzstd asks for it: then
    // everything in front of the damage is known.
    // The first round may have no input: it brings out what libzstd still holds.
    for (bool first = true; !whole && output.pos < room && (first || input.pos < in.size()); first = false) {
      input.size = std::min(in.size(), input.pos + std::max<std::size_t>(want_, 1));
      result = ZSTD_decompressStream(context_, &output, &input);
      if (result == 0 || ZSTD_isError(result) != 0) break;
      want_ = result;
    }
    fresh_ = false;
    in.remove_prefix(input.pos);
    if (ZSTD_isError(result) != 0) {
      status = status_of(ZSTD_getErrorCode(result));
    } else if (result == 0) {
      status = Status::kEnd;
    }
    return output.pos;
  }
  bool use_dictionary(std::string_view dictionary) override {
    std::string unpacked;
    if (packing_of(dictionary) == Packing::kZstd) {  // the dictionary itself may be one frame
      unpacked.resize(kMostDictionary);              // its header need not tell the size
      ZSTD_inBuffer input{.src = dictionary.data(), .size = dictionary.size(), .pos = 0};
      ZSTD_outBuffer output{.dst = unpacked.data(), .size = unpacked.size(), .pos = 0};
      begin();
      const std::size_t left = ZSTD_decompressStream(context_, &output, &input);
      begin();
      if (left != 0) return false;  // an error, cut off or too large
      dictionary = std::string_view(unpacked).substr(0, output.pos);
    }
    return ZSTD_isError(ZSTD_DCtx_loadDictionary(context_, dictionary.data(), dictionary.size())) == 0;
  }

 private:
  static Status status_of(ZSTD_ErrorCode error) noexcept {
    switch (error) {
      case ZSTD_error_checksum_wrong:
        return Status::kBadChecksum;
      case ZSTD_error_dictionary_wrong:
        return Status::kNoDictionary;
      case ZSTD_error_frameParameter_windowTooLarge:  // over libzstd's own limit of 128 MiB
        return Status::kTooLarge;
      default:
        return Status::kBadData;
    }
  }

  static constexpr std::size_t kFrameHead = 6;
  ZSTD_DCtx* context_;
  bool fresh_ = true;     // nothing of the frame has been taken
  std::size_t want_ = 0;  // bytes that libzstd would like next
};

// RFC 7932. No magic number and no checksum: only for bodies that say they are packed so.
class BrotliDecoder final : public Decoder {
 public:
  BrotliDecoder() = default;
  ~BrotliDecoder() override { end(); }
  BrotliDecoder(const BrotliDecoder&) = delete;
  BrotliDecoder& operator=(const BrotliDecoder&) = delete;

  void begin() override {
    end();
    state_ = BrotliDecoderCreateInstance(nullptr, nullptr, nullptr);
  }
  std::size_t step(std::string_view& in, char* to, std::size_t room, Status& status) override {
    std::size_t left = in.size();
    const auto* next = reinterpret_cast<const std::uint8_t*>(in.data());
    std::size_t free = room;
    auto* out = reinterpret_cast<std::uint8_t*>(to);
    const auto result = state_ != nullptr ? BrotliDecoderDecompressStream(state_, &left, &next, &free, &out, nullptr)
                                          : BROTLI_DECODER_RESULT_ERROR;
    in.remove_prefix(in.size() - left);
    if (result == BROTLI_DECODER_RESULT_SUCCESS) status = Status::kEnd;
    if (result == BROTLI_DECODER_RESULT_ERROR) status = Status::kBadData;
    return room - free;
  }

 private:
  void end() {
    if (state_ != nullptr) BrotliDecoderDestroyInstance(state_);
    state_ = nullptr;
  }
  BrotliDecoderState* state_ = nullptr;
};

}  // namespace

std::unique_ptr<Decoder> make_brotli_decoder() { return std::make_unique<BrotliDecoder>(); }
std::unique_ptr<Decoder> make_gzip_decoder() { return std::make_unique<DeflateDecoder>(ISAL_GZIP); }
std::unique_ptr<Decoder> make_deflate_decoder(std::string_view head) {
  // RFC 1950, 2.2: method 8, and the two bytes as one number are a multiple of 31. Some servers send no such header.
  const bool is_zlib = head.size() >= 2 && (static_cast<unsigned char>(head[0]) & 0x0F) == 8 &&
                       (static_cast<unsigned char>(head[0]) * 256U + static_cast<unsigned char>(head[1])) % 31 == 0;
  return std::make_unique<DeflateDecoder>(is_zlib ? ISAL_ZLIB : ISAL_DEFLATE);
}
std::unique_ptr<Decoder> make_zstd_decoder() { return std::make_unique<ZstdDecoder>(); }

}  // namespace newsparse::archive::internal
