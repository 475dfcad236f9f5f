// libedit's own interface (editline(3)), not that which is like readline's: it keeps its state in
// objects. While a line is edited, Ctrl-C is a character like any other.
#include "cli/line_editor.h"

#include <fmt/format.h>
#include <histedit.h>

#include <algorithm>
#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "base/utf8.h"
#include "cli/output.h"
#include "cli/terminal.h"

namespace causeway {
namespace {

constexpr int kRemembered = 1000;
constexpr size_t kListed = 40;  // completions shown at once

std::string CommonPrefix(const std::vector<Completion>& completions) {
  std::string prefix = completions.front().text;
  for (const Completion& one : completions) {
    auto [end, other] = std::ranges::mismatch(prefix, one.text);
    prefix.erase(end, prefix.end());
  }
  while (FirstInvalidUtf8(prefix)) prefix.pop_back();
  return prefix;
}

std::string ListOf(const std::vector<Completion>& completions) {
  std::string text = "\n";
  for (size_t i = 0; i < std::min(completions.size(), kListed); ++i) {
    text += "  " + WithoutControls(completions[i].text) + '\n';
  }
  return completions.size() > kListed ? text + "  …\n" : text;
}

// libedit reads bytes by the locale. Where that says nothing of UTF-8, its own is taken.
void UseUtf8() {
  std::setlocale(LC_CTYPE, "");
  if (MB_CUR_MAX == 1) std::setlocale(LC_CTYPE, "C.UTF-8");
}

}  // namespace

class LineEditor::State {
 public:
  explicit State(LineEditorOptions options)
      : options_(std::move(options)), history_(history_init()) {
    UseUtf8();
    editor_ = el_init("causeway", stdin, stdout, stderr);
    el_set(editor_, EL_CLIENTDATA, this);
    el_set(editor_, EL_PROMPT, &State::Prompt);
    el_set(editor_, EL_EDITOR, "emacs");
    el_set(editor_, EL_SETTY, "-d", "-isig", nullptr);
    Bind("^I", "causeway-complete", &State::Complete);
    Bind("^C", "causeway-interrupt", &State::Interrupt);
    el_set(editor_, EL_BIND, "^R", "em-inc-search-prev", nullptr);
    HistEvent event;
    history(history_, &event, H_SETSIZE, kRemembered);
    history(history_, &event, H_SETUNIQUE, 1);
    if (!options_.history.empty()) history(history_, &event, H_LOAD, options_.history.c_str());
    el_set(editor_, EL_HIST, history, history_);
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    el_end(editor_);
    history_end(history_);
  }

  TypedLine Read(const std::string& prompt) {
    prompt_ = prompt;
    interrupted_ = false;
    int count = 0;
    const char* text = el_gets(editor_, &count);
    if (interrupted_) return {.end = LineEnd::kInterrupt, .text = {}};
    if (text == nullptr || count <= 0) return {.end = LineEnd::kEndOfInput, .text = {}};
    TypedLine line{.end = LineEnd::kEnter, .text = text};
    if (line.text.ends_with('\n')) line.text.pop_back();
    return line;
  }

  void Remember(const std::string& entry) {
    HistEvent event;
    history(history_, &event, H_ENTER, entry.c_str());
    if (!options_.history.empty()) history(history_, &event, H_SAVE, options_.history.c_str());
  }

 private:
  using Function = unsigned char (*)(EditLine* editor, int character);

  void Bind(const char* key, const char* name, Function function) {
    el_set(editor_, EL_ADDFN, name, name, function);
    el_set(editor_, EL_BIND, key, name, nullptr);
  }

  static State& Of(EditLine* editor) {
    void* state = nullptr;
    el_get(editor, EL_CLIENTDATA, &state);
    return *static_cast<State*>(state);
  }

  static char* Prompt(EditLine* editor) { return Of(editor).prompt_.data(); }

  static unsigned char Interrupt(EditLine* editor, int /*character*/) {
    Of(editor).interrupted_ = true;
    return CC_NEWLINE;
  }

  static unsigned char Complete(EditLine* editor, int /*character*/) {
    const LineInfo* line = el_line(editor);
    std::string_view before(line->buffer, static_cast<size_t>(line->cursor - line->buffer));
    std::vector<Completion> completions = Of(editor).options_.complete(before);
    if (completions.empty()) return CC_ERROR;
    if (completions.size() == 1) return Replace(editor, before, completions.front(), " ");
    return Extend(editor, before, completions);
  }

  // As far as all of them go on alike; where they do not, they are shown.
  static unsigned char Extend(EditLine* editor, std::string_view before,
                              const std::vector<Completion>& completions) {
    size_t replaced = completions.front().replaced;
    Completion common{.replaced = replaced, .text = CommonPrefix(completions)};
    bool alike = std::ranges::all_of(
        completions, [&](const Completion& one) { return one.replaced == replaced; });
    if (alike && common.text.size() > replaced) return Replace(editor, before, common, "");
    std::fputs(ListOf(completions).c_str(), stdout);
    return CC_REDISPLAY;
  }

  static unsigned char Replace(EditLine* editor, std::string_view before,
                               const Completion& completion, const char* behind) {
    std::string_view old = before.substr(before.size() - completion.replaced);
    auto characters = static_cast<int>(CodePoints(old).size());
    if (characters > 0) el_deletestr(editor, characters);
    el_insertstr(editor, (completion.text + behind).c_str());
    return CC_REFRESH;
  }

  LineEditorOptions options_;
  History* history_;
  EditLine* editor_ = nullptr;
  std::string prompt_;
  bool interrupted_ = false;
};

LineEditor::LineEditor(LineEditorOptions options)
    : state_(std::make_unique<State>(std::move(options))) {}
LineEditor::~LineEditor() = default;

TypedLine LineEditor::Read(const std::string& prompt) { return state_->Read(prompt); }

void LineEditor::Remember(const std::string& entry) { state_->Remember(entry); }

}  // namespace causeway
