"""Runs the built program for the tests of this folder, each in an empty folder of its own."""

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

# The modules of the packages in cmake/packages.txt, for a python3 that is not Debian's own.
sys.path.append("/usr/lib/python3/dist-packages")

PROGRAM = os.environ["CAUSEWAY"]  # the path of the built program
ROOT = pathlib.Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
SHARED = ROOT.parent / "shared"

# Exit codes, as cli/exit_code.h has them.
DONE, FAILED, USAGE, QUERY, REJECTED, DAMAGED = range(6)

ASTHMA = """Asthma and bronchitis

Asthma is a disease of the airways. Asthma is caused by allergens. Asthma is caused by cold air.
Asthma causes wheezing and coughing. Asthma is not caused by smoking.

Bronchitis is an inflammation of the bronchi. Bronchitis is caused by viruses. Bronchitis is caused by cold air.
Bronchitis causes coughing.
"""


class ProgramTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="causeway-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def path(self, name):
        return self.folder / name

    def write(self, name, content):
        path = self.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def run_program(self, *arguments, **options):
        """Runs `causeway ARGUMENTS…` in the test's folder; bytes in, bytes out."""
        options.setdefault("stdin", subprocess.DEVNULL)
        if "input" in options:
            del options["stdin"]
        return subprocess.run([PROGRAM, *map(str, arguments)], cwd=self.folder, timeout=200,
                              capture_output="stdout" not in options, **options)

    def ask(self, *arguments, **options):
        """The standard output of a command that must succeed."""
        done = self.run_program(*arguments, **options)
        self.assertEqual(done.returncode, DONE, done.stderr.decode())
        return done.stdout.decode()

    def refuse(self, code, *arguments, **options):
        """The standard error of a command that must end with `code` and print no data."""
        done = self.run_program(*arguments, **options)
        self.assertEqual(done.returncode, code, done.stderr.decode())
        self.assertEqual(done.stdout, b"")
        return done.stderr.decode()

    def files(self):
        """Every file of the test's folder and its bytes: what must not change."""
        return {p.relative_to(self.folder).as_posix(): p.read_bytes()
                for p in sorted(self.folder.rglob("*")) if p.is_file()}


main = unittest.main
