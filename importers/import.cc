// The table of formats. A new format is a file pair and a row here.
#include "importers/import.h"

#include <array>

#include "importers/csv.h"
#include "importers/import_run.h"
#include "importers/jats.h"
#include "importers/json.h"
#include "importers/medquad.h"
#include "importers/pubmed.h"
#include "importers/text.h"

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
    ImportFormat{.name = kTableFormat,
                 .suffixes = ".csv .tsv .sif",
                 .help = "a table of nodes (id, name …) or of edges (src, dst …)",
                 .version = 1,
                 .looks_like = LooksLikeCsv,
                 .load = LoadCsv},
    ImportFormat{.name = "text",
                 .suffixes = ".txt .text .md .markdown",
                 .help = "an article in plain text or Markdown",
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
