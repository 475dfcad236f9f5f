"""Ontologies and annotations are taken whole: what the program's export holds equals what short
readers of our own, which share nothing with the program's, find in the same real files."""

import collections
import gzip
import json
import re
import unittest

from program import SHARED, ProgramTest, main

CORPORA = SHARED / "corpora"
PURL = "http://purl.obolibrary.org/obo/"
NAMESPACES = {"http://identifiers.org/hgnc/": "HGNC:",
              "http://identifiers.org/ncbigene/": "NCBIGene:",
              "http://www.geneontology.org/formats/oboInOwl#": "oboInOwl:",
              "http://www.w3.org/2000/01/rdf-schema#": "rdfs:",
              "http://www.w3.org/2002/07/owl#": "owl:",
              "http://www.w3.org/2004/02/skos/core#": "skos:",
              "http://purl.org/dc/elements/1.1/": "dc:",
              "http://purl.org/dc/terms/": "dcterms:",
              "http://xmlns.com/foaf/0.1/": "foaf:"}
TYPES = {"is_a": "IS_A", "equivalent_to": "SAME_AS", "located_in": "OCCURS_IN"}
REVERSED = {"has_part": "PART_OF", "location_of": "OCCURS_IN"}


def curie(iri):
    """The CURIE of an OBO PURL or of a well-known vocabulary; all else as it is."""
    for namespace, prefix in NAMESPACES.items():
        if iri.startswith(namespace):
            return prefix + iri[len(namespace):]
    found = re.fullmatch(re.escape(PURL) + r"([A-Za-z][\w.-]*)_([^_/#?]+)", iri)
    return f"{found[1]}:{found[2]}" if found else iri


class Said:
    """What a file says: names, exact synonyms, definitions and cross-references by identifier, what
    is obsolete, and edges (subject, type, object) as often as they are said."""

    def __init__(self):
        self.names, self.definitions = {}, {}
        self.synonyms = collections.defaultdict(list)
        self.xrefs = collections.defaultdict(list)
        self.obsolete = set()
        self.edges = collections.Counter()

    def add_edge(self, subject, relation, target):
        if relation in REVERSED:
            self.edges[target, REVERSED[relation], subject] += 1
        else:
            self.edges[subject, TYPES.get(relation, relation.upper()), target] += 1


def read_obo(path):
    said = Said()
    text = path.read_text(encoding="utf-8")
    for stanza in re.findall(r"^\[Term\]\n((?:(?!\[).*\n?)*)", text, re.MULTILINE):
        tags = re.findall(r"^([\w-]+): *(.*?) *$", stanza, re.MULTILINE)
        term = dict(reversed(tags))["id"]
        said.names.setdefault(term, "")
        for tag, value in tags:
            value = re.sub(r"\\(.)", r"\1", value) if tag in ("name", "xref") else value
            if tag == "name":
                said.names[term] = value
            elif tag == "is_obsolete" and value == "true":
                said.obsolete.add(term)
            elif tag == "def":
                quoted = re.match(r'"((?:[^"\\]|\\.)*)"', value)[1]
                said.definitions[term] = re.sub(r"\\(.)", lambda c: {"n": "\n"}.get(c[1], c[1]), quoted)
            elif tag == "xref":
                said.xrefs[term].append(value.split()[0])
            elif tag == "alt_id":  # an alias too
                said.synonyms[term].append(value)
            elif tag == "synonym" and re.search(r'" EXACT( |$)', value):
                quoted = re.match(r'"((?:[^"\\]|\\.)*)"', value)[1]
                said.synonyms[term].append(re.sub(r"\\(.)", r"\1", quoted))
            elif tag in ("is_a", "equivalent_to"):
                said.add_edge(term, tag, value.split()[0])
            elif tag in ("relationship", "intersection_of"):
                words = re.sub(r" *(\{.*\})? *(!.*)?$", "", value).split()
                said.add_edge(term, words[0] if len(words) == 2 else "is_a", words[-1])
    return said


