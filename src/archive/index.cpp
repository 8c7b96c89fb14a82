#include "newsparse/archive/index.h"

#include <simdjson.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstring>
#include <system_error>
#include <utility>

#include "archive/input_file.h"
#include "archive/unpacker.h"
#include "output/json_writer.h"

namespace newsparse::archive {

namespace {

namespace dom = simdjson::dom;

constexpr std::size_t kMostLineBytes = std::size_t{1} << 20;
constexpr std::size_t kTimestampDigits = 14;
constexpr std::string_view kBlanks = " \t\r";

std::string quoted(std::string_view name) { return std::string("\"").append(name).append("\""); }
bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

std::optional<int> number(std::string_view text) noexcept {
  int out = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), out);
  if (text.empty() || !is_digit(text.front()) || parsed.ec != std::errc() || parsed.ptr != text.data() + text.size()) {
    return std::nullopt;
  }
  return out;
}

// `2019-04-25T12:57:54Z`, its fraction left out, in UTC; nullopt of anything less than a second.
std::optional<std::string> fourteen_digits(std::string_view date) {
  constexpr std::string_view kShape = "0000-00-00T00:00:00";
  if (date.size() < kShape.size()) return std::nullopt;
  int parts[6] = {};
  std::size_t n = 0;
  for (std::size_t at = 0; at < kShape.size() && n < 6; ++n) {
    const std::size_t size = n == 0 ? 4 : 2;
    const auto part = number(date.substr(at, size));
    if (!part) return std::nullopt;
    parts[n] = *part;
    at += size;
    if (n < 5 && date[at] != kShape[at] && !(n == 2 && date[at] == ' ')) return std::nullopt;
    ++at;
  }
  std::string_view zone = date.substr(kShape.size());
  if (zone.starts_with('.')) zone.remove_prefix(std::min(zone.find_first_not_of("0123456789", 1), zone.size()));
  int minutes = 0;
  if (!zone.empty() && zone != "Z") {
    if ((zone.size() != 6 && zone.size() != 5) || (zone[0] != '+' && zone[0] != '-')) return std::nullopt;
    const auto hour = number(zone.substr(1, 2));
    const auto minute = number(zone.substr(zone.size() - 2));
    if (!hour || !minute) return std::nullopt;
    minutes = (*hour * 60 + *minute) * (zone[0] == '-' ? -1 : 1);
  }
  namespace chrono = std::chrono;
  const chrono::year_month_day day{chrono::year(parts[0]), chrono::month(static_cast<unsigned>(parts[1])),
                                   chrono::day(static_cast<unsigned>(parts[2]))};
  if (!day.ok() || parts[3] > 24 || parts[4] > 59 || parts[5] > 60) return std::nullopt;
  const chrono::sys_seconds time =
      chrono::sys_days(day) + chrono::hours(parts[3]) + chrono::minutes(parts[4] - minutes) + chrono::seconds(parts[5]);
  const chrono::year_month_day utc(chrono::floor<chrono::days>(time));
  const auto seconds = static_cast<unsigned>((time - chrono::sys_days(utc)).count());
  const unsigned values[] = {static_cast<unsigned>(static_cast<int>(utc.year())),
                             static_cast<unsigned>(utc.month()),
                             static_cast<unsigned>(utc.day()),
                             seconds / 3600,
                             seconds / 60 % 60,
                             seconds % 60};
  std::string out;
  for (std::size_t i = 0; i < std::size(values); ++i) {
    const std::string digits = std::to_string(values[i]);
    const std::size_t width = i == 0 ? 4 : 2;
    if (digits.size() > width) return std::nullopt;  // a zone led out of the years of four digits
    out.append(width - digits.size(), '0').append(digits);
  }
  return out;
}

}  // namespace

