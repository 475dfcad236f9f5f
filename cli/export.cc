// `export GRAPH`: the whole graph, what lies around a node, or the part that a query gives, in a
// format of the table in export/export.cc.
#include <fmt/format.h>

#include <string>
#include <utility>

#include "cli/answer.h"
#include "cli/command.h"
#include "cli/format_list.h"
#include "graph/neighborhood.h"

namespace causeway {
namespace {

Error ExportUsage(std::string message, std::string hint = {}) {
  return {.code = ErrorCode::kUsage, .message = std::move(message), .hint = std::move(hint)};
}

Result<void> CheckOptions(const Arguments& arguments) {
  if (arguments.format.empty() && arguments.output.empty()) {
    return ExportUsage("export needs --format F or -o FILE", "The formats: causeway export --list");
  }
  if (!arguments.query.empty() && !arguments.around.empty()) {
    return ExportUsage("export takes --query or --around, not both");
  }
  if (arguments.around.empty() && arguments.hops != Arguments{}.hops) {
    return ExportUsage("--hops needs --around NAME");
  }
  return {};
}

// The query language finds names, suggests others, and says how it read them.
Result<Answer> Describe(const KnowledgeGraph& knowledge, const std::string& name) {
  std::string quoted;
  for (char c : name) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return ExecuteUnlessStopped(knowledge, fmt::format("DESCRIBE \"{}\" INCLUDING DENIED", quoted));
}

// A picture that leaves denials out is not led along them.
Result<Answer> Surroundings(const KnowledgeGraph& knowledge, const Arguments& arguments,
                            Denied denied) {
  CW_ASSIGN(Answer described, Describe(knowledge, arguments.around));
  NeighborhoodOptions options{.hops = arguments.hops, .denied = denied != Denied::kExclude};
  return Answer{
      .table = {},
      .subgraph = Neighborhood(knowledge.graph(), described.subgraph.focus.front(), options),
      .notices = std::move(described.notices)};
}

// What is exported of a graph; its table lists its edges.
Result<Answer> PartOfGraph(const KnowledgeGraph& knowledge, const Arguments& arguments,
                           const AnswerForm& form) {
  const Graph& graph = knowledge.graph();
  Answer part{.table = {}, .subgraph = WholePart(graph), .notices = {}};
  if (!arguments.around.empty()) {
    CW_ASSIGN(part, Surroundings(knowledge, arguments, form.options.denied));
  }
  part.subgraph = WithEvidence(graph, std::move(part.subgraph), arguments.min_evidence);
  TellDeniedLeftOut(graph, part.subgraph, form.options.denied);
  if (form.options.denied == Denied::kExclude) {
    part.subgraph = WithoutDenied(graph, std::move(part.subgraph));
  }
  Answer answer = AnswerOf(graph, std::move(part.subgraph));
  answer.notices = std::move(part.notices);
  return answer;
}

Result<Answer> WhatToExport(const KnowledgeGraph& knowledge, const Arguments& arguments,
                            const AnswerForm& form) {
  if (arguments.query.empty()) return PartOfGraph(knowledge, arguments, form);
  CW_ASSIGN(Answer answer, ExecuteUnlessStopped(knowledge, arguments.query));
  answer.subgraph =
      WithEvidence(knowledge.graph(), std::move(answer.subgraph), arguments.min_evidence);
  return answer;
}

// Whether nothing is left out of the graph, so that a form of all of it can be written.
bool IsWhole(const Arguments& arguments, const AnswerForm& form) {
  return arguments.query.empty() && arguments.around.empty() && arguments.min_evidence == 0 &&
         form.options.denied != Denied::kExclude;
}

}  // namespace

Result<void> ExportCommand(const Arguments& arguments) {
  if (arguments.list) return Print(FormatList(ExportFormats()));
  CW_TRY(CheckOptions(arguments));
  CW_ASSIGN(AnswerForm form, ChooseForm(arguments, arguments.format));
  CW_ASSIGN(KnowledgeGraph knowledge, Open(arguments.graph()));
  CW_ASSIGN(Answer answer, WhatToExport(knowledge, arguments, form));
  if (IsWhole(arguments, form)) form.options.scope = Scope::kGraph;
  return WriteOut(arguments, knowledge, answer, form);
}

}  // namespace causeway
