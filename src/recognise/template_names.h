// template_names.h: tags and fields that only their names give away: {loadposition x}, {readmore}, [[FNAME]].
#ifndef NEWSPARSE_RECOGNISE_TEMPLATE_NAMES_H_
#define NEWSPARSE_RECOGNISE_TEMPLATE_NAMES_H_

#include <cstddef>
#include <string_view>

#include "recognise/template_scan.h"

namespace newsparse::internal {

// FNAME, firstName, First Name: what mail merges call their fields, however it is spelt.
bool is_merge_field(std::string_view name) noexcept;
// COM_CONTENT_READ_MORE, JGLOBAL_READ_MORE: the keys of Joomla's extensions.
bool is_extension_key(std::string_view key) noexcept;
// Whether {/name} stands near behind `from`.
bool has_end_tag(const RangeReader& in, std::size_t from, std::string_view name) noexcept;
// {loadposition x}, {readmore}, {embed="a/b"}, {exp:channel:entries}: tags of content management systems; {gallery} and
// the like where {/gallery} stands near.
MaybeToken match_content_tag(const RangeReader& in, std::size_t at) noexcept;
// %7B%7Bid%7D%7D, %24%7Bid%7D: {{id}} and ${id} in an address.
MaybeToken match_encoded(const RangeReader& in, std::size_t at) noexcept;

}  // namespace newsparse::internal

#endif  // NEWSPARSE_RECOGNISE_TEMPLATE_NAMES_H_
