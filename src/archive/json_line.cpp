#include "archive/json_line.h"

#include <simdjson.h>

#include <cstring>

#include "archive/input_file.h"
#include "archive/json_locate.h"
#include "text/utf8.h"

namespace newsparse::archive::internal {

namespace {

namespace ondemand = simdjson::ondemand;
using newsparse::internal::append_utf8;
using newsparse::internal::kReplacement;

static_assert(InputFile::kPadding >= simdjson::SIMDJSON_PADDING);

constexpr bool is_high_surrogate(char32_t c) noexcept { return c >= 0xD800 && c < 0xDC00; }
constexpr bool is_low_surrogate(char32_t c) noexcept { return c >= 0xDC00 && c < 0xE000; }

constexpr int hex_value(char c) noexcept {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// The code unit that the four digits at `digits` write, or 0x110000 where they are none.
char32_t code_unit(std::string_view digits) noexcept {
  if (digits.size() < 4) return 0x110000;
  char32_t value = 0;
  for (int i = 0; i < 4; ++i) {
    const int digit = hex_value(digits[static_cast<std::size_t>(i)]);
    if (digit < 0) return 0x110000;
    value = value * 16 + static_cast<char32_t>(digit);
  }
  return value;
}

// simdjson turns a lone surrogate into an error, or (a low one) into ill-formed UTF-8. Lines with any surrogate escape
// are therefore unescaped by our own, slower loop.
bool has_surrogate_escape(std::string_view line) noexcept {
  const char* at = line.data();
  const char* const end = at + line.size();
  while (end - at >= 4) {
    at = static_cast<const char*>(std::memchr(at, '\\', static_cast<std::size_t>(end - at)));
    if (at == nullptr || end - at < 4) return false;
    if (at[1] == 'u' && (at[2] == 'd' || at[2] == 'D') && hex_value(at[3]) >= 8) return true;
    at += 2;  // an escaped backslash escapes nothing
  }
  return false;
}

char simple_escape(char c) noexcept {
  switch (c) {
    case '"':
    case '\\':
    case '/':
      return c;
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    default:
      return '\0';
  }
}

}  // namespace

class JsonLineReader::Impl {
 public:
  explicit Impl(FieldNames names) : names_(std::move(names)) {
    for (const std::string* name : {&names_.text, &names_.id, &names_.url, &names_.fetched, &names_.language}) {
      has_paths_ = has_paths_ || name->find('.') != std::string::npos;
    }
  }

  std::optional<Error> read(std::string_view line, JsonFields& fields) {
    fields = {};
    std::string_view source = line;
    ondemand::document document;
    simdjson::error_code error = iterate(source, document);
    if (error == simdjson::UTF8_ERROR) {
      repaired_line_.clear();
      newsparse::internal::append_well_formed(line, repaired_line_);
      repaired_line_.reserve(repaired_line_.size() + InputFile::kPadding);
      source = repaired_line_;
      fields.repaired = true;
      error = iterate(source, document);
    }
    if (error == simdjson::SUCCESS) error = read_object(document, source, fields);
    if (error != simdjson::SUCCESS) return malformed(line, error);
    if (!has_text_) {
      const char* reason = saw_text_ ? "\" is not a string" : "\" is not there";
      return Error{.code = ErrorCode::kMissingText, .path = {}, .detail = "\"" + names_.text + reason};
    }
    if (fields.fetched.empty()) fields.fetched = timestamp_;
    if (fields.fetched.empty()) fields.fetched = number_;  // a date only if it has fourteen digits; the page says so
    return std::nullopt;
  }

 private:
  simdjson::error_code iterate(std::string_view source, ondemand::document& document) {
    return parser_.iterate(source.data(), source.size(), source.size() + InputFile::kPadding).get(document);
  }

  static Error malformed(std::string_view line, simdjson::error_code error) {
    const std::optional<JsonFault> fault = find_json_fault(line);
    if (fault) return {ErrorCode::kMalformedJson, fault->offset, 0, {}, std::string(fault->reason)};
    return {ErrorCode::kMalformedJson, 0, 0, {}, simdjson::error_message(error)};
  }

