// replay_main.cpp: runs a fuzz target over the files of a folder. For builds without libFuzzer.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <vector>

#include "fuzz/fuzz_support.h"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: replay FOLDER\n";
    return 2;
  }
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(argv[1])) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (const auto& file : files) {
    std::cerr << file.filename().string() << '\n';
    std::ifstream in(file, std::ios::binary);
    const std::vector<char> bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    // Every prefix of a small file, each in a block of its exact size, so that AddressSanitizer sees an over-read.
    const std::size_t first = bytes.size() <= 600 ? 0 : bytes.size();
    for (std::size_t size = first; size <= bytes.size(); ++size) {
      const auto block = std::make_unique<std::uint8_t[]>(size);
      std::copy_n(bytes.begin(), size, block.get());
      LLVMFuzzerTestOneInput(block.get(), size);
    }
  }
  if (files.empty()) std::cerr << "no files in " << argv[1] << '\n';
  return files.empty() ? 1 : 0;
}
