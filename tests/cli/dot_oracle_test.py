"""libcgraph, which defines the language, is the oracle of our own reader of DOT: the same small awkward
graphs have the same nodes, edges and labels in `dot -Tdot_json` as in our graph."""

import html
import json
import re
import shutil
import subprocess
import unittest

from program import ProgramTest, main

GRAPHS = {
    "chain": "digraph { a -> b -> c [label=x] }",
    "groups": "digraph { {a b} -> {c; d} -> e [label=y] }",
    "undirected": "graph { a -- b; a -- {b c} [label=z] }",
    "loops": "digraph { a -> a [label=x]; b }",
    "ports": 'digraph { a:n -> b:f0:sw [label=x]; "c:d" -> e }',
    "numbers": "digraph { 1 -> -2.5 -> .5 [label=x7]; 1a }",
    "quotes": 'digraph { "a b" -> "c \\"d\\"" [label="x" + " y"]; "two\\\nlines" }',
    "html": "digraph { a [label=<b <i>c</i> &amp; d>]; a -> <e> [label=<x>] }",
    "keywords": 'DiGraph { Node [label="\\N!"]; "node" -> "graph"; EDGE [label=x]; "edge" -> "graph" }',
    "comments": "# line\ndigraph { /* a -> z */ a -> b // -> c\n # d\n; c # e\n}\n",
    "separators": "digraph { a;b c; a->b[label=x,color=red;weight=2]; }",
    "defaults": "digraph { edge [label=x]; a -> b; edge [label=y]; b -> c; c -> d [label=z] }",
    "scopes": "digraph { subgraph s { node [label=S]; edge [label=x]; a -> b0 [label=y]; "
              'a [label=A]; b0 [label=B] } c -> d; { edge [label=z]; d -> e } e -> f }',
    "late defaults": "digraph { a; node [label=late]; b; a -> c; c [label=C] }",
    "nested": "digraph { subgraph s { a; subgraph { b } } -> {c {d}} [label=x] }",
    "attributes": "digraph { a [label=A] [x=1]; a [y=2]; a -> b [label=x] [label=y] }",
    "assignments": "digraph { rankdir=LR; label=g; a -> b; subgraph { rank=same; c; d } -> e [label=x] }",
    "escapes": 'digraph g { a [label="one\\ntwo\\lthree"]; b [label="\\N!"]; a -> b [label="x&amp;y"] }',
    "letters": "digraph { α -> _é9 [label=x]; β_2 }",
    "entities": 'digraph { a [label="&#945; &amp; &lt;b&gt;"]; a -> c [label="x&#45;y"] }',
    "empty": "digraph { }",
}


def label_of(attributes, default, **names):
    """As it is read: its escapes resolved, on one line, without markup (which JSON does not tell)."""
    label = attributes.get("label", default)
    for letter, name in names.items():
        label = label.replace(f"\\{letter}", name)
    label = re.sub(r"\\[nlr]", " ", re.sub("<[^<>]*>", "", label))
    return html.unescape(label).strip()


@unittest.skipUnless(shutil.which("dot"), "graphviz is not installed")
class DotOracle(ProgramTest):
    def by_libcgraph(self, text):
        said = subprocess.run(["dot", "-Tdot_json"], input=text.encode(), capture_output=True, check=True)
        graph = json.loads(said.stdout)
        first = graph.get("_subgraph_cnt", 0)
        nodes = {node["_gvid"]: label_of(node, "\\N", N=node["name"], G=graph["name"])
                 for node in graph.get("objects", [])[first:]}
        edges = {(nodes[edge["tail"]], label_of(edge, ""), nodes[edge["head"]])
                 for edge in graph.get("edges", [])}
        return set(nodes.values()), edges

    def by_us(self, text):
        self.write("g.dot", text)
        self.path("g.kg").unlink(missing_ok=True)
        self.ask("import", "g.kg", "g.dot")
        graph = json.loads(self.ask("export", "g.kg", "--format", "json"))
        names = {node["id"]: node["name"] for node in graph["nodes"]}
        edges = {(names[edge["source"]], edge["type"], names[edge["target"]]) for edge in graph["edges"]}
        return set(names.values()), edges

    def test_small_awkward_graphs(self):
        for name, text in GRAPHS.items():
            with self.subTest(name):
                nodes, edges = self.by_libcgraph(text)
                edges = {(tail, self.type_of(label), head) for tail, label, head in edges}
                self.assertEqual(self.by_us(text), (nodes, edges))

    @staticmethod
    def type_of(label):
        """As docs/formats.md has it: the label in capitals."""
        return re.sub(r"\W+", "_", label).upper() or "RELATED_TO"


if __name__ == "__main__":
    main()
