#!/usr/bin/env python3
"""Writes data/unicode_classes.inc: what src/text/utf8.cpp knows of code points.

    python3 tools/build_unicode_table.py > data/unicode_classes.inc

Reads only Python's own unicodedata, whose Unicode version stands in the output. Two-stage tables: a code point's
upper bits choose a block, its lower bits a byte in it; blocks that are alike are stored once.
"""

import sys
import unicodedata

BLOCK = 128
LIMIT = 0x20000  # beyond it there are only ideographs and variation selectors: ranges, checked below

OTHER, SPACE, DIGIT, UPPER, LOWER, CASELESS, MARK = range(7)
CATEGORY_CLASS = {
    "Nd": DIGIT, "Lu": UPPER, "Lt": UPPER, "Ll": LOWER, "Lo": CASELESS, "Lm": CASELESS,
    "Mn": MARK, "Mc": MARK, "Me": MARK,
}
# The White_Space property (PropList.txt), which unicodedata does not give, and U+FEFF.
SPACES = {
    *range(0x09, 0x0E), 0x20, 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000,
    0xFEFF,
}

(NONE, LATIN, GREEK, CYRILLIC, ARMENIAN, HEBREW, ARABIC, INDIC, THAI, GEORGIAN, HANGUL, KANA, HAN, ETHIOPIC,
 OTHER_SCRIPT) = range(15)
# unicodedata has no Script property; names say it well enough for groups this rough.
NAME_SCRIPT = {
    "LATIN": LATIN, "FEMININE": LATIN, "MASCULINE": LATIN, "KELVIN": LATIN, "ANGSTROM": LATIN,
    "GREEK": GREEK, "OHM": GREEK, "CYRILLIC": CYRILLIC, "ARMENIAN": ARMENIAN, "HEBREW": HEBREW, "ARABIC": ARABIC,
    "ARABIC-INDIC": ARABIC,
    "DEVANAGARI": INDIC, "BENGALI": INDIC, "GURMUKHI": INDIC, "GUJARATI": INDIC, "ORIYA": INDIC, "TAMIL": INDIC,
    "TELUGU": INDIC, "KANNADA": INDIC, "MALAYALAM": INDIC, "SINHALA": INDIC,
    "THAI": THAI, "GEORGIAN": GEORGIAN, "HANGUL": HANGUL,
    "HIRAGANA": KANA, "KATAKANA": KANA, "KATAKANA-HIRAGANA": KANA,
    "CJK": HAN, "IDEOGRAPHIC": HAN, "ETHIOPIC": ETHIOPIC,
}
# Letters of no one script: styled mathematical letters, letterlike symbols, modifiers of phonetic notation.
COMMON_NAMES = {"MATHEMATICAL", "MODIFIER", "DOUBLE-STRUCK", "SCRIPT", "BLACK-LETTER", "MICRO", "COMBINING",
                "SYMBOL", "PLANCK", "EULER", "INFORMATION", "SIGN", "TURNED", "ROTATED", "VARIATION"}


def class_of(code):
    if code in SPACES:
        return SPACE
    return CATEGORY_CLASS.get(unicodedata.category(chr(code)), OTHER)


def script_of(code):
    char = chr(code)
    if unicodedata.category(char)[0] not in "LM" and unicodedata.category(char) not in ("Nd", "Nl"):
        return NONE
    if 0x660 <= code <= 0x669:  # Arabic-Indic digits are shared by several scripts (Scripts.txt: Common)
        return NONE
    words = unicodedata.name(char, "").split()
    for word in words:
        if word in NAME_SCRIPT:
            return NAME_SCRIPT[word]
    if unicodedata.category(char)[0] == "N" or code < 0x80 or COMMON_NAMES.intersection(words[:2]):
        return NONE
    return OTHER_SCRIPT


def lower_delta(code):
    lower = chr(code).lower()
    # str.lower() is the full mapping; only U+0130 differs from the simple one (UnicodeData field 13: U+0069).
    return (0x69 if code == 0x130 else ord(lower) if len(lower) == 1 else code) - code


def two_stage(values):
    blocks, index, seen = [], [], {}
    for start in range(0, len(values), BLOCK):
        block = tuple(values[start:start + BLOCK])
        if block not in seen:
            seen[block] = len(blocks)
            blocks.append(block)
        index.append(seen[block])
    assert len(blocks) <= 256
    return index, [value for block in blocks for value in block]


