"""Tables that others wrote: the counts of an import equal those of a script that reads the same file in its own way."""

import csv
import gzip
import json
import unittest

from program import SHARED, ProgramTest

HETIONET = SHARED / "corpora" / "hetionet"


@unittest.skipUnless(HETIONET.is_dir(), f"{HETIONET} is absent")
class Hetionet(ProgramTest):
    def exported(self, graph):
        return json.loads(self.ask("export", graph, "--format", "json"))

    def test_nodes(self):
        path = HETIONET / "hetionet-v1.0-nodes.tsv"
        with open(path, encoding="utf-8") as file:
            rows = list(csv.reader(file, delimiter="\t"))[1:]
        self.ask("import", "g.kg", path)
        nodes = self.exported("g.kg")["nodes"]
        self.assertEqual(len(nodes), len(rows))
        self.assertEqual({(node["identifiers"][0], node["name"]) for node in nodes},
                         {(row[0], row[1]) for row in rows})

    def test_edges(self):
        path = HETIONET / "edges-5k.sif.gz"
        with gzip.open(path, "rt", encoding="utf-8") as file:
            rows = {tuple(row) for row in list(csv.reader(file, delimiter="\t"))[1:]}
        self.ask("import", "g.kg", path)
        edges = self.exported("g.kg")["edges"]
        self.assertEqual(len(edges), len(rows))


if __name__ == "__main__":
    unittest.main()
