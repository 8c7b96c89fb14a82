"""Runs the command as a user does. What rules fix (errors, usage, timestamps, where pages are cut) is compared to the
byte; of what trained weights decide, only what the contract promises.

    command_test.py NEWSPARSE PROJECT_FOLDER
"""
import gzip
import json
import os
import pathlib
import pty
import re
import subprocess
import sys
import tempfile
import unittest

NEWSPARSE, PROJECT = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
LISTING = PROJECT / "examples/data/agency-listing.txt"
COMMANDS = ("parse", "explain", "timestamps")
PROGRAM = pathlib.Path(NEWSPARSE).read_bytes()


def run(*arguments, stdin=b"", cwd=None, env=None):
    done = subprocess.run([NEWSPARSE, *map(str, arguments)], input=stdin, capture_output=True, timeout=120, cwd=cwd,
                          env=dict(os.environ, **(env or {})))
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


class Case(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def write(self, name, content):
        (self.folder / name).write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return name

    def run_here(self, *arguments, **more):
        return run(*arguments, cwd=self.folder, **more)

    def objects(self, *arguments, code=0, err="", **more):
        """What a run prints, line by line, after its exit code and its standard error were compared."""
        got, out, errors = self.run_here(*arguments, **more)
        self.assertEqual((got, errors), (code, err))
        return [json.loads(line) for line in out.splitlines()]


class Usage(Case):
    def test_mistakes_are_named_and_exit_with_2(self):
        hint = " (newsparse parse --help says more)\n"
        for arguments, message in (
                ((), "name a command: parse, explain, check, index, timestamps or eval (newsparse --help says more)\n"),
                (("prase", "x"), "there is no command prase (newsparse --help says more)\n"),
                (("parse",), "parse: name a file, or - for standard input" + hint),
                (("parse", "--nope", "x"), "parse: there is no option --nope" + hint),
                (("parse", "-x"), "parse: there is no option -x" + hint),
                (("parse", "--format", "xml", "x"), "parse: --format takes pages, records or text, not 'xml'" + hint),
                (("parse", "x", "--format"), "parse: --format needs a value" + hint),
                (("parse", "--spans-only=yes", "x"), "parse: --spans-only takes no value" + hint),
                (("parse", "--max-page-bytes", "0", "x"),
                 "parse: --max-page-bytes takes a number from 1 to 4294967295, not '0'" + hint),
                (("parse", "--max-page-bytes=12k", "x"),
                 "parse: --max-page-bytes takes a number from 1 to 4294967295, not '12k'" + hint),
                (("parse", "--seam-threshold", "101", "x"),
                 "parse: --seam-threshold takes a number from 0 to 100, not '101'" + hint),
                (("explain", "--color", "blue", "x"), "explain: --color takes always, never or auto, not 'blue' "
                 "(newsparse explain --help says more)\n"),
                (("timestamps", "--reference", "today", "x"), "timestamps: --reference takes a date such as 2012-11-13 "
                 "or 2012-11-13T00:00, not 'today' (newsparse timestamps --help says more)\n")):
            with self.subTest(arguments=arguments):
                self.assertEqual(run(*arguments), (2, "", "newsparse: " + message))

    def test_a_bad_pattern_is_a_mistake_too(self):
        code, out, err = run("parse", "--pages-by", "(", "-")
        self.assertEqual((code, out), (2, ""))
        self.assertTrue(err.startswith("newsparse: parse: --pages-by '(': missing )"), err)

    def test_help(self):
        of_commands = [(command, option) for command in COMMANDS for option in ("--help", "-h")]
        for arguments in (("--help",), ("-h",), ("help",), *of_commands):
            with self.subTest(arguments=arguments):
                code, out, err = run(*arguments)
                self.assertEqual((code, err), (0, ""))
                self.assertTrue("usage: newsparse" in out and "\nexamples\n" in out and "\nexit codes\n" in out, out)
                self.assertIn("newsparse " + (arguments[0] if arguments[0] in COMMANDS else "parse") + " ",
                              out.split("\nexamples\n")[1])
                self.assertLessEqual(max(map(len, out.splitlines())), 120)
        self.assertEqual(run("parse", "--format", "text", "--help"), run("parse", "--help"))

    def test_help_knows_every_option_and_every_command(self):
        for command in COMMANDS:
            self.assertRegex(run("--help")[1], r"(?m)^  %s  " % command)
            named = set(re.findall(r"--[a-z][a-z-]+", run(command, "--help")[1]))
            self.assertGreaterEqual(len(named), 2)
            for option in named - {"--help"}:
                self.assertNotIn("there is no option", run(command, option, "-")[2], option)
        # The options whose values are read in one place stand in the source by name.
        source = "".join((PROJECT / "src/cli" / name).read_text() for name in ("command_line.cpp", "parse_command.cpp"))
        for option in set(re.findall(r'"(--[a-z][a-z-]+)"', source)) - {"--help"}:
            self.assertIn(option, run("parse", "--help")[1])

    def test_version(self):
        code, out, err = run("--version")
        self.assertEqual((code, err), (0, ""))
        self.assertRegex(out, r"^newsparse \d+\.\d+\.\d+\n$")


class Formats(Case):
    TEXT = "Harbour bridge reopens\nThe bridge was closed for a year.\n"

    def test_pages_cover_every_visible_byte_in_order(self):
        text = LISTING.read_bytes()
        page, = self.objects("parse", LISTING)
        self.assertEqual((page["v"], page["id"]), (1, str(LISTING)))
        self.assertEqual(page["origin"], {"file": str(LISTING), "offset": 0, "length": len(text), "line": 1})
        at = 0
        for record in page["records"]:
            self.assertLessEqual(at, record["begin"])
            self.assertEqual(text[at:record["begin"]].strip(), b"")
            at = record["end"]
            if "text" in record:
                self.assertEqual(record["text"], text[record["begin"]:at].decode())
        self.assertEqual(text[at:].strip(), b"")

    def test_the_three_formats_tell_the_same(self):
        page, = self.objects("parse", "--format", "pages", LISTING)
        records = self.objects("parse", "--format", "records", LISTING)
        self.assertEqual([(r["kind"], r["begin"], r["end"]) for r in page["records"]],
                         [(r["kind"], r["begin"], r["end"]) for r in records])
        self.assertEqual([r["record"] for r in records], list(range(len(records))))
        for nested, flat in zip(page["records"], records):
            self.assertEqual(flat["page_id"], page["id"])
            self.assertEqual(flat["origin_file"], page["origin"]["file"])
            for name, field in nested.items():
                if isinstance(field, dict):
                    self.assertEqual((flat[name], flat[name + "_begin"], flat[name + "_end"], flat.get(name + "_iso")),
                                     (field["text"], field["begin"], field["end"], field.get("iso")))
        article, = self.objects("parse", "--format", "text", LISTING)
        self.assertEqual(article["id"], page["id"])
        self.assertLessEqual(set(article), {"id", "url", "title", "published", "text"})

    def test_mojibake_is_repaired_on_request(self):
        garbled = "The cafÃ© opened again on Monday, and the mayor said that it was high time, after a year of repairs."
        paragraph = "He had waited for it since the flood, he told the town council, and so had everybody else in the street."
        text = json.dumps({"text": "\n".join(["A headline for it", garbled, paragraph, garbled])})
        asked = {"text": self.objects("parse", "--format", "text", "-", stdin=text.encode())[0]["text"],
                 "repaired": self.objects("parse", "--format", "text", "--repair-mojibake", "-",
                                          stdin=text.encode())[0]["text"]}
        self.assertIn("cafÃ© opened", asked["text"])
        self.assertEqual(asked["repaired"], asked["text"].replace("Ã©", "é"))

    def test_spans_only_leaves_out_texts_and_nothing_else(self):
        def without_texts(value):
            if isinstance(value, dict):
                return {k: without_texts(v) for k, v in value.items() if k not in ("text", "expression", "authors")}
            return [without_texts(v) for v in value] if isinstance(value, list) else value
        full = self.objects("parse", LISTING)
        self.assertEqual(self.objects("parse", "--spans-only", LISTING), without_texts(full))
        self.assertIn('"text":', json.dumps(full, separators=(",", ":")))

    def test_include_text_adds_the_text_as_it_was(self):
        self.write("two.jsonl", '{"text":"a \\u00e9\\r\\n\\"b\\""}\n')
        page, = self.objects("parse", "--include-text", "two.jsonl")
        self.assertEqual(page.pop("page_text"), 'a é\r\n"b"')
        self.assertEqual([page], self.objects("parse", "two.jsonl"))

    def test_ill_formed_bytes_are_shown_as_replacement_characters(self):
        page, = self.objects("parse", "-", stdin=b"Die Kr\xf6nung im Dom dauerte am Sonntag drei Stunden. "
                             b"Danach ging der Zug durch die Stadt, und viele Leute standen an den Fenstern.")
        self.assertEqual(page["records"][0]["text"], "Die Kr\ufffdnung im Dom dauerte am Sonntag drei Stunden. "
                         "Danach ging der Zug durch die Stadt, und viele Leute standen an den Fenstern.")
        self.assertEqual(page["records"][0]["end"], 129)  # bytes of the input
        self.assertEqual(page["diagnostics"], [{"code": "invalid_utf8", "begin": 6, "end": 7}])

    def test_the_same_input_gives_the_same_bytes(self):
        pages = sorted((PROJECT / "tests/data/pages").iterdir())
        _, together, _ = run("parse", *pages)
        self.assertEqual(together, "".join(run("parse", page)[1] for page in pages))


class Inputs(Case):
    def pages(self, *arguments, **more):
        return [(p["id"], p["page_text"], p["origin"]["offset"], p["origin"]["line"])
                for p in self.objects("parse", "--include-text", *arguments, **more)]

    def test_pages_by(self):
        text = "\nAlpha one\nalpha two\n\n \nBeta one\r\nbeta two\n"
        self.write("d.txt", text)
        self.assertEqual(self.pages("d.txt"), [("d.txt", text, 0, 1)])
        self.assertEqual(self.pages("--pages-by", "file", "d.txt"), [("d.txt", text, 0, 1)])
        self.assertEqual(self.pages("--pages-by", "line", "d.txt"),
                         [("d.txt:2", "Alpha one", 1, 2), ("d.txt:3", "alpha two", 11, 3),
                          ("d.txt:6", "Beta one", 24, 6), ("d.txt:7", "beta two", 34, 7)])
        self.assertEqual(self.pages("--pages-by=blank-line", "d.txt"),
                         [("d.txt:2", "Alpha one\nalpha two", 1, 2), ("d.txt:6", "Beta one\r\nbeta two", 24, 6)])
        self.assertEqual([(i, t.strip()) for i, t, _, _ in self.pages("--pages-by", "^[A-Z]", "d.txt")],
                         [("d.txt:2", "Alpha one\nalpha two"), ("d.txt:6", "Beta one\r\nbeta two")])

    def test_standard_input(self):
        self.assertEqual(self.pages("-", stdin=b"One page"), [("-", "One page", 0, 1)])
        self.assertEqual(self.pages("--pages-by", "line", "-", stdin=b"One\nTwo"),
                         [("-:1", "One", 0, 1), ("-:2", "Two", 4, 2)])

    def test_options_end_at_a_double_dash(self):
        self.write("--spans-only", "A file with an odd name")
        self.assertEqual(self.pages("--", "--spans-only"), [("--spans-only", "A file with an odd name", 0, 1)])

    def test_keys_of_json_lines(self):
        self.write("a.jsonl", '{"url":"http://n.example/1","text":"One","id":"x","timestamp":"2019-04-25T12:57:54Z"}\n'
                              '{"id":7,"text":"Two","fetched":"2019-04-26","language":"de"}\n')
        one, two = self.objects("parse", "a.jsonl")
        self.assertEqual((one["id"], one["url"], one["fetched"]), ("x", "http://n.example/1", "2019-04-25T12:57:54Z"))
        self.assertEqual((two["id"], two["fetched"], two["language"]), ("7", "2019-04-26", "de"))
        self.assertEqual(two["origin"]["line"], 2)

    def test_other_keys_by_option(self):
        self.write("a.jsonl", '{"raw":"One","key":"x","link":"http://n.example/1","seen":"2019-04-25","lang":"fr",'
                              '"text":"no"}\n')
        page, = self.objects("parse", "--text-field", "raw", "--id-field=key", "--url-field", "link",
                             "--fetched-field", "seen", "--language-field", "lang", "--include-text", "a.jsonl")
        self.assertEqual([page[k] for k in ("page_text", "id", "url", "fetched", "language")],
                         ["One", "x", "http://n.example/1", "2019-04-25", "fr"])

    def test_json_lines_are_told_by_content(self):
        self.write("a.txt", '{"text":"One"}\n')
        self.write("b.jsonl", "{{entry.title}}\n")
        self.assertEqual([p["page_text"] for p in self.objects("parse", "--include-text", "a.txt", "b.jsonl")],
                         ["One", "{{entry.title}}\n"])

    def test_empty_input(self):
        self.write("empty.txt", "")
        self.assertEqual(self.run_here("parse", "empty.txt"), (0, "", ""))
        self.assertEqual(run("parse", "-"), (0, "", ""))
        self.assertEqual(run("explain", "-"), (0, "", ""))
        self.assertEqual(run("timestamps", "-"), (0, "", ""))

    def test_a_blank_page_has_no_records(self):
        page, = self.objects("parse", "-", stdin=b" \n\t\n")
        self.assertEqual([page[k] for k in ("records", "glue", "timestamps", "templates", "markup")], [[]] * 5)
        text, = self.objects("parse", "--format", "text", "-", stdin=b'{"id":"a","text":""}')
        self.assertEqual(text, {"id": "a", "text": ""})


class SetAside(Case):
    def test_malformed_lines_are_named_and_the_rest_is_read(self):
        self.write("m.jsonl", '{"text":"one"}\n{"text": }\nnot JSON\n{"id":"x"}\n\n{"text":5}\n{"text":"two"} more\n'
                              '{"text":"three"}\n')
        read = self.objects("parse", "--include-text", "m.jsonl", code=1, err=(
            "newsparse: m.jsonl:2 (byte 24): malformed JSON: not a value of JSON\n"
            "newsparse: m.jsonl:3 (byte 26): malformed JSON: not a JSON object\n"
            'newsparse: m.jsonl:4 (byte 35): no text field: "text" is not there\n'
            'newsparse: m.jsonl:6 (byte 47): no text field: "text" is not a string\n'
            "newsparse: m.jsonl:7 (byte 73): malformed JSON: something follows the object\n"
            "newsparse: read 2 pages, set aside 5 inputs\n"))
        self.assertEqual([p["page_text"] for p in read], ["one", "three"])

    def test_unreadable_files(self):
        self.write("good.txt", "One page")
        read = self.objects("parse", "missing.txt", "good.txt", ".", code=1, err=(
            "newsparse: missing.txt: cannot open: No such file or directory\n"
            "newsparse: read 2 pages, set aside 1 input\n"))
        self.assertEqual([p["id"] for p in read], ["good.txt", "./good.txt"])  # a folder is the files below it
        for command in ("explain", "timestamps"):
            noun = "lines" if command == "timestamps" else "pages"
            self.assertEqual(self.run_here(command, "missing.txt"), (
                1, "", "newsparse: missing.txt: cannot open: No such file or directory\n"
                       "newsparse: read 0 %s, set aside 1 input\n" % noun))

    def test_html_is_refused_with_a_hint(self):
        for content in ("<!DOCTYPE html>\n<html>", "  <html lang=en>", "<!-- saved --><HTML>"):
            self.write("p.html", content)
            self.assertEqual(self.run_here("parse", "p.html"), (
                1, "", "newsparse: p.html (byte 0): this is HTML, not extracted text: "
                       "run an HTML-to-text extractor on it first\n"
                       "newsparse: read 0 pages, set aside 1 input\n"))
        self.write("p.txt", "<header of the story> is text")
        self.assertEqual(self.run_here("parse", "p.txt")[0], 0)

    def test_oversized_pages(self):
        self.write("a.jsonl", '{"text":"12345678"}\n{"text":"123456789"}\n{"text":"1"}\n')
        read = self.objects("parse", "--include-text", "--max-page-bytes", "8", "a.jsonl", code=1, err=(
            "newsparse: a.jsonl:2 (byte 20): page too large: more than 8 bytes\n"
            "newsparse: read 2 pages, set aside 1 input\n"))
        self.assertEqual([p["page_text"] for p in read], ["12345678", "1"])
        self.write("a.txt", "12345678\n123456789\n1\n")
        read = self.objects("parse", "--include-text", "--max-page-bytes=8", "--pages-by=line", "a.txt", code=1, err=(
            "newsparse: a.txt:2 (byte 9): page too large: more than 8 bytes\n"
            "newsparse: read 2 pages, set aside 1 input\n"))
        self.assertEqual([p["page_text"] for p in read], ["12345678", "1"])
        code, out, _ = self.run_here("explain", "--max-page-bytes", "8", "a.txt")
        self.assertEqual((code, out), (1, ""))

    def test_the_default_limit_is_16_mib(self):
        self.write("a.txt", b"x" * ((16 << 20) + 1))
        self.assertEqual(self.run_here("parse", "a.txt")[2].splitlines()[0],
                         "newsparse: a.txt:1 (byte 0): page too large: more than 16777216 bytes")

    @unittest.skipUnless(os.path.exists("/dev/full"), "no /dev/full")
    def test_output_that_cannot_be_written(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([NEWSPARSE, "parse", str(LISTING)], stdout=full, stderr=subprocess.PIPE, timeout=60)
        self.assertEqual((done.returncode, done.stderr), (1, b"newsparse: cannot write: No space left on device\n"))


class Timestamps(Case):
    def line(self, text, *options):
        one, = self.objects("timestamps", *options, "-", stdin=(text + "\n").encode())
        self.assertEqual(one["text"], text)
        return one["timestamps"]

    def test_an_absolute_date_needs_no_reference(self):
        self.assertEqual(run("timestamps", "-", stdin="Stand: 2. Februar 2022\n".encode()), (
            0, '{"text":"Stand: 2. Februar 2022","timestamps":[{"begin":7,"end":22,"text":"2. Februar 2022",'
               '"iso":"2022-02-02","precision":"day"}]}\n', ""))

    def test_reference(self):
        found, = self.line("vor 3 Stunden", "--reference", "2012-11-13T00:00")
        self.assertEqual((found["begin"], found["end"], found["iso"]), (0, 13, "2012-11-12T21"))
        self.assertIn("day", found["inferred"])
        found, = self.line("May 29, 20:11", "--reference=2017-05-30")
        self.assertEqual((found["iso"], found["inferred"]), ("2017-05-29T20:11", ["year"]))

    def test_nothing_is_made_up_without_one(self):
        for text in ("vor 3 Stunden", "May 29, 20:11"):
            found, = self.line(text)
            self.assertNotIn("iso", found)

    def test_language_gives_the_order_of_day_and_month(self):
        self.assertEqual(self.line("03/04/2017", "--language", "en-GB")[0]["iso"], "2017-04-03")
        found, = self.line("03/04/2017", "--language", "en-US")
        self.assertEqual(found["iso"], "2017-03-04")
        self.assertEqual(found.get("alternatives", ["2017-04-03"]), ["2017-04-03"])

    def test_a_line_each_also_the_last_without_end(self):
        lines = self.objects("timestamps", "-", stdin=b"none\r\n\n2020-01-02")
        self.assertEqual([(l["text"], len(l["timestamps"])) for l in lines], [("none", 0), ("", 0), ("2020-01-02", 1)])


class Explain(Case):
    ESCAPE = "\x1b"

    def in_terminal(self, *arguments, env=None):
        """Standard output of a run whose output is a terminal."""
        ours, theirs = pty.openpty()
        env = dict({k: v for k, v in os.environ.items() if k != "NO_COLOR"}, **(env or {}))
        with subprocess.Popen([NEWSPARSE, *map(str, arguments)], stdout=theirs, stdin=subprocess.DEVNULL,
                              env=env) as process:
            os.close(theirs)
            out = b""
            while True:
                try:
                    piece = os.read(ours, 65536)
                except OSError:  # Linux: the terminal's other end is closed
                    break
                if not piece:
                    break
                out += piece
            os.close(ours)
            self.assertEqual(process.wait(60), 0)
        return out.decode().replace("\r\n", "\n")

    def test_plain_where_nobody_sees_colours(self):
        code, out, err = run("explain", LISTING)
        self.assertEqual((code, err), (0, ""))
        self.assertNotIn(self.ESCAPE, out)
        self.assertIn(self.ESCAPE, run("explain", "--color", "always", LISTING)[1])

    def test_coloured_in_a_terminal_unless_told_otherwise(self):
        coloured = self.in_terminal("explain", LISTING)
        self.assertIn(self.ESCAPE, coloured)
        plain = run("explain", LISTING)[1]
        for out in (self.in_terminal("explain", LISTING, env={"NO_COLOR": "1"}),
                    self.in_terminal("explain", "--color=never", LISTING)):
            self.assertEqual(out, plain)
        self.assertEqual(re.sub(r"\x1b\[[0-9;]*m", "", coloured), plain)
        # https://no-color.org: "when present and not an empty string".
        self.assertIn(self.ESCAPE, self.in_terminal("explain", LISTING, env={"NO_COLOR": ""}))

    def test_every_record_has_its_kind_its_place_and_a_reason(self):
        page, = self.objects("parse", LISTING)
        out = run("explain", LISTING)[1]
        heads = re.findall(r"(?m)^(\w+)( \w+)?  \d\.\d\d  (\d+)\.\.(\d+)", out)
        self.assertEqual([(kind, int(begin), int(end)) for kind, _, begin, end in heads],
                         [(r["kind"], r["begin"], r["end"]) for r in page["records"]])
        self.assertEqual(len(re.findall(r"(?m)^    why +\S", out)), len(page["records"]))
        for record in page["records"]:
            for name in set(record) & {"title", "section", "published", "author"}:
                self.assertRegex(out, r"(?m)^    %s +%s" % (name, re.escape(record[name]["text"])))

    def test_every_token_and_markup_is_shown_in_its_record(self):
        text = "Bridge reopens {{entry.title}} after repairs &amp; much rain, as the council of the city said.\n"
        page, = self.objects("parse", "-", stdin=text.encode())
        out = run("explain", "-", stdin=text.encode())[1]
        self.assertIn("entry.title", [t.get("expression") for t in page["templates"]])
        self.assertRegex(out, r"(?m)^    mustache +entry\.title$")
        self.assertRegex(out, r"(?m)^    entity +&amp;$")

    def test_every_seam_is_shown_with_what_it_parts(self):
        page, = self.objects("parse", LISTING)
        self.assertGreater(len(page["glue"]), 0)
        text, out = LISTING.read_bytes(), run("explain", LISTING)[1]
        for seam in page["glue"]:
            self.assertRegex(out, r"(?m)^    seam +\S*\u2016\S*  %.2f  at %d" % (seam["confidence"], seam["at"]))
            self.assertIn(text[seam["at"] - 3:seam["at"]].decode(errors="ignore") + "\u2016", out)

    def test_a_page_cannot_drive_the_terminal(self):
        out = run("explain", "--color", "never", "-", stdin="A \x1b[2J title\x07 with \u009b31m controls\n".encode())[1]
        self.assertNotRegex(out, "[\x00-\x09\x0b-\x1f\x7f-\x9f]")


class Streams(Case):
    def test_a_reader_that_leaves_is_no_error(self):
        for command in ("parse", "explain", "timestamps"):
            options = ["--pages-by", "line"] if command != "timestamps" else []
            with subprocess.Popen([NEWSPARSE, command, *options, "-"],
                                  stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
                try:  # more than all pipes and buffers hold; nothing reads behind the first line
                    process.stdin.write(b"Bridge reopens after repairs May 29, 2017 20:11\n" * 2000)
                    process.stdin.flush()
                    self.assertTrue(process.stdout.readline().endswith(b"\n"))
                    process.stdout.close()
                    while True:
                        process.stdin.write(b"Bridge reopens after repairs May 29, 2017 20:11\n" * 2000)
                except BrokenPipeError:
                    pass  # the command has ended, and so do its readers' ends
                try:
                    process.stdin.close()
                except BrokenPipeError:
                    pass
                self.assertEqual((process.wait(60), process.stderr.read()), (0, b""), command)

    @unittest.skipIf(b"__asan_init" in PROGRAM or b"__tsan_init" in PROGRAM, "a sanitizer takes memory of its own")
    def test_memory_is_bounded_by_the_largest_page_not_by_the_input(self):
        text = LISTING.read_text(encoding="utf-8") * 8
        line = json.dumps({"text": text}).encode() + b"\n"
        with subprocess.Popen([NEWSPARSE, "parse", "-"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as process:
            for _ in range((64 << 20) // len(line)):
                process.stdin.write(line)
            process.stdin.close()
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        self.assertEqual(process.returncode, 0)
        self.assertLess(usage.ru_maxrss, 64 << 10)  # KiB


def warc_record(kind, number, block, url=None):
    fields = [f"WARC-Type: {kind}", f"WARC-Record-ID: <urn:r:{number}>", "WARC-Date: 2019-04-25T12:57:54Z",
              "Content-Type: " + ("text/plain" if kind == "conversion" else "application/warc-fields"),
              f"Content-Length: {len(block)}"] + ([f"WARC-Target-URI: {url}"] if url else [])
    return ("WARC/1.0\r\n" + "\r\n".join(fields) + "\r\n\r\n" + block + "\r\n\r\n").encode()


class Archives(Case):
    def records(self):
        return [warc_record("warcinfo", 0, "software: ours\r\n")] + [
            warc_record("conversion", n, f"Page {n} of four\nIts text.", f"http://www.example.org/{n}?b=1&a=2")
            for n in range(1, 5)]

    def packed_in_each_way(self):
        records = self.records()
        yield "plain", b"".join(records)
        yield "members", b"".join(gzip.compress(record) for record in records)
        yield "one", gzip.compress(b"".join(records))

    def test_an_origin_leads_back_to_its_page(self):
        for name, content in self.packed_in_each_way():
            with self.subTest(name):
                pages = self.objects("parse", self.write(name, content))
                self.assertEqual([page["id"] for page in pages], ["urn:r:1", "urn:r:2", "urn:r:3", "urn:r:4"])
                for page in pages:
                    alone = self.objects("parse", "--at", "%s:%d" % (name, page["origin"]["offset"]))
                    self.assertEqual(alone, [page])
                self.assertEqual(self.run_here("parse", "--at", name + ":0"), (
                    1, "", f"newsparse: {name} (byte 0): cannot read: no page begins here\n"
                    "newsparse: read 0 pages, set aside 1 input\n"))
        self.assertEqual(self.run_here("parse", "--at", "plain:x")[0], 2)

    def test_an_index_is_sorted_and_leads_to_its_pages(self):
        for name, content in self.packed_in_each_way():
            with self.subTest(name):
                code, index, errors = self.run_here("index", self.write(name, content))
                self.assertEqual((code, errors), (0, ""))
                self.assertEqual(index.splitlines(), sorted(index.splitlines()))
                entries = [line.split(" ", 2) for line in index.splitlines()]
                self.assertEqual([entry[:2] for entry in entries],
                                 [[f"org,example)/{n}?a=2&b=1", "20190425125754"] for n in range(1, 5)])
                pages = self.objects("parse", name)
                for page, (_, _, fields) in zip(pages, entries):
                    fields = json.loads(fields)
                    self.assertEqual(fields, {
                        "url": page["url"], "mime": "text/plain", "length": str(page["origin"]["length"]),
                        "offset": str(page["origin"]["offset"]), "filename": name})
                self.write("all.cdxj", index)
                self.assertEqual(self.objects("parse", "--index", "all.cdxj"), pages)
                self.assertEqual(self.objects("parse", "--index", "all.cdxj", "--url", "https://example.org/3?a=2&b=1"),
                                 pages[2:3])

    def test_what_is_wrong_with_an_index_is_told(self):
        os.mkdir(self.folder / "sub")
        self.write("sub/a.warc", self.records()[1])  # beside the index, not in this folder
        first = ('org,example)/1 20190425125754 {"url": "http://example.org/1", "offset": "0", "filename": "a.warc"}\n')
        self.write("sub/i.cdxj", first +
                                 "org,example)/2 2019 {}\n"
                                 'org,example)/3 20190425125754 {"offset": "9", "filename": "a.warc"}\n'
                                 'org,example)/4 20190425125754 {"offset": "9", "filename": "gone.warc"}\n')
        page, = self.objects("parse", "--index", "sub/i.cdxj", "--url", "http://example.org/1",
                             "--url", "http://example.org/9", code=1, err=(
            f"newsparse: sub/i.cdxj:2 (byte {len(first)}): malformed index line: the timestamp is not 14 digits\n"
            "newsparse: sub/i.cdxj (byte 0): cannot read: no entry for http://example.org/9\n"
            "newsparse: read 1 page, set aside 2 inputs\n"))
        self.assertEqual(page["id"], "urn:r:1")
        code, _, errors = self.run_here("parse", "--index", "sub/i.cdxj")
        self.assertEqual(code, 1)
        self.assertIn("gone.warc: cannot open: No such file or directory\n", errors)
        self.assertEqual(self.run_here("parse", "--url", "x", "sub/a.warc"), (
            2, "", "newsparse: parse: --url needs --index (newsparse parse --help says more)\n"))

    def test_check_counts_what_there_is(self):
        content = b"".join(self.records()[:3]) + warc_record("conversion", 9, "x").replace(b"\n\r\nx", b"\n\r\n\xff")
        code, out, errors = self.run_here("check", "--json", self.write("a.warc", content))
        self.assertEqual((code, errors), (0, ""))
        self.assertEqual(json.loads(out), {"losses": [], "archive": "a.warc", "records": 4, "pages": 3, "skipped": 1,
                                           "html": 0, "without_digest": 0, "ill_formed": 1})


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
