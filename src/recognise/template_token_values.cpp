// template_token_values.cpp: values that a script had not or could not tell: Author: undefined, NaN min read.
#include <array>

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
std::size_t leak_before_end(std::string_view all) noexcept {
  const auto size_if = [all](std::string_view leak) { return all.ends_with(leak) ? leak.size() : 0; };
  if (all.empty()) return 0;
  switch (all.back()) {
    case 'd':
      return size_if("undefined");
    case 'N':
      return size_if("NaN");
    case 'l':
      return size_if("null");
    case ']':
      return size_if("[object Object]");
    case 'e':
      return std::max(size_if("Invalid Date"), size_if("Invalid date"));
    default:
      return 0;
  }
}

// What may stand behind a value at the end of a line: its closing bracket, a mark, its currency or unit.
std::string_view before_signs(std::string_view all) noexcept {
  constexpr std::size_t kMostSigns = 6;
  if (all.ends_with("°C") || all.ends_with("°F")) all.remove_suffix(1);
  for (std::size_t n = 0; n < kMostSigns && !all.empty() && (contains(")!? $%", all.back()) || is_high(all.back()));
       ++n)
    all.remove_suffix(1);
  return all;
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

// `word` without capitals of ASCII is one of the list.
template <std::size_t N>
bool is_one_of_any_case(std::string_view word, const std::string_view (&list)[N]) noexcept {
  std::array<char, 16> lower;
  if (word.size() > lower.size()) return false;
  std::transform(word.begin(), word.end(), lower.begin(), to_lower);
  return is_one_of({lower.data(), word.size()}, list);
}

// "min read", "comments" and the like: what a number stands before.
bool is_counted(std::string_view word) noexcept {
  static constexpr std::string_view kWords[] = {
      "min",          "mins",     "minute",      "minutes",   "read",       "comment",   "comments",    "view",
      "views",        "share",    "shares",      "like",      "likes",      "ago",       "result",      "results",
      "item",         "items",    "user",        "users",     "hour",       "hours",     "day",         "days",
      "reply",        "replies",  "votes",       "second",    "seconds",    "week",      "weeks",       "month",
      "months",       "year",     "years",       "minuten",   "stunde",     "stunden",   "tag",         "tage",
      "tagen",        "sekunden", "wochen",      "monaten",   "jahren",     "heure",     "heures",      "jour",
      "jours",        "semaines", "mois",        "ans",       "minutos",    "hora",      "horas",       "días",
      "dias",         "semanas",  "meses",       "años",      "anos",       "minuti",    "ore",         "giorni",
      "uur",          "dagen",    "minut",       "godzin",    "dni",        "минут",     "часов",       "дней",
      "reviews",      "photos",   "videos",      "ratings",   "kommentare", "kommentar", "comentarios", "commenti",
      "commentaires", "reacties", "bewertungen", "ergebnisse"};
  return is_one_of_any_case(word, kWords);
}

// Whether all of `words` say when something was or who speaks of it: Updated, Vor, Il y a.
bool leads_to_age(std::string_view words) noexcept {
  static constexpr std::string_view kWords[] = {
      "vor",        "il",    "y",         "a",        "hace",        "há",        "fa",           "updated",
      "posted",     "for",   "published", "modified", "edited",      "last",      "about",        "seit",
      "um",         "przed", "modifié",   "publié",   "actualizado", "publicado", "aktualisiert", "geplaatst",
      "atualizado", "ca.",   "за",        "updated:", "posted:",     "published:"};
  words = trim(words);
  while (!words.empty()) {
    const std::size_t blank = std::min(words.find(' '), words.size());
    if (!is_one_of_any_case(words.substr(0, blank), kWords)) return false;
    words = trim(words.substr(blank));
  }
  return true;
}

bool is_greeting(std::string_view words) noexcept {
  static constexpr std::string_view kWords[] = {"hello",      "hi",        "hey",  "welcome",  "welcome back",
                                                "dear",       "hallo",     "hola", "ciao",     "bonjour",
                                                "willkommen", "bienvenue", "olá",  "bem-vindo"};
  words = trim(words);
  if (words.ends_with(',')) words.remove_suffix(1);
  return is_one_of_any_case(words, kWords);
}

constexpr std::string_view kCurrencies[] = {"€", "$", "£", "¥", "₹", "₽", "EUR", "USD", "GBP", "CHF", "zł", "kr"};
bool ends_in_currency(std::string_view text) noexcept {
  return std::any_of(std::begin(kCurrencies), std::begin(kCurrencies) + 6,
                     [text](std::string_view sign) { return text.ends_with(sign); });
}
bool is_currency(std::string_view text) noexcept { return is_one_of(trim(text), kCurrencies); }

// "null" is zero in German, and nobody's price elsewhere.
bool may_cost_null(std::string_view label) noexcept {
  static constexpr std::string_view kWords[] = {"price", "total", "subtotal", "amount", "balance", "cost",
                                                "fee",   "prix",  "precio",   "prezzo", "preço"};
  return is_one_of_any_case(label, kWords);
}

// status: and published_at: a key of YAML's at the begin of `line`, whose value may follow.
bool opens_with_key(std::string_view line) noexcept {
  std::size_t i = 0;
  while (i < line.size() && (is_lower(line[i]) || is_digit(line[i]) || contains("_-", line[i]))) ++i;
  return i > 0 && is_lower(line[0]) && line.substr(i, 1) == ":" && (i + 1 == line.size() || line[i + 1] == ' ');
}

// Whether the range is a line of data as programs write it, which may say null: a key in quotes, the last value between
// brackets that close or open on the lines beside it, a key of YAML's among others.
bool is_data_line(const RangeReader& in) noexcept {
  constexpr std::size_t kNear = 256;
  const std::string_view line = trim(in.view(in.begin(), in.end()));
  if (contains("\"'", line.front())) return line.find(line.front(), 1) + 1 == line.find(':');
  const std::string_view above = trim(in.behind(in.begin(), kNear)), below = trim(in.ahead(in.end(), kNear));
  if (!above.empty() && contains("{[", above.back())) return true;
  // What a console answers: > let a = 1
  const std::string_view asked = above.substr(above.rfind('\n') + 1);
  if (asked.starts_with("> ") || asked.starts_with(">>> ") || asked.starts_with("$ ")) return true;
  if (!below.empty() && contains("}]", below.front()) && !below.starts_with("]]")) return true;
  return opens_with_key(line) && line.ends_with(" null") &&
         (opens_with_key(below) || opens_with_key(trim(above.substr(above.rfind('\n') + 1))));
}

class LeakMatcher {
 public:
  LeakMatcher(const RangeReader& in, std::vector<TemplateToken>& out) : in_(in), out_(out) {}

  void run() {
    constexpr std::size_t kLongestLabel = 40;  // long sentences may end in the word too
    const std::size_t head = leak_at(in_, in_.begin());
    const std::string_view all = in_.view(in_.begin(), in_.end());
    const std::size_t tail = leak_before_end(all);
    if (head > 0 && tail > 0 && add_list(in_.begin())) return;
    if (head > 0 && all.size() <= kLongestLabel && add_counted(head)) return;
    if (add_author()) return;
    if (all.size() <= kMostEdgeBytes && add_age(all)) return;
    const std::string_view bare = before_signs(all);
    const std::size_t size = tail > 0 ? tail : leak_before_end(bare);
    if (size == 0) return;
    const std::size_t end = tail > 0 ? in_.end() : in_.begin() + bare.size();
    const std::size_t from = end - size;
    if (from - in_.begin() > kLongestLabel) return;
    if (fits_end(in_.view(in_.begin(), from), in_.view(from, end), in_.view(end, in_.end()))) return add(from, end);
    // Location: undefined, undefined
    if (tail == 0) return;
    const std::size_t colon = all.rfind(": ");
    if (colon != std::string_view::npos && colon > 0) add_list(in_.begin() + colon + 2);
  }

 private:
  void add(std::size_t from, std::size_t to) { out_.push_back(in_.token(Engine::kValueLeak, from, to, from, to)); }

  // From `from` on nothing but values: undefinedundefined and NaN / NaN (of a player), which are one token; undefined
  // NaN, NaN, which is three.
  bool add_list(std::size_t from) {
    const std::size_t first = out_.size();
    std::size_t i = from;
    while (i < in_.end() && i - from < kMaxTokenBytes) {
      if (const std::size_t n = leak_at(in_, i)) {
        const bool joined = out_.size() > first && contains(trim(in_.view(out_.back().span.end, i)), '/');
        if (out_.size() > first && (joined || out_.back().span.end == i))
          out_.back() = in_.token(Engine::kValueLeak, out_.back().span.begin, i + n, out_.back().span.begin, i + n);
        else
          add(i, i + n);
        i += n;
      } else if (out_.size() > first && contains(" ,/-:.|", in_.at(i))) {
        ++i;
      } else {
        break;
      }
    }
    if (i == in_.end()) return true;
    out_.resize(first);
    return false;
  }

  // NaN min read, undefined%
  bool add_counted(std::size_t head) {
    const std::size_t next = in_.begin() + head;
    std::size_t end = next + 1;
    while (is_word(in_.at(end))) ++end;
    const bool counted = in_.at(next) == ' ' && is_counted(in_.view(next + 1, end));
    const bool currency = in_.at(next - 1) == 'N' && is_currency(in_.view(next, in_.end()));
    if (!counted && !currency && in_.at(next) != '%') return false;
    add(in_.begin(), next);
    return true;
  }

  // By undefined | May 3, Von null am 4. März
  bool add_author() {
    const std::size_t name = skip_by(in_);
    const std::size_t size = name > in_.begin() ? leak_at(in_, name) : 0;
    if (size == 0) return false;
    const std::size_t next = name + size;
    static constexpr std::string_view kDays[] = {" on ", " am ", " le ", " el ", " il ", " em ", " op ", " den "};
    const bool day = std::any_of(std::begin(kDays), std::end(kDays), [&](std::string_view word) {
      const char c = in_.at(next + word.size());
      return in_.starts(next, word) && (is_digit(c) || is_upper(c));
    });
    if (!day && next != in_.end() && !contains("|,-", in_.at(next)) &&
        !(in_.at(next) == ' ' && (contains("|-(", in_.at(next + 1)) || is_high(in_.at(next + 1)))))
      return false;
    add(name, next);
    return true;
  }

  // Vor NaN Minuten, Updated NaN hours ago. NaN alone: what is undefined or null may be so in a sentence.
  bool add_age(std::string_view all) {
    constexpr std::string_view kNan = "NaN ";
    const std::size_t found = all.find(kNan);
    if (found == std::string_view::npos || (found > 0 && all[found - 1] != ' ')) return false;
    const std::size_t unit = in_.begin() + found + kNan.size();
    std::size_t end = unit;
    while (is_word(in_.at(end))) ++end;
    if (!is_counted(in_.view(unit, end)) || !leads_to_age(all.substr(0, found))) return false;
    add(in_.begin() + found, in_.begin() + found + 3);
    return true;
  }

  // Whether the value `leak` is the label's before it, with `signs` behind it.
  static bool fits_end(std::string_view label, std::string_view leak, std::string_view signs) noexcept {
    const bool nan = leak == "NaN";
    if (signs.empty()) {
      if (leak.starts_with("Invalid") && label.size() >= 3 && label.back() == ' ') return true;
      if (ends_in_currency(label)) return nan || (leak == "undefined" && is_currency(label));
    }
    if (signs.empty() && is_labelled(label)) return true;
    if (signs == ")") {  // Comments (NaN)
      if (!label.ends_with('(')) return false;
      label = trim(label.substr(0, label.size() - 1));
      return label.empty() || is_counted(label.substr(label.rfind(' ') + 1));
    }
    if (is_greeting(label)) return signs.size() <= 1;
    if (!is_labelled(label) && !(label.empty() && is_currency(signs))) return false;
    const std::string_view name = trim(label.substr(0, label.find(':')));
    if (is_currency(signs)) return leak != "null" || may_cost_null(name);
    return nan && signs != "." && signs != "," && signs != "!" && signs != "?";  // NaN%
  }

  // "Price: " or "Price:"
  static bool is_labelled(std::string_view label) noexcept {
    if (label.ends_with(": ")) return label.size() > 2;
    return label.size() >= 3 && label.back() == ':' && is_word(label[label.size() - 2]);
  }

  const RangeReader& in_;
  std::vector<TemplateToken>& out_;
};

}  // namespace

bool may_have_leaks(const RangeReader& in, bool nan) noexcept {
  const std::string_view all = in.view(in.begin(), in.end());
  if (leak_before_end(all) > 0) return true;
  if (all.size() > kMostEdgeBytes) return false;
  if (leak_at(in, in.begin()) > 0) return true;
  const bool signs = contains(")!?$%", all.back()) || is_high(all.back());
  if (signs && leak_before_end(before_signs(all)) > 0) return true;
  if (nan && all.find("NaN") != std::string_view::npos) return true;
  if (skip_by(in) > in.begin())
    return all.find("undefined") != std::string_view::npos || all.find(" null") != std::string_view::npos;
  return false;
}

void match_value_leaks(const RangeReader& in, std::vector<TemplateToken>& out) {
  const std::size_t before = out.size();
  LeakMatcher(in, out).run();
  if (out.size() > before && is_data_line(in)) out.resize(before);
}

}  // namespace newsparse::internal