def read_obo_graphs(path):
    said = Said()
    for graph in json.loads(path.read_text(encoding="utf-8"))["graphs"]:
        labels = {}
        for node in graph.get("nodes", []):
            term, meta = curie(node["id"]), node.get("meta")
            labels[node["id"]] = node.get("lbl")
            if meta is None and not node.get("lbl"):
                continue
            said.names[term] = node.get("lbl", "")
            meta = meta or {}
            if meta.get("deprecated"):
                said.obsolete.add(term)
            if "definition" in meta:
                said.definitions[term] = meta["definition"]["val"]
            for value in meta.get("basicPropertyValues", []):
                if value["pred"].endswith(("IAO_0000115", "description", "definition")):
                    said.definitions[term] = [*as_list(said.definitions.get(term)), value["val"]]
                if value["pred"].endswith("oboInOwl#hasAlternativeId"):
                    said.synonyms[term].append(curie(value["val"]))
            said.xrefs[term] += [xref["val"] for xref in meta.get("xrefs", [])]
            said.synonyms[term] += [synonym["val"] for synonym in meta.get("synonyms", [])
                                    if synonym["pred"] == "hasExactSynonym"]
        for edge in graph.get("edges", []):
            said.edges[curie(edge["sub"]), curie(edge["obj"])] += 1
        for axiom in graph.get("logicalDefinitionAxioms", []):
            ends = axiom["genusIds"] + [some["fillerId"] for some in axiom.get("restrictions", []) if some]
            for end in ends:
                said.edges[curie(axiom["definedClassId"]), curie(end)] += 1
        for same in graph.get("equivalentNodesSets", []):
            for other in same["nodeIds"][1:]:
                said.edges[curie(same["nodeIds"][0]), curie(other)] += 1
    return said


def as_list(value):
    return value if isinstance(value, list) else [] if value is None else [value]


@unittest.skipUnless(CORPORA.is_dir(), f"needs the corpora in {CORPORA}")
class Ontologies(ProgramTest):
    def imported(self, *paths):
        """The whole graph as the program exports it."""
        self.ask("import", "g.kg", *paths)
        self.ask("export", "g.kg", "--format", "json", "-o", "g.json")
        return json.loads(self.path("g.json").read_bytes())

    def said_by_the_program(self, graph, only_terms):
        said = Said()
        terms = set()
        for node in graph["nodes"]:
            for declared in node.get("declarations", []):
                subject, properties = declared["subject"], declared.get("properties", {})
                if only_terms and "Relation" in subject.get("labels", []):
                    continue
                term = subject["id"]
                terms.add(term)
                name = subject.get("name", "") or properties.get("name", "")
                said.names[term] = name
                if properties.get("obsolete"):
                    said.obsolete.add(term)
                if "definition" in properties:
                    said.definitions[term] = properties["definition"]
                said.xrefs[term] += as_list(properties.get("xref"))
                said.synonyms[term] += as_list(properties.get("exact_synonym"))
        for edge in graph["edges"]:
            for evidence in edge["evidence"]:
                subject, target = evidence["subject"], evidence["object"]
                if edge["type"] == "SAME_AS" and not target.get("id"):
                    if subject["id"] in terms:
                        said.synonyms[subject["id"]].append(target["name"])
                elif not only_terms or subject["id"] in terms or target["id"] in terms:
                    said.edges[subject["id"], edge["type"], target["id"]] += 1
        return said

    def check(self, program, ours):
        self.assertEqual(program.obsolete, ours.obsolete)
        names = {term: name if term not in ours.obsolete or not name or name.lower().startswith("obsolete ")
                 else f"obsolete {name}" for term, name in ours.names.items()}
        self.assertEqual(program.names, names)
        self.assertEqual({term: sorted(as_list(texts)) for term, texts in program.definitions.items()},
                         {term: sorted(as_list(texts)) for term, texts in ours.definitions.items()})
        for mine, other in ((program.xrefs, ours.xrefs), (program.synonyms, ours.synonyms)):
            self.assertEqual({term: sorted(set(texts)) for term, texts in mine.items() if texts},
                             {term: sorted(set(texts)) for term, texts in other.items() if texts})
        self.assertEqual(set(program.edges), set(ours.edges))

    def test_obo(self):
        for name in ("HumanDO", "hp-2015", "musculoskeletal", "vertebrate-head", "DO_cancer_slim",
                     "DO_infectious_disease_slim", "DO_rare_slim", "DO_CFDE_slim"):
            with self.subTest(name):
                self.setUp()
                path = CORPORA / "ontologies" / f"{name}.obo"
                graph = self.imported(path)
                self.check(self.said_by_the_program(graph, True), read_obo(path))

    def test_obo_graphs(self):
        paths = [*(CORPORA / "obographs").glob("*.json"), CORPORA / "kgx" / "goslim_generic.json",
                 *(CORPORA / "ontologies").glob("*.json")]
        for path in paths:
            with self.subTest(path.name):
                self.setUp()
                program = self.said_by_the_program(self.imported(path), False)
                # The types of predicates are the unit tests'; here the ends count, either way round.
                ours = read_obo_graphs(path)
                ends = {frozenset((subject, target)) for subject, _, target in program.edges}
                self.assertEqual(ends, {frozenset(pair) for pair in ours.edges})
                program.edges = ours.edges = {}
                self.check(program, ours)

    def test_obo_and_obo_graphs_are_the_same_graph(self):
        for name in ("DO_cancer_slim", "DO_infectious_disease_slim", "DO_CFDE_slim"):
            with self.subTest(name):
                graphs = []
                for suffix in ("obo", "json"):
                    self.setUp()
                    path = CORPORA / "ontologies" / f"{name}.{suffix}"
                    graphs.append(self.said_by_the_program(self.imported(path), True))
                self.check(*graphs)

    def test_terms_of_one_name_stay_apart_and_meet_prose(self):
        """Whatever comes first: HumanDO and HP share names, and an article has the terms' names."""
        ontologies = [CORPORA / "ontologies" / f"{name}.obo" for name in ("HumanDO", "hp-2015")]
        names = []
        for said in map(read_obo, ontologies):
            names.append({name.lower() for term, name in said.names.items() if term not in said.obsolete})
        self.assertEqual(len(names[0] & names[1]), 638)
        article = self.write("article.txt", "Lyme disease\n\nLyme disease is caused by spirochetes.\n")
        graphs = []
        for order in (["article.txt", *ontologies], [*reversed(ontologies), "article.txt"]):
            self.setUp()
            self.write("article.txt", article.read_bytes())
            for path in order:
                self.ask("import", "g.kg", path)
            graphs.append(self.ask("export", "g.kg", "--format", "json"))
        self.assertEqual(*graphs)
        graph = json.loads(graphs[0])
        for node in graph["nodes"]:
            self.assertLessEqual(len(node["identifiers"]), 1, node["identifiers"])
        self.assertIn(("DOID:11729", "CAUSES"), {(edge["target"], edge["type"]) for edge in graph["edges"]})

    def test_annotations(self):
        path = CORPORA / "annotations" / "phenotype.hpoa.gz"
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            rows = [line.rstrip("\n").split("\t") for line in lines if not line.startswith("#")]
        graph = self.imported(path)
        evidence = [(edge["source"], edge["target"], edge["polarity"] == "denied",
                     said["begin"], said.get("properties", {}).get("frequency", ""),
                     said.get("properties", {}).get("reference", ""))
                    for edge in graph["edges"] for said in edge["evidence"]]
        self.assertEqual(len(evidence), 253363)
        self.assertEqual(sum(denied for _, _, denied, *_ in evidence), 1430)
        self.assertEqual(len({source for source, *_ in evidence}), 12606)
        first = evidence and min(line for *_, line, _, _ in evidence)
        self.assertEqual(sorted(evidence),
                         sorted((row[0], row[3], row[2] == "NOT", first + at, row[7], row[4])
                                for at, row in enumerate(rows)))


