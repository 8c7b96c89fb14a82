"""Validates what the command prints over all fixtures against docs/*.schema.json.

    schema_test.py NEWSPARSE PROJECT_FOLDER
"""
import copy
import json
import pathlib
import subprocess
import sys
import unittest

from json_schema import Validator

NEWSPARSE, PROJECT = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
FIXTURES = sorted(p for folder in ("tests/data/pages", "examples/data") for p in (PROJECT / folder).iterdir())

# Every field a JSON line may bring, timestamps of all sorts, each kind of residue: what fixtures may lack.
MADE_PAGE = {
    "id": "made", "url": "https://news.example/1", "fetched": "2020-03-04T18:00:00+01:00", "language": "en",
    "text": " date 2020-03-04 Harbour bridge reopens after repairsTransport March 4, 17:20\n"
            "Council meets on 03/04/2020 to vote on the budgetPolitics 2 hours ago\nBy Ada Example\n"
            "OSLO, March 3 (Reuters) - The bridge was closed for a year, the council said on Tuesday.\n"
            "{{entry.title}} {{entry.date}}\n<div class=\"ad\">&nbsp;</div>\nAccept all cookies\nPhoto: Ada Example\n"
            "function f() { return document.getElementById('x'); }\nA stray byte: \ufffd\n"}


# The contract's own example, cut short.
PRINTED_AT = {"begin": 106, "end": 119, "text": "May 29, 20:11", "iso": "2017-05-29T20:11", "precision": "minute",
              "inferred": ["year"]}
WRITTEN_PAGE = {
    "v": 1, "id": "7", "page_date": "2017-05-29", "origin": {"file": "dump.txt", "offset": 0, "length": 119, "line": 1},
    "records": [
        {"kind": "page_date", "begin": 1, "end": 16, "confidence": 0.99, "in_article": False, "text": "date 2017-05-29",
         "timestamp": {"begin": 6, "end": 16, "text": "2017-05-29", "iso": "2017-05-29", "precision": "day"}},
        {"kind": "feed_item", "begin": 17, "end": 119, "confidence": 0.98, "in_article": False,
         "title": {"begin": 17, "end": 100}, "section": {"begin": 100, "end": 105, "text": "World", "shared": True},
         "published": dict(PRINTED_AT)}],
    "glue": [{"at": 100, "confidence": 0.97}], "timestamps": [dict(PRINTED_AT, role="published")],
    "templates": [{"begin": 120, "end": 137, "engine": "mustache", "expression": "element.title"}], "markup": []}
WRITTEN_RECORD = {
    "v": 1, "page_id": "7", "origin_file": "dump.txt", "origin_offset": 0, "origin_length": 119, "record": 1,
    "kind": "feed_item", "begin": 17, "end": 119, "confidence": 0.98, "in_article": False, "text": "…",
    "title": "…", "title_begin": 17, "title_end": 100, "published_begin": 106, "published_end": 119,
    "published_iso": "2017-05-29T20:11", "published_precision": "minute", "published_inferred": ["year"]}


def schema(name):
    return Validator(json.loads((PROJECT / "docs" / (name + ".schema.json")).read_text(encoding="utf-8")))


def parse(form, *options, stdin=None, files=FIXTURES):
    done = subprocess.run([NEWSPARSE, "parse", "--format", form, *options, *map(str, files)], input=stdin,
                          capture_output=True, timeout=120)
    assert done.returncode == 0 and done.stderr == b"", done.stderr.decode()
    # JSON lines: UTF-8, an object a line, each line ended, no key twice, and nothing that JSON does not know.
    assert done.stdout.endswith(b"\n")

    def once(pairs):
        keys = [key for key, _ in pairs]
        assert len(keys) == len(set(keys)), keys
        return dict(pairs)

    def refuse(constant):
        raise AssertionError(constant)

    return [json.loads(line, object_pairs_hook=once, parse_constant=refuse)
            for line in done.stdout.decode("utf-8").split("\n")[:-1]]


