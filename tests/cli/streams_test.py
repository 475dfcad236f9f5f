"""Standard output that is full, closed or gone; a terminal; files of -o."""

import os
import pty
import signal
import subprocess

from program import ASTHMA, DONE, FAILED, PROGRAM, ProgramTest, main


class Streams(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("asthma.txt", ASTHMA)
        self.ask("import", "g.kg", "asthma.txt")

    def test_a_full_disk(self):
        with open("/dev/full", "w") as full:
            done = self.run_program("export", "g.kg", "--format", "dot", stdout=full,
                                    stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, FAILED)
        self.assertEqual(done.stderr.decode(),
                         "causeway: cannot write the answer: No space left on device\n")

    def test_a_closed_output(self):
        for command in ("stats g.kg", "check g.kg", "help", "import g.kg asthma.txt"):
            before = self.files()
            done = subprocess.run(["bash", "-c", f'exec "$0" {command} >&-', PROGRAM],
                                  cwd=self.folder, stderr=subprocess.PIPE)
            self.assertEqual(done.returncode, FAILED)
            self.assertEqual(done.stderr.decode(),
                             "causeway: cannot write the answer: Bad file descriptor\n")
            self.assertEqual(self.files(), before)

    def test_a_reader_that_has_gone(self):
        reader, writer = os.pipe()
        os.close(reader)
        done = self.run_program("help", stdout=writer, stderr=subprocess.PIPE)
        os.close(writer)
        self.assertEqual(done.returncode, -signal.SIGPIPE)
        self.assertEqual(done.stderr, b"")

    def test_a_file_appears_whole_or_not_at_all(self):
        self.write("out.dot", "before")
        self.run_program("export", "g.kg", "--query", "describe nosuchthing", "-o", "out.dot")
        self.assertEqual(self.path("out.dot").read_text(), "before")
        self.ask("export", "g.kg", "-o", "out.dot")
        self.assertIn("digraph", self.path("out.dot").read_text())

    def on_terminal(self, **environment):
        """What `describe` prints on a terminal."""
        screen, terminal = pty.openpty()
        done = subprocess.run([PROGRAM, "describe", "g.kg", "asthma"], cwd=self.folder,
                              stdout=terminal, env={**os.environ, **environment})
        os.close(terminal)
        self.assertEqual(done.returncode, DONE)
        shown = b""
        try:
            while block := os.read(screen, 1 << 16):
                shown += block
        except OSError:  # the end of a terminal
            pass
        os.close(screen)
        return shown

    def test_colours_only_on_a_terminal(self):
        self.assertIn(b"\x1b[", self.on_terminal(NO_COLOR=""))
        self.assertNotIn(b"\x1b[", self.on_terminal(NO_COLOR="1"))
        self.assertNotIn("\x1b[", self.ask("describe", "g.kg", "asthma"))


if __name__ == "__main__":
    main()
