// Asks a graph and writes the answer: what `query`, the verbs, `stats` and `export` share.
// Tested by tests/cli/.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "api/causeway.h"
#include "base/result.h"
#include "cli/command.h"
#include "cli/output.h"
#include "export/export.h"
#include "graph/answer.h"
#include "graph/graph.h"
#include "graph/text_source.h"

namespace causeway {

// How the command line wants an answer written.
struct AnswerForm {
  const ExportFormat* format = nullptr;
  ExportOptions options;
};
// By --format, or else by the suffix of -o, or else `otherwise`.
Result<AnswerForm> ChooseForm(const Arguments& arguments, std::string_view otherwise);

// Says how many denied edges of the part are not written, if any.
void TellDeniedLeftOut(const Graph& graph, const Subgraph& part, Denied denied);

struct Execution {
  Map parameters;  // the values of $names
  Cited cited = Cited::kYes;
};
// Executes a statement; the first Ctrl-C meanwhile is an error (kFailed) instead of the answer.
Result<Answer> ExecuteUnlessStopped(const KnowledgeGraph& knowledge, std::string_view text,
                                    const Execution& execution = {});

// Leaves the first `rows` changes, and says how many there are; 0 leaves all.
void KeepFirst(Answer& answer, size_t rows);

// Writes the answer; its notices go to standard error.
Result<void> WriteAnswer(const Graph& graph, const TextSource& texts, const Answer& answer,
                         const AnswerForm& form, Output& output);
Result<void> WriteAnswer(const KnowledgeGraph& knowledge, const Answer& answer,
                         const AnswerForm& form, Output& output);

// Writes it to where -o says, whole or not at all.
Result<void> WriteOut(const Arguments& arguments, const KnowledgeGraph& knowledge,
                      const Answer& answer, const AnswerForm& form);

// Opens the graph, asks one question and writes its answer.
Result<void> Ask(const Arguments& arguments, std::string_view question);

}  // namespace causeway
