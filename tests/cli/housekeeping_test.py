"""compact, backup and rebuild: what they say, and that the graph is the same after them; and what they
and curate do where the disk is full, others use the graph, or the graph is newer."""

import contextlib
import resource
import signal
import sqlite3

from program import ASTHMA, DAMAGED, FAILED, REJECTED, ProgramTest, main


class Housekeeping(ProgramTest):
    def setUp(self):
        super().setUp()
        for number in range(30):
            self.write(f"folder/{number}.txt", ASTHMA.replace("Asthma", f"Asthma of kind {number}"))
        self.ask("import", "g.kg", "folder")
        self.ask("curate", "g.kg", "rename", "allergens", "allergen")

    def size(self):
        return sum(p.stat().st_size for p in self.folder.glob("g.kg*"))

    def test_compact_says_how_much_it_gave_back(self):
        for number in range(25):
            self.ask("remove", "g.kg", f"{number}.txt")
        graph = self.ask("export", "g.kg", "--format", "jsonl")
        before = self.size()
        said = self.ask("compact", "g.kg")
        self.assertEqual(said, f"g.kg: {before} bytes, now {self.size()}.\n")
        self.assertLess(self.size(), before)
        self.ask("check", "g.kg")
        self.assertEqual(self.ask("export", "g.kg", "--format", "jsonl"), graph)

    def test_a_damaged_index_is_made_anew(self):
        index = self.path("g.kg-index").read_bytes()
        self.path("g.kg-index").write_bytes(index[:-1] + b"!")
        self.ask("compact", "g.kg")
        self.assertEqual(self.path("g.kg-index").read_bytes(), index)

    def test_backup_is_a_graph_and_replaces_none(self):
        said = self.ask("backup", "g.kg", "copy.kg")
        self.assertEqual(said, f"Copied g.kg to copy.kg: {self.path('copy.kg').stat().st_size} "
                               "bytes.\n")
        self.ask("check", "copy.kg")
        self.assertEqual(self.ask("curate", "copy.kg", "log"), self.ask("curate", "g.kg", "log"))
        self.assertEqual(self.path("copy.kg-index").read_bytes(),
                         self.path("g.kg-index").read_bytes())
        before = self.files()
        self.assertEqual(self.refuse(REJECTED, "backup", "g.kg", "copy.kg"),
                         "causeway: copy.kg is there already\n"
                         "Name a new file: a backup replaces none.\n")
        self.assertEqual(self.files(), before)

    def test_no_folder_to_copy_to(self):
        self.assertIn("No such file or directory",
                      self.refuse(FAILED, "backup", "g.kg", "none/copy.kg"))


COMMANDS = (("curate", "g.kg", "rename", "allergens", "allergen"), ("compact", "g.kg"),
            ("backup", "g.kg", "copy.kg"))


REBUILDS = (("rebuild", "g.kg"), ("rebuild", "g.kg", "--reread", "--min-confidence", "0.1"))


def no_file_over(size):
    """Stands in for a disk that is full."""
    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    return limit


class Outcomes(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("a.txt", ASTHMA)
        self.ask("import", "g.kg", "a.txt")
        self.graph = self.ask("export", "g.kg", "--format", "jsonl")

    @contextlib.contextmanager
    def transaction(self, begin):
        connection = sqlite3.connect(self.path("g.kg"), isolation_level=None)
        connection.execute(begin)
        connection.execute("SELECT count(*) FROM documents").fetchone()
        yield connection
        connection.close()

    def expect_as_before(self):
        self.ask("check", "g.kg")
        self.assertEqual(self.ask("export", "g.kg", "--format", "jsonl"), self.graph)
        self.assertEqual(self.ask("curate", "g.kg", "log"), "")
        self.assertFalse(self.path("copy.kg").exists())

    def test_a_full_disk(self):
        for command in (*COMMANDS, *REBUILDS):
            for size in (1024, 20000) if command[0] != "rebuild" else (1024,):
                done = self.run_program(*command, preexec_fn=no_file_over(size))
                self.assertEqual(done.returncode, FAILED, command)
                self.assertRegex(done.stderr.decode(), "^causeway: cannot (read or )?write .*kg")
                self.expect_as_before()

    def test_another_writer(self):
        with self.transaction("BEGIN IMMEDIATE"):
            for command in (*COMMANDS[:2], REBUILDS[1]):
                self.assertIn("another program is writing to", self.refuse(FAILED, *command))
            self.ask(*COMMANDS[2])
            self.ask(*REBUILDS[0])
        self.ask("check", "copy.kg")
        self.path("copy.kg").unlink()
        self.expect_as_before()

    def test_a_reader_meanwhile(self):
        with self.transaction("BEGIN") as reader:
            for command in (*COMMANDS, *REBUILDS):
                self.ask(*command)
            self.assertEqual(reader.execute("SELECT count(*) FROM curation").fetchone(), (0,))
        self.assertIn("rename allergens allergen", self.ask("curate", "copy.kg", "log"))
        self.ask("check", "g.kg")
        self.ask("check", "copy.kg")

    def test_a_newer_version(self):
        store = bytearray(self.path("g.kg").read_bytes())
        store[60:64] = b"\0\0\0\x63"
        self.path("g.kg").write_bytes(store)
        before = self.files()
        for command in (*COMMANDS, *REBUILDS):
            self.assertIn("g.kg has store format 99; this program reads formats",
                          self.refuse(REJECTED, *command))
        self.assertEqual(self.files(), before)

    def test_damage(self):
        store = self.path("g.kg").read_bytes()
        page = len(store) // 2
        self.path("g.kg").write_bytes(store[:page] + bytes(4096) + store[page + 4096:])
        self.path("g.kg-index").unlink()
        for command in (*COMMANDS[::2], *REBUILDS):
            self.assertIn("g.kg is damaged", self.refuse(DAMAGED, *command))
        self.assertFalse(self.path("copy.kg").exists())


if __name__ == "__main__":
    main()
