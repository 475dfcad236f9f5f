// `query GRAPH TEXT`, `query GRAPH -` and the verbs, which are the language's own.
#include <string>

#include "cli/answer.h"
#include "cli/batch.h"
#include "cli/command.h"

namespace causeway {
namespace {

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
