"""The same nodes and edges, written in each format by this script, give the same graph."""

import gzip
import json
import unittest

from program import ProgramTest

NODES = {
    "MONDO:0004979": "asthma",
    "MONDO:0005275": "lung disease",
    "HP:0030828": "wheezing",
    "UBERON:0002048": "lung",
    "UBERON:0003215": "alveolus",
}
EDGES = [
    ("MONDO:0004979", "IS_A", "MONDO:0005275"),
    ("MONDO:0004979", "HAS_PHENOTYPE", "HP:0030828"),
    ("MONDO:0005275", "OCCURS_IN", "UBERON:0002048"),
    ("UBERON:0003215", "PART_OF", "UBERON:0002048"),
]
# What each relation is called elsewhere.
BIOLINK = {"IS_A": "biolink:subclass_of", "HAS_PHENOTYPE": "biolink:has_phenotype",
           "OCCURS_IN": "biolink:disease_has_location", "PART_OF": "biolink:part_of"}
RELATIONS = {"IS_A": "is_a", "HAS_PHENOTYPE": "RO:0002200", "OCCURS_IN": "RO:0004026",
             "PART_OF": "BFO:0000050"}
CATEGORIES = {"MONDO": "biolink:Disease", "HP": "biolink:PhenotypicFeature",
              "UBERON": "biolink:AnatomicalEntity"}
SUBCLASS = "http://www.w3.org/2000/01/rdf-schema#subClassOf"
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"


def iri(curie):
    return SUBCLASS if curie == "is_a" else "http://purl.obolibrary.org/obo/" + curie.replace(":", "_")


def table(header, rows, separator=","):
    return "".join(separator.join(row) + "\n" for row in [header, *rows])


def csv():
    return {"nodes.csv": table(["id", "name"], NODES.items()),
            "edges.csv": table(["src", "type", "dst"], EDGES)}


def tsv_packed():
    return {"nodes.tsv.gz": gzip.compress(table(["id", "name"], NODES.items(), "\t").encode()),
            "edges.tsv.gz": gzip.compress(table(["source", "relation", "target"], EDGES, "\t").encode())}


def kgx_category(node):
    return CATEGORIES[node.split(":")[0]]


def kgx_tsv():
    nodes = [[node, kgx_category(node), name] for node, name in NODES.items()]
    edges = [[f"e{i}", a, BIOLINK[t], b] for i, (a, t, b) in enumerate(EDGES)]
    return {"g_nodes.tsv": table(["id", "category", "name"], nodes, "\t"),
            "g_edges.tsv": table(["id", "subject", "predicate", "object"], edges, "\t")}


def kgx_records():
    nodes = [{"id": node, "category": [kgx_category(node)], "name": name} for node, name in NODES.items()]
    edges = [{"id": f"e{i}", "subject": a, "predicate": BIOLINK[t], "object": b}
             for i, (a, t, b) in enumerate(EDGES)]
    return nodes, edges


def kgx_json():
    nodes, edges = kgx_records()
    return {"g.json": json.dumps({"nodes": nodes, "edges": edges})}


def kgx_jsonl():
    nodes, edges = kgx_records()
    return {"g_nodes.jsonl": "".join(json.dumps(node) + "\n" for node in nodes),
            "g_edges.jsonl": "".join(json.dumps(edge) + "\n" for edge in edges)}


def obo():
    text = "format-version: 1.2\n"
    for node, name in NODES.items():
        text += f"\n[Term]\nid: {node}\nname: {name}\n"
        for a, t, b in EDGES:
            if a == node:
                text += f"is_a: {b}\n" if t == "IS_A" else f"relationship: {RELATIONS[t]} {b}\n"
    return {"g.obo": text}


def obo_graphs():
    nodes = [{"id": iri(node), "lbl": name, "type": "CLASS"} for node, name in NODES.items()]
    edges = [{"sub": iri(a), "pred": "is_a" if t == "IS_A" else iri(RELATIONS[t]), "obj": iri(b)}
             for a, t, b in EDGES]
    return {"g.json": json.dumps({"graphs": [{"id": "http://example.org/g", "nodes": nodes, "edges": edges}]})}


