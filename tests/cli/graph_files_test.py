"""Graphs of other programs: what is written, by ours or by networkx, comes back as the same
graph."""

import json
import unittest

import program
from program import ProgramTest

try:
    import networkx
except ImportError:
    networkx = None


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


if __name__ == "__main__":
    program.main()
