#!/usr/bin/env python3
"""Looks for texts that take more than linear time: pieces by chance, repeated, through the whole command.

    hostile.py NEWSPARSE [--seed N] [--seconds S]

A text is timed at 128 KiB, and again at four times that length where it took longer than 0.2 s. Printed where the second
took more than seven times as long (linear: four; squared: sixteen): seconds at both, the form and the pieces. The fuzz
targets read 4 KiB at most, where such texts are still fast, and tests time nothing.
"""
import argparse
import json
import random
import subprocess
import time

PIECES = """
{ } {{ }} {% %} <% %> < > </ <script> <style> </style <!-- --> [[ ]] [ ] ${ } #{ # $ @ @( ( ) " ' ` a A ab Ab 1 12 . , : ; = |
& &lt &amp; ! ? / * + - _ __ ~ % %s %( http:// www. @a 2019 29 20:11 By © й дом 中 Lee — “ ” null NaN {" ": {!IF( /TASS/ (Reuters)
1. • ago 3h Mon pm AM UTC [object href=" onclick= :// \\u00e9 base64, @media var( function( => <?php ?> #if( #end @if( @end
""".split() + [" ", "  ", "\t", "\n", "\n\n", "May 3, ", "lorem ipsum ", "if ", "for ", "translation missing: ", "{n, plural, ",
               "Read more", "Share", "Photo: ", "2 hours ago", "a b ", "Ann Lee", "The sea is old. ", "Comments (3)"]
SIZE = 1 << 17


def repeat(piece, size):
    return piece * (size // len(piece.encode()) + 1)


def texts(draw):
    """The forms: one unit again and again, on lines of its own, behind an opening, and two halves (what opens, what closes)."""
    unit, other = ("".join(draw.choice(PIECES) for _ in range(draw.randint(1, 5))) for _ in range(2))
    form = draw.choice(["unit", "lines", "opened", "halves"])
    if form == "lines":
        return form, (unit,), lambda size: repeat(unit + "\n", size)
    if form == "opened":
        return form, (other, unit), lambda size: other + repeat(unit, size)
    if form == "halves":
        return form, (unit, other), lambda size: repeat(unit, size // 2) + repeat(other, size // 2)
    return form, (unit,), lambda size: repeat(unit, size)


def seconds(command, text):
    page = json.dumps({"text": text}).encode()
    begin = time.perf_counter()
    subprocess.run([command, "parse", "-"], input=page, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begin


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("newsparse")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=60)
    options = parser.parse_args()
    draw = random.Random(options.seed)
    begin = time.monotonic()
    count = 0
    while time.monotonic() - begin < options.seconds:
        form, pieces, make = texts(draw)
        count += 1
        short = seconds(options.newsparse, make(SIZE))
        if short < 0.2:
            continue
        long = seconds(options.newsparse, make(4 * SIZE))
        if long > 7 * short:
            print("%6.2f s %7.2f s  x%-5.1f %-7s %s" % (short, long, long / short, form, " ".join(map(repr, pieces))), flush=True)
    print(count, "texts")


if __name__ == "__main__":
    main()
