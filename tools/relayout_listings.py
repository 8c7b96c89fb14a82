#!/usr/bin/env python3
"""Makes labelled pages of listings in other layouts out of labelled pages of listings.

    tools/relayout_listings.py GOLD.jsonl > relaid.jsonl

A publisher lays all its listings out alike, and labelled publishers are few: a trainer learns their layouts by heart.
Here the same titles, sections, authors, dates and teasers stand in an order, with separators, labels and counters that
are drawn anew for each page. A page keeps its publisher's name, so that it stays in that publisher's fold; what is
borrowed (authors, sections) comes from the same fold. Same input, same output. Standard library only."""
import json
import random
import sys

FOLDS = 5
VERSIONS = 4  # a page
LEAST_ITEMS, MOST_ITEMS = 3, 24
MOST_AROUND = 2500  # bytes kept above and below the list

# Labels before an author and before a date, words of counters and of links, by language; "" is for all others.
LABELS = {
    "de": (["Von", "von", "Autor:"], ["Veröffentlicht am", "veröffentlicht:", "Stand:", "am", "vom"],
           ["{n} Kommentare", "Kommentare {n}", "{n} Min. Lesezeit", "Mehr lesen", "weiterlesen", "mehr …"]),
    "en": (["By", "by", "BY", "Written by"], ["Published", "Posted on", "Published:", "Updated:", "on"],
           ["{n} comments", "Comments ({n})", "{n} min read", "Read more", "Continue reading", "{n}k views", "Share"]),
    "es": (["Por", "por", "Autor:"], ["Publicado el", "Publicado:", "Actualizado:"],
           ["{n} comentarios", "Leer más", "{n} min de lectura", "Seguir leyendo"]),
    "fr": (["Par", "par"], ["Publié le", "Mis à jour le", "le"], ["{n} commentaires", "Lire la suite", "Temps de lecture : {n} min"]),
    "it": (["di", "Di", "a cura di"], ["Pubblicato il", "Aggiornato:"], ["{n} commenti", "Leggi tutto", "Continua a leggere"]),
    "nl": (["Door", "door"], ["Gepubliceerd op", "Geplaatst op"], ["{n} reacties", "Lees meer", "{n} min. leestijd"]),
    "pl": (["Autor:", "oprac."], ["Opublikowano", "Dodano:"], ["{n} komentarzy", "Czytaj więcej", "Czytaj dalej"]),
    "pt": (["Por", "por"], ["Publicado em", "Atualizado em"], ["{n} comentários", "Leia mais", "Saiba mais"]),
    "sv": (["Av", "av", "Text:"], ["Publicerad", "Uppdaterad"], ["{n} kommentarer", "Läs mer"]),
    "ru": (["Автор:"], ["Опубликовано", "Обновлено:"], ["{n} комментариев", "Читать далее", "Подробнее"]),
    "tr": (["Yazar:"], ["Yayınlanma:", "Güncelleme:"], ["{n} yorum", "Devamı"]),
    "ja": (["文＝", "著者："], ["公開日:", "更新日："], ["続きを読む", "コメント{n}"]),
    "": ([], [], ["{n}", "({n})"]),
}
MARKS = [" | ", " · ", " - ", " – ", " / ", ", ", " • ", " — "]


def fold_of(domain):
    """As in gold_pages.h."""
    h = 2166136261
    for byte in domain.encode():
        h = (h ^ byte) * 16777619 & 0xFFFFFFFF
    return (h ^ (h >> 15)) % FOLDS


def language_of(page):
    return (page["lang"] or "").split("-")[0].lower()


def pool_of(page):
    """Pages that lend each other names: of one fold, and of one language."""
    return fold_of(page["domain"]), language_of(page)


def one_line(text):
    return " ".join(text.split())


