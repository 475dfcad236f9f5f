"""What bad_input_test.py imports: of every format a file that is whole, each way of damaging it, and what
a bomb of it is made of."""

import gzip
import pathlib
import zipfile

from documents import pdf

SEEDS = pathlib.Path(__file__).parents[2] / "fuzz" / "seeds"

SAMPLES = {  # format: a whole file of it among the fuzzers' seeds, or its bytes
    "csv": "edges.csv", "kgx": "edges.tsv", "kgx-json": "small.json", "kgx-jsonl": "small.jsonl",
    "hpoa": "rows.hpoa", "obo": "terms.obo", "obo-graphs": "small.json", "ntriples": "terms.nt",
    "nquads": "quads.nq", "turtle": "small.ttl", "trig": "small.trig", "graphml": "small.graphml",
    "dot": "groups.dot", "json-graph": "node-link.json", "json": "graph.json", "jsonl": "two.jsonl",
    "pubmed": "set.xml", "jats": "small.nxml", "medquad": "gout.xml", "docx": "small.docx",
    "html": "gout.html", "markdown": "gout.md", "text": "gout.txt",
}


PAGE_OF_PDF = b"BT /F 12 Tf 72 700 Td (Gout causes pain in the big toe.) Tj ET"


def samples():
    """By format: the suffix and the bytes of a whole file."""
    files = {format: SEEDS / format / name for format, name in SAMPLES.items()}
    whole = {format: (file.suffix, file.read_bytes()) for format, file in files.items()}
    table = whole["csv"][1]
    return {**whole, "pdf": (".pdf", pdf(PAGE_OF_PDF)), "csv, packed": (".csv.gz", gzip.compress(table, mtime=0))}