  simdjson::error_code read_object(ondemand::document& document, std::string_view source, JsonFields& fields) {
    has_text_ = saw_text_ = false;
    timestamp_ = number_ = {};
    own_unescape_ = has_surrogate_escape(source);
    end_ = source.data() + source.size();
    unescaped_.clear();
    // An unescaped string is never longer than its escapes, so no view into it is moved by a later one.
    if (own_unescape_) unescaped_.reserve(source.size());
    repaired_ = false;

    ondemand::object object;
    if (const auto error = document.get_object().get(object)) return error;
    if (const auto error = read_members(object, {}, 1, fields)) return error;
    const char* rest = nullptr;
    if (document.current_location().get(rest) != simdjson::OUT_OF_BOUNDS) return simdjson::TRAILING_CONTENT;
    fields.repaired = fields.repaired || repaired_;
    return simdjson::SUCCESS;
  }

  // `path` is empty, or leads to `object` and ends with a point.
  simdjson::error_code read_members(ondemand::object object, const std::string& path, std::size_t depth,
                                    JsonFields& fields) {
    std::string name;
    for (auto member : object) {
      ondemand::field field;
      if (const auto error = std::move(member).get(field)) return error;
      std::string_view key;
      if (const auto error = read_key(field, key)) return error;
      if (!path.empty()) key = name.assign(path).append(key);
      if (const auto error = read_member(key, field.value(), depth, fields)) return error;
    }
    return simdjson::SUCCESS;
  }

  // Whether a field's name goes on behind `path`, which ends with a point.
  [[nodiscard]] bool leads_on(std::string_view path) const noexcept {
    for (const std::string* name : {&names_.text, &names_.id, &names_.url, &names_.fetched, &names_.language}) {
      if (name->starts_with(path)) return true;
    }
    return false;
  }

  simdjson::error_code read_member(std::string_view key, ondemand::value value, std::size_t depth, JsonFields& fields) {
    const bool is_text = key == names_.text;
    const bool is_id = key == names_.id;
    const bool is_url = key == names_.url;
    const bool is_fetched = key == names_.fetched;
    const bool is_language = key == names_.language;
    const bool is_timestamp = key == "timestamp";
    if (!is_text && !is_id && !is_url && !is_fetched && !is_language && !is_timestamp) {
      if (!has_paths_) return visit(value, depth);
      const std::string path = std::string(key) + ".";
      ondemand::json_type kind;
      if (const auto error = value.type().get(kind)) return error;
      if (kind != ondemand::json_type::object || !leads_on(path)) return visit(value, depth);
      if (depth == kMaxJsonDepth) return simdjson::DEPTH_ERROR;
      ondemand::object object;
      if (const auto error = value.get_object().get(object)) return error;
      return read_members(object, path, depth + 1, fields);
    }

    std::string_view content;  // stays empty where the value is of a kind the field cannot have
    ondemand::json_type type;
    if (const auto error = value.type().get(type)) return error;
    if (type == ondemand::json_type::string) {
      if (const auto error = read_string(value, content)) return error;
    } else {
      if ((is_id || is_fetched) && type == ondemand::json_type::number) content = token_of(value);
      if (const auto error = visit(value, depth)) return error;
    }
    if (is_text) {
      saw_text_ = true;
      has_text_ = type == ondemand::json_type::string;
      fields.text = content;
    }
    if (is_id) fields.id = content;
    if (is_fetched && type == ondemand::json_type::number) number_ = content;
    if (type != ondemand::json_type::string) content = {};
    if (is_url) fields.url = content;
    if (is_fetched) fields.fetched = content;
    if (is_language) fields.language = content;
    if (is_timestamp) timestamp_ = content;
    return simdjson::SUCCESS;
  }

  // Reads `value` to its end without keeping anything.
  simdjson::error_code visit(ondemand::value value, std::size_t depth) {
    ondemand::json_type type;
    if (const auto error = value.type().get(type)) return error;
    if (type == ondemand::json_type::string) {
      std::string_view ignored;
      return read_string(value, ignored);
    }
    if (type != ondemand::json_type::array && type != ondemand::json_type::object) {
      return is_json_scalar(token_of(value)) ? simdjson::SUCCESS : simdjson::TAPE_ERROR;
    }
    if (depth == kMaxJsonDepth) return simdjson::DEPTH_ERROR;
    if (type == ondemand::json_type::array) {
      ondemand::array array;
      if (const auto error = value.get_array().get(array)) return error;
      for (auto element : array) {
        ondemand::value inner;
        if (const auto error = std::move(element).get(inner)) return error;
        if (const auto error = visit(inner, depth + 1)) return error;
      }
      return simdjson::SUCCESS;
    }
    ondemand::object object;
    if (const auto error = value.get_object().get(object)) return error;
    for (auto member : object) {
      ondemand::field field;
      if (const auto error = std::move(member).get(field)) return error;
      std::string_view ignored;
      if (const auto error = read_key(field, ignored)) return error;
      if (const auto error = visit(field.value(), depth + 1)) return error;
    }
    return simdjson::SUCCESS;
  }

