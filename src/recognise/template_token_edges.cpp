// template_token_edges.cpp: tokens that a whole range gives away: leaked values, keys of catalogues, filler text.
#include "recognise/template_scan.h"

namespace newsparse::internal {

namespace {

constexpr std::string_view kLeaks[] = {"[object Object]", "undefined", "Invalid Date", "Invalid date", "NaN", "null"};

std::size_t leak_at(const RangeReader& in, std::size_t at) noexcept {
  if (!contains("[uINn", in.at(at))) return 0;
  for (const std::string_view leak : kLeaks)
    if (in.starts(at, leak)) return leak.size();
  return 0;
}

// The quick no for nearly every line: the last byte says which value it could be.
bool ends_in_leak(const RangeReader& in) noexcept {
  const std::string_view all = in.view(in.begin(), in.end());
  switch (all.back()) {
    case 'd':
      return all.ends_with("undefined");
    case 'N':
      return all.ends_with("NaN");
    case 'l':
      return all.ends_with("null");
    case ']':
      return all.ends_with("[object Object]");
    case 'e':
      return all.ends_with("Invalid Date") || all.ends_with("Invalid date");
    default:
      return false;
  }
}

// Past "By ", "Posted by ", "Von " at the range's begin: what an author's name follows; its begin where there is none.
std::size_t skip_by(const RangeReader& in) noexcept {
  // The first letter is that of no such word on most lines; those of two bytes begin as most of their script do.
  const char first = to_lower(in.at(in.begin()));
  switch (first) {
    case 'a':
    case 'b':
    case 'd':
    case 'e':
    case 'g':
    case 'p':
    case 'v':
    case 'w':
    case '\xD0':
      break;
    default:
      return in.begin();
  }
  static constexpr std::string_view kWords[] = {
      "by ",  "posted by ", "written by ", "published by ",    "author ",        "von ",        "por ",
      "par ", "di ",        "door ",       "geschrieben von ", "publicado por ", "publié par ", "escrito por ",
      "av ",  "af ",        "от ",         "автор ",           "autor "};
  for (const std::string_view word : kWords) {
    if (word.front() != first) continue;
    std::size_t n = 1;
    while (n < word.size() && to_lower(in.at(in.begin() + n)) == word[n]) ++n;
    if (n == word.size()) return in.begin() + n;
  }
  return in.begin();
}

// "min read", "comments" and the like: what a number stands before.
bool is_counted(std::string_view word) noexcept {
  static constexpr std::string_view kWords[] = {
      "min",     "mins",       "minute",    "minutes",     "read",    "comment", "comments",     "view",    "views",
      "share",   "shares",     "like",      "likes",       "ago",     "result",  "results",      "item",    "items",
      "user",    "users",      "hour",      "hours",       "day",     "days",    "reply",        "replies", "votes",
      "Minuten", "Kommentare", "Kommentar", "comentarios", "minutos", "minuti",  "commentaires", "reacties"};
  return is_one_of(word, kWords);
}

// A range of nothing but leaked values (undefinedundefined, "NaN / NaN"), one that ends in a label's value ("Price:
// undefined"), an author's ("By undefined | May 3") or a count ("NaN min read"). "undefined behaviour" and "null and
// void" go on.
MaybeToken match_value_leak(const RangeReader& in) noexcept {
  const bool ends = ends_in_leak(in);
  const std::size_t head = leak_at(in, in.begin());
  if (ends && head > 0) {
    std::size_t i = in.begin();
    int leaks = 0;
    while (i < in.end() && i - in.begin() < kMaxTokenBytes) {
      if (const std::size_t n = leak_at(in, i)) {
        i += n;
        ++leaks;
      } else if (leaks > 0 && contains(" ,/-:.", in.at(i))) {
        ++i;
      } else {
        break;
      }
    }
    if (i == in.end()) return in.token(Engine::kValueLeak, in.begin(), in.end(), in.begin(), in.end());
  }
  const auto token = [&in](std::size_t from, std::size_t size) {
    return in.token(Engine::kValueLeak, from, from + size, from, from + size);
  };
  constexpr std::size_t kLongestLabel = 40;  // long sentences may end in the word too
  if (head > 0 && in.end() - in.begin() <= kLongestLabel) {
    const std::size_t next = in.begin() + head;
    std::size_t end = next + 1;
    while (is_alpha(in.at(end))) ++end;
    const bool counted = in.at(next) == ' ' && is_counted(in.view(next + 1, end));
    if (counted || in.at(next) == '%') return token(in.begin(), head);
  }
  if (const std::size_t name = skip_by(in); name > in.begin()) {
    const std::size_t size = leak_at(in, name);
    const std::size_t next = name + size;
    if (size > 0 && (next == in.end() || contains("|,-", in.at(next)) ||
                     (in.at(next) == ' ' && (contains("|-(", in.at(next + 1)) || is_high(in.at(next + 1))))))
      return token(name, size);
  }
  if (!ends) return std::nullopt;
  for (const std::string_view leak : kLeaks) {
    if (in.end() - in.begin() < leak.size() + 3) continue;
    const std::size_t from = in.end() - leak.size();
    if (!in.starts(from, leak) || from - in.begin() > kLongestLabel) continue;
    const bool labelled = in.before(from) == ' ' && in.at(from - 2) == ':';
    const bool glued = in.before(from) == ':' && is_word(in.before(from - 1));
    if (labelled || glued || (leak.starts_with("Invalid") && in.before(from) == ' ')) return token(from, leak.size());
  }
  return std::nullopt;
}

// Whether a part of a catalogue's key is a word of user interfaces; program text has dotted names too.
bool names_interface(std::string_view key) noexcept {
  static constexpr std::string_view kWords[] = {
      "action",     "all",        "app",     "article",  "author",      "back",         "banner",  "button",
      "cancel",     "caption",    "close",   "comment",  "comments",    "common",       "consent", "content",
      "cookie",     "cta",        "date",    "dialog",   "email",       "error",        "event",   "filter",
      "footer",     "form",       "general", "global",   "header",      "headline",     "heading", "hello",
      "home",       "i18n",       "label",   "labels",   "lang",        "link",         "list",    "load",
      "login",      "logout",     "menu",    "message",  "messages",    "more",         "nav",     "navigation",
      "news",       "newsletter", "next",    "page",     "password",    "placeholder",  "post",    "posts",
      "previous",   "published",  "read",    "register", "related",     "search",       "section", "share",
      "show",       "sign",       "sidebar", "social",   "submit",      "subscribe",    "tab",     "teaser",
      "text",       "title",      "tooltip", "topic",    "translation", "translations", "ui",      "updated",
      "validation", "video",      "view",    "welcome",  "widget"};
  char part[16];
  std::size_t n = 0;
  for (std::size_t i = 0; i <= key.size(); ++i) {
    const char c = i < key.size() ? key[i] : '.';
    const bool hump = i > 0 && is_upper(c) && is_lower(key[i - 1]);
    if (c == '.' || c == '_' || hump) {
      if (n < sizeof part && is_one_of({part, n}, kWords)) return true;
      n = 0;
      if (!hump) continue;
    }
    if (n < sizeof part) part[n++] = to_lower(c);
  }
  return false;
}

// common.read_more, ARTICLE.SHARE_LABEL: a key of a message catalogue, standing alone. A dot and, in some part, an
// underscore or a hump; not a file's name (photo_1.jpg), not a domain, not a user's name.
MaybeToken match_i18n_key(const RangeReader& in) noexcept {
  const std::string_view all = in.view(in.begin(), in.end());
  if (all.size() < 7 || all.size() > 80 || !is_alpha(all.front()) || !is_alpha(all.back())) return std::nullopt;
  // Ordinary short lines lack a dot or have a blank.
  if (all.find('.') == std::string_view::npos || all.find(' ') != std::string_view::npos) return std::nullopt;
  std::size_t dots = 0;
  std::size_t last_dot = 0;
  bool underscore = false;
  bool hump = false;
  bool lower = false;
  bool upper = false;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const char c = all[i];
    lower |= is_lower(c);
    upper |= is_upper(c);
    if (c == '.') {
      if (!is_alpha(all[i + 1])) return std::nullopt;
      ++dots;
      last_dot = i;
    } else if (c == '_') {
      underscore = true;
    } else if (!is_ident(c)) {
      return std::nullopt;
    }
    hump |= i > 0 && is_upper(c) && is_lower(all[i - 1]) && i > last_dot + 1;
  }
  if (dots == 0 || !(underscore || hump)) return std::nullopt;
  if (upper && lower && !(is_lower(all.front()) && hump)) return std::nullopt;
  const std::string_view last = all.substr(last_dot + 1);
  const bool extension = last.size() <= 5 && !contains(last, '_');
  if (extension && dots < 2) return std::nullopt;
  if (!underscore && !is_lower(last.front())) return std::nullopt;
  if (!names_interface(all)) return std::nullopt;
  return in.token(Engine::kI18nKey, in.begin(), in.end(), in.begin(), in.end());
}

// Where the filler text may begin: at the range's begin, or behind what it was glued to. In quotation marks it is
// spoken of.
constexpr std::size_t kNoLorem = static_cast<std::size_t>(-1);
constexpr std::string_view kFiller = "Lorem ipsum dolor";
bool opens_filler(const RangeReader& in) noexcept {
  const char first = in.at(in.begin());
  return (first == 'L' || first == 'l') && in.at(in.begin() + 5) == ' ';
}
std::size_t find_lorem(const RangeReader& in) noexcept {
  if (opens_filler(in)) return in.begin();
  const std::size_t found = in.rest(in.begin()).find(kFiller);
  if (found == std::string_view::npos) return kNoLorem;
  const std::size_t at = in.begin() + found;
  const bool quoted = contains("\"'", in.before(at)) || in.view(in.begin(), at).ends_with("“") ||
                      in.view(in.begin(), at).ends_with("„") || in.view(in.begin(), at).ends_with("«");
  return quoted ? kNoLorem : at;
}

// The filler text at `from`, as far as its vocabulary goes.
MaybeToken match_lorem(const RangeReader& in, std::size_t from) noexcept {
  static constexpr std::string_view kWords[] = {"ad",           "adipiscing",   "adipisicing", "aliqua",
                                                "aliquip",      "aliquam",      "amet",        "anim",
                                                "aute",         "cillum",       "commodo",     "consectetur",
                                                "consectetuer", "consequat",    "culpa",       "cupidatat",
                                                "deserunt",     "diam",         "do",          "dolor",
                                                "dolore",       "duis",         "ea",          "eirmod",
                                                "eiusmod",      "elit",         "elitr",       "enim",
                                                "erat",         "esse",         "est",         "et",
                                                "eu",           "ex",           "excepteur",   "exercitation",
                                                "fugiat",       "id",           "in",          "incididunt",
                                                "invidunt",     "ipsum",        "irure",       "labore",
                                                "laboris",      "laborum",      "lorem",       "magna",
                                                "minim",        "mollit",       "nibh",        "nisi",
                                                "nonummy",      "nonumy",       "non",         "nostrud",
                                                "nulla",        "occaecat",     "officia",     "pariatur",
                                                "proident",     "quis",         "qui",         "reprehenderit",
                                                "sadipscing",   "sed",          "sint",        "sit",
                                                "sunt",         "tempor",       "ullamco",     "ut",
                                                "vel",          "velit",        "veniam",      "voluptate",
                                                "voluptua",     "at",           "vero",        "eos",
                                                "accusam",      "justo",        "duo",         "dolores",
                                                "rebum",        "stet",         "clita",       "kasd",
                                                "gubergren",    "no",           "sea",         "takimata",
                                                "sanctus",      "euismod",      "tincidunt",   "laoreet",
                                                "volutpat",     "wisi",         "suspendisse", "vivamus",
                                                "curabitur",    "pellentesque", "praesent"};
  // Frequent words of today's languages: where one stands, the filler has ended.
  static constexpr std::string_view kModern[] = {"the", "and", "this", "that", "with", "from", "for",  "you",  "your",
                                                 "are", "was", "und",  "der",  "die",  "das",  "ist",  "les",  "des",
                                                 "los", "una", "para", "wird", "has",  "have", "read", "more", "posts"};
  const auto ends_as_latin = [](std::string_view word) noexcept {
    static constexpr std::string_view kEndings[] = {"us", "um", "is", "it", "at", "et",  "ae", "am",
                                                    "em", "ur", "nt", "os", "as", "que", "ti", "ri"};
    return std::any_of(std::begin(kEndings), std::end(kEndings),
                       [word](std::string_view ending) { return word.ends_with(ending); });
  };
  const auto word_is = [&in](std::size_t at, std::string_view word) noexcept {
    for (std::size_t i = 0; i < word.size(); ++i)
      if (to_lower(in.at(at + i)) != word[i]) return false;
    return true;
  };
  if (!word_is(from, "lorem ipsum") || is_word(in.at(from + 11))) return std::nullopt;
  std::size_t end = from;
  int strange = 0;
  for (std::size_t i = from; i < in.end();) {
    char lower[16];
    std::size_t n = 0;
    while (is_alpha(in.at(i + n)) && n < sizeof lower) {
      lower[n] = to_lower(in.at(i + n));
      ++n;
    }
    if (n == 0 || is_word(in.at(i + n))) break;
    const std::string_view word(lower, n);
    if (is_one_of(word, kModern)) break;
    const bool known = is_one_of(word, kWords) || (n >= 4 && ends_as_latin(word));
    // The text has many variants: a few strange words may stand between the known ones.
    if (!known && ++strange > 6) break;
    i += n;
    while (contains(".,;!?", in.at(i))) ++i;
    if (known) {
      strange = 0;
      end = i;
    }
    while (in.at(i) == ' ') ++i;
  }
  // Two words alone name the text ("Lorem ipsum: a history") unless there is nothing else.
  if (end - from <= 12 && end != in.end()) return std::nullopt;
  return in.token(Engine::kLoremIpsum, from, end, from, end);
}

}  // namespace

EdgeScan::EdgeScan(std::string_view text) noexcept
    : text_(text), filler_(text.find(kFiller) != std::string_view::npos) {}

bool EdgeScan::may_have_edges(Span range) const noexcept {
  const RangeReader in(text_, range);
  if (range.size() < 3) return false;
  if (opens_filler(in) || ends_in_leak(in)) return true;
  if (filler_ && find_lorem(in) != kNoLorem) return true;
  constexpr std::uint32_t kMostBytes = 80;
  if (range.size() > kMostBytes) return false;
  if (leak_at(in, in.begin()) > 0) return true;
  if (skip_by(in) > in.begin()) {
    const std::string_view line = in.rest(in.begin());
    return line.find("undefined") != std::string_view::npos || line.find(" null") != std::string_view::npos;
  }
  return is_alpha(in.at(in.end() - 1)) && !contains(in.rest(in.begin()), ' ');
}

MaybeToken match_edges(const RangeReader& in) noexcept {
  if (const std::size_t from = find_lorem(in); from != kNoLorem)
    if (const MaybeToken lorem = match_lorem(in, from)) return lorem;
  if (const MaybeToken leak = match_value_leak(in)) return leak;
  return match_i18n_key(in);
}

}  // namespace newsparse::internal
