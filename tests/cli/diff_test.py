"""What changed from one graph to another: as a table, as JSON, as a picture."""

import json

from program import ASTHMA, FAILED, USAGE, ProgramTest, main


class Diff(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("a.txt", ASTHMA)
        self.ask("import", "before.kg", "a.txt")
        self.write("a.txt", ASTHMA + "\nAsthma can cause panic.\n")
        self.ask("import", "after.kg", "a.txt")

    def test_tells_what_was_added_with_its_sentence(self):
        told = self.ask("diff", "before.kg", "after.kg")
        self.assertRegex(told, r"^1 document changed; 1 node added; 1 relation added; 1 sentence")
        self.assertIn("added", told)
        self.assertIn("Asthma can cause panic.", told)

    def test_the_same_graph_has_no_difference(self):
        self.assertIn("no difference", self.ask("diff", "before.kg", "before.kg"))

    def test_limit_says_how_much_is_left_out(self):
        done = self.run_program("diff", "before.kg", "after.kg", "--limit", "1")
        self.assertIn("the first 1 of 3 changes", done.stderr.decode())

    def test_json_has_a_row_a_change(self):
        told = json.loads(self.ask("diff", "before.kg", "after.kg", "--format", "json"))
        self.assertEqual(told["columns"],
                         ["change", "what", "name", "relation", "other", "details"])
        cells = [row["cells"][:5] for row in told["rows"]]
        self.assertIn(["added", "node", "panic", None, None], cells)
        self.assertIn(["added", "relation", "asthma", "CAUSES", "panic"], cells)

    def test_a_picture_marks_what_became_of_it(self):
        added = self.ask("diff", "before.kg", "after.kg", "--format", "dot")
        self.assertIn('label="+ panic"', added)
        removed = self.ask("diff", "after.kg", "before.kg", "--format", "dot")
        self.assertIn("\u2212 panic", removed)
        self.assertIn("style=dashed", removed)

    def test_a_graph_that_is_missing_is_named(self):
        done = self.run_program("diff", "before.kg", "none.kg")
        self.assertEqual(done.returncode, FAILED)
        self.assertIn("none.kg", done.stderr.decode())
        self.assertEqual(self.run_program("diff", "before.kg").returncode, USAGE)


if __name__ == "__main__":
    main()
