// The table of formats. A new format is a file pair and a row here.
#include "importers/import.h"

#include <array>

#include "importers/csv.h"
#include "importers/docx.h"
#include "importers/dot.h"
#include "importers/graphml.h"
#include "importers/hpo_annotation.h"
#include "importers/html.h"
#include "importers/import_run.h"
#include "importers/jats.h"
#include "importers/json.h"
#include "importers/json_graph.h"
#include "importers/jsonl.h"
#include "importers/kgx.h"
#include "importers/markdown.h"
#include "importers/medquad.h"
#include "importers/ntriples.h"
#include "importers/obo.h"
#include "importers/obo_graphs.h"
#include "importers/pdf.h"
#include "importers/pubmed.h"
#include "importers/text.h"
#include "importers/turtle.h"

namespace causeway {
namespace {

constexpr std::array kFormats = {
    ImportFormat{.name = "json",
                 .suffixes = ".json",
                 .help = "a graph that was exported whole with --format json",
                 .version = 1,
                 .looks_like = LooksLikeJson,
                 .read = ReadJson},
    ImportFormat{.name = "pubmed",
                 .suffixes = ".xml",
                 .help = "titles and abstracts in PubMed's XML, an article a document",
                 .version = 1,
                 .reads_prose = true,
                 .is_text = false,
                 .looks_like = LooksLikePubmed,
                 .read = ReadPubmed},
    ImportFormat{.name = "jats",
                 .suffixes = ".xml .nxml",
                 .help = "a journal article's full text in JATS, as of PubMed Central",
                 .version = 1,
                 .reads_prose = true,
                 .is_text = false,
                 .looks_like = LooksLikeJats,
                 .read = ReadJats},
    ImportFormat{.name = "medquad",
                 .suffixes = ".xml",
                 .help = "questions and answers on a topic, in MedQuAD's XML",
                 .version = 1,
                 .reads_prose = true,
                 .is_text = false,
                 .looks_like = LooksLikeMedquad,
                 .read = ReadMedquad},
    ImportFormat{.name = "obo",
                 .suffixes = ".obo",
                 .help = "an ontology in the OBO format",
                 .version = 1,
                 .looks_like = LooksLikeObo,
                 .load = LoadObo},
    ImportFormat{.name = "obo-graphs",
                 .suffixes = ".json",
                 .help = "an ontology in OBO Graphs JSON",
                 .version = 1,
                 .looks_like = LooksLikeOboGraphs,
                 .load = LoadOboGraphs},
    ImportFormat{.name = "hpoa",
                 .suffixes = ".hpoa",
                 .help = "phenotypes of diseases: the annotation of the Human Phenotype Ontology",
                 .version = 1,
                 .looks_like = LooksLikeHpoAnnotation,
                 .load = LoadHpoAnnotation},
    ImportFormat{.name = "kgx",
                 .suffixes = ".tsv",
                 .help = "a knowledge graph's nodes or edges as KGX tables",
                 .version = 1,
                 .looks_like = LooksLikeKgxTsv,
                 .load = LoadKgxTsv},
    ImportFormat{.name = "kgx-json",
                 .suffixes = ".json",
                 .help = "a knowledge graph in KGX JSON",
                 .version = 1,
                 .looks_like = LooksLikeKgxJson,
                 .load = LoadKgxJson},
    ImportFormat{.name = "kgx-jsonl",
                 .suffixes = ".jsonl .ndjson",
                 .help = "a knowledge graph as lines of KGX JSON",
                 .version = 1,
                 .looks_like = LooksLikeKgxJsonl,
                 .load = LoadKgxJsonl},
    ImportFormat{.name = kTableFormat,
                 .suffixes = ".csv .tsv .sif",
                 .help = "a table of nodes (id, name …) or of edges (src, dst …)",
                 .version = 1,
                 .looks_like = LooksLikeCsv,
                 .load = LoadCsv},
    ImportFormat{.name = "ntriples",
                 .suffixes = ".nt .ntriples",
                 .help = "RDF, a triple a line",
                 .version = 1,
                 .looks_like = LooksLikeNTriples,
                 .load = LoadNTriples},
    ImportFormat{.name = "nquads",
                 .suffixes = ".nq .nquads",
                 .help = "RDF, a triple and its graph a line",
                 .version = 1,
                 .looks_like = LooksLikeNQuads,
                 .load = LoadNQuads},
    ImportFormat{.name = "turtle",
                 .suffixes = ".ttl .turtle",
                 .help = "RDF as people write it",
                 .version = 1,
                 .looks_like = LooksLikeTurtle,
                 .load = LoadTurtle},
    ImportFormat{.name = "trig",
                 .suffixes = ".trig",
                 .help = "Turtle with named graphs",
                 .version = 1,
                 .looks_like = LooksLikeTriG,
                 .load = LoadTriG},
    ImportFormat{.name = "graphml",
                 .suffixes = ".graphml .xml",
                 .help = "a graph in GraphML, as of yEd, Gephi and networkx",
                 .version = 1,
                 .is_text = false,
                 .looks_like = LooksLikeGraphml,
                 .load = LoadGraphml},
    ImportFormat{.name = "dot",
                 .suffixes = ".dot .gv",
                 .help = "a graph in Graphviz's language",
                 .version = 1,
                 .looks_like = LooksLikeDot,
                 .load = LoadDot},
    ImportFormat{.name = "jsonl",
                 .suffixes = ".jsonl",
                 .help = "assertions that were exported with --format jsonl",
                 .version = 1,
                 .looks_like = LooksLikeJsonl,
                 .read = ReadJsonl},
    ImportFormat{.name = "json-graph",
                 .suffixes = ".json .cyjs",
                 .help = "a graph as JSON: node-link, Cytoscape.js, graphology, JGF",
                 .version = 1,
                 .looks_like = LooksLikeJsonGraph,
                 .load = LoadJsonGraph},
    ImportFormat{.name = "docx",
                 .suffixes = ".docx .docm",
                 .help = "a Word document",
                 .version = 1,
                 .reads_prose = true,
                 .is_text = false,
                 .looks_like = LooksLikeDocx,
                 .read = ReadDocx},
    ImportFormat{.name = "pdf",
                 .suffixes = ".pdf",
                 .help = "a PDF with text, read by the program pdftotext",
                 .version = 1,
                 .reads_prose = true,
                 .is_text = false,
                 .looks_like = LooksLikePdf,
                 .read = ReadPdf},
    ImportFormat{.name = "html",
                 .suffixes = ".html .htm .xhtml",
                 .help = "a web page, of which the main text is read",
                 .version = 1,
                 .reads_prose = true,
                 .looks_like = LooksLikeHtml,
                 .read = ReadHtml},
    ImportFormat{.name = "markdown",
                 .suffixes = ".md .markdown",
                 .help = "an article in Markdown",
                 .version = 1,
                 .reads_prose = true,
                 .looks_like = LooksLikeMarkdown,
                 .read = ReadMarkdown},
    ImportFormat{.name = "text",
                 .suffixes = ".txt .text",
                 .help = "an article in plain text",
                 .version = kTextVersion,
                 .reads_prose = true,
                 .looks_like = LooksLikeText,
                 .read = ReadText},
};

}  // namespace

std::span<const ImportFormat> ImportFormats() { return kFormats; }

Result<ImportSummary> ImportFiles(std::span<const std::string> paths, const ImportOptions& options,
                                  const AlreadyHave& already_have, StatementSink& sink,
                                  const ImportProgress& progress) {
  return RunImport(ImportFormats(), paths, options, already_have, sink, progress);
}

}  // namespace causeway
