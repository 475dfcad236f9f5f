// The table of commands: each with its help. Adding a command is a row here and a file.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/suggest.h"
#include "cli/command.h"

namespace causeway {
namespace {

constexpr Option kOutput = {"-o,--output", "FILE", "Write there, whole or not at all.",
                            &Arguments::output};

constexpr Option kModel = {"--model", "FOLDER",
                           "The language models, otherwise CAUSEWAY_MODEL or beside the program.",
                           &Arguments::model};

constexpr Option kLexicon = {"--lexicon", "FILE",
                             "Names with their kinds, to read by: docs/extraction.md",
                             &Arguments::lexicon};

constexpr Option kMinConfidence = {"--min-confidence", "X",
                                   "Leave out assertions that are less sure than X, of 0 to 1.",
                                   &Arguments::min_confidence};

constexpr std::array kImportOptions = {
    Option{"--format", "FORMAT", "Read every file as this format, whatever its name.",
           &Arguments::format},
    Option{"--threads", "N", "Readers at work at once; the result is the same for any number.",
           &Arguments::threads},
    kModel,
    kLexicon,
    kMinConfidence,
    Option{"--nodes", "LABEL=FILE", "A table of nodes: columns id and name, others properties.",
           &Arguments::nodes},
    Option{"--edges", "TYPE:FROM:TO=FILE",
           "A table of edges: columns src and dst, others properties.", &Arguments::edges},
    Option{"--strict", "", "Take nothing at all if any file cannot be imported.",
           &Arguments::strict},
    Option{"--dry-run", "", "Read everything, say what would be taken, and write nothing.",
           &Arguments::dry_run},
    Option{"--quiet", "", "Say only what could not be imported.", &Arguments::quiet},
    Option{"--list", "", "List the formats.", &Arguments::list},
};

constexpr std::array kReadOptions = {
    Option{"--stage", "STAGE", "What to show, or all; relations by default.", &Arguments::stage},
    Option{"--format", "FORMAT", "Read the file as this format, whatever its name.",
           &Arguments::format},
    kModel,
    kLexicon,
    kOutput,
    Option{"--list", "", "List the stages.", &Arguments::list},
};

constexpr std::array kAnswerOptions = {
    Option{"--format", "FORMAT", "text (the default), json, csv …: causeway export --list",
           &Arguments::format},
    kOutput,
};

constexpr std::array kReplOptions = {kAnswerOptions[0]};

constexpr std::array kQueryOptions = {
    kAnswerOptions[0],
    kOutput,
    Option{"--param", "NAME=VALUE", "What $NAME stands for: JSON, or else the text as it is.",
           &Arguments::parameters},
    Option{"--timing", "", "Say how long each answer took.", &Arguments::timing},
};

constexpr std::array kDiffOptions = {
    kAnswerOptions[0],
    kOutput,
    Option{"--limit", "N", "Show so many changes at most.", &Arguments::limit},
};

constexpr std::array kRebuildOptions = {
    Option{"--reread", "", "Read the stored texts again, and say what that changed.",
           &Arguments::reread},
    Option{"--dry-run", "", "With --reread: say what would change, and write nothing.",
           &Arguments::dry_run},
    kModel,
    kLexicon,
    kMinConfidence,
    kDiffOptions[0],
    kDiffOptions[2],
};

constexpr std::array kViewOptions = {
    Option{"--open", "", "Open it in the browser.", &Arguments::open},
    Option{"--port", "N", "Listen on this port; any that is free by default.", &Arguments::port},
};

constexpr std::array kCurateOptions = {
    Option{"--because", "REASON", "Why, for who reads the log.", &Arguments::because},
    Option{"--author", "NAME", "Who says so; USER of the environment by default.",
           &Arguments::author},
    Option{"--doc", "DOCUMENT", "Of reject, accept, add, deny: the document that it is about.",
           &Arguments::document},
    Option{"--quote", "TEXT", "Of add, deny: the words of the document that say so.",
           &Arguments::quote},
    kOutput,
};

constexpr std::array kCheckOptions = {
    Option{"--conflicts", "", "List what cannot all be so, and what could be said about it.",
           &Arguments::conflicts},
};

constexpr std::array kExportOptions = {
    Option{"--format", "FORMAT", "The format; without it, by the suffix of -o.",
           &Arguments::format},
    kOutput,
    Option{"--query", "TEXT", "Export what this query gives instead of the whole graph.",
           &Arguments::query},
    Option{"--around", "NAME", "Export what lies around this node instead.", &Arguments::around},
    Option{"--hops", "N", "How far around it; 1 by default.", &Arguments::hops},
    Option{"--min-evidence", "N", "Leave out edges with fewer sentences or records than N.",
           &Arguments::min_evidence},
    Option{"--denied", "HOW", "Denied edges: exclude, mark or include; viewers' formats exclude.",
           &Arguments::denied},
    Option{"--edges", "PER", "In viewers' formats, an edge per relation, evidence or pair.",
           &Arguments::edges_per},
    Option{"--layout", "HOW",
           "Of pictures: flow (the default), compare, causal or upset: docs/formats.md",
           &Arguments::layout},
    Option{"--list", "", "List the formats.", &Arguments::list},
};

const std::array kCommands = {
    Subcommand{
        .name = "import",
        .usage = "GRAPH FILE…",
        .summary = "Read documents, folders of them, tables or ontologies into a graph.",
        .details =
            "GRAPH is made where there is none. A file that was imported before is replaced if it\n"
            "changed and skipped if it did not; - is standard input, and any file may be packed by "
            "gzip.\n"
            "Files that cannot be read are named with the reason; the others are taken. Ctrl-C "
            "keeps what\n"
            "was whole by then; killed at any moment, the graph is as it was before.\n\n"
            "  causeway import health.kg article.txt\n"
            "  causeway import health.kg articles/ ontology.obo\n"
            "  causeway import health.kg --nodes Gene=genes.csv --edges "
            "CAUSES:Gene:Disease=g.csv\n",
        .least = 1,
        .options = kImportOptions,
        .run = ImportCommand,
    },
    Subcommand{
        .name = "compare",
        .usage = "GRAPH A and B …",
        .summary = "What several items share, and what each has alone.",
        .details = "Each attribute is shown as affirmed, denied or not mentioned, with how many\n"
                   "documents say so.\n\n"
                   "  causeway compare health.kg asthma COPD\n"
                   "  causeway compare health.kg \"muscle atrophy\" \"motor neuron necrosis\"\n"
                   "  causeway compare health.kg asthma and COPD on causes, sites\n",
        .least = 2,
        .options = kAnswerOptions,
        .run = VerbCommand,
    },
    Subcommand{
        .name = "shared",
        .usage = "GRAPH [FACET of] A and B …",
        .summary = "What all of several items have in common.",
        .details = "  causeway shared health.kg causes of asthma and COPD\n"
                   "  causeway shared health.kg causes of asthma and COPD expand is_a\n"
                   "  causeway shared health.kg at least 2 of asthma, COPD, bronchitis\n",
        .least = 2,
        .options = kAnswerOptions,
        .run = VerbCommand,
    },
    Subcommand{
        .name = "unique",
        .usage = "GRAPH [FACET to] A vs B …",
        .summary = "What one item has and the others do not.",
        .details = "  causeway unique health.kg causes to asthma vs COPD\n"
                   "  causeway unique health.kg effects to asthma vs COPD strict\n",
        .least = 2,
        .options = kAnswerOptions,
        .run = VerbCommand,
    },
    Subcommand{
        .name = "distinct",
        .usage = "GRAPH A, B …",
        .summary = "For each item, what none of the others has.",
        .details = "  causeway distinct health.kg asthma, COPD, bronchitis\n"
                   "  causeway distinct health.kg effects of asthma and COPD\n",
        .least = 2,
        .options = kAnswerOptions,
        .run = VerbCommand,
    },
    Subcommand{
        .name = "why",
        .usage = "GRAPH A RELATION B",
        .summary = "Every sentence behind one relation.",
        .details = "  causeway why health.kg tobacco smoke causes COPD\n"
                   "  causeway why health.kg \"spinal cord injury\" causes \"muscle atrophy\"\n",
        .least = 2,
        .options = kAnswerOptions,
        .run = VerbCommand,
    },
    Subcommand{
        .name = "describe",
        .usage = "GRAPH A",
        .summary = "Names, kinds and attributes of one item.",
        .details = "  causeway describe health.kg asthma\n",
        .least = 2,
        .options = kAnswerOptions,
        .run = VerbCommand,
    },
    Subcommand{
        .name = "show",
        .usage = "GRAPH types|relations|documents|stats",
        .summary = "What is in a graph.",
        .details = "  causeway show health.kg documents\n",
        .least = 2,
        .options = kAnswerOptions,
        .run = VerbCommand,
    },
    Subcommand{
        .name = "query",
        .usage = "GRAPH TEXT|-",
        .summary = "Ask in the query language: a verb or a pattern.",
        .details =
            "With - the questions are read from standard input, one a line, and each is answered "
            "at\n"
            "once; an empty line ends each answer. With --format jsonl each answer is one line of "
            "JSON.\n"
            "Empty lines and lines that begin with // are skipped.\n\n"
            "  causeway query health.kg \"shared causes of asthma and COPD\"\n"
            "  causeway query health.kg \"MATCH (a)-[:CAUSES]->(b) RETURN a, b\" --format csv\n"
            "  causeway query health.kg \"MATCH (a {name: $n})-->(b) RETURN b\" --param n=asthma\n"
            "  causeway query health.kg - --format jsonl < questions.txt\n",
        .least = 2,
        .most = 2,
        .options = kQueryOptions,
        .run = QueryCommand,
    },
    Subcommand{
        .name = "repl",
        .usage = "GRAPH",
        .summary = "Ask question after question at the terminal.",
        .details =
            "Lines can be edited and come back from earlier sessions; Tab completes names, labels, "
            "types\n"
            "and words of the language; Ctrl-C stops a question, Ctrl-D leaves. .help lists what "
            "else can\n"
            "be said.\n\n"
            "  causeway repl health.kg\n",
        .least = 1,
        .most = 1,
        .options = kReplOptions,
        .run = ReplCommand,
    },
    Subcommand{
        .name = "export",
        .usage = "GRAPH --format FORMAT|-o FILE",
        .summary = "Write a graph, or the part that a query gives, for other programs.",
        .details =
            "  causeway export --list\n"
            "  causeway export health.kg -o health.html\n"
            "  causeway export health.kg -o health.dot\n"
            "  causeway export health.kg --query \"compare asthma and COPD\" -o asthma-copd.svg\n"
            "  causeway export health.kg --query \"compare asthma and COPD\" --layout compare -o "
            "two.pdf\n"
            "  causeway export health.kg --around asthma --hops 2 -o asthma.graphml\n",
        .least = 1,
        .most = 1,
        .options = kExportOptions,
        .run = ExportCommand,
    },
    Subcommand{
        .name = "view",
        .usage = "GRAPH",
        .summary = "Show a graph in the browser, with a query box.",
        .details = "Serves a page on this machine alone, prints its address, and ends by Ctrl-C. "
                   "Who has the\naddress can read the graph; nobody can change it.\n\n"
                   "  causeway view health.kg --open\n",
        .least = 1,
        .most = 1,
        .options = kViewOptions,
        .run = ViewCommand,
    },
    Subcommand{
        .name = "read",
        .usage = "FILE",
        .summary = "Show what the reader of prose sees of a document; no graph is touched.",
        .details =
            "FILE is in any format of documents that import reads; - is standard input. Each\n"
            "document goes through the stages in the order of --list; each stage shows what\n"
            "it makes of it.\n\n"
            "  causeway read article.txt\n"
            "  causeway read article.pdf --stage blocks\n",
        .least = 1,
        .most = 1,
        .options = kReadOptions,
        .run = ReadCommand,
    },
    Subcommand{
        .name = "curate",
        .usage = "GRAPH ACTION WORD…",
        .summary = "Correct a graph, once and for good.",
        .details =
            "What is said is kept in a log, with author, time and reason, and holds whatever is\n"
            "imported later. A and B are names or identifiers:\n\n"
            "  merge A B, split A B, rename A NAME, alias add|remove A NAME,\n"
            "  label add|remove A LABEL, reject A TYPE B, accept A TYPE B,\n"
            "  add A TYPE B, deny A TYPE B (both with --doc and --quote), undo N\n\n"
            "log shows the entries and those that name what is not there any more; export-log\n"
            "writes them as text, and apply FILE takes such a text in. More: docs/curation.md\n\n"
            "  causeway curate health.kg merge COPD \"chronic obstructive pulmonary disease\"\n"
            "  causeway curate health.kg reject asthma CAUSES smoking --because \"read wrongly\"\n"
            "  causeway curate health.kg add asthma CAUSES cough --doc a.txt --quote \"a cough\"\n"
            "  causeway curate health.kg undo 2\n",
        .least = 2,
        .options = kCurateOptions,
        .run = CurateCommand,
    },
    Subcommand{
        .name = "remove",
        .usage = "GRAPH DOCUMENT",
        .summary = "Take one document and exactly its evidence away.",
        .details = "DOCUMENT is its key, as `causeway show GRAPH documents` lists it.\n\n"
                   "  causeway remove health.kg article.txt\n",
        .least = 2,
        .most = 2,
        .options = {},
        .run = RemoveCommand,
    },
    Subcommand{
        .name = "manifest",
        .usage = "GRAPH",
        .summary = "Of each document who read it, by what, and when.",
        .details = "Each document's title, when it was imported, how many statements it gave, the "
                   "reader's format\nand version, the version of its rules, model, lexicon and "
                   "options, and the digest of its bytes.\nWhat differs there is why a file is "
                   "read again: docs/keeping.md\n\n"
                   "  causeway manifest health.kg\n"
                   "  causeway manifest health.kg --format json\n",
        .least = 1,
        .most = 1,
        .options = kAnswerOptions,
        .run = ManifestCommand,
    },
    Subcommand{
        .name = "stats",
        .usage = "GRAPH",
        .summary = "How much is in a graph.",
        .details = "  causeway stats health.kg\n",
        .least = 1,
        .most = 1,
        .options = kAnswerOptions,
        .run = StatsCommand,
    },
    Subcommand{
        .name = "check",
        .usage = "GRAPH",
        .summary = "Verify a graph's files, every byte of them.",
        .details =
            "With --conflicts it lists what cannot all be so: relations that are affirmed and "
            "denied, one\nidentifier with several names, one name with several "
            "identifiers, cycles of IS_A or PART_OF; each\nwith the sentences behind it and "
            "commands that end it. Ends with 5 where a file is damaged, and with\n0 "
            "otherwise, whatever conflicts there are.\n\n"
            "  causeway check health.kg\n"
            "  causeway check health.kg --conflicts\n",
        .least = 1,
        .most = 1,
        .options = kCheckOptions,
        .run = CheckCommand,
    },
    Subcommand{
        .name = "rebuild",
        .usage = "GRAPH",
        .summary = "Make the index anew, or read the stored texts again.",
        .details = "The index is made from the documents and the curation log alone; it says "
                   "whether it is, byte for\nbyte, the one that was there.\n\n"
                   "--reread, after an upgrade or with another lexicon: stored texts are read "
                   "again by this version,\nwith the least confidence of the manifest, and what "
                   "that changed is shown, the first 20 changes or\n--limit. Tables and "
                   "ontologies stay as they are; texts that cannot be read again exactly are\n"
                   "named. Killed at any moment, the graph is as before or as after. More: "
                   "docs/keeping.md\n\n"
                   "  causeway rebuild health.kg\n"
                   "  causeway rebuild health.kg --reread --dry-run\n"
                   "  causeway rebuild health.kg --reread --lexicon lexicon.tsv\n",
        .least = 1,
        .most = 1,
        .options = kRebuildOptions,
        .run = RebuildCommand,
    },
    Subcommand{
        .name = "compact",
        .usage = "GRAPH",
        .summary = "Give back the space of what was removed.",
        .details = "Writes the graph's file without its gaps, and its index anew; says how large "
                   "they were and are.\nKilled at any moment, the graph is as it was.\n\n"
                   "  causeway compact health.kg\n",
        .least = 1,
        .most = 1,
        .options = {},
        .run = CompactCommand,
    },
    Subcommand{
        .name = "backup",
        .usage = "GRAPH FILE",
        .summary = "Copy a graph while it is used.",
        .details = "FILE is the graph as it stands at one moment, whoever reads and writes "
                   "meanwhile. Every checksum\nis verified first, the copy appears whole or not "
                   "at all, and a file that is there is not replaced.\n\n"
                   "  causeway backup health.kg health-2026-11.kg\n",
        .least = 2,
        .most = 2,
        .options = {},
        .run = BackupCommand,
    },
    Subcommand{
        .name = "diff",
        .usage = "GRAPH OTHER",
        .summary = "What changed from one graph to another.",
        .details = "Documents, nodes, relations and evidence that OTHER has and GRAPH has not, or "
                   "has otherwise. As a\ntable, as JSON, or as a picture of what changed.\n\n"
                   "  causeway diff before.kg health.kg\n"
                   "  causeway diff before.kg health.kg --limit 20\n"
                   "  causeway diff before.kg health.kg -o changes.svg\n",
        .least = 2,
        .most = 2,
        .options = kDiffOptions,
        .run = DiffCommand,
    },
    Subcommand{
        .name = "help",
        .usage = "[COMMAND]",
        .summary = "This list, or all about one command.",
        .details = "  causeway help import\n",
        .most = 1,
        .options = {},
        .run = HelpCommand,
    },
    Subcommand{
        .name = "version",
        .usage = "",
        .summary = "The program's version.",
        .details = "  causeway --version\n",
        .most = 0,
        .options = {},
        .run = VersionCommand,
    },
};

}  // namespace

std::span<const Subcommand> Commands() { return kCommands; }

Result<const Subcommand*> FindCommand(std::string_view name) {
  const auto* found = std::ranges::find(kCommands, name, &Subcommand::name);
  if (found != kCommands.end()) return found;
  std::array<std::string_view, kCommands.size()> names;
  std::ranges::transform(kCommands, names.begin(), &Subcommand::name);
  std::vector<std::string> near = Suggest(name, names, 1);
  return Error{.code = ErrorCode::kUsage,
               .message = fmt::format("no command {}", name),
               .hint = near.empty() ? "The commands: causeway help"
                                    : fmt::format("Did you mean {}?", near.front())};
}

}  // namespace causeway
