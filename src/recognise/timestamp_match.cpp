#include "recognise/timestamp_match.h"
namespace newsparse::internal {
void match_timestamps(std::string_view, Span, const std::vector<std::uint64_t>&, std::vector<TimestampMatch>&) {}
std::optional<TimestampMatch> match_wordy_timestamp(std::string_view, Span) { return std::nullopt; }
}  // namespace newsparse::internal
