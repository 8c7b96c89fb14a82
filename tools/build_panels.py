#!/usr/bin/env python3
"""Makes labelled pages of what stands beside lists of news, glued: names with counters, labels with values, buttons,
languages, ranks, people and what they do, rows of figures, menus of scripts without blanks.

    tools/build_panels.py > panels.jsonl

Few labelled publishers glue each of these, so a trainer of seams cannot learn from them what they have in common. Names,
buttons and headlines are those of data/lexicon and tools/data/listings.txt, labels those of tools/data/panels.txt. Between
the glued lines stand headlines, and names whose parts look glued and are not. Same input, same output. Standard library
only."""
import json
import random

from build_listings import NAMES, OWN_SECTIONS, ROOT, Page, languages, lexicon

PAGES = 16  # a language
WITHOUT_BLANKS = ("zh", "ja", "ko")
GENDERED = {"de": ["Autor:innen", "Leser:innen", "Bürger:innen", "Fischer:in", "Lehrer:innen"]}
# Languages as their own speakers call them, and in their abbreviations.
TONGUES = ["English", "Deutsch", "Français", "Español", "Italiano", "Português", "Nederlands", "Polski", "Русский", "Українська",
           "Svenska", "Türkçe", "Čeština", "Ελληνικά", "Tiếng Việt", "Bahasa Indonesia", "हिन्दी", "العربية", "فارسی", "한국어", "日本語",
           "中文", "Magyar", "Română", "Հայերեն", "ქართული", "עברית", "ไทย", "বাংলা", "Suomi", "Dansk", "Norsk"]
CODES = ["EN", "DE", "FR", "ES", "IT", "PT", "NL", "PL", "RU", "UA", "Eng", "Deu", "Fra", "Esp", "Рус", "Укр", "Հայ", "Tür"]
ROLES = ["CEO", "Editor", "Reporter", "Staff Writer", "Redakteur", "Correspondent", "Autorin", "Rédactrice", "Redactor", "Fotograf",
         "Редактор", "Журналист", "Muhabir", "Director", "(Brüssel)", "(Reporter)", "(Lisbon correspondent)"]
TRAIL_LABELS = ["You are here:", "YOU ARE HERE:", "Sie sind hier:", "Vous êtes ici :", "Estás aquí:", "Вы здесь:"]
UNITS = ["g", "mg", "%", "kg", " km", " €", "kB", " Min."]
# Names with a colon inside.
COLONS = ["Salt:Water", "re:view", "Tide:Table", "Nor:Sea", "TV:eins"]
# Names whose digits are their own.
NUMBERED = ["G20", "U21", "Covid19", "Web3", "Route2", "Top10", "MP3", "B52", "A380", "H5N1", "Windows11", "Terminal9", "Euro6",
            "3D", "4K"]


def labels():
    for line in (ROOT / "data" / "panels.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            code, rest = line[1:].split("] ", 1)
            yield code, rest.split(" | ")


def buttons():
    for name in ("buttons", "navigation", "share", "pagination", "comments", "consent"):
        for line in (ROOT.parent / "data" / "lexicon" / (name + ".tsv")).read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                fields = line.split("\t")
                if len(fields[0]) <= 24:
                    yield fields[0], fields[-1].replace(",", " ").split()


def capital(text):
    return text[:1].upper() + text[1:]


def names(rng, known, titles):
    """Names of sections, tags and people: some that the lexicon has, some out of headlines."""
    out = [capital(name) for name in rng.sample(known, min(8, len(known)))]
    out += rng.sample(OWN_SECTIONS, 2) + rng.sample(NAMES, 2)
    for title in rng.sample(titles, 6):
        words = title.split(" ")
        at = rng.randrange(len(words))
        name = " ".join(words[at:at + rng.randrange(1, 3)]).strip("‘’“”„«».,:;!?…–— \"'()")
        if name and len(name) < 24 and name[-1].isalpha():
            out.append(capital(name))
    rng.shuffle(out)
    return out


def counter(rng):
    number = rng.choice([rng.randrange(1, 10), rng.randrange(1, 100), rng.randrange(1, 10000)])
    return f"{number:,}" if rng.random() < 0.2 else str(number)


def counters(page, rng, known, titles):
    together = rng.random() < 0.25
    for i, name in enumerate(names(rng, known, titles)[:rng.randrange(3, 10)]):
        if i and together:
            page.seam()
        page.add(name)
        page.seam()
        page.add(counter(rng))
        if not together:
            page.add("\n")
    if together:
        page.add("\n")


