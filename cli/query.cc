// `query GRAPH TEXT`, `query GRAPH -` and the verbs, which are the language's own.
#include <fmt/format.h>

#include <iostream>
#include <string>

#include "cli/answer.h"
#include "cli/command.h"

namespace causeway {
namespace {

// Answers one question a line; after each answer an empty line, so that a program knows where it
// ends. A question that fails is told on standard error, and the next one is read.
Result<void> AnswerLines(const Arguments& arguments) {
  CW_ASSIGN(AnswerForm form, ChooseForm(arguments, "text"));
  if (form.format->write_edges != nullptr) {
    return Error{
        .code = ErrorCode::kUsage,
        .message = fmt::format("{} is two files, and takes one answer", form.format->name)};
  }
  CW_ASSIGN(KnowledgeGraph knowledge, Open(arguments.graph()));
  CW_ASSIGN(auto output, Output::Open(arguments.output));
  uint64_t failed = 0;
  for (std::string line; std::getline(std::cin, line);) {
    Result<Answer> answer = ExecuteUnlessStopped(knowledge, line);
    if (answer) {
      CW_TRY(WriteAnswer(knowledge, *answer, form, *output));
    } else {
      Complain(ToText(answer.error()));
      ++failed;
    }
    CW_TRY(output->Write("\n"));
    CW_TRY(output->Flush());
  }
  CW_TRY(output->Finish());
  if (failed == 0) return {};
  return Error{.code = ErrorCode::kQuery,
               .message = fmt::format("{} of the questions had no answer", failed)};
}

bool HasSpace(const std::string& word) { return word.find(' ') != std::string::npos; }

std::string Quoted(const std::string& word) {
  std::string quoted = "\"";
  for (char c : word) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

// The words as one question. A word with spaces is a name, and is quoted, unless it is all there
// is: then it is the question.
std::string JoinWords(const Arguments& arguments) {
  std::string question(arguments.command->name);
  bool alone = arguments.words().size() == 1;
  bool after_quoted = false;
  for (const std::string& word : arguments.words()) {
    bool quoted = !alone && HasSpace(word);
    question += after_quoted && quoted ? ", " : " ";
    question += quoted ? Quoted(word) : word;
    after_quoted = quoted;
  }
  return question;
}

}  // namespace

Result<void> QueryCommand(const Arguments& arguments) {
  if (arguments.words().front() == "-") return AnswerLines(arguments);
  return Ask(arguments, arguments.words().front());
}

Result<void> VerbCommand(const Arguments& arguments) {
  return Ask(arguments, JoinWords(arguments));
}

Result<void> StatsCommand(const Arguments& arguments) { return Ask(arguments, "show stats"); }

}  // namespace causeway
