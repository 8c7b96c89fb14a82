// markup_blocks.h: leaked source that takes whole lines, one or several, and base64 wherever it stands.
//
//   .a { color: red;      <script>          {                 iVBORw0KGgoAAAANSUhEUgAAA…
//     margin: 0;            var a = 1;        "a": 1,
//   }                     </script>         }
#ifndef NEWSPARSE_RECOGNISE_MARKUP_BLOCKS_H_
#define NEWSPARSE_RECOGNISE_MARKUP_BLOCKS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "newsparse/record.h"
#include "text/byte_masks.h"

namespace newsparse::internal {

// Finds the blocks of one page, line by line, in order. Holds where it has looked for closers before, so that all
// questions together take time linear in the text. Allocates nothing. Text, lines and masks must outlive it.
class MarkupBlocks {
 public:
  MarkupBlocks(std::string_view text, std::span<const Span> lines, const ByteMasks& masks) noexcept
      : text_(text), lines_(lines), masks_(masks) {}

  // The block that begins on line `l`: CSS, a script, JSON or base64 from the line's begin to the end of one of the
  // lines; or a comment, script or style sheet in tags, from where it opens, that is closed on a later line. Empty
  // where there is none. `may_open`: it has an opener; `may_be_source`: it is worth a look as a whole.
  [[nodiscard]] MarkupResidue at(std::size_t l, bool may_open, bool may_be_source) noexcept;

 private:
  // What opens an element, and what closes it.
  enum Mark : std::uint8_t { kComment, kCommentEnd, kScript, kScriptEnd, kStyle, kStyleEnd, kMarks };
  MarkupResidue open_element(Span line) noexcept;
  MarkupResidue open_tag(std::size_t l) const noexcept;
  std::size_t mark_after(Mark mark, std::size_t from) noexcept;
  std::size_t last_line(std::size_t l, MarkupClass markup) noexcept;
  std::size_t last_base64_line(std::size_t l) const noexcept;
  bool opens_json(std::size_t l) const noexcept;
  bool opens_alone(std::size_t l) const noexcept;

  std::string_view text_;
  std::span<const Span> lines_;
  const ByteMasks& masks_;
  std::array<std::size_t, kMarks> marks_{};  // of each kind: the first behind the last question
  std::size_t unclosed_ = 0;                 // brackets that open before this line do not close
};

// The runs of base64 that stand in a text, between signs that no base64 has, alone or in a data: address.
class Base64Runs {
 public:
  Base64Runs(std::string_view text, const ByteMasks& masks) noexcept;
  // The next run; empty where there is none any more. Linear in all.
  [[nodiscard]] Span next() noexcept;

 private:
  Span run_at(std::size_t at) noexcept;

  std::string_view text_;
  const ByteMasks& masks_;
  std::size_t at_ = 0;    // all before it is told
  std::size_t data_ = 0;  // the next ";base64,"
};

// All markup of one page, line by line: blocks, base64, and what match_markup() finds in the rest.
class MarkupScan {
 public:
  MarkupScan(std::string_view text, std::span<const Span> lines, const ByteMasks& masks) noexcept
      : text_(text),
        lines_(lines),
        masks_(masks),
        blocks_(text, lines, masks),
        runs_(text, masks),
        run_(runs_.next()) {}

  // Appends what begins on line `l`, in order, without overlap; blocks of one class that follow each other are one.
  // `may_be_block`: a template token that begins the line is no source. `sources`: what match_source_runs() found on
  // the line; of the runs in the middle of text those are markup that only a page's own scripts write. Lines are asked
  // for in order.
  void match_line(std::size_t l, bool may_be_block, std::span<const Span> sources, std::vector<MarkupResidue>& out);

 private:
  void add_block(const MarkupResidue& block, std::vector<MarkupResidue>& out) const;
  void add_runs(Span range, std::span<const Span> sources, std::size_t first, std::vector<MarkupResidue>& out);

  std::string_view text_;
  std::span<const Span> lines_;
  const ByteMasks& masks_;
  MarkupBlocks blocks_;
  Base64Runs runs_;
  Span run_;               // the next run of base64
  std::uint32_t end_ = 0;  // of the last block
};

// Whether nothing in `span` is text: markup and blanks. Its class, that of source before that of tags; nullopt where
// something else stands there too, or only character references. `markup` is in text order.
[[nodiscard]] std::optional<MarkupClass> all_markup(std::string_view text, std::span<const MarkupResidue> markup,
                                                    Span span) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_RECOGNISE_MARKUP_BLOCKS_H_
