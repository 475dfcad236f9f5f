"""rebuild: the index anew and compared; --reread: stored texts read again, and what that changed."""

import json
import shutil
import signal
import subprocess
import time

from program import (ASTHMA, DAMAGED, DONE, PROGRAM, REJECTED, ROOT, USAGE, ProgramTest, main)

OLD_STORES = ROOT / "tests" / "cli" / "stores"
GOUT = "Gout is caused by beer. Gout causes pain. Gout may be caused by meat."
ARTICLES = {
    "a.txt": ASTHMA,
    "b.html": f"<html><body><h1>Gout</h1><p id='p1'>{GOUT}</p></body></html>",
    "c.md": f"# Gout\n\n{GOUT}\n\n## Causes\n\n- beer\n- meat\n",
    "d.xml": "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>12</PMID><Article>"
             f"<ArticleTitle>Gout.</ArticleTitle><Abstract><AbstractText>{GOUT}</AbstractText>"
             "</Abstract></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>",
    "e.nxml": "<article><front><article-meta><title-group><article-title>Gout</article-title>"
              f"</title-group></article-meta></front><body><sec id='s1'><title>Causes</title><p>{GOUT}"
              "</p></sec></body></article>",
    "f.xml": "<Document><Focus>Gout</Focus><FocusAnnotations><Synonyms><Synonym>podagra</Synonym>"
             "</Synonyms></FocusAnnotations><QAPairs><QAPair><Question qid='q1'>What causes Gout?"
             f"</Question><Answer>{GOUT}</Answer></QAPair></QAPairs></Document>",
    "g.csv": "source,target,type\nsmoking,COPD,CAUSES\n",
}


