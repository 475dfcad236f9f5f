"""Comparing two diseases of a real annotation by their phenotypes, with the classes of a real
ontology: the program's answers equal those of a short program of our own, on 200 random pairs."""

import collections
import gzip
import json
import random
import re
import unittest

from program import SHARED, ProgramTest, main

ANNOTATION = SHARED / "corpora" / "annotations" / "phenotype.hpoa.gz"
ONTOLOGY = SHARED / "corpora" / "ontologies" / "hp-2015.obo"


class Phenotypes:
    """What each disease is said to have and not to have, and the classes of each phenotype."""

    def __init__(self):
        self.has = collections.defaultdict(set)
        self.lacks = collections.defaultdict(set)
        with gzip.open(ANNOTATION, "rt", encoding="utf-8") as lines:
            for line in lines:
                if not line.startswith("#"):
                    disease, _, qualifier, term = line.split("\t")[:4]
                    (self.lacks if qualifier == "NOT" else self.has)[disease].add(term)
        self.classes = collections.defaultdict(set)
        self.members = collections.defaultdict(set)
        term = None
        for line in ONTOLOGY.read_text(encoding="utf-8").splitlines():
            if line.startswith("id: "):
                term = line[4:]
            elif found := re.match(r"is_a: (\S+)", line):
                self.classes[term].add(found[1])
                self.members[found[1]].add(term)

    def held(self, disease):
        """What the disease has, outright or as a class of what it has; never through what it is
        denied, and not that itself."""
        held, left = set(), set(self.has[disease])
        while left:
            term = left.pop()
            held.add(term)
            left |= self.classes[term] - held - self.lacks[disease]
        return held

    def compare(self, *diseases):
        """The rows {phenotype: (standing of each disease)}."""
        held = [self.held(disease) for disease in diseases]
        holders = collections.defaultdict(set)
        for at, terms in enumerate(held):
            for term in terms:
                holders[term].add(at)
        outright = set().union(*(self.has[disease] for disease in diseases))
        rows = {}
        for term in holders:
            if term not in outright and any(holders.get(member) == holders[term] for member in self.members[term]):
                continue  # the member's row says it already
            rows[term] = tuple("affirmed" if term in held[at] else
                               "denied" if term in self.lacks[disease] else "not mentioned"
                               for at, disease in enumerate(diseases))
        return rows


@unittest.skipUnless(ANNOTATION.is_file(), f"needs {ANNOTATION}")
class Compare(ProgramTest):
    def ask_all(self, pairs):
        questions = "".join(f"compare {a} and {b} on effects expand is_a\n" for a, b in pairs)
        answers = self.ask("query", "g.kg", "-", "--format", "json", input=questions.encode())
        decoder = json.JSONDecoder()
        while answers := answers.lstrip():
            answer, end = decoder.raw_decode(answers)
            yield {row["cells"][1]["node"]: tuple(cell["standing"] for cell in row["cells"][3:])
                   for row in answer["rows"]}
            answers = answers[end:]

    def test_two_hundred_random_pairs(self):
        self.ask("import", "g.kg", ANNOTATION, ONTOLOGY)
        phenotypes = Phenotypes()
        clear = sorted(disease for disease in set(phenotypes.has)
                       if not phenotypes.has[disease] & phenotypes.lacks[disease])
        with_denials = [disease for disease in clear if phenotypes.lacks[disease]]
        chance = random.Random(7)
        pairs = [chance.sample(clear, 2) for _ in range(100)]
        pairs += [(chance.choice(with_denials), chance.choice(clear)) for _ in range(100)]
        for pair, rows in zip(pairs, self.ask_all(pairs), strict=True):
            with self.subTest(pair):
                self.assertEqual(rows, phenotypes.compare(*pair))


if __name__ == "__main__":
    main()
