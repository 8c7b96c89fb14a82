#!/usr/bin/env python3
"""Python's re finding the constructs of constructs.txt line by line, best of three runs.

    python_re.py PAGES.jsonl      prints {"bytes","seconds","lines"}: lines in which something was found
"""
import json
import pathlib
import re
import sys
import time

constructs = pathlib.Path(__file__).with_name("constructs.txt").read_text("utf-8").splitlines()
patterns = [re.compile(line) for line in constructs if line and not line.startswith("#")]
with open(sys.argv[1], encoding="utf-8") as file:
    texts = [json.loads(line)["text"] for line in file]

best = None
for _ in range(3):
    begin = time.process_time()
    lines = sum(any([pattern.search(line) for pattern in patterns]) for text in texts for line in text.split("\n"))
    took = time.process_time() - begin
    best = took if best is None else min(best, took)
print(json.dumps({"bytes": sum(len(t.encode("utf-8")) for t in texts), "seconds": best, "lines": lines}))