std::optional<IndexEntry> index_entry(const InputPage& page) {
  if (page.info.url.empty()) return std::nullopt;
  std::optional<std::string> timestamp = fourteen_digits(page.info.fetched);
  if (!timestamp) return std::nullopt;
  std::string_view digest = page.digest;
  if (digest.starts_with("sha1:")) digest.remove_prefix(5);  // as Common Crawl writes them
  return IndexEntry{.key = surt_key(page.info.url),
                    .timestamp = *std::move(timestamp),
                    .url = std::string(page.info.url),
                    .mime = std::string(page.media_type),
                    .status = std::string(page.status),
                    .digest = std::string(digest),
                    .offset = page.info.origin.offset,
                    .length = page.info.origin.length,
                    .filename = std::string(page.info.origin.file)};
}

void append_index_line(const IndexEntry& entry, std::string& out) {
  out.append(entry.key).append(" ").append(entry.timestamp).append(" {\"url\": ");
  newsparse::internal::append_json_string(entry.url, out);
  const std::string length = std::to_string(entry.length), offset = std::to_string(entry.offset);
  const std::pair<std::string_view, std::string_view> fields[] = {
      {"mime", entry.mime}, {"status", entry.status}, {"digest", entry.digest},
      {"length", length},   {"offset", offset},       {"filename", entry.filename}};
  for (const auto& [name, value] : fields) {
    if (value.empty()) continue;
    out.append(", \"").append(name).append("\": ");
    newsparse::internal::append_json_string(value, out);
  }
  out.append("}\n");
}

struct IndexReader::State {
  std::string path;
  internal::InputFile raw;
  std::optional<internal::Unpacker> unpacker;
  internal::ByteWindow* in = &raw;
  std::uint64_t line = 0;
  std::uint64_t line_begin = 0;
  std::size_t pending = 0;
  bool ended = false;
  dom::parser parser;
  IndexEntry entry;

  Error malformed(std::string reason) const {
    return {.code = ErrorCode::kMalformedIndex,
            .offset = line_begin,
            .line = line,
            .path = path,
            .detail = std::move(reason)};
  }
  // The next line's bytes without its end, at the window's front; nullopt at the end or a break. `is_long`: it was
  // stepped over.
  std::optional<std::string_view> next_line(bool& is_long);
  std::optional<Result<const IndexEntry*>> end();
  // Why the line is none; empty where it is one.
  std::string read(std::string_view text);
  std::string read_fields(std::string_view json);
};

std::optional<std::string_view> IndexReader::State::next_line(bool& is_long) {
  is_long = false;
  in->consume(std::exchange(pending, 0));
  line_begin = in->offset();
  std::size_t seen = 0;
  while (true) {
    const std::string_view window = in->window();
    const std::size_t end = window.find('\n', seen);
    if (end != std::string_view::npos) {
      pending = end + 1;
      return window.substr(0, end);
    }
    seen = window.size();
    if (seen > kMostLineBytes) {
      is_long = true;
      in->consume(seen);
      seen = 0;
    }
    if (in->fill()) continue;
    pending = in->window().size();
    if (in->at_break() || in->read_error() != 0 || (pending == 0 && !is_long)) return std::nullopt;
    return in->window();
  }
}

std::optional<Result<const IndexEntry*>> IndexReader::State::end() {
  if (in->at_break()) {
    pending = 0;
    Error loss = in->pass_break();
    loss.path = path;
    return Result<const IndexEntry*>(std::move(loss));
  }
  ended = true;
  if (in->read_error() == 0) return std::nullopt;
  return Result<const IndexEntry*>(Error{.code = ErrorCode::kCannotRead,
                                         .offset = in->offset(),
                                         .path = path,
                                         .detail = std::generic_category().message(in->read_error())});
}

