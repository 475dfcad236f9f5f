// Grounds names in identifiers, folds aliases document by document, then across documents.
#include "graph/identity.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "graph/alias_links.h"

namespace causeway {
namespace {

class Identifier {
 public:
  Identifier(std::span<const Naming> namings, std::span<const Claim> claims)
      : namings_(namings), claims_(claims), keys_(namings.size()) {
    identity_.resolved.resize(namings.size());
    identity_.thing.resize(namings.size());
  }

  Identity Run() {
    Ground();
    for (size_t begin = 0; begin < namings_.size();) {
      size_t end = begin;
      while (end < namings_.size() && namings_[end].document == namings_[begin].document) ++end;
      FoldDocument(begin, end);
      begin = end;
    }
    FoldAcrossDocuments();
    return std::move(identity_);
  }

 private:
  using Groups = std::unordered_map<uint64_t, AliasGroup>;
  static constexpr uint32_t kSeveral = UINT32_MAX;

  // Which identifier each name means by itself: the only one that goes by it.
  void Ground() {
    auto go_by = [this](uint32_t name, uint32_t id) {
      uint32_t& ground = grounds_[name];
      ground = ground == 0 || ground == id ? id : kSeveral;
    };
    for (const Naming& naming : namings_) {
      largest_ = std::max({largest_, naming.name, naming.id});
    }
    grounds_.resize(size_t{largest_} + 1);
    for (const Naming& naming : namings_) {
      if (naming.id != 0 && naming.name != 0) go_by(naming.name, naming.id);
    }
    for (const Claim& claim : claims_) {
      const Naming& name = namings_[claim.name];
      const Naming& alias = namings_[claim.alias];
      if (!claim.in_document && name.id != 0 && alias.id == 0) go_by(alias.name, name.id);
    }
  }

  [[nodiscard]] NameKey KeyOf(const Naming& naming, bool redefined) const {
    if (naming.id != 0) return NameKey::OfId(naming.id);
    uint32_t ground = grounds_[naming.name];
    bool grounded = ground != 0 && ground != kSeveral && !redefined;
    return grounded ? NameKey::OfId(ground) : NameKey::OfName(naming.name);
  }

  // The claims of the document of these namings.
  std::span<const Claim> ClaimsOf(size_t begin, size_t end) const {
    auto first = std::ranges::lower_bound(claims_, begin, {}, &Claim::name);
    auto last = std::ranges::lower_bound(first, claims_.end(), end, {}, &Claim::name);
    return {first, last};
  }

  void FoldDocument(size_t begin, size_t end) {
    std::span<const Claim> claims = ClaimsOf(begin, end);
    std::unordered_set<uint32_t> in_document;  // names that are aliases in this document only
    for (const Claim& claim : claims) {
      if (namings_[claim.alias].id == 0) in_document.insert(namings_[claim.alias].name);
    }
    for (const Claim& claim : claims) {
      if (!claim.in_document) in_document.erase(namings_[claim.alias].name);
    }
    for (size_t naming = begin; naming < end; ++naming) {
      keys_[naming] = KeyOf(namings_[naming], in_document.contains(namings_[naming].name));
    }
    Groups groups = FoldAliases(LinksOf(claims));
    LinkAcross(claims, groups, in_document);
    Resolve(begin, end, claims, groups);
  }

  std::vector<AliasLink> LinksOf(std::span<const Claim> claims) const {
    std::vector<AliasLink> links;
    for (const Claim& claim : claims) {
      links.push_back({.alias = keys_[claim.alias], .name = keys_[claim.name]});
    }
    return links;
  }

  // What the document says for all documents: its synonyms, and what it leaves ambiguous. A name
  // that is short for another in this document speaks for that other.
  void LinkAcross(std::span<const Claim> claims, const Groups& groups,
                  const std::unordered_set<uint32_t>& in_document) {
    for (const Claim& claim : claims) {
      NameKey name = keys_[claim.name];
      NameKey alias = keys_[claim.alias];
      auto of_name = groups.find(name.value);
      auto of_alias = groups.find(alias.value);
      bool folded = of_name != groups.end() && of_alias != groups.end() &&
                    of_name->second.root == of_alias->second.root;
      if (claim.in_document && folded) continue;
      bool is_short = of_name != groups.end() && in_document.contains(namings_[claim.name].name);
      links_.push_back({.alias = alias, .name = is_short ? of_name->second.root : name});
    }
  }

  void Resolve(size_t begin, size_t end, std::span<const Claim> claims, const Groups& groups) {
    std::unordered_map<uint64_t, uint32_t>
        naming_of;  // the first that claims an alias, of each key
    for (const Claim& claim : claims) naming_of.emplace(keys_[claim.name].value, claim.name);
    for (size_t naming = begin; naming < end; ++naming) {
      identity_.resolved[naming] = static_cast<uint32_t>(naming);
      auto group = groups.find(keys_[naming].value);
      if (group == groups.end()) continue;
      if (group->second.root != keys_[naming]) {
        auto root = naming_of.find(group->second.root.value);
        if (root != naming_of.end()) identity_.resolved[naming] = root->second;
      }
      keys_[naming] = group->second.identity;
    }
  }

  void FoldAcrossDocuments() {
    Groups groups = FoldAliases(std::move(links_));
    constexpr uint32_t kNew = UINT32_MAX;
    std::vector<uint32_t> things(2 * (size_t{largest_} + 1), kNew);  // by key
    for (size_t naming = 0; naming < namings_.size(); ++naming) {
      auto group = groups.find(keys_[naming].value);
      NameKey key = group == groups.end() ? keys_[naming] : group->second.identity;
      uint32_t& thing = things[key.value];
      if (thing == kNew) thing = identity_.thing_count++;
      identity_.thing[naming] = thing;
    }
  }

  std::span<const Naming> namings_;
  std::span<const Claim> claims_;
  uint32_t largest_ = 0;           // of all names and identifiers
  std::vector<uint32_t> grounds_;  // of each name, an identifier, none or several
  std::vector<NameKey> keys_;      // of each naming: by itself, then in its document
  std::vector<AliasLink> links_;   // across documents
  Identity identity_;
};

}  // namespace

Identity Identify(std::span<const Naming> namings, std::span<const Claim> claims) {
  return Identifier(namings, claims).Run();
}

}  // namespace causeway
