#!/usr/bin/env python3
"""compare_peers.py GOLD.jsonl CORPUS_DIR [NEWSPARSE [PREDICTED.jsonl]] - what others reach on the same labels, as Markdown tables.

Installs nothing: a peer that is missing is named with how to get it (pip install trafilatura justext lxml_html_clean dateparser
python-dateutil; npm install chrono-node, then NODE_PATH=.../node_modules). Needs score.py in CORPUS_DIR.

Articles: from the text alone. C4's line rules (a line ends in terminal punctuation and has five words), stop-word density on
lines in jusText's manner, trafilatura on the text with every line in a <p>. Dates: the labels' own strings, given to each
peer and to `newsparse timestamps`, speed beside quality; one process, one core. PREDICTED: what tools/cross_validate left for
score.py, so that newsparse's own row is of publishers that its tables were not trained on."""
import importlib.metadata
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
gold_path, corpus = sys.argv[1], sys.argv[2]
newsparse = sys.argv[3] if len(sys.argv) > 3 else None
predicted = sys.argv[4] if len(sys.argv) > 4 else None
sys.path.insert(0, corpus)
import score  # noqa: E402

pages = [json.loads(line) for line in open(gold_path, encoding="utf-8")]
missing = []


def lines_of(page):
    at = 0
    for line in page["text"].split("\n"):
        size = len(line.encode())
        if line:
            yield at, at + size, line
        at += size + 1


def c4(page):
    keep = lambda s: s.endswith((".", "!", "?", '"', "”", "»", "。", "！", "？")) and not s.endswith("...") and len(s.split()) >= 5 and "{" not in s and "javascript" not in s.lower()
    return [[b, e] for b, e, line in lines_of(page) if keep(line.rstrip())]


def by_trafilatura():
    if not importlib.util.find_spec("trafilatura"):
        return missing.append("trafilatura (pip install trafilatura)")
    import html
    import trafilatura

    def run(page):
        body = "".join("<p>%s</p>" % html.escape(line) for _, _, line in lines_of(page))
        text = trafilatura.extract("<html><body>%s</body></html>" % body, include_comments=False) or ""
        kept = {re.sub(r"\W+", "", part) for part in text.split("\n")}
        return [[b, e] for b, e, line in lines_of(page) if re.sub(r"\W+", "", line) in kept]
    return run


def by_stop_words():
    if not importlib.util.find_spec("justext"):
        return missing.append("justext (pip install justext lxml_html_clean)")
    import justext
    names = {"de": "German", "en": "English", "es": "Spanish", "fr": "French", "pt": "Portuguese", "ru": "Russian", "it": "Italian",
             "pl": "Polish", "tr": "Turkish", "nl": "Dutch", "cs": "Czech", "da": "Danish"}
    lists = {k: justext.get_stoplist(v) for k, v in names.items()}

    def run(page):
        stop = lists.get((page.get("lang") or "en")[:2].lower(), lists["en"])
        good = lambda s: len(s) >= 70 and sum(w.lower() in stop for w in s.split()) >= 0.3 * len(s.split())
        return [[b, e] for b, e, line in lines_of(page) if good(line)]
    return run


def article_row(name, said, rate):
    sets, shares, _, _ = score.score(pages, said, False)
    cells = []
    for key in ("article 4-gram", "article lines"):
        report = sets[key].report()
        cells += [report["micro"][2], report["macro"][2]]
    cells += [shares[k].report()["micro"] if k in shares else float("nan") for k in ("must_contain kept", "must_not_contain dropped")]
    print("| %s | %s | %.0f |" % (name, " | ".join("%.3f" % c for c in cells), rate))


def by_newsparse():
    """What is said of publishers not trained on; the speed is that of the command, with its start and JSON in and out."""
    said = {}
    for line in open(predicted, encoding="utf-8"):
        page = json.loads(line)
        said[(page["id"].partition("|")[0], page.get("mode", pages[0]["mode"]))] = page
    start = time.perf_counter()
    subprocess.run([newsparse, "parse", "--spans-only", gold_path], stdout=subprocess.DEVNULL, check=True)
    article_row("newsparse (cross-validated)", said, len(pages) / (time.perf_counter() - start))


