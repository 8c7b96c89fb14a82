#include "newsparse/archive/reader.h"

#include <re2/re2.h>
#include <simdjson.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

#include "archive/input_file.h"
#include "archive/json_line.h"
#include "archive/sniff.h"
#include "archive/text_pages.h"
#include "archive/unpacker.h"
#include "archive/warc_pages.h"

namespace newsparse::archive {

namespace {

constexpr std::uint64_t kMostPageBytes = UINT32_MAX;  // offsets into a page are 32 bits wide
// A byte of text takes at most six in JSON (\u0000); the rest of an object is allowed a MiB.
constexpr std::uint64_t kMostEscapeBytes = 6;
constexpr std::uint64_t kLineAllowance = std::uint64_t{1} << 20;
constexpr std::uint64_t kLeastHeaderBytes = 64;
constexpr std::uint64_t kMostLineBytes = UINT32_MAX - kLineAllowance;  // simdjson's own limit is 4 GiB

}  // namespace

struct Reader::State {
  std::string path;
  ReadOptions options;
  std::unique_ptr<RE2> regex;
  internal::InputFile raw;
  internal::Packing packing = internal::Packing::kNone;
  std::optional<internal::Unpacker> unpacker;
  internal::ByteWindow* in = &raw;  // what is read: the file, or what it holds packed
  bool begun = false;               // the kind is known
  internal::Sniffed sniffed;
  std::optional<internal::WarcPages> warc;
  ReadCounts counts;  // of anything but a WARC
  std::optional<internal::TextPages> text_pages;
  std::optional<internal::JsonLineReader> json;
  std::uint64_t max_line_bytes = 0;
  std::size_t pending = 0;  // bytes of the JSON line handed out last, with its end
  std::uint64_t line = 0;   // JSON lines begun
  bool ended = false;
  std::optional<std::uint64_t> alone_at;  // only what begins there
  std::string id;                         // of a text page, made up from its place

