// Reads the tokens that the setup of a scenario and the cells of its tables share. The first thing
// that is not as expected is kept, and ends the text: loops over it end too.
// Tested by tests/query/tck/cell_test.cc and tests/query/tck/setup_test.cc.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "graph/value.h"

namespace causeway {

class LiteralScanner {
 public:
  explicit LiteralScanner(std::string_view text) : text_(text) {}

  // Each passes over spaces and comments first.
  [[nodiscard]] bool done();
  bool Accept(std::string_view mark);
  bool AcceptWord(std::string_view word);  // a whole word, in any case of letters
  [[nodiscard]] bool at_name();
  [[nodiscard]] bool at_string();
  [[nodiscard]] bool at_number();  // a digit, or a point or a minus before one
  void Expect(std::string_view mark);
  std::string Name();  // a word, or any text between backticks
  std::string String();
  Value Number();  // int64_t, or double where it has a point or an exponent

  // Calls `read` for each part up to `close`, with commas between them.
  template <class Read>
  void Separated(std::string_view close, Read read) {
    if (Accept(close)) return;
    do read();
    while (Accept(","));
    Expect(close);
  }

  // Goes back to where at() was: what follows is read once for each row.
  [[nodiscard]] size_t at() const { return at_; }
  void Seek(size_t at) {
    if (failure_.empty()) at_ = at;
  }

  void Fail(std::string_view expected);
  [[nodiscard]] Result<void> result() const;

 private:
  void SkipSpaces();
  [[nodiscard]] char Next(size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  char Escaped();

  std::string_view text_;
  size_t at_ = 0;
  std::string failure_;
};

}  // namespace causeway
