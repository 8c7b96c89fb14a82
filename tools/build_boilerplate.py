#!/usr/bin/env python3
"""Makes pages whose lines are labelled with their class of boilerplate.

    tools/build_boilerplate.py > boilerplate.jsonl

No publisher's markup names these classes, so that the lines are our own (tools/data/boilerplate.txt), the lexicon's phrases
(data/lexicon/*.tsv) and headlines of ours (tools/data/listings.txt), set together as pages are: menus, banners and
share rows above a story, prompts inside it, comments, other stories and a footer below it. Same input, same output.
Standard library only."""
import json
import pathlib
import random

from build_listings import NAMES, languages, lexicon

ROOT = pathlib.Path(__file__).resolve().parent
PAGES = 48  # a language
CLASSES = ["navigation", "consent", "share", "copyright", "comments", "subscription", "advertisement", "search",
           "pagination", "script_notice", "related_links"]
SITES = ["Norrey Post", "Osterland Bote", "Harbour & Hills", "Quai Neuf", "Puerto Viejo Hoy", "Isola News", "norrey24.example",
         "Pobrežie"]
WIDE_SITES = {"ja": "港町日報", "zh": "海港日报", "ko": "항구신문", "ar": "صحيفة الميناء", "ru": "Портовый вестник",
              "uk": "Портовий вісник", "el": "Τα Νέα του Λιμανιού", "hi": "बंदरगाह समाचार"}
SAYS = {"en": "{p} says:", "de": "{p} sagt:", "fr": "{p} dit :", "es": "{p} dice:", "nl": "{p} schreef:"}
REPLY = {"en": "Reply", "de": "Antworten", "fr": "Répondre", "es": "Responder", "it": "Rispondi", "pt": "Responder",
         "nl": "Beantwoorden", "sv": "Svara", "pl": "Odpowiedz", "ru": "Ответить", "uk": "Відповісти", "tr": "Yanıtla",
         "ja": "返信", "zh": "回复", "ko": "답글", "ar": "رد", "cs": "Odpovědět", "el": "Απάντηση", "hi": "जवाब दें"}


