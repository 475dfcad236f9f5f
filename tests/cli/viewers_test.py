"""What is written for viewers, read by readers that are not ours: the same nodes, edges, labels and
sentences as in our own JSON, however awkward they are."""

import io
import json
import re
import subprocess
import unittest

import jsonschema
import networkx

from program import DONE, SHARED, ProgramTest

NAMES = [
    'say "hi", a\\b\\', "line one\nline two", "na\u00efve \u6f22\u5b57",
    "\u05e9\u05dc\u05d5\u05dd \u0639\u0627\u0644\u0645", "\U0001fac1 lungs \U0001f9e0", "node", "edge",
    "</script><b>bold</b><!--", "100% \\N \\G", "=SUM(A1:A9)", "&lt;i&gt; R&D", "]]>",
    "javascript:alert(1)", "'}) DETACH DELETE n //", 'x"]; evil [shape=box', "x" * 900]


def graph():
    """Each name causes heart failure by a sentence of its own; and what is awkward between nodes."""
    edges = [(name, "CAUSES", "heart failure", "affirmed") for name in NAMES]
    edges += [("heart failure", "OCCURS_IN", "heart", "affirmed"),
              ("heart failure", "AFFECTS", "heart", "affirmed"),
              ("heart failure", "AFFECTS", "heart", "denied"),
              ("heart failure", "CAUSES", "heart failure", "affirmed"),
              ("heart", "LIES \"near\"", "node", "affirmed")]
    text, records = "", []
    for source, relation, target, polarity in edges:
        begin = len(text.encode())
        text += f"{source!r} {relation} {target!r}."
        records.append({
            "source": source, "target": target, "type": relation, "polarity": polarity,
            "evidence": [{"document": "a.txt", "begin": begin, "end": len(text.encode()),
                          "subject": {"name": source}, "object": {"name": target},
                          "properties": {"weight": 7, "long key": [1, "two"]}}]})
        text += "\n"
    names = sorted({name for edge in edges for name in (edge[0], edge[2])})
    return {"format": "causeway", "version": 1, "kind": "graph",
            "documents": [{"key": "a.txt", "title": "", "digest": "0" * 32, "importer": "text 1",
                           "text": text}],
            "nodes": [{"id": name, "name": name, "labels": ["Cause"]} for name in names],
            "edges": records}


def one_text(sentences):
    return " | ".join(sentences)


def by_networkx(read, key):
    """Of a graph of networkx, whose edges' relations and sentences stand in attributes."""
    nodes = {node: data["label"] for node, data in read.nodes(data=True)}
    edges = [(source, target, data["relation"], bool(data["negated"]), data[key], data["weight_"])
             for source, target, data in read.edges(data=True)]
    return nodes, edges


class ViewersTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("graph.json", json.dumps(graph()))
        self.ask("import", "g.kg", "graph.json")
        ours = json.loads(self.ask("export", "g.kg", "--format", "json"))
        self.nodes = {node["id"]: node["name"] for node in ours["nodes"]}
        self.edges = [(edge["source"], edge["target"], edge["type"], edge["polarity"] == "denied",
                       [each["quote"] for each in edge["evidence"]], 7) for edge in ours["edges"]]
        self.assertEqual(set(self.nodes.values()), set(NAMES) | {"heart", "heart failure"})

    def export(self, form, *options):
        self.ask("export", "g.kg", "--format", form, "--denied", "mark", "-o", f"out.{form}", *options)
        return self.path(f"out.{form}")

    def check(self, nodes, edges, lists=True):
        wanted = self.edges if lists else [(*edge[:4], one_text(edge[4]), 7) for edge in self.edges]
        self.assertEqual(nodes, self.nodes)
        self.assertEqual(sorted(edges), sorted(wanted))

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