def emit(kind, name, values, out):
    out.write(f"inline constexpr {kind} {name}[{len(values)}] = {{\n")
    line = ""
    for value in values:
        text = f"{value},"
        if len(line) + len(text) > 118:
            out.write(line + "\n")
            line = ""
        line += text
    out.write(line + "\n};\n\n")


def ranges(codes):
    result = []
    for code in codes:
        if result and result[-1][1] + 1 == code:
            result[-1][1] = code
        else:
            result.append([code, code])
    return result


def main():
    out = sys.stdout
    classes = [class_of(code) | script_of(code) << 3 for code in range(LIMIT)]
    deltas = [lower_delta(code) for code in range(LIMIT)]
    distinct = sorted(set(deltas), key=lambda d: (d != 0, d))
    assert len(distinct) <= 256 and distinct[0] == 0

    zeros = [c for c in range(LIMIT) if unicodedata.category(chr(c)) == "Nd" and unicodedata.decimal(chr(c)) == 0]
    digits = {zero + value for zero in zeros for value in range(10)}
    assert digits == {c for c in range(sys.maxunicode + 1) if unicodedata.category(chr(c)) == "Nd"}
    assert all(unicodedata.decimal(chr(zero + value)) == value for zero in zeros for value in range(10))
    leads = sorted({chr(c).encode()[0] for c in digits} - set(range(0x80)))

    # Above LIMIT: ideographs (caseless letters of Han) and marks, nothing else that has a class.
    above = [c for c in range(LIMIT, sys.maxunicode + 1) if class_of(c) != OTHER]
    assert all(lower_delta(c) == 0 for c in above)
    han = ranges([c for c in above if class_of(c) == CASELESS])
    marks = ranges([c for c in above if class_of(c) == MARK])
    assert sum(b - a + 1 for a, b in han + marks) == len(above)
    assert all(script_of(c) == HAN for a, b in han for c in range(a, b + 1))
    assert all(script_of(c) == NONE for a, b in marks for c in range(a, b + 1))

    out.write("// Written by tools/build_unicode_table.py; do not edit.\n")
    out.write(f"// Unicode {unicodedata.unidata_version}.\n// clang-format off\n")
    out.write("#ifndef NEWSPARSE_DATA_UNICODE_CLASSES_INC_\n#define NEWSPARSE_DATA_UNICODE_CLASSES_INC_\n\n")
    out.write("#include <cstdint>\n\n")
    out.write("namespace newsparse::internal::unicode {\n\n")
    out.write("// Code points below kTableLimit: block = index[c / kBlock], entry = blocks[block * kBlock + c % kBlock].\n")
    out.write(f"inline constexpr char32_t kTableLimit = 0x{LIMIT:X};\n")
    out.write(f"inline constexpr unsigned kBlock = {BLOCK};\n\n")
    index, blocks = two_stage(classes)
    out.write("// Entry: CharClass in bits 0-2, Script in bits 3-6.\n")
    emit("std::uint8_t", "kClassIndex", index, out)
    emit("std::uint8_t", "kClassBlocks", blocks, out)
    index, blocks = two_stage([distinct.index(delta) for delta in deltas])
    out.write("// Entry: index of what is added to get the lower-case letter (UnicodeData field 13).\n")
    emit("std::uint8_t", "kLowerIndex", index, out)
    emit("std::uint8_t", "kLowerBlocks", blocks, out)
    emit("std::int32_t", "kLowerDelta", distinct, out)
    out.write("// The zero of each ten decimal digits (Nd); the nine others follow it.\n")
    emit("char32_t", "kDigitZeros", [f"0x{zero:X}" for zero in zeros], out)
    out.write("// First UTF-8 bytes of the decimal digits beyond ASCII.\n")
    emit("std::uint8_t", "kDigitLeads", [f"0x{lead:X}" for lead in leads], out)
    out.write("// From kTableLimit on: ideographs, then marks; first and last of each range.\n")
    emit("char32_t", "kHighHan", [f"0x{c:X}" for pair in han for c in pair], out)
    emit("char32_t", "kHighMarks", [f"0x{c:X}" for pair in marks for c in pair], out)
    out.write("}  // namespace newsparse::internal::unicode\n\n#endif  // NEWSPARSE_DATA_UNICODE_CLASSES_INC_\n")


if __name__ == "__main__":
    main()
