"""What is exported: the whole graph, what lies around a node, what a query gives; and what is left out."""

import csv
import io
import json
import unittest

from program import ASTHMA, QUERY, USAGE, ProgramTest


class ExportTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("lungs.txt", ASTHMA)
        self.write("more.txt", "Asthma\n\nAsthma is caused by cold air.\n")
        self.ask("import", "g.kg", "lungs.txt", "more.txt")

    def rows(self, *options):
        """Source, target and polarity of each edge exported."""
        table = csv.DictReader(io.StringIO(self.ask("export", "g.kg", "--format", "csv", *options)))
        return {(row["source"], row["target"], row["polarity"]) for row in table}

    def test_what_lies_around_a_node(self):
        around = self.rows("--around", "wheezing")
        self.assertEqual({row[:2] for row in around}, {("asthma", "wheezing")})
        further = self.rows("--around", "wheezing", "--hops", "2")
        self.assertIn(("cold air", "asthma", "affirmed"), further)
        self.assertIn(("smoking", "asthma", "denied"), further)
        self.assertNotIn("bronchitis", {row[0] for row in further})
        self.assertIn("bronchitis", {row[0] for row in self.rows("--around", "wheezing", "--hops", "3")})

    def test_around_a_name_that_nothing_has(self):
        self.assertIn('did you mean "wheezing"?',
                      self.refuse(QUERY, "export", "g.kg", "--format", "csv", "--around", "wheezin"))
        self.refuse(QUERY, "export", "g.kg", "--format", "csv", "--around", 'a" LIMIT 1 \\')

    def test_what_several_sentences_say(self):
        self.assertEqual(self.rows("--min-evidence", "2"), {("cold air", "asthma", "affirmed")})
        part = json.loads(self.ask("export", "g.kg", "--format", "node-link", "--min-evidence", "2"))
        self.assertEqual(sorted(node["name"] for node in part["nodes"]), ["asthma", "cold air"])
        part = json.loads(self.ask("export", "g.kg", "--format", "node-link", "--min-evidence", "3",
                                   "--query", "describe asthma"))
        self.assertEqual([node["name"] for node in part["nodes"]], ["asthma"])

    def test_what_is_denied_is_counted_in_any_format_that_leaves_it_out(self):
        for form in "csv", "json", "dot", "graphml":
            done = self.run_program("export", "g.kg", "--format", form, "--denied", "exclude")
            self.assertEqual(done.stderr, b"causeway: 1 denied edge is left out; --denied mark keeps it\n")
            self.assertNotIn(b"smoking causes", done.stdout)
        self.assertNotIn("denied", {row[2] for row in self.rows("--denied", "exclude")})
        self.assertIn(("smoking", "asthma", "denied"), self.rows())

    def test_a_comparison_is_the_same_graph_whichever_way_it_is_drawn(self):
        drawn = []
        for layout in "flow", "compare":
            self.ask("export", "g.kg", "--query", "compare asthma and bronchitis including denied",
                     "--layout", layout, "-o", f"{layout}.dot")
            self.ask("import", f"{layout}.kg", f"{layout}.dot")
            table = csv.DictReader(io.StringIO(self.ask("export", f"{layout}.kg", "--format", "csv")))
            drawn.append({(row["source"], row["relation"], row["target"], row["polarity"])
                          for row in table})
        self.assertIn(("cold air", "CAUSES", "bronchitis", "affirmed"), drawn[0])
        self.assertEqual(*drawn)

    def test_layouts_are_for_pictures(self):
        self.assertEqual(self.refuse(USAGE, "export", "g.kg", "--format", "csv", "--layout", "causal"),
                         "causeway: --layout is for pictures, and csv is none\n")
        self.assertEqual(self.refuse(USAGE, "export", "g.kg", "--format", "svg", "--layout", "round"),
                         "causeway: --layout is flow, compare, causal or upset, not round\n")

    def test_options_that_exclude_each_other(self):
        self.assertEqual(self.refuse(USAGE, "export", "g.kg", "--format", "csv", "--query", "x",
                                     "--around", "y"),
                         "causeway: export takes --query or --around, not both\n")
        self.assertEqual(self.refuse(USAGE, "export", "g.kg", "--format", "csv", "--hops", "2"),
                         "causeway: --hops needs --around NAME\n")


if __name__ == "__main__":
    unittest.main()
