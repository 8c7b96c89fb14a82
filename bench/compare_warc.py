#!/usr/bin/env python3
"""Records a second of processor time of other WARC readers over one file: bench/compare_warc.py FILE.warc.wet.gz

Needs `pip install fastwarc warcio`. newsparse_archive_bench prints the same file's figures for newsparse.
"""
import sys
import time


def fastwarc(path):
    from fastwarc.warc import ArchiveIterator
    with open(path, "rb") as file:
        return sum(1 for record in ArchiveIterator(file) if record.reader.read() is not None)


def warcio(path):
    from warcio.archiveiterator import ArchiveIterator
    with open(path, "rb") as file:
        return sum(1 for record in ArchiveIterator(file) if record.content_stream().read() is not None)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    for reader in (fastwarc, warcio):
        best, count = float("inf"), 0
        for _ in range(5):
            begin = time.process_time()
            count = reader(sys.argv[1])
            best = min(best, time.process_time() - begin)
        print(f"{reader.__name__:22} {best * 1e3:8.2f} ms  {count / best:9.0f} records/s")


if __name__ == "__main__":
    main()
