#!/usr/bin/env python3
"""curation.py PROGRAM GRAPH [ENTRIES]: what a curation log costs a build, and how soon the change of
one document is seen. Works on a copy of GRAPH, made by causeway-bench-load; docs/benchmarks.md."""

import csv
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

RUNS = 3


def run(program, *arguments):
    """Seconds by the clock, seconds on all processors, peak of memory in MB, what it said."""
    begin = time.monotonic()
    process = subprocess.Popen([program, *map(str, arguments)], stdout=subprocess.PIPE)
    said = process.stdout.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    assert status == 0, arguments
    return (time.monotonic() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, said)


def best(runs):
    """The least of each figure."""
    return tuple(min(figures) for figures in zip(*[each[:3] for each in runs]))


def show(what, figures):
    print(f"{what:<44} {figures[0]:7.2f} s {figures[1]:7.2f} s on all processors, peak "
          f"{figures[2]:5.0f} MB")


def build(program, graph):
    """From the store, without an index."""
    runs = []
    for _ in range(RUNS):
        pathlib.Path(str(graph) + "-index").unlink()
        runs.append(run(program, "stats", graph))
    return best(runs)


def entries(edges, count):
    """A log of every kind of entry, about what the graph holds."""
    random_numbers = random.Random(7)
    lines = []
    for number in range(count):
        a, b = random_numbers.choice(edges)
        action = [f'merge "{a}" "{b}"', f'reject "{a}" HAS "{b}"', f'accept "{a}" HAS "{b}"',
                  f'reject "{a}" HAS "{b}" in has.csv', f'rename "{a}" "name {number}"',
                  f'alias add "{a}" "alias {number}"', f'label add "{b}" Seen',
                  f'split "{a}" "{b}"',
                  f'add "{a}" CAUSES "{b}" in note.txt quoting "word {number % 50}."',
                  f'deny "{a}" CAUSES "{b}" in note.txt quoting "word {number % 50}."'][number % 10]
        lines.append(f"2026-01-01T00:00:00Z ana {action}")
    return "\n".join(lines) + "\n"


def main():
    program, source = sys.argv[1:3]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 1000
    with tempfile.TemporaryDirectory(prefix="causeway-") as folder:
        graph = pathlib.Path(folder) / "g.kg"
        note = pathlib.Path(folder) / "note.txt"
        note.write_text("".join(f"This is word {number}.\n" for number in range(50)))
        show("backup", run(program, "backup", source, graph))
        run(program, "import", graph, note)
        rows = run(program, "query", graph, "MATCH (a)-[:HAS]->(b) RETURN a, b LIMIT 100000",
                   "--format", "csv")[3]
        edges = [(row["a"], row["b"]) for row in csv.DictReader(rows.splitlines())]
        without = build(program, graph)
        show("graph and index, without a log", without)
        log = pathlib.Path(folder) / "log.txt"
        log.write_text(entries(edges, count))
        show(f"curate apply, {count} entries", run(program, "curate", graph, "apply", log))
        held = build(program, graph)
        show("graph and index, with the log", held)
        print(f"replay: {held[0] - without[0]:.2f} s, {held[1] - without[1]:.2f} s on all "
              "processors")
        runs = []
        for number in range(RUNS):
            note.write_text(note.read_text() + f"Smoking causes cough {number}.\n")
            runs.append(run(program, "import", graph, note))
        show("one document changed and seen", best(runs))
        show("check --conflicts", run(program, "check", graph, "--conflicts"))


if __name__ == "__main__":
    main()
