// archive/inputs.h: the files that one operand of a command names.
#ifndef NEWSPARSE_ARCHIVE_INPUTS_H_
#define NEWSPARSE_ARCHIVE_INPUTS_H_

#include <string>
#include <vector>

#include "newsparse/result.h"

namespace newsparse::archive {

// A file is itself, and so is "-". A folder is every file below it, sorted; "@list.txt" every line of that file that is
// not blank ("@-" reads standard input), where the list may be gzip or zstd; a pattern with * ? [ ], where no file has
// that very name, what it matches, sorted. Error kCannotOpen: no such folder or list may be read, nothing matches,
// or the folder is empty.
[[nodiscard]] Result<std::vector<std::string>> expand_input(const std::string& operand);

}  // namespace newsparse::archive

#endif  // NEWSPARSE_ARCHIVE_INPUTS_H_