class Schemas(unittest.TestCase):
    def check(self, name, objects):
        validator = schema(name)
        self.assertGreater(len(objects), 0)
        for one in objects:
            mistakes = validator.mistakes(one) + list(validator.unknown_keys(one))
            self.assertEqual(mistakes, [], json.dumps(one)[:300])

    def all_fixtures(self, name, *options):
        made = json.dumps(MADE_PAGE).encode()
        made += b'\n{"text":"ill-formed \xff\xfe bytes, \\ud800","fetched":"soon"}\n{"text":""}\n'
        objects = parse(name, *options) + parse(name, *options, stdin=made, files=["-"])
        self.check({"pages": "page", "records": "record", "text": "text"}[name], objects)
        return objects

    def test_pages(self):
        pages = self.all_fixtures("pages")
        self.assertEqual(sum(p["id"] == "made" for p in pages if "id" in p), 1)
        for page in pages:
            self.assertNotIn("page_text", page)
            for record in page["records"]:
                self.assertEqual("text" in record, record["kind"] != "feed_item", record)
        codes = {d["code"] for page in pages for d in page.get("diagnostics", [])}
        self.assertEqual(codes & {"repaired", "bad_fetched"}, {"repaired", "bad_fetched"})

    def test_pages_with_their_text(self):
        for page in self.all_fixtures("pages", "--include-text"):
            self.assertIn("page_text", page)

    def test_pages_spans_only(self):
        def texts(value):
            if isinstance(value, dict):
                return [value[k] for k in ("text", "expression", "authors") if k in value] + [
                    t for inner in value.values() for t in texts(inner)]
            return [t for inner in value for t in texts(inner)] if isinstance(value, list) else []
        for page in self.all_fixtures("pages", "--spans-only"):
            self.assertEqual(texts(page), [])

    def test_records(self):
        self.all_fixtures("records")

    def test_records_spans_only(self):
        for record in self.all_fixtures("records", "--spans-only"):
            self.assertNotIn("text", record)

    def test_text(self):
        self.all_fixtures("text")

    def test_each_kind_and_class_of_the_schema_is_the_library_s(self):
        """The names in the schema are those that the library can print, in the library's order."""
        source = (PROJECT / "src/page/record_names.cpp").read_text(encoding="utf-8")
        for which, form in (("page", "record"), ("record", None)):
            root = schema(which).root
            properties = root["$defs"][form]["properties"] if form else root["properties"]
            for key in ("kind", "role"):
                for name in properties[key]["enum"]:
                    self.assertIn('return "%s";' % name, source)
            for name in properties["class"]["enum"]:
                self.assertIn('return "%s";' % name, source)

    def test_what_is_wrong_is_refused(self):
        """A schema that lets everything pass would prove nothing."""
        validator = schema("page")
        self.assertEqual(validator.mistakes(WRITTEN_PAGE), [])

        def broken(change):
            page = copy.deepcopy(WRITTEN_PAGE)
            change(page, *page["records"])
            return validator.mistakes(page)

        self.assertTrue(broken(lambda p, d, f: p.pop("v")))
        self.assertTrue(broken(lambda p, d, f: p.update(v=2)))
        self.assertTrue(broken(lambda p, d, f: p.update(v=True)))
        self.assertTrue(broken(lambda p, d, f: p.update(id="")))
        self.assertTrue(broken(lambda p, d, f: p.pop("glue")))
        self.assertTrue(broken(lambda p, d, f: d.pop("timestamp")))
        self.assertTrue(broken(lambda p, d, f: d.pop("in_article")))
        self.assertTrue(broken(lambda p, d, f: d.update(kind="date")))
        self.assertTrue(broken(lambda p, d, f: d.update(kind="heading")))
        self.assertTrue(broken(lambda p, d, f: d.update(title={"begin": 1, "end": 2})))
        self.assertTrue(broken(lambda p, d, f: d.update(confidence=97)))
        self.assertTrue(broken(lambda p, d, f: d.update(begin=-1)))
        self.assertTrue(broken(lambda p, d, f: d["timestamp"].update(iso="4 March 2020")))
        self.assertTrue(broken(lambda p, d, f: f.pop("title")))
        self.assertTrue(broken(lambda p, d, f: f.update(role="prose")))
        self.assertTrue(broken(lambda p, d, f: f["published"].update(alternatives=[])))
        self.assertTrue(broken(lambda p, d, f: f["published"].update(inferred=["year", "year"])))
        self.assertTrue(broken(lambda p, d, f: p["timestamps"][0].pop("role")))
        self.assertEqual(broken(lambda p, d, f: p.update(later_key=1)), [])  # readers ignore what they do not know

        validator = schema("record")
        self.assertEqual(validator.mistakes(WRITTEN_RECORD), [])
        self.assertTrue(validator.mistakes(dict(WRITTEN_RECORD, place="Oslo", place_begin=1, place_end=2)))
        self.assertTrue(validator.mistakes(dict(WRITTEN_RECORD, kicker="without its bytes")))
        for needed in ("v", "kind", "title_begin", "title_end", "published_precision", "origin_offset"):
            self.assertTrue(validator.mistakes({k: v for k, v in WRITTEN_RECORD.items() if k != needed}), needed)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