print("| article, from text alone | 4-gram micro | macro | lines micro | macro | must_contain | must_not_contain | pages/s |")
print("|---|---|---|---|---|---|---|---|")
if newsparse and predicted:
    by_newsparse()
for name, run in (("C4 line rules", c4), ("stop-word density (jusText's lists)", by_stop_words()), ("trafilatura, a `<p>` a line", by_trafilatura())):
    if run is None:
        continue
    start = time.perf_counter()
    said = {(p["id"], p["mode"]): {"article": run(p)} for p in pages}
    rate = len(pages) / (time.perf_counter() - start)
    article_row(name, said, rate)
print()

dates = []
for page in pages:
    raw = page["text"].encode()
    for t in page["gold"]["timestamps"]:
        if t.get("iso") and not any(t.get(k) for k in ("relative", "yearless", "time_only")):
            dates.append((re.sub(r"\s+", " ", raw[t["start"]:t["end"]].decode()), (page.get("lang") or "")[:2].lower(), {t.get("date"), t["iso"][:10]}))


def row(name, run):
    start = time.perf_counter()
    answers = run()
    took = time.perf_counter() - start
    right = sum((a or "")[:10] in want for a, (_, _, want) in zip(answers, dates))
    print("| %s | %.3f | %d | %.0f |" % (name, right / len(dates), sum(bool(a) for a in answers), len(dates) / took))


def each(parse):
    def one(text, lang):
        try:
            found = parse(text, lang)
            return found.date().isoformat() if found else None
        except (ValueError, OverflowError, TypeError):
            return None
    return lambda: [one(text, lang) for text, lang, _ in dates]


def ours():
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as f:
        f.write("".join(text + "\n" for text, _, _ in dates))
        f.flush()
        out = subprocess.run([newsparse, "timestamps", f.name], stdout=subprocess.PIPE, check=True).stdout.decode()
    answers = []
    for line in out.splitlines():
        stamps = [t for t in json.loads(line).get("timestamps", []) if t.get("iso")]
        answers.append(stamps[0]["iso"] if stamps else None)
    assert len(answers) == len(dates), (len(answers), len(dates))
    return answers


def chrono():
    program = ("const c=require('chrono-node');const t=JSON.parse(require('fs').readFileSync(0));console.log(JSON.stringify("
               "t.map(([s,l])=>{const p=c[l]||c;const d=p.parseDate(s);return d?d.getFullYear()+'-'+String(d.getMonth()+1).padStart(2,'0')"
               "+'-'+String(d.getDate()).padStart(2,'0'):null})))")
    out = subprocess.run(["node", "-e", program], input=json.dumps([[t, l] for t, l, _ in dates]).encode(), stdout=subprocess.PIPE, check=True).stdout
    return json.loads(out)


print("%d absolute date strings of the labels:\n" % len(dates))
print("| dates | right day | any answer | strings/s |")
print("|---|---|---|---|")
if newsparse:
    row("newsparse timestamps (process start included)", ours)
if importlib.util.find_spec("dateutil"):
    import dateutil.parser
    row("dateutil, fuzzy", each(lambda s, lang: dateutil.parser.parse(s, fuzzy=True)))
else:
    missing.append("dateutil (pip install python-dateutil)")
if importlib.util.find_spec("dateparser"):
    import dateparser
    row("dateparser, told the language", each(lambda s, lang: dateparser.parse(s, languages=[lang] if lang else None)))
else:
    missing.append("dateparser (pip install dateparser)")
if shutil.which("node") and subprocess.run(["node", "-e", "require('chrono-node')"], stderr=subprocess.DEVNULL).returncode == 0:
    row("chrono-node, told the language (process start included)", chrono)
else:
    missing.append("chrono-node (npm install chrono-node)")
installed = [name for name in ("trafilatura", "justext", "python-dateutil", "dateparser") if importlib.util.find_spec(name.removeprefix("python-"))]
if installed:
    print("\nVersions: " + ", ".join("%s %s" % (name, importlib.metadata.version(name)) for name in installed) + "; Python %d.%d." % sys.version_info[:2])
if missing:
    print("\nNot measured, not installed here: " + "; ".join(missing) + ".")
