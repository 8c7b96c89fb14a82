#include "archive/json_locate.h"

#include <bitset>

namespace newsparse::archive::internal {

namespace {

constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
constexpr bool is_hex(char c) noexcept { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

// Bytes of the number at the front of `text` (RFC 8259, section 6), or 0.
std::size_t number_size(std::string_view text) noexcept {
  std::size_t i = 0;
  const auto digits = [&] {
    const std::size_t from = i;
    while (i < text.size() && is_digit(text[i])) ++i;
    return i > from;
  };
  if (i < text.size() && text[i] == '-') ++i;
  if (i < text.size() && text[i] == '0') {
    ++i;
  } else if (!digits()) {
    return 0;
  }
  if (i < text.size() && text[i] == '.') {
    ++i;
    if (!digits()) return 0;
  }
  if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
    ++i;
    if (i < text.size() && (text[i] == '+' || text[i] == '-')) ++i;
    if (!digits()) return 0;
  }
  return i;
}

class Locator {
 public:
  explicit Locator(std::string_view line) : line_(line) {}

  std::optional<JsonFault> find() noexcept {
    skip_blanks();
    if (!at('{')) return fault("not a JSON object");
    open(true);
    bool after_value = false;  // a value has just ended; else one is due, or the end of an empty array or object
    bool just_opened = true;
    while (depth_ > 0) {
      skip_blanks();
      if (at_end()) return fault(in_object() ? "the line ends inside an object" : "the line ends inside an array");
      if (after_value) {
        if (at(in_object() ? '}' : ']')) {
          close();
        } else if (at(',')) {
          ++at_;
          after_value = just_opened = false;
        } else {
          return fault(in_object() ? "expected , or } after a value" : "expected , or ] after a value");
        }
        continue;
      }
      if (just_opened && at(in_object() ? '}' : ']')) {
        close();
        after_value = true;
        just_opened = false;
        continue;
      }
      if (in_object()) {
        if (!at('"')) return fault("expected a key in double quotes");
        if (!string()) return fault_;
        skip_blanks();
        if (!at(':')) return fault("expected : after a key");
        ++at_;
        skip_blanks();
        if (at_end()) return fault("the line ends inside an object");
      }
      just_opened = at('{') || at('[');
      if (just_opened) {
        if (depth_ == kMaxJsonDepth) return fault("nested too deeply");
        open(at('{'));
        continue;
      }
      if (at('"') ? !string() : !scalar()) return fault_;
      after_value = true;
    }
    skip_blanks();
    if (!at_end()) return fault("something follows the object");
    return std::nullopt;
  }

 private:
  bool at_end() const noexcept { return at_ == line_.size(); }
  bool at(char c) const noexcept { return !at_end() && line_[at_] == c; }
  bool in_object() const noexcept { return is_object_[depth_ - 1]; }
  void open(bool object) noexcept {
    is_object_[depth_++] = object;
    ++at_;
  }
  void close() noexcept {
    --depth_;
    ++at_;
  }
  void skip_blanks() noexcept {
    while (at(' ') || at('\t') || at('\r') || at('\n')) ++at_;
  }
  std::optional<JsonFault> fault(std::string_view reason) noexcept {
    fault_ = {at_, reason};
    return fault_;
  }

  bool string() noexcept {
    const std::size_t quote = at_++;
    for (; !at_end(); ++at_) {
      if (at('"')) {
        ++at_;
        return true;
      }
      if (static_cast<unsigned char>(line_[at_]) < 0x20) {
        fault("a control character inside a string");
        return false;
      }
      if (at('\\') && !escape()) return false;
    }
    fault_ = {quote, "a string that does not end"};
    return false;
  }

  // Leaves at_ on the last byte of the escape.
  bool escape() noexcept {
    const std::string_view rest = line_.substr(at_ + 1);
    if (rest.empty()) return true;  // the string does not end either
    if (std::string_view("\"\\/bfnrt").find(rest.front()) != std::string_view::npos) {
      ++at_;
      return true;
    }
    if (rest.size() >= 5 && rest[0] == 'u' && is_hex(rest[1]) && is_hex(rest[2]) && is_hex(rest[3]) &&
        is_hex(rest[4])) {
      at_ += 5;
      return true;
    }
    fault("not an escape of JSON");
    return false;
  }

  bool scalar() noexcept {
    const std::string_view rest = line_.substr(at_);
    std::size_t size = 0;
    while (size < rest.size() && std::string_view(" \t\r\n,:[]{}\"").find(rest[size]) == std::string_view::npos) ++size;
    if (!is_json_scalar(rest.substr(0, size))) {
      fault("not a value of JSON");
      return false;
    }
    at_ += size;
    return true;
  }

  std::string_view line_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::bitset<kMaxJsonDepth> is_object_;
  JsonFault fault_;
};

}  // namespace

bool is_json_scalar(std::string_view token) noexcept {
  if (token == "true" || token == "false" || token == "null") return true;
  return !token.empty() && number_size(token) == token.size();
}

std::optional<JsonFault> find_json_fault(std::string_view line) noexcept { return Locator(line).find(); }

}  // namespace newsparse::archive::internal
