"""An awkward graph, exported and read back: what the tests of formats for other programs share."""

import json

from program import ProgramTest

NAMES = [
    'say "hi", a\\b\\', "line one\nline two", "na\u00efve \u6f22\u5b57",
    "\u05e9\u05dc\u05d5\u05dd \u0639\u0627\u0644\u0645", "\U0001fac1 lungs \U0001f9e0", "node", "edge",
    "</script><b>bold</b><!--", "100% \\N \\G", "=SUM(A1:A9)", "&lt;i&gt; R&D", "]]>",
    "javascript:alert(1)", "'}) DETACH DELETE n //", 'x"]; evil [shape=box', "x" * 900]


def graph(causes=tuple(NAMES)):
    """Each name causes heart failure by a sentence of its own; and what is awkward between nodes."""
    edges = [(name, "CAUSES", "heart failure", "affirmed") for name in causes]
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


class AwkwardGraphTest(ProgramTest):
    def setUp(self):
        super().setUp()
        written = graph()
        self.text = written["documents"][0]["text"]
        self.write("graph.json", json.dumps(written))
        self.ask("import", "g.kg", "graph.json")
        ours = json.loads(self.ask("export", "g.kg", "--format", "json"))
        self.nodes = {node["id"]: node["name"] for node in ours["nodes"]}
        self.edges = [(edge["source"], edge["target"], edge["type"], edge["polarity"] == "denied",
                       [each["quote"] for each in edge["evidence"]], 7) for edge in ours["edges"]]
        self.assertEqual(set(self.nodes.values()), set(NAMES) | {"heart", "heart failure"})

    def export(self, form, *options):
        """The path of what is exported, denied edges with it."""
        self.ask("export", "g.kg", "--format", form, "--denied", "mark", "-o", f"out.{form}", *options)
        return self.path(f"out.{form}")

    def check(self, nodes, edges, lists=True):
        wanted = self.edges if lists else [(*edge[:4], one_text(edge[4]), 7) for edge in self.edges]
        self.assertEqual(nodes, self.nodes)
        self.assertEqual(sorted(edges), sorted(wanted))
