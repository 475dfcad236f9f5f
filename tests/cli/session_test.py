"""A whole session with the program: import, ask, export, remove, check."""

import json

from program import ASTHMA, EXAMPLES, QUERY, ProgramTest, main


class Session(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("asthma.txt", ASTHMA)
        self.ask("import", "g.kg", "asthma.txt")

    def test_compares_with_the_sentence_behind_each_line(self):
        answer = self.ask("compare", "g.kg", "asthma", "bronchitis")
        self.assertIn("cold air", answer)
        self.assertIn("Asthma is caused by cold air.", answer)

    def test_words_and_quoted_names_are_the_same_question(self):
        plain = self.ask("compare", "g.kg", "asthma", "and", "bronchitis")
        self.assertEqual(self.ask("compare", "g.kg", "asthma", "bronchitis"), plain)
        self.assertEqual(self.ask("compare", "g.kg", "asthma and bronchitis"), plain)
        self.assertEqual(self.ask("query", "g.kg", "compare asthma and bronchitis"), plain)

    def test_names_with_spaces(self):
        answer = self.ask("why", "g.kg", "cold air", "causes", "asthma")
        self.assertIn("Asthma is caused by cold air.", answer)
        answer = self.ask("why", "g.kg", "cold", "air", "causes", "asthma")
        self.assertIn("Asthma is caused by cold air.", answer)

    def test_shared(self):
        answer = self.ask("shared", "g.kg", "causes", "of", "asthma", "and", "bronchitis",
                          "--format", "csv")
        self.assertIn("cold air", answer)
        self.assertNotIn("allergens", answer)

    def test_denied_matches_nothing(self):
        answer = self.ask("unique", "g.kg", "causes to asthma vs bronchitis", "--format", "csv")
        self.assertIn("allergens", answer)
        self.assertNotIn("smoking", answer)

    def test_batch_answers_each_line_at_once(self):
        questions = b"describe asthma\ndescribe nosuchthing\ndescribe bronchitis\n"
        done = self.run_program("query", "g.kg", "-", input=questions)
        self.assertEqual(done.returncode, QUERY)
        self.assertIn(b"nosuchthing", done.stderr)
        answers = done.stdout.decode()
        self.assertLess(answers.index("wheezing"), answers.index("viruses"))

    def test_exports_what_the_suffix_says(self):
        self.ask("export", "g.kg", "-o", "g.dot")
        self.assertIn("digraph", self.path("g.dot").read_text())
        self.assertIn("digraph", self.ask("export", "g.kg", "--format", "dot"))

    def test_exports_a_part(self):
        part = self.ask("export", "g.kg", "--format", "jsonl", "--query", "describe bronchitis")
        names = {json.loads(line)["subj"].lower() for line in part.splitlines()}
        self.assertIn("viruses", names)
        self.assertNotIn("allergens", names)

    def test_importing_again_changes_nothing(self):
        before = self.path("g.kg-index").read_bytes()
        self.assertIn("1 unchanged", self.ask("import", "g.kg", "asthma.txt"))
        self.assertEqual(self.path("g.kg-index").read_bytes(), before)

    def test_remove_takes_exactly_that_document(self):
        before = self.path("g.kg-index").read_bytes()
        self.ask("import", "g.kg", EXAMPLES / "asthma-and-copd.txt")
        self.assertNotEqual(self.path("g.kg-index").read_bytes(), before)
        self.ask("remove", "g.kg", "asthma-and-copd.txt")
        self.assertEqual(self.path("g.kg-index").read_bytes(), before)

    def test_check_and_stats(self):
        self.assertIn("g.kg is sound: 1 documents", self.ask("check", "g.kg"))
        self.assertIn("CAUSES", self.ask("show", "g.kg", "relations"))
        self.ask("stats", "g.kg")

    def test_works_in_any_folder_and_with_any_spelling_of_the_path(self):
        self.write("sub/b.txt", ASTHMA)
        self.ask("import", "./sub/../h.kg", "./sub")
        self.assertIn("b.txt", self.ask("show", "h.kg", "documents"))


if __name__ == "__main__":
    main()
