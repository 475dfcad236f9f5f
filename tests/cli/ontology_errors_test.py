"""Ontologies, annotations and knowledge graphs that are not what they should be: each is refused
with its place, in little memory, and the graph stays as it was."""

import resource

import program
from program import ProgramTest

MEMORY = 300 << 20  # bytes that a bad file may take
HPOA = b"#DatabaseID\tDiseaseName\tQualifier\tHPO_ID\n"


class OntologyErrors(ProgramTest):
    def refused(self, name, content, *options):
        self.write(name, content)
        return self.refuse(program.REJECTED, "import", "g.kg", *options, name)

    def test_files_that_are_cut_off_are_refused_with_their_place(self):
        self.write("whole.obo", "[Term]\nid: A:1\nname: a\n")
        self.ask("import", "g.kg", "whole.obo")
        before = self.ask("export", "g.kg", "--format", "json")
        cut = {
            "a.obo": (b'format-version: 1.2\n[Term]\nid: A:1\ndef: "cut', "line 4: a quote is not closed"),
            "b.obo": (b"format-version: 1.2\n[Term]\nid: A:1\nna", 'line 4: no "tag: value" but "na"'),
            "a.json": (b'{"graphs": [{"nodes": [\n{"id": "A:1"', "not valid JSON at line 2, column 13"),
            "a.hpoa": (HPOA + b"OMIM:1\tx\tN", "line 2: the disease or the term is missing"),
            "kgx.tsv": (b"id\tcategory\nA:1\tx\n\tx\n", 'line 3: "id" is missing or empty'),
            "kgx.jsonl": (b'{"id": "A:1", "category": []}\n{"id": "A', "not valid JSON at line 2"),
            "kgx.json": (b'{"edges": [{"subject": "A:1", "predicate": "p"}]}',
                         '"object" is missing or empty at line 1'),
        }
        for name, (content, place) in cut.items():
            with self.subTest(name):
                self.assertIn(place, self.refused(name, content))
        self.assertEqual(self.ask("export", "g.kg", "--format", "json"), before)

    def test_wrong_encodings_and_suffixes_are_named(self):
        self.assertIn("not UTF-8", self.refused("a.obo", b"format-version: 1.2\n[Term]\nid: A:1\nname: caf\xe9\n"))
        self.assertIn("but like obo", self.refused("b.hpoa", b"format-version: 1.2\n[Term]\nid: A:1\n"))

    def write_bomb(self, name, head, unit, times):
        """In pieces: what this process holds counts as its child's (getrusage(2))."""
        with open(self.path(name), "wb") as file:
            file.write(head)
            for _ in range(times // 100_000):
                file.write(unit * 100_000)

    def test_bombs_are_refused_in_little_memory(self):
        large = 70 << 20
        term = b"format-version: 1.2\n[Term]\nid: A:1\n"
        bombs = {
            "line.obo": (term + b"name: ", b"x", large),
            "stanza.obo": (term, b"xref: B:1\n", large // 10),
            "deep.json": (b'{"graphs": [{"nodes": ', b"[", 2_000_000),
            "text.json": (b'{"graphs": [{"nodes": [{"id": "', b"x", large),
            "line.hpoa": (HPOA, b"x", large),
            "wide.tsv": (b"id\tcategory", b"\tx", 1_000_000),
            "deep.jsonl": (b'{"id": "A:1", "category": []}\n', b'{"a":', 2_000_000),
        }
        for name, bomb in bombs.items():
            with self.subTest(name):
                self.write_bomb(name, *bomb)
                self.refuse(program.REJECTED, "import", "g.kg", "--quiet", name)
        used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
        self.assertLess(used, MEMORY)


if __name__ == "__main__":
    program.main()
