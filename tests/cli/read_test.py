"""What the reader makes of a document, stage by stage, and how sure it is: `read`, and
`import --min-confidence`."""

import gzip
import json
import os
import pathlib
import shutil

from documents import docx, pdf
from program import ASTHMA, DAMAGED, DONE, FAILED, PROGRAM, REJECTED, USAGE, ProgramTest, main


PAGES = {  # the same in each format
    "one.md": "# Gout\n\nGout *causes* pain.\n",
    "one.html": "<!DOCTYPE html><h1>Gout</h1><p>Gout <b>causes</b> pain.",
    "one.xml": "<PubmedArticleSet><PubmedArticle><PMID>1</PMID><ArticleTitle>Gout</ArticleTitle><Abstract>"
               "<AbstractText>Gout causes pain.</AbstractText></Abstract></PubmedArticle></PubmedArticleSet>",
    "one.nxml": "<article><body><sec><title>Gout</title><p>Gout causes pain.</p></sec></body></article>",
    "medquad.xml": "<Document><Focus>Gout</Focus><QAPairs><QAPair><Question>What is gout ?</Question>"
                   "<Answer>Gout causes pain.</Answer></QAPair></QAPairs></Document>",
    "one.docx": docx("<w><p><t>Gout causes pain.</t></p></w>"),
    "one.pdf": pdf(b"BT /F 12 Tf 72 700 Td (Gout causes pain.) Tj ET"),
    "one.txt.gz": gzip.compress(b"Gout causes pain.\n"),
}


