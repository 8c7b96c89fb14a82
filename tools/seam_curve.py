#!/usr/bin/env python3
"""seam_curve.py FOLDER MODE - seams by threshold, on publishers that the tables were not trained on, as a Markdown table.

FOLDER is what tools/cross_validate left: each page is parsed by its fold's library at each threshold. Beside it
the naive rule: a seam wherever an upper-case letter follows a lower-case one.
P, R: precision and recall of all seams together; by publisher: the mean of their F1; false: seams on pages that have no labelled
one, per 100 kB of text. Standard library only."""
import collections
import json
import subprocess
import sys

DEFAULT = 40  # Options::seam_threshold
THRESHOLDS = (30, 40, 50, 60, 70, 80, 90, 95)


def seams_of(folder, mode, threshold):
    out = {}
    for fold in range(5):
        with open("%s/fold%d/in.jsonl" % (folder, fold), encoding="utf-8") as lines:
            pages = "".join(line for line in lines if json.loads(line)["id"].endswith("|" + mode))
        command = ["%s/fold%d/build/newsparse" % (folder, fold), "parse", "--format", "pages", "--spans-only", "--seam-threshold",
                   str(threshold), "-"]
        said = subprocess.run(command, input=pages, stdout=subprocess.PIPE, check=True, encoding="utf-8").stdout
        for line in said.splitlines():
            page = json.loads(line)
            out[page["id"].rpartition("|")[0]] = {seam["at"] for seam in page.get("glue", [])}
    return out


def lower_upper(text):
    at, out, before = 0, set(), ""
    for c in text:
        if before.islower() and c.isupper():
            out.add(at)
        at += len(c.encode())
        before = c
    return out


def row(name, pages, said):
    domains, false, clean = collections.defaultdict(lambda: [0, 0, 0]), 0, 0
    for page in pages:
        gold = set(page["gold"]["glue"])
        seams = said(page) - set(page["gold"]["glue_ambiguous"])
        counts = domains[page["domain"]]
        counts[0] += len(gold & seams)
        counts[1] += len(seams - gold)
        counts[2] += len(gold - seams)
        if not gold:
            false += len(seams)
            clean += len(page["text"].encode())
    f1 = lambda c: 2 * c[0] / (2 * c[0] + c[1] + c[2])
    counted = [c for c in domains.values() if sum(c)]
    hit, wrong, missed = (sum(c[i] for c in counted) for i in range(3))
    print("| %s | %.3f | %.3f | %.3f | %.3f | %.2f |" % (name, hit / (hit + wrong), hit / (hit + missed), f1([hit, wrong, missed]),
                                                        sum(map(f1, counted)) / len(counted), false / clean * 1e5))


def main():
    folder, mode = sys.argv[1:3]
    pages = [json.loads(line) for line in open("%s/gold.%s.jsonl" % (folder, mode), encoding="utf-8")]
    print("| %s, threshold | P | R | F1 | F1 by publisher | false |" % mode)
    print("|---|---|---|---|---|---|")
    for threshold in THRESHOLDS:
        seams = seams_of(folder, mode, threshold)
        row("%d%s" % (threshold, " (default)" if threshold == DEFAULT else ""), pages, lambda page: seams.get(page["id"], set()))
    row("lower→Upper", pages, lambda page: lower_upper(page["text"]))


if __name__ == "__main__":
    main()
