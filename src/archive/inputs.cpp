#include "newsparse/archive/inputs.h"

#include <glob.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "newsparse/archive/reader.h"

namespace newsparse::archive {

namespace {

namespace fs = std::filesystem;

Error cannot_open(const std::string& path, std::string detail) {
  return {.code = ErrorCode::kCannotOpen, .path = path, .detail = std::move(detail)};
}

Result<std::vector<std::string>> files_below(const std::string& folder) {
  std::vector<std::string> out;
  std::error_code failed;
  for (fs::recursive_directory_iterator it(folder, failed), end; !failed && it != end; it.increment(failed)) {
    std::error_code ignored;  // a link that leads nowhere is no file
    if (it->is_regular_file(ignored)) out.push_back(it->path().string());
  }
  if (failed) return cannot_open(folder, failed.message());
  if (out.empty()) return cannot_open(folder, "the folder holds no file");
  std::sort(out.begin(), out.end());
  return out;
}

// Lists come packed too: Common Crawl's are wet.paths.gz.
Result<std::vector<std::string>> lines_of(const std::string& path) {
  auto lines = Reader::open(path, {.pages_by = PagesBy::kLine});
  if (!lines) return cannot_open(path, "the list cannot be read");
  std::vector<std::string> out;
  while (auto line = lines->next()) {
    if (!*line) return cannot_open(path, "the list cannot be read: " + std::string(to_string(line->error().code)));
    out.emplace_back((**line).text);
  }
  return out;
}

}  // namespace

Result<std::vector<std::string>> expand_input(const std::string& operand) {
  std::error_code ignored;
  if (operand == "-" || fs::is_regular_file(operand, ignored)) return std::vector{operand};
  if (fs::is_directory(operand, ignored)) return files_below(operand);
  if (operand.starts_with('@')) return lines_of(operand.substr(1));
  if (operand.find_first_of("*?[") == std::string::npos) return std::vector{operand};
  ::glob_t found = {};
  const int result = ::glob(operand.c_str(), 0, nullptr, &found);
  std::vector<std::string> out(found.gl_pathv, found.gl_pathv + (result == 0 ? found.gl_pathc : 0));
  ::globfree(&found);
  if (out.empty()) return cannot_open(operand, "no file matches");
  return out;
}

}  // namespace newsparse::archive