std::string IndexReader::State::read_fields(std::string_view json) {
  // What stands behind the line in the window may be read, as simdjson wants it.
  dom::element document;
  dom::object object;
  if (const auto error = parser.parse(json.data(), json.size(), false).get(document)) {
    return std::string("the third field is not a JSON object: ") + simdjson::error_message(error);
  }
  if (document.get(object)) return "the third field is not a JSON object";
  bool has_offset = false;
  for (const auto [name, value] : object) {
    std::string_view text;
    if (name == "offset" || name == "length") {  // in quotes, as Common Crawl writes them, or without
      std::uint64_t number = 0;
      const bool is_text = value.get(text) == simdjson::SUCCESS;
      const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
      const bool is_number = parsed.ec == std::errc() && parsed.ptr == text.data() + text.size() && !text.empty();
      if (is_text ? !is_number : value.get(number) != simdjson::SUCCESS) return quoted(name) + " is not a number";
      (name == "offset" ? entry.offset : entry.length) = number;
      has_offset = has_offset || name == "offset";
      continue;
    }
    std::string* const slot = name == "url"        ? &entry.url
                              : name == "mime"     ? &entry.mime
                              : name == "status"   ? &entry.status
                              : name == "digest"   ? &entry.digest
                              : name == "filename" ? &entry.filename
                                                   : nullptr;
    if (slot == nullptr) continue;
    std::uint64_t number = 0;
    if (value.get(text) == simdjson::SUCCESS) {
      *slot = text;
    } else if (slot == &entry.status && value.get(number) == simdjson::SUCCESS) {
      *slot = std::to_string(number);
    } else {
      return quoted(name) + " is not a string";
    }
  }
  if (entry.filename.empty()) return "\"filename\" is not there";
  return has_offset ? "" : "\"offset\" is not there";
}

std::string IndexReader::State::read(std::string_view text) {
  entry = {};
  const std::size_t first = text.find(' ');
  const std::size_t second = first == std::string_view::npos ? first : text.find(' ', first + 1);
  if (first == 0 || second == std::string_view::npos) return "not a key, a timestamp and a JSON object";
  const std::string_view timestamp = text.substr(first + 1, second - first - 1);
  if (timestamp.size() != kTimestampDigits || !std::all_of(timestamp.begin(), timestamp.end(), is_digit)) {
    return "the timestamp is not 14 digits";
  }
  entry.key = text.substr(0, first);
  entry.timestamp = timestamp;
  return read_fields(text.substr(second + 1));
}

std::optional<Result<const IndexEntry*>> IndexReader::next() {
  State& state = *state_;
  while (!state.ended) {
    bool is_long = false;
    const std::optional<std::string_view> found = state.next_line(is_long);
    if (!found) return state.end();
    ++state.line;
    if (is_long) {
      return Result<const IndexEntry*>(
          state.malformed("the line is longer than " + std::to_string(kMostLineBytes) + " bytes"));
    }
    const std::string_view text = found->substr(0, found->find_last_not_of(kBlanks) + 1);
    if (text.empty() || text.front() == '!' || text.front() == '@') continue;
    if (std::string reason = state.read(text); !reason.empty()) {
      return Result<const IndexEntry*>(state.malformed(std::move(reason)));
    }
    return Result<const IndexEntry*>(&state.entry);
  }
  return std::nullopt;
}

IndexReader::IndexReader(std::unique_ptr<State> state) : state_(std::move(state)) {}
IndexReader::~IndexReader() = default;
IndexReader::IndexReader(IndexReader&&) noexcept = default;
IndexReader& IndexReader::operator=(IndexReader&&) noexcept = default;

Result<IndexReader> IndexReader::open(const std::string& path) {
  auto state = std::make_unique<State>();
  state->path = path;
  if (std::optional<Error> error = state->raw.open(path)) return *std::move(error);
  static_cast<void>(state->raw.fill());
  const internal::Packing packing = internal::packing_of(state->raw.window());
  if (packing != internal::Packing::kNone) {
    state->unpacker.emplace(state->raw, packing, ReadOptions{}.max_unpack_ratio);
    state->in = &*state->unpacker;
  }
  return IndexReader(std::move(state));
}

}  // namespace newsparse::archive
