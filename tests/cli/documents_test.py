"""Documents of every format that are cut, damaged, misnamed or made to do harm: each fails by itself
with its reason, keeps nothing, and takes no more memory than a document may."""

import os
import pathlib
import subprocess
import unittest
import zipfile

from program import PROGRAM, REJECTED, SHARED, ProgramTest, main

MOST_MEMORY = 300 << 20  # bytes

# A content is a list of pieces, each with how often it is repeated: the memory that is measured below
# would count what this program holds.
HEAD = {"jats": "<article><body><p>", "medquad": "<Document><QAPairs><p>",
        "pubmed": "<PubmedArticleSet><p>"}
ENTITIES = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 10))


def xml(head, *pieces):
    return [('<?xml version="1.0"?>\n' + head, 1), *pieces]


def bad_xml(head):
    return {
        "cut.xml": (xml(head), "no element found"),
        "entities.xml": ([(f'<!DOCTYPE x [<!ENTITY e0 "gout">{ENTITIES}]>{head}&e9;', 1)],
                         "declares entities or elements of its own"),
        "nested.xml": (xml(head, ("<b>", 100_000)), "elements nest deeper than 512"),
        "text.xml": (xml(head, ("gout ", 8_000_000)), "the text between two tags has more than"),
        "tag.xml": (xml(head, ("<b x='", 1), ("y", 20_000_000)),
                    "a tag or a comment has more than"),
        "latin1.xml": (xml(head, (b"caf\xe9 </p>", 1)), "not well-formed (invalid token)"),
        "encoding.xml": ([('<?xml version="1.0" encoding="x-none"?>' + head, 1)],
                         "unknown encoding"),
    }


BAD = {
    "nested.html": ([("<p>", 1), ("<div>", 100_000)], "tags nest deeper than 512"),
    "attributes.html": ([("<html ", 1), ("abc ", 2_000_000)], "more than 1000000 tags and attributes"),
    "latin1.html": ([(b"<p>caf\xe9 causes gout", 1)], "not UTF-8"),
    "quotes.md": ([("# Gout\n", 1), (">", 100_000), (" x", 1)], "tags nest deeper than 512"),
    "line.txt": ([("gout ", 14_000_000)], "line 1 has 70000000 bytes; the most is 67108864"),
    "other.docx": ([(b"PK\x03\x04 word/ is not all", 1)], "it is no whole archive"),
    "cut.pdf": ([("%PDF-1.7\n1 0 obj\n<</Type/Catalog", 1)],
                "it is damaged: pdftotext finds no page"),
}
BAD_PARTS = {  # of a DOCX file
    "bomb.docx": ([("<w>", 1), ("<p><t>" + "gout " * 100 + "</t></p>", 400_000)], "unpacks to more than"),
    "nested.docx": ([("<r>", 20_000_000)], "elements nest deeper than 512"),
    "cut.docx": ([("<p>", 1)], "no element found"),
}
MISNAMED = {"text.pdf": "Gout hurts.\n", "page.docx": "<!DOCTYPE html><p>Gout hurts.",
            "gout.html": "Gout hurts.\n"}


def write_pieces(file, pieces):
    for piece, times in pieces:
        piece = piece if isinstance(piece, bytes) else piece.encode()
        at_once = max(1, (1 << 16) // len(piece))
        for done in range(0, times, at_once):
            file.write(piece * min(at_once, times - done))


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

    def fails(self, name, reason, *options):
        with self.subTest(name, options=options):
            code, said, memory = self.memory_of("import", "g.kg", name, *options)
            self.assertEqual(code, REJECTED, said)
            self.assertIn(reason, said)
            self.assertIn(name, said)
            self.assertLess(memory, MOST_MEMORY)
            self.assertEqual(self.ask("stats", "g.kg"), self.before)

    def write_bad(self, name, pieces):
        with open(self.path(name), "wb") as file:
            write_pieces(file, pieces)

    def test_bad_documents(self):
        for name, (pieces, reason) in BAD.items():
            self.write_bad(name, pieces)
            self.fails(name, reason)

    def test_bad_xml(self):
        for format, head in HEAD.items():
            for name, (pieces, reason) in bad_xml(head).items():
                self.write_bad(name, pieces)
                self.fails(name, reason, "--format", format)

    def test_bad_parts_of_an_archive(self):
        for name, (pieces, reason) in BAD_PARTS.items():
            with zipfile.ZipFile(self.path(name), "w", zipfile.ZIP_DEFLATED) as archive:
                with archive.open("word/document.xml", "w", force_zip64=True) as part:
                    write_pieces(part, pieces)
            self.fails(name, reason)

    def test_a_file_that_is_not_what_its_suffix_says(self):
        for name, content in MISNAMED.items():
            self.write(name, content)
            self.fails(name, "does not look like")

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
