// archive_bench.cpp: records of a gzip archive a second, beside the compression libraries alone on the same bytes in
// the same run. Prints a table of each contender's best and median round, in processor time (all run on one thread and
// read from the page cache), and the median over the rounds of its time over ISA-L's in the same round, which
// disturbances of the machine touch least. bench/compare_warc.py adds other readers.
//
//   newsparse_archive_bench FILE.warc.wet.gz [ROUNDS]
#include <isa-l.h>
#include <libdeflate.h>
#include <zlib.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include "newsparse/archive/reader.h"

namespace {

std::size_t with_zlib(const std::string& in, std::string& out) {
  z_stream stream = {};
  inflateInit2(&stream, 15 + 16);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in.data()));
  stream.avail_in = static_cast<uInt>(in.size());
  std::size_t total = 0;
  while (stream.avail_in > 0) {
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int result = inflate(&stream, Z_NO_FLUSH);
    total += out.size() - stream.avail_out;
    if (result == Z_STREAM_END) inflateReset(&stream);
    if (result < 0) break;
  }
  inflateEnd(&stream);
  return total;
}

std::size_t with_isal(const std::string& in, std::string& out) {
  inflate_state state;
  isal_inflate_init(&state);
  state.crc_flag = ISAL_GZIP;
  state.next_in = reinterpret_cast<std::uint8_t*>(const_cast<char*>(in.data()));
  state.avail_in = static_cast<std::uint32_t>(in.size());
  std::size_t total = 0;
  while (true) {
    state.next_out = reinterpret_cast<std::uint8_t*>(out.data());
    state.avail_out = static_cast<std::uint32_t>(out.size());
    if (isal_inflate(&state) < 0) break;
    total += out.size() - state.avail_out;
    if (state.block_state != ISAL_BLOCK_FINISH) continue;
    if (state.avail_in == 0) break;
    isal_inflate_reset(&state);
    state.crc_flag = ISAL_GZIP;
  }
  return total;
}

// Needs room for the largest member at once: of a file of one member, for all of it.
std::size_t with_libdeflate(const std::string& in, std::string& out) {
  libdeflate_decompressor* decompressor = libdeflate_alloc_decompressor();
  std::size_t total = 0;
  for (std::size_t at = 0; at < in.size();) {
    std::size_t taken = 0;
    std::size_t given = 0;
    const auto result = libdeflate_gzip_decompress_ex(decompressor, in.data() + at, in.size() - at, out.data(),
                                                      out.size(), &taken, &given);
    if (result == LIBDEFLATE_INSUFFICIENT_SPACE) {
      out.resize(2 * out.size());
      continue;
    }
    if (result != LIBDEFLATE_SUCCESS) break;
    at += taken;
    total += given;
  }
  libdeflate_free_decompressor(decompressor);
  return total;
}

double median(std::vector<double> values) {
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
  return values[values.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
  const int rounds = argc == 3 ? std::atoi(argv[2]) : 15;
  if (argc < 2 || argc > 3 || rounds < 1) {
    std::fputs("usage: newsparse_archive_bench FILE [ROUNDS]\n", stderr);
    return 2;
  }
  std::ifstream file(argv[1], std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  std::string out(std::size_t{1} << 18, '\0');
  std::uint64_t records = 0;
  const auto iterate = [&]() -> std::size_t {
    auto reader = newsparse::archive::Reader::open(argv[1], {});
    std::size_t total = 0;
    while (auto next = reader->next()) {
      if (*next) total += (**next).text.size();
    }
    records = reader->counts().records;
    return total;
  };
  struct Contender {
    const char* name;
    std::function<std::size_t()> run;
    std::vector<double> seconds{};  // of each round
    std::size_t size = 0;
  };
  Contender contenders[] = {{"zlib", [&] { return with_zlib(bytes, out); }},
                            {"ISA-L", [&] { return with_isal(bytes, out); }},
                            {"libdeflate", [&] { return with_libdeflate(bytes, out); }},
                            {"newsparse, iterating", iterate}};
  for (int round = 0; round < rounds; ++round) {  // in turn, so that all meet the same disturbances
    for (Contender& contender : contenders) {
      const std::clock_t begin = std::clock();
      contender.size = contender.run();
      contender.seconds.push_back(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    }
  }
  const std::vector<double>& yardstick = contenders[1].seconds;
  std::printf("%-22s %8s %8s %8s %11s %11s\n", "", "best ms", "median", "MB/s", "records/s", "over ISA-L");
  for (const Contender& contender : contenders) {
    std::vector<double> ratios;
    for (std::size_t i = 0; i < yardstick.size(); ++i) ratios.push_back(contender.seconds[i] / yardstick[i]);
    const double best = *std::min_element(contender.seconds.begin(), contender.seconds.end());
    std::printf("%-22s %8.2f %8.2f %8.1f %11.0f %+10.1f%%\n", contender.name, best * 1e3,
                median(contender.seconds) * 1e3, static_cast<double>(contender.size) / best / 1e6,
                static_cast<double>(records) / best, 100 * (median(ratios) - 1));
  }
  return 0;
}
