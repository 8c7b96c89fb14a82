#!/usr/bin/env python3
"""compare_with_score_py.py NEWSPARSE CORPUS_DIR GOLD.jsonl...

Scores `newsparse parse` by CORPUS_DIR/score.py and compares every measure, by language and script too, with what
`newsparse eval --json` says. Exit status 77 (skipped) where there is no score.py."""
import json
import os
import subprocess
import sys
import tempfile

newsparse, corpus, golds = sys.argv[1], sys.argv[2], sys.argv[3:]
if not os.path.exists(os.path.join(corpus, "score.py")):
    print("skipped: no score.py in", corpus)
    sys.exit(77)
sys.dont_write_bytecode = True
sys.path.insert(0, corpus)
import from_newsparse  # noqa: E402
import score  # noqa: E402

pages = [json.loads(line) for path in golds for line in open(path, encoding="utf-8")]
with tempfile.TemporaryDirectory() as folder:
    source = os.path.join(folder, "in.jsonl")
    with open(source, "w", encoding="utf-8") as out:
        for page in pages:
            entry = {"id": "%s|%s" % (page["id"], page["mode"]), "text": page["text"]}
            if page.get("url"):
                entry["url"] = page["url"]
            if page.get("ref_date"):
                entry["fetched"] = page["ref_date"]
            out.write(json.dumps(entry, ensure_ascii=False) + "\n")
    parsed = os.path.join(folder, "out.jsonl")
    with open(parsed, "wb") as out:
        subprocess.run([newsparse, "parse", source], check=True, stdout=out)
    said = {}
    for line in open(parsed, encoding="utf-8"):
        one = from_newsparse.convert(json.loads(line))
        said[one.pop("id"), one.pop("mode")] = one
    options = ["--json", "--resamples", "0", "--by", "language", "--by", "script"]
    ours = subprocess.run([newsparse, "eval", *options, *golds], check=True, stdout=subprocess.PIPE).stdout
    again = subprocess.run([newsparse, "eval", *options, "--parsed", parsed, *golds], check=True, stdout=subprocess.PIPE).stdout
assert ours == again, "eval says otherwise of its own parse and of what parse printed"

compared = 0
for group in json.loads(ours)["groups"]:
    what, _, value = group["group"].partition("=")
    if what == "language":
        chosen = [p for p in pages if (p.get("lang") or "?")[:2].lower() == value]
    elif what == "script":
        chosen = [p for p in pages if (p.get("script") or "?") == value]
    else:
        chosen = pages
    assert len(chosen) == group["pages"], (group["group"], len(chosen), group["pages"])
    sets, shares, _, _ = score.score(chosen, said, False)
    measures = {m["name"]: m for m in group["measures"]}
    for name, kind, key in score.SUMMARY:
        table = sets if kind == "A" else shares
        theirs = table[key].report() if key in table else None
        if theirs is None or (theirs["micro"][2] if kind == "A" else theirs["micro"]) is None:
            assert name not in measures, (group["group"], name)
            continue
        micro, macro = (theirs["micro"][2], theirs["macro"][2]) if kind == "A" else (theirs["micro"], theirs["macro"])
        mine = measures[name]
        assert mine["gold"] == (theirs["gold"] if kind == "A" else theirs["n"]), (group["group"], name, mine, theirs)
        assert abs(mine["micro"]["value"] - micro) < 1e-6, (group["group"], name, mine, micro)
        assert abs(mine["macro"]["value"] - macro) < 1e-6, (group["group"], name, mine, macro)
        compared += 1
assert compared > 0
print(compared, "measures are the same")
