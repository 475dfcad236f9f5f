#include "tests/query/oracle.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace causeway {
namespace {

using NameSet = std::set<std::string>;

struct OracleFacet {
  NameSet types;
  bool outgoing;
};
const std::map<std::string, OracleFacet>& Facets() {
  static const std::map<std::string, OracleFacet> facets = {
      {"sites", {{"OCCURS_IN"}, true}},
      {"causes", {{"CAUSES"}, false}},
      {"effects", {{"CAUSES", "HAS_PHENOTYPE"}, true}},
      {"affects", {{"AFFECTS"}, true}},
      {"classes", {{"IS_A"}, true}},
      {"members", {{"IS_A"}, false}}};
  return facets;
}

struct Via {
  std::string giver;
  bool hedged;
};

struct Cell {
  NameSet affirmed;
  NameSet denied;
  bool hedged = false;
  std::vector<std::string> via;
};

struct OracleRow {
  std::string node;
  NameSet holders;
  NameSet documents;
  std::vector<Cell> cells;
};

// One facet of one verb, by the letter of the rules.
class FacetOracle {
 public:
  FacetOracle(const std::vector<OracleClaim>& claims, const OracleVerb& verb,
              const OracleFacet& facet)
      : verb_(verb), facet_(facet) {
    for (const OracleClaim& claim : claims) {
      if (verb.only_plain && claim.hedged) continue;
      claims_.push_back(claim);
      nodes_.insert({claim.subject, claim.object});
    }
  }

  std::vector<OracleRow> Rows() {
    for (const std::string& node : nodes_) {
      for (const std::string& item : verb_.items) {
        bool outright = Outright(item, node);
        if (outright) outright_.insert(node);
        if (outright || Inherits(item, node)) holders_[node].insert(item);
      }
    }
    std::vector<OracleRow> rows;
    for (const auto& [node, holders] : holders_) {
      if (Redundant(node)) continue;
      OracleRow row{.node = node, .holders = holders};
      for (const std::string& item : verb_.items) row.cells.push_back(CellOf(item, node));
      for (const Cell& cell : row.cells) {
        row.documents.insert(cell.affirmed.begin(), cell.affirmed.end());
        bool denials = verb_.including_denied || verb_.strict;
        if (denials) row.documents.insert(cell.denied.begin(), cell.denied.end());
      }
      rows.push_back(std::move(row));
    }
    return rows;
  }

  bool Has(const std::string& item, const std::string& node) const {
    return Outright(item, node) || Inherits(item, node);
  }

  bool Denies(const std::string& item, const std::string& node) const {
    return Said(item, node, true).size() > 0 && Said(item, node, false).empty();
  }

 private:
  std::vector<OracleClaim> Said(const std::string& item, const std::string& node,
                                bool denied) const {
    std::vector<OracleClaim> said;
    for (const OracleClaim& claim : claims_) {
      bool about = facet_.outgoing ? claim.subject == item && claim.object == node
                                   : claim.object == item && claim.subject == node;
      if (about && facet_.types.contains(claim.type) && claim.denied == denied) {
        said.push_back(claim);
      }
    }
    return said;
  }
  bool Affirms(const std::string& item, const std::string& node) const {
    return !Said(item, node, false).empty();
  }
  bool Outright(const std::string& item, const std::string& node) const {
    return Affirms(item, node) || (verb_.including_denied && Denies(item, node));
  }

  // The claims by which `heir` inherits from `giver` in one step.
  std::vector<OracleClaim> Links(const std::string& giver, const std::string& heir) const {
    std::vector<OracleClaim> links;
    for (const OracleClaim& claim : claims_) {
      bool joins = facet_.outgoing ? claim.subject == giver && claim.object == heir
                                   : claim.subject == heir && claim.object == giver;
      if (joins && verb_.expand.contains(claim.type) && !claim.denied) links.push_back(claim);
    }
    return links;
  }

