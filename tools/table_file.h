// table_file.h: the files that the trainers write.
#ifndef NEWSPARSE_TOOLS_TABLE_FILE_H_
#define NEWSPARSE_TOOLS_TABLE_FILE_H_

#include <cstdio>
#include <cstdlib>
#include <string>

namespace newsparse::tools {

// Opens a file of a table to write ("w") or append ("a") to; ends the program where it cannot be.
inline std::FILE* open_table(const std::string& path, const char* how) {
  std::FILE* out = std::fopen(path.c_str(), how);
  if (out == nullptr) {
    std::perror(path.c_str());
    std::exit(2);
  }
  return out;
}

}  // namespace newsparse::tools

#endif  // NEWSPARSE_TOOLS_TABLE_FILE_H_
