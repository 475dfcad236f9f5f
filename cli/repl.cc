// `repl GRAPH`: questions typed at a terminal. Tested by tests/cli/repl_test.py.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "api/causeway.h"
#include "base/ascii.h"
#include "base/suggest.h"
#include "cli/answer.h"
#include "cli/command.h"
#include "cli/completion.h"
#include "cli/interrupt.h"
#include "cli/line_editor.h"
#include "cli/output.h"
#include "cli/stopwatch.h"
#include "cli/terminal.h"
#include "query/token.h"

namespace causeway {
namespace {

// Where the XDG Base Directory Specification has what a program keeps of its use; empty where there
// is no such place.
std::string HistoryFile() {
  const char* state = std::getenv("XDG_STATE_HOME");
  const char* home = std::getenv("HOME");
  std::filesystem::path folder;
  if (state != nullptr && *state == '/') {
    folder = state;
  } else if (home != nullptr && *home == '/') {
    folder = std::filesystem::path(home) / ".local/state";
  } else {
    return {};
  }
  folder /= "causeway";
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  return failed ? std::string() : (folder / "history").string();
}

// Whether a question goes on in the next line: `\` at its end, or brackets that are open.
bool GoesOn(std::string_view question) {
  if (question.ends_with('\\')) return true;
  Result<std::vector<Lexeme>> tokens = Lex(question);
  if (!tokens) return false;
  int open = 0;
  for (const Lexeme& token : *tokens) {
    if (token.kind != LexemeKind::kSymbol) continue;
    if (token.text == "(" || token.text == "[" || token.text == "{") ++open;
    if (token.text == ")" || token.text == "]" || token.text == "}") --open;
  }
  return open > 0;
}

class Repl {
 public:
  Repl(const KnowledgeGraph& knowledge, AnswerForm form)
      : knowledge_(knowledge),
        form_(form),
        editor_({.history = HistoryFile(),
                 .complete = [this](std::string_view before) { return Completions(before); }}) {}

  Result<void> Run() {
    while (!done_) {
      std::optional<std::string> entry = NextEntry();
      if (!entry) break;
      std::string_view text = Trimmed(*entry);
      if (text.empty()) continue;
      editor_.Remember(std::string(text));
      CW_TRY(text.starts_with('.') ? TakeCommand(text) : TakeQuestion(std::string(text)));
    }
    return {};
  }

 private:
  // What begins with a dot is said to the REPL itself.
  struct DotCommand {
    std::string_view name;
    std::string_view usage;
    std::string_view help;
    Result<void> (Repl::*run)(std::string_view rest);
  };
  static const std::array<DotCommand, 5> kDotCommands;

  // One question, of one line or several; nothing at the end of the input.
  std::optional<std::string> NextEntry() {
    std::string entry;
    for (const char* prompt = "causeway> ";; prompt = "     ...> ") {
      TypedLine line = editor_.Read(prompt);
      if (line.end == LineEnd::kEndOfInput) {
        static_cast<void>(Print("\n"));
        return std::nullopt;
      }
      if (line.end == LineEnd::kInterrupt) {
        static_cast<void>(Print("^C\n"));
        return "";
      }
      entry += line.text;
      bool is_last = line.text.empty() || entry.starts_with('.') || !GoesOn(entry);
      if (is_last) return entry;
      if (entry.ends_with('\\')) entry.pop_back();
      entry += ' ';
    }
  }

  std::vector<Completion> Completions(std::string_view before) const {
    if (!before.starts_with('.') || before.find(' ') != std::string_view::npos) {
      return CompletionsOf(knowledge_.graph(), before);
    }
    std::vector<Completion> found;
    for (const DotCommand& command : kDotCommands) {
      if (command.name.starts_with(before)) {
        found.push_back({before.size(), std::string(command.name)});
      }
    }
    return found;
  }

