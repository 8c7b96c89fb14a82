// span.h: where something stands in a text.
//
// Every record and field is a pair of byte offsets into the page's text. A span cannot dangle: it can only be
// read against the wrong text, so each API says which text its spans index.
#ifndef NEWSPARSE_SPAN_H_
#define NEWSPARSE_SPAN_H_

#include <cstdint>
#include <string_view>

namespace newsparse {

// Half-open byte range [begin, end). Offsets are bytes, never characters; texts are below 4 GiB.
// Where a field may be absent, absence is the empty span.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr bool empty() const noexcept { return begin == end; }
  constexpr std::uint32_t size() const noexcept { return end - begin; }
  // True where `inner` lies wholly inside this span.
  constexpr bool contains(Span inner) const noexcept { return begin <= inner.begin && inner.end <= end; }
  constexpr bool overlaps(Span other) const noexcept { return begin < other.end && other.begin < end; }
  friend constexpr bool operator==(Span, Span) = default;
};

// The bytes of `span` in `text`; borrows from `text`. Precondition: span.end <= text.size().
[[nodiscard]] constexpr std::string_view slice(std::string_view text, Span span) noexcept {
  return {text.data() + span.begin, span.size()};
}

}  // namespace newsparse

#endif  // NEWSPARSE_SPAN_H_
