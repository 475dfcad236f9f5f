// A label is read as a heading is; "present" and "absent" speak of the label itself.
#include "importers/prose/tables.h"

#include <algorithm>
#include <array>
#include <set>

#include "importers/prose/asides.h"
#include "importers/prose/characters.h"
#include "importers/prose/enumerations.h"
#include "importers/prose/headings.h"
#include "importers/prose/kinds.h"
#include "importers/prose/lists.h"
#include "importers/prose/names.h"
#include "importers/prose/phrases.h"
#include "importers/prose/tokens.h"

namespace causeway {
namespace {

template <size_t N>
bool HoldsAny(const Tokens& tokens, const std::array<std::string_view, N>& words) {
  return std::ranges::any_of(
      tokens, [&](const Token& t) { return std::ranges::find(words, t.lower) != words.end(); });
}

// "Main problem", "Acute emergency": what follows from the condition, by words that are no facets
// in sentences.
const FacetCue* FacetOfLabel(std::string_view label, const Tokens& tokens) {
  constexpr std::array<std::string_view, 9> kEffects = {"problem",   "problems",     "mechanism",
                                                        "pathology", "presentation", "damage",
                                                        "result",    "outcome",      "defect"};
  Heading heading = ReadHeading(label);
  if (heading.unread) return nullptr;
  if (heading.facet != nullptr) return heading.facet;
  for (const Token& token : tokens) {
    if (const FacetCue* facet = FindFacet(token.lower)) return facet;
  }
  return HoldsAny(tokens, kEffects) ? FindFacet("effect") : nullptr;
}

bool SaysSite(const Tokens& label) {
  constexpr std::array<std::string_view, 7> kPlaces = {"site",  "sites",  "location", "where",
                                                       "organ", "organs", "place"};
  return HoldsAny(label, kPlaces);
}

// "Islet antibodies | usually present | absent".
std::vector<Relation> Presence(const Tokens& label, const Tokens& cell, size_t most) {
  constexpr std::array<std::string_view, 7> kPresent = {"present", "yes",      "common", "typical",
                                                        "usual",   "frequent", "always"};
  constexpr std::array<std::string_view, 5> kAbsent = {"absent", "no", "never", "none", "not"};
  bool absent = HoldsAny(cell, kAbsent);
  if (cell.size() > 3 || (!absent && !HoldsAny(cell, kPresent))) return {};
  std::vector<Relation> relations;
  for (const Words& name : Expand(label, most)) {
    NameKind kind = KindOf(ToText(Cleaned(name)));
    bool found =
        kind == NameKind::kEffect || kind == NameKind::kCondition || kind == NameKind::kSubstance;
    if (!found) continue;
    relations.push_back({.type = RelationType::kCauses, .object = name, .denied = absent});
  }
  return relations;
}

// The names of a cell: "liver, muscle; later the pancreas".
std::vector<Words> NamesOf(const Tokens& cell, size_t most) {
  Asides plain = ReadAsides(cell, most);
  std::vector<Words> names;
  for (size_t begin = 0; begin < plain.tokens.size();) {
    size_t end = begin;
    while (end < plain.tokens.size() && plain.tokens[end].text != ";") ++end;
    TokenSpan part = TokenSpan(plain.tokens).subspan(begin, end - begin);
    for (Words& name : NamesWithExamples(plain, part, most)) names.push_back(std::move(name));
    begin = end + 1;
  }
  return names;
}

}  // namespace

std::vector<TextRange> CellsOf(std::string_view text, TextRange row) {
  std::vector<TextRange> cells;
  uint32_t begin = row.begin;
  if (begin < row.end && text[begin] == '|') ++begin;
  while (begin < row.end) {
    auto bar = static_cast<uint32_t>(std::min<size_t>(text.find('|', begin), row.end));
    TextRange cell{begin, bar};
    while (!cell.empty() && text[cell.begin] == ' ') ++cell.begin;
    while (!cell.empty() && text[cell.end - 1] == ' ') --cell.end;
    cells.push_back(cell);
    begin = bar + 1;
  }
  return cells;
}

std::vector<std::string> ColumnsOf(std::string_view text, const std::vector<TextRange>& header,
                                   const std::vector<std::string>& compared) {
  std::vector<std::string> columns(header.size());
  for (size_t i = 1; i < header.size(); ++i) {
    std::set<std::string> words = KeyWords(Slice(text, header[i]));
    for (const std::string& condition : compared) {
      if (!words.empty() && std::ranges::includes(KeyWords(condition), words))
        columns[i] = condition;
    }
  }
  return columns;
}

std::vector<Relation> ReadCell(std::string_view label, const Tokens& label_tokens,
                               const Tokens& cell, size_t most) {
  if (SaysSite(label_tokens)) {
    std::vector<Relation> relations;
    for (Words& site : NamesOf(cell, most))
      relations.push_back({.type = RelationType::kOccursIn, .object = std::move(site)});
    return relations;
  }
  if (std::vector<Relation> found = Presence(label_tokens, cell, most); !found.empty())
    return found;
  const FacetCue* facet = FacetOfLabel(label, label_tokens);
  return facet == nullptr ? std::vector<Relation>()
                          : FacetRelations(*facet, {.names = NamesOf(cell, most)}, false);
}

}  // namespace causeway
