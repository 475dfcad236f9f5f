"""What goes wrong is said in exact words, ends with the right code and leaves the graph alone."""

import os
import pathlib
import shutil

from program import PROGRAM, ASTHMA, DAMAGED, FAILED, REJECTED, USAGE, ProgramTest, main


class Usage(ProgramTest):
    def expect(self, message, *arguments):
        self.assertEqual(self.refuse(USAGE, *arguments), message)
        self.assertEqual(self.files(), {})

    def test_alone_it_shows_what_it_can(self):
        self.assertIn("compare", self.ask())
        self.assertEqual(self.ask(), self.ask("--help"))
        self.assertEqual(self.ask("help", "import"), self.ask("import", "--help"))
        self.assertRegex(self.ask("--version"), r"^causeway \d+\.\d+\.\d+\n$")

    def test_unknown_command(self):
        self.expect("causeway: no command improt\nDid you mean import?\n", "improt", "g.kg", "a")
        self.expect("causeway: no command xyzzy\nThe commands: causeway help\n", "xyzzy")
        self.expect("causeway: no command improt\nDid you mean import?\n", "help", "improt")

    def test_unknown_option(self):
        self.expect("causeway: import has no option --thread\nDid you mean --threads?\n",
                    "import", "g.kg", "a.txt", "--thread", "2")
        self.expect("causeway: check has no option --xyzzy\nSee: causeway help check\n",
                    "check", "g.kg", "--xyzzy")

    def test_too_few_and_too_many(self):
        self.expect("causeway: import needs GRAPH FILE…\nSee: causeway help import\n",
                    "import", "g.kg")
        self.expect("causeway: check takes GRAPH and no more: more\nSee: causeway help check\n",
                    "check", "g.kg", "more")

    def test_values_of_options(self):
        self.expect("causeway: Could not convert: --threads = many\nSee: causeway help import\n",
                    "import", "g.kg", "a.txt", "--threads", "many")
        self.expect("causeway: --denied is exclude, mark or include, not hide\n",
                    "export", "g.kg", "--format", "dot", "--denied", "hide")
        self.expect("causeway: export needs --format F or -o FILE\n"
                    "The formats: causeway export --list\n", "export", "g.kg")


class Inputs(ProgramTest):
    """One bad file beside a good one: the good one is taken."""

    def setUp(self):
        super().setUp()
        self.write("good.txt", ASTHMA)

    def reject(self, message, name, content):
        path = self.write(name, content) if content is not None else self.path(name)
        only = self.refuse(REJECTED, "import", "g.kg", path.name)
        self.assertEqual(only, f"causeway: not imported: {message}\n"
                               "causeway: 1 of 1 files could not be imported\n")
        self.assertNotIn("g.kg", self.files())
        done = self.run_program("import", "g.kg", "good.txt", path.name)
        self.assertEqual(done.returncode, REJECTED)
        self.assertIn("1 new", done.stdout.decode())
        self.assertEqual(done.stderr.decode(),
                         only.replace("1 of 1", "1 of 2"))
        self.ask("check", "g.kg")

    def test_missing(self):
        self.reject("cannot read none.txt: No such file or directory\n"
                    "Check the path; it is relative to the current folder.", "none.txt", None)

    def test_empty(self):
        self.reject("empty.txt is empty\nGet it again from where it comes, or leave it out.",
                    "empty.txt", "")

    def not_text(self, name, where):
        return (f"{name} is not UTF-8 text: {where}\nIf it is a text in another encoding, "
                "convert it: iconv -f WINDOWS-1252 -t UTF-8")

    def test_binary(self):
        self.reject(self.not_text("b.txt", "byte 0 in line 1 is 0x00"), "b.txt", bytes(range(256)) * 20)

    def test_invalid_utf8(self):
        self.reject(self.not_text("latin.txt", "byte 3 in line 1 is 0xE9"), "latin.txt",
                    b"caf\xe9 au lait\n")

    def test_one_long_line(self):
        self.reject("long.txt: line 1 has 20000000 bytes; the most is 16777216\n"
                    "Break it into lines, or leave it out.", "long.txt", b"word " * 4_000_000)


class Graphs(ProgramTest):
    """A graph that cannot be opened, or not written."""

    def test_a_folder_that_cannot_be_written(self):
        self.write("a.txt", ASTHMA)
        self.ask("import", "g.kg", "a.txt")
        program = shutil.copy(PROGRAM, self.folder)  # where another user can reach it, and its models
        shutil.copytree(pathlib.Path(PROGRAM).parent / "share", self.path("share"))
        before = self.files()
        self.folder.chmod(0o555)
        self.addCleanup(self.folder.chmod, 0o755)
        nobody = {"executable": program}
        if os.geteuid() == 0:  # root may write anywhere
            nobody["user"] = 65534
        self.assertIn("asthma", self.ask("describe", "g.kg", "asthma", **nobody))
        for graph in ("g.kg", "new.kg"):
            told = self.refuse(FAILED, "import", graph, "a.txt", **nobody)
            self.assertIn(graph, told)
            self.assertGreater(told.count("\n"), 1, "says what to do")
        self.assertEqual(self.files(), before)

    def test_missing(self):
        self.refuse(FAILED, "stats", "none.kg")
        self.assertEqual(self.files(), {})

    def test_a_folder(self):
        self.path("folder").mkdir()
        self.refuse(REJECTED, "stats", "folder")
        self.write("a.txt", ASTHMA)
        self.refuse(REJECTED, "import", "folder", "a.txt")

    def test_not_a_graph(self):
        self.write("a.kg", ASTHMA)
        self.write("a.txt", ASTHMA)
        before = self.files()
        for command in (["stats"], ["check"], ["compact"], ["backup", "b.kg"], ["import", "a.txt"], ["remove", "a.txt"]):
            self.run_program(command[0], "a.kg", *command[1:])
            self.assertEqual(self.files(), before)

    def test_damaged(self):
        self.write("a.txt", ASTHMA)
        self.ask("import", "g.kg", "a.txt")
        whole = self.path("g.kg").read_bytes()
        self.path("g.kg").write_bytes(whole[: len(whole) // 2])
        self.refuse(DAMAGED, "check", "g.kg")


if __name__ == "__main__":
    main()
