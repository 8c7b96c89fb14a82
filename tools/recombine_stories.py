#!/usr/bin/env python3
"""Makes labelled pages of stories between other pages' furniture out of labelled pages.

    tools/recombine_stories.py GOLD.jsonl > recombined.jsonl

What stands above, between and below the paragraphs of a story is a publisher's own; labelled publishers are few. Here
each story stands between the lines of two other pages of the same fold, and lines from a third stand between its
paragraphs. A page keeps the name of its story's publisher. Same input, same output. Standard library only."""
import json
import random
import sys

from relayout_listings import fold_of

VERSIONS = 2  # a story
OWN_ABOVE, MOST_ABOVE, MOST_BELOW = 6, 150, 250  # lines


def lines_of(page):
    """(text, in the article?) of each line."""
    raw = page["text"].encode()
    spans = sorted(map(tuple, page["gold"]["article"]))
    out, at, i = [], 0, 0
    for line in raw.split(b"\n"):
        end = at + len(line)
        while i < len(spans) and spans[i][1] <= at:
            i += 1
        inside = i < len(spans) and min(end, spans[i][1]) - max(at, spans[i][0]) > 0.5 * len(line)
        if line:
            out.append((line, inside))
        at = end + 1
    return out


def split(page):
    """The lines above the story's first paragraph, through its last one, and below."""
    lines = lines_of(page)
    inside = [i for i, (_, is_inside) in enumerate(lines) if is_inside]
    return lines[:inside[0]], lines[inside[0]:inside[-1] + 1], lines[inside[-1] + 1:]


def build(page, version, pieces, others):
    rng = random.Random(f"{page['id']} {page['mode']} {version}")
    above, story, below = pieces[page["id"]]
    first, second, third = (pieces[rng.choice(others)["id"]] for _ in range(3))
    # The last lines above a story are its own: headline, byline, dates.
    lines = first[0][-MOST_ABOVE:-OWN_ABOVE] + above[-OWN_ABOVE:]
    between = [line for line in third[1] if not line[1]] or third[2][:4]
    share = rng.choice([0, 0, 0.05, 0.15])
    for line in story:
        lines.append(line)
        if between and rng.random() < share:
            at = rng.randrange(len(between))
            lines += between[at:at + rng.randrange(1, 4)]
    lines += (below[:2] if rng.random() < 0.5 else []) + second[2][:MOST_BELOW]
    raw, article = bytearray(), []
    for text, inside in lines:
        begin = len(raw)
        raw += text
        if inside:
            article.append([begin, len(raw)])
        raw += b"\n"
    return {"id": f"{page['id']}#{version}", "domain": page["domain"], "lang": page["lang"], "mode": "relaid", "url": None,
            "ref_date": page["ref_date"], "text": raw.decode(),
            "gold": {"glue": [], "glue_ambiguous": [], "items": [], "items_ambiguous": [], "timestamps": [], "article": article,
                     "body": "", "title": None, "published": None, "templates": []}}


def main():
    with open(sys.argv[1], encoding="utf-8") as lines:
        pages = [page for page in map(json.loads, lines) if page["gold"]["article"]]
    pieces = {page["id"]: split(page) for page in pages}
    for page in pages:
        mates = [other for other in pages if fold_of(other["domain"]) == fold_of(page["domain"])
                 and other["script"] == page["script"] and other["domain"] != page["domain"]]
        same = [other for other in mates if other["lang"] == page["lang"]]
        mates = same if len(same) >= 5 else mates
        if not mates:
            continue
        for version in range(VERSIONS):
            print(json.dumps(build(page, version, pieces, mates), ensure_ascii=False))


if __name__ == "__main__":
    main()
