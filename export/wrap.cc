// Greedy filling, word by word.
#include "export/wrap.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace causeway {
namespace {

constexpr std::string_view kSpace = " \t\n\r";

// The bytes of as many whole code points from the start as fit into `width`; at least one.
size_t FittingPrefix(std::string_view word, size_t width) {
  size_t at = 0;
  for (size_t columns = 0; at < word.size();) {
    size_t next = at + 1;
    while (next < word.size() && (static_cast<unsigned char>(word[next]) & 0xC0U) == 0x80U) ++next;
    columns += DisplayWidth(word.substr(at, next - at));
    if (columns > width && at > 0) break;
    at = next;
  }
  return at;
}

class Filler {
 public:
  explicit Filler(size_t width) : width_(width) {}

  void Add(std::string_view word) {
    size_t columns = DisplayWidth(word);
    bool fits = line_.empty() || columns_ + 1 + columns <= width_;
    if (!fits) EndLine();
    if (!line_.empty()) Append(" ", 1);
    while (columns > width_) {
      line_ = word.substr(0, FittingPrefix(word, width_));
      word.remove_prefix(line_.size());
      columns -= DisplayWidth(line_);
      EndLine();
    }
    Append(word, columns);
  }

  std::vector<std::string> Finish() && {
    if (!line_.empty() || lines_.empty()) EndLine();
    return std::move(lines_);
  }

 private:
  void Append(std::string_view text, size_t columns) {
    line_ += text;
    columns_ += columns;
  }
  void EndLine() {
    lines_.push_back(std::exchange(line_, {}));
    columns_ = 0;
  }

  size_t width_;
  size_t columns_ = 0;  // of line_
  std::string line_;
  std::vector<std::string> lines_;
};

}  // namespace

std::vector<std::string> Wrap(std::string_view text, size_t width) {
  Filler filler(std::max<size_t>(width, 1));
  for (;;) {
    size_t begin = text.find_first_not_of(kSpace);
    if (begin == std::string_view::npos) break;
    text.remove_prefix(begin);
    size_t length = std::min(text.find_first_of(kSpace), text.size());
    filler.Add(text.substr(0, length));
    text.remove_prefix(length);
  }
  return std::move(filler).Finish();
}

}  // namespace causeway
