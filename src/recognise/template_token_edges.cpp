// template_token_edges.cpp: tokens that a whole range gives away: keys of catalogues, filler text.
#include "recognise/template_names.h"
#include "recognise/template_scan.h"

namespace newsparse::internal {

namespace {

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

// article.share.facebook: small letters and dots alone. The first part and another are words of user interfaces, and
// the last is no domain's and no file's ending: news.example.co.uk, page.main.css.
bool is_plain_key(std::string_view key) noexcept {
  static constexpr std::string_view kEndings[] = {
      "com",  "org",  "net",  "edu",   "gov",   "info",  "biz",  "mil",   "int",  "app", "dev", "news", "online",
      "site", "shop", "blog", "store", "live",  "media", "tech", "xyz",   "html", "php", "js",  "css",  "jpg",
      "jpeg", "png",  "gif",  "svg",   "pdf",   "json",  "xml",  "txt",   "aspx", "jsp", "htm", "yml",  "yaml",
      "java", "name", "test", "world", "today", "press", "club", "cloud", "page", "min"};
  if (std::any_of(key.begin(), key.end(), [](char c) { return !is_lower(c) && c != '.'; })) return false;
  const std::size_t first = key.find('.'), last = key.rfind('.');
  const std::string_view ending = key.substr(last + 1);
  return first < last && ending.size() > 2 && !is_one_of(ending, kEndings) && names_interface(key.substr(0, first)) &&
         names_interface(key.substr(first + 1));
}

// common.read_more, ARTICLE.SHARE_LABEL: a key of a message catalogue, standing alone. A dot and, in some part, an
// underscore or a hump; not a file's name (photo_1.jpg), not a domain, not a user's name.
MaybeToken match_i18n_key(const RangeReader& in) noexcept {
  const std::string_view all = in.view(in.begin(), in.end());
  if (all.size() < 7 || all.size() > 80 || !is_alpha(all.front()) || !is_alpha(all.back())) return std::nullopt;
  if (is_extension_key(all)) return in.token(Engine::kI18nKey, in.begin(), in.end(), in.begin(), in.end());
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
  if (!underscore && !hump && dots >= 2 && is_plain_key(all))
    return in.token(Engine::kI18nKey, in.begin(), in.end(), in.begin(), in.end());
  if (dots == 0 || !(underscore || hump)) return std::nullopt;
  if (upper && lower && !(is_lower(all.front()) && hump)) return std::nullopt;
  const std::string_view last = all.substr(last_dot + 1);
  const bool extension = last.size() <= 5 && !contains(last, '_');
  if (extension && dots < 2) return std::nullopt;
  if (!underscore && !is_lower(last.front())) return std::nullopt;
  if (!names_interface(all)) return std::nullopt;
  return in.token(Engine::kI18nKey, in.begin(), in.end(), in.begin(), in.end());
}

// translation missing: en.posts.title (Rails) and ???login.title??? (JSTL): a key that a catalogue lacks.
constexpr std::string_view kMissing = "ranslation missing: ";
bool opens_missing(const RangeReader& in) noexcept {
  const std::size_t at = in.begin();
  switch (in.at(at)) {
    case 'T':
    case 't':
      return in.at(at + 12) == 'm' && in.starts(at + 1, kMissing);
    case '?':
      return in.at(at + 1) == '?' && in.at(at + 2) == '?' && is_ident_start(in.at(at + 3));
    default:
      return false;
  }
}
// ???hat.er??? is asked by somebody: a key has three parts, joined words or a word of user interfaces.
bool looks_like_key(std::string_view name) noexcept {
  return contains(name, '_') || std::count(name.begin(), name.end(), '.') > 1 || names_interface(name);
}
MaybeToken match_missing(const RangeReader& in) noexcept {
  if (!opens_missing(in)) return std::nullopt;
  const bool marked = in.at(in.begin()) == '?';
  const std::size_t key = in.begin() + (marked ? 3 : 1 + kMissing.size());
  std::size_t end = key;
  while (end - key < 128 && (is_ident(in.at(end)) || contains(".-", in.at(end)))) ++end;
  const std::size_t to = marked ? end + 3 : end;
  const std::string_view name = in.view(key, end);
  if (!(contains(name, '.') || (marked && contains(name, '_'))) || !is_ident(in.at(end - 1)) ||
      name.find("..") != std::string_view::npos)
    return std::nullopt;
  if (marked && (!in.starts(end, "???") || !looks_like_key(name))) return std::nullopt;
  return in.token(Engine::kI18nKey, in.begin(), to, key, end);
}

// Where the filler text may begin: at the range's begin, or behind what it was glued to. In quotation marks it is
// spoken of.
constexpr std::size_t kNoLorem = static_cast<std::size_t>(-1);
constexpr std::string_view kFiller = "Lorem ipsum dolor";
// The passages of Cicero that the filler text is made of stand for it too.
constexpr std::string_view kPassages[] = {"Sed ut perspiciatis unde omnis", "Nemo enim ipsam voluptatem",
                                          "Neque porro quisquam est",       "Ut enim ad minima veniam",
                                          "Quis autem vel eum iure",        "At vero eos et accusamus",
                                          "Temporibus autem quibusdam"};
bool opens_passage(const RangeReader& in) noexcept {
  const std::size_t at = in.begin();
  return std::any_of(std::begin(kPassages), std::end(kPassages), [&in, at](std::string_view passage) {
    return in.at(at) == passage[0] && in.at(at + 3) == passage[3] && in.starts(at, passage);
  });
}
bool opens_filler(const RangeReader& in) noexcept {
  switch (in.at(in.begin())) {
    case 'L':
    case 'l':
      return in.at(in.begin() + 5) == ' ';
    case 'S':
    case 'N':
    case 'U':
    case 'Q':
    case 'A':
    case 'T':
      return opens_passage(in);
    default:
      return false;
  }
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
  const bool lorem = word_is(from, "lorem ipsum") && !is_word(in.at(from + 11));
  if (!lorem && (from != in.begin() || !opens_passage(in))) return std::nullopt;
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
    : text_(text),
      filler_(text.find(kFiller) != std::string_view::npos),
      nan_(text.find("NaN") != std::string_view::npos) {}

bool EdgeScan::may_have_edges(Span range) const noexcept {
  const RangeReader in(text_, range);
  if (range.size() < 3) return false;
  if (opens_filler(in) || opens_missing(in) || may_have_leaks(in, nan_)) return true;
  if (filler_ && find_lorem(in) != kNoLorem) return true;
  return range.size() <= kMostEdgeBytes && is_alpha(in.at(in.end() - 1)) && !contains(in.rest(in.begin()), ' ');
}

MaybeToken match_edges(const RangeReader& in) noexcept {
  if (const std::size_t from = find_lorem(in); from != kNoLorem)
    if (const MaybeToken lorem = match_lorem(in, from)) return lorem;
  if (const MaybeToken missing = match_missing(in)) return missing;
  return match_i18n_key(in);
}

}  // namespace newsparse::internal
