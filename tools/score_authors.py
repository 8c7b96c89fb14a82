#!/usr/bin/env python3
"""Says how many of the story's authors are found: a field that the corpus labels on some pages and does not score.

    newsparse parse --format pages pages.jsonl > found.jsonl
    tools/score_authors.py GOLD.jsonl found.jsonl...

Of the pages whose labelled `byline` stands in the text: found, where each name that is given is one of the label and at
least one is; wrong, where a name is none of it; missed, where none is given. Case, signs and openers do not count."""
import json
import re
import sys

OPENER = re.compile(r"^(by|von|par|por|di) ")


def plain(text):
    return OPENER.sub("", re.sub(r"[\W_]+", " ", text).strip().casefold())


def main():
    labels = {}
    with open(sys.argv[1], encoding="utf-8") as gold:
        for page in map(json.loads, gold):
            label = page["gold"].get("byline")
            if label and label in page["text"]:
                labels[f"{page['id']}|{page['mode']}"] = plain(label)
    given = {}
    for path in sys.argv[2:]:
        with open(path, encoding="utf-8") as pages:
            for page in map(json.loads, pages):
                given[page["id"]] = [plain(name) for name in page.get("authors", [])]
    found = wrong = missed = 0
    for page, label in labels.items():
        names = given.get(page, [])
        if not names:
            missed += 1
        elif all(f" {name} " in f" {label} " for name in names):
            found += 1
        else:
            wrong += 1
    pages = found + wrong + missed
    print(f"authors of {pages} pages: found {found / max(pages, 1):.3f}, wrong {wrong / max(pages, 1):.3f},"
          f" none given {missed / max(pages, 1):.3f}")


if __name__ == "__main__":
    main()
