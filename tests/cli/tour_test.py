"""The README's tour is run as it stands: each `$ causeway …` of a ```console block, in an empty
folder that holds examples/, prints what the README shows. A line "…" stands for lines left out."""

import os
import re
import shutil
import subprocess

from program import EXAMPLES, PROGRAM, ROOT, ProgramTest, main


def steps(text):
    """The (command, lines shown) of every console block."""
    for block in re.findall(r"```console\n(.*?)```", text, flags=re.S):
        command, shown = None, []
        for line in block.splitlines():
            if line.startswith("$ "):
                if command:
                    yield command, shown
                command, shown = line[2:], []
            else:
                shown.append(line)
        yield command, shown


def pattern(shown):
    """A regular expression for the lines shown, any lines at each "…"."""
    parts = [r"(?:.*\n)*?" if line.strip() == "…" else re.escape(line.rstrip()) + r" *\n"
             for line in shown]
    return "".join(parts)


class Tour(ProgramTest):
    def test_steps(self):
        self.assertEqual(list(steps("```console\n$ a\nb\n$ c\n```\n")), [("a", ["b"]), ("c", [])])

    def test_pattern(self):
        self.assertRegex("one\ntwo\nthree\n", "^" + pattern(["one", "…", "three"]) + "$")
        self.assertNotRegex("one\ntwo\n", "^" + pattern(["one", "…", "three"]) + "$")

    def test_readme(self):
        shutil.copytree(EXAMPLES, self.path("examples"))
        environment = {**os.environ, "PATH": os.path.dirname(PROGRAM) + ":" + os.environ["PATH"]}
        ran = 0
        for command, shown in steps((ROOT / "README.md").read_text()):
            if not command.startswith("causeway"):
                continue
            with self.subTest(command=command):
                done = subprocess.run(["bash", "-c", command], cwd=self.folder, env=environment,
                                      stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
                self.assertEqual(done.returncode, 0, done.stdout.decode())
                self.assertRegex(done.stdout.decode(), r"\A" + pattern(shown) + r"\Z")
            ran += 1
        self.assertGreater(ran, 3)
        self.assertEqual(self.path("picture.svg").read_text(), (ROOT / "docs/picture.svg").read_text(),
                         "docs/picture.svg is not what the tour draws: copy it from there")


if __name__ == "__main__":
    main()
