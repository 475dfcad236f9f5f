"""Every row of `export --list`, given all that was ever meant to run somewhere: nothing gets out of
its place, the same graph gives the same bytes, and a write that fails leaves no file."""

import csv
import html.parser
import io
import json
import re
import resource
import signal
import subprocess
import unittest
import xml.etree.ElementTree

from awkward_graph import graph
from program import DONE, FAILED, ProgramTest

HOSTILE = [
    "</script><script>window.hit=1</script>", "<img src=x onerror=window.hit=1>", "javascript:window.hit=1",
    "[x](javascript:window.hit=1)", "]]><svg onload=window.hit=1>", "\"><iframe srcdoc='x'>", "--><!--",
    'evil"]; hit [label="hit', "x\\", "\\\\\" ]; hit -> hit; //", "\\N \\G \\E \\u0027",
    "'}) DETACH DELETE n //", "\\' RETURN 1 //", "`) DETACH DELETE n //", "*/ MATCH (n) /*",
    "=cmd|'/C calc'!A0", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "x,\"=1+1\"", "x\r\n=1+1",
    "\x1b[31mred\x1b]0;title\x07", "nul\x00l\x01\x7f\x9b", "rtl\u202eevil\u2066", "\u2028line\u2029", "a\tb\nc|d",
    "<http://evil.invalid/> .", '" . <a> <b> <c> .', "%00%0a", "end", "subgraph hit", "click n1 call hit()",
    "%%{init: {}}%%", "__proto__", "${hit}", "&lt;script&gt;", "&#60;script&#62;"]
TWO_FILES = {"kgx", "neo4j"}
BINARY = {"png", "pdf"}
# Those that people read, in a terminal too, hold no control characters; those for programs keep
# what a name holds, but for what their grammars refuse.
FOR_PEOPLE = {"text", "csv", "tsv", "markdown", "html-table", "dot", "svg", "mermaid", "cypher"}
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


def hostile_graph(names):
    """Names, types, labels, properties, a document: each says what is meant to run."""
    made = graph(names)
    made["documents"][0].update(key="</script>'\"=1.txt", title="<b>\x1b[1m</title>")
    for at, edge in enumerate(made["edges"]):
        for evidence in edge["evidence"]:
            evidence.update(document="</script>'\"=1.txt", section="<i>=1")
            evidence["properties"] = {"</data> =1 '\"": names[at % len(names)]}
    made["edges"][0]["type"] = "'\"]-() --> <b>=1"
    for at, node in enumerate(made["nodes"]):
        node["labels"] = ["Cause", names[at % len(names)]]
    return made


