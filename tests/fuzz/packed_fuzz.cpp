// packed_fuzz.cpp: any bytes behind the head of a gzip member or zstd frame: no crash, an end, and losses that lie in
// the file.
#include <optional>
#include <string>

#include "fuzz/memory_file.h"
#include "newsparse/archive/reader.h"

// The first byte chooses gzip or zstd; the rest follows on the magic number.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace newsparse;
  if (size == 0) return 0;
  constexpr std::string_view kGzipHead("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10);
  constexpr std::string_view kZstdHead("\x28\xb5\x2f\xfd", 4);
  std::string bytes((data[0] & 1) != 0 ? kZstdHead : kGzipHead);
  bytes.append(reinterpret_cast<const char*>(data + 1), size - 1);
  const fuzz::MemoryFile file(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  archive::ReadOptions options;
  options.pages_by = (data[0] & 2) != 0 ? archive::PagesBy::kLine : archive::PagesBy::kFile;
  auto reader = archive::Reader::open(file.path(), options);
  fuzz::require(reader.has_value(), "a readable file opens");
  while (auto next = reader->next()) {
    if (*next) {
      std::size_t sum = 0;
      for (const char c : (**next).text) sum += static_cast<unsigned char>(c);
      fuzz::require(sum < SIZE_MAX, "views can be read");
    } else if (next->error().code == ErrorCode::kDamaged) {
      fuzz::require(next->error().offset <= bytes.size(), "a loss lies in the file");
    }
  }
  return 0;
}
