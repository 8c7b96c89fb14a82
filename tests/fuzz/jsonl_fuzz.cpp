// jsonl_fuzz.cpp: any bytes read as an archive: no crash, an end, and offsets within the input.
#include <optional>
#include <string>

#include "archive/unpacker.h"
#include "fuzz/memory_file.h"
#include "newsparse/archive/reader.h"

namespace newsparse::fuzz {
namespace {

archive::ReadOptions options_for(std::uint8_t choice) {
  archive::ReadOptions options;
  options.pages_by = static_cast<archive::PagesBy>(choice % 4);
  if (options.pages_by == archive::PagesBy::kRegex) options.page_regex = "^(date|#) ";
  options.max_page_bytes = choice % 8 < 4 ? 64 : std::uint64_t{1} << 20;  // small: oversized pages are met too
  if (choice % 16 >= 8) options.fields.url = "metadata.url";
  return options;
}

}  // namespace
}  // namespace newsparse::fuzz

// The first byte chooses how pages are cut and how fields are named; the rest is the file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace newsparse;
  if (size == 0) return 0;
  const archive::ReadOptions options = fuzz::options_for(data[0]);
  const std::size_t file_size = size - 1;
  // Places in what is packed are places in the unpacked stream: packed_fuzz.cpp looks at those.
  const std::string_view head(reinterpret_cast<const char*>(data + 1), file_size);
  if (archive::internal::packing_of(head) != archive::internal::Packing::kNone ||
      archive::internal::damaged_packing_of(head) != archive::internal::Packing::kNone) {
    return 0;
  }
  const fuzz::MemoryFile file(data + 1, file_size);
  auto reader = archive::Reader::open(file.path(), options);
  fuzz::require(reader.has_value(), "a readable file opens");

  std::size_t results = 0;
  while (auto next = reader->next()) {
    // Every result takes at least a byte of the file, but for an empty file read as one page.
    fuzz::require(++results <= file_size + 1, "reading comes to an end");
    if (!*next) {
      fuzz::require(next->error().offset <= file_size, "an error lies in the file");
      fuzz::require(!to_string(next->error()).empty(), "an error has words");
      continue;
    }
    const archive::InputPage& input = **next;
    const Origin& origin = input.info.origin;
    fuzz::require(origin.offset <= file_size && origin.length <= file_size - origin.offset, "a page lies in the file");
    fuzz::require(input.text.size() <= options.max_page_bytes, "a page is within the limit");
    std::size_t sum = 0;  // touch every byte, so that AddressSanitizer sees a view that dangles
    for (const char c : input.text) sum += static_cast<unsigned char>(c);
    for (const char c : std::string(input.info.id) + std::string(input.info.url)) sum += static_cast<unsigned char>(c);
    fuzz::require(sum < SIZE_MAX, "views can be read");
  }
  return 0;
}
