#include "recognise/date_leads.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "text/lexicon.h"

namespace newsparse::internal {

namespace {

// Written from general knowledge of the languages.
constexpr std::string_view kLeads[] = {
    // English
    "on", "of", "in", "for", "by", "from", "to", "until", "till", "since", "before", "after", "through", "the",
    "during", "at", "around", "about",
    // German
    "am", "vom", "zum", "bis", "im", "ab", "seit", "den", "dem", "der", "für", "nach", "vor", "um", "gegen",
    // French
    "le", "du", "au", "de", "en", "dès", "depuis", "avant", "après", "jusqu'au", "jusqu’au", "pour", "à", "vers",
    // Spanish, Portuguese, Italian, Catalan, Romanian
    "el", "del", "al", "desde", "hasta", "para", "este", "em", "no", "do", "até", "il", "dal", "nel", "di", "per",
    "entro", "a", "pe", "din", "în", "la", "las", "às", "alle", "ore",
    // Dutch, Danish, Swedish, Norwegian
    "op", "van", "tot", "vanaf", "voor", "sinds", "på", "till", "från", "fra", "til", "frem", "i", "om", "kl", "klo",
    "kello",
    // Polish, Czech, Slovak, Croatian, Slovene
    "w", "we", "od", "na", "z", "dnia", "przed", "po", "v", "ve", "k", "dne", "za", "zo", "o", "u",
    // Russian, Ukrainian, Bulgarian, Serbian
    "в", "во", "на", "с", "со", "к", "до", "от", "за", "у", "з", "від", "од", "по",
    // Greek
    "στις", "την", "της", "τις", "από", "έως", "για",
    // Indonesian, Malay, Filipino, Vietnamese
    "pada", "tanggal", "hingga", "sejak", "dari", "untuk", "sa", "ng", "pukul", "jam", "saat", "ngày", "từ", "đến",
    // Arabic, Persian, Urdu
    "في", "يوم", "منذ", "حتى", "من", "در", "از", "تا"};

const std::vector<std::uint64_t>& leads() {
  static const std::vector<std::uint64_t> sorted = [] {
    std::vector<std::uint64_t> hashes;
    for (const std::string_view word : kLeads) hashes.push_back(hash_word(word));
    std::sort(hashes.begin(), hashes.end());
    return hashes;
  }();
  return sorted;
}

}  // namespace

bool leads_to_date(std::string_view words) noexcept {
  constexpr std::size_t kLongest = 32;
  const std::string_view tail = words.size() > kLongest ? words.substr(words.size() - kLongest) : words;
  const std::string_view last = tail.substr(tail.find_last_of(" \t") + 1);
  return !last.empty() && std::binary_search(leads().begin(), leads().end(), hash_word(last));
}

}  // namespace newsparse::internal
