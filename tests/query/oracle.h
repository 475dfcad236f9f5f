// A slow and obvious evaluator of the query language, over a plain list of claims: no indexes, no
// ids, no code shared with the engine. What it says is what docs/query-language.md says.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace causeway {

struct OracleClaim {  // one subject, type, object and polarity; all its evidence
  std::string subject;
  std::string type;
  std::string object;
  bool denied = false;
  bool hedged = false;  // in all of its evidence
  std::set<std::string> documents;
};

struct OracleVerb {
  std::string how;  // "shared", "distinct", "compare"
  std::vector<std::string> items;
  size_t reported = 0;
  size_t at_least = 0;
  std::vector<std::string> facets;
  std::set<std::string> expand;
  bool including_denied = false;
  bool only_plain = false;
  bool strict = false;
};

// The rows, each a line of cells parted by " | ", in order.
std::vector<std::string> OracleRows(const std::vector<OracleClaim>& claims, const OracleVerb& verb);

struct OracleSimilar {
  std::optional<std::string> item;  // none: pairs
  std::string measure;
  size_t at_least = 1;
  OracleVerb how;  // facets, expand, including_denied, only_plain
};

// "name | score | shared" or "a | b | score | shared" of each row, the score with six decimals, in
// order.
std::vector<std::string> OracleSimilarRows(const std::vector<OracleClaim>& claims,
                                           const OracleSimilar& verb);

struct OraclePaths {
  std::string from;
  std::string to;
  std::set<std::string> types;  // empty: all
  size_t most = 0;
  bool including_denied = false;
  bool only_plain = false;
};

// The simple paths, each as "length | node TYPE node <TYPE denied node": "<" where an edge points
// back. In no order.
std::vector<std::string> OraclePathRows(const std::vector<OracleClaim>& claims,
                                        const OraclePaths& verb);

struct OraclePattern {
  char arrow = '>';             // '>', '<' or '-'
  std::set<std::string> types;  // empty: all
  bool including_denied = false;
  bool only_plain = false;
  // Three-valued; of the left node, the claim, the right node.
  std::function<std::optional<bool>(const std::string&, const OracleClaim&, const std::string&)>
      where;
};

// "left | type | certainty | right" of each match, sorted.
std::vector<std::string> OracleMatches(const std::vector<OracleClaim>& claims,
                                       const OraclePattern& pattern);

}  // namespace causeway
