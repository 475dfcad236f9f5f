"""The program of examples/embedding, built in the tree and against the installed package, prints
what docs/api.md shows; and that page shows it as it is."""

import os
import re
import subprocess

from program import EXAMPLES, ROOT, ProgramTest, main

SOURCE = EXAMPLES / "embedding"
PAGE = (ROOT / "docs/api.md").read_text()


class Embedding(ProgramTest):
    def setUp(self):
        super().setUp()
        self.ask("import", "health.kg", EXAMPLES / "asthma-and-copd.txt")

    def expect_the_page(self, program):
        command, shown = re.search(r"```console\n\$ ./causes (.*)\n((?:.*\n)*?)```", PAGE).groups()
        done = subprocess.run(["bash", "-c", f'"$0" {command}', program], cwd=self.folder,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.assertEqual(done.stdout.decode(), shown)
        self.assertEqual(done.returncode, 0)

    def build(self, *command):
        done = subprocess.run(command, cwd=self.folder, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT)
        self.assertEqual(done.returncode, 0, done.stdout.decode())

    def test_in_the_tree(self):
        self.expect_the_page(os.environ["CAUSES"])

    def test_against_the_installed_package(self):
        prefix = self.path("prefix")
        self.build("cmake", "--install", os.environ["BUILD"], "--prefix", prefix)
        self.build("cmake", "-S", SOURCE, "-B", self.path("build"), f"-DCMAKE_PREFIX_PATH={prefix}")
        self.build("cmake", "--build", self.path("build"))
        self.expect_the_page(self.path("build/causes"))

    def test_the_page_shows_the_program(self):
        source = (SOURCE / "causes.cc").read_text()
        for block in re.findall(r"```cpp\n(.*?)```", PAGE, flags=re.S):
            self.assertIn(block, source)

    def test_a_graph_that_is_not_there(self):
        done = subprocess.run([os.environ["CAUSES"], self.path("none.kg"), "a", "b"],
                              stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"none.kg", done.stderr)


if __name__ == "__main__":
    main()
