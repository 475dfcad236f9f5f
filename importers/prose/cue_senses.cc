// By the kinds of the names on both sides.
#include "importers/prose/cue_senses.h"

#include "importers/prose/filters.h"
#include "importers/prose/kinds.h"
#include "importers/prose/phrases.h"
#include "importers/prose/tokens.h"

namespace causeway {
namespace {

NameKind KindOfWords(const Words& name) { return KindOf(ToText(Cleaned(name))); }

bool IsAgent(const Words& name) {
  NameKind kind = KindOfWords(name);
  return kind == NameKind::kCause || kind == NameKind::kSubstance || kind == NameKind::kGene;
}

}  // namespace

bool IsFinding(const Words& name) {
  NameKind kind = KindOfWords(name);
  return kind == NameKind::kEffect || kind == NameKind::kCondition;
}

RelationType TypeOf(const Cue& cue, const Words& subject, const std::vector<Words>& objects) {
  bool condition = subject.empty() || subject[0].tag == Tag::kPronoun || !IsNoCondition(subject);
  bool brings = cue.lemma == "involve" && condition && IsFinding(objects[0]);
  return brings ? RelationType::kCauses : cue.type;
}

Order OrderOf(const Cue& cue, const Words& subject, const Words& object, bool at_risk) {
  if (cue.lemma != "link") return cue.order;
  bool outcome = at_risk || (IsAgent(subject) && !IsNoCondition(object));
  return outcome ? Order::kForward : cue.order;
}

}  // namespace causeway
