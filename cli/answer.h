// Asks a graph and writes the answer: what `query`, the verbs, `stats` and `export` share.
// Tested by tests/cli/.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "cli/command.h"
#include "cli/output.h"
#include "export/export.h"
#include "graph/answer.h"
#include "graph/graph.h"
#include "graph/store.h"

namespace causeway {

// A store opened for reading, and its graph.
struct OpenGraph {
  std::unique_ptr<Store> store;
  Graph graph;
};
Result<OpenGraph> OpenForAsking(const std::string& path);

// How the command line wants an answer written.
struct AnswerForm {
  const ExportFormat* format = nullptr;
  ExportOptions options;
};
// By --format, or else by the suffix of -o, or else `otherwise`.
Result<AnswerForm> ChooseForm(const Arguments& arguments, std::string_view otherwise);

// Says how many denied edges of the part are not written, if any.
void TellDeniedLeftOut(const Graph& graph, const Subgraph& part, Denied denied);

// Writes the answer; its notices go to standard error.
Result<void> WriteAnswer(const OpenGraph& open, const Answer& answer, const AnswerForm& form,
                         Output& output);

// Writes it to where -o says, whole or not at all.
Result<void> WriteOut(const Arguments& arguments, const OpenGraph& open, const Answer& answer,
                      const AnswerForm& form);

// Opens the graph, asks one question and writes its answer.
Result<void> Ask(const Arguments& arguments, std::string_view question);

}  // namespace causeway
