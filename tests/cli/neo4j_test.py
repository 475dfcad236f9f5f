"""Tables for neo4j-admin, by Python's csv and the rules of their headers; and the script of Cypher,
of which no reader is in Debian: its literals are read here by the grammar's rules."""

import csv
import re
import unittest

from awkward_graph import NAMES, AwkwardGraphTest

STRING = r"'((?:[^'\\]|\\.)*)'"
WORD = r"`[A-Za-z0-9_]+`"
SCALAR = rf"(?:{STRING.replace('((', '(?:(')}(?: \+ {STRING.replace('((', '(?:(')})*|-?\d[\d.e+-]*|true|false)"
VALUE = rf"(?:{SCALAR}|\[(?:{SCALAR}(?:, {SCALAR})*)?\])"
MAP = rf"\{{{WORD}: {VALUE}(?:, {WORD}: {VALUE})*\}}"
ID = r"'[A-Za-z0-9_.:-]+'"
LINES = [r"CREATE CONSTRAINT IF NOT EXISTS FOR \(n:Entity\) REQUIRE n\.id IS UNIQUE;",
         rf"MERGE \(n:Entity \{{id: {ID}\}}\) SET n \+= {MAP}(?:, n(?::{WORD})+)?;",
         rf"MATCH \(a:Entity \{{id: {ID}\}}\), \(b:Entity \{{id: {ID}\}}\) "
         rf"MERGE \(a\)-\[r:{WORD} \{{id: {ID}\}}\]->\(b\) SET r \+= {MAP};"]


def joined(sentences):
    return "|".join(each.replace("|", "\u00a6") for each in sentences)


class Neo4jTest(AwkwardGraphTest):
    def tables(self):
        self.ask("export", "g.kg", "--format", "neo4j", "--denied", "mark", "-o", "x.csv")
        for part in "nodes", "edges":
            with open(self.path(f"x_{part}.csv"), encoding="utf-8", newline="") as file:
                yield list(csv.DictReader(file, strict=True))

    def test_tables(self):
        nodes, edges = self.tables()
        self.assertEqual({node["id:ID"]: node["name:string"] for node in nodes}, self.nodes)
        self.assertEqual(
            sorted((edge[":START_ID"], edge[":END_ID"], edge[":TYPE"], edge["negated:boolean"] == "true",
                    edge["sentences:string[]"], int(edge["weight_:long"])) for edge in edges),
            sorted((*edge[:4], joined(edge[4]), edge[5]) for edge in self.edges))
        self.assertEqual({node[":LABEL"] for node in nodes if node["name:string"] == "node"}, {"Cause"})

    def test_cypher_is_statements_and_literals(self):
        lines = self.export("cypher").read_text().splitlines()
        self.assertEqual(len(lines), 1 + len(self.nodes) + len(self.edges))
        for line in lines:
            self.assertTrue(any(re.fullmatch(each, line) for each in LINES), line)
            self.assertNotIn("\\u", line)

    def test_cypher_keeps_names(self):
        text = self.export("cypher").read_text()
        names = {re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], name)
                 for name in re.findall(rf"`name`: {STRING}", text)}
        self.assertTrue(set(NAMES) <= names)


if __name__ == "__main__":
    unittest.main()