def value(rng, kind, known, date):
    if kind == 0:
        abroad = f"+{rng.randrange(1, 99)} {rng.randrange(100, 999)} {rng.randrange(10000, 99999)}"
        return abroad if rng.random() < 0.5 else f"0{rng.randrange(10, 999)}-{rng.randrange(10000, 99999)}"
    if kind == 1:
        return f"{rng.choice(['info', 'desk', 'news', 'kontakt'])}@{rng.choice(['harbour', 'osterland', 'norrey'])}.example"
    if kind in (2, 4):
        return ", ".join(capital(name) for name in rng.sample(known, rng.randrange(1, 4)))
    if kind in (3, 10, 11):
        return rng.choice(NAMES)
    if kind == 5:
        return f"{rng.randrange(1, 999)} €"
    if kind == 9:
        return f"{rng.randrange(1, 9)}:{rng.randrange(10, 59)}"
    return date if rng.random() < 0.4 else counter(rng)


def label_lines(page, rng, words, known, date):
    for kind in rng.sample(range(len(words)), rng.randrange(2, 7)):
        page.add(words[kind] + ":")
        page.seam()
        page.add(value(rng, kind, known, date) + "\n")


def row(page, rng, parts):
    for i, part in enumerate(parts):
        if i:
            page.seam()
        page.add(part)
    page.add("\n")


def several(rng, most, make):
    for _ in range(rng.randrange(1, most + 1)):
        make()


def button_row(page, rng, pressed):
    row(page, rng, [capital(name) for name in rng.sample(pressed, min(len(pressed), rng.randrange(2, 5)))])


def tongues(page, rng):
    row(page, rng, rng.sample(rng.choice([TONGUES, CODES, TONGUES + CODES]), rng.randrange(2, 8)))


def pressed_after(page, rng, titles, pressed):
    """A notice, and what can be pressed below it; or what leads to the next story and back."""
    title = rng.choice(titles)
    parts = [title + rng.choice(["", ".", ".", "…", "..."]), capital(rng.choice(pressed))]
    if rng.random() < 0.3:
        parts.reverse()
    elif rng.random() < 0.3:
        parts.append(capital(rng.choice(pressed)))
    row(page, rng, parts)


def ranks(page, rng, titles):
    first = rng.random() < 0.5
    names = rng.sample(titles, min(len(titles), rng.randrange(3, 7))) if rng.random() < 0.6 else rng.sample(NAMES, 4)
    for i, name in enumerate(names):
        number = str(i + 1) if rng.random() < 0.5 else str(rng.randrange(1, 3000))
        if not first and rng.random() < 0.3:
            name = name[:rng.randrange(12, 40)].rstrip() + "..."
        row(page, rng, [number, name] if first else [name, number])


def people(page, rng, date):
    name = rng.choice(NAMES)
    handle = "@" + name.replace(" ", rng.choice(["", "_"])).lower() if rng.random() < 0.5 else "@" + name.replace(" ", "")
    row(page, rng, rng.choice([[name, rng.choice(ROLES)], ["By " + name, f"{handle} {date}"], [name, handle], [name, date],
                               [name, rng.choice(ROLES), handle]]))


def figures(page, rng, words, known):
    """Label and figure, several on a line."""
    parts = []
    for _ in range(rng.randrange(2, 7)):
        name = rng.choice(words) if rng.random() < 0.5 else capital(rng.choice(known))
        figure = f"{rng.randrange(1, 900)}{rng.choice(UNITS)}" if rng.random() < 0.6 else counter(rng)
        parts += [f"{name}: {figure}"] if rng.random() < 0.7 else [name, figure]
    row(page, rng, parts)


def quotes(page, rng):
    for _ in range(rng.randrange(1, 4)):
        parts = []
        for name in rng.sample(["NRX", "Oster 50", "TecNor", "Gold", "EUR/USD", "S&N 300", "Brent", "NORREY"], rng.randrange(1, 4)):
            parts += [name, f"{rng.randrange(1, 30)}.{rng.randrange(100, 999)},{rng.randrange(10, 99)}",
                      f"{rng.choice('+-')}{rng.randrange(0, 4)},{rng.randrange(10, 99)}%"]
        row(page, rng, parts)


def trail(page, rng, known, titles):
    names = [capital(name) for name in rng.sample(known, 2)]
    row(page, rng, [rng.choice(TRAIL_LABELS), f"{names[0]} » {names[1]} » {rng.choice(titles)}"] if rng.random() < 0.4
        else [*names, rng.choice(titles)])