  // The number of steps of the shortest way from `giver` to `heir` past nothing that the item
  // denies; and whether each such way has a hedged step.
  std::optional<std::pair<size_t, bool>> Way(const std::string& item, const std::string& giver,
                                             const std::string& heir) const {
    std::map<std::string, bool> layer = {{giver, false}};
    NameSet seen = {giver};
    for (size_t steps = 0; !layer.empty(); ++steps) {
      if (layer.contains(heir)) return std::pair(steps, layer.at(heir));
      std::map<std::string, bool> next;
      for (const auto& [from, hedged] : layer) {
        for (const std::string& to : nodes_) {
          if (seen.contains(to) || Denies(item, to)) continue;
          for (const OracleClaim& link : Links(from, to)) {
            bool now = hedged || link.hedged;
            auto [place, fresh] = next.emplace(to, now);
            if (!fresh) place->second = place->second && now;
          }
        }
      }
      for (const auto& [node, hedged] : next) seen.insert(node);
      layer = next;
    }
    return std::nullopt;
  }

  bool Inherits(const std::string& item, const std::string& node) const {
    if (Outright(item, node) || Denies(item, node)) return false;
    return std::ranges::any_of(nodes_, [&](const std::string& giver) {
      return Affirms(item, giver) && Way(item, giver, node);
    });
  }

  Cell CellOf(const std::string& item, const std::string& node) const {
    Cell cell;
    for (const OracleClaim& claim : Said(item, node, true)) {
      cell.denied.insert(claim.documents.begin(), claim.documents.end());
    }
    if (Inherits(item, node)) {
      FillVia(item, node, cell);
    } else {
      cell.hedged = Affirm(item, node, cell);
    }
    return cell;
  }

  // Adds what affirms; whether there is any and all of it is hedged.
  bool Affirm(const std::string& item, const std::string& node, Cell& cell) const {
    bool hedged = Affirms(item, node);
    for (const OracleClaim& claim : Said(item, node, false)) {
      cell.affirmed.insert(claim.documents.begin(), claim.documents.end());
      hedged = hedged && claim.hedged;
    }
    return hedged;
  }

  void FillVia(const std::string& item, const std::string& node, Cell& cell) const {
    std::map<size_t, std::vector<Via>> by_distance;
    for (const std::string& giver : nodes_) {
      if (!Affirms(item, giver)) continue;
      if (auto way = Way(item, giver, node)) {
        by_distance[way->first].push_back({giver, way->second});
      }
    }
    cell.hedged = true;
    for (const Via& via : by_distance.begin()->second) {
      cell.via.push_back(via.giver);
      bool hedged = Affirm(item, via.giver, cell);
      cell.hedged = cell.hedged && (hedged || via.hedged);
    }
  }

  // Whether `to` follows from `from` over nodes that the same items hold.
  bool Follows(const std::string& from, const std::string& to) const {
    NameSet reached = {from};
    for (bool grown = true; grown;) {
      grown = false;
      for (const auto& [node, holders] : holders_) {
        if (reached.contains(node) || holders != holders_.at(from)) continue;
        bool next = std::ranges::any_of(
            reached, [&](const std::string& giver) { return !Links(giver, node).empty(); });
        if (next) grown = reached.insert(node).second;
      }
    }
    return reached.contains(to);
  }

  bool Redundant(const std::string& node) const {
    if (outright_.contains(node)) return false;
    return std::ranges::any_of(holders_, [&](const auto& entry) {
      const std::string& other = entry.first;
      if (other == node || !Follows(other, node)) return false;
      return outright_.contains(other) || !Follows(node, other) || other < node;
    });
  }

