// template_token_names.cpp: tags and fields that only their names give away.
#include <algorithm>
#include <array>

#include "recognise/template_names.h"

namespace newsparse::internal {

namespace {

constexpr auto kNone = RangeReader::kNone;

// Past `from` to the end of arguments that take up no more than a few words; kNone where they do not end so.
std::size_t skip_arguments(const RangeReader& in, std::size_t from) noexcept {
  constexpr std::size_t kMostBytes = 80;
  std::size_t i = from;
  while (i - from < kMostBytes && !contains("{}\n", in.at(i))) ++i;
  return in.at(i) == '}' ? i : kNone;
}

// The encoded bytes `code` at `i`, whose letters may be small: %7B.
bool has_code(const RangeReader& in, std::size_t i, std::string_view code) noexcept {
  for (std::size_t n = 0; n < code.size(); ++n)
    if (to_lower(in.at(i + n)) != code[n]) return false;
  return true;
}

}  // namespace

bool has_end_tag(const RangeReader& in, std::size_t from, std::string_view name) noexcept {
  constexpr std::size_t kNear = 512;
  std::string_view rest = in.ahead(from, kNear);
  for (std::size_t at = rest.find("{/"); at != std::string_view::npos; at = rest.find("{/")) {
    rest.remove_prefix(at + 2);
    if (rest.starts_with(name) && rest.substr(name.size()).starts_with('}')) return true;
  }
  return false;
}

bool is_merge_field(std::string_view name) noexcept {
  static constexpr std::string_view kFields[] = {"fname",    "lname",       "firstname",    "lastname",
                                                 "fullname", "companyname", "emailaddress", "unsubscribelink"};
  std::array<char, 16> letters{};
  std::size_t n = 0;
  for (const char c : name) {
    if (c == ' ' || c == '_') continue;
    if (n == letters.size() || !is_alpha(c)) return false;
    letters[n++] = to_lower(c);
  }
  return is_one_of({letters.data(), n}, kFields);
}

bool is_extension_key(std::string_view key) noexcept {
  static constexpr std::string_view kPrefixes[] = {"COM_", "MOD_", "PLG_", "TPL_", "LIB_", "JGLOBAL_", "JLIB_"};
  if (std::none_of(std::begin(kPrefixes), std::end(kPrefixes),
                   [key](std::string_view prefix) { return key.starts_with(prefix); }))
    return false;
  if (std::any_of(key.begin(), key.end(), [](char c) { return !is_upper(c) && !is_digit(c) && c != '_'; }))
    return false;
  return key.size() >= 12 && std::count(key.begin(), key.end(), '_') >= 2;
}

MaybeToken match_content_tag(const RangeReader& in, std::size_t at) noexcept {
  static constexpr std::string_view kAlone[] = {"mosimage", "mospagebreak", "readmore", "byline", "gotop"};
  static constexpr std::string_view kOrders[] = {"loadposition", "loadmodule",   "loadmoduleid", "modulepos",
                                                 "rsform",       "phocagallery", "igallery",     "oziogallery"};
  static constexpr std::string_view kFiles[] = {"embed", "redirect", "url_title_path"};
  if (contains("$@%&\\^_", in.before(at)) || is_word(in.before(at))) return std::nullopt;
  const auto token = [&](std::size_t close) -> MaybeToken {
    if (close == kNone) return std::nullopt;
    return in.token(Engine::kPhp, at, close + 1, at + 1, close);
  };
  if (in.starts(at, "{exp:") && is_lower(in.at(at + 5))) return token(skip_arguments(in, at + 5));
  for (const std::string_view whole :
       {std::string_view("{jcomments on}"), std::string_view("{jcomments off}"), std::string_view("{emailcloak=off}")})
    if (in.starts(at, whole)) return token(at + whole.size() - 1);
  const std::size_t end = in.skip_ident(at + 1);
  const std::string_view name = in.view(at + 1, end);
  if (in.at(end) == ' ' && is_one_of(name, kOrders)) return token(skip_arguments(in, end));
  // {article 1}, {tip}, which only {/article} and {/tip} tell from remarks: of the engine that its end is taken for.
  const auto paired = [&](std::size_t close) -> MaybeToken {
    if (close == kNone || !has_end_tag(in, close, name)) return std::nullopt;
    return in.token(is_variable_name(name) ? Engine::kPython : Engine::kIcu, at, close + 1, at + 1, close);
  };
  if (in.at(end) == ' ') return is_lower(name.front()) ? paired(skip_arguments(in, end)) : std::nullopt;
  if (in.at(end) == '=' && contains("\"'", in.at(end + 1)) && is_one_of(name, kFiles))
    return token(skip_arguments(in, end));
  if (in.at(end) != '}' || name.size() < 3 || !is_lower(name.front())) return std::nullopt;
  if (is_one_of(name, kAlone)) return token(end);
  return paired(end);
}

MaybeToken match_encoded(const RangeReader& in, std::size_t at) noexcept {
  constexpr std::size_t kMostBytes = 80;
  constexpr std::string_view kDouble = "%7b%7b", kDollar = "%24%7b";
  const bool twice = has_code(in, at, kDouble);
  if (!twice && !has_code(in, at, kDollar)) return std::nullopt;
  const std::size_t from = at + kDouble.size();
  std::size_t to = from;
  while (to - from < kMostBytes && (is_ident(in.at(to)) || contains(".-", in.at(to)) || in.starts(to, "%20")))
    to += in.at(to) == '%' ? 3 : 1;
  const std::string_view close = twice ? "%7d%7d" : "%7d";
  if (to == from || !has_code(in, to, close)) return std::nullopt;
  return in.token(twice ? Engine::kMustache : Engine::kJavascript, at, to + close.size(), from, to);
}

}  // namespace newsparse::internal
