// Lines, columns and ranges of CoNLL-U.
#include "models/conllu.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace causeway {
namespace {

constexpr size_t kColumns = 10;
constexpr size_t kId = 0, kForm = 1, kTag = 4, kHead = 6, kLabel = 7, kMisc = 9;

using Row = std::array<std::string_view, kColumns>;

std::string_view TakeUntil(std::string_view& text, char separator) {
  size_t end = std::min(text.find(separator), text.size());
  std::string_view part = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return part;
}

uint32_t NumberOf(std::string_view digits) {
  uint32_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

class ConlluReader {
 public:
  explicit ConlluReader(std::string_view text) : text_(text) {}

  std::vector<std::vector<ConlluWord>> Read() {
    while (!text_.empty()) ReadLine(TakeUntil(text_, '\n'));
    Finish();
    return std::move(sentences_);
  }

 private:
  void ReadLine(std::string_view line) {
    if (line.empty()) Finish();
    if (line.empty() || line.front() == '#') return;
    Row row;
    for (std::string_view& column : row) column = TakeUntil(line, '\t');
    bool glued = row[kMisc].find("SpaceAfter=No") != std::string_view::npos;
    if (size_t dash = row[kId].find('-'); dash != std::string_view::npos) {
      range_end_ = NumberOf(row[kId].substr(dash + 1));
      range_glued_ = glued;
    } else if (row[kId].find('.') == std::string_view::npos) {
      AddWord(row, glued);
    }
  }

  void AddWord(const Row& row, bool glued) {
    uint32_t id = NumberOf(row[kId]);
    if (id < range_end_) glued = true;
    if (id == range_end_) glued = range_glued_;
    sentence_.push_back({row[kForm], row[kTag], NumberOf(row[kHead]), row[kLabel], glued});
  }

  void Finish() {
    if (!sentence_.empty()) sentences_.push_back(std::move(sentence_));
    sentence_.clear();
    range_end_ = 0;
  }

  std::string_view text_;
  std::vector<ConlluWord> sentence_;
  uint32_t range_end_ = 0;
  bool range_glued_ = false;
  std::vector<std::vector<ConlluWord>> sentences_;
};

}  // namespace

std::vector<std::vector<ConlluWord>> ReadConllu(std::string_view text) {
  return ConlluReader(text).Read();
}

}  // namespace causeway
