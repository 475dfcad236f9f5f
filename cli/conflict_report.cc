// A heading for each kind; long lists end with how many are left out.
#include "cli/conflict_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace causeway {
namespace {

constexpr size_t kShownSentences = 2;  // of an edge
constexpr size_t kShownEdges = 10;     // of a cycle
constexpr size_t kShownMentions = 10;

constexpr std::array<std::string_view, 4> kHeadings = {
    "Affirmed here, denied there", "One identifier, several names", "One name, several identifiers",
    "Cycles of IS_A or PART_OF"};

// As a shell takes it for one word.
std::string ShellWord(std::string_view word) {
  bool plain = !word.empty() && std::ranges::all_of(word, [](unsigned char byte) {
    return std::isalnum(byte) != 0 ||
           std::string_view("_-.:/").find(static_cast<char>(byte)) != std::string_view::npos;
  });
  if (plain) return std::string(word);
  std::string quoted = "'";
  for (char byte : word) quoted += byte == '\'' ? std::string("'\\''") : std::string(1, byte);
  return quoted + "'";
}

// An action is said on the command line as in the log, but for the document.
std::string CommandOf(const std::vector<std::string>& action, const std::string& path) {
  std::string command = "causeway curate " + ShellWord(path);
  for (size_t at = 0; at < action.size(); ++at) {
    bool names_document = at == 4 && at + 2 == action.size();
    command += ' ' + (names_document ? "--doc" : ShellWord(action[at]));
  }
  return command;
}

std::string LeftOut(size_t all, size_t shown, std::string_view indent) {
  return all > shown ? fmt::format("{}… and {} more\n", indent, all - shown) : std::string();
}

class ConflictText {
 public:
  ConflictText(const Graph& graph, const TextSource& texts, const std::string& path)
      : graph_(graph), texts_(texts), path_(path) {}

  Result<std::string> Of(const Conflict& conflict) const {
    std::string text = fmt::format("  {}\n", TitleOf(conflict));
    CW_ASSIGN(std::string evidence, EvidenceOf(conflict));
    text += evidence;
    for (const Remedy& remedy : conflict.remedies) {
      for (const auto& action : remedy.actions) {
        text += fmt::format("    {}{}{}\n", remedy.where, remedy.where.empty() ? "" : ": ",
                            CommandOf(action, path_));
      }
    }
    return text;
  }

 private:
  [[nodiscard]] std::string TitleOf(const Conflict& conflict) const {
    if (conflict.kind != ConflictKind::kCycle) return conflict.about;
    std::string title(graph_.Name(graph_.Source(conflict.edges.front())));
    size_t shown = std::min(conflict.edges.size(), kShownEdges);
    for (size_t at = 0; at < shown; ++at) {
      title +=
          fmt::format(" {} {}", conflict.about, graph_.Name(graph_.Target(conflict.edges[at])));
    }
    return shown == conflict.edges.size() ? title : title + " …";
  }

  [[nodiscard]] Result<std::string> EvidenceOf(const Conflict& conflict) const {
    std::string text;
    size_t shown = std::min(conflict.edges.size(), kShownEdges);
    for (size_t at = 0; at < shown; ++at) {
      CW_ASSIGN(std::string sentences, SentencesOf(conflict.edges[at]));
      text += sentences;
    }
    text += LeftOut(conflict.edges.size(), shown, "    ");
    size_t named = std::min(conflict.mentions.size(), kShownMentions);
    for (size_t at = 0; at < named; ++at) {
      MentionView mention = graph_.Mention(conflict.mentions[at]);
      text += fmt::format("    {}{}{} in {}\n", mention.id, mention.id.empty() ? "" : " is ",
                          mention.name, graph_.Document(mention.document).key);
    }
    return text + LeftOut(conflict.mentions.size(), named, "    ");
  }

  [[nodiscard]] Result<std::string> SentencesOf(EdgeId edge) const {
    std::string text;
    size_t shown = 0;
    auto evidence = graph_.EvidenceOf(edge);
    for (EvidenceId id : evidence) {
      if (shown++ == kShownSentences) break;
      CW_ASSIGN(std::string quote, Quote(graph_, texts_, id));
      text += fmt::format("    {} in {}{}{}\n",
                          graph_.PolarityOf(edge) == Polarity::kDenied ? "denied" : "affirmed",
                          graph_.Document(graph_.Evidence(id).document).key,
                          quote.empty() ? "" : ": ", quote);
    }
    return text + LeftOut(evidence.size(), kShownSentences, "      ");
  }

  const Graph& graph_;
  const TextSource& texts_;
  const std::string& path_;
};

}  // namespace

Result<std::string> ConflictReport(const Conflicts& conflicts, const Graph& graph,
                                   const TextSource& texts, const std::string& path) {
  ConflictText writer(graph, texts, path);
  std::string text;
  for (size_t kind = 0; kind < kHeadings.size(); ++kind) {
    uint64_t count = conflicts.counts.at(kind);
    if (count == 0) continue;
    text += fmt::format("\n{}: {}\n", kHeadings.at(kind), count);
    size_t shown = 0;
    for (const Conflict& conflict : conflicts.listed) {
      if (static_cast<size_t>(conflict.kind) != kind) continue;
      CW_ASSIGN(std::string one, writer.Of(conflict));
      text += one;
      ++shown;
    }
    text += LeftOut(count, shown, "  ");
  }
  return text.empty() ? "No conflicts.\n" : text;
}

}  // namespace causeway
