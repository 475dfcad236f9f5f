// `diff GRAPH OTHER`: what OTHER has that GRAPH has not, and the other way round.
#include "graph/diff.h"

#include <fmt/format.h>

#include <utility>

#include "cli/answer.h"
#include "cli/command.h"
#include "graph/diff_answer.h"

namespace causeway {

Result<void> DiffCommand(const Arguments& arguments) {
  CW_ASSIGN(AnswerForm form, ChooseForm(arguments, "text"));
  CW_ASSIGN(KnowledgeGraph before, Open(arguments.operands[0]));
  CW_ASSIGN(KnowledgeGraph after, Open(arguments.operands[1]));
  GraphDiff diff = DiffGraphs(before.graph(), after.graph());
  CW_ASSIGN(Answer answer, AnswerOf(diff, before.graph(), after.graph()));
  KeepFirst(answer, arguments.limit);
  return WriteOut(arguments, after, answer, form);
}

}  // namespace causeway
