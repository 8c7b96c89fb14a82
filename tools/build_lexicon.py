#!/usr/bin/env python3
"""Makes of data/lexicon/*.tsv, under data/: lexicon.inc, lexicon_filter.inc, agencies.inc, date_leads.inc, measures.inc,
notice_words.inc, own_names.inc, picture_words.inc, picture_sides.inc, source_labels.inc.

    tools/build_lexicon.py            write all
    tools/build_lexicon.py --check    exit 1 where a committed file differs from what would be written

A row is a phrase, a tab, and the languages it is used in (comma-separated, strongest first); in buttons.tsv and in
notices.tsv the class stands between them. '#' opens a comment.
The hashes here and in src/text/lexicon.h must stay the same function; tests/text/lexicon_test.cpp compares them.
"""
import pathlib
import sys
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOURCE = ROOT / "data" / "lexicon"
MASK = (1 << 64) - 1
# File names, in the order of enum class Cue.
CUES = ["navigation", "consent", "share", "copyright", "comments", "subscription", "advertisement", "search",
        "pagination", "script_notice", "related_links", "section", "byline", "credit", "published", "updated",
        "read_more", "read_time", "date_header", "brand", "notices"]
CLASSES = 11  # the first of them are classes of boilerplate
MAX_LANGUAGES = 64


def words_of(phrase):
    """Maximal runs of letters, marks and digits."""
    words, word = [], ""
    for c in phrase:
        category = unicodedata.category(c)
        if category[0] in "LM" or category == "Nd":
            word += c
        elif word:
            words.append(word)
            word = ""
    return words + [word] if word else words


def to_lower(c):
    # str.lower() knows one full mapping to several code points; the simple mapping of it is its first.
    return c.lower()[0]


def hash_word(word):
    data = bytearray()
    for c in word:
        data += bytes([ord(c) | 0x20]) if ord(c) < 0x80 else to_lower(c).encode()
    h = 0x243F6A8885A308D3
    for at in range(0, len(data), 8):
        chunk = int.from_bytes(data[at:at + 8], "little")
        h = ((h ^ chunk) * 0x9FB21C651E98DF25) & MASK
        h ^= h >> 32
    h = (h * 0xD6E8FEB86659FD93) & MASK
    h ^= h >> 29
    return h or 1


def hash_phrase(so_far, following):
    h = ((so_far ^ ((following + 0x9E3779B97F4A7C15) & MASK)) * 0xD6E8FEB86659FD93) & MASK
    return h ^ (h >> 32)


def hash_words(words):
    h = hash_word(words[0])
    for word in words[1:]:
        h = hash_phrase(h, hash_word(word))
    return h


