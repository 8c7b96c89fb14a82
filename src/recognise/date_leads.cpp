#include "recognise/date_leads.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/lexicon.h"

namespace newsparse::internal {

namespace {

#include "date_leads.inc"

}  // namespace

bool leads_to_date(std::string_view words) noexcept {
  constexpr std::size_t kLongest = 32;
  const std::string_view tail = words.size() > kLongest ? words.substr(words.size() - kLongest) : words;
  const std::string_view last = tail.substr(tail.find_last_of(" \t'") + 1);  // jusqu'au
  return !last.empty() && std::binary_search(kDateLeads.begin(), kDateLeads.end(), hash_word(last));
}

}  // namespace newsparse::internal
