#!/usr/bin/env python3
"""build_labelled_pages.py [--check] - tests/data/labelled/*.txt -> tests/data/labelled.jsonl

Each source is a page with its labels written into it. The first lines, up to "---", are `key: value` (lang, domain, url,
ref_date, published). In the text behind:

    ‖                 a seam: two elements meet here without a blank (not part of the page)
    ⟦item …⟧          a teaser; inside it ⟦title …⟧ ⟦section …⟧ ⟦time ISO …⟧ ⟦author …⟧; it may span lines
    ⟦time ISO …⟧      a timestamp; ISO is - where the text alone does not tell it
    ⟦headline …⟧      the title of the page's article
    ⟦article …⟧       a line of the article
    ⟦token …⟧         an unrendered template token

--check says whether the committed file is what the sources make, and writes nothing."""
import json
import pathlib
import re
import sys
import unicodedata

root = pathlib.Path(__file__).resolve().parent.parent
sources = sorted((root / "tests/data/labelled").glob("*.txt"))
target = root / "tests/data/labelled.jsonl"
MARK = re.compile(r"⟦(item|title|section|author|headline|article|token|time)(?: ?(-|\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?))?[ \n]|⟧|‖")


def script_of(text):
    counts = {"latin": 0, "cyrillic": 0, "cjk": 0, "other": 0}
    for c in text:
        if c.isalpha():
            name = unicodedata.name(c, "")
            counts["latin" if name.startswith("LATIN") else "cyrillic" if name.startswith("CYRILLIC") else
                   "cjk" if name.startswith(("CJK", "HIRAGANA", "KATAKANA", "HANGUL")) else "other"] += 1
    return max(counts, key=counts.get)


def build(path):
    head, _, marked = path.read_text(encoding="utf-8").partition("\n---\n")
    keys = dict(line.split(": ", 1) for line in head.splitlines())
    marked = marked.rstrip("\n")
    gold = {"glue": [], "glue_kind": [], "glue_ambiguous": [], "items": [], "items_ambiguous": [], "timestamps": [],
            "timestamps_ambiguous": [], "article": [], "body": None, "title": None, "published": keys.get("published"),
            "published_in_text": "published" in keys, "templates": []}
    out, size, open_marks, item, at = [], 0, [], None, 0
    for m in list(MARK.finditer(marked)) + [None]:
        piece = marked[at:m.start() if m else len(marked)]
        out.append(piece)
        size += len(piece.encode())
        if m is None:
            break
        at = m.end()
        if m[0] == "‖":
            gold["glue"].append(size)
            gold["glue_kind"].append("inline")
        elif m[0] != "⟧":
            open_marks.append((m[1], size, m[2]))
            if m[1] == "item":
                item = {"title": None, "section": None, "timestamp": None, "datetime": None, "author": None}
        else:
            kind, begin, iso = open_marks.pop()
            if kind == "item":
                assert item["title"], path
                gold["items"].append({"start": begin, "end": size, **item})
                item = None
            elif kind in ("title", "section", "author"):
                item[kind] = [begin, size]
            elif kind == "headline":
                gold["title"] = [begin, size]
            elif kind == "article":
                gold["article"].append([begin, size])
            elif kind == "token":
                gold["templates"].append({"start": begin, "end": size, "kind": "token", "in_code": False})
            else:
                stamp = {"start": begin, "end": size, "kind": "time"}
                if iso and iso != "-":
                    stamp.update(iso=iso, date=iso[:10])
                    if "T" in iso:
                        stamp["hm"] = [int(iso[11:13]), int(iso[14:16])]
                gold["timestamps"].append(stamp)
                if item is not None:
                    item.update(timestamp=[begin, size], datetime=iso if iso != "-" else None)
    assert not open_marks, path
    text = "".join(out)
    raw = text.encode()
    if gold["article"]:
        gold["body"] = "\n".join(raw[b:e].decode() for b, e in gold["article"])
    return {"id": path.stem, "source": "own", "publisher": keys["domain"], "domain": keys["domain"], "lang": keys["lang"],
            "script": script_of(text), "url": keys.get("url"), "ref_date": keys.get("ref_date"), "mode": "wet",
            "text": text, "gold": gold}


made = "".join(json.dumps(build(path), ensure_ascii=False) + "\n" for path in sources)
if "--check" in sys.argv:
    if not target.exists() or target.read_text(encoding="utf-8") != made:
        sys.exit("tests/data/labelled.jsonl is not what tools/build_labelled_pages.py makes: run it")
    print(len(sources), "labelled pages, up to date")
else:
    target.write_text(made, encoding="utf-8")
