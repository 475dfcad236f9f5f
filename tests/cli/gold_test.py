"""Reading against the assertions of careful readers: the F1 of the shared gold documents does not
fall below what was reached."""

import json
import re
import subprocess
import sys
import unittest

from program import EXAMPLES, SHARED, ProgramTest, main

GOLD = SHARED / "gold"


@unittest.skipUnless(GOLD.is_dir(), f"needs the gold documents in {GOLD}")
class Gold(ProgramTest):
    def score(self, documents, expected=None):
        """The F1 of what the program reads in `documents`; their assertions lie beside them, or
        where `expected` says."""
        self.ask("import", "g.kg", *documents)
        self.ask("export", "g.kg", "--format", "jsonl", "-o", "read.jsonl")
        gold = self.path("gold")
        gold.mkdir()
        for document in documents:
            assertions = expected[document] if expected else document.with_suffix(".jsonl")
            for path in (document, assertions):
                (gold / path.name).write_bytes(path.read_bytes())
        done = subprocess.run([sys.executable, "-B", GOLD / "score.py", "--json", gold,
                               self.path("read.jsonl")], capture_output=True, check=True)
        return json.loads(done.stdout)

    def test_seed(self):
        self.assertGreaterEqual(self.score(sorted((GOLD / "seed").glob("*.txt")))["f1"], 0.92)

    def test_seed_shares_a_cause_through_two_classes(self):
        self.ask("import", "g.kg", *(GOLD / "seed").glob("*.txt"))
        told = self.ask("shared", "g.kg", "causes of motor neuron necrosis and muscle atrophy expand is_a")
        self.assertRegex(told, "spinal cord injury .*via trauma .*via neurological disorders")
        self.assertIn("Nerve damage caused by trauma, such as cervical spine injury", told)
        self.assertIn("Certain neurological diseases, such as spinal cord", told)

    def test_the_examples(self):
        articles = sorted(EXAMPLES.glob("*-and-*.txt"))
        expected = {path: EXAMPLES / "expected" / f"{path.stem}.jsonl" for path in articles}
        self.assertGreaterEqual(self.score(articles, expected)["f1"], 0.77)

    def test_comparisons(self):
        self.assertGreaterEqual(self.score(sorted((GOLD / "dev").glob("cmp-*.txt")))["f1"], 0.46)


if __name__ == "__main__":
    main()