  // A literal or number as it is printed: simdjson's numbers stop at 64 bits, JSON's do not.
  static std::string_view token_of(ondemand::value value) {
    std::string_view token = value.raw_json_token();
    while (!token.empty() && std::strchr(" \t\r\n", token.back()) != nullptr && token.back() != '\0') {
      token.remove_suffix(1);
    }
    return token;
  }

  simdjson::error_code read_string(ondemand::value value, std::string_view& out) {
    if (!own_unescape_) return value.get_string().get(out);
    ondemand::raw_json_string raw;
    if (const auto error = value.get_raw_json_string().get(raw)) return error;
    return unescape(raw.raw(), out);
  }

  simdjson::error_code read_key(ondemand::field& field, std::string_view& out) {
    if (!own_unescape_) return field.unescaped_key().get(out);
    return unescape(field.key().raw(), out);
  }

  // Unescapes from behind the opening quote to the closing one, which stage 1 has found to exist.
  simdjson::error_code unescape(const char* raw, std::string_view& out) {
    std::string_view rest(raw, static_cast<std::size_t>(end_ - raw));
    const std::size_t from = unescaped_.size();
    while (true) {
      std::size_t plain = 0;
      while (plain < rest.size() && rest[plain] != '"' && rest[plain] != '\\') ++plain;
      unescaped_.append(rest.substr(0, plain));
      rest.remove_prefix(plain);
      if (rest.empty()) return simdjson::UNCLOSED_STRING;
      if (rest.front() == '"') break;
      const std::size_t taken = append_escape(rest);
      if (taken == 0) return simdjson::STRING_ERROR;
      rest.remove_prefix(taken);
    }
    out = std::string_view(unescaped_).substr(from);
    return simdjson::SUCCESS;
  }

  // Appends what the escape at the front of `rest` means; returns its bytes, or 0 where it is none.
  std::size_t append_escape(std::string_view rest) {
    if (rest.size() < 2) return 0;
    if (rest[1] != 'u') {
      const char c = simple_escape(rest[1]);
      if (c == '\0') return 0;
      unescaped_.push_back(c);
      return 2;
    }
    const char32_t unit = code_unit(rest.substr(2));
    if (unit > 0xFFFF) return 0;
    if (is_high_surrogate(unit) && rest.substr(6).starts_with("\\u")) {
      const char32_t low = code_unit(rest.substr(8));
      if (is_low_surrogate(low)) {
        append_utf8(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00), unescaped_);
        return 12;
      }
    }
    const bool lone = is_high_surrogate(unit) || is_low_surrogate(unit);
    repaired_ = repaired_ || lone;
    append_utf8(lone ? kReplacement : unit, unescaped_);
    return 6;
  }

  const FieldNames names_;
  bool has_paths_ = false;  // a name holds a point
  ondemand::parser parser_;
  std::string repaired_line_;  // the line where it was not UTF-8
  std::string unescaped_;      // the strings of a line with surrogate escapes
  const char* end_ = nullptr;
  std::string_view timestamp_;
  std::string_view number_;  // where the date of the fetch belongs
  bool own_unescape_ = false;
  bool repaired_ = false;
  bool saw_text_ = false;
  bool has_text_ = false;
};

JsonLineReader::JsonLineReader(FieldNames names) : impl_(std::make_unique<Impl>(std::move(names))) {}
JsonLineReader::~JsonLineReader() = default;
JsonLineReader::JsonLineReader(JsonLineReader&&) noexcept = default;

std::optional<Error> JsonLineReader::read(std::string_view line, JsonFields& fields) {
  return impl_->read(line, fields);
}

}  // namespace newsparse::archive::internal
