// result.h: what cannot be done, and where.
//
// Three outcomes, three types: absent is an empty span, std::optional or a null index; what cannot be done is an
// Error (through Result); what was read but is doubtful is a Diagnostic on the page. The library throws nothing of
// its own and logs nothing.
#ifndef NEWSPARSE_RESULT_H_
#define NEWSPARSE_RESULT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace newsparse {

enum class ErrorCode : std::uint8_t {
  kPageTooLarge,    // more bytes than Options::max_page_bytes; offset is where the page begins
  kBadPattern,      // a caller's RE2 pattern does not compile; detail is RE2's reason
  kCannotOpen,      // the file does not exist or may not be read; detail is the system's reason
  kCannotRead,      // reading failed midway; offset is how far it came
  kMalformedJson,   // a JSON line is not one JSON object; offset is where reading stopped
  kMissingText,     // a JSON object without the text field, or whose text is not a string
  kHtml,            // the input is HTML: run an extractor first
  kBinary,          // the input is neither text nor JSON lines (NUL bytes, archives, images)
  kDamaged,         // a part of an archive cannot be read: Error::lost bytes of the file (of a record that the file
                    // holds packed: of the unpacked record); offset is the record's or the packed member's
  kLimit,           // a record or packed member over a limit of the reader's options
  kBadCharset,      // a record's declared charset is not known, or its text is not in it
  kBadDigest,       // a record's digest does not fit its block (checked on request only)
  kMalformedIndex,  // a line of an index is not CDXJ; detail is the reason
};

// A short static English phrase, such as "page too large".
[[nodiscard]] std::string_view to_string(ErrorCode code) noexcept;

// Why something could not be done. Offsets are bytes from the start of the file (or of the text handed in) and
// are 64 bits wide since archives are larger than pages.
struct Error {
  ErrorCode code = ErrorCode::kCannotRead;
  std::uint64_t offset = 0;  // bytes
  std::uint64_t line = 0;    // from 1; 0 where lines mean nothing
  std::string path{};        // the file; "-" for standard input, empty for a text in memory
  std::string detail{};      // the reason in words; may be empty
  std::uint64_t lost = 0;    // bytes that were skipped, where known
};

// "path:line (byte 123): page too large: detail", leaving out what is absent.
[[nodiscard]] std::string to_string(const Error& error);

// A value or an Error. Named as std::expected, so that C++23 can replace it.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  explicit operator bool() const noexcept { return state_.index() == 0; }
  bool has_value() const noexcept { return state_.index() == 0; }

  // Precondition: has_value().
  const T& operator*() const& noexcept { return *std::get_if<0>(&state_); }
  T& operator*() & noexcept { return *std::get_if<0>(&state_); }
  T&& operator*() && noexcept { return std::move(*std::get_if<0>(&state_)); }
  const T* operator->() const noexcept { return std::get_if<0>(&state_); }
  T* operator->() noexcept { return std::get_if<0>(&state_); }

  // Precondition: !has_value().
  const Error& error() const noexcept { return *std::get_if<1>(&state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace newsparse

#endif  // NEWSPARSE_RESULT_H_
