// `export GRAPH`: the whole graph, or the part that a query gives, in a format of the table in
// export/export.cc.
#include <string>

#include "cli/answer.h"
#include "cli/command.h"
#include "cli/format_list.h"
#include "query/query.h"

namespace causeway {
namespace {

Result<Answer> WhatToExport(const Graph& graph, const std::string& query) {
  if (query.empty()) return WholeGraph(graph);
  return RunQuery(graph, query);
}

}  // namespace

Result<void> ExportCommand(const Arguments& arguments) {
  if (arguments.list) return Print(FormatList(ExportFormats()));
  if (arguments.format.empty() && arguments.output.empty()) {
    return Error{.code = ErrorCode::kUsage,
                 .message = "export needs --format F or -o FILE",
                 .hint = "The formats: causeway export --list"};
  }
  CW_ASSIGN(AnswerForm form, ChooseForm(arguments, arguments.format));
  CW_ASSIGN(OpenGraph open, OpenForAsking(arguments.graph()));
  CW_ASSIGN(Answer answer, WhatToExport(open.graph, arguments.query));
  if (arguments.query.empty()) form.options.scope = Scope::kGraph;
  return WriteOut(arguments, open, answer, form);
}

}  // namespace causeway
