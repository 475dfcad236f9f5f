"""KGX: two tables, or JSON lines, read by Python's own modules and by our importer."""

import csv
import json
import unittest

from awkward_graph import NAMES, AwkwardGraphTest
from program import USAGE

PREDICATES = {"CAUSES": "biolink:causes", "AFFECTS": "biolink:affects",
              "OCCURS_IN": "biolink:located_in"}  # others: biolink:related_to


def folded(text):
    return text.replace("\n", " ").replace("\t", " ")


class KgxTest(AwkwardGraphTest):
    def curie(self, node):
        return node if ":" in node else f"causeway:{node}"

    def check_records(self, nodes, edges, lists):
        self.assertEqual({node["id"]: node["name"] for node in nodes},
                         {self.curie(key): name if lists else folded(name)
                          for key, name in self.nodes.items()})
        self.assertEqual(
            sorted((edge["subject"], edge["predicate"], edge["object"], edge["negated"] in (True, "true"),
                    edge["original_predicate"], edge["supporting_text"], int(edge["weight_"]))
                   for edge in edges),
            sorted((self.curie(source), PREDICATES.get(relation, "biolink:related_to"), self.curie(target),
                    denied, relation, sentences if lists else "|".join(sentences), weight)
                   for source, target, relation, denied, sentences, weight in self.edges))
        categories = {node["name"]: node["category"] for node in nodes}
        for name, category in (("heart", "biolink:AnatomicalEntity"), ("node", "biolink:NamedThing")):
            self.assertEqual(categories[name], [category] if lists else category)
        for edge in edges:
            self.assertEqual((edge["knowledge_level"], edge["agent_type"], edge["publications"]),
                             ("not_provided", "text_mining_agent", ["a.txt"] if lists else "a.txt"))

    def tables(self, *options):
        self.ask("export", "g.kg", "--format", "kgx", "-o", "x.tsv", *options)
        for part in "nodes", "edges":
            with open(self.path(f"x_{part}.tsv"), encoding="utf-8", newline="\n") as file:
                yield list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))

    def test_tables_by_python(self):
        nodes, edges = self.tables("--denied", "mark")
        self.check_records(nodes, edges, lists=False)

    def test_json_lines_by_python(self):
        records = [json.loads(line) for line in self.export("kgx-jsonl").read_text().splitlines()]
        self.check_records([record for record in records if "subject" not in record],
                           [record for record in records if "subject" in record], lists=True)

    def test_what_is_written_can_be_imported(self):
        list(self.tables("--denied", "mark"))
        lines = self.export("kgx-jsonl")
        for form, files in (("kgx", ["x_nodes.tsv", "x_edges.tsv"]), ("kgx-jsonl", [lines])):
            self.ask("import", f"{form}.kg", "--format", form, *files)
            back = json.loads(self.ask("export", f"{form}.kg", "--format", "json"))
            names = {node["id"]: node["name"] for node in back["nodes"]}
            self.assertEqual(sorted(names.values()),
                             sorted(folded(name) if form == "kgx" else name
                                    for name in self.nodes.values()))
            ends = [(names[edge["source"]], names[edge["target"]], edge["polarity"] == "denied")
                    for edge in back["edges"]]
            self.assertEqual(len(ends), len(self.edges))
            self.assertIn(("heart failure", "heart", True), ends)

    def test_two_files_appear_or_none(self):
        self.path("x_edges.tsv").mkdir()
        before = self.files()
        self.assertNotEqual(self.run_program("export", "g.kg", "--format", "kgx", "-o", "x.tsv").returncode,
                            0)
        self.assertEqual(self.files(), before)

    def test_two_files_are_not_for_standard_output(self):
        told = self.refuse(USAGE, "export", "g.kg", "--format", "kgx")
        self.assertIn("kgx is two files, of nodes and of edges", told)
        self.assertIn("graph_nodes.x and graph_edges.x", told)
        self.refuse(USAGE, "query", "g.kg", "-", "--format", "kgx", "-o", "x.tsv")

    def test_names_are_kept(self):
        nodes, _ = self.tables()
        self.assertTrue({folded(name) for name in NAMES} <= {node["name"] for node in nodes})


if __name__ == "__main__":
    unittest.main()
