#include "newsparse/archive/reader.h"
namespace newsparse::archive {
struct Reader::State {};
Reader::Reader(std::unique_ptr<State> state) : state_(std::move(state)) {}
Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;
Result<Reader> Reader::open(const std::string&, const ReadOptions&) { return Reader(std::make_unique<State>()); }
std::optional<Result<InputPage>> Reader::next() { return std::nullopt; }
}  // namespace newsparse::archive
