// A name acts where it is the subject or object of a cause or a site.
#include "importers/prose/bystanders.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "importers/prose/characters.h"
#include "importers/prose/kinds.h"
#include "importers/prose/names.h"

namespace causeway {
namespace {

bool Acts(RelationType type) {
  return type == RelationType::kCauses || type == RelationType::kOccursIn ||
         type == RelationType::kAffects;
}

class Bystanders {
 public:
  explicit Bystanders(const ProseReading& reading) : title_(LowerAscii(reading.title)) {
    for (const Assertion& a : reading.assertions) {
      if (!Acts(a.type)) continue;
      actors_.insert(NameKey(a.subject));
      actors_.insert(NameKey(a.object));
    }
  }

  bool Between(const Assertion& a) {
    if (Acts(a.type) || !(IsAid(a.subject) || IsAid(a.object))) return false;
    return !IsTold(a.subject) && !IsTold(a.object);
  }

 private:
  bool IsAid(const std::string& name) {
    auto [at, fresh] = kinds_.try_emplace(name, NameKind::kOther);
    if (fresh) at->second = KindOf(name);
    NameKind kind = at->second;
    return kind == NameKind::kTreatment || kind == NameKind::kTest ||
           kind == NameKind::kOrganization;
  }
  [[nodiscard]] bool IsTold(const std::string& name) const {
    std::string key = NameKey(name);
    return actors_.contains(key) || title_.find(key) != std::string::npos;
  }

  std::string title_;
  std::unordered_set<std::string> actors_;
  std::unordered_map<std::string, NameKind> kinds_;
};

}  // namespace

void DropBystanders(ProseReading& reading) {
  Bystanders bystanders(reading);
  std::erase_if(reading.assertions, [&](const Assertion& a) { return bystanders.Between(a); });
}

}  // namespace causeway
