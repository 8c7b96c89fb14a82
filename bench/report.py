#!/usr/bin/env python3
"""Puts what bench/run measured into a page of docs/.

    report.py FOLDER BUILD      FOLDER: timings.json, corpora, *.python.json, command.json
"""
import json
import os
import pathlib
import platform
import re
import subprocess
import sys

folder, build = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
corpora = [line.split() for line in (folder / "corpora").read_text().splitlines()]
names = [name for name, _, _ in corpora]
best, records = {}, {}
repetitions = 1
for run in json.loads((folder / "timings.json").read_text())["benchmarks"]:
    if run.get("error_occurred"):
        sys.exit("%s: %s" % (run["name"], run.get("error_message")))
    if run["run_type"] != "iteration":
        continue
    repetitions = run.get("repetitions", 1)
    name = run["run_name"]
    if run["bytes_per_second"] > best.get(name, 0):
        best[name] = run["bytes_per_second"]
        records[name] = run.get("items_per_second")
for name in names:
    python = json.loads((folder / (name + ".python.json")).read_text())
    best[name + "/python_re"] = python["bytes"] / python["seconds"]
command = json.loads((folder / "command.json").read_text())


def shell(*arguments):
    return subprocess.run(arguments, capture_output=True, text=True).stdout.strip()


def processor():
    found = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    return "%s, %d cores, %s" % (found.group(1) if found else platform.processor(), os.cpu_count(), platform.system())


def compiler():
    path = re.search(r"CMAKE_CXX_COMPILER:\w+=(.*)", (build / "CMakeCache.txt").read_text()).group(1)
    return shell(path, "--version").splitlines()[0]


def table(head, rows):
    print("| " + " | ".join(head) + " |")
    print("|---|" + "---:|" * (len(head) - 1))
    for row in rows:
        print("| " + " | ".join(row) + " |")
    print()


def speed(bytes_per_second):
    megabytes = bytes_per_second / 1e6
    return "%.0f" % megabytes if megabytes >= 10 else "%.1f" % megabytes


def ns(name):
    return 1e9 / best[name]


changed = " with uncommitted changes" if shell("git", "status", "--porcelain", "src", "data", "bench", "include") else ""
print("""# Performance

Written by `bench/run`, which builds, measures and writes this page anew. One core; a MB is 10^6 bytes of page text; CPU
time, the best of %d repetitions. A figure is worth something only beside the others of its run.

| | |
|---|---|
| machine | %s |
| compiler | %s, preset `release` (no `-march=native`) |
| commit | %s%s |
""" % (repetitions, processor(), compiler(), shell("git", "rev-parse", "--short", "HEAD"), changed))

table(["corpus", "pages", "bytes"], [[name, pages, size] for name, pages, size in corpora])
print("""`wet`, `ccwet` and `cards` are real pages in three ways of losing their tags (see `docs/format.md`); they are no
part of the project. `generated` is made by `bench/generated.cpp` from a fixed seed, so it can be timed anywhere; its
pages are simpler.

## Pages

MB/s, and beside them what else could be done with the same bytes.
""")
rows = [("page parsed, in memory", "parse"), ("parsed and written, `--format pages`", "parse+pages"),
        ("parsed and written, `--format records`", "parse+records"), ("parsed and written, `--format text`", "parse+text"),
        ("*memcpy*", "memcpy"), ("*search for line ends (memchr)*", "line_ends"),
        ("*simdjson reads the text out of JSON lines*", "simdjson"),
        ("*every word hashed and looked up, byte by byte*", "words"),
        ("*RE2::Set, the constructs, line by line*", "re2_set"), ("*Python's re, the same*", "python_re")]
table(["MB/s"] + names, [[label] + [speed(best[n + "/" + key]) for n in names] for label, key in rows])
table(["records/s"] + names, [["page parsed, in memory"] + ["%.0f" % records[n + "/parse"] for n in names]])
print("""The regular expressions (`bench/constructs.txt`) only say in which lines a date, a token or markup stands; they
know a few languages and yield no records.

## Stages

ns a byte: each row is what the stage adds to those before it, a difference of two timings; on a busy machine one below 1 ns
may be noise.
""")
stages = [("scan", "scan"), ("recognise", "scan..recognise"), ("segment", "scan..segment"), ("classify", "scan..classify"),
          ("assemble", "scan..assemble")]
rows, before = [], None
for label, key in stages:
    rows.append([label] + ["%.2f" % (ns(n + "/" + key) - (ns(n + "/" + before) if before else 0)) for n in names])
    before = key
rows.append(["output, `--format pages`"] + ["%.2f" % (ns(n + "/parse+pages") - ns(n + "/parse")) for n in names])
rows.append(["*all but output*"] + ["%.2f" % ns(n + "/scan..assemble") for n in names])
table(["ns/byte"] + names, rows)

stream = command["stream"]
print("## The command\n")
table(["", "aim", "measured"], [
    ["start-up: one short page, from fork to exit", "below 20 ms", "%.1f ms" % command["start_up_ms"]],
    ["peak memory, %.1f GB of JSON lines through `newsparse parse -`" % (stream["bytes"] / 1e9), "below 64 MiB",
     "%.1f MiB" % (stream["peak_kib"] / 1024)],
    ["speed of that, JSON in and JSON out", "", "%s MB/s" % speed(stream["bytes"] / stream["cpu_seconds"])]]
    + ([["page parsed, `wet`", "300 MB/s", speed(best["wet/parse"]) + " MB/s"],
        ["page parsed, `cards`", "150 MB/s", speed(best["cards/parse"]) + " MB/s"],
        ["scan, recognise and segment, `wet`", "at most 2.2 ns/byte", "%.2f ns/byte" % ns("wet/scan..segment")]]
       if "wet" in names and "cards" in names else []))