  // The first Ctrl-C meanwhile stops it. What fails is told; only an output that is gone is the
  // end.
  Result<void> TakeQuestion(const std::string& question) {
    InterruptFlag interrupt;
    Stopwatch watch;
    Result<Answer> answer = knowledge_.Execute(question, {.stop = &interrupt.raised()});
    double milliseconds = watch.milliseconds();
    if (!answer) {
      Complain(ToText(answer.error()));
      return {};
    }
    form_.options.width = OutputWidth();
    CW_ASSIGN(std::unique_ptr<Output> output, Output::Open({}));
    output->StopBy(&interrupt.raised());
    Result<void> written = WriteAnswer(knowledge_, *answer, form_, *output);
    if (written) written = output->Finish();
    if (!written) Complain(ToText(written.error()));
    if (timing_) Complain(TookText(milliseconds));
    return {};
  }

  Result<void> TakeCommand(std::string_view text) {
    size_t space = std::min(text.find(' '), text.size());
    std::string_view name = text.substr(0, space);
    const auto* found = std::ranges::find(kDotCommands, name, &DotCommand::name);
    if (found != kDotCommands.end()) return (this->*found->run)(Trimmed(text.substr(space)));
    std::array<std::string_view, kDotCommands.size()> names;
    std::ranges::transform(kDotCommands, names.begin(), &DotCommand::name);
    std::vector<std::string> near = Suggest(name, names, 1);
    Complain(fmt::format("no command {}\n{}", name,
                         near.empty() ? "the commands: .help" : "did you mean " + near[0] + "?"));
    return {};
  }

  Result<void> Help(std::string_view /*rest*/) {
    std::string text =
        "A line is a question; it goes on in the next after \\ and within brackets.\n"
        "Tab completes names, labels, types and words; Ctrl-C stops a question.\n";
    for (const DotCommand& command : kDotCommands) {
      text += fmt::format("  {:<20} {}\n", fmt::format("{} {}", command.name, command.usage),
                          command.help);
    }
    return Print(text);
  }

  Result<void> Mode(std::string_view rest) {
    if (rest.empty()) return Print(fmt::format("{}\n", form_.format->name));
    Result<AnswerForm> form = ChooseForm({.format = std::string(rest)}, "text");
    if (form) {
      form_ = *form;
    } else {
      Complain(ToText(form.error()));
    }
    return {};
  }

  Result<void> Timing(std::string_view rest) {
    if (rest == "on" || rest == "off") {
      timing_ = rest == "on";
    } else {
      Complain(".timing is on or off");
    }
    return {};
  }

  Result<void> Explain(std::string_view rest) {
    if (!rest.empty()) return TakeQuestion("EXPLAIN " + std::string(rest));
    Complain(".explain needs a question");
    return {};
  }

  Result<void> Quit(std::string_view /*rest*/) {
    done_ = true;
    return {};
  }

  const KnowledgeGraph& knowledge_;
  AnswerForm form_;
  LineEditor editor_;
  bool timing_ = false;
  bool done_ = false;
};

constexpr std::array<Repl::DotCommand, 5> Repl::kDotCommands = {{
    {".help", "", "This list.", &Repl::Help},
    {".mode", "FORMAT", "Show answers as text, csv, json …: causeway export --list.", &Repl::Mode},
    {".timing", "on|off", "Say how long each answer took.", &Repl::Timing},
    {".explain", "QUESTION", "Show what would be done to answer it.", &Repl::Explain},
    {".quit", "", "Leave; Ctrl-D does too.", &Repl::Quit},
}};

}  // namespace

Result<void> ReplCommand(const Arguments& arguments) {
  if (!InputIsTerminal()) {
    return Error{.code = ErrorCode::kUsage,
                 .message = "repl needs a terminal",
                 .hint = "For questions from a file or a program: causeway query GRAPH -"};
  }
  CW_ASSIGN(AnswerForm form, ChooseForm(arguments, "text"));
  CW_ASSIGN(KnowledgeGraph knowledge, Open(arguments.graph()));
  std::signal(SIGINT, SIG_IGN);  // between questions; InterruptFlag takes it while one is answered
  CW_TRY(
      Print(fmt::format("{}: {} nodes and {} edges of {} documents. .help says what can be said.\n",
                        arguments.graph(), knowledge.graph().node_count(),
                        knowledge.graph().edge_count(), knowledge.graph().document_count())));
  return Repl(knowledge, form).Run();
}

}  // namespace causeway
