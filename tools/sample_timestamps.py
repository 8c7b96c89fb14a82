#!/usr/bin/env python3
"""Draws timestamps that were found, with what stands round them, for a reader to judge.

    newsparse parse --format pages pages.jsonl > found.jsonl
    tools/sample_timestamps.py pages.jsonl found.jsonl [--seed 7] [--count 200] [--table]

Prints a numbered line each: text before, 【the find】, text behind, reading, role. --table prints the rows of
docs/timestamp_finds.md instead, without the pages' text: the number of the page, the byte offset, the find, the reading.
"""
import argparse
import json
import random

from surroundings import surroundings


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("pages")
    parser.add_argument("found")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--table", action="store_true")
    arguments = parser.parse_args()
    with open(arguments.pages, encoding="utf-8") as pages:
        texts = [json.loads(line)["text"].encode() for line in pages]
    with open(arguments.found, encoding="utf-8") as found:
        finds = [(page, stamp) for page, line in enumerate(found) for stamp in json.loads(line).get("timestamps", [])]
    random.seed(arguments.seed)
    drawn = sorted(random.sample(finds, arguments.count), key=lambda find: (find[0], find[1]["begin"]))
    for number, (page, stamp) in enumerate(drawn):
        text, begin, end = texts[page], stamp["begin"], stamp["end"]
        find, iso = text[begin:end].decode(), stamp.get("iso") or "–"
        if arguments.table:
            print(f"| {number} | {page + 1} | {begin} | {find} | {iso} |")
            continue
        before, behind = surroundings(text, begin, end, 45, 35)
        print(f"{number}\t{before}【{find}】{behind}\t{iso}\t{stamp.get('role')}")


if __name__ == "__main__":
    main()