def fields_of(page):
    """The fields of the page's items, as text."""
    raw = page["text"].encode()

    def cut(span):
        return one_line(raw[span[0]:span[1]].decode("utf-8", "ignore")) if span else ""

    items = []
    for item in page["gold"]["items"]:
        fields = {name: cut(item.get(name)) for name in ("title", "section", "timestamp", "author", "kicker")}
        spans = [item[name] for name in ("title", "section", "timestamp", "author", "kicker") if item.get(name)]
        behind = item["title"][1]
        following = min([span[0] for span in spans if span[0] >= behind], default=item["end"])
        teaser = cut([behind, following])
        fields["teaser"] = teaser if len(teaser.split()) >= 8 or len(teaser.encode()) >= 90 else ""
        items.append(fields)
    return items


def joint(rng, style):
    """What stands between two fields, all over a page: as blocks that stand in one line, as lines, or as it comes."""
    weights = {"card": [0, 72, 20, 8], "lines": [80, 6, 8, 6], "mixed": [30, 40, 18, 12]}[style]
    return rng.choices(["\n", " ", "", rng.choice(MARKS)], weights)[0]


class Layout:
    """How all items of a page are laid out."""

    def __init__(self, rng, language, have):
        self.rng = rng
        bylines, datelines, extras = LABELS.get(language, LABELS[""])
        order = ["title"]
        if have["teaser"] and rng.random() < 0.6:
            order.append("teaser")
        if have["author"] and rng.random() < 0.5:
            order.insert(0 if rng.random() < 0.12 else len(order) if rng.random() < 0.6 else 1 + order.index("title"), "author")
        if have["timestamp"] and (rng.random() < 0.65 or order == ["title"]):
            order.insert(0 if rng.random() < 0.28 else len(order) if rng.random() < 0.7 else 1 + order.index("title"), "timestamp")
        if have["section"] and (rng.random() < 0.6 or set(order) <= {"title", "teaser"}):
            order.insert(0 if rng.random() < 0.65 else rng.randrange(len(order) + 1), "section")
        if have["kicker"] and rng.random() < 0.7:
            order.insert(order.index("title"), "kicker")
        self.extra = rng.choice(extras) if rng.random() < 0.25 else ""
        if self.extra:
            order.insert(len(order) if rng.random() < 0.85 else 0, "extra")
        if rng.random() < 0.06:
            order.insert(0, "rank")
        self.order = order
        style = rng.choices(["card", "lines", "mixed"], [45, 25, 30])[0]
        self.joints = {pair: joint(rng, style) for pair in zip(order, order[1:])}
        self.other_joint = joint(rng, style)  # where a field between two others is missing
        self.between = rng.choices(["\n", " ", ""], [88, 8, 4])[0]
        self.byline = rng.choice(bylines) if bylines and rng.random() < 0.3 else ""
        self.dateline = rng.choice(datelines) if datelines and rng.random() < 0.2 else ""
        # A list is seldom whole: now and then a field is missing.
        self.missing = {name: rng.choice([0, 0, 0, 0.1, 0.4]) for name in ("section", "author", "teaser", "timestamp", "kicker")}

    def separator(self, left, right):
        return self.joints.get((left, right), self.other_joint)


class Page:
    """Text with the places that the trainers are told of."""

    def __init__(self):
        self.raw, self.glue, self.open_glue, self.items = bytearray(), [], [], []

    def add(self, text):
        begin = len(self.raw)
        self.raw += text.encode()
        return [begin, len(self.raw)]

    def join(self, separator, following):
        """Between what is there and `following`: a seam where nothing stands between."""
        self.add(separator)
        if separator or not self.raw or not following:
            return
        left = self.raw.decode()[-1]
        right = following[0]
        if left.isspace():
            return
        plain = (left.islower() and right.islower()) or (left.isdigit() and right.isdigit())
        mark = not right.isalnum() and right not in "„“\"«‘'([¿¡@#"
        (self.open_glue if plain or mark else self.glue).append(len(self.raw))

    def put_around(self, page, begin, end):
        """A piece of another page with its seams."""
        by = len(self.raw) - begin
        self.raw += page["text"].encode()[begin:end]
        gold = page["gold"]
        self.glue += [at + by for at in gold["glue"] if begin < at < end]
        self.open_glue += [at + by for at in gold["glue_ambiguous"] if begin < at < end]


