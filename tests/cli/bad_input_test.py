"""Every format, damaged in every way: each file fails by itself with what is wrong, where and what to do,
or is taken as far as bad_input.txt says; the graph is as it was, and memory stays small. Where
CAUSEWAY_UPDATE_GOLDEN is set, bad_input.txt is written instead of compared."""

import os
import pathlib
import subprocess
import textwrap

from bad_files import DAMAGES, NO_TEXT, PACKED, bombs, samples, write_bomb
from program import DONE, PROGRAM, REJECTED, ProgramTest, main

GOLDEN = pathlib.Path(__file__).with_name("bad_input.txt")
MOST_MEMORY = 300 << 20  # bytes


class BadInput(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("before.csv", "source,target,type\nsmoking,COPD,causes\n")
        self.ask("import", "g.kg", "before.csv")
        self.before = self.path("g.kg").read_bytes()

    def imported(self, name):
        """The exit code, what was said, and the largest memory, in bytes."""
        with open(self.path("said"), "wb") as said:
            process = subprocess.Popen([PROGRAM, "import", "g.kg", name], cwd=self.folder, stdout=said,
                                       stderr=said, stdin=subprocess.DEVNULL)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        return process.returncode, self.path("said").read_text(), usage.ru_maxrss << 10

    def outcome(self, name):
        """What the import of a file says, without what it says of every file."""
        code, said, memory = self.imported(name)
        self.assertLess(memory, MOST_MEMORY, name)
        self.assertIn(code, (DONE, REJECTED), said)
        self.path(name).unlink()
        if code == REJECTED:
            self.assertEqual(self.path("g.kg").read_bytes(), self.before, name)
            self.assertTrue(said.endswith("causeway: 1 of 1 files could not be imported\n"), said)
            return said.removeprefix("causeway: not imported: ").rsplit("causeway: 1 of 1", 1)[0]
        self.path("g.kg").write_bytes(self.before)
        return "taken:" + said.split("Imported", 1)[0]

    def outcomes(self, format, suffix, whole):
        """By damage."""
        said = {}
        for damage, make in DAMAGES.items():
            if format in PACKED and damage in NO_TEXT:
                continue
            self.write("bad" + suffix, make(whole))
            said[damage] = self.outcome("bad" + suffix)
        for bomb, pieces in bombs(format).items():
            name = "bad" + suffix + (".gz" if bomb == "gzip bomb" and "packed" not in format else "")
            write_bomb(self.path(name), format, pieces)
            said[bomb] = self.outcome(name)
        return said

    def table(self):
        text = ""
        for format, (suffix, whole) in samples().items():
            text += f"{format}\n"
            for damage, said in self.outcomes(format, suffix, whole).items():
                lines = textwrap.indent(said.strip(), " " * 14).strip()
                text += f"  {damage:12}{lines}\n"
            text += "\n"
        return text

    def test_every_format_in_every_way(self):
        self.maxDiff = None
        table = self.table()
        if "CAUSEWAY_UPDATE_GOLDEN" in os.environ:
            GOLDEN.write_text(table)
        self.assertEqual(table, GOLDEN.read_text())


if __name__ == "__main__":
    main()