  const OracleVerb& verb_;
  const OracleFacet& facet_;
  std::vector<OracleClaim> claims_;
  NameSet nodes_;
  NameSet outright_;
  std::map<std::string, NameSet> holders_;
};

std::string CellText(const Cell& cell) {
  if (cell.affirmed.empty() && cell.denied.empty()) return "-";
  std::string text;
  if (!cell.affirmed.empty()) text = "affirmed " + std::to_string(cell.affirmed.size());
  if (cell.hedged) text += " hedged";
  if (!cell.denied.empty()) {
    text += (text.empty() ? "" : ", ") + ("denied " + std::to_string(cell.denied.size()));
  }
  for (size_t i = 0; i < cell.via.size(); ++i) text += (i == 0 ? " via " : ", ") + cell.via[i];
  return text;
}

// Whom COMPARE says it is held by.
std::string HeldBy(const OracleVerb& verb, const NameSet& holders) {
  if (holders.size() == verb.items.size()) return "shared";
  if (holders.empty()) return "denied";
  std::vector<std::string> names;
  for (const std::string& item : verb.items) {
    if (holders.contains(item)) names.push_back(item);
  }
  if (names.size() == 1) return "only " + names[0];
  std::string text;
  for (size_t i = 0; i < names.size(); ++i) {
    text += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
  }
  return text;
}

bool Wanted(const OracleVerb& verb, const FacetOracle& facet, const OracleRow& row) {
  if (verb.how == "compare") return true;
  if (verb.how == "shared") return row.holders.size() >= verb.at_least;
  if (row.holders.size() != 1) return false;
  auto item = std::ranges::find(verb.items, *row.holders.begin());
  if (static_cast<size_t>(item - verb.items.begin()) >= verb.reported) return false;
  return !verb.strict || std::ranges::any_of(verb.items, [&](const std::string& other) {
    return other != *item && facet.Denies(other, row.node);
  });
}

// The places of the holders among the items, fewer after more.
std::vector<size_t> GroupRank(const OracleVerb& verb, const OracleRow& row) {
  std::vector<size_t> rank = {verb.items.size() - row.holders.size()};
  for (size_t i = 0; i < verb.items.size(); ++i) {
    if (row.holders.contains(verb.items[i])) rank.push_back(i);
  }
  return verb.how == "compare" ? rank : std::vector<size_t>();
}

}  // namespace

std::vector<std::string> OracleRows(const std::vector<OracleClaim>& claims,
                                    const OracleVerb& verb) {
  using Key = std::tuple<size_t, size_t, std::vector<size_t>, int, std::string>;
  std::vector<std::pair<Key, std::string>> found;
  bool tells_owner = verb.how == "distinct" && verb.reported > 1;
  for (size_t f = 0; f < verb.facets.size(); ++f) {
    FacetOracle facet(claims, verb, Facets().at(verb.facets[f]));
    for (OracleRow& row : facet.Rows()) {
      if (verb.how == "compare") {
        std::erase_if(row.holders,
                      [&](const std::string& item) { return facet.Denies(item, row.node); });
      }
      if (!Wanted(verb, facet, row)) continue;
      std::string text;
      size_t owner = 0;
      if (tells_owner) {
        const std::string& name = *row.holders.begin();
        owner = static_cast<size_t>(std::ranges::find(verb.items, name) - verb.items.begin());
        text = '(' + name + ") | ";
      }
      if (verb.facets.size() > 1 || verb.how == "compare") text += verb.facets[f] + " | ";
      text += '(' + row.node + ')';
      if (verb.how == "compare") text += " | " + HeldBy(verb, row.holders);
      for (const Cell& cell : row.cells) text += " | " + CellText(cell);
      found.emplace_back(
          Key(owner, f, GroupRank(verb, row), -static_cast<int>(row.documents.size()), row.node),
          text);
    }
  }
  std::ranges::sort(found);
  std::vector<std::string> rows;
  for (const auto& [key, text] : found) rows.push_back(text);
  return rows;
}