def rows_of(name):
    for number, line in enumerate((SOURCE / f"{name}.tsv").read_text("utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        phrase, tab, languages = line.partition("\t")
        words = words_of(phrase)
        if not tab or not words or unicodedata.normalize("NFC", phrase) != phrase:
            sys.exit(f"{name}.tsv:{number}: want: phrase (NFC), tab, languages")
        yield words, languages.split(",")


def is_wide(c):
    """Of a script that writes words without blanks between them, or hangs endings on them."""
    return 0xE00 <= ord(c) < 0xE80 or 0x3040 <= ord(c) < 0xA000 or 0xAC00 <= ord(c) < 0xD7B0


def wide_bit(first_bytes):
    """The bit of a phrase that begins with these six bytes; the same as wide_bit() in src/text/lexicon.cpp."""
    bits = int.from_bytes(first_bytes[:6], "little") | 0x202020202020
    return (bits * 0x9FB21C651E98DF25 & MASK) >> 50


def numbers(values, per_line, form):
    lines = []
    for at in range(0, len(values), per_line):
        lines.append(",".join(form(v) for v in values[at:at + per_line]) + ",")
    return "\n".join(lines)


def lexicon():
    entries = {}  # words, lower-cased -> [cues, languages as a function word, longest phrase, class of a button]

    def entry(words):
        return entries.setdefault(tuple("".join(map(to_lower, w)) for w in words), [0, [], 0, 0])

    for bit, name in enumerate(CUES):
        for words, _ in rows_of(name):
            entry(words)[0] |= 1 << bit
            first = entry(words[:1])
            first[2] = max(first[2], len(words))
    for name in ("buttons", "notices"):
        for words, row in rows_of(name):
            button = 1 + CUES[:CLASSES].index(row[0].split("\t")[0])
            if entry(words)[3] not in (0, button):
                sys.exit(f"{name}.tsv: {' '.join(words)} is of two classes")
            entry(words)[3] = button
            first = entry(words[:1])
            first[2] = max(first[2], len(words))
    for words, languages in rows_of("function_words"):
        if len(words) != 1:
            sys.exit(f"function_words.tsv: not one word: {' '.join(words)}")
        seen = entry(words)[1]
        seen += [language for language in languages if language not in seen]

    languages = sorted({language for _, used, _, _ in entries.values() for language in used})
    if len(languages) > MAX_LANGUAGES:
        sys.exit("more languages than kMaxLanguages")
    sets = sorted({tuple(languages.index(x) for x in used) for _, used, _, _ in entries.values() if used})
    set_starts, set_members = [0], []
    for members in sets:
        set_members += members
        set_starts.append(len(set_members))

    values = sorted({(cues, sets.index(tuple(languages.index(x) for x in used)) + 1 if used else 0, longest, button)
                     for cues, used, longest, button in entries.values()})
    value_index = {value: i for i, value in enumerate(values)}
    size = 1
    while 3 * size < 4 * len(entries):  # most words that are in no lexicon never get here: kLexiconFilter
        size *= 2
    if size > 1 << 16 or len(values) >= 1 << 16:
        sys.exit("the table has outgrown its 16-bit parts")
    slots, filter_words, seen, wide_begins = [0] * size, [0] * 1024, {}, [0] * 256
    for words in sorted(entries):
        cues, used, longest, button = entries[words]
        value = (cues, sets.index(tuple(languages.index(x) for x in used)) + 1 if used else 0, longest, button)
        h = hash_words(words)
        if seen.setdefault(h >> 16, words) != words:
            sys.exit(f"collision: {words} {seen[h >> 16]}")
        first = words[0].encode()
        if len(words) == 1 and cues and len(first) >= 6 and any(map(is_wide, words[0])):
            wide_begins[wide_bit(first) >> 6] |= 1 << (wide_bit(first) & 63)
        at = h & (size - 1)
        while slots[at]:
            at = (at + 1) & (size - 1)
        slots[at] = h & ~0xFFFF | value_index[value] + 1
        filter_words[h >> 54] |= 1 << (h >> 48 & 63)

    out = [f"// Made by tools/build_lexicon.py of data/lexicon/*.tsv: {len(entries)} keys.",
           "// clang-format off",
           f"constexpr std::array<std::uint64_t, {size}> kSlots = {{",
           numbers(slots, 6, lambda v: f"0x{v:x}" if v else "0"), "};",
           f"constexpr std::array<LexiconEntry, {len(values)}> kEntries = {{{{",
           numbers(values, 8, lambda v: f"{{{v[0]}, {v[1]}, {v[2]}, {v[3]}}}"), "}};",
           "constexpr std::array<std::uint64_t, 256> kWideBegins = {",
           numbers(wide_begins, 6, lambda v: f"0x{v:x}" if v else "0"), "};",
           f"constexpr std::array<std::uint16_t, {len(set_starts)}> kLanguageSetStarts = {{",
           numbers(set_starts, 20, str), "};",
           f"constexpr std::array<std::uint8_t, {len(set_members)}> kLanguageSets = {{",
           numbers(set_members, 30, str), "};",
           f"constexpr std::array<std::string_view, {len(languages)}> kLanguages = {{",
           numbers(languages, 14, lambda v: f'"{v}"'), "};", ""]
    filter_out = ["// Made by tools/build_lexicon.py of data/lexicon/*.tsv: one bit for each key, so that most words need no probe.",
                  "// clang-format off", numbers(filter_words, 6, lambda v: f"0x{v:x}" if v else "0"), ""]
    return "\n".join(out), "\n".join(filter_out)


def agencies():
    names = sorted({"".join(map(to_lower, " ".join(words))) for words, _ in rows_of("agencies")})
    return "\n".join(["// Made by tools/build_lexicon.py of data/lexicon/agencies.tsv: sorted by bytes, lower-cased, one blank between words.",
                      "// clang-format off",
                      f"constexpr std::array<std::string_view, {len(names)}> kAgencies = {{",
                      numbers(sorted(names, key=lambda n: n.encode()), 6, lambda v: f'"{v}"'), "};", ""])


def word_hashes(name, constant):
    hashes = sorted({hash_word(words[0]) for words, _ in rows_of(name)})
    return "\n".join([f"// Made by tools/build_lexicon.py of data/lexicon/{name}.tsv: hash_word() of each, sorted.",
                      "// clang-format off",
                      f"constexpr std::array<std::uint64_t, {len(hashes)}> {constant} = {{",
                      numbers(hashes, 6, lambda v: f"0x{v:x}"), "};", ""])


def phrases(name, constant):
    """As they are written."""
    lines = (SOURCE / f"{name}.tsv").read_text("utf-8").splitlines()
    texts = sorted({line.split("\t")[0] for line in lines if line and not line.startswith("#")}, key=lambda t: t.encode())
    return "\n".join([f"// Made by tools/build_lexicon.py of data/lexicon/{name}.tsv: sorted by bytes.", "// clang-format off",
                      f"constexpr std::array<std::string_view, {len(texts)}> {constant} = {{",
                      numbers(texts, 8, lambda t: f'"{t}"'), "};", ""])


def main():
    table, filter_table = lexicon()
    stale = False
    for name, text in (("lexicon.inc", table), ("lexicon_filter.inc", filter_table), ("agencies.inc", agencies()),
                       ("date_leads.inc", word_hashes("date_leads", "kDateLeads")),
                       ("notice_words.inc", word_hashes("dealings", "kDealings") + phrases("sayings", "kSayings")),
                       ("own_names.inc", phrases("own_names", "kOwnNames") + word_hashes("own_name_leads", "kOwnNameLeads")),
                       ("picture_words.inc", word_hashes("picture_words", "kPictureWords")),
                       ("measures.inc", word_hashes("kitchen_measures", "kKitchenMeasures") + word_hashes("measures", "kMeasures")),
                       ("source_labels.inc", word_hashes("source_labels", "kSourceLabels")),
                       ("picture_sides.inc", phrases("picture_sides", "kPictureSides") + phrases("picture_orders", "kPictureOrders"))):
        path = ROOT / "data" / name
        if "--check" not in sys.argv[1:]:
            path.write_text(text, "utf-8")
        elif not path.exists() or path.read_text("utf-8") != text:
            print(f"{path.name} is not what tools/build_lexicon.py makes of data/lexicon/*.tsv")
            stale = True
    sys.exit(1 if stale else 0)


if __name__ == "__main__":
    main()
