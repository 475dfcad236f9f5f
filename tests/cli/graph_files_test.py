"""Graphs of other programs: what is written, by ours or by networkx, comes back as the same graph;
and what is no such file is refused with its place, in little memory."""

import json
import resource
import unittest

import program
from program import ProgramTest

try:
    import networkx
except ImportError:
    networkx = None

MEMORY = 300 << 20  # bytes that a bad file may take


class GraphFilesTest(ProgramTest):
    def edges(self, graph):
        """The edges of a graph by the names of their ends; those of a name to its alias are none."""
        whole = json.loads(self.ask("export", graph, "--format", "json"))
        names = {node["id"]: node["name"] for node in whole["nodes"]}
        return {(names[e["source"]], e["type"], names[e["target"]], e["polarity"], e["certainty"])
                for e in whole["edges"] if e["source"] != e["target"]}

    def imported(self, name):
        graph = name + ".kg"
        self.ask("import", graph, name)
        return self.edges(graph)

    def example(self):
        self.write("asthma.txt", program.ASTHMA + "Asthma may cause fatigue.\n")
        edges = self.imported("asthma.txt")
        self.assertGreater(len(edges), 8)
        return edges

    def test_our_own_drawing_and_lines_come_back(self):
        edges = self.example()
        for name in ["drawn.dot", "said.jsonl", "whole.json"]:
            with self.subTest(name):
                self.ask("export", "asthma.txt.kg", "-o", name)
                self.assertEqual(self.imported(name), edges)

    def test_a_whole_graph_without_texts_comes_back_byte_for_byte(self):
        self.write("a.nt", b'<http://a.org/x> <http://a.org/causes> <http://a.org/y> .\n')
        self.ask("import", "a.kg", "a.nt")
        first = self.ask("export", "a.kg", "--format", "json")
        self.write("a.json", first)
        self.ask("import", "b.kg", "a.json")
        self.assertEqual(self.ask("export", "b.kg", "--format", "json"), first)

    @unittest.skipIf(networkx is None, "python3-networkx is not installed")
    def test_graphs_of_networkx_come_in(self):
        graph = networkx.MultiDiGraph()
        graph.add_node(1, label="cold air")
        graph.add_node("HP:0012735", label="cough", rank=2)
        graph.add_edge(1, "HP:0012735", relation="causes", weight=0.5)
        graph.add_edge(1, "smoke & <dust>", relation="causes", negated=True)
        expected = {("cold air", "CAUSES", "cough", "affirmed", "plain"),
                    ("cold air", "CAUSES", "smoke & <dust>", "denied", "plain")}
        networkx.write_graphml(graph, self.path("a.graphml"))
        data = networkx.node_link_data(graph)
        links = data.get("edges") or data["links"]
        shape = {key: value for key, value in data.items() if key not in ("edges", "links")}
        self.write("edges.json", json.dumps({**shape, "edges": links}))
        self.write("links.json", json.dumps({**shape, "links": links}, sort_keys=True))
        cytoscape = networkx.cytoscape_data(graph)
        self.write("cytoscape.json", json.dumps(cytoscape))
        for name in ["a.graphml", "edges.json", "links.json"]:
            with self.subTest(name):
                self.assertEqual(self.imported(name), expected)
        self.assertEqual(len(self.imported("cytoscape.json")), 2)

    def refused(self, name, content, *options):
        self.write(name, content)
        return self.refuse(program.REJECTED, "import", "bad.kg", *options, name)

    def test_bad_files_are_refused_with_their_place(self):
        cut = {
            "a.nt": (b'<s:s> <p:p> "x', "line 1, column 15: a literal ends with"),
            "a.nq": (b'<s:s> <p:p> <o:o> <g:g> .\n<s:s> <p:p> <o:o> 7 .', "line 2, column 19"),
            "a.ttl": (b'@prefix a: <http://a.org/> .\na:b a:c "x', "line 2"),
            "a.trig": (b'@prefix a: <http://a.org/> .\na:g { a:b a:c ', "line 2"),
            "a.dot": (b"digraph {\n a -> ", "line 2: expected a node"),
            "a.graphml": (b"<graphml><graph>\n<node id='a'>", "line 2"),
            "a.jsonl": (b'{"doc":"a","subj":"b","rel":"C","obj":"d"', "line 1"),
            "graph.json": (b'{"nodes":[{"id":"a"},', "line 1"),
        }
        for name, (content, place) in cut.items():
            with self.subTest(name):
                self.assertIn(place, self.refused(name, content))

    def test_wrong_encodings_and_suffixes_are_named(self):
        self.assertIn("not UTF-8", self.refused("a.nt", b'<s:s> <p:p> "caf\xe9" .\n'))
        self.assertIn("does not look like turtle", self.refused("b.ttl", b"digraph { a -> b }"))
        self.assertIn("but like graphml", self.refused("c.dot", b"<graphml><graph/></graphml>"))

    def test_bombs_are_refused_in_little_memory(self):
        deep = 2_000_000
        bombs = {
            "a.ttl": b"@prefix a: <http://a.org/> . a:b a:c " + b"[ a:c " * (deep // 4),
            "a.dot": b"digraph " + b"{" * deep,
            "b.dot": b"digraph { a [x=\"" + b"y" * (70 << 20) + b"\"] }",
            "c.dot": b"graph { " + b"{a b c d e f} -- " * 20_000 + b"{" + b"x%d " * 9 + b"} }",
            "graph.json": b'{"nodes":' + b"[" * deep,
            "a.graphml": b"<graphml>" + b"<graph><node id='a'>" * (deep // 20),
            "a.nt": b'<s:s> <p:p> "' + b"x" * (70 << 20),
        }
        for name, content in bombs.items():
            with self.subTest(name):
                self.refused(name, content, "--quiet")
        used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
        self.assertLess(used, MEMORY)


if __name__ == "__main__":
    program.main()
