#include "archive/charset.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "archive/header_fields.h"

namespace newsparse::archive::internal {

namespace {

constexpr std::size_t kMostName = 64;

// ISO 639-3 with the ISO 639-1 code of the same language, sorted.
struct Code {
  std::string_view three, two;
};
constexpr std::array kCodes = {
    Code{"afr", "af"}, Code{"amh", "am"}, Code{"ara", "ar"}, Code{"asm", "as"}, Code{"aze", "az"}, Code{"bel", "be"},
    Code{"ben", "bn"}, Code{"bos", "bs"}, Code{"bre", "br"}, Code{"bul", "bg"}, Code{"cat", "ca"}, Code{"ces", "cs"},
    Code{"cos", "co"}, Code{"cym", "cy"}, Code{"dan", "da"}, Code{"deu", "de"}, Code{"div", "dv"}, Code{"ell", "el"},
    Code{"eng", "en"}, Code{"epo", "eo"}, Code{"est", "et"}, Code{"eus", "eu"}, Code{"fao", "fo"}, Code{"fas", "fa"},
    Code{"fin", "fi"}, Code{"fra", "fr"}, Code{"fry", "fy"}, Code{"gla", "gd"}, Code{"gle", "ga"}, Code{"glg", "gl"},
    Code{"grn", "gn"}, Code{"guj", "gu"}, Code{"hat", "ht"}, Code{"hau", "ha"}, Code{"hbs", "sh"}, Code{"heb", "he"},
    Code{"hin", "hi"}, Code{"hrv", "hr"}, Code{"hun", "hu"}, Code{"hye", "hy"}, Code{"ibo", "ig"}, Code{"ind", "id"},
    Code{"isl", "is"}, Code{"ita", "it"}, Code{"jav", "jv"}, Code{"jpn", "ja"}, Code{"kal", "kl"}, Code{"kan", "kn"},
    Code{"kat", "ka"}, Code{"kaz", "kk"}, Code{"khm", "km"}, Code{"kin", "rw"}, Code{"kir", "ky"}, Code{"kor", "ko"},
    Code{"kur", "ku"}, Code{"lao", "lo"}, Code{"lat", "la"}, Code{"lav", "lv"}, Code{"lit", "lt"}, Code{"ltz", "lb"},
    Code{"mal", "ml"}, Code{"mar", "mr"}, Code{"mkd", "mk"}, Code{"mlg", "mg"}, Code{"mlt", "mt"}, Code{"mon", "mn"},
    Code{"mri", "mi"}, Code{"msa", "ms"}, Code{"mya", "my"}, Code{"nep", "ne"}, Code{"nld", "nl"}, Code{"nno", "nn"},
    Code{"nob", "nb"}, Code{"nor", "no"}, Code{"oci", "oc"}, Code{"ori", "or"}, Code{"pan", "pa"}, Code{"pol", "pl"},
    Code{"por", "pt"}, Code{"pus", "ps"}, Code{"roh", "rm"}, Code{"ron", "ro"}, Code{"rus", "ru"}, Code{"san", "sa"},
    Code{"sin", "si"}, Code{"slk", "sk"}, Code{"slv", "sl"}, Code{"sna", "sn"}, Code{"snd", "sd"}, Code{"som", "so"},
    Code{"sot", "st"}, Code{"spa", "es"}, Code{"sqi", "sq"}, Code{"srp", "sr"}, Code{"sun", "su"}, Code{"swa", "sw"},
    Code{"swe", "sv"}, Code{"tam", "ta"}, Code{"tat", "tt"}, Code{"tel", "te"}, Code{"tgk", "tg"}, Code{"tgl", "tl"},
    Code{"tha", "th"}, Code{"tir", "ti"}, Code{"tuk", "tk"}, Code{"tur", "tr"}, Code{"uig", "ug"}, Code{"ukr", "uk"},
    Code{"urd", "ur"}, Code{"uzb", "uz"}, Code{"vie", "vi"}, Code{"wol", "wo"}, Code{"xho", "xh"}, Code{"yid", "yi"},
    Code{"yor", "yo"}, Code{"zho", "zh"}, Code{"zul", "zu"}};
static_assert(std::is_sorted(kCodes.begin(), kCodes.end(),
                             [](const Code& a, const Code& b) { return a.three < b.three; }));

// Of a charset that iconv does not know by the name that web pages give it (WHATWG Encoding, 4.2). Text of the name.
const char* other_name(const std::string& name) noexcept {
  if (equal_no_case(name, "ks_c_5601-1987")) return "CP949";
  // Never an empty name: to iconv that is the charset of the system.
  return name.size() > 2 && equal_no_case(std::string_view(name).substr(0, 2), "x-") ? name.c_str() + 2 : name.c_str();
}

}  // namespace

std::string_view charset_of(std::string_view content_type) noexcept {
  while (true) {
    const std::size_t semicolon = content_type.find(';');
    if (semicolon == std::string_view::npos) return {};
    content_type.remove_prefix(semicolon + 1);
    const std::string_view parameter = trimmed(content_type.substr(0, content_type.find(';')));
    const std::size_t equals = parameter.find('=');
    if (equals == std::string_view::npos || !equal_no_case(trimmed(parameter.substr(0, equals)), "charset")) continue;
    std::string_view value = trimmed(parameter.substr(equals + 1));
    if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front()) {
      value = value.substr(1, value.size() - 2);
    }
    return value;
  }
}

