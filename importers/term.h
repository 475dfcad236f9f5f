// A term of an ontology, whatever format it comes in, and what it says as statements: a declaration
// with its labels and properties, its exact synonyms as aliases, its relations as edges.
// Tested by tests/importers/term_test.cc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.h"
#include "base/result.h"
#include "graph/statement.h"
#include "importers/predicates.h"
#include "importers/property_keys.h"

namespace causeway {

inline constexpr std::string_view kExactSynonym = "exact_synonym";
inline constexpr std::string_view kObsolete = "obsolete";

// Its strings are borrowed. A record is that of the term's file, or a line.
struct Term {
  struct Synonym {
    std::string_view name;
    uint32_t record = 0;
    PropertyList properties;
  };
  struct Edge {
    EdgeType type;
    std::string_view target;
    uint32_t record = 0;
    PropertyList properties;
  };

  void Clear();

  std::string_view id;
  std::string_view name;
  uint32_t record = 0;
  bool is_obsolete = false;
  std::vector<std::string> labels;
  PropertyList properties;
  std::vector<Synonym> exact_synonyms;
  // Earlier identifiers of the same thing. Two identifiers never become one, so they are aliases:
  // names that lead to the term.
  std::vector<std::string_view> alternative_ids;
  std::vector<Edge> edges;
};

// Says terms to a sink, one batch each.
class TermWriter {
 public:
  TermWriter(StatementSink& sink, const Limits& limits) : sink_(sink), limits_(limits) {}

  // An obsolete term is called "obsolete …", as the OBO Foundry has it, and has no aliases: names
  // in use mean what is in use. A name longer than `limits.name_bytes` is a property.
  Result<void> Take(Term& term);

 private:
  void AddNames(Term& term);
  void AddAlias(std::string_view alias, const Evidence& evidence);
  void AddEdge(Term::Edge& edge);
  [[nodiscard]] bool IsName(std::string_view text) const {
    return !text.empty() && text.size() <= limits_.name_bytes;
  }

  StatementSink& sink_;
  const Limits& limits_;
  Mention subject_;
  std::string obsolete_name_;
  std::vector<std::string_view> labels_;
  std::vector<Statement> batch_;
};

// How an obsolete thing is called.
std::string ObsoleteName(std::string_view name);

}  // namespace causeway
