"""What is written for viewers, read by readers that are not ours: the same nodes, edges, labels and
sentences as in our own JSON, however awkward they are."""

import io
import json
import os
import re
import subprocess
import unittest

import jsonschema
import networkx

from awkward_graph import AwkwardGraphTest
from program import DONE, ROOT, SHARED

import igraph  # which program.py finds

READ = ROOT / "tests/export/viewers/read.mjs"
VIEWERS = os.environ.get("CAUSEWAY_VIEWERS")  # the folder of their libraries, if they are there


def by_networkx(read, key):
    """Of a graph of networkx, whose edges' relations and sentences stand in attributes."""
    nodes = {node: data["label"] for node, data in read.nodes(data=True)}
    edges = [(source, target, data["relation"], bool(data["negated"]), data[key], data["weight_"])
             for source, target, data in read.edges(data=True)]
    return nodes, edges


class ViewersTest(AwkwardGraphTest):
    def validate(self, path, *how):
        schema = SHARED / "schemas" / how[-1]
        if not schema.exists():
            self.skipTest(f"{schema} is absent")
        done = subprocess.run(["xmllint", "--nonet", "--noout", *how[:-1], schema, path],
                              capture_output=True, check=False)
        self.assertEqual(done.returncode, DONE, done.stderr.decode())

    def test_graphml_by_networkx(self):
        self.check(*by_networkx(networkx.read_graphml(self.export("graphml"), force_multigraph=True),
                                "sentences"), lists=False)

    def test_graphml_by_igraph(self):
        read = igraph.Graph.Read_GraphML(str(self.export("graphml")))
        ids = read.vs["id"]
        self.check(dict(zip(ids, read.vs["label"])),
                   [(ids[edge.source], ids[edge.target], edge["relation"], bool(edge["negated"]),
                     edge["sentences"], edge["weight_"]) for edge in read.es], lists=False)

    def read_by(self, viewer, form):
        """What a viewer's library makes of the export."""
        if not VIEWERS:
            self.skipTest("the viewers' libraries are absent: npm installs them")
        done = subprocess.run(["node", READ, viewer, self.export(form)], capture_output=True, check=False)
        self.assertEqual(done.returncode, DONE, done.stderr.decode())
        return json.loads(done.stdout)

    def test_libraries_of_viewers(self):
        for viewer in "cytoscape", "graphology", "d3":
            with self.subTest(viewer):
                read = self.read_by(viewer, viewer)
                self.check({node["id"]: node["label"] for node in read["nodes"]},
                           [(edge["source"], edge["target"], edge["relation"], edge["negated"],
                             edge["sentences"], edge["weight_"]) for edge in read["edges"]])

    def test_mermaid(self):
        read = self.read_by("mermaid", "mermaid")
        names = {node["id"]: node["label"] for node in read["nodes"]}
        self.assertEqual(sorted(names.values()), sorted(" ".join(name.split()) for name in self.nodes.values()))
        words = {"CAUSES": "causes", "OCCURS_IN": "occurs in", "AFFECTS": "affects"}
        self.assertEqual(
            sorted((names[edge["source"]], edge["label"], names[edge["target"]]) for edge in read["edges"]),
            sorted((" ".join(self.nodes[source].split()),
                    "does not affect" if denied else words.get(relation, 'lies "near"'),
                    " ".join(self.nodes[target].split()))
                   for source, target, relation, denied, *_ in self.edges))

    def test_graphml_by_its_schema(self):
        self.validate(self.export("graphml"), "--schema", "graphml.xsd")

    def test_gexf_by_networkx(self):
        text = self.export("gexf").read_text()
        if networkx.__version__ < "3.5":  # knows 1.2, whose elements are the same
            text = text.replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft")
        read = networkx.read_gexf(io.BytesIO(text.encode()))
        edges = [(source, target, data["relation"], data["negated"], data["sentences"], data["weight_"])
                 for source, target, data in read.edges(data=True)]
        self.check({node: data["label"] for node, data in read.nodes(data=True)}, edges, lists=False)

    def test_gexf_by_its_schema(self):
        self.validate(self.export("gexf"), "--relaxng", "gexf.rng")

    def test_node_link_by_networkx(self):
        for form, key in ("node-link", "edges"), ("d3", "links"):
            data = json.loads(self.export(form).read_text())
            data["links"] = data["edges"] = data[key]  # networkx 3.4 has another name than 2.8
            self.check(*by_networkx(networkx.node_link_graph(data), "sentences"))

    def test_cytoscape(self):
        elements = json.loads(self.export("cytoscape").read_text())["elements"]
        ids = [part["data"]["id"] for kind in ("nodes", "edges") for part in elements[kind]]
        self.assertEqual(len(ids), len(set(ids)), "nodes and edges share their ids")
        for node in elements["nodes"]:
            self.assertEqual(set(node["position"]), {"x", "y"})
        self.check({node["data"]["id"]: node["data"]["name"] for node in elements["nodes"]},
                   [(edge["source"], edge["target"], edge["relation"], edge["negated"],
                     edge["sentences"], edge["weight_"])
                    for edge in (element["data"] for element in elements["edges"])])

    def test_graphology(self):
        data = json.loads(self.export("graphology").read_text())
        self.assertEqual(data["options"], {"type": "directed", "multi": True, "allowSelfLoops": True})
        for node in data["nodes"]:
            self.assertTrue({"x", "y", "size", "color"} <= set(node["attributes"]))
        self.check({node["key"]: node["attributes"]["label"] for node in data["nodes"]},
                   [(edge["source"], edge["target"], said["relation"], said["negated"],
                     said["sentences"], said["weight_"])
                    for edge, said in ((edge, edge["attributes"]) for edge in data["edges"])])

    def test_jgf_by_its_schema(self):
        data = json.loads(self.export("jgf").read_text())
        schema = SHARED / "schemas" / "jgf-v2.schema.json"
        if schema.exists():
            jsonschema.validate(data, json.loads(schema.read_text()))
        self.check({key: node["label"] for key, node in data["graph"]["nodes"].items()},
                   [(edge["source"], edge["target"], edge["relation"], said["negated"],
                     said["sentences"], said["weight_"])
                    for edge, said in ((edge, edge["metadata"]) for edge in data["graph"]["edges"])])

    def test_cx2(self):
        """As the specification has it: every attribute declared, every count right, the status last."""
        data = json.loads(self.export("cx2").read_text())
        self.assertEqual(data[0], {"CXVersion": "2.0", "hasFragments": False})
        self.assertEqual(data[-1], {"status": [{"error": "", "success": True}]})
        aspects = {name: value for part in data[1:] for name, value in part.items()}
        for each in aspects["metaData"]:
            self.assertEqual(len(aspects[each["name"]]), each["elementCount"], each["name"])
        declared = aspects["attributeDeclarations"][0]
        for kind in "nodes", "edges":
            for element in aspects[kind]:
                self.assertLessEqual(set(element["v"]), set(declared[kind]))
        names = {node["id"]: node["v"]["name"] for node in aspects["nodes"]}
        self.assertEqual(sorted(names.values()), sorted(self.nodes.values()))
        self.assertEqual(sorted((names[edge["s"]], names[edge["t"]], edge["v"]["sentences"])
                                for edge in aspects["edges"]),
                         sorted((self.nodes[edge[0]], self.nodes[edge[1]], edge[4])
                                for edge in self.edges))

    def test_denied_edges_are_left_out_unless_they_are_asked_for(self):
        done = self.run_program("export", "g.kg", "--format", "graphml")
        self.assertIn(b"1 denied edge is left out; --denied mark keeps it", done.stderr)
        self.assertNotIn(b">true<", done.stdout)
        self.assertIn(">true<", self.export("graphml").read_text())

    def test_an_edge_for_each_pair_or_sentence(self):
        data = json.loads(self.export("node-link", "--edges", "pair").read_text())
        ends = [(edge["source"], edge["target"]) for edge in data["edges"]]
        self.assertEqual(sorted(ends), sorted({edge[:2] for edge in self.edges}))
        between = next(edge for edge in data["edges"] if "AFFECTS" in edge["relation"])
        self.assertEqual(between["relation"], "AFFECTS; AFFECTS; OCCURS_IN")
        self.assertEqual(len(between["sentences"]), 3)
        data = json.loads(self.export("node-link", "--edges", "evidence").read_text())
        self.assertEqual(len(data["edges"]), sum(len(edge[4]) for edge in self.edges))

    def test_what_is_written_can_be_imported(self):
        """But for types, which are words of a query there."""
        for form in "graphml", "node-link", "cytoscape", "graphology", "jgf":
            self.ask("import", f"{form}.kg", self.export(form))
            back = json.loads(self.ask("export", f"{form}.kg", "--format", "json"))
            names = {node["id"]: node["name"] for node in back["nodes"]}
            self.assertEqual(sorted(names.values()), sorted(self.nodes.values()), form)
            self.assertEqual(
                sorted((names[edge["source"]], edge["type"], names[edge["target"]], edge["polarity"])
                       for edge in back["edges"]),
                sorted((self.nodes[source], re.sub(r"\W+", "_", relation).strip("_").upper(),
                        self.nodes[target],
                        "denied" if denied else "affirmed")
                       for source, target, relation, denied, *_ in self.edges), form)


if __name__ == "__main__":
    unittest.main()
