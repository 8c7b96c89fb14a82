#!/usr/bin/env python3
"""Pages that the tools make of labelled ones say the same of the same words; those of our own words have seams where two
visible things meet.

    made_pages_test.py TOOLS-FOLDER GOLD.jsonl"""
import json
import pathlib
import subprocess
import sys


def pages(lines):
    return [json.loads(line) for line in lines if line.strip()]


def fail(page, what):
    sys.exit(f"{page['id']}: {what}")


def words(raw, span):
    if not 0 <= span[0] < span[1] <= len(raw):
        raise ValueError(f"{span} is no range of {len(raw)} bytes")
    return " ".join(raw[span[0]:span[1]].decode().split())


def made_by(tool, *arguments):
    run = lambda: subprocess.run([sys.executable, tool, *arguments], check=True, capture_output=True, encoding="utf-8").stdout
    first = run()
    if first != run():
        sys.exit(f"{tool}: not the same twice")
    return pages(first.splitlines())


def read_blocks(path):
    """The lines of each, without the line that says what it is."""
    blocks = [[line for line in block.splitlines() if line and line[0] not in "#="]
              for block in path.read_text(encoding="utf-8").split("\n\n")]
    return [[" ".join(line.split()) for line in block] for block in blocks]


def sources(gold):
    with open(gold, encoding="utf-8") as lines:
        return {page["id"]: page for page in pages(lines)}


def check_items(page, source):
    raw, original = page["text"].encode(), source["text"].encode()
    titles = {words(original, item["title"]) for item in source["gold"]["items"]}
    if not page["gold"]["items"]:
        fail(page, "no items")
    for item in page["gold"]["items"]:
        if words(raw, item["title"]) not in titles:
            fail(page, f"{words(raw, item['title'])} is no title of its source")
        for name in ("section", "author", "kicker", "timestamp"):
            if item[name] and item["start"] <= item[name][0] and item[name][1] <= item["end"]:
                words(raw, item[name])
            elif item[name]:
                fail(page, f"{name} outside its item")
    for at in page["gold"]["glue"]:
        if raw[at - 1:at].isspace() or raw[at:at + 1].isspace():
            fail(page, f"a blank at the seam {at}")
        if any(item["title"][0] < at < item["title"][1] for item in page["gold"]["items"]):
            fail(page, f"the seam {at} lies in a title")


def check_story(page, source, blocks):
    raw, original = page["text"].encode(), source["text"].encode()
    paragraphs = [words(raw, span) for span in page["gold"]["article"] or []]
    own = [words(original, span) for span in source["gold"]["article"] or []]
    # The lines of one block may stand among them.
    rest = iter(own)
    among, expected = [], next(rest, None)
    for paragraph in paragraphs:
        if paragraph == expected:
            expected = next(rest, None)
        else:
            among.append(paragraph)
    if expected is not None or (among and among not in blocks):
        fail(page, "its paragraphs are not those of its source")
    if page["gold"]["title"] and words(raw, page["gold"]["title"]) != words(original, source["gold"]["title"]):
        fail(page, "its title is not that of its source")
    if not paragraphs and not page["gold"]["title"]:
        fail(page, "nothing is labelled")


def check_own(page):
    raw, glue = page["text"].encode(), page["gold"]["glue"]
    if glue != sorted(set(glue)) or not page["domain"].endswith(".example"):
        fail(page, "seams out of order, or a publisher's page")
    for at in glue:
        if raw[at - 1:at].isspace() or raw[at:at + 1].isspace():
            fail(page, f"a blank at the seam {at}")
        raw[:at].decode()  # at a character's edge


def main():
    tools, gold = pathlib.Path(sys.argv[1]), sys.argv[2]
    known = sources(gold)
    blocks = read_blocks(tools / "data" / "blocks.txt")
    checks = (("relayout_listings.py", check_items),
              ("recombine_stories.py", lambda page, source: check_story(page, source, blocks)))
    for tool, check in checks:
        made = made_by(str(tools / tool), gold)
        if not made:
            sys.exit(f"{tool}: made nothing of {gold}")
        for page in made:
            source = known[page["id"].split("#")[0]]
            if page["domain"] != source["domain"] or page["mode"] != "relaid":
                fail(page, "not told apart from its source, or not in its source's fold")
            check(page, source)
        print(f"{tool}: {len(made)} pages")
    for tool in ("build_listings.py", "build_panels.py"):
        made = made_by(str(tools / tool))
        for page in made:
            check_own(page)
        languages = {page["lang"] for page in made}
        if len(languages) < 20 or not all(any(page["gold"]["glue"] for page in made if page["lang"] == code) for code in languages):
            sys.exit(f"{tool}: no seams, or few languages: {sorted(languages)}")
        print(f"{tool}: {len(made)} pages")


if __name__ == "__main__":
    main()
