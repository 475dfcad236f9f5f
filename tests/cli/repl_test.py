"""`repl` on a pseudo-terminal: editing, completion, history, several lines, Ctrl-C, dot commands."""

import fcntl
import os
import pty
import re
import select
import signal
import subprocess
import termios
import time

from program import ASTHMA, DONE, PROGRAM, USAGE, ProgramTest, main

ENDLESS = ("UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b "
           "UNWIND range(1, 1000000) AS c RETURN count(*)")
PROMPT = "causeway> "
MORE = "     ...> "


class Repl(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("asthma.txt", ASTHMA)
        self.ask("import", "g.kg", "asthma.txt")
        self.open()

    def open(self):
        self.screen, terminal = pty.openpty()
        environment = {**os.environ, "XDG_STATE_HOME": str(self.path("state")), "TERM": "xterm",
                       "NO_COLOR": "1", "LC_ALL": "C.UTF-8"}
        self.program = subprocess.Popen([PROGRAM, "repl", "g.kg"], cwd=self.folder, stdin=terminal,
                                        stdout=terminal, stderr=terminal, env=environment,
                                        start_new_session=True,
                                        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0))
        os.close(terminal)
        self.shown = ""
        self.wait_for(PROMPT)

    def tearDown(self):
        if self.program.poll() is None:
            self.program.kill()
            self.program.wait()
        os.close(self.screen)

    def wait_for(self, text):
        """What is shown until `text`, without what moves the cursor."""
        deadline = time.monotonic() + 60
        while text not in self.shown:
            self.assertLess(time.monotonic(), deadline, f"{text!r} not in {self.shown!r}")
            if select.select([self.screen], [], [], 1)[0]:
                try:
                    block = os.read(self.screen, 1 << 16).decode()
                except OSError:
                    self.fail(f"it ended: {self.shown!r}")
                self.shown += re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|\r", "", block)
        while text in (PROMPT, MORE) and self.lflags() & termios.ICANON:
            time.sleep(0.001)  # libedit shows the prompt first and then takes the terminal
        end = self.shown.index(text) + len(text)
        shown, self.shown = self.shown[:end], self.shown[end:]
        return shown

    def lflags(self):
        return termios.tcgetattr(self.screen)[3]

    def type(self, text):
        os.write(self.screen, text.encode())

    def say(self, line, prompt=PROMPT):
        """What is shown between a line and the next prompt."""
        self.type(line + "\n")
        return self.wait_for(prompt)

    def end(self):
        self.assertEqual(self.program.wait(20), DONE)

    def test_answers(self):
        self.assertIn("cold air", self.say("shared causes of asthma and bronchitis"))
        self.assertIn("Asthma is caused by cold air.", self.say("why cold air causes asthma"))
        self.say(".quit", "")
        self.end()

    def test_the_end_of_the_input(self):
        self.type("\x04")
        self.end()

    def test_a_caret_at_the_error(self):
        shown = self.say("describe asthmaa")
        self.assertIn('nothing is named "asthmaa"', shown)
        self.assertIn("describe asthmaa\n         ^~~~~~~\n", shown)

    def test_several_lines(self):
        self.say("MATCH (a {name: 'bronchitis'}", MORE)
        self.say(")-[:CAUSES]->(b) \\", MORE)
        self.assertIn("coughing", self.say("RETURN b.name"))
        self.say("RETURN (1", MORE)
        self.assertIn("^", self.say(""))

    def test_completion(self):
        self.type("describe bronchit\t")
        self.wait_for("bronchitis ")
        self.assertIn("viruses", self.say(""))
        self.type("shared causes of as\t")
        self.wait_for("asthma ")
        self.assertIn("cold air", self.say("and bronchitis"))
        self.type("s\t")
        self.assertIn("show", self.wait_for("similar\n"))

    def test_history_comes_back(self):
        self.say("RETURN 41 + 1")
        self.type("\x04")
        self.end()
        os.close(self.screen)
        self.assertEqual(self.path("state/causeway/history").stat().st_mode & 0o077, 0)
        self.open()
        self.type("\x10")  # Ctrl-P: the line before
        self.wait_for("RETURN 41 + 1")
        self.assertIn("42", self.say(""))

    def test_ctrl_c_stops_the_question_and_not_the_repl(self):
        self.type(ENDLESS + "\n")
        while not self.is_catching():
            time.sleep(0.01)
        self.type("\x03")
        self.assertIn("the query was stopped", self.wait_for(PROMPT))
        self.assertIn("42", self.say("RETURN 41 + 1"))

    def test_ctrl_c_drops_the_line(self):
        self.type("describe nothing\x03")
        self.wait_for("^C")
        self.wait_for(PROMPT)
        self.say("RETURN (1", MORE)
        self.type("\x03")
        self.wait_for(PROMPT)
        self.assertIn("42", self.say("RETURN 41 + 1"))

    def is_catching(self):
        with open(f"/proc/{self.program.pid}/status") as status:
            caught = next(line.split()[1] for line in status if line.startswith("SigCgt"))
        return int(caught, 16) >> (signal.SIGINT - 1) & 1

    def test_dot_commands(self):
        self.assertIn(".timing on|off", self.say(".help"))
        self.assertIn("text", self.say(".mode"))
        self.say(".mode csv")
        self.assertIn("\none\n1\n", self.say("RETURN 1 AS one"))
        self.assertIn("no export format", self.say(".mode nosuch"))
        self.say(".timing on")
        self.assertRegex(self.say("RETURN 1"), r"took [0-9.]+ ms")
        self.say(".timing off")
        self.assertNotIn("took", self.say("RETURN 1"))
        self.assertIn("plan", self.say(".explain describe asthma"))
        self.assertIn("did you mean .help?", self.say(".halp"))

    def test_needs_a_terminal(self):
        self.assertIn("repl needs a terminal", self.refuse(USAGE, "repl", "g.kg"))


if __name__ == "__main__":
    main()
