// Lines → questions → answers, one at a time.
#include "cli/batch.h"

#include <fmt/format.h>

#include <cstdint>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "base/limits.h"
#include "cli/answer.h"
#include "cli/output.h"
#include "cli/parameters.h"
#include "cli/stopwatch.h"
#include "export/answer_line.h"

namespace causeway {
namespace {

// A line of standard input. Of one that is longer than a question may be only so much is kept that
// it still is.
bool NextLine(std::string& line) {
  line.clear();
  std::streambuf& input = *std::cin.rdbuf();
  bool any = false;
  for (int c = input.sbumpc(); c != EOF; c = input.sbumpc()) {
    if (c == '\n') return true;
    if (line.size() <= Limits().query_bytes) line += static_cast<char>(c);
    any = true;
  }
  return any;
}

bool IsQuestion(std::string_view line) {
  line = Trimmed(line);
  return !line.empty() && !line.starts_with("//");
}

class Batch {
 public:
  Batch(const KnowledgeGraph& knowledge, AnswerForm form, Execution execution, bool timing,
        Output& output)
      : knowledge_(knowledge),
        form_(form),
        execution_(std::move(execution)),
        timing_(timing),
        is_lines_(form.format->name == "jsonl"),
        output_(output) {
    if (is_lines_) execution_.cited = Cited::kNo;
  }

  Result<void> Take(std::string_view line) {
    ++line_;
    if (!IsQuestion(line)) return {};
    Stopwatch watch;
    Result<Answer> answer = ExecuteUnlessStopped(knowledge_, line, execution_);
    double milliseconds = watch.milliseconds();
    if (!answer) CW_TRY(TellFailure(answer.error()));
    if (timing_) Tell(TookText(milliseconds));
    CW_TRY(Write(answer, milliseconds));
    return output_.Flush();
  }

  [[nodiscard]] Result<void> Verdict() const {
    if (failed_ == 0) return {};
    return Error{.code = ErrorCode::kQuery,
                 .message = fmt::format("{} of the questions had no answer", failed_)};
  }

 private:
  void Tell(std::string_view message) const { Complain(Placed(message)); }

  [[nodiscard]] std::string Placed(std::string_view message) const {
    return fmt::format("line {}: {}", line_, message);
  }

  // A question without an answer; or the end of all, where not the question is to blame.
  Result<void> TellFailure(Error error) {
    if (error.code != ErrorCode::kQuery) {
      error.message = Placed(error.message);
      return error;
    }
    Tell(ToText(error));
    ++failed_;
    return {};
  }

  Result<void> Write(const Result<Answer>& answer, double milliseconds) {
    if (is_lines_) {
      AnsweredLine answered{.line = line_, .answer = answer, .milliseconds = {}};
      if (timing_) answered.milliseconds = milliseconds;
      return WriteAnswerLine(output_, knowledge_.graph(), answered);
    }
    if (answer) CW_TRY(WriteAnswer(knowledge_, *answer, form_, output_));
    return output_.Write("\n");
  }

  const KnowledgeGraph& knowledge_;
  AnswerForm form_;
  Execution execution_;
  bool timing_;
  bool is_lines_;
  Output& output_;
  uint64_t line_ = 0;
  uint64_t failed_ = 0;
};

}  // namespace

Result<void> AnswerLines(const Arguments& arguments) {
  CW_ASSIGN(AnswerForm form, ChooseForm(arguments, "text"));
  if (form.format->write_edges != nullptr) {
    return Error{
        .code = ErrorCode::kUsage,
        .message = fmt::format("{} is two files, and takes one answer", form.format->name)};
  }
  CW_ASSIGN(Map parameters, ParametersOf(arguments.parameters));
  CW_ASSIGN(KnowledgeGraph knowledge, Open(arguments.graph()));
  CW_ASSIGN(std::unique_ptr<Output> output, Output::Open(arguments.output));
  Execution execution{.parameters = std::move(parameters)};
  Batch batch(knowledge, form, std::move(execution), arguments.timing, *output);
  for (std::string line; NextLine(line);) CW_TRY(batch.Take(line));
  CW_TRY(output->Finish());
  return batch.Verdict();
}

}  // namespace causeway
