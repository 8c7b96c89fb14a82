#!/usr/bin/env python3
"""Lists the seams that were found on labelled pages without a labelled one, for a reader to judge.

    newsparse parse --format pages pages.jsonl > found.jsonl    # by tables trained on other publishers: tools/cross_validate
    tools/list_false_seams.py gold.wet.jsonl found.jsonl [--table]

Prints a numbered line each: text before ‖ text behind, confidence. --table prints the rows of docs/seam_finds.md instead, without
the pages' text: the number of the page in the labelled file, the byte offset, the confidence. What the labels leave
open counts as none. Standard library only.
"""
import argparse
import json

from surroundings import surroundings


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("gold")
    parser.add_argument("found")
    parser.add_argument("--table", action="store_true")
    arguments = parser.parse_args()
    found = {}
    with open(arguments.found, encoding="utf-8") as lines:
        for line in lines:
            page = json.loads(line)
            found[page["id"].rpartition("|")[0]] = page["glue"]
    count = size = 0
    with open(arguments.gold, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            page = json.loads(line)
            if page["gold"]["glue"]:
                continue
            text = page["text"].encode()
            size += len(text)
            for seam in found[page["id"]]:
                at = seam["at"]
                if at in page["gold"]["glue_ambiguous"]:
                    continue
                count += 1
                if arguments.table:
                    print(f"| {count} | {number} | {at} | {seam['confidence']:.2f} |")
                    continue
                before, behind = surroundings(text, at, at, 30, 30)
                print(f"{count}\t{number}\t{before}‖{behind}\t{seam['confidence']:.2f}")
    print(f"{count} seams in {size} bytes: {count / size * 1e5:.2f} per 100 kB")


if __name__ == "__main__":
    main()
