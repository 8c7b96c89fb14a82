// header_fields.h: the `name: value` lines of a WARC record's or an HTTP message's header.
#ifndef NEWSPARSE_ARCHIVE_HEADER_FIELDS_H_
#define NEWSPARSE_ARCHIVE_HEADER_FIELDS_H_

#include <cstddef>
#include <string_view>
#include <vector>

namespace newsparse::archive::internal {

[[nodiscard]] bool equal_no_case(std::string_view a, std::string_view b) noexcept;
// Without blanks and line ends round it.
[[nodiscard]] std::string_view trimmed(std::string_view text) noexcept;

// Where the fields of one header lie, found in one walk: a reader asks for a dozen of each record. Names compare
// without case. A value goes on over lines that begin with a blank (RFC 2616, 2.2); lines without a colon are stepped
// over.
class HeaderFields {
 public:
  void read(std::string_view header);
  // The header's bytes were moved to where `header` is.
  void moved_to(std::string_view header) noexcept { header_ = header; }

  // The value of the first field of that name, trimmed; null where there is none.
  [[nodiscard]] std::string_view operator[](std::string_view name) const noexcept;
  // Calls `use` with each field's name and value.
  template <class Use>
  void for_each(Use use) const {
    for (const Field& field : fields_) use(name_of(field), value_of(field));
  }

 private:
  struct Field {
    std::size_t name = 0, name_size = 0, value = 0, value_end = 0;  // in the header
  };
  [[nodiscard]] std::string_view name_of(const Field& field) const noexcept {
    return header_.substr(field.name, field.name_size);
  }
  [[nodiscard]] std::string_view value_of(const Field& field) const noexcept {
    return trimmed(header_.substr(field.value, field.value_end - field.value));
  }

  std::string_view header_;
  std::vector<Field> fields_;
};

}  // namespace newsparse::archive::internal

#endif  // NEWSPARSE_ARCHIVE_HEADER_FIELDS_H_
