// surt.cpp: the sort-friendly key of a URL, as web archives order by it (Sort-friendly URI Reordering Transform).
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "newsparse/archive/index.h"

namespace newsparse::archive {

namespace {

char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

int hex_digit(char c) noexcept {
  c = lower(c);
  if (c >= '0' && c <= '9') return c - '0';
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// RFC 3986, 2.3: escaped or not they mean the same.
bool is_unreserved(char c) noexcept {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-' || c == '.' || c == '_' || c == '~';
}

// Lower case, unreserved characters unescaped, blanks and control characters escaped: a key is one word.
std::string normalised(std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (text[i] == '%' && i + 2 < text.size() && hex_digit(text[i + 1]) >= 0 && hex_digit(text[i + 2]) >= 0) {
      const char c = lower(static_cast<char>(16 * hex_digit(text[i + 1]) + hex_digit(text[i + 2])));
      if (is_unreserved(c)) {
        out.push_back(c);
      } else {
        out.append({'%', lower(text[i + 1]), lower(text[i + 2])});
      }
      i += 2;
    } else if (byte <= ' ' || byte == 0x7F) {
      out.append({'%', kHex[byte / 16], kHex[byte % 16]});
    } else {
      out.push_back(lower(text[i]));
    }
  }
  return out;
}

void append_host(std::string_view host, std::string& out) {
  while (host.ends_with('.')) host.remove_suffix(1);
  if (host.starts_with("www")) {  // www2.example.org too, but not the host www.org
    const std::size_t dot = host.find_first_not_of("0123456789", 3);
    if (dot != std::string_view::npos && host[dot] == '.' && host.find('.', dot + 1) != std::string_view::npos) {
      host.remove_prefix(dot + 1);
    }
  }
  if (host.starts_with('[')) {  // an IPv6 address
    out.append(host);
    return;
  }
  while (true) {
    const std::size_t dot = host.rfind('.');
    out.append(host.substr(dot + 1));
    if (dot == std::string_view::npos) return;
    out.push_back(',');
    host = host.substr(0, dot);
  }
}

// RFC 3986, 5.2.4; empty segments go too.
void append_path(std::string_view path, std::string& out) {
  const std::size_t begin = out.size();
  while (!path.empty()) {
    path.remove_prefix(path.front() == '/' ? 1 : 0);
    const std::string_view segment = path.substr(0, path.find('/'));
    path.remove_prefix(segment.size());
    if (segment == "..") {
      const std::size_t slash = out.rfind('/');
      if (slash != std::string::npos && slash >= begin) out.resize(slash);
    } else if (!segment.empty() && segment != ".") {
      out.append("/").append(segment);
    }
  }
  if (out.size() == begin) out.push_back('/');
}

void append_query(std::string_view query, std::string& out) {
  if (query.empty()) return;
  std::vector<std::string_view> parameters;
  while (true) {
    const std::size_t end = query.find('&');
    parameters.push_back(query.substr(0, end));
    if (end == std::string_view::npos) break;
    query.remove_prefix(end + 1);
  }
  std::stable_sort(parameters.begin(), parameters.end());
  char between = '?';
  for (const std::string_view parameter : parameters) {
    out.push_back(between);
    out.append(parameter);
    between = '&';
  }
}

}  // namespace

std::string surt_key(std::string_view url) {
  constexpr std::string_view kBlanks = " \t\r\n";
  url.remove_prefix(std::min(url.find_first_not_of(kBlanks), url.size()));
  url = url.substr(0, url.find_last_not_of(kBlanks) + 1);
  url = url.substr(0, url.find('#'));
  const std::string all = normalised(url);
  std::string_view rest = all;
  const std::size_t slashes = rest.find("://");
  if (slashes == std::string_view::npos || rest.find_first_of("/?") < slashes) return all;
  const std::string_view scheme = rest.substr(0, slashes);
  rest.remove_prefix(slashes + 3);
  std::string_view authority = rest.substr(0, rest.find_first_of("/?"));
  rest.remove_prefix(authority.size());
  authority.remove_prefix(authority.rfind('@') + 1);  // npos + 1 is zero

  std::string out;
  out.reserve(all.size() + 2);
  const std::size_t colon = authority.find(':', authority.starts_with('[') ? authority.find(']') : 0);
  const std::string_view port = colon == std::string_view::npos ? std::string_view() : authority.substr(colon + 1);
  append_host(authority.substr(0, colon), out);
  if (!port.empty() && !(scheme == "http" && port == "80") && !(scheme == "https" && port == "443")) {
    out.append(":").append(port);
  }
  out.push_back(')');
  const std::size_t question = rest.find('?');
  append_path(rest.substr(0, question), out);
  if (question != std::string_view::npos) append_query(rest.substr(question + 1), out);
  return out;
}

}  // namespace newsparse::archive
