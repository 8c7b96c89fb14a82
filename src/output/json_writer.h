// json_writer.h: the small pieces JSON lines are put together from.
//
// Everything appends to a string whose capacity is reused; nothing else allocates. No locale is consulted.
#ifndef NEWSPARSE_OUTPUT_JSON_WRITER_H_
#define NEWSPARSE_OUTPUT_JSON_WRITER_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "newsparse/span.h"
#include "newsparse/timestamp.h"

namespace newsparse::internal {

// Escapes out[from..] in place, as the inside of a JSON string (RFC 8259, section 7). Linear.
void escape_json_tail(std::size_t from, std::string& out);
// `text` as a JSON string with its quotes; ill-formed UTF-8 as U+FFFD.
void append_json_string(std::string_view text, std::string& out);
void append_number(std::uint64_t value, std::string& out);
// A percentage as a fraction with two digits: 97 becomes 0.97.
void append_confidence(std::uint8_t percent, std::string& out);
// `"begin":1,"end":16`.
void append_offsets(Span span, std::string& out);

// The members of a timestamp behind its offsets, each led by a comma: iso, precision, inferred, alternatives.
void append_timestamp_values(const Timestamp& timestamp, std::string& out);
// `["year","month"]`.
void append_inferred(InferredParts parts, std::string& out);
// `["2017-04-03"]`.
void append_alternatives(const Timestamp& timestamp, std::string& out);
[[nodiscard]] constexpr bool any(InferredParts parts) noexcept { return !(parts == InferredParts{}); }

// Writes a comma before every element but the first.
class Commas {
 public:
  void next(std::string& out) {
    if (!first_) out.push_back(',');
    first_ = false;
  }

 private:
  bool first_ = true;
};

}  // namespace newsparse::internal

#endif  // NEWSPARSE_OUTPUT_JSON_WRITER_H_
