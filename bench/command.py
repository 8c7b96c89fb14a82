#!/usr/bin/env python3
"""Start-up time, memory and speed of the whole command.

    command.py NEWSPARSE PAGES.jsonl GIGABYTES     prints one JSON object
"""
import json
import os
import pathlib
import statistics
import subprocess
import sys
import time

newsparse, pages, gigabytes = sys.argv[1], pathlib.Path(sys.argv[2]).read_bytes(), float(sys.argv[3])


def start_up():
    """Median milliseconds from before the start to after the end of a run that reads one short page."""
    took = []
    for _ in range(100):
        begin = time.perf_counter()
        subprocess.run([newsparse, "parse", "-"], input=b"One short page.\n", stdout=subprocess.DEVNULL, check=True)
        took.append(time.perf_counter() - begin)
    return statistics.median(took) * 1000


def stream():
    """The pages again and again through standard input. Peak memory is read while the command still waits for more."""
    with subprocess.Popen([newsparse, "parse", "-"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as process:
        written = 0
        while written < gigabytes * 1e9:
            process.stdin.write(pages)
            written += len(pages)
        process.stdin.flush()
        status = pathlib.Path("/proc/%d/status" % process.pid).read_text()
        peak = int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1])
        process.stdin.close()
        _, code, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(code)
    assert process.returncode == 0, process.returncode
    return {"bytes": written, "cpu_seconds": usage.ru_utime + usage.ru_stime, "peak_kib": peak}


print(json.dumps({"start_up_ms": start_up(), "stream": stream()}))
