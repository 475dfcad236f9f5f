// text → RunQuery → Answer → the format's writer → output.
#include "cli/answer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/suggest.h"
#include "cli/interrupt.h"
#include "cli/parameters.h"
#include "cli/stopwatch.h"
#include "cli/terminal.h"

namespace causeway {
namespace {

Result<Denied> DeniedByName(const std::string& name) {
  constexpr std::array<std::string_view, 3> kNames = {"exclude", "mark", "include"};
  constexpr std::array kValues = {Denied::kExclude, Denied::kMark, Denied::kInclude};
  for (size_t i = 0; i < kNames.size(); ++i) {
    if (name == kNames[i]) return kValues[i];
  }
  return Error{.code = ErrorCode::kUsage,
               .message = "--denied is exclude, mark or include, not " + name};
}

Result<EdgesPer> EdgesPerByName(std::string_view name) {
  constexpr std::string_view kPer = "per-";  // may stand before it
  if (name.starts_with(kPer)) name.remove_prefix(kPer.size());
  if (name == "relation") return EdgesPer::kRelation;
  if (name == "evidence") return EdgesPer::kEvidence;
  if (name == "pair") return EdgesPer::kPair;
  return Error{.code = ErrorCode::kUsage,
               .message = fmt::format("--edges is relation, evidence or pair, not {}", name)};
}

Result<Arrangement> ArrangementByName(const std::string& name) {
  constexpr std::array<std::string_view, 4> kNames = {"flow", "compare", "causal", "upset"};
  const auto* found = std::ranges::find(kNames, name);
  if (found != kNames.end()) return static_cast<Arrangement>(found - kNames.begin());
  return Error{.code = ErrorCode::kUsage,
               .message = "--layout is flow, compare, causal or upset, not " + name};
}

bool GoesToFile(const Arguments& arguments) {
  return !arguments.output.empty() && arguments.output != "-";
}

Error NeedsFiles(const ExportFormat& format) {
  return Error{.code = ErrorCode::kUsage,
               .message = fmt::format("{} is two files, of nodes and of edges", format.name),
               .hint = "Name them by -o FILE: of graph.x, graph_nodes.x and graph_edges.x."};
}

Result<const ExportFormat*> ChooseFormat(const Arguments& arguments, std::string_view otherwise) {
  if (!arguments.format.empty()) return FindExportFormat(arguments.format);
  if (GoesToFile(arguments)) return FindExportFormatForPath(arguments.output);
  return FindExportFormat(otherwise);
}

Result<void> WriteWith(const Graph& graph, const Answer& answer, const TextSource& texts,
                       const AnswerForm& form, Output& output) {
  ExportRequest request{.graph = graph, .answer = answer, .texts = texts, .options = form.options};
  CW_TRY(form.format->write(output, request));
  if (form.format->write_edges == nullptr) return {};
  output.Turn();
  return form.format->write_edges(output, request);
}

}  // namespace

Result<AnswerForm> ChooseForm(const Arguments& arguments, std::string_view otherwise) {
  AnswerForm form;
  CW_ASSIGN(form.format, ChooseFormat(arguments, otherwise));
  if (form.format->write_edges != nullptr && !GoesToFile(arguments))
    return NeedsFiles(*form.format);
  form.options.denied = form.format->denied;
  if (!arguments.denied.empty()) {
    CW_ASSIGN(form.options.denied, DeniedByName(arguments.denied));
  }
  CW_ASSIGN(form.options.edges, EdgesPerByName(arguments.edges_per));
  CW_ASSIGN(form.options.arrangement, ArrangementByName(arguments.layout));
  if (form.options.arrangement != Arrangement::kFlow && !form.format->is_drawn) {
    return Error{
        .code = ErrorCode::kUsage,
        .message = fmt::format("--layout is for pictures, and {} is none", form.format->name)};
  }
  if (!GoesToFile(arguments)) {
    form.options.color = OutputHasColor();
    form.options.width = OutputWidth();
  }
  return form;
}

void TellDeniedLeftOut(const Graph& graph, const Subgraph& part, Denied denied) {
  if (denied != Denied::kExclude) return;
  auto count = std::ranges::count_if(
      part.edges, [&graph](EdgeId edge) { return graph.PolarityOf(edge) == Polarity::kDenied; });
  if (count == 0) return;
  Complain(fmt::format("{} denied edge{} left out; --denied mark keeps {}", count,
                       count == 1 ? " is" : "s are", count == 1 ? "it" : "them"));
}

Result<Answer> ExecuteUnlessStopped(const KnowledgeGraph& knowledge, std::string_view text,
                                    const Execution& execution) {
  InterruptFlag interrupt;
  CW_ASSIGN(PreparedQuery query, knowledge.Prepare(text, {.stop = &interrupt.raised()}));
  return query.Run(execution.parameters, execution.cited);
}

void KeepFirst(Answer& answer, size_t rows) {
  size_t all = answer.table.rows.size();
  if (rows == 0 || all <= rows) return;
  answer.notices.push_back(fmt::format("the first {} of {} changes", rows, all));
  answer.table.rows.resize(rows);
}

Result<void> WriteAnswer(const Graph& graph, const TextSource& texts, const Answer& answer,
                         const AnswerForm& form, Output& output) {
  for (const std::string& notice : answer.notices) Complain(notice);
  if (answer.diagram != nullptr && !form.format->tells_table) {
    return WriteWith(*answer.diagram, WholeGraph(*answer.diagram), texts, form, output);
  }
  TellDeniedLeftOut(graph, answer.subgraph, form.options.denied);
  return WriteWith(graph, answer, texts, form, output);
}

Result<void> WriteAnswer(const KnowledgeGraph& knowledge, const Answer& answer,
                         const AnswerForm& form, Output& output) {
  return WriteAnswer(knowledge.graph(), knowledge.texts(), answer, form, output);
}

Result<void> WriteOut(const Arguments& arguments, const KnowledgeGraph& knowledge,
                      const Answer& answer, const AnswerForm& form) {
  bool is_pair = form.format->write_edges != nullptr;
  CW_ASSIGN(auto output,
            is_pair ? Output::OpenPair(arguments.output) : Output::Open(arguments.output));
  CW_TRY(WriteAnswer(knowledge, answer, form, *output));
  return output->Finish();
}

Result<void> Ask(const Arguments& arguments, std::string_view question) {
  CW_ASSIGN(AnswerForm form, ChooseForm(arguments, "text"));
  CW_ASSIGN(Map parameters, ParametersOf(arguments.parameters));
  CW_ASSIGN(KnowledgeGraph knowledge, Open(arguments.graph()));
  Stopwatch watch;
  CW_ASSIGN(Answer answer,
            ExecuteUnlessStopped(knowledge, question, {.parameters = std::move(parameters)}));
  if (arguments.timing) Complain(TookText(watch.milliseconds()));
  return WriteOut(arguments, knowledge, answer, form);
}

}  // namespace causeway
