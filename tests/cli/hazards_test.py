"""Texts that a careless reader chokes on: each is read in the time that its size needs, what is
beyond a limit is noted, and what is no English is not read. (Whether time grows with the size is
measured in benchmarks: docs/benchmarks.md.)"""

from hazards import HAZARDS
from program import ProgramTest, main

GERMAN = """Gicht

Gicht ist eine Erkrankung der Gelenke. Sie wird durch Kristalle aus Harnsäure ausgelöst, die sich in
den Gelenken ablagern. Die Kranken haben in der Nacht starke Schmerzen, oft am großen Zeh, und die
Haut wird rot und warm. Was man dagegen tun kann, weiß der Arzt: Er rät zu weniger Fleisch, zu
weniger Bier und zu mehr Wasser, und er verschreibt ein Mittel gegen die Säure.
"""


class Hazards(ProgramTest):
    def read(self, name, size):
        """What the import of a hazard says: the summary, then the notes."""
        self.write(f"{name}.txt", HAZARDS[name](size))
        done = self.run_program("import", "g.kg", f"{name}.txt")
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertIn("g.kg is sound", self.ask("check", "g.kg"))
        return done.stdout.decode() + done.stderr.decode()

    def test_every_hazard_is_read(self):
        for name in HAZARDS:
            with self.subTest(name):
                self.read(name, 20_000)

    def test_bullets_without_end(self):
        told = self.read("bullets", 100_000)
        self.assertIn("Imported 1 new", told)
        self.assertIn("joint pain", self.ask("describe", "g.kg", "gout"))

    def test_a_sentence_of_a_hundred_thousand_words_is_noted(self):
        self.assertIn("1 sentence too long to read", self.read("sentence", 100_000))

    def test_another_language_is_noted_and_not_read(self):
        self.write("gicht.txt", GERMAN)
        done = self.run_program("import", "g.kg", "gicht.txt")
        self.assertEqual(done.returncode, 0)
        self.assertIn("gicht.txt: it does not look like English", done.stderr.decode())
        self.assertIn("Imported 1 new, 0 replaced, 0 unchanged documents: 0 statements",
                      done.stdout.decode())


if __name__ == "__main__":
    main()