def line_bounds(raw, begin, end):
    """The whole lines of raw[begin, end)."""
    if begin > 0:
        at = raw.find(b"\n", begin, end)
        begin = at + 1 if at >= 0 else end
    if end < len(raw):
        at = raw.rfind(b"\n", begin, end)
        end = at + 1 if at >= 0 else begin
    return begin, end


def build(source, version, items, borrowed):
    rng = random.Random(f"{source['id']} {version}")
    authors, sections = borrowed
    if len(items) > MOST_ITEMS:
        start = rng.randrange(len(items) - MOST_ITEMS + 1)
        items = items[start:start + MOST_ITEMS]
    items = [dict(item) for item in items]
    have = {name: any(item[name] for item in items) for name in ("section", "author", "teaser", "timestamp", "kicker")}
    if not have["author"] and authors and rng.random() < 0.6:
        few = rng.sample(authors, min(len(authors), rng.randrange(1, 8)))
        for item in items:
            item["author"] = rng.choice(few)
        have["author"] = True
    if not have["section"] and sections and rng.random() < 0.6:
        few = rng.sample(sections, min(len(sections), rng.randrange(1, 7)))
        for item in items:
            item["section"] = rng.choice(few)
        have["section"] = True
    layout = Layout(rng, language_of(source), have)
    raw = source["text"].encode()
    first = min(item["start"] for item in source["gold"]["items"])
    last = max(item["end"] for item in source["gold"]["items"])
    page = Page()
    page.put_around(source, *line_bounds(raw, max(0, first - MOST_AROUND), first))
    if page.raw and not page.raw.endswith(b"\n"):
        page.add("\n")
    for number, fields in enumerate(items, 1):
        item = {"section": None, "author": None, "kicker": None, "timestamp": None}
        before = None
        for name in layout.order:
            if name == "rank":
                text = str(number)
            elif name == "extra":
                text = layout.extra.format(n=rng.randrange(1, 120))
            else:
                text = fields[name]
                if name != "title" and rng.random() < layout.missing[name]:
                    text = ""
            if not text:
                continue
            label = layout.byline if name == "author" else layout.dateline if name == "timestamp" else ""
            whole = f"{label} {text}" if label else text
            if before is not None:
                page.join(layout.separator(before, name), whole)
            elif number > 1:
                page.join(layout.between, whole)
            if label:
                page.add(label + " ")
            span = page.add(text)
            if name in ("title", "section", "author", "kicker", "timestamp"):
                item[name] = span
            before = name
        known = [span for span in item.values() if span]
        item["start"], item["end"] = min(s[0] for s in known), max(s[1] for s in known)
        page.items.append(item)
    page.add("\n")
    page.put_around(source, *line_bounds(raw, last, min(len(raw), last + MOST_AROUND)))
    return {"id": f"{source['id']}#{version}", "domain": source["domain"], "lang": source["lang"], "mode": "relaid", "url": None,
            "ref_date": source["ref_date"], "text": page.raw.decode(),
            "gold": {"glue": page.glue, "glue_ambiguous": page.open_glue, "items": page.items, "items_ambiguous": [],
                     "timestamps": [], "article": None, "body": None, "title": None, "published": None, "templates": []}}


def main():
    with open(sys.argv[1], encoding="utf-8") as lines:
        pages = [page for page in map(json.loads, lines) if len(page["gold"]["items"]) >= LEAST_ITEMS]
    fields = [fields_of(page) for page in pages]
    pools = {}
    for page, items in zip(pages, fields):
        authors, sections = pools.setdefault(pool_of(page), (set(), set()))
        authors.update(item["author"] for item in items if item["author"])
        sections.update(item["section"] for item in items if item["section"])
    pools = {key: (sorted(authors), sorted(sections)) for key, (authors, sections) in pools.items()}
    for page, items in zip(pages, fields):
        for version in range(VERSIONS):
            print(json.dumps(build(page, version, items, pools[pool_of(page)]), ensure_ascii=False))


if __name__ == "__main__":
    main()