def accented(whole):
    """With its middlemost "e" as Latin-1 has "é"."""
    at = whole.rfind(b"e", 0, len(whole) // 2)
    return whole[:at] + b"\xe9" + whole[at + 1:]


def overwritten(whole):
    middle = len(whole) // 2
    return whole[:middle] + bytes(64) + whole[middle + 64:]


def gapped(whole):
    middle = len(whole) // 2
    return whole[:middle] + whole[middle + 37:]


PAGE = b"<!DOCTYPE html><title>Sorry</title><p>This page was not found.</p>\n"
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4

DAMAGES = {  # name: what it makes of a whole file
    "empty": lambda whole: b"",
    "truncated": lambda whole: whole[:len(whole) * 2 // 3],
    "a gap": gapped,
    "zeros": overwritten,
    "UTF-16": lambda whole: whole.decode().encode("utf-16"),
    "Latin-1": accented,
    "a page": lambda whole: PAGE,
    "a picture": lambda whole: PICTURE,
}
NO_TEXT = {"UTF-16", "Latin-1"}  # do not apply to formats of other bytes
PACKED = {"docx", "pdf", "csv, packed"}

LARGE = 40 << 20  # bytes: more than any line, record, text or page may have

# What an endless text is the middle of, and what nests in that format: a beginning, and a unit of it.
TABLE = b"source,target\nsmoke,"
LABEL = b"<http://a.org/x> <http://www.w3.org/2000/01/rdf-schema#label> \""
ENDLESS = {
    "csv": TABLE, "csv, packed": TABLE,
    "kgx": b"subject\tpredicate\tobject\nA:1\tbiolink:causes\t",
    "kgx-json": b'{"nodes": [{"id": "A:1", "category": ["',
    "kgx-jsonl": b'{"id": "A:1", "category": []}\n{"id": "',
    "hpoa": b"#DatabaseID\tDiseaseName\tQualifier\tHPO_ID\nOMIM:1\t",
    "obo": b"format-version: 1.2\n[Term]\nid: A:1\nname: ",
    "obo-graphs": b'{"graphs": [{"nodes": [{"id": "', "ntriples": LABEL, "nquads": LABEL,
    "turtle": LABEL, "trig": b"<http://a.org/g> {" + LABEL,
    "graphml": b"<graphml><graph><node id='a'><data>", "dot": b"digraph { a -> \"",
    "json-graph": b'{"nodes": [{"id": "',
    "json": b'{"format":"causeway","version":1,"kind":"graph","documents":[{"key":"',
    "jsonl": b'{"doc":"a","subj":"b","rel":"IS_A","obj":"c"}\n{"doc":"', "pubmed": b"<PubmedArticleSet><PubmedArticle><ArticleTitle>",
    "jats": b"<article><body><p>", "medquad": b"<Document><QAPairs><Answer>",
    "html": b"<!DOCTYPE html><p>", "markdown": b"# Gout\n\n", "text": b"Gout ",
}
NESTED = {
    "kgx-json": (b'{"nodes": [{"id": "A:1", "category": ', b"["),
    "kgx-jsonl": (b'{"id": "A:1", "category": []}\n{"id": ', b"["),
    "obo-graphs": (b'{"graphs": [{"nodes": ', b'[{"meta":'),
    "turtle": (b"@prefix a: <http://a.org/> .\na:b a:c ", b"[ a:c "),
    "trig": (b"@prefix a: <http://a.org/> .\na:g { a:b a:c ", b"( "),
    "graphml": (b"<graphml>", b"<graph><node id='a'>"), "dot": (b"digraph ", b"{"),
    "json-graph": (b'{"nodes": ', b"["),
    "json": (b'{"format":"causeway","version":1,"kind":"graph","documents":', b'{"a":'),
    "jsonl": (b'{"doc":"a","subj":"b","rel":"IS_A","obj":"c"}\n', b"["), "pubmed": (b"<PubmedArticleSet>", b"<b>"),
    "jats": (b"<article><body>", b"<p>"), "medquad": (b"<Document><QAPairs>", b"<b>"),
    "html": (b"<!DOCTYPE html>", b"<div>"), "markdown": (b"# Gout\n", b"> "),
}
ENTITIES = ("<!DOCTYPE x [<!ENTITY e0 \"gout\">" +
            "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 10)) + "]>").encode()
ROOTS = {  # formats of XML
    "graphml": b"<graphml><graph>&e9;", "pubmed": b"<PubmedArticleSet>&e9;",
    "jats": b"<article>&e9;", "medquad": b"<Document><QAPairs>&e9;",
}


OTHERS = {  # what else a format can be made too large by
    "kgx": {"wide": [(b"id\tcategory", 1), (b"\tx", 1_000_000)]},
    "obo": {"stanza": [(b"format-version: 1.2\n[Term]\nid: A:1\n", 1), (b"xref: B:1\n", LARGE // 10)]},
    "kgx-json": {"values": [(b'{"nodes": [{"id": "A:1", "category": [', 1), (b"1,", LARGE // 10)]},
    "json": {"values": [(b'{"format":"causeway","version":1,"kind":"graph","documents":[{"x":[', 1),
                        (b"1,", LARGE // 10)]},
    "dot": {"groups": [(b"graph { ", 1), (b"{a b c d e f} -- ", 40_000), (b"{x} }", 1)]},
    "html": {"attributes": [(b"<!DOCTYPE html><p ", 1), (b"abc ", 2_000_000)]},
    "pdf": {"pictures": [(pdf(b""), 1)], "endless": [(b"%PDF-1.7\n1 0 obj\n", 1), (b"x", LARGE)],
            "nested": [(b"%PDF-1.7\n1 0 obj\n", 1), (b"[", 2_000_000)]},
    "docx": {"zip bomb": [(b"<w>", 1), (b"<p><t>" + b"gout " * 100 + b"</t></p>", 200_000)],
             "endless": [(b"<w><p><t>", 1), (b"x", LARGE // 2)], "nested": [(b"<r>", 2_000_000)],
             "entities": [(ENTITIES + b"<w>&e9;", 1)]},
}


# A bomb is pieces of a file, each with how often it is repeated: it never lies whole in the memory of
# this program, which would count as that of the one it measures (getrusage(2)).
def bombs(format):
    """By name."""
    made = {}
    if format in ENDLESS:
        made["endless"] = [(ENDLESS[format], 1), (b"x", LARGE)]
        made["gzip bomb"] = [(gzip.compress(ENDLESS[format]), 1),
                             (gzip.compress(b"x" * (1 << 20)), 100)]
    if format in NESTED:
        head, unit = NESTED[format]
        made["nested"] = [(head, 1), (unit, 2_000_000)]
    if format in ROOTS:
        made["endless tag"] = [(ROOTS[format][:-4] + b"<b x='", 1), (b"x", LARGE // 4)]
        made["entities"] = [(ENTITIES + ROOTS[format], 1)]
        made["encoding"] = [(b'<?xml version="1.0" encoding="x-none"?>' + ROOTS[format], 1)]
    return {**made, **OTHERS.get(format, {})}


def write_pieces(file, pieces):
    for piece, times in pieces:
        at_once = max(1, (1 << 20) // len(piece))
        for done in range(0, times, at_once):
            file.write(piece * min(at_once, times - done))


def write_bomb(path, format, pieces):
    if format != "docx":
        with open(path, "wb") as file:
            write_pieces(file, pieces)
        return
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        with archive.open("word/document.xml", "w") as part:
            write_pieces(part, pieces)
