// Closures of what a concept's objects have beside what all of them have.
#include "query/concepts.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace causeway {
namespace {

using Numbers = std::vector<uint32_t>;

class ConceptFinder {
 public:
  ConceptFinder(const FormalContext& context, uint64_t at_least, Budget& budget)
      : context_(context), at_least_(at_least), budget_(budget), holders_(context.attributes) {}

  Result<std::vector<FormalConcept>> Run() {
    Numbers all(context_.held.size());
    for (uint32_t i = 0; i < all.size(); ++i) all[i] = i;
    if (all.empty() || all.size() < at_least_) return std::move(found_);
    CW_TRY(Find(std::move(all)));
    std::ranges::sort(found_, [](const FormalConcept& a, const FormalConcept& b) {
      if (a.objects.size() != b.objects.size()) return a.objects.size() > b.objects.size();
      if (a.attributes.size() != b.attributes.size()) {
        return a.attributes.size() > b.attributes.size();
      }
      return a.objects < b.objects;
    });
    CW_TRY(Link());
    return std::move(found_);
  }

 private:
  // A concept whose narrower ones are to be found by adding attributes from `next` on.
  struct Open {
    FormalConcept wide;
    uint32_t next = 0;
  };

  Result<void> Find(Numbers all) {
    std::vector<Open> open;
    CW_ASSIGN(Numbers shared, SharedBy(all));
    open.push_back(
        {.wide = {.objects = std::move(all), .attributes = std::move(shared), .above = {}}});
    while (!open.empty()) {
      Open last = std::move(open.back());
      open.pop_back();
      CW_TRY(Narrow(last, open));
      if (last.wide.attributes.empty()) continue;
      CW_TRY(budget_.Row(sizeof(FormalConcept) + 2 * BytesOf(last.wide)));
      found_.push_back(std::move(last.wide));
    }
    return {};
  }

  // Opens what `open` becomes by one attribute more, if none before that attribute comes with it:
  // that concept is found from another.
  Result<void> Narrow(const Open& open, std::vector<Open>& opened) {
    CW_ASSIGN(Numbers added, CollectHolders(open.wide));
    for (uint32_t attribute : added) {
      if (attribute < open.next) continue;
      CW_ASSIGN(Numbers shared, SharedBy(holders_[attribute]));
      if (!SameBefore(attribute, shared, open.wide.attributes)) continue;
      CW_TRY(budget_.Hold(BytesOf(open.wide)));
      opened.push_back(
          {.wide = {.objects = holders_[attribute], .attributes = std::move(shared), .above = {}},
           .next = attribute + 1});
    }
    return {};
  }

  // Fills holders_ with who of the concept's objects has which attribute. Gives the attributes that
  // enough of them have, but not all; sorted.
  Result<Numbers> CollectHolders(const FormalConcept& wide) {
    for (uint32_t attribute : touched_) holders_[attribute].clear();
    touched_.clear();
    for (uint32_t object : wide.objects) {
      CW_TRY(budget_.Steps(context_.held[object].size()));
      for (uint32_t attribute : context_.held[object]) {
        if (holders_[attribute].empty()) touched_.push_back(attribute);
        holders_[attribute].push_back(object);
      }
    }
    Numbers added;
    for (uint32_t attribute : touched_) {
      size_t count = holders_[attribute].size();
      if (count >= at_least_ && count < wide.objects.size()) added.push_back(attribute);
    }
    std::ranges::sort(added);
    return added;
  }

  // What all of these objects have.
  Result<Numbers> SharedBy(const Numbers& objects) {
    Numbers shared = context_.held[objects.front()];
    for (uint32_t object : objects) {
      CW_TRY(budget_.Steps(1 + shared.size()));
      Numbers both;
      std::ranges::set_intersection(shared, context_.held[object], std::back_inserter(both));
      shared = std::move(both);
    }
    return shared;
  }

  static bool SameBefore(uint32_t attribute, const Numbers& a, const Numbers& b) {
    return std::equal(a.begin(), std::ranges::lower_bound(a, attribute), b.begin(),
                      std::ranges::lower_bound(b, attribute));
  }

  static uint64_t BytesOf(const FormalConcept& one) {
    return (one.objects.size() + one.attributes.size()) * sizeof(uint32_t);
  }

  Result<void> Link() {
    std::map<Numbers, uint32_t> places;  // by objects
    for (uint32_t i = 0; i < found_.size(); ++i) places.emplace(found_[i].objects, i);
    for (uint32_t i = 0; i < found_.size(); ++i) CW_TRY(LinkNarrower(i, places));
    return {};
  }

  // The next narrower ones: what an attribute more leaves, where nothing that comes with it leaves
  // more (Lindig 2000: Fast concept analysis).
  Result<void> LinkNarrower(uint32_t place, const std::map<Numbers, uint32_t>& places) {
    CW_ASSIGN(Numbers added, CollectHolders(found_[place]));
    for (uint32_t attribute : added) {
      const Numbers& objects = holders_[attribute];
      CW_ASSIGN(Numbers shared, SharedBy(objects));
      bool nearest = std::ranges::all_of(shared, [&](uint32_t with) {
        size_t count = holders_[with].size();
        return count == objects.size() || count == found_[place].objects.size();
      });
      if (!nearest) continue;
      Numbers& above = found_[places.at(objects)].above;
      if (above.empty() || above.back() != place) above.push_back(place);
    }
    return {};
  }

  const FormalContext& context_;
  uint64_t at_least_;
  Budget& budget_;
  std::vector<Numbers> holders_;  // by attribute, of the concept that is looked at
  Numbers touched_;               // attributes with holders
  std::vector<FormalConcept> found_;
};

}  // namespace

Result<std::vector<FormalConcept>> FindConcepts(const FormalContext& context, uint64_t at_least,
                                                Budget& budget) {
  return ConceptFinder(context, at_least, budget).Run();
}

}  // namespace causeway
