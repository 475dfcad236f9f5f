"""RDF, read by rdflib and by raptor: the nodes, the edges, and the sentences where they stand."""

import re
import subprocess
import unittest

from awkward_graph import AwkwardGraphTest
from program import DONE

import rdflib  # which program.py finds
from rdflib.namespace import PROV, RDF, RDFS

BIOLINK = "https://w3id.org/biolink/vocab/"
OWN = "https://causeway.invalid/"
CW = rdflib.Namespace(OWN + "vocab#")
OA = rdflib.Namespace("http://www.w3.org/ns/oa#")
FORMS = ("ntriples", "turtle")


class RdfTest(AwkwardGraphTest):
    def read(self, form, *options):
        """N-Triples are Turtle too, and rdflib 6.1 errs in them: "\\\\b" is a backspace to it."""
        return rdflib.Graph().parse(str(self.export(form, *options)), format="turtle")

    def sentences(self, read, statement):
        for evidence in sorted(read.objects(statement, PROV.wasDerivedFrom)):
            self.assertEqual(str(read.value(evidence, PROV.wasQuotedFrom)), OWN + "document/a.txt")
            self.assertEqual(read.value(evidence, OA.hasBody), statement)
            selectors = list(read.objects(read.value(evidence, OA.hasTarget), OA.hasSelector))
            quote, = (each for each in selectors if (each, RDF.type, OA.TextQuoteSelector) in read)
            position, = (each for each in selectors
                         if (each, RDF.type, OA.TextPositionSelector) in read)
            exact = str(read.value(quote, OA.exact))
            start, end = (int(read.value(position, each)) for each in (OA.start, OA.end))
            self.assertEqual(self.text[start:end], exact)
            yield " ".join(exact.split())

    def test_by_rdflib(self):
        for form in FORMS:
            read = self.read(form)
            names = {str(node): str(label) for node, label in read.subject_objects(RDFS.label)
                     if isinstance(node, rdflib.URIRef)}
            self.assertEqual(sorted(names.values()), sorted(self.nodes.values()), form)
            edges = []
            for statement in read.subjects(RDF.type, RDF.Statement):
                ends = [names[str(read.value(statement, end))] for end in (RDF.subject, RDF.object)]
                edges.append((*ends, str(read.value(statement, CW.relation)),
                              read.value(statement, CW.negated).toPython(),
                              list(self.sentences(read, statement)),
                              read.value(statement, CW.weight_).toPython()))
            wanted = [(self.nodes[edge[0]], self.nodes[edge[1]], *edge[2:]) for edge in self.edges]
            self.assertEqual(sorted(edges), sorted(wanted), form)

    def test_what_is_denied_is_no_triple(self):
        read = self.read("ntriples")
        heart, failure = (next(read.subjects(RDFS.label, rdflib.Literal(name)))
                          for name in ("heart", "heart failure"))
        affects = rdflib.URIRef(BIOLINK + "affects")
        self.assertIn((failure, affects, heart), read)
        denied = list(read.subjects(CW.negated, rdflib.Literal(True)))
        self.assertEqual([read.value(each, RDF.object) for each in denied], [heart])
        only = self.ask("query", "g.kg", "MATCH (a)-[r:AFFECTS]->(b) WHERE r.polarity = 'denied' RETURN r",
                        "--format", "ntriples")
        self.assertNotIn(f"<{affects}> <{heart}>", only)

    def test_both_say_the_same(self):
        self.assertEqual(len(self.read("ntriples")), len(self.read("turtle")))

    def test_by_raptor(self):
        counts = {}
        for form in FORMS:
            done = subprocess.run(["rapper", "--quiet", "--input", form, "--output", "ntriples",
                                   self.export(form)], capture_output=True, check=False)
            self.assertEqual((done.returncode, done.stderr), (DONE, b""), form)
            counts[form] = len(set(re.sub(rb"_:\w+", b"_:b", done.stdout).splitlines()))
        self.assertEqual(counts["ntriples"], counts["turtle"])

    def test_what_is_written_can_be_imported(self):
        self.ask("import", "back.kg", self.export("turtle"))
        for name in ("heart failure", "heart"):
            self.assertIn(name, self.ask("describe", "back.kg", name))


if __name__ == "__main__":
    unittest.main()
