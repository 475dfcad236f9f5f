"""Every format, damaged in every way: each file fails by itself with what is wrong, where and what to do,
or is taken as far as bad_input.txt says; the graph is as it was, and memory stays small. Where
CAUSEWAY_UPDATE_GOLDEN is set, bad_input.txt is written instead of compared."""

import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import textwrap

from bad_files import DAMAGES, NO_TEXT, PACKED, bombs, samples, write_bomb
from program import DONE, PROGRAM, REJECTED, ProgramTest, main

GOLDEN = pathlib.Path(__file__).with_name("bad_input.txt")
MOST_MEMORY = 300 << 20  # bytes


class BadInput(ProgramTest):
    def graph_before(self, folder):
        """A graph that holds a document already, in a folder of its own."""
        self.write(f"{folder}/before.csv", "source,target,type\nsmoking,COPD,causes\n")
        self.ask("import", f"{folder}/g.kg", f"{folder}/before.csv")
        return self.path(folder) / "g.kg"

    def imported(self, graph, file):
        """The exit code, what was said, and the largest memory, in bytes."""
        with open(graph.with_name("said"), "wb") as said:
            process = subprocess.Popen([PROGRAM, "import", "g.kg", file.name], cwd=graph.parent,
                                       stdout=said, stderr=said, stdin=subprocess.DEVNULL)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        return process.returncode, graph.with_name("said").read_text(), usage.ru_maxrss << 10

    def outcome(self, graph, file):
        """What the import of a file into a graph says of it."""
        before = graph.read_bytes()
        code, said, memory = self.imported(graph, file)
        self.assertLess(memory, MOST_MEMORY, file)
        file.unlink()
        if code == DONE:
            graph.write_bytes(before)
            return "taken: " + re.search(r"((\d+ documents, )?\d+ statements?)\n", said)[1]
        self.assertEqual(code, REJECTED, said)
        self.assertEqual(graph.read_bytes(), before, file)
        self.assertTrue(said.endswith("causeway: 1 of 1 files could not be imported\n"), said)
        return said.removeprefix("causeway: not imported: ").rsplit("causeway: 1 of 1", 1)[0]

    def outcomes(self, format, suffix, whole):
        """The format's part of the table."""
        graph = self.graph_before(format)
        said = {}
        for damage, make in DAMAGES.items():
            if format in PACKED and damage in NO_TEXT:
                continue
            said[damage] = self.outcome(graph, self.write(f"{format}/bad{suffix}", make(whole)))
        for bomb, pieces in bombs(format).items():
            packed = bomb == "gzip bomb" and not suffix.endswith(".gz")
            file = graph.with_name("bad" + suffix + (".gz" if packed else ""))
            write_bomb(file, format, pieces)
            said[bomb] = self.outcome(graph, file)
        rows = (f"  {damage:12}{textwrap.indent(what.strip(), ' ' * 14).strip()}\n"
                for damage, what in said.items())
        return f"{format}\n{''.join(rows)}"

    def test_every_format_in_every_way(self):
        self.maxDiff = None
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            parts = [pool.submit(self.outcomes, format, *file) for format, file in samples().items()]
            table = "\n".join(part.result() for part in parts)
        if "CAUSEWAY_UPDATE_GOLDEN" in os.environ:
            GOLDEN.write_text(table)
        self.assertEqual(table, GOLDEN.read_text())

    def graph(self, *files):
        """All that a graph of these files says; documents by their keys."""
        self.path("h.kg").unlink(missing_ok=True)
        done = self.run_program("import", "h.kg", *files)
        return done, json.loads(self.ask("export", "h.kg", "--format", "json"))

    def test_good_files_of_the_same_run_are_taken(self):
        for format, (suffix, whole) in samples().items():
            self.write(f"good/{format}{suffix}", whole)
            self.write(f"bad/{format}-bad{suffix}", DAMAGES["zeros"](whole))
        bad, good = sorted(self.path("bad").iterdir()), sorted(self.path("good").iterdir())
        mixed, graph = self.graph(*bad, *good)
        self.assertEqual(mixed.returncode, REJECTED)
        self.assertEqual(mixed.stderr.decode().count("not imported: "), len(bad))
        self.assertEqual(graph, self.graph(*good)[1])


if __name__ == "__main__":
    main()
