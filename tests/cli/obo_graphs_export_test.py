"""OBO Graphs of the awkward graph: by its schema, node by node, and read back."""

import json
import unittest

import jsonschema

from awkward_graph import AwkwardGraphTest
from program import SHARED

OWN = "https://causeway.invalid/"


def by_id(part, found):
    """The schema's parts by their ids, which are names and no addresses."""
    if part.get("type") == "object" and "id" in part:
        found[part.pop("id")] = part
    for value in part.values():
        if isinstance(value, dict):
            by_id(value, found)
    return found


def link(part, parts):
    """Puts each part in the place of what refers to it."""
    for key, value in part.items():
        if isinstance(value, dict) and value.get("$ref") in parts:
            part[key] = parts[value["$ref"]]
        elif isinstance(value, dict):
            link(value, parts)


class OboGraphsTest(AwkwardGraphTest):
    def read(self):
        return json.loads(self.export("obo-graphs").read_text())

    def test_by_its_schema(self):
        path = SHARED / "schemas" / "obographs.schema.json"
        if not path.exists():
            self.skipTest(f"{path} is absent")
        schema = json.loads(path.read_text())
        link(schema, by_id(schema, {}))
        validator = jsonschema.Draft3Validator(schema)
        validator.validate(self.read())
        wrong = self.read()
        wrong["graphs"][0]["edges"][0]["meta"]["basicPropertyValues"][0]["val"] = True
        self.assertFalse(validator.is_valid(wrong))

    def test_nodes_and_edges(self):
        graph, = self.read()["graphs"]
        names = {node["id"]: node["lbl"] for node in graph["nodes"]}
        self.assertEqual(sorted(names.values()), sorted(self.nodes.values()))
        said = []
        for edge in graph["edges"]:
            values = {}
            for each in edge["meta"]["basicPropertyValues"]:
                values.setdefault(each["pred"].removeprefix(OWN + "vocab#"), []).append(each["val"])
            said.append((names[edge["sub"]], names[edge["obj"]], values["relation"][0],
                         values["negated"] == ["true"], values["sentences"]))
        self.assertEqual(sorted(said), sorted((self.nodes[source], self.nodes[target], *rest)
                                              for source, target, *rest, _ in self.edges))

    def test_a_term_keeps_its_place(self):
        self.write("t.obo", """format-version: 1.4

[Term]
id: DOID:2841
name: asthma
def: "A disease." [url:x]
synonym: "bronchial asthma" EXACT []
is_a: DOID:4 ! disease

[Term]
id: DOID:4
name: disease
""")
        self.ask("import", "t.kg", "t.obo")
        self.ask("export", "t.kg", "--format", "obo-graphs", "-o", "t.json")
        graph, = json.loads(self.path("t.json").read_text())["graphs"]
        node = graph["nodes"][0]
        self.assertEqual((node["id"], node["lbl"], node["type"]),
                         ("http://purl.obolibrary.org/obo/DOID_2841", "asthma", "CLASS"))
        self.assertEqual(node["meta"]["definition"], {"val": "A disease."})
        self.assertEqual(node["meta"]["synonyms"], [{"pred": "hasExactSynonym", "val": "bronchial asthma"}])
        self.assertIn({"pred": "https://w3id.org/biolink/vocab/category", "val": "biolink:Disease"},
                      node["meta"]["basicPropertyValues"])
        edge, = graph["edges"]
        self.assertEqual((edge["sub"], edge["pred"], edge["obj"]),
                         (node["id"], "is_a", "http://purl.obolibrary.org/obo/DOID_4"))

    def test_can_be_imported(self):
        self.ask("import", "back.kg", self.export("obo-graphs").rename(self.path("back.json")))
        back = json.loads(self.ask("export", "back.kg", "--format", "json"))
        names = {node["id"]: node["name"] for node in back["nodes"]}
        self.assertEqual(sorted((names[edge["source"]], names[edge["target"]], edge["polarity"] == "denied")
                                for edge in back["edges"] if edge["type"] == "CAUSES"),
                         sorted((self.nodes[source], self.nodes[target], denied)
                                for source, target, relation, denied, *_ in self.edges
                                if relation == "CAUSES"))


if __name__ == "__main__":
    unittest.main()