def lines_of_our_own():
    out, now = {}, None
    for line in (ROOT / "data" / "boilerplate.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            now = out.setdefault(line[1:-1], {})
        elif line and not line.startswith("#"):
            name, text = line.split("|", 1)
            now.setdefault(name, []).append(text)
    return out


def phrases_of_the_lexicon():
    """language -> class -> phrases that are of no other class."""
    known = {name: dict(lexicon(name)) for name in CLASSES + ["section", "byline", "credit", "read_more"]}
    out = {}
    for name in CLASSES:
        for phrase, codes in known[name].items():
            if any(phrase in rows for other, rows in known.items() if other != name):
                continue
            for code in codes:
                out.setdefault(code, {}).setdefault(name, []).append(phrase)
    for line in (ROOT.parent / "data" / "lexicon" / "buttons.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            phrase, name, codes = line.split("\t")
            for code in codes.split(","):
                out.setdefault(code, {}).setdefault(name, []).append(phrase)
    return out


class Page:
    """Lines with their labels."""

    def __init__(self, rng, language, own, phrases, sections):
        self.rng, self.language, self.own, self.phrases, self.sections = rng, language, own, phrases, sections
        self.lines = []
        self.site = WIDE_SITES[language["code"]] if language["code"] in WIDE_SITES and rng.random() < 0.6 else rng.choice(SITES)

    def fill(self, text):
        for key, value in (("{s}", self.site), ("{p}", self.rng.choice(NAMES)), ("{y}", str(self.rng.randrange(2004, 2025))),
                           ("{n}", str(self.rng.randrange(1, 90))), ("{t}", self.rng.choice(self.language["titles"]))):
            text = text.replace(key, value)
        return text

    def add(self, text, label=None):
        self.lines.append((self.fill(text), label))

    def of_class(self, label, most, lexical=0.35):
        """Up to `most` lines of a class; of a menu, many more may be the lexicon's."""
        for _ in range(self.rng.randrange(1, most + 1)):
            listed = self.phrases.get(label, [])
            if listed and (label not in self.own or self.rng.random() < lexical):
                phrase = self.rng.choice(listed)
                self.add(phrase[:1].upper() + phrase[1:], label)
            elif label in self.own:
                self.add(self.rng.choice(self.own[label]), label)

    def fragment(self):
        """A few words of a headline: what a menu of names that no lexicon has looks like."""
        words = self.rng.choice(self.language["titles"]).split(" ")
        if len(words) < 3:
            return self.rng.choice(NAMES)
        at = self.rng.randrange(len(words) - 1)
        return " ".join(words[at:at + self.rng.choice([1, 1, 2, 2, 3, 3, 4, 5])]).strip("?!.,:;„“”\"«»‘’ ")

    def menu(self):
        size = self.rng.choice([self.rng.randrange(4, 12), self.rng.randrange(4, 12), self.rng.randrange(12, 40)])
        unknown = self.rng.choice([0.1, 0.1, 0.3, 0.6, 1.0])
        names = []
        for _ in range(size):
            if self.rng.random() < unknown:
                names.append(self.fragment() or "Norrey")
            elif self.sections and self.rng.random() < 0.7:
                names.append(self.rng.choice(self.sections))
            else:
                names.append(self.rng.choice(self.own.get("navigation", ["Home"]) + self.phrases.get("navigation", [])))
        names = [name[:1].upper() + name[1:] for name in names]
        if self.rng.random() < 0.75:
            for name in names:
                self.add(name, "navigation")
        else:
            self.add(self.rng.choice(["", " ", " | ", " - "]).join(names), "navigation")

    def date(self):
        months, form = self.language["months"], self.rng.choice(self.language["forms"])
        day, month = self.rng.randrange(1, 28), self.rng.randrange(12)
        text = form.format(d=day, m=months[month] if months else "", m0=month + 1, y=2019, h="10", n="15")
        return text if "2019" in text else f"{day}.{month + 1}.2019, 10:15"

    def lookalike(self):
        """Sentences or a headline in which phrases of classes stand as they may in any text: never alone."""
        rng, own = self.rng, self.own
        if rng.random() < 0.6:
            text = " ".join(rng.choice(own["body"]) for _ in range(rng.randrange(1, 6)))
        else:
            text = rng.choice(self.language["titles"])
        words = text.split(" ")
        if len(words) < 5:  # of a language without blanks
            return text
        for _ in range(rng.choice([1, 1, 2, 3, 4, 5, 9]) if len(words) > 12 else 1):
            label = rng.choice(CLASSES)
            listed = self.phrases.get(label, []) if rng.random() < 0.6 else self.sections
            # Of banners, notices and copyright lines only words: their phrases are said nowhere else.
            if label in ("consent", "script_notice", "copyright") and listed is not self.sections:
                listed = [phrase for phrase in listed if " " not in phrase]
            phrase = rng.choice(listed or ["web"])
            if len(phrase) * 2 < len(text):
                at = rng.randrange(1, len(words))
                words[at:at + rng.randrange(2)] = [phrase]
        return " ".join(words)

    def table(self):
        """Figures under names, a line each: no pages to turn."""
        for _ in range(self.rng.randrange(2, 6)):
            self.add(self.rng.choice(NAMES))
            for _ in range(self.rng.randrange(1, 5)):
                self.add(str(self.rng.randrange(0, 60)))

    def teasers(self, most):
        for _ in range(self.rng.randrange(2, most + 1)):
            self.add(self.rng.choice(self.language["titles"] + self.own.get("none", [])))
            if self.rng.random() < 0.5:
                self.add(self.lookalike())
            if self.rng.random() < 0.4:
                self.add(self.date())
            if self.rng.random() < 0.2 and "body" in self.own:
                self.add(self.rng.choice(self.own["body"]))

    def thread(self):
        self.of_class("comments", 2)
        code = self.language["code"]
        for _ in range(self.rng.randrange(0, 4)):
            if code in SAYS and self.rng.random() < 0.5:
                self.add(SAYS[code])
                self.add(self.date())
            else:
                self.add("{p} " + self.date())
            self.add(self.rng.choice(self.own["body"]))
            if self.rng.random() < 0.7:
                self.add(REPLY.get(code, "Reply"), "comments")
        if self.rng.random() < 0.5:
            self.of_class("comments", 1)

    def pager(self):
        inner = [(str(n), "pagination") for n in range(1, self.rng.randrange(3, 9))]
        steps = [line for line in self.own["pagination"] if "{n}" not in line]
        before, behind = self.rng.sample(steps, 2)
        shape = self.rng.randrange(4)
        if shape == 0:
            self.lines += inner + [(self.fill(behind), "pagination")]
        elif shape == 1:
            self.lines += [(self.fill(before), "pagination")] + inner + [(self.fill(behind), "pagination")]
        elif shape == 2:
            self.add(" ".join([before] + [n for n, _ in inner] + [behind]), "pagination")
        else:
            self.of_class("pagination", 2)

    def story(self):
        self.add(self.rng.choice(self.language["titles"]))
        if self.rng.random() < 0.6:
            self.add("{p}")
        if self.rng.random() < 0.7:
            self.add(self.date())
        if self.rng.random() < 0.5:
            self.of_class("share", 4)
        for n in range(self.rng.randrange(3, 9)):
            self.add(self.rng.choice(self.own["body"]))
            chance = self.rng.random()
            if chance < 0.06:
                self.of_class("advertisement", 1)
            elif chance < 0.12:
                self.of_class("subscription", 1)
            elif chance < 0.18:
                self.of_class("related_links", 1)
            elif chance < 0.3 and "photo" in self.own:
                self.add(self.rng.choice(self.own["photo"]))
            elif chance < 0.4:
                self.add(self.rng.choice(self.own["none"]))

    def build(self):
        rng = self.rng
        often = lambda share, what, *words: what(*words) if rng.random() < share else None
        often(0.1, self.of_class, "script_notice", 1)
        often(0.35, self.of_class, "consent", 3)
        often(0.8, self.menu)
        often(0.4, self.of_class, "search", 1)
        often(0.4, self.of_class, "advertisement", 1)
        often(0.2, self.of_class, "consent", 3)
        often(0.2, self.of_class, "subscription", 2)
        if rng.random() < 0.7 and len(self.own.get("body", [])) > 2:
            self.story()
            for part in rng.sample(range(6), 6):
                if part == 0:
                    often(0.4, self.of_class, "share", 4)
                elif part == 1:
                    often(0.4, self.of_class, "subscription", 3)
                elif part == 2 and rng.random() < 0.6:
                    self.of_class("related_links", 1)
                    self.teasers(4)
                elif part == 3:
                    often(0.5, self.thread)
                elif part == 4:
                    often(0.3, self.of_class, "advertisement", 1)
                elif part == 5:
                    often(0.2, self.pager)
            often(0.15, self.of_class, "script_notice", 1)
            often(0.1, self.table)
        else:
            self.teasers(12)
            often(0.6, self.pager)
            if rng.random() < 0.5:
                self.of_class("related_links", 1)
                self.teasers(5)
        # A dump may end anywhere.
        if rng.random() < 0.3:
            often(0.8, self.teasers, 4)
            return self
        often(0.3, lambda: self.add(self.lookalike()))
        often(0.6, self.menu)
        often(0.15, self.of_class, "subscription", 1)
        often(0.7, self.of_class, "copyright", 2)
        often(0.15, self.of_class, "consent", 3)
        often(0.1, self.of_class, "script_notice", 1)
        often(0.15, self.teasers, 3)
        return self


def record(page, code, number):
    text, labels, size = [], [], 0
    for line, label in page.lines:
        end = size + len(line.encode())
        if label is not None:
            labels.append([size, end, label])
        text.append(line)
        size = end + 1
    return {"id": f"{code}-b{number}", "domain": f"own-{code}.example", "lang": code, "mode": "boilerplate", "url": None, "ref_date": None,
            "text": "\n".join(text) + "\n",
            "gold": {"glue": [], "glue_ambiguous": [], "items": [], "items_ambiguous": [], "timestamps": [], "article": None,
                     "body": None, "title": None, "published": None, "templates": [], "boilerplate": labels}}


def main():
    own, phrases, sections = lines_of_our_own(), phrases_of_the_lexicon(), list(lexicon("section"))
    for language in languages():
        code = language["code"]
        if code not in own:
            continue
        names = [phrase for phrase, codes in sections if code in codes]
        for number in range(PAGES):
            rng = random.Random(f"boilerplate {code} {number}")
            page = Page(rng, language, own[code], phrases.get(code, {}), names).build()
            print(json.dumps(record(page, code, number), ensure_ascii=False))


if __name__ == "__main__":
    main()
