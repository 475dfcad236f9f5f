// `query GRAPH -`: one question a line of standard input, each answered at once. Tested by
// tests/cli/batch_test.py.
#pragma once

#include "base/result.h"
#include "cli/command.h"

namespace causeway {

// Empty lines and lines of a comment are skipped. In --format jsonl an answer is one line; in every
// other format an empty line ends it. What fails is told on standard error with the number of its
// line, and the next question is read; at the end that is an error (kQuery). Ctrl-C ends it
// (kFailed) with the answers so far.
Result<void> AnswerLines(const Arguments& arguments);

}  // namespace causeway
