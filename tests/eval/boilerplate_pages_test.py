#!/usr/bin/env python3
"""Pages of labelled lines of boilerplate are the same twice, and their labels are whole lines.

    boilerplate_pages_test.py TOOLS-FOLDER OUT.jsonl    also writes them, for the trainer's test"""
import json
import pathlib
import subprocess
import sys


def main():
    tools, out = map(pathlib.Path, sys.argv[1:3])
    run = lambda: subprocess.run([sys.executable, tools / "build_boilerplate.py"], check=True, capture_output=True, text=True,
                                 encoding="utf-8").stdout
    made = run()
    if made != run():
        sys.exit("not the same twice")
    classes, languages = set(), set()
    for line in made.splitlines():
        page = json.loads(line)
        raw = page["text"].encode()
        languages.add(page["lang"])
        for begin, end, name in page["gold"]["boilerplate"]:
            classes.add(name)
            if b"\n" in raw[begin:end] or raw[end:end + 1] != b"\n" or (begin > 0 and raw[begin - 1:begin] != b"\n"):
                sys.exit(f"{page['id']}: {raw[begin:end]!r} is no line")
    if len(classes) != 11 or len(languages) < 8:
        sys.exit(f"{sorted(classes)} in {sorted(languages)}")
    out.write_text(made, encoding="utf-8")


main()
