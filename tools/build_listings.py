#!/usr/bin/env python3
"""Makes labelled pages of glued listing rows from tools/data/listings.txt and data/lexicon/{section,brand}.tsv.

    tools/build_listings.py > listings.jsonl

Labelled pages of real publishers mark few listings whose rows are glued into one line; these teach the trainers that
shape: title, section and date in several orders, known and unknown sections, with and without a dump header, menus, and
prose with names that look glued and are not. Same input, same output. Standard library only."""
import json
import pathlib
import random

ROOT = pathlib.Path(__file__).resolve().parent
PAGES = 14  # a language
# Sections that no lexicon has.
OWN_SECTIONS = ["Harbour & Islands", "Osterland", "Norrey Politics", "People & Places", "Küste und Inseln", "Hafenleben",
                "Îles et ports", "Islas y puertos", "Острова и гавани", "Порт", "Wyspy i porty", "Adalar", "Öar och hamnar",
                "Ilhas & Portos", "Isole e porti", "Eilanden", "Острови", "Society & Tides", "Rail", "港と島", "海港与岛屿", "항구와 섬", "الجزر والموانئ",
                "Λιμάνια και νησιά"]
NAMES = ["Ann Lee", "Maria Sandvik", "Jonas Weber", "Elena Petrova", "Luc Marchand", "Inés Solano", "Piotr Zalewski",
         "Catherine Holt", "Omar Haddad", "Sofie de Wit"]


def languages():
    out, now = [], None
    for line in (ROOT / "data" / "listings.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        if line.startswith("["):
            code, rest = line[1:].split("] ", 1)
            forms, months = rest.rsplit(" | ", 1)
            now = {"code": code, "forms": forms.split(" ~ "), "months": months.split("_" if "_" in months else None), "titles": [],
                   "labels": None}
            out.append(now)
        elif now["labels"] is None:
            now["labels"] = line.split(" | ")
        else:
            now["titles"].append(line)
    return out


def lexicon(name):
    for line in (ROOT.parent / "data" / "lexicon" / (name + ".tsv")).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            phrase, codes = line.split("\t")[:2]
            yield phrase, codes.replace(",", " ").split()


class Page:
    """Text with the places that the trainers are told of."""

    def __init__(self):
        self.parts, self.size, self.glue, self.items = [], 0, [], []

    def add(self, text):
        begin = self.size
        self.parts.append(text)
        self.size += len(text.encode())
        return [begin, self.size]

    def seam(self):
        self.glue.append(self.size)


def ending(rng, title):
    """Some titles end in somebody's words, whatever the language's own marks are."""
    words = title.split(" ")
    if rng.random() > 0.2 or len(words) < 5 or not title[-1].isalpha() or any(mark in title for mark in "‘“„«\""):
        return title
    opening, closing = rng.choice(["‘’", "“”", "„“", "«»", "\"\"", "()"])
    at = len(words) - rng.randrange(1, 4)
    return " ".join(words[:at] + [opening + words[at]] + words[at + 1:]) + closing


def row(page, rng, shape, title, section, stamp):
    item = {"section": None, "author": None, "kicker": None}
    if shape == "section title stamp":
        item["section"] = page.add(section)
        page.seam()
        item["title"] = page.add(title)
        page.add(" ")
        item["timestamp"] = page.add(stamp)
    elif shape == "stamp title section":
        item["timestamp"] = page.add(stamp)
        page.seam()
        item["title"] = page.add(title)
        page.seam()
        item["section"] = page.add(section)
    else:
        item["title"] = page.add(title)
        page.seam()
        if shape != "title stamp":
            item["section"] = page.add(section)
            if shape == "title section|stamp":
                page.seam()
            else:
                page.add(" ")
        item["timestamp"] = page.add(stamp)
    item["start"] = min(v[0] for k, v in item.items() if isinstance(v, list))
    item["end"] = page.size
    page.items.append(item)


def build(language, number, sections, brands):
    rng = random.Random(f"{language['code']} {number}")
    page = Page()
    day, month = rng.randrange(2, 28), rng.randrange(12)
    if rng.random() < 0.4:
        page.add(f" date 2019-{month + 1:02}-{day:02} ")
    if rng.random() < 0.4:
        for i, name in enumerate(rng.sample(sections, 6)):
            if i:
                page.seam()
            page.add(name[:1].upper() + name[1:])
        page.add("\n")
    shape = rng.choice(["title section stamp"] * 4 + ["title section|stamp", "section title stamp", "title stamp",
                                                      "stamp title section"])
    own = [s for s in OWN_SECTIONS if s.isascii() or rng.random() < 0.3]
    here = [s[:1].upper() + s[1:] for s in rng.sample(sections, 3)] + rng.sample(own, 2)
    form = rng.choice(language["forms"])
    if rng.random() < 0.5:
        form = form.replace("{m0}", "{m0:02}").replace("{d}", "{d:02}")
    minute = rng.randrange(600, 1400)
    for title in rng.sample(language["titles"], rng.randrange(1, min(9, len(language["titles"])) + 1)):
        minute -= rng.randrange(9, 50)
        stamp = form.format(d=day, m=language["months"][month], m0=month + 1, y=2019, h=f"{minute // 60:02}", n=f"{minute % 60:02}")
        row(page, rng, shape, ending(rng, title), rng.choice(here), stamp)
        page.add("\n")
    by, read, comment, more = language["labels"]
    for _ in range(2):
        page.add(form.split(",")[0].format(d=day, m=language["months"][month], m0=month + 1, y=2019, h="10", n="15") + " 2017"
                 if "{y}" not in form and "{m}" in form else f"{day}.{month + 1}.2017")
        page.seam()
        page.add(f"{by} {rng.choice(NAMES)}")
        page.seam()
        page.add(f"{rng.randrange(2, 15)} {read}")
        page.seam()
        page.add(comment)
        page.add("\n")
    for title in rng.sample(language["titles"], 3):
        page.add(f"{title.rstrip('?')}, {rng.choice(brands)} {rng.choice(NAMES)}.\n")
    return {"id": f"{language['code']}-{number}", "domain": f"own-{language['code']}.example", "lang": language["code"], "mode": "listing",
            "url": None, "ref_date": None, "text": "".join(page.parts),
            "gold": {"glue": page.glue, "glue_ambiguous": [], "items": page.items, "items_ambiguous": [], "timestamps": [], "article": None,
                     "body": None, "title": None, "published": None, "templates": []}}


def main():
    sections = list(lexicon("section"))
    brands = [phrase for phrase, _ in lexicon("brand")]
    for language in languages():
        known = [phrase for phrase, codes in sections if language["code"] in codes]
        for number in range(PAGES):
            print(json.dumps(build(language, number, known, brands), ensure_ascii=False))


if __name__ == "__main__":
    main()
