// The sentence behind an evidence, cut out of its document's text.
#include "graph/text_source.h"

#include <algorithm>
#include <string_view>

#include "base/ascii.h"

namespace causeway {
namespace {

std::string WithSingleSpaces(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  for (char c : text) {
    if (!IsSpace(c)) {
      folded += c;
    } else if (!folded.empty() && folded.back() != ' ') {
      folded += ' ';
    }
  }
  if (folded.ends_with(' ')) folded.pop_back();
  return folded;
}

}  // namespace

Result<std::string> Quote(const Graph& graph, const TextSource& source, EvidenceId evidence) {
  EvidenceView view = graph.Evidence(evidence);
  DocumentView document = graph.Document(view.document);
  if (!document.has_text) return std::string();
  CW_ASSIGN(std::shared_ptr<const std::string> text, source.Text(document));
  size_t begin = std::min<size_t>(view.begin, text->size());
  size_t end = std::clamp<size_t>(view.end, begin, text->size());
  return WithSingleSpaces(std::string_view(*text).substr(begin, end - begin));
}

}  // namespace causeway
