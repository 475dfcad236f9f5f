"""Documents of every format that are cut, damaged, misnamed or made to do harm: each fails by itself
with its reason, keeps nothing, and takes no more memory than a document may."""

import io
import os
import pathlib
import subprocess
import unittest
import zipfile

from program import PROGRAM, REJECTED, SHARED, ProgramTest, main

MOST_MEMORY = 300 << 20  # bytes

XML = '<?xml version="1.0"?>\n'
HEAD = {"jats": XML + "<article><body><p>", "medquad": XML + "<Document><QAPairs><p>",
        "pubmed": XML + "<PubmedArticleSet><p>"}


def docx(body):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", body)
    return packed.getvalue()


def entity_bomb(head):
    levels = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 10))
    return head.replace("\n", f'\n<!DOCTYPE x [<!ENTITY e0 "gout">{levels}]>\n', 1) + "&e9;"


def endless_xml(head):
    return {
        "cut.xml": (head, "no element found"),
        "entities.xml": (entity_bomb(head), "declares entities or elements of its own"),
        "nested.xml": (head + "<b>" * 100_000, "elements nest deeper than 512"),
        "text.xml": (head + "gout " * 8_000_000, "the text between two tags has more than"),
        "tag.xml": (head + "<b x='" + "y" * 20_000_000, "a tag or a comment has more than"),
        "latin1.xml": (head.encode() + b"caf\xe9 </p>", "not well-formed (invalid token)"),
        "encoding.xml": (head.replace('"1.0"', '"1.0" encoding="x-none"'), "unknown encoding"),
    }


BAD = {
    "nested.html": ("<p>" + "<div>" * 100_000, "tags nest deeper than 512"),
    "attributes.html": ("<p " + "".join(f"a{i} " for i in range(2_000_000)),
                        "more than 1000000 tags and attributes"),
    "latin1.html": (b"<p>caf\xe9 causes gout", "not UTF-8"),
    "quotes.md": ("# Gout\n" + ">" * 100_000 + " x", "tags nest deeper than 512"),
    "line.txt": ("gout " * 14_000_000, "line 1 has 70000000 bytes; the most is 67108864"),
    "cut.docx": (docx("<p>gout</p>" * 1000)[:-40], "it is no whole archive"),
    "other.docx": (b"PK\x03\x04 word/ is not all", "it is no whole archive"),
    "bomb.docx": (docx("<p>" + "gout" * 75_000_000), "unpacks to more than"),
    "cut.pdf": ("%PDF-1.7\n1 0 obj\n<</Type/Catalog", "it is damaged: pdftotext finds no page"),
}
MISNAMED = {"text.pdf": "Gout hurts.\n", "page.docx": "<!DOCTYPE html><p>Gout hurts.",
            "gout.html": "Gout hurts.\n"}


class Documents(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("good.txt", "Gout\n\nGout causes pain.\n")
        self.ask("import", "g.kg", "good.txt")
        self.before = self.ask("stats", "g.kg")

    def memory_of(self, *arguments):
        """The exit code, what was said, and the largest memory of the program or its children."""
        with open(self.path("said"), "wb") as said:
            process = subprocess.Popen([PROGRAM, *arguments], cwd=self.folder, stdout=said,
                                       stderr=said, stdin=subprocess.DEVNULL)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        return process.returncode, self.path("said").read_text(), usage.ru_maxrss << 10

    def fails(self, name, content, reason, *options):
        with self.subTest(name, options=options):
            self.write(name, content)
            code, said, memory = self.memory_of("import", "g.kg", name, *options)
            self.assertEqual(code, REJECTED, said)
            self.assertIn(reason, said)
            self.assertIn(name, said)
            self.assertLess(memory, MOST_MEMORY)
            self.assertEqual(self.ask("stats", "g.kg"), self.before)

    def test_bad_documents(self):
        for name, (content, reason) in BAD.items():
            self.fails(name, content, reason)

    def test_bad_xml(self):
        for format, head in HEAD.items():
            for name, (content, reason) in endless_xml(head).items():
                self.fails(name, content, reason, "--format", format)

    def test_a_bomb_in_a_packed_part(self):
        self.fails("part.docx", docx("<p>" + "<r>" * 20_000_000), "elements nest deeper than 512")

    def test_a_file_that_is_not_what_its_suffix_says(self):
        for name, content in MISNAMED.items():
            self.fails(name, content, "does not look like")

    @unittest.skipUnless(SHARED.is_dir(), "needs ../shared")
    def test_every_file_of_medquad_is_taken(self):
        folder = SHARED / "corpora" / "medquad"
        count = len(list(pathlib.Path(folder).rglob("*.xml")))
        code, said, memory = self.memory_of("import", "m.kg", str(folder))
        self.assertEqual(code, 0, said)
        self.assertIn(f"Imported {count} new, 0 replaced, 0 unchanged documents", said)
        self.assertLess(memory, MOST_MEMORY)


if __name__ == "__main__":
    main()
