// `curate GRAPH ACTION …`: what people correct, kept in a log that every build heeds
// (docs/curation.md). Tested by tests/cli/curate_test.py.
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <iterator>
#include <set>

#include "base/file.h"
#include "base/limits.h"
#include "base/suggest.h"
#include "cli/command.h"
#include "cli/output.h"
#include "graph/curation.h"
#include "graph/curation_review.h"
#include "graph/store.h"

namespace causeway {
namespace {

std::string AuthorOf(const Arguments& arguments) {
  if (!arguments.author.empty()) return arguments.author;
  const char* user = std::getenv("USER");
  return user == nullptr || *user == '\0' ? "unknown" : user;
}

// The words of the action; what options say stands where the log has it.
std::vector<std::string> ActionOf(const Arguments& arguments) {
  std::span<const std::string> said = arguments.words();
  std::vector<std::string> words(said.begin(), said.end());
  if (!arguments.document.empty()) words.insert(words.end(), {"in", arguments.document});
  if (!arguments.quote.empty()) words.insert(words.end(), {"quoting", arguments.quote});
  return words;
}

// What may have been meant by a name that is not one thing's.
std::string HintFor(const Graph& graph, std::string_view name) {
  std::vector<NameMatch> matches = graph.FindByName(name);
  if (matches.empty()) {
    std::vector<std::string> near = Suggest(name, graph.KnownNames());
    return near.empty() ? "" : fmt::format("Did you mean '{}'?", fmt::join(near, "', '"));
  }
  std::vector<std::string_view> identifiers;
  for (const NameMatch& match : matches) {
    for (StringId id : graph.Identifiers(match.node)) identifiers.push_back(graph.Text(id));
  }
  return fmt::format("Name one of them by its identifier: {}", fmt::join(identifiers, ", "));
}

// An entry that is new should be about something: a slip of the pen is found at once.
Result<void> CheckTarget(const Store& store, const Graph& graph, const CurationLog& log,
                         const CurationEntry& entry) {
  if (auto undone = Undone(entry); undone && *undone > log.size()) {
    return Error{.code = ErrorCode::kQuery,
                 .message = fmt::format("the log has no entry {}", *undone),
                 .hint = "See its entries with: causeway curate GRAPH log"};
  }
  CW_ASSIGN(std::string missing, MissingTarget(store, graph, entry));
  if (missing.empty()) return {};
  Error error{.code = ErrorCode::kQuery, .message = missing};
  for (std::string_view name : NamedThings(entry)) {
    if (error.hint.empty() && missing.ends_with(fmt::format("'{}'", name))) {
      error.hint = HintFor(graph, name);
    }
  }
  return error;
}

std::string Counted(const Graph& graph) {
  return fmt::format("The graph has {} nodes and {} edges of {} documents.\n", graph.node_count(),
                     graph.edge_count(), graph.document_count());
}

Result<void> Say(const Arguments& arguments) {
  CW_ASSIGN(CurationEntry entry, ParseAction(ActionOf(arguments)));
  entry.time = fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)));
  entry.author = AuthorOf(arguments);
  entry.reason = arguments.because;
  CW_ASSIGN(auto store, Store::Open(arguments.graph(), OpenMode::kWrite));
  CW_ASSIGN(CurationLog log, store->Curation());
  CW_ASSIGN(Graph before, store->LoadGraph());
  CW_TRY(CheckTarget(*store, before, log, entry));
  CW_TRY(store->Curate(std::span(&entry, 1)));
  CW_ASSIGN(Graph graph, store->LoadGraph());
  return Print(fmt::format("Entry {}. {}", log.size() + 1, Counted(graph)));
}

Result<void> ShowLog(const Arguments& arguments) {
  CW_ASSIGN(auto store, Store::Open(arguments.graph(), OpenMode::kRead));
  CW_ASSIGN(CurationLog log, store->Curation());
  CW_ASSIGN(Graph graph, store->LoadGraph());
  CW_ASSIGN(std::vector<std::string> states, ReviewCuration(*store, graph, log));
  std::string text;
  for (size_t at = 0; at < log.size(); ++at) {
    const std::string& state = states[at];
    text += fmt::format("{} {}{}\n", at + 1, ToLine(log[at]),
                        state.empty() ? "" : fmt::format("  [{}]", state));
  }
  return Print(text);
}

Result<void> ExportLog(const Arguments& arguments) {
  CW_ASSIGN(auto store, Store::Open(arguments.graph(), OpenMode::kRead));
  CW_ASSIGN(CurationLog log, store->Curation());
  CW_ASSIGN(auto output, Output::Open(arguments.output));
  for (const CurationEntry& entry : log) CW_TRY(output->Write(ToLine(entry) + "\n"));
  return output->Finish();
}

Result<CurationLog> ReadLog(const std::string& path) {
  CW_ASSIGN(std::string text, ReadFile(path, Limits().document_bytes));
  CurationLog log;
  size_t number = 0;
  for (size_t begin = 0; begin < text.size();) {
    size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = std::string_view(text).substr(begin, end - begin);
    begin = end + 1;
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    Result<CurationEntry> entry = ParseCuration(line);
    if (!entry) {
      Error error = entry.error();
      error.message = fmt::format("{}:{}: {}", path, number, error.message);
      return error;
    }
    log.push_back(*std::move(entry));
  }
  return log;
}

// The entries that the log has not, with the numbers that what they undo has here.
Result<CurationLog> NewEntries(const CurationLog& log, const CurationLog& other) {
  CurationLog fresh;
  std::vector<size_t> place;  // of each of the other's entries, its number in this log
  for (CurationEntry entry : other) {
    if (auto undone = Undone(entry)) {
      if (*undone > place.size()) {
        return Error{
            .code = ErrorCode::kRejected,
            .message = fmt::format("undo {}: the file has no such entry before it", *undone)};
      }
      entry.words = {std::to_string(place[*undone - 1])};
    }
    auto known = std::ranges::find(log, entry);
    if (known != log.end()) {
      place.push_back(static_cast<size_t>(known - log.begin()) + 1);
      continue;
    }
    fresh.push_back(std::move(entry));
    place.push_back(log.size() + fresh.size());
  }
  return fresh;
}

Result<void> ApplyLog(const Arguments& arguments) {
  CW_ASSIGN(CurationLog other, ReadLog(arguments.words()[1]));
  CW_ASSIGN(auto store, Store::Open(arguments.graph(), OpenMode::kWrite));
  CW_ASSIGN(CurationLog log, store->Curation());
  CW_ASSIGN(CurationLog fresh, NewEntries(log, other));
  if (!fresh.empty()) CW_TRY(store->Curate(fresh));
  CW_ASSIGN(Graph graph, store->LoadGraph());
  return Print(fmt::format("Applied {} new entries; {} were there. {}", fresh.size(),
                           other.size() - fresh.size(), Counted(graph)));
}

}  // namespace

Result<void> CurateCommand(const Arguments& arguments) {
  const std::string& action = arguments.words().front();
  size_t words = arguments.words().size();
  if (action == "log" && words == 1) return ShowLog(arguments);
  if (action == "export-log" && words == 1) return ExportLog(arguments);
  if (action == "apply" && words == 2) return ApplyLog(arguments);
  return Say(arguments);
}

}  // namespace causeway
