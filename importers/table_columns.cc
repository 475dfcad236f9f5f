// The names under which tables of other programs have their columns: Neo4j, Gephi, Cytoscape,
// networkx, Hetionet. The first name that a header has wins.
#include "importers/table_columns.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

#include "importers/rejected.h"

namespace causeway {
namespace {

constexpr std::array<std::string_view, 7> kIds = {"id",      ":id",     "identifier", "curie",
                                                  "node_id", "node id", "nodeid"};
constexpr std::array<std::string_view, 5> kNameColumns = {"name", "label", "title", "term",
                                                          "symbol"};
constexpr std::array<std::string_view, 6> kLabelColumns = {":label", "labels", "category",
                                                           "kind",   "type",   "node_type"};
constexpr std::array<std::string_view, 9> kSources = {
    "src", "source", "subject", "from", ":start_id", "start_id", "source_id", "start", "head"};
constexpr std::array<std::string_view, 9> kTargets = {
    "dst", "target", "object", "to", ":end_id", "end_id", "target_id", "end", "tail"};
constexpr std::array<std::string_view, 9> kTypeColumns = {
    "type",      "relation",     "predicate",   ":type",   "label",
    "edge_type", "relationship", "interaction", "metaedge"};
constexpr std::array<std::string_view, 3> kNegatedColumns = {"negated", "denied", "negation"};
constexpr std::array<std::string_view, 1> kConfidences = {"confidence"};

// Neo4j writes "id:ID(Disease)" and "name:string"; case means nothing.
std::string Plain(std::string_view name) {
  std::string plain(name);
  std::ranges::transform(plain, plain.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return plain;
}

// A second column "note" is "note_2".
std::string NewKey(std::set<std::string>& keys, std::string_view name) {
  std::string key(name);
  for (size_t number = 2; !keys.insert(key).second; ++number) {
    key = fmt::format("{}_{}", name, number);
  }
  return key;
}

class Header {
 public:
  explicit Header(std::span<const std::string_view> names) : names_(names), taken_(names.size()) {}

  // The column of the first of `known` that the header has, which then is no property.
  std::optional<size_t> Take(std::span<const std::string_view> known) {
    std::optional<size_t> column = Find(known);
    if (column) taken_[*column] = true;
    return column;
  }
  [[nodiscard]] std::optional<size_t> Find(std::span<const std::string_view> known) const {
    for (std::string_view name : known) {
      for (size_t column = 0; column < names_.size(); ++column) {
        if (!taken_[column] && Plain(names_[column]) == name) return column;
      }
    }
    return std::nullopt;
  }
  [[nodiscard]] std::vector<TableColumns::Extra> Rest() const {
    std::vector<TableColumns::Extra> rest;
    std::set<std::string> keys;
    for (size_t column = 0; column < names_.size(); ++column) {
      if (taken_[column] || names_[column].empty()) continue;
      rest.push_back({.column = column, .key = NewKey(keys, names_[column])});
    }
    return rest;
  }

 private:
  std::span<const std::string_view> names_;
  std::vector<bool> taken_;
};

Error Lacks(std::string_view what, std::span<const std::string_view> header) {
  return Rejected(fmt::format("line 1: {}, but only: {}", what, fmt::join(header, ", ")),
                  "Say what it is: --nodes LABEL=FILE has the columns id and name, "
                  "--edges TYPE:FROM:TO=FILE has src and dst.");
}

// A role says what type the edges are of, and what label the nodes wear: then columns that would
// are properties.
Result<TableColumns> EdgeColumns(std::span<const std::string_view> names, bool has_role) {
  Header header(names);
  std::optional<size_t> source = header.Take(kSources);
  std::optional<size_t> target = header.Take(kTargets);
  if (!source || !target) return Lacks("a table of edges has columns src and dst", names);
  TableColumns columns{.is_edges = true, .source = *source, .target = *target};
  if (!has_role) columns.type = header.Take(kTypeColumns);
  columns.negated = header.Take(kNegatedColumns);
  columns.confidence = header.Take(kConfidences);
  columns.properties = header.Rest();
  return columns;
}

Result<TableColumns> NodeColumns(std::span<const std::string_view> names, bool has_role) {
  Header header(names);
  TableColumns columns;
  columns.id = header.Take(kIds);
  columns.name = header.Take(kNameColumns);
  if (!has_role) columns.label = header.Take(kLabelColumns);
  columns.properties = header.Rest();
  if (!columns.id && !columns.name) return Lacks("a table of nodes has a column id or name", names);
  return columns;
}

bool HasEnds(std::span<const std::string_view> names) {
  Header header(names);
  return header.Find(kSources) && header.Find(kTargets);
}

}  // namespace

Result<TableColumns> ColumnsOf(std::span<const std::string_view> header, const TableRole& role) {
  bool has_role = role.kind != TableRole::Kind::kUnknown;
  bool is_edges = has_role ? role.kind == TableRole::Kind::kEdges : HasEnds(header);
  return is_edges ? EdgeColumns(header, has_role) : NodeColumns(header, has_role);
}

}  // namespace causeway
