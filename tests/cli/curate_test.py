"""What people correct holds: through imports, in a log that is read, shared and undone."""

import shutil

from program import ASTHMA, QUERY, REJECTED, ROOT, USAGE, ProgramTest, main

OLD_STORES = ROOT / "tests" / "cli" / "stores"


class Curate(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("a.txt", ASTHMA)
        self.ask("import", "g.kg", "a.txt")

    def causes_of_asthma(self):
        return self.ask("query", "g.kg", "MATCH (a)-[r:CAUSES]->(b {name: 'asthma'}) RETURN a",
                        "--format", "csv")

    def curate(self, *words):
        return self.ask("curate", "g.kg", *words, "--author", "ana")

    def test_a_rejected_relation_stays_away(self):
        before = self.causes_of_asthma()
        self.assertIn("allergens", before)
        self.assertRegex(self.curate("reject", "allergens", "CAUSES", "asthma"),
                         r"^Entry 1\. The graph has \d+ nodes and \d+ edges of 1 documents\.\n$")
        self.assertNotRegex(self.causes_of_asthma(), "(?m)^allergens")
        self.write("a.txt", ASTHMA + "\nAsthma is caused by allergens and dust.\n")
        self.ask("import", "g.kg", "a.txt")
        self.assertNotRegex(self.causes_of_asthma(), "(?m)^allergens")
        self.ask("check", "g.kg")
        self.write("a.txt", ASTHMA)
        self.ask("import", "g.kg", "a.txt")
        self.curate("undo", "1")
        self.assertEqual(self.causes_of_asthma(), before)

    def test_what_was_overlooked_is_added_with_its_words(self):
        self.curate("add", "viruses", "CAUSES", "asthma", "--doc", "a.txt",
                    "--quote", "Bronchitis is caused by viruses")
        self.assertIn("Bronchitis is caused by viruses",
                      self.ask("why", "g.kg", "viruses", "causes", "asthma"))

    def test_the_log_is_shown_and_shared(self):
        self.curate("merge", "cold air", "smoking", "--because", "one thing")
        self.curate("undo", "1")
        self.curate("label", "add", "asthma", "Reviewed")
        log = self.ask("curate", "g.kg", "log")
        time = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"
        self.assertRegex(log, f'^1 {time} ana merge "cold air" smoking because "one thing"  '
                              rf"\[undone\]\n2 {time} ana undo 1\n3 {time} ana label add asthma "
                              r"Reviewed\n$")
        self.ask("curate", "g.kg", "export-log", "-o", "log.txt")
        self.ask("import", "h.kg", "a.txt")
        self.assertRegex(self.ask("curate", "h.kg", "apply", "log.txt"),
                         "^Applied 3 new entries; 0 were there. ")
        self.assertRegex(self.ask("curate", "h.kg", "apply", "log.txt"),
                         "^Applied 0 new entries; 3 were there. ")
        self.assertEqual(self.ask("curate", "h.kg", "log"), log)
        self.assertEqual(self.path("h.kg-index").read_bytes(), self.path("g.kg-index").read_bytes())

    def test_undo_means_the_same_entry_in_another_log(self):
        self.curate("rename", "asthma", "bronchial asthma")
        self.write("log.txt", "2026-01-01T00:00:00Z bob rename coughing cough\n"
                              "# reviewed\n\n2026-01-01T00:00:01Z bob undo 1\n")
        self.ask("curate", "g.kg", "apply", "log.txt")
        log = self.ask("curate", "g.kg", "log").splitlines()
        self.assertEqual(log[1:], ["2 2026-01-01T00:00:00Z bob rename coughing cough  [undone]",
                                   "3 2026-01-01T00:00:01Z bob undo 2"])

    def test_an_entry_whose_target_has_gone_is_kept(self):
        self.curate("rename", "viruses", "virus")
        self.write("b.txt", "Cold\n\nA cold is caused by viruses.\n")
        self.ask("import", "g.kg", "b.txt")
        for document in ("a.txt", "b.txt"):
            self.ask("remove", "g.kg", document)
        self.assertRegex(self.ask("curate", "g.kg", "log"),
                         r"rename viruses virus  \[nothing is called 'viruses'\]\n$")
        self.ask("import", "g.kg", "a.txt")
        self.assertRegex(self.ask("curate", "g.kg", "log"), r"rename viruses virus\n$")

    def test_a_rejected_relation_that_nobody_says_any_more(self):
        self.curate("reject", "allergens", "CAUSES", "asthma")
        self.curate("add", "viruses", "CAUSES", "asthma", "--doc", "a.txt", "--quote", "viruses")
        self.curate("reject", "viruses", "CAUSES", "asthma", "--doc", "a.txt")
        self.assertNotIn("[", self.ask("curate", "g.kg", "log"))
        self.write("a.txt", ASTHMA.replace("Asthma is caused by allergens. ", "")
                   .replace("viruses", "dust") + "Hives are caused by allergens.\n")
        self.ask("import", "g.kg", "a.txt")
        states = [line.partition("  [")[2] for line in
                  self.ask("curate", "g.kg", "log").splitlines()]
        self.assertEqual(states, ["no document says so now]", "'a.txt' does not say so]",
                                  "nothing is called 'viruses']"])

    def test_a_name_of_several_things(self):
        self.write("t.obo", "format-version: 1.2\n\n[Term]\nid: X:1\nname: MS\n\n"
                            "[Term]\nid: X:2\nname: MS\n")
        self.ask("import", "g.kg", "t.obo")
        before = self.files()
        self.assertEqual(self.refuse(QUERY, "curate", "g.kg", "label", "add", "ms", "L"),
                         "causeway: several things are called 'ms'\n"
                         "Name one of them by its identifier: X:1, X:2\n")
        self.assertEqual(self.files(), before)

    def test_slips_are_refused(self):
        before = self.files()
        for message, code, words in (
                ("nothing is called 'asthmaa'\nDid you mean 'asthma'?", QUERY,
                 ("rename", "asthmaa", "x")),
                ("no document 'b.txt'", QUERY, ("reject", "a", "CAUSES", "b", "--doc", "b.txt")),
                ("'a.txt' does not say so", QUERY,
                 ("add", "a", "CAUSES", "b", "--doc", "a.txt", "--quote", "never said")),
                ("the log has no entry 1\nSee its entries with: causeway curate GRAPH log", QUERY,
                 ("undo", "1")),
                ("'merge asthma' cannot be said so\nSay: merge A B", USAGE, ("merge", "asthma"))):
            self.assertEqual(self.refuse(code, "curate", "g.kg", *words), f"causeway: {message}\n")
        self.write("log.txt", "2026-01-01T00:00:00Z bob undo 1\nwhat\n")
        self.assertEqual(self.refuse(REJECTED, "curate", "g.kg", "apply", "log.txt"),
                         "causeway: log.txt:2: not an entry of a curation log: it is too short\n"
                         "A line is TIME AUTHOR ACTION WORD… [because REASON]: docs/curation.md\n")
        self.path("log.txt").unlink()
        self.assertEqual(self.files(), before)


class OlderStores(ProgramTest):
    """A store of each version: it is read as it is, and upgraded when written."""

    def setUp(self):
        super().setUp()
        for store in OLD_STORES.glob("version_*.kg"):
            shutil.copy(store, self.path(store.name))
        self.stores = sorted(path.name for path in self.folder.iterdir())
        self.assertEqual(self.stores, ["version_2.kg", "version_3.kg", "version_4.kg"])

    def assert_current(self, graph):
        self.ask("check", graph)
        self.ask("import", "new.kg", self.write("new.txt", ASTHMA))
        version = slice(60, 64)
        self.assertEqual(self.path(graph).read_bytes()[version],
                         self.path("new.kg").read_bytes()[version])

    def test_reading_leaves_it_as_it_is(self):
        for graph, name, log in (("version_2.kg", "cold air", ""),
                                 ("version_3.kg", "uric acid crystals", "rename asthma"),
                                 ("version_4.kg", "dust mite 12", "")):
            before = self.path(graph).read_bytes()
            self.assertIn(name, self.ask("export", graph, "--format", "jsonl"))
            self.ask("check", graph)
            self.assertIn(log, self.ask("curate", graph, "log"))
            self.assertEqual(self.path(graph).read_bytes(), before)

    def test_curating_upgrades_it(self):
        known = {"version_2.kg": "Cause:cold air", "version_3.kg": "cold air",
                 "version_4.kg": "cold air"}
        for graph in self.stores:
            self.ask("curate", graph, "rename", known[graph], "chill")
            self.assert_current(graph)
            self.assertIn("chill", self.ask("describe", graph, "chill"))

    def test_importing_upgrades_it(self):
        self.write("other.txt", ASTHMA)
        for graph in self.stores:
            self.ask("import", graph, "other.txt")
            self.assert_current(graph)


if __name__ == "__main__":
    main()