std::vector<std::string> OracleSimilarRows(const std::vector<OracleClaim>& claims,
                                           const OracleSimilar& verb) {
  NameSet nodes;
  for (const OracleClaim& claim : claims) nodes.insert({claim.subject, claim.object});
  std::map<std::string, std::set<std::pair<std::string, std::string>>> held;
  std::map<std::pair<std::string, std::string>, double> weights;  // of the attributes
  for (const std::string& name : verb.how.facets) {
    FacetOracle facet(claims, verb.how, Facets().at(name));
    for (const std::string& attribute : nodes) {
      double holders = 0;
      for (const std::string& node : nodes) {
        if (!facet.Has(node, attribute)) continue;
        held[node].insert({name, attribute});
        ++holders;
      }
      bool counted = verb.measure != "ic";
      weights[{name, attribute}] =
          counted ? 1 : -std::log(holders / static_cast<double>(nodes.size()));
    }
  }
  std::vector<std::tuple<double, std::string, std::string>> rows;
  for (const std::string& a : nodes) {
    for (const std::string& b : nodes) {
      if (verb.item ? a != *verb.item || a == b : a >= b) continue;
      size_t shared = 0;
      double both = 0;
      double of_a = 0;
      double of_b = 0;
      double either = 0;
      for (const auto& [attribute, weight] : weights) {
        bool a_has = held[a].contains(attribute);
        bool b_has = held[b].contains(attribute);
        if (a_has) of_a += weight;
        if (b_has) of_b += weight;
        if (a_has || b_has) either += weight;
        if (!a_has || !b_has) continue;
        both += weight;
        ++shared;
      }
      if (shared < verb.at_least) continue;
      if (verb.measure == "overlap") either = std::min(of_a, of_b);
      if (verb.measure == "cosine") either = std::sqrt(of_a * of_b);
      double score = either == 0 ? 0 : std::round(both / either * 1e6) / 1e6;
      std::string names = verb.item ? '(' + b + ')' : '(' + a + ") | (" + b + ')';
      rows.emplace_back(-score, names, std::to_string(score) + " | " + std::to_string(shared));
    }
  }
  std::ranges::sort(rows);
  std::vector<std::string> lines;
  for (const auto& [rank, names, numbers] : rows) lines.push_back(names + " | " + numbers);
  return lines;
}

namespace {

// Every way to go on from the last node, all of them tried.
void WalkOn(const std::vector<OracleClaim>& claims, const OraclePaths& verb,
            std::vector<std::string> walk, std::vector<std::vector<std::string>>& found) {
  size_t edges = walk.size() / 2;
  if (walk.back() == verb.to) {
    found.push_back(walk);
    return;
  }
  if (edges == verb.most) return;
  for (const OracleClaim& claim : claims) {
    bool type = verb.types.empty() || verb.types.contains(claim.type);
    if (!type || (claim.denied && !verb.including_denied)) continue;
    if (claim.hedged && verb.only_plain) continue;
    bool forward = claim.subject == walk.back();
    if (!forward && claim.object != walk.back()) continue;
    const std::string& next = forward ? claim.object : claim.subject;
    bool visited = false;
    for (size_t i = 0; i < walk.size(); i += 2) visited = visited || walk[i] == next;
    if (visited) continue;
    std::vector<std::string> longer = walk;
    longer.push_back((forward ? "" : "<") + claim.type + (claim.denied ? " denied" : ""));
    longer.push_back(next);
    WalkOn(claims, verb, longer, found);
  }
}

}  // namespace

std::vector<std::string> OraclePathRows(const std::vector<OracleClaim>& claims,
                                        const OraclePaths& verb) {
  std::vector<std::vector<std::string>> found;
  WalkOn(claims, verb, {verb.from}, found);
  std::vector<std::string> rows;
  for (const std::vector<std::string>& walk : found) {
    std::string row = std::to_string(walk.size() / 2);
    for (size_t i = 0; i < walk.size(); ++i) row += (i == 0 ? " | " : " ") + walk[i];
    rows.push_back(row);
  }
  return rows;
}

std::vector<std::string> OracleMatches(const std::vector<OracleClaim>& claims,
                                       const OraclePattern& pattern) {
  std::vector<std::string> rows;
  auto take = [&](const std::string& left, const OracleClaim& claim, const std::string& right) {
    if (pattern.where(left, claim, right) != true) return;
    rows.push_back(left + " | " + claim.type + " | " + (claim.hedged ? "hedged" : "plain") + " | " +
                   right);
  };
  for (const OracleClaim& claim : claims) {
    bool type = pattern.types.empty() || pattern.types.contains(claim.type);
    if (!type || (claim.denied && !pattern.including_denied)) continue;
    if (claim.hedged && pattern.only_plain) continue;
    if (pattern.arrow != '<') take(claim.subject, claim, claim.object);
    bool loop_again = pattern.arrow == '-' && claim.subject == claim.object;
    if (pattern.arrow != '>' && !loop_again) take(claim.object, claim, claim.subject);
  }
  std::ranges::sort(rows);
  return rows;
}

}  // namespace causeway