def read_table(path):
    header, *rows = path.read_text(encoding="utf-8").splitlines()
    return [dict(zip(header.split("\t"), row.split("\t"))) for row in rows]


@unittest.skipUnless(CORPORA.is_dir(), f"needs the corpora in {CORPORA}")
class Kgx(ProgramTest):
    def check(self, path, nodes, edges):
        self.ask("import", "g.kg", path)
        self.ask("export", "g.kg", "--format", "json", "-o", "g.json")
        graph = json.loads(self.path("g.json").read_bytes())
        declared = {said["subject"]["id"] for node in graph["nodes"] for said in node.get("declarations", [])}
        self.assertEqual(declared, {curie(node["id"]) for node in nodes})
        found = {frozenset((edge["source"], edge["target"])) for edge in graph["edges"]}
        self.assertEqual(found, {frozenset((curie(edge["subject"]), curie(edge["object"])))
                                 for edge in edges})
        evidence = sum(len(edge["evidence"]) for edge in graph["edges"])
        self.assertEqual(evidence, len(edges))

    def test_tables(self):
        for path in sorted((CORPORA / "kgx").glob("*.tsv")):
            with self.subTest(path.name):
                self.setUp()
                rows = read_table(path)
                is_edges = "subject" in rows[0]
                self.check(path, [] if is_edges else rows, rows if is_edges else [])

    def test_json(self):
        for name in ("graph", "valid"):
            with self.subTest(name):
                self.setUp()
                path = CORPORA / "kgx" / f"{name}.json"
                graph = json.loads(path.read_text(encoding="utf-8"))
                self.check(path, graph["nodes"], graph["edges"])


if __name__ == "__main__":
    main()
