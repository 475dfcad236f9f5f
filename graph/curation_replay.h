// Applies a curation log to a build: after documents have said what is what, people have the last
// word. Tested by tests/graph/store_curation_test.cc.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "graph/curation.h"
#include "graph/identity.h"
#include "graph/rows.h"

namespace causeway {

// A relation that is not to be believed, by nodes.
struct Rejection {
  uint32_t source = 0;
  uint32_t target = 0;
  std::string_view type;
  uint32_t document = 0;  // none: in every document
  friend bool operator==(const Rejection&, const Rejection&) = default;
};

// The steps in order. A name that means nothing, or several things, leaves its entry without
// effect. O(mentions + entries²) at worst, where all entries reject and accept.
class CurationReplay {
 public:
  // All must outlive it. Strings are in the order of their bytes.
  CurationReplay(const CurationLog& log, std::span<const Naming> namings, const GraphRows& rows);

  // Before identity: takes claims away that people deny.
  void Split(std::vector<Claim>& claims) const;
  // After identity: makes things one that people say are one.
  void Merge(Identity& identity);
  // After naming, when things are nodes: names and aliases. New labels become strings, so that
  // they are sorted with the others.
  void Rename(GraphRows& rows);
  [[nodiscard]] std::vector<Rejection> Rejections() const;
  // Both by nodes as they are numbered now, and while documents' strings are.
  // A node, a label, and whether it is given or taken; in order.
  struct LabelChange {
    uint32_t node = 0;
    std::string_view label;
    bool added = false;
  };
  [[nodiscard]] std::vector<LabelChange> LabelChanges() const;

 private:
  static constexpr uint32_t kNoThing = UINT32_MAX;

  void CollectGiven();
  void EndAliases();
  void FindNamings(std::span<const Naming> namings);
  [[nodiscard]] std::string_view TextAt(uint32_t string) const { return rows_.strings[string]; }
  [[nodiscard]] uint32_t StringOf(std::string_view text) const;
  [[nodiscard]] std::span<const uint32_t> NamingsOf(std::string_view word) const;
  [[nodiscard]] std::span<const uint32_t> NamingsInDocuments(std::string_view word) const;
  void TakeThings(const Identity& identity);
  [[nodiscard]] uint32_t ThingOf(std::string_view word) const;
  [[nodiscard]] uint32_t DocumentOf(std::string_view key) const;

  std::vector<const CurationEntry*> entries_;  // those that hold
  std::span<const Naming> namings_;
  const GraphRows& rows_;
  size_t sorted_;  // as many of the strings were there, in order
  std::unordered_map<uint32_t, std::vector<uint32_t>> by_id_;    // namings of a string
  std::unordered_map<uint32_t, std::vector<uint32_t>> by_name_;  // the same, by folded name
  std::unordered_map<std::string, std::string_view> given_;      // folded: what people gave it to
  std::vector<uint32_t> things_;                                 // of each naming
  std::vector<bool> identified_;  // of each thing, whether it has an identifier
};

}  // namespace causeway