class Page(html.parser.HTMLParser):
    """The elements and attributes of a page that could run or load something."""

    def __init__(self, text):
        super().__init__()
        self.elements, self.attributes = [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.elements.append(tag)
        self.attributes += [(name, value) for name, value in attrs
                            if name.startswith("on") or name in ("href", "src", "srcdoc")]


class EveryFormatTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.formats = [line.split()[0] for line in self.ask("export", "--list").splitlines()]
        self.write("hostile.json", json.dumps(hostile_graph(HOSTILE)))
        self.ask("import", "g.kg", "hostile.json")

    def export(self, form, graph="g.kg", to="out", **options):
        """The files that are written, by name."""
        folder = self.path(to)
        folder.mkdir(exist_ok=True)
        self.ask("export", graph, "--format", form, "--denied", "mark", "-o", f"{to}/x.{form}", **options)
        return {path.name: path.read_bytes() for path in folder.iterdir() if path.name.endswith(form)}

    def text(self, form):
        file, = self.export(form).values()
        return file.decode()

    def test_control_characters_are_nowhere(self):
        for form in self.formats:
            if form in BINARY or form == "html":  # its own program holds some
                continue
            refused = CONTROLS if form in FOR_PEOPLE else REFUSED
            for name, content in self.export(form).items():
                with self.subTest(name):
                    found = refused.search(text := content.decode())
                    self.assertIsNone(found, found and text[found.start() - 30:found.end() + 10])

    def test_pages_and_pictures_run_nothing(self):
        for form in "html-table", "svg":
            page = Page(self.text(form))
            self.assertEqual(page.attributes, [], form)
            self.assertEqual(set(page.elements) & {"script", "img", "iframe", "object", "embed", "base"},
                             set(), form)

    def test_the_page_has_no_more_elements_than_that_of_a_harmless_graph(self):
        self.write("harmless.json", json.dumps(hostile_graph(["smoke", "dust"])))
        self.ask("import", "harmless.kg", "harmless.json")
        harmless, = self.export("html", "harmless.kg", "harmless").values()
        pages = [Page(text) for text in (harmless.decode(), self.text("html"))]
        self.assertEqual(pages[0].elements, pages[1].elements)
        self.assertEqual(pages[0].attributes, pages[1].attributes)

    def test_markdown_is_a_table_and_nothing_else(self):
        done = subprocess.run(["cmark-gfm", "--unsafe", "--extension", "table", "--extension", "autolink"],
                              input=self.text("markdown").encode(), capture_output=True, check=True)
        page = Page(done.stdout.decode())
        self.assertEqual(set(page.elements), {"table", "thead", "tbody", "tr", "th", "td"})

    def test_xml_is_well_formed(self):
        for form in "graphml", "gexf", "svg":
            tags = {element.tag.split("}")[1] for element in xml.etree.ElementTree.fromstring(self.text(form)).iter()}
            self.assertEqual(tags & {"script", "img", "iframe", "b", "i"}, set())

    def test_json_is_json_that_no_script_ends_in(self):
        for form in "json", "jsonl", "cytoscape", "cx2", "node-link", "d3", "graphology", "jgf", "kgx-jsonl", "obo-graphs":
            text = self.text(form)
            lines = text.strip("\n").split("\n") if form.endswith("jsonl") else [text]
            with self.subTest(form):
                self.assertIn("__proto__", json.dumps([json.loads(line) for line in lines]))

    def test_dot_has_our_nodes_alone(self):
        text = self.text("dot")
        counted = subprocess.run(["gvpr", 'BEG_G { print($G.name, " ", nNodes($G), " ", nEdges($G)); }'],
                                 input=text.encode(), capture_output=True, check=True)
        view = json.loads(self.text("node-link"))
        self.assertEqual(counted.stdout.split(), [b"causeway", str(len(view["nodes"])).encode(),
                                                  str(len(view["edges"])).encode()])

    def test_tables_have_their_columns_and_no_formulas(self):
        for form, mark in ("csv", ","), ("tsv", "\t"):
            rows = list(csv.reader(io.StringIO(self.text(form), newline=""), delimiter=mark))
            self.assertEqual({len(row) for row in rows}, {len(rows[0])})
            cells = [cell for row in rows for cell in row if not re.fullmatch(r"[-+]?[\d.]+", cell)]
            self.assertEqual([cell for cell in cells if re.match("[=+@\t\r\n-]", cell)], [])
        for form, mark in ("kgx", "\t"), ("neo4j", ","):
            for content in self.export(form).values():
                quoting = csv.QUOTE_NONE if form == "kgx" else csv.QUOTE_MINIMAL
                rows = list(csv.reader(io.StringIO(content.decode(), newline=""), delimiter=mark,
                                       quoting=quoting))
                self.assertEqual({len(row) for row in rows}, {len(rows[0])}, form)

    def test_cypher_says_nothing_outside_its_literals(self):
        for line in self.text("cypher").split("\n"):
            said = re.sub(r"'(?:[^'\\]|\\.)*'|`\w+`", "", line)
            self.assertNotRegex(said, "DETACH|DELETE|RETURN|//|/\\*|'|`")
            self.assertNotIn("\\u", line.replace("\\\\", ""))

    def test_mermaid_has_lines_of_its_own_alone(self):
        for line in self.text("mermaid").split("\n")[1:-1]:
            self.assertRegex(line, r'^  (classDef \w+ [\w#:,-]+|n\d+\["[^"]*"\](:::\w+)?|'
                                   r'n\d+ -\.?->\|"[^"]*"\| n\d+)$')

    def test_rdf_is_read_and_names_no_other_graph(self):
        for form, syntax in ("ntriples", "ntriples"), ("turtle", "turtle"):
            read = subprocess.run(["rapper", "-q", "-i", syntax, "-o", "ntriples", "-", "https://base.invalid/"],
                                  input=self.text(form).encode(), capture_output=True, check=False)
            self.assertEqual((read.returncode, read.stderr), (DONE, b""))
            said = re.sub(r'"(?:[^"\\]|\\.)*"', "", read.stdout.decode())
            self.assertNotRegex(said, r"(?m)^<http://evil|> <a> |<b> <c>")

    def test_an_answer_that_holds_paths(self):
        self.write("chain.txt", "Smoke\n\nSmoke causes asthma. Asthma causes wheezing.\n")
        self.ask("import", "chain.kg", "chain.txt")
        for form in self.formats:
            with self.subTest(form):
                folder = self.path("paths")
                folder.mkdir(exist_ok=True)
                self.ask("export", "chain.kg", "--format", form, "-o", f"paths/{form}.x", "--query",
                         "MATCH p = (a)-[:CAUSES]->()-[:CAUSES]->(b) RETURN p")
                files = [path.read_bytes() for path in folder.glob(f"{form}*.x")]
                for name in (b"Smoke", b"sthma", b"heezing") if form not in BINARY else ():
                    self.assertTrue(any(name.lower() in file.lower() for file in files), name)

    def test_the_same_graph_gives_the_same_bytes(self):
        """Whatever the order of import and the number of threads."""
        documents = [self.write(f"{at}.txt", f"Asthma {at}\n\nAsthma is caused by dust {at} and by smoke.\n")
                     for at in range(4)]
        self.ask("import", "a.kg", "hostile.json", *documents, "--threads", "1")
        for each in reversed(documents):
            self.ask("import", "b.kg", each, "--threads", "4")
        self.ask("import", "b.kg", "hostile.json")
        for form in self.formats:
            with self.subTest(form):
                first = self.export(form, "a.kg", "a")
                self.assertEqual(first, self.export(form, "b.kg", "b"))
                self.assertEqual(len(first), 2 if form in TWO_FILES else 1)

    def test_a_failed_write_leaves_no_file(self):
        """No file of this process may be longer than 33,000 bytes; each of these would be."""
        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (33_000, 33_000))
        self.write("large.json", json.dumps(graph([f"dust {at} {'x' * 90}" for at in range(250)])))
        self.ask("import", "large.kg", "large.json")
        before = self.files()
        for form in self.formats:
            with self.subTest(form):
                self.refuse(FAILED, "export", "large.kg", "--format", form, "-o", f"x.{form}",
                            preexec_fn=limit)
                self.assertEqual(set(self.files()), set(before))


if __name__ == "__main__":
    unittest.main()