  std::optional<Result<InputPage>> next();
  std::optional<Result<InputPage>> read();
  // Tells the kind of input by its first bytes; a loss in front of them comes first.
  std::optional<Result<InputPage>> begin();
  // Goes to where a record, line or page begins, at `offset` as an Origin has it. Error: kCannotOpen, of pipes.
  std::optional<Error> go_to(std::uint64_t offset);
  void unpack_anew();
  // Reads on to byte `offset` of the stream; the reader ends where no record or line can begin there.
  void walk_to(std::uint64_t offset);
  std::optional<Result<InputPage>> next_warc();
  std::optional<Result<InputPage>> next_text();
  std::optional<Result<InputPage>> next_json();
  Result<InputPage> break_passed() {
    Error error = in->pass_break();
    error.path = path;
    return Result<InputPage>(std::move(error));
  }
  // The window has come to its end: a break, which is reported and stepped over; or reading failed midway, which is
  // reported once.
  std::optional<Result<InputPage>> end() {
    if (in->at_break()) return break_passed();
    ended = true;
    if (in->read_error() == 0) return std::nullopt;
    return Result<InputPage>(Error{.code = ErrorCode::kCannotRead,
                                   .offset = in->offset() + in->window().size(),
                                   .path = path,
                                   .detail = std::generic_category().message(in->read_error())});
  }
  Result<InputPage> too_large(std::uint64_t offset, std::uint64_t at_line, std::uint64_t lost) const {
    return Error{.code = ErrorCode::kPageTooLarge,
                 .offset = offset,
                 .line = at_line,
                 .path = path,
                 .detail = "more than " + std::to_string(options.max_page_bytes) + " bytes",
                 .lost = lost};
  }
};

std::optional<Result<InputPage>> Reader::State::next() {
  if (ended) return std::nullopt;
  std::optional<Result<InputPage>> result = read();
  if (!alone_at) return result;
  // Whether a text page begins at a line, the lines in front of it tell.
  while (text_pages && result && (!*result || (**result).info.origin.offset < *alone_at)) result = read();
  ended = true;
  if (result && *result && (**result).info.origin.offset != *alone_at) return std::nullopt;
  return result;
}

std::optional<Result<InputPage>> Reader::State::read() {
  if (!begun) {
    if (auto loss = begin()) return loss;
  }
  switch (sniffed.kind) {
    case internal::InputKind::kText:
      return next_text();
    case internal::InputKind::kJsonLines:
      return next_json();
    case internal::InputKind::kWarc:
      return next_warc();
    case internal::InputKind::kHtml:
    case internal::InputKind::kBinary:
      break;
  }
  ended = true;
  const bool is_html = sniffed.kind == internal::InputKind::kHtml;
  return Result<InputPage>(Error{.code = is_html ? ErrorCode::kHtml : ErrorCode::kBinary,
                                 .offset = 0,
                                 .path = path,
                                 .detail = std::string(sniffed.hint)});
}

std::optional<Result<InputPage>> Reader::State::begin() {
  while (in->window().size() < internal::kSniffBytes && in->fill()) {
  }
  if (in->window().empty() && in->at_break()) return break_passed();
  sniffed = internal::sniff(in->window());
  // What was unpacked of a damaged first member may be anything; the next one tells.
  const bool is_told = sniffed.kind == internal::InputKind::kWarc || sniffed.kind == internal::InputKind::kJsonLines;
  if (!is_told && in->at_break() && !in->ends_at_break()) return break_passed();
  begun = true;
  if (sniffed.kind == internal::InputKind::kText) {
    text_pages.emplace(*in, options.pages_by, regex.get(), options.max_page_bytes);
  } else if (sniffed.kind == internal::InputKind::kJsonLines) {
    in->consume(internal::byte_order_mark(in->window()).size());
    json.emplace(options.fields);
  } else if (sniffed.kind == internal::InputKind::kWarc) {
    warc.emplace(*in, options);
  }
  return std::nullopt;
}

void Reader::State::unpack_anew() {
  if (packing == internal::Packing::kNone) return;
  unpacker.emplace(raw, packing, options.max_unpack_ratio);
  in = &*unpacker;
}

std::optional<Error> Reader::State::go_to(std::uint64_t offset) {
  while (!begun) static_cast<void>(begin());  // what is lost in front of `offset` is of no interest
  if (sniffed.kind == internal::InputKind::kHtml || sniffed.kind == internal::InputKind::kBinary) return std::nullopt;
  if (warc) {
    const auto by = warc->find_by();
    bool seeks = raw.seek(offset);
    bool is_there = seeks && packing == internal::Packing::kNone;
    if (seeks && !is_there) {
      while (raw.window().size() < internal::kSniffBytes && raw.fill()) {
      }
      is_there = by == internal::WarcPages::By::kMember &&
                 (internal::begins_member(raw.window(), packing) || internal::begins_record(raw.window()));
      if (is_there) {
        unpacker->restart();
      } else {
        seeks = raw.seek(0);
        unpack_anew();
      }
    }
    if (!seeks) {
      return Error{.code = ErrorCode::kCannotOpen, .path = path, .detail = std::generic_category().message(ESPIPE)};
    }
    warc.emplace(*in, options, by);
    if (is_there) return std::nullopt;
  }
  if (!text_pages) walk_to(offset);
  return std::nullopt;
}

void Reader::State::walk_to(std::uint64_t offset) {
  char last = '\n';
  while (in->offset() < offset) {
    const std::string_view window = in->window();
    const auto n = static_cast<std::size_t>(std::min<std::uint64_t>(window.size(), offset - in->offset()));
    if (n > 0) last = window[n - 1];
    const auto end = window.begin() + static_cast<std::ptrdiff_t>(n);
    if (json) line += static_cast<std::uint64_t>(std::count(window.begin(), end, '\n'));
    in->consume(n);
    if (in->offset() == offset || in->fill()) continue;
    if (!in->at_break()) break;
    static_cast<void>(in->pass_break());
    last = '\n';
  }
  ended = in->offset() != offset || (json && last != '\n');
}

std::optional<Result<InputPage>> Reader::State::next_warc() {
  std::optional<Result<InputPage>> result = alone_at ? warc->next_alone() : warc->next();
  if (!result && alone_at) return std::nullopt;
  if (!result) return end();
  if (*result) {
    (**result).info.origin.file = path;
    return result;
  }
  Error error = result->error();
  error.path = path;
  return Result<InputPage>(std::move(error));
}

std::optional<Result<InputPage>> Reader::State::next_text() {
  const std::optional<internal::TextPage> page = text_pages->next();
  if (!page) return end();
  const std::string_view window = in->window();
  if (in->at_break() && page->text.data() + page->text.size() == window.data() + window.size()) {  // a cut page
    text_pages->forget_page();
    return break_passed();
  }
  if (page->too_large) return too_large(page->offset, page->line, page->lost);
  id.assign(path);
  if (options.pages_by != PagesBy::kFile) id.append(":").append(std::to_string(page->line));
  ++counts.pages;
  if (options.check_utf8 && !simdjson::validate_utf8(page->text.data(), page->text.size())) ++counts.ill_formed;
  InputPage out;
  out.text = page->text;
  out.info.id = id;
  out.info.origin = {.file = path, .offset = page->offset, .length = page->text.size(), .line = page->line};
  return Result<InputPage>(out);
}

std::optional<Result<InputPage>> Reader::State::next_json() {
  in->consume(std::exchange(pending, 0));
  while (true) {
    // One line, to its LF; JSON escapes line ends, so CR alone ends nothing.
    std::size_t end = 0;
    bool has_end = false;
    while (true) {
      const std::string_view window = in->window();
      const void* found = window.size() > end ? std::memchr(window.data() + end, '\n', window.size() - end) : nullptr;
      has_end = found != nullptr;
      end = has_end ? static_cast<std::size_t>(static_cast<const char*>(found) - window.data()) : window.size();
      if (has_end || end > max_line_bytes || !in->fill()) break;
    }
    if (in->read_error() != 0 || (!has_end && (end == 0 || in->at_break()))) return this->end();
    ++line;
    const std::uint64_t offset = in->offset();

    if (end > max_line_bytes) {
      while (!has_end) {
        in->consume(in->window().size());
        if (!in->fill()) break;
        end = in->window().find('\n');
        has_end = end != std::string_view::npos;
      }
      if (has_end) in->consume(end + 1);
      return too_large(offset, line, in->offset() - offset);
    }

    std::string_view content = in->window().substr(0, end);
    if (content.ends_with('\r')) content.remove_suffix(1);
    pending = has_end ? end + 1 : end;
    if (content.find_first_not_of(" \t\r") == std::string_view::npos) {
      in->consume(std::exchange(pending, 0));
      continue;
    }
    internal::JsonFields fields;
    if (std::optional<Error> error = json->read(content, fields)) {
      error->path = path;
      error->line = line;
      error->offset += offset;
      error->lost = pending;
      return Result<InputPage>(*std::move(error));
    }
    if (fields.text.size() > options.max_page_bytes) return too_large(offset, line, pending);
    ++counts.pages;
    if (fields.repaired) ++counts.ill_formed;
    InputPage out;
    out.text = fields.text;
    out.info.id = fields.id;
    out.info.url = fields.url;
    out.info.fetched = fields.fetched;
    out.info.language = fields.language;
    out.info.repaired = fields.repaired;
    out.info.origin = {.file = path, .offset = offset, .length = content.size(), .line = line};
    return Result<InputPage>(out);
  }
}

Reader::Reader(std::unique_ptr<State> state) : state_(std::move(state)) {}
Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

Result<Reader> Reader::open_at(const std::string& path, std::uint64_t offset, const ReadOptions& options) {
  auto reader = open(path, options);
  if (!reader) return reader;
  State& state = *reader->state_;
  state.alone_at = offset;
  if (offset > 0) {
    if (std::optional<Error> error = state.go_to(offset)) return *std::move(error);
  }
  return reader;
}

Result<Reader> Reader::open(const std::string& path, const ReadOptions& options) {
  auto state = std::make_unique<State>();
  state->path = path;
  state->options = options;
  state->options.max_page_bytes = std::min(options.max_page_bytes, kMostPageBytes);
  state->options.max_record_bytes = std::min(options.max_record_bytes, kMostPageBytes);
  state->options.max_header_bytes = std::clamp(options.max_header_bytes, kLeastHeaderBytes, kMostPageBytes);
  state->options.max_unpack_ratio = std::max<std::uint64_t>(options.max_unpack_ratio, 1);
  state->max_line_bytes = std::min(kMostEscapeBytes * state->options.max_page_bytes + kLineAllowance, kMostLineBytes);

  if (options.pages_by == PagesBy::kRegex) {
    RE2::Options quiet;
    quiet.set_log_errors(false);
    state->regex = std::make_unique<RE2>(options.page_regex, quiet);
    if (!state->regex->ok()) {
      return Error{.code = ErrorCode::kBadPattern, .path = {}, .detail = state->regex->error()};
    }
  }
  if (std::optional<Error> error = state->raw.open(path)) return *std::move(error);
  while (state->raw.window().size() < internal::kSniffBytes && state->raw.fill()) {
  }
  state->packing = internal::packing_of(state->raw.window());
  if (state->packing == internal::Packing::kNone) {
    state->packing = internal::damaged_packing_of(state->raw.window());
  }
  state->unpack_anew();
  return Reader(std::move(state));
}

std::optional<Result<InputPage>> Reader::next() { return state_->next(); }
const ReadCounts& Reader::counts() const noexcept { return state_->warc ? state_->warc->counts() : state_->counts; }

}  // namespace newsparse::archive
