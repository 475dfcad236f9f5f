"""check --conflicts: what it lists, and that each command that it suggests ends a conflict."""

import collections
import shlex
import shutil

from program import ProgramTest, main

TERMS = """format-version: 1.2

[Term]
id: DOID:1
name: lung disease
is_a: DOID:2

[Term]
id: DOID:2
name: airway disease
is_a: DOID:3

[Term]
id: DOID:3
name: breathing disorder
is_a: DOID:1

[Term]
id: DOID:4
name: wheezy bronchitis
synonym: "wheezing bronchitis" EXACT []

[Term]
id: DOID:5
name: foot gout
synonym: "foot pain" EXACT []
"""
OTHER_TERMS = """format-version: 1.2

[Term]
id: DOID:4
name: asthmatic bronchitis

[Term]
id: MESH:9
name: Lung disease

[Term]
id: MESH:8
name: plantar fasciitis
synonym: "foot pain" EXACT []
"""
REPORT = """my g.kg is sound: 5 documents, 10 nodes, 9 edges.

Affirmed here, denied there: 1
  smoking CAUSES gout
    affirmed in a.txt: Smoking causes gout.
    affirmed in c.txt: Smoking causes gout.
    denied in b.txt: Smoking does not cause gout.
    causeway curate 'my g.kg' reject smoking CAUSES gout --doc b.txt

One identifier, several names: 1
  DOID:4
    DOID:4 is asthmatic bronchitis in two.obo
    DOID:4 is wheezy bronchitis in one.obo
    if they are one thing: causeway curate 'my g.kg' rename DOID:4 'asthmatic bronchitis'

One name, several identifiers: 2
  foot pain
    DOID:5 is foot gout in one.obo
    MESH:8 is plantar fasciitis in two.obo
    if they are one thing: causeway curate 'my g.kg' merge DOID:5 MESH:8
    if they are not: causeway curate 'my g.kg' split MESH:8 'foot pain'
  Lung disease
    MESH:9 is Lung disease in two.obo
    DOID:1 is lung disease in one.obo
    if they are one thing: causeway curate 'my g.kg' merge MESH:9 DOID:1
    if they are not: causeway curate 'my g.kg' rename DOID:1 'lung disease (DOID:1)'

Cycles of IS_A or PART_OF: 1
  airway disease IS_A breathing disorder IS_A lung disease IS_A airway disease
    affirmed in one.obo
    affirmed in one.obo
    affirmed in one.obo
    causeway curate 'my g.kg' reject DOID:1 IS_A DOID:2
"""


def counts(report):
    """How many conflicts of each kind there are."""
    headings = [line for line in report.splitlines()[1:] if line and not line.startswith(" ")]
    return collections.Counter({kind: int(count) for kind, count in
                                (heading.split(": ") for heading in headings)})


class Conflicts(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("one.obo", TERMS)
        self.write("two.obo", OTHER_TERMS)
        self.write("a.txt", "Smoking\n\nSmoking causes gout. Smoking causes scurvy.\n")
        self.write("b.txt", "Gout\n\nSmoking does not cause gout.\n")
        self.write("c.txt", "More on gout\n\nSmoking causes gout.\n")
        self.ask("import", "my g.kg", "one.obo", "two.obo", "a.txt", "b.txt", "c.txt")

    def test_each_is_listed_with_its_evidence(self):
        self.assertEqual(self.ask("check", "my g.kg", "--conflicts"), REPORT)

    def test_each_command_ends_its_conflict(self):
        kind = None
        commands = 0
        shutil.copy(self.path("my g.kg"), self.path("kept.kg"))
        for line in REPORT.splitlines()[1:]:
            if line and not line.startswith(" "):
                kind = line.split(": ")[0]
            if "causeway curate" not in line:
                continue
            commands += 1
            shutil.copy(self.path("kept.kg"), self.path("my g.kg"))
            self.ask(*shlex.split(line[line.index("causeway curate"):])[1:])
            left = counts(self.ask("check", "my g.kg", "--conflicts"))
            self.assertEqual(left, counts(REPORT) - collections.Counter([kind]))
        self.assertEqual(commands, 7)

    def test_without_any(self):
        self.ask("import", "h.kg", "a.txt")
        self.assertEqual(self.ask("check", "h.kg", "--conflicts").splitlines()[1:],
                         ["No conflicts."])


if __name__ == "__main__":
    main()
