// chance.h: chance for the trainers, the same on every machine.
#ifndef NEWSPARSE_TOOLS_CHANCE_H_
#define NEWSPARSE_TOOLS_CHANCE_H_

#include <cstdint>

namespace newsparse::tools {

// xorshift64.
class Chance {
 public:
  // `state`: not 0.
  explicit Chance(std::uint64_t state) : state_(state) {}
  // Seeds that follow each other begin far apart.
  static Chance of_seed(std::uint64_t seed) { return Chance(seed * 0x9E3779B97F4A7C15U + 0x243F6A8885A308D3U); }
  // From 0 to less than 1: with 24 bits, and with 53.
  float share() { return static_cast<float>(next() >> 40) * 0x1p-24F; }
  double fine_share() { return static_cast<double>(next() >> 11) * 0x1p-53; }
  bool below(float share_of_all) { return share() < share_of_all; }

 private:
  std::uint64_t next() {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return state_;
  }
  std::uint64_t state_;
};

}  // namespace newsparse::tools

#endif  // NEWSPARSE_TOOLS_CHANCE_H_
