// charset.h: declared charsets to UTF-8, and ISO 639-3 to BCP 47.
#ifndef NEWSPARSE_ARCHIVE_CHARSET_H_
#define NEWSPARSE_ARCHIVE_CHARSET_H_

#include <string>
#include <string_view>

namespace newsparse::archive::internal {

// The charset parameter of a Content-Type value, without quotes; empty where there is none.
[[nodiscard]] std::string_view charset_of(std::string_view content_type) noexcept;
[[nodiscard]] bool is_utf8_name(std::string_view charset) noexcept;

// Keeps the conversion of the charset asked for last. iconv is the C library's.
class CharsetConverter {
 public:
  CharsetConverter() = default;
  ~CharsetConverter();
  CharsetConverter(const CharsetConverter&) = delete;
  CharsetConverter& operator=(const CharsetConverter&) = delete;

  // Ill-formed bytes become U+FFFD, and set `repaired`. False where the charset is not known.
  [[nodiscard]] bool convert(std::string_view charset, std::string_view text, std::string& out, bool& repaired);

 private:
  void* conversion_ = nullptr;
  std::string name_;
};

// `eng,deu` to `en`: the first of the list, its two-letter code where it has one (BCP 47 wants the shortest). Static
// text or a part of `languages`.
[[nodiscard]] std::string_view first_language(std::string_view languages) noexcept;

}  // namespace newsparse::archive::internal

#endif  // NEWSPARSE_ARCHIVE_CHARSET_H_
