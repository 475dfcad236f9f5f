"""Killed at any moment, an import leaves the graph as before or after; and the same documents give
the same index, byte for byte, in any order and with any number of threads.
CAUSEWAY_KILLS is the number of moments, 20 without it."""

import os
import random
import subprocess
import time

from program import PROGRAM, ProgramTest, main

CONDITIONS = ["asthma", "bronchitis", "influenza", "pneumonia", "anaemia", "gout", "scurvy"]
EFFECTS = ["fever", "coughing", "fatigue", "joint pain", "pallor", "wheezing", "weight loss"]


def article(random_numbers):
    """A few sentences on one condition."""
    condition = random_numbers.choice(CONDITIONS)
    lines = [f"About {condition}", ""]
    for _ in range(20):
        effect = random_numbers.choice(EFFECTS)
        cause = random_numbers.choice(["smoking", "viruses", "cold air", "iron deficiency"])
        lines.append(f"{condition.capitalize()} causes {effect}. It may be caused by {cause}.")
    return "\n".join(lines) + "\n"


class Durability(ProgramTest):
    def setUp(self):
        super().setUp()
        random_numbers = random.Random(1)
        for number in range(200):
            self.write(f"folder/{number:03}.txt", article(random_numbers))

    def index(self, graph):
        return self.path(graph + "-index").read_bytes()

    def test_killed_at_any_moment(self):
        begin = time.monotonic()
        self.ask("import", "clean.kg", "folder")
        seconds = time.monotonic() - begin
        moments = random.Random(2)
        for _ in range(int(os.environ.get("CAUSEWAY_KILLS", 20))):
            for path in self.folder.glob("g.kg*"):
                path.unlink()
            process = subprocess.Popen([PROGRAM, "import", "g.kg", "folder"], cwd=self.folder,
                                       stdout=subprocess.DEVNULL)
            time.sleep(moments.uniform(0, seconds))
            process.kill()
            process.wait()
            if self.path("g.kg").exists():
                self.ask("check", "g.kg")
            self.ask("import", "g.kg", "folder")
            self.assertEqual(self.index("g.kg"), self.index("clean.kg"))

    def test_any_order_any_threads(self):
        self.ask("import", "clean.kg", "folder", "--threads", "1")
        for threads in ("2", "8"):
            self.ask("import", threads + ".kg", "folder", "--threads", threads)
            self.assertEqual(self.index(threads + ".kg"), self.index("clean.kg"))

    def test_any_order_of_files(self):
        files = sorted(self.path("folder").iterdir())
        self.ask("import", "clean.kg", *files)
        random.Random(3).shuffle(files)
        self.ask("import", "one.kg", *files)
        self.assertEqual(self.index("one.kg"), self.index("clean.kg"))
        self.ask("import", "two.kg", *files[:50])
        self.ask("import", "two.kg", *files[50:])
        self.assertEqual(self.index("two.kg"), self.index("clean.kg"))

    def test_any_order_of_files_and_curation(self):
        files = sorted(self.path("folder").iterdir())[:20]
        words = (["merge", "gout", "scurvy"], ["reject", "smoking", "CAUSES", "gout"],
                 ["rename", "asthma", "bronchial asthma"], ["alias", "add", "fever", "pyrexia"],
                 ["label", "add", "bronchial asthma", "Seen"], ["undo", "2"],
                 ["add", "viruses", "CAUSES", "fever", "--doc", "000.txt", "--quote", "About"])
        self.ask("import", "clean.kg", *files)
        for action in words:
            self.ask("curate", "clean.kg", *action, "--author", "ana")
        self.ask("curate", "clean.kg", "export-log", "-o", "log.txt")
        random.Random(4).shuffle(files)
        for applied_after in (1, 10, 20):
            graph = f"{applied_after}.kg"
            for number, file in enumerate(files, 1):
                self.ask("import", graph, file)
                if number == applied_after:
                    self.ask("curate", graph, "apply", "log.txt")
            self.assertEqual(self.index(graph), self.index("clean.kg"))


if __name__ == "__main__":
    main()
