"""What `import` does besides reading: standard input, packed files, --dry-run, --strict, Ctrl-C."""

import gzip
import os
import signal
import subprocess
import unittest

from program import ASTHMA, DONE, FAILED, PROGRAM, REJECTED, USAGE, ProgramTest


class ImportOptions(ProgramTest):
    def test_standard_input_is_a_document(self):
        told = self.ask("import", "g.kg", "-", input=ASTHMA.encode())
        self.assertIn("stdin  text", told)
        self.assertIn("stdin", self.ask("show", "g.kg", "documents"))

    def test_a_packed_file_gives_what_it_packs(self):
        self.write("a.txt.gz", gzip.compress(ASTHMA.encode()))
        self.write("a.txt", ASTHMA)
        self.ask("import", "packed.kg", "a.txt.gz")
        self.ask("import", "plain.kg", "a.txt")
        jsonl = [self.ask("export", f"{name}.kg", "--format", "jsonl").replace("a.txt.gz", "a.txt")
                 for name in ("packed", "plain")]
        self.assertEqual(jsonl[0], jsonl[1])

    def test_a_dry_run_writes_nothing(self):
        self.write("a.txt", ASTHMA)
        told = self.ask("import", "g.kg", "a.txt", "--dry-run")
        self.assertRegex(told, r"a\.txt  text +\d+ statements\nNothing was written")
        self.assertFalse(self.path("g.kg").exists())
        self.ask("import", "g.kg", "a.txt")
        before = self.path("g.kg").read_bytes()
        self.assertIn("unchanged", self.ask("import", "g.kg", "a.txt", "--dry-run"))
        self.assertEqual(self.path("g.kg").read_bytes(), before)

    def test_strict_takes_all_or_nothing(self):
        self.write("a.txt", ASTHMA)
        self.write("b.txt", b"caf\xe9")
        done = self.run_program("import", "g.kg", "a.txt", "b.txt", "--strict")
        self.assertEqual(done.returncode, REJECTED)
        self.assertIn("1 of 2 files could not be imported; nothing was taken", done.stderr.decode())
        self.assertFalse(self.path("g.kg").exists())

    def test_a_graph_needs_no_models(self):
        self.write("a.csv", "source,target,type\nsmoking,COPD,causes\n")
        self.write("a.txt", ASTHMA)
        without = dict(os.environ, CAUSEWAY_MODEL="none")
        self.ask("import", "g.kg", "a.csv", env=without)
        done = self.run_program("import", "g.kg", "a.txt", env=without)
        self.assertEqual(done.returncode, FAILED)
        self.assertIn("CAUSEWAY_MODEL", done.stderr.decode())

    def test_it_needs_something_to_read(self):
        self.assertIn("import needs GRAPH FILE", self.refuse(USAGE, "import", "g.kg"))

    def test_ctrl_c_keeps_what_was_whole(self):
        self.write("in/a.txt", ASTHMA)
        os.mkfifo(self.path("b.txt"))
        running = subprocess.Popen([PROGRAM, "import", "g.kg", "in", "b.txt"], cwd=self.folder,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        # It waits for the FIFO's writer, having read what comes before.
        with open(self.path("b.txt"), "w") as fifo:
            running.send_signal(signal.SIGINT)
            fifo.write(ASTHMA)
        told = running.communicate(timeout=60)[1].decode()
        self.assertEqual(running.returncode, FAILED, told)
        self.assertIn("were not read\nWhat was whole is in the graph", told)
        self.ask("import", "g.kg", "in")
        self.assertEqual(self.run_program("check", "g.kg").returncode, DONE)


if __name__ == "__main__":
    unittest.main()