def posts(page, rng, titles, known):
    tags = ["#" + capital(name).replace(" ", "") for name in rng.sample(known, 2)]
    page.add(rng.choice(titles) + " ")
    row(page, rng, [*tags, rng.choice([f"https://t.example/{rng.randrange(10**6, 10**7):x}", "pic.example.com/aB3dE", "Reply"])])


def reference(rng):
    """Where a paper stands: volume, number and pages meet in signs."""
    name = rng.choice(NAMES).split(" ")
    journal = rng.choice(["Norrey J Tides", "Ann Harb Res", "J Osterland Med", "Island Rev", "Br J Salt"])
    first = rng.randrange(1, 3000)
    year, volume = rng.randrange(1985, 2020), rng.randrange(1, 99)
    paper, issue = f"{name[1]} {name[0][0]}. {journal}. {year}", rng.randrange(1, 12)
    return rng.choice([f"{paper};{volume}({issue}):{first}-{first + rng.randrange(2, 30)}.\n",
                       f"{paper} Jan {rng.randrange(1, 28)};{volume}({issue}):{first}-{rng.randrange(2, 30)}. Review.\n",
                       f"{journal} {volume}:{first}, doi:10.{rng.randrange(1000, 9999)}/harb.{year}.{rng.randrange(10, 99)}.{first:03}\n"])


def build(language, words, known, pressed, number):
    rng = random.Random(f"panel {language['code']} {number}")
    code, titles = language["code"], language["titles"]
    page = Page()
    month = rng.randrange(12)
    date = rng.choice(language["forms"]).format(d=rng.randrange(1, 28), m=language["months"][month], m0=month + 1, y=2019, h="10",
                                                n="15")
    makers = {
        "counters": lambda: counters(page, rng, known, titles),
        "labels": lambda: label_lines(page, rng, words, known, date),
        "buttons": lambda: several(rng, 3, lambda: button_row(page, rng, pressed)),
        "tongues": lambda: tongues(page, rng),
        "pressed": lambda: several(rng, 2, lambda: pressed_after(page, rng, titles, pressed)),
        "ranks": lambda: ranks(page, rng, titles),
        "people": lambda: several(rng, 4, lambda: people(page, rng, date)),
        "figures": lambda: figures(page, rng, words, known),
        "quotes": lambda: quotes(page, rng),
        "trail": lambda: trail(page, rng, known, titles),
        "posts": lambda: posts(page, rng, titles, known),
        "menu": lambda: row(page, rng, rng.sample(known, rng.randrange(3, 14))),
    }
    kinds = [kind for kind in makers if kind != "menu"] + ["counters", "labels", "buttons"]
    kinds += ["menu"] * (6 if code in WITHOUT_BLANKS else 0)
    for _ in range(rng.randrange(2, 7)):
        for title in rng.sample(titles, rng.randrange(0, 4)):
            page.add(title + "\n")
        makers[rng.choice(kinds)]()
        for _ in range(rng.randrange(0, 3)):  # what looks glued and is not
            title = rng.choice(titles)
            page.add(rng.choice([reference(rng), f"{rng.choice(COLONS)} – {title}\n",
                                 f"{title}, {rng.choice(COLONS)} {rng.choice(NAMES)}.\n",
                                 f"{title}, {rng.choice(NUMBERED)}\n", f"{rng.choice(NUMBERED)}: {title}\n",
                                 f"{rng.choice(GENDERED.get(code, NUMBERED))} – {title}\n", f"{title} (3:2)\n",
                                 f"{rng.choice(known)} {title} {rng.randrange(9, 20)}:30\n"]))
        if rng.random() < 0.4:  # one of the names alone
            page.add(capital(rng.choice(known)) + "\n")
    return {"id": f"panel-{code}-{number}", "domain": f"own-panels-{code}.example", "lang": code, "mode": "panel",
            "url": None, "ref_date": None, "text": "".join(page.parts),
            "gold": {"glue": page.glue, "glue_ambiguous": [], "items": [], "items_ambiguous": [], "timestamps": [], "article": None,
                     "body": None, "title": None, "published": None, "templates": []}}


def main():
    sections, all_buttons, words = list(lexicon("section")), list(buttons()), dict(labels())
    for language in languages():
        code = language["code"]
        known = [phrase for phrase, codes in sections if code in codes]
        pressed = [phrase for phrase, codes in all_buttons if code in codes]
        for number in range(PAGES * (3 if code in WITHOUT_BLANKS else 1)):
            print(json.dumps(build(language, words[code], known, pressed, number), ensure_ascii=False))


if __name__ == "__main__":
    main()
