// Valid archives cut at every byte and with every byte flipped: whatever lies outside the damaged member is read, and
// each loss is told with its place. With NEWSPARSE_DAMAGE_PAGES=pages.jsonl the seeded tests are made from those pages.
#include <cstdlib>
#include <memory>
#include <random>

#include "archive/archive_support.h"
#include "archive/unpacker.h"

namespace newsparse::archive::test {
namespace {

struct Archive {
  std::string bytes;
  std::vector<std::size_t> begins;  // of the members, and the end
  std::vector<std::string> records;
  std::vector<std::string> ids, texts;
};

std::vector<std::string> pages_of(std::size_t count) {
  std::vector<std::string> out;
  if (const char* path = std::getenv("NEWSPARSE_DAMAGE_PAGES"); path != nullptr && count > 10) {
    auto reader = Reader::open(path, {});
    while (auto next = reader->next()) out.emplace_back((**next).text);
    return out;
  }
  std::mt19937 random(7);
  for (std::size_t i = 0; i < count; ++i) {
    std::string text = "Page " + std::to_string(i);
    const std::size_t words = count > 10 ? 20 + random() % 400 : 4;
    for (std::size_t w = 0; w < words; ++w)
      text.append(w % 9 == 8 ? "\n" : " ").append(std::to_string(random() % 5000));
    out.push_back(text);
  }
  return out;
}

enum class Packed { kGzipMembers, kZstdFrames, kOneGzipMember, kOneZstdFrame, kPlain };

Archive make_archive(Packed packed, std::size_t count) {
  Archive out;
  out.texts = pages_of(count);
  std::string all;
  for (std::size_t i = 0; i < out.texts.size(); ++i) {
    out.ids.push_back("urn:test:" + std::to_string(i));
    out.records.push_back(wet_record(out.ids.back(), out.texts[i]));
    out.begins.push_back(out.bytes.size());
    if (packed == Packed::kGzipMembers) out.bytes.append(gzip_member(out.records.back()));
    if (packed == Packed::kZstdFrames) out.bytes.append(zstd_frame(out.records.back()));
    if (packed == Packed::kPlain) out.bytes.append(out.records.back());
    all.append(out.records.back());
  }
  if (packed == Packed::kOneGzipMember) out.bytes = gzip_member(all);
  if (packed == Packed::kOneZstdFrame) out.bytes = zstd_frame(all);
  out.begins.push_back(out.bytes.size());
  return out;
}

std::string flipped(const Archive& archive, std::size_t at, unsigned mask) {
  std::string bytes = archive.bytes;
  bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ mask);
  return bytes;
}

// Records of members wholly in front of or behind the damaged one are there; the damaged one's is there unchanged, or
// a loss begins where it begins.
void expect_only_member_lost(const Archive& archive, const ScratchFile& file, std::size_t at, bool is_cut) {
  const Given given = read_archive(file.path());
  for (std::size_t i = 0; i < archive.ids.size(); ++i) {
    const auto found = given.pages.find(archive.ids[i]);
    const bool present = found != given.pages.end() && found->second == archive.texts[i];
    if (is_cut ? archive.begins[i + 1] <= at : at < archive.begins[i] || at >= archive.begins[i + 1]) {
      EXPECT_TRUE(present) << "record " << i << " of damage at " << at;
      continue;
    }
    if (present || archive.begins[i] >= at + (is_cut ? 0 : 1)) continue;
    bool told = false;
    for (const Error& loss : given.losses) {
      told = told || loss.offset == archive.begins[i];
      if (is_cut) {
        EXPECT_EQ(loss.offset + loss.lost, at);
      }
    }
    EXPECT_TRUE(told) << "loss of record " << i << " of damage at " << at << " with " << given.losses.size()
                      << " losses";
  }
}

// What the compression library unpacks of the bytes in front of the damage holds these whole records.
std::size_t whole_records_before(const Archive& archive, std::size_t at, Packed packed) {
  const auto decoder = packed == Packed::kOneGzipMember ? internal::make_gzip_decoder() : internal::make_zstd_decoder();
  decoder->begin();
  std::string_view in = std::string_view(archive.bytes).substr(0, at);
  std::size_t size = 0;
  std::string room(std::size_t{1} << 16, '\0');
  while (true) {
    internal::Decoder::Status status = internal::Decoder::Status::kMore;
    const std::size_t before = in.size();
    const std::size_t count = decoder->step(in, room.data(), room.size(), status);
    size += count;
    if (status != internal::Decoder::Status::kMore || (count == 0 && in.size() == before)) break;
  }
  std::size_t records = 0;
  for (const std::string& record : archive.records) {
    if (record.size() > size) break;
    size -= record.size();
    ++records;
  }
  return records;
}

void expect_records_before(const Archive& archive, const ScratchFile& file, std::size_t at, Packed packed) {
  const Given given = read_archive(file.path());
  const std::size_t whole = whole_records_before(archive, at, packed);
  for (std::size_t i = 0; i < whole; ++i) {
    const auto found = given.pages.find(archive.ids[i]);
    EXPECT_TRUE(found != given.pages.end() && found->second == archive.texts[i]) << i << " of damage at " << at;
  }
  if (given.pages.size() < archive.ids.size()) {
    EXPECT_FALSE(given.losses.empty()) << at;
  }
}

class SmallArchiveTest : public testing::TestWithParam<Packed> {};

TEST_P(SmallArchiveTest, CutAtEveryByte) {
  const Archive archive = make_archive(GetParam(), 3);
  const ScratchFile file;
  for (std::size_t at = 2; at < archive.bytes.size(); ++at) {  // what is shorter may be a text: zstd begins with "("
    file.write(std::string_view(archive.bytes).substr(0, at));
    if (GetParam() == Packed::kOneGzipMember || GetParam() == Packed::kOneZstdFrame) {
      expect_records_before(archive, file, at, GetParam());
    } else if (GetParam() != Packed::kPlain) {
      expect_only_member_lost(archive, file, at, true);
    } else {
      const Given given = read_archive(file.path());
      for (std::size_t i = 0; i < 3; ++i) {
        if (archive.begins[i + 1] <= at) {
          EXPECT_EQ(given.pages.count(archive.ids[i]), 1U) << at;
        }
      }
    }
  }
}

TEST_P(SmallArchiveTest, FlipEveryByte) {
  const Archive archive = make_archive(GetParam(), 3);
  const ScratchFile file;
  for (std::size_t at = 0; at < archive.bytes.size(); ++at) {
    for (const unsigned mask : {0x01U, 0x20U, 0xFFU}) {
      file.write(flipped(archive, at, mask));
      if (GetParam() == Packed::kOneGzipMember || GetParam() == Packed::kOneZstdFrame) {
        expect_records_before(archive, file, at, GetParam());
      } else if (GetParam() != Packed::kPlain) {
        expect_only_member_lost(archive, file, at, false);
      } else {
        const Given given = read_archive(file.path());
        for (std::size_t i = 0; i < 3; ++i) {
          if (at >= archive.begins[i] && at < archive.begins[i + 1]) continue;
          EXPECT_EQ(given.pages.count(archive.ids[i]), 1U) << "record " << i << " of a flip at " << at;
        }
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(All, SmallArchiveTest,
                         testing::Values(Packed::kGzipMembers, Packed::kZstdFrames, Packed::kOneGzipMember,
                                         Packed::kOneZstdFrame, Packed::kPlain));

class SeededDamageTest : public testing::TestWithParam<Packed> {};

TEST_P(SeededDamageTest, ThousandCutsAndFlips) {
  const Archive archive = make_archive(GetParam(), 60);
  const bool one = GetParam() == Packed::kOneGzipMember || GetParam() == Packed::kOneZstdFrame;
  const ScratchFile file;
  std::mt19937 random(11);
  for (int i = 0; i < 1000 && !HasFailure(); ++i) {
    const std::size_t at = random() % archive.bytes.size();
    file.write(std::string_view(archive.bytes).substr(0, at));
    one ? expect_records_before(archive, file, at, GetParam()) : expect_only_member_lost(archive, file, at, true);
  }
  for (int i = 0; i < 1000 && !HasFailure(); ++i) {
    const std::size_t at = random() % archive.bytes.size();
    file.write(flipped(archive, at, static_cast<unsigned>(1 + random() % 255)));
    one ? expect_records_before(archive, file, at, GetParam()) : expect_only_member_lost(archive, file, at, false);
  }
}

INSTANTIATE_TEST_SUITE_P(All, SeededDamageTest,
                         testing::Values(Packed::kGzipMembers, Packed::kZstdFrames, Packed::kOneGzipMember,
                                         Packed::kOneZstdFrame));

}  // namespace
}  // namespace newsparse::archive::test