class Read(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("asthma.txt", ASTHMA)

    def test_shows_relations_by_default(self):
        shown = self.ask("read", "asthma.txt")
        self.assertIn("Asthma is caused by allergens.\n  allergens CAUSES asthma", shown)
        self.assertEqual(self.ask("read", "asthma.txt", "--stage", "relations"), shown)
        self.assertEqual(self.ask("read", "asthma.txt"), shown)

    def test_shows_each_stage_and_all(self):
        listed = [line.split()[0] for line in self.ask("read", "--list").splitlines()]
        self.assertEqual(listed[:2], ["blocks", "sentences"])
        self.assertEqual(listed[-2:], ["relations", "confidence"])
        every = "\n".join(f"== {stage}\n" + self.ask("read", "asthma.txt", "--stage", stage)
                          for stage in listed)
        self.assertEqual(self.ask("read", "asthma.txt", "--stage", "all"), every)

    def test_writes_to_a_file(self):
        self.ask("read", "asthma.txt", "-o", "read.txt")
        self.assertEqual(self.path("read.txt").read_text(), self.ask("read", "asthma.txt"))

    def test_touches_nothing(self):
        before = self.files()
        self.ask("read", "asthma.txt")
        self.assertEqual(self.files(), before)

    def test_says_what_is_wrong(self):
        self.assertIn("Did you mean sentences?",
                      self.refuse(USAGE, "read", "asthma.txt", "--stage", "sentence"))
        self.assertIn("cannot read nowhere.txt", self.refuse(REJECTED, "read", "nowhere.txt"))
        self.write("latin.txt", b"caf\xe9 au lait\n")
        self.assertIn("latin.txt is not UTF-8 text", self.refuse(REJECTED, "read", "latin.txt"))
        self.write("a.csv", "source,target\nsmoke,cough\n")
        self.assertIn("a.csv has no text to read", self.refuse(REJECTED, "read", "a.csv"))

    def test_reads_every_format_of_documents(self):
        for name, page in PAGES.items():
            with self.subTest(name):
                self.write(name, page)
                self.assertIn("  gout CAUSES pain", self.ask("read", name))
        self.assertIn("  gout CAUSES pain", self.ask("read", "-", "--format", "html",
                                                     input=b"<p>Gout causes pain."))

    def test_shows_each_document_of_a_set_under_its_key(self):
        self.write("set.xml", PAGES["one.xml"].replace("</PubmedArticleSet>",
                   "<PubmedArticle><PMID>2</PMID><ArticleTitle>Asthma</ArticleTitle></PubmedArticle>"
                   "</PubmedArticleSet>"))
        shown = self.ask("read", "set.xml", "--stage", "blocks")
        self.assertLess(shown.index("==== set.xml#1\n"), shown.index("==== set.xml#2\n"))


class Models(ProgramTest):
    """Trained models are found beside the program, in CAUSEWAY_MODEL or in --model."""

    def setUp(self):
        super().setUp()
        self.write("asthma.txt", ASTHMA)
        self.models = pathlib.Path(PROGRAM).parent / "share" / "causeway"

    def test_are_found(self):
        shown = self.ask("read", "asthma.txt", "--stage", "parse")
        self.assertIn("nsubj", shown)
        self.assertEqual(self.ask("read", "asthma.txt", "--stage", "parse", "--model", self.models),
                         shown)
        elsewhere = {**os.environ, "CAUSEWAY_MODEL": str(self.models)}
        program = shutil.copy(PROGRAM, self.folder)
        self.assertEqual(self.ask("read", "asthma.txt", "--stage", "parse", executable=program,
                                  env=elsewhere), shown)

    def test_that_are_missing_or_damaged_leave_nothing_behind(self):
        whole = next(self.models.glob("*.model"))
        damaged = self.write(f"damaged/{whole.name}", whole.read_bytes()[:-1000])
        self.path("none").mkdir()
        for folder, code in (("none", FAILED), ("damaged", DAMAGED)):
            for command in (("import", "g.kg", "asthma.txt"), ("read", "asthma.txt")):
                told = self.refuse(code, *command, "--model", folder)
                self.assertIn(f"{folder}/{damaged.name}", told)
                self.assertIn("CAUSEWAY_MODEL", told)
                self.refuse(code, *command, env={**os.environ, "CAUSEWAY_MODEL": folder})
        self.assertFalse(self.path("g.kg").exists())

    def test_stand_beside_the_document(self):
        self.ask("import", "g.kg", "asthma.txt")
        self.assertRegex(self.ask("show", "g.kg", "documents", "--format", "csv"),
                         r"text \d+ rules \d+ model [0-9a-f]{8}")


class Confidence(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("asthma.txt", ASTHMA)

    def confidences(self, graph):
        lines = self.ask("export", graph, "--format", "jsonl").splitlines()
        return sorted(json.loads(line)["confidence"] for line in lines)

    def test_leaves_out_what_is_less_sure(self):
        self.ask("import", "all.kg", "asthma.txt")
        every = self.confidences("all.kg")
        least = every[len(every) // 2]
        told = self.ask("import", "sure.kg", "asthma.txt", "--min-confidence", least)
        sure = [confidence for confidence in every if confidence >= least]
        self.assertEqual(self.confidences("sure.kg"), sure)
        self.assertIn(f"Left out {len(every) - len(sure)} assertions of a confidence under {least}",
                      told)

    def test_tells_kinds_while_reading(self):
        self.write("gout.txt", "Gout\n\nGout is common. It occurs in the quibble.\n")
        self.write("sites.tsv", "quibble\tsite\n")
        read = ("read", "gout.txt", "--stage", "relations")
        self.assertNotIn("OCCURS_IN", self.ask(*read))
        self.assertIn("gout OCCURS_IN quibble", self.ask(*read, "--lexicon", "sites.tsv"))

    def test_stands_beside_the_document_and_decides_whether_it_is_read_again(self):
        self.ask("import", "g.kg", "asthma.txt", "--min-confidence", "0.25")
        self.assertIn("min-confidence 0.25", self.ask("show", "g.kg", "documents", "--format", "csv"))
        for least, outcome in (("0.25", "1 unchanged"), ("0.5", "1 replaced"), ("0", "1 replaced")):
            self.assertIn(outcome,
                          self.ask("import", "g.kg", "asthma.txt", "--min-confidence", least))
        self.assertNotIn("min-confidence", self.ask("show", "g.kg", "documents"))

    def test_is_a_number_of_0_to_1(self):
        for wrong in ("2", "-1", "nan"):
            self.assertIn("--min-confidence is a number of 0 to 1",
                          self.refuse(USAGE, "import", "g.kg", "asthma.txt",
                                      f"--min-confidence={wrong}"))
        self.refuse(USAGE, "import", "g.kg", "asthma.txt", "--min-confidence", "much")
        self.assertFalse(self.path("g.kg").exists())

    def test_is_shown_and_can_be_asked_for(self):
        self.ask("import", "g.kg", "asthma.txt")
        why = self.ask("why", "g.kg", "allergens causes asthma", "--format", "csv")
        self.assertIn("confidence", why.splitlines()[0])
        self.assertIn("confidence", self.ask("describe", "g.kg", "asthma", "--format", "csv"))
        every = "MATCH (a)-[r:CAUSES]->(b) WHERE r.confidence >= 0 RETURN a.name, r.confidence"
        self.assertIn("allergens", self.ask("query", "g.kg", every))
        none = "MATCH (a)-[r:CAUSES]->(b) WHERE r.confidence > 1 RETURN a.name, r.confidence"
        self.assertNotIn("allergens", self.ask("query", "g.kg", none))


class Lexicon(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("asthma.txt", ASTHMA)
        self.write("mine.tsv", "allergens\tcause\tMINE:1\n")

    def test_gives_names_their_identifiers(self):
        self.ask("import", "g.kg", "asthma.txt", "--lexicon", "mine.tsv")
        self.assertIn("MINE:1", self.ask("describe", "g.kg", "allergens"))

    def test_stands_beside_the_document_and_decides_whether_it_is_read_again(self):
        read = ("import", "g.kg", "asthma.txt")
        self.ask(*read)
        self.assertIn("1 replaced", self.ask(*read, "--lexicon", "mine.tsv"))
        self.assertIn("1 unchanged", self.ask(*read, "--lexicon", "mine.tsv"))
        self.assertRegex(self.ask("show", "g.kg", "documents", "--format", "csv"),
                         r"text \d+.* lexicon [0-9a-f]{8}")
        self.write("mine.tsv", "allergens\tcause\tMINE:2\n")
        self.assertIn("1 replaced", self.ask(*read, "--lexicon", "mine.tsv"))
        self.assertIn("1 replaced", self.ask(*read))

    def test_that_is_missing_or_wrong_leaves_nothing_behind(self):
        self.write("wrong.tsv", "allergens cause\n")
        for lexicon in ("none.tsv", "wrong.tsv"):
            for command in (("import", "g.kg", "asthma.txt"), ("read", "asthma.txt")):
                done = self.run_program(*command, "--lexicon", lexicon)
                self.assertNotEqual(done.returncode, DONE)
                self.assertIn(lexicon, done.stderr.decode())
        self.assertFalse(self.path("g.kg").exists())


if __name__ == "__main__":
    main()