def ntriples():
    lines = [f"<{iri(node)}> <{LABEL}> \"{name}\" ." for node, name in NODES.items()]
    lines += [f"<{iri(a)}> <{iri(RELATIONS[t])}> <{iri(b)}> ." for a, t, b in EDGES]
    return {"g.nt": "\n".join(lines) + "\n"}


def turtle():
    return {"g.ttl": "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n" + ntriples()["g.nt"].replace(
        f"<{LABEL}>", "rdfs:label").replace(f"<{SUBCLASS}>", "rdfs:subClassOf")}


def graphml():
    nodes = "".join(f'<node id="{node}"><data key="n">{name}</data></node>' for node, name in NODES.items())
    edges = "".join(f'<edge source="{a}" target="{b}"><data key="t">{t}</data></edge>' for a, t, b in EDGES)
    return {"g.graphml": '<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
                         '<key id="n" for="node" attr.name="name" attr.type="string"/>'
                         '<key id="t" for="edge" attr.name="relation" attr.type="string"/>'
                         f'<graph edgedefault="directed">{nodes}{edges}</graph></graphml>'}


def dot():
    nodes = "".join(f'  "{node}" [label="{name}"];\n' for node, name in NODES.items())
    edges = "".join(f'  "{a}" -> "{b}" [label="{t}"];\n' for a, t, b in EDGES)
    return {"g.dot": "digraph g {\n" + nodes + edges + "}\n"}


def node_link():
    nodes = [{"id": node, "name": name} for node, name in NODES.items()]
    edges = [{"source": a, "target": b, "relation": t} for a, t, b in EDGES]
    return {"g.json": json.dumps({"directed": True, "multigraph": True, "graph": {},
                                  "nodes": nodes, "edges": edges})}


def cytoscape():
    nodes = [{"data": {"id": node, "name": name}} for node, name in NODES.items()]
    edges = [{"data": {"id": f"e{i}", "source": a, "target": b, "interaction": t}}
             for i, (a, t, b) in enumerate(EDGES)]
    return {"g.cyjs": json.dumps({"elements": {"nodes": nodes, "edges": edges}})}


WRITERS = [csv, tsv_packed, kgx_tsv, kgx_json, kgx_jsonl, obo, obo_graphs, ntriples, turtle, graphml, dot,
           node_link, cytoscape]


class SameGraph(ProgramTest):
    def graph_of(self, files, graph):
        paths = [self.write(f"{graph}/{name}", content) for name, content in files.items()]
        self.ask("import", f"{graph}.kg", *paths)
        return self.content(f"{graph}.kg")

    def content(self, graph):
        exported = json.loads(self.ask("export", graph, "--format", "json"))
        ids = {node["id"]: node["identifiers"][0] for node in exported["nodes"]}
        nodes = {(node["identifiers"][0], node["name"]) for node in exported["nodes"]}
        edges = {(ids[edge["source"]], edge["type"], ids[edge["target"]]) for edge in exported["edges"]}
        return nodes, edges

    def test_every_format(self):
        for writer in WRITERS:
            with self.subTest(format=writer.__name__):
                nodes, edges = self.graph_of(writer(), writer.__name__)
                self.assertEqual(nodes, set(NODES.items()))
                self.assertEqual(edges, set(EDGES))

    def test_our_own_formats(self):
        self.graph_of(csv(), "g")
        exported = self.ask("export", "g.kg", "--format", "json")
        nodes, edges = self.graph_of({"again.json": exported}, "again")
        self.assertEqual((nodes, edges), (set(NODES.items()), set(EDGES)))
        self.assertEqual(self.ask("export", "again.kg", "--format", "json"), exported)


if __name__ == "__main__":
    unittest.main()
