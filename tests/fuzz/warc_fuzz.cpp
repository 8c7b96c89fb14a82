// warc_fuzz.cpp: any bytes read as a WARC or ARC file: no crash, an end, places within the file, limits held.
#include <optional>
#include <string>

#include "fuzz/memory_file.h"
#include "newsparse/archive/reader.h"

// The first byte chooses the limits and the format; the rest follows on "WARC/1." or "filedesc:".
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace newsparse;
  if (size == 0) return 0;
  archive::ReadOptions options;
  options.check_digests = (data[0] & 1) != 0;
  if ((data[0] & 2) != 0) options.max_record_bytes = 64;
  if ((data[0] & 4) != 0) options.max_header_bytes = 128;
  if ((data[0] & 8) != 0) options.max_page_bytes = 32;
  std::string bytes = (data[0] & 16) != 0 ? "filedesc:" : "WARC/1.";
  bytes.append(reinterpret_cast<const char*>(data + 1), size - 1);
  const fuzz::MemoryFile file(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  auto reader = archive::Reader::open(file.path(), options);
  fuzz::require(reader.has_value(), "a readable file opens");

  std::size_t results = 0;
  std::uint64_t last = 0;
  while (auto next = reader->next()) {
    fuzz::require(++results <= bytes.size(), "reading comes to an end");
    const std::uint64_t offset = *next ? (**next).info.origin.offset : next->error().offset;
    fuzz::require(offset <= bytes.size() && offset >= last, "results lie in the file, in order");
    last = offset;
    if (!*next) {
      fuzz::require(next->error().lost <= bytes.size(), "no more is lost than there is");
      continue;
    }
    const archive::InputPage& page = **next;
    fuzz::require(page.text.size() <= options.max_page_bytes, "a page is within the limit");
    std::size_t sum = 0;  // touch every byte, so that AddressSanitizer sees a view that dangles
    for (const char c : page.text) sum += static_cast<unsigned char>(c);
    for (const char c : std::string(page.info.id) + std::string(page.info.url)) sum += static_cast<unsigned char>(c);
    fuzz::require(sum < SIZE_MAX, "views can be read");
  }
  return 0;
}
