// What a page's address says of its headline.
#include "page/address.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "text/byte_masks.h"

namespace newsparse::internal {
namespace {

struct AddressCase {
  std::string_view url;
  std::vector<std::string_view> words;
  bool ends_path = true, is_section = false, has_number = false;
};

TEST(Address, WordsAreThoseOfThePartThatHasMost) {
  const std::vector<AddressCase> rows = {
      {"https://example.org/sport/ferry-sails-again.html", {"ferry", "sails", "again"}},
      {"https://example.org/ferry-sails-again-after-repairs-4711?x=other-words-here-and-there",
       {"ferry", "sails", "again", "after", "repairs"},
       true,
       false,
       true},
      {"example.org/ferry-sails-again/", {"ferry", "sails", "again"}},
      {"https://example.org/ferry-sails-again/4711", {"ferry", "sails", "again"}, false, false, false},
      {"https://example.org/the-long-name-of-a-section/news", {"the", "long", "name", "section"}, false, true, false},
      {"https://example.org/ferry-sails-again-today/photo-gallery", {"ferry", "sails", "again", "today"}, false, true},
      {"https://example.org/2019/05/ferry-sinks-norrey/comment-page-1/", {"ferry", "sinks", "norrey"}, false, true},
      {"https://example.org/a-ferry-to-go", {"ferry"}},
      {"https://example.org/caf%C3%A9-am-hafen#comments", {"café", "hafen"}},
      {"https://example.org/%zz-ferry", {"ferry"}},
      {"https://example.org/4711", {}, true, false, true},
      {"https://example.org/", {}, false},
      {"https://example.org", {}, false},
      {"https://", {}, false},
      {"", {}, false},
  };
  for (const AddressCase& row : rows) {
    SCOPED_TRACE(row.url);
    Address address;
    address.read("https://example.org/words-of-the-page-before/another-one");
    address.read(row.url);
    std::vector<std::uint64_t> words;
    for (const std::string_view word : row.words) words.push_back(address_hash(word));
    EXPECT_EQ(address.words(), words);
    EXPECT_EQ(address.ends_path(), row.ends_path);
    EXPECT_EQ(address.is_section(), row.is_section);
    EXPECT_EQ(address.has_number(), row.has_number);
  }
}

TEST(Address, FindsItsWordsInAText) {
  Address address;
  address.read("https://example.org/muenchner-faehre-faehrt-wieder-faehre");
  const std::string_view text = "Die Münchner FÄHRE fährt ab";
  ByteMasks masks;
  scan_bytes(text, masks);
  std::vector<std::size_t> places;
  std::vector<std::string> words;
  address.for_each_word(text, masks, {0, static_cast<std::uint32_t>(text.size())},
                        [&](std::uint32_t begin, std::uint32_t end, std::size_t place) {
                          words.emplace_back(text.substr(begin, end - begin));
                          places.push_back(place);
                          return place != 2;
                        });
  EXPECT_EQ(words, (std::vector<std::string>{"Die", "Münchner", "FÄHRE", "fährt"}));
  EXPECT_EQ(places, (std::vector<std::size_t>{Address::kNone, 0, 1, 2}));
}

TEST(Address, WritesLettersWithMarksAsLatinOnes) {
  EXPECT_EQ(address_hash("Über"), address_hash("uber"));
  EXPECT_EQ(address_hash("Élection"), address_hash("election"));
  EXPECT_EQ(address_hash("Łódź"), address_hash("lodz"));
  EXPECT_EQ(address_hash("Straße"), address_hash("strasse"));
}

// The places in the address of a headline's words, of those that may be written in several ways, too.
TEST(Address, WritesOtherAlphabetsInLatinLetters) {
  struct Row {
    std::string_view url, headline;
    std::vector<std::size_t> places;
  };
  constexpr std::size_t kNone = Address::kNone;
  const Row rows[] = {
      {"https://example.org/news/zavod-v-severograde-ostanovil-konveyer",
       "Завод в Северограде остановил конвейер",
       {0, 1, 2, 3}},
      {"https://example.org/zhiteli-kharkova-zhdut-shchedryy-urozhay",
       "Жители Харькова ждут щедрый урожай",
       {0, 1, 2, 3, 4}},
      {"https://example.org/jiteli-harkova-schedryi-urojai-cena",
       "Жители Харькова: щедрый урожай, цена",
       {kNone, 1, 2, kNone, 4}},  // ж as j is not known
      {"https://example.org/tsena-yubileya-vyrosla-iphone", "Цена юбилея выросла: iPhone", {0, 1, 2, 3}},
      {"https://example.org/parlament-moldovi-obmezhiv", "Парламент Молдови обмежив", {0, 1, 2}},
      {"https://example.org/i-kyvernisi-apofasise-nea-metra", "Η κυβέρνηση αποφάσισε νέα μέτρα", {0, 1, 2, 3}},
      {"https://example.org/ypourgos-paraititai", "Υπουργός παραιτείται", {0, kNone}},  // ει as i is not known
      {"https://example.org/zavod-stoit", "Парад стоит", {kNone, 1}},
      {"https://example.org/%D0%B7%D0%B0%D0%B2%D0%BE%D0%B4-stoit", "Завод стоит", {0, 1}},
  };
  for (const Row& row : rows) {
    Address address;
    address.read(row.url, true);
    ByteMasks masks;
    scan_bytes(row.headline, masks);
    std::vector<std::size_t> places;
    address.for_each_word(row.headline, masks, {0, static_cast<std::uint32_t>(row.headline.size())},
                          [&](std::uint32_t, std::uint32_t, std::size_t place) {
                            places.push_back(place);
                            return true;
                          });
    EXPECT_EQ(places, row.places) << row.headline;
  }
}

// ä is ae to some, a to others.
TEST(Address, KnowsBothSpellingsOfMarks) {
  struct Row {
    std::string_view url, word;
    std::size_t place;
  };
  const Row rows[] = {
      {"https://example.org/neue-faehre-ueber-den-sund", "über", 2},
      {"https://example.org/neue-faehre-ueber-den-sund", "ueber", 2},
      {"https://example.org/neue-faehre-ueber-den-sund", "Fähre", 1},
      {"https://example.org/neue-faehre-ueber-den-sund", "Neue", 0},
      {"https://example.org/ratschlage-geben", "Ratschläge", 0},
      {"https://example.org/turkiye-gun-isigi", "Türkiye", 0},
      {"https://example.org/bron-over-angen-aterstalld", "återställd", 3},
      {"https://example.org/aendring-af-broen-paa-sjaelland", "Ændring", 0},
      {"https://example.org/aendring-af-broen-paa-sjaelland", "Sjælland", 3},
      {"https://example.org/blabaer-i-skogen", "Blåbær", 0},
      {"https://example.org/blaabaer-i-skogen", "Blåbær", 0},
      {"https://example.org/neue-faehre-ueber-den-sund", "Fahrt", Address::kNone},
      {"https://example.org/frauenhaeuser-gegen-steuererhoehung", "Steuererhöhung", 2},
      {"https://example.org/frauenhaeuser-gegen-steuererhoehung", "FRAUENHÄUSER", 0},
      {"https://example.org/frauenhauser-gegen-steuererhohung", "Steuererhöhung", 2},
      {"https://example.org/noergaard-afloeser-kjaergaard", "Kjærgaard", 2},
      {"https://example.org/israel-et-le-poete", "Israël", 0},
      {"https://example.org/israel-et-le-poete", "Israel", 0},
  };
  for (const Row& row : rows) {
    Address address;
    address.read(row.url);
    EXPECT_EQ(address.place_of(row.word), row.place) << row.url << ' ' << row.word;
  }
}

// A page in Latin letters says its address's words as they are.
TEST(Address, OtherAlphabetsAreNoneOfALatinPage) {
  Address address;
  address.read("https://example.org/zavod-stoit-segodnya");
  EXPECT_EQ(address.place_of("Завод"), Address::kNone);
  address.read("https://example.org/zavod-stoit-segodnya", true);
  EXPECT_EQ(address.place_of("Завод"), 0U);
  EXPECT_EQ(address.place_of("zavod"), 0U);
}

}  // namespace
}  // namespace newsparse::internal