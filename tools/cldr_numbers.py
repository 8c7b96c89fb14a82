"""Numbers in words, by the rules of Unicode CLDR (common/rbnf of the Debian package unicode-cldr-core).

    for number, words in spelled_numbers("de", (1, 2, 21)): ...      # 21, "einundzwanzig"
"""

import os
import re
import xml.etree.ElementTree as ElementTree

RBNF = "/usr/share/unicode/cldr/common/rbnf"


class Rules:
    def __init__(self, language):
        self.sets = {}  # name -> [(base value, text)], ascending
        root = ElementTree.parse(os.path.join(RBNF, language + ".xml")).getroot()
        for group in root.iter("ruleset"):
            rows = [(int(rule.get("value")), (rule.text or "").rstrip(";").lstrip("'"))
                    for rule in group.findall("rbnfrule") if rule.get("value").isdigit()]
            self.sets[group.get("type")] = sorted(rows)

    def spell(self, name, number):
        """The number by a rule set, or None where a rule needs more than words."""
        rows = [row for row in self.sets.get(name, ()) if row[0] <= number]
        if not rows:
            return None
        base, text = rows[-1]
        power = 1
        while power * 10 <= max(base, 1):
            power *= 10
        quotient, rest = divmod(number, power)
        # Tens that are not the first of their power: 30 is three tens, its rest counts from 30.
        if base % power == 0 and power > 1:
            quotient, rest = number // power, number % power
        if rest == 0:
            text = re.sub(r"\[.*?\]", "", text)
        text = text.replace("[", "").replace("]", "")

        def part(match):
            arrow, target = match.group(1), match.group(2)
            value = {"→": rest, "←": quotient, "=": number}[arrow]
            if target.startswith("%"):
                return self.spell(target.lstrip("%"), value) or "#"
            return "#" if target else self.spell(name, value) or "#"

        text = re.sub(r"([→←=])([^→←=]*)\1", part, text)
        return None if re.search(r"[#$0-9→←=]", text) else re.sub("[\u00ad\u200b]", "", text).strip()


def languages():
    return sorted(name[:-4] for name in os.listdir(RBNF) if name.endswith(".xml") and name != "root.xml")


def spelled_numbers(language, numbers, kinds=("spellout-cardinal", "spellout-numbering")):
    """Each of `numbers` in all the genders and cases that CLDR has."""
    rules = Rules(language)
    for name in sorted(rules.sets):
        if name.startswith(kinds) and "verbose" not in name and "year" not in name:
            for number in numbers:
                words = rules.spell(name, number)
                if words:
                    yield number, words
