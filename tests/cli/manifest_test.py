"""The manifest: who read each document, by what, when; and why an import reads a file again."""

import json
import re
import shutil

from program import ASTHMA, ROOT, ProgramTest, main

OLD_STORES = ROOT / "tests" / "cli" / "stores"


class Manifest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("a.txt", ASTHMA)
        self.write("genes.csv", "id,name\nHGNC:1,BRCA1\n")
        self.write("lexicon.tsv", "cold air\tcause\n")

    def manifest(self, graph="g.kg"):
        said = json.loads(self.ask("manifest", graph, "--format", "json"))
        return [dict(zip(said["columns"], row["cells"])) for row in said["rows"]]

    def test_it_says_who_read_a_document_and_when(self):
        self.ask("import", "g.kg", "a.txt", "--nodes", "Gene=genes.csv", "--min-confidence", "0.2")
        article, table = self.manifest()
        self.assertRegex(article.pop("imported at"), r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
        self.assertRegex(article.pop("importer"), r"^text \d+ rules \d+ model [0-9a-f]{8}$")
        self.assertRegex(article.pop("digest"), r"^[0-9a-f]{32}$")
        self.assertGreater(article.pop("statements"), 5)
        self.assertEqual(article, {"document": "a.txt", "title": "Asthma and bronchitis",
                                   "options": "min-confidence 0.2"})
        self.assertEqual([table["document"], table["title"], table["importer"], table["options"]],
                         ["genes.csv", None, "csv 1", "nodes Gene min-confidence 0.2"])
        self.assertIn("bronchitis", self.ask("manifest", "g.kg"))

    def test_an_import_says_why_it_read_again(self):
        self.ask("import", "g.kg", "a.txt")
        again = self.ask("import", "g.kg", "a.txt", "--lexicon", "lexicon.tsv")
        lexicon = re.search(r"lexicon (\w+)", self.manifest()[0]["options"]).group(1)
        self.assertIn("0 new, 1 replaced, 0 unchanged", again)
        self.assertIn(f"\nOf the same bytes, read anew: 1 (lexicon none, now {lexicon}).\n", again)
        self.write("a.txt", ASTHMA + "\nAsthma is caused by dust.\n")
        self.assertNotIn("anew", self.ask("import", "g.kg", "a.txt", "--lexicon", "lexicon.tsv"))

    def test_what_older_rules_read_is_read_again(self):
        shutil.copy(OLD_STORES / "version_3.kg", self.path("old.kg"))
        self.write("a.txt", "Asthma\n\nAsthma is caused by cold air. Asthma causes coughing.\n")
        self.assertRegex(self.ask("import", "old.kg", "a.txt"),
                         r"\nOf the same bytes, read anew: 1 \(rules none, now \d+[^;]*\)\.\n")


if __name__ == "__main__":
    main()