bool is_utf8_name(std::string_view charset) noexcept {
  return charset.empty() || equal_no_case(charset, "utf-8") || equal_no_case(charset, "utf8") ||
         equal_no_case(charset, "us-ascii") || equal_no_case(charset, "ascii");
}

CharsetConverter::~CharsetConverter() {
  if (conversion_ != nullptr) ::iconv_close(conversion_);
}

bool CharsetConverter::convert(std::string_view charset, std::string_view text, std::string& out, bool& repaired) {
  out.clear();
  if (conversion_ == nullptr || name_ != charset) {
    // A slash would be an instruction to iconv, not a name.
    if (charset.size() > kMostName || charset.find('/') != std::string_view::npos) return false;
    name_ = charset;
    if (conversion_ != nullptr) ::iconv_close(conversion_);
    conversion_ = ::iconv_open("UTF-8", name_.c_str());
    if (conversion_ == reinterpret_cast<iconv_t>(-1)) conversion_ = ::iconv_open("UTF-8", other_name(name_));
    if (conversion_ == reinterpret_cast<iconv_t>(-1)) {
      conversion_ = nullptr;
      return false;
    }
  }
  ::iconv(conversion_, nullptr, nullptr, nullptr, nullptr);
  char* from = const_cast<char*>(text.data());  // iconv reads through a non-const pointer and does not write there
  std::size_t left = text.size();
  std::array<char, 4096> piece{};
  while (left > 0) {
    char* to = piece.data();
    std::size_t room = piece.size();
    const std::size_t result = ::iconv(conversion_, &from, &left, &to, &room);
    const int reason = errno;
    out.append(piece.data(), piece.size() - room);
    if (result != static_cast<std::size_t>(-1) || reason == E2BIG) continue;
    out.append("\xEF\xBF\xBD");
    repaired = true;
    if (reason == EINVAL) break;  // cut off at the end
    ++from;
    --left;
  }
  return true;
}

std::string_view first_language(std::string_view languages) noexcept {
  languages = trimmed(languages.substr(0, languages.find_first_of(",;")));
  if (languages.size() != 3) return languages;
  const auto found = std::lower_bound(kCodes.begin(), kCodes.end(), languages,
                                      [](const Code& code, std::string_view want) { return code.three < want; });
  return found != kCodes.end() && found->three == languages ? found->two : languages;
}

}  // namespace newsparse::archive::internal