class Rebuild(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("a.txt", ASTHMA)
        self.ask("import", "g.kg", "a.txt")
        self.ask("curate", "g.kg", "rename", "allergens", "allergen")
        self.index = self.path("g.kg-index")
        self.right = self.index.read_bytes()

    def assert_says(self, said):
        self.assertRegex(self.ask("rebuild", "g.kg"),
                         rf"^Built g\.kg-index from 1 documents: \d+ nodes, \d+ edges, "
                         rf"{len(self.right)} bytes\.\n{said}\n$")
        self.assertEqual(self.index.read_bytes(), self.right)

    def test_it_says_what_lay_there(self):
        self.assert_says("It is the one that was there, byte for byte\\.")
        self.index.unlink()
        self.assert_says("There was none before\\.")
        self.index.write_bytes(self.right[:-9])
        self.assert_says("The one before was of no use: .*\\.")

    def test_an_index_of_other_documents_or_log_is_stale(self):
        self.ask("curate", "g.kg", "undo", "1")
        self.index.write_bytes(self.right)
        self.assertIn("\nThe one before was of other documents or another log.\n",
                      self.ask("rebuild", "g.kg"))
        self.ask("check", "g.kg")

    def test_a_damaged_store_leaves_the_index(self):
        store = bytearray(self.path("g.kg").read_bytes())
        at = store.index(b"rename")
        store[at:at + 6] = b"remane"
        self.path("g.kg").write_bytes(store)
        self.assertIn("curation", self.refuse(DAMAGED, "rebuild", "g.kg"))
        self.assertEqual(self.index.read_bytes(), self.right)

    def test_options_are_for_reading_again(self):
        self.assertEqual(self.refuse(USAGE, "rebuild", "g.kg", "--dry-run"),
                         "causeway: only --reread takes other options\n"
                         "See: causeway help rebuild\n")


class Reread(ProgramTest):
    def setUp(self):
        super().setUp()
        for name, content in ARTICLES.items():
            self.write(f"in/{name}", content)
        self.write("lexicon.tsv", "beer\tsite\npain\tcondition\tHP:0012531\n")

    def reread(self, *options):
        return self.ask("rebuild", "g.kg", "--reread", *options)

    def test_the_same_reader_reads_the_same(self):
        self.ask("import", "g.kg", "in")
        index = self.path("g.kg-index").read_bytes()
        said = self.reread()
        self.assertIn("Read 6 documents again; 1 have no text.\n", said)
        self.assertTrue(said.endswith("have no text.\nNothing changed.\n"), said)
        self.assertIn("byte for byte", self.ask("rebuild", "g.kg"))
        self.assertEqual(self.path("g.kg-index").read_bytes(), index)

    def test_another_lexicon_changes_what_an_import_by_it_gives(self):
        self.ask("import", "g.kg", "in")
        before = self.files()
        dry = self.reread("--lexicon", "lexicon.tsv", "--dry-run")
        self.assertTrue(dry.endswith("Nothing was written, as --dry-run asks.\n"))
        self.assertIn("HP:0012531", dry)
        self.assertEqual(self.files(), before)
        said = self.reread("--lexicon", "lexicon.tsv")
        self.assertEqual(dry, said + "Nothing was written, as --dry-run asks.\n")
        self.ask("import", "fresh.kg", "in", "--lexicon", "lexicon.tsv")
        self.assertEqual(self.path("g.kg-index").read_bytes(),
                         self.path("fresh.kg-index").read_bytes())
        self.ask("check", "g.kg")

    def test_options_of_the_manifest_hold(self):
        self.ask("import", "g.kg", "in", "--min-confidence", "0.9", "--lexicon", "lexicon.tsv")
        done = self.run_program("rebuild", "g.kg", "--reread")
        self.assertEqual(done.returncode, REJECTED)
        self.assertIn("causeway: not read again: a.txt: it was read by a lexicon: name it by "
                      "--lexicon\n", done.stderr.decode())
        index = self.path("g.kg-index").read_bytes()
        self.assertIn("\nNothing changed.\n", self.reread("--lexicon", "lexicon.tsv"))
        self.assertEqual(self.path("g.kg-index").read_bytes(), index)

    def test_changes_are_cut_and_are_a_table(self):
        self.ask("import", "g.kg", "in")
        said = self.run_program("rebuild", "g.kg", "--reread", "--dry-run", "--lexicon",
                                "lexicon.tsv", "--limit", "2")
        self.assertRegex(said.stderr.decode(), r"the first 2 of \d+ changes")
        changes = json.loads(self.reread("--dry-run", "--lexicon", "lexicon.tsv", "--format",
                                         "json"))
        self.assertEqual(changes["columns"][:3], ["change", "what", "name"])
        self.assertGreater(len(changes["rows"]), 2)
        self.assertIn("<svg", self.reread("--dry-run", "--lexicon", "lexicon.tsv", "--format",
                                          "svg"))

    def test_of_an_older_store_texts_are_read_and_pages_are_left(self):
        shutil.copy(OLD_STORES / "version_3.kg", self.path("g.kg"))
        done = self.run_program("rebuild", "g.kg", "--reread")
        self.assertEqual(done.returncode, REJECTED)
        self.assertIn("Read 1 documents again; 1 have no text.\n", done.stdout.decode())
        self.assertEqual(done.stderr.decode(),
                         "causeway: not read again: b.html: of its file the text alone is kept: "
                         "import the file again\n"
                         "causeway: 1 of 2 documents with a text were not read again\n")
        self.ask("check", "g.kg")
        self.assertIn("bronchial asthma", self.ask("describe", "g.kg", "asthma"))

    def test_killed_it_is_as_before_or_as_after(self):
        for number in range(60):
            self.write(f"in/{number}.txt", ASTHMA.replace("Asthma", f"Asthma of kind {number}"))
        self.ask("import", "g.kg", "in")
        shutil.copy(self.path("g.kg"), self.path("whole.kg"))
        self.ask("rebuild", "whole.kg", "--reread", "--lexicon", "lexicon.tsv")
        allowed = {self.path("whole.kg-index").read_bytes(),
                   self.path("g.kg-index").read_bytes()}
        for tenths in range(2, 14, 2):
            running = subprocess.Popen(
                [PROGRAM, "rebuild", "g.kg", "--reread", "--lexicon", "lexicon.tsv"],
                cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(tenths / 10)
            running.send_signal(signal.SIGKILL)
            running.wait()
            self.assertEqual(self.run_program("check", "g.kg").returncode, DONE)
            self.ask("rebuild", "g.kg")
            self.assertTrue(self.path("g.kg-index").read_bytes() in allowed)


if __name__ == "__main__":
    main()
