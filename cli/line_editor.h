// Lines typed at a terminal, with editing, history and completion: libedit behind a class. Tested
// by tests/cli/repl_test.py.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace causeway {

// What may stand instead of the last `replaced` bytes before the cursor.
struct Completion {
  size_t replaced = 0;
  std::string text;

  friend bool operator==(const Completion&, const Completion&) = default;
};
using Completer = std::function<std::vector<Completion>(std::string_view before_cursor)>;

struct LineEditorOptions {
  std::string history;  // a file, made where there is none; empty: nothing is kept
  Completer complete;
};

enum class LineEnd { kEnter, kInterrupt, kEndOfInput };

struct TypedLine {
  LineEnd end = LineEnd::kEnter;
  std::string text;  // without the line feed; of kEnter alone
};

// On standard input and output, which are a terminal. One at a time.
class LineEditor {
 public:
  explicit LineEditor(LineEditorOptions options);
  LineEditor(const LineEditor&) = delete;
  LineEditor& operator=(const LineEditor&) = delete;
  ~LineEditor();

  // Waits for a line. Ctrl-C ends it as kInterrupt, Ctrl-D at its beginning as kEndOfInput.
  TypedLine Read(const std::string& prompt);
  // Adds an entry to the history and to its file, as far as that can be written.
  void Remember(const std::string& entry);

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace causeway
