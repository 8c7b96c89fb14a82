#!/usr/bin/env python3
"""Makes labelled pages of stories between other pages' furniture out of labelled pages.

    tools/recombine_stories.py GOLD.jsonl > recombined.jsonl

What stands above, between and below the paragraphs of a story is a publisher's own; labelled publishers are few. Here
each story stands between the lines of two other pages of the same fold, and lines from a third stand between its
paragraphs; a page of which only the title is labelled stands below another page's menus. Labels of articles leave lists,
tables and steps out more often than not, so that short lines inside a story look like furniture: some stories have a
block of tools/data/blocks.txt among their paragraphs, which is their own. A page keeps the name of its story's publisher.
Same input, same output. Standard library only."""
import collections
import json
import pathlib
import random
import sys

from relayout_listings import fold_of

VERSIONS = 2  # a story
OWN_ABOVE, MOST_ABOVE, MOST_BELOW = 6, 150, 250  # lines
BLOCK_SHARE, BLOCK_AT_END = 0.4, 0.15  # of the stories, and of their blocks


def read_blocks():
    """By language: lists of lines."""
    blocks = collections.defaultdict(list)
    text = (pathlib.Path(__file__).parent / "data" / "blocks.txt").read_text(encoding="utf-8")
    for block in text.split("\n\n"):
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        if lines:
            head, *lines = lines
            blocks[head.split()[1]].append([line.encode() for line in lines])
    return blocks


class Piece:
    """The lines of a page above its story, through its last one, and below: (text, in the article?, offset) each."""

    def __init__(self, page):
        raw = page["text"].encode()
        spans = sorted(map(tuple, page["gold"]["article"] or []))
        lines, at, i = [], 0, 0
        for line in raw.split(b"\n"):
            end = at + len(line)
            while i < len(spans) and spans[i][1] <= at:
                i += 1
            inside = i < len(spans) and min(end, spans[i][1]) - max(at, spans[i][0]) > 0.5 * len(line)
            if line:
                lines.append((line, inside, at))
            at = end + 1
        begin, end = self.story(page, lines)
        self.above, self.lines, self.below = lines[:begin], lines[begin:end], lines[end:]

    @staticmethod
    def story(page, lines):
        inside = [i for i, line in enumerate(lines) if line[1]]
        if inside:
            return inside[0], inside[-1] + 1
        title = page["gold"]["title"][0]
        begin = max(i for i, line in enumerate(lines) if line[2] <= title)
        return begin, len(lines)


def with_block(rng, lines, blocks):
    """A story's lines, and a block behind one of its own."""
    own = [i for i, line in enumerate(lines) if line[1]]
    at = own[-1] + 1 if len(own) < 3 or rng.random() < BLOCK_AT_END else rng.choice(own[1:-1]) + 1
    return lines[:at] + [(line, True, None) for line in rng.choice(blocks)] + lines[at:]


def build(page, version, pieces, others, blocks):
    rng = random.Random(f"{page['id']} {page['mode']} {version}")
    own = pieces[page["id"]]
    first, second, third = (pieces[rng.choice(others)["id"]] for _ in range(3))
    has_story = bool(page["gold"]["article"])
    # The last lines above a story are its own: headline, byline, dates.
    lines = [(*line[:2], None) for line in first.above[-MOST_ABOVE:-OWN_ABOVE]] + own.above[-OWN_ABOVE:]
    between = [line for line in third.lines if not line[1]] or third.below[:4]
    share = rng.choice([0, 0, 0.05, 0.15]) if has_story and between else 0
    story = own.lines if has_story else own.lines[:MOST_BELOW]
    if has_story and blocks and rng.random() < BLOCK_SHARE:
        story = with_block(rng, story, blocks)
    for line in story:
        lines.append(line)
        if share and rng.random() < share:
            at = rng.randrange(len(between))
            lines += [(*other[:2], None) for other in between[at:at + rng.randrange(1, 4)]]
    if has_story:
        lines += own.below[:2] if rng.random() < 0.5 else []
        lines += [(text, False, None) for text, _, _ in second.below[:MOST_BELOW]]
    raw, article, title = bytearray(), [], None
    of_page = page["gold"]["title"]
    for text, inside, at in lines:
        begin = len(raw)
        raw += text
        if inside:
            article.append([begin, len(raw)])
        if of_page and at is not None and at <= of_page[0] and of_page[1] <= at + len(text):
            title = [begin + of_page[0] - at, begin + of_page[1] - at]
        raw += b"\n"
    if not article and not title:
        return None
    return {"id": f"{page['id']}#{version}", "domain": page["domain"], "lang": page["lang"], "mode": "relaid", "url": page["url"],
            "ref_date": page["ref_date"], "text": raw.decode(),
            "gold": {"glue": [], "glue_ambiguous": [], "items": [], "items_ambiguous": [], "timestamps": [],
                     "article": article or None, "body": "", "title": title, "published": None, "templates": []}}


def main():
    with open(sys.argv[1], encoding="utf-8") as lines:
        pages = [page for page in map(json.loads, lines) if page["gold"]["article"] or page["gold"]["title"]]
    pieces = {page["id"]: Piece(page) for page in pages}
    blocks = read_blocks()
    for page in pages:
        has_story = bool(page["gold"]["article"])
        mates = [other for other in pages if fold_of(other["domain"]) == fold_of(page["domain"])
                 and other["script"] == page["script"] and other["domain"] != page["domain"]
                 and (not has_story or other["gold"]["article"])]
        same = [other for other in mates if other["lang"] == page["lang"]]
        mates = same if len(same) >= 5 else mates
        if not mates:
            continue
        for version in range(VERSIONS if has_story else 1):
            made = build(page, version, pieces, mates, blocks[(page["lang"] or "")[:2]])
            if made:
                print(json.dumps(made, ensure_ascii=False))


if __name__ == "__main__":
    main()
