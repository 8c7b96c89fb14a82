#include "newsparse/result.h"

namespace newsparse {

std::string_view to_string(ErrorCode code) noexcept {
  switch (code) {
    case ErrorCode::kPageTooLarge:
      return "page too large";
    case ErrorCode::kBadPattern:
      return "bad pattern";
    case ErrorCode::kCannotOpen:
      return "cannot open";
    case ErrorCode::kCannotRead:
      return "cannot read";
    case ErrorCode::kMalformedJson:
      return "malformed JSON";
    case ErrorCode::kMissingText:
      return "no text field";
    case ErrorCode::kHtml:
      return "this is HTML, not extracted text";
    case ErrorCode::kBinary:
      return "this is neither text nor JSON lines";
    case ErrorCode::kDamaged:
      return "damaged";
    case ErrorCode::kLimit:
      return "over a limit";
    case ErrorCode::kBadCharset:
      return "charset cannot be converted";
    case ErrorCode::kBadDigest:
      return "digest does not fit";
    case ErrorCode::kMalformedIndex:
      return "malformed index line";
  }
  return "unknown error";
}

std::string to_string(const Error& error) {
  std::string out = error.path;
  if (error.line != 0) out.append(":").append(std::to_string(error.line));
  out.append(out.empty() ? "byte " : " (byte ").append(std::to_string(error.offset));
  out.append(error.path.empty() && error.line == 0 ? ": " : "): ").append(to_string(error.code));
  if (!error.detail.empty()) out.append(": ").append(error.detail);
  return out;
}

}  // namespace newsparse
