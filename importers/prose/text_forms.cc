// What reading found, as text for people and tests.
#include <fmt/format.h>

#include <array>

#include "importers/prose/document.h"
#include "importers/prose/phrases.h"
#include "importers/prose/read.h"
#include "importers/prose/relations.h"
#include "importers/prose/tokens.h"

namespace causeway {

std::string_view NameOf(RelationType type) {
  static constexpr std::array<std::string_view, 6> kNames = {"CAUSES", "OCCURS_IN", "AFFECTS",
                                                             "IS_A",   "PART_OF",   "SAME_AS"};
  return kNames[static_cast<size_t>(type)];
}

std::string ToText(const std::vector<Relation>& relations) {
  std::string out;
  for (const Relation& relation : relations) {
    out +=
        fmt::format("{} {} {}{}{}\n", relation.subject.empty() ? "~" : ToText(relation.subject),
                    NameOf(relation.type), relation.object.empty() ? "~" : ToText(relation.object),
                    relation.denied ? " denied" : "", relation.hedged ? " hedged" : "");
  }
  return out;
}

std::string ToText(const ProseReading& reading) {
  std::string out = "title " + reading.title + "\n";
  for (const Assertion& a : reading.assertions) {
    out += fmt::format("{} {} {}{}{}\n", a.subject, NameOf(a.type), a.object,
                       a.denied ? " denied" : "", a.hedged ? " hedged" : "");
  }
  return out;
}

}  // namespace causeway
