#include "importers/table_columns.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace causeway {
namespace {

std::string ToText(const std::optional<size_t>& column) {
  return column ? std::to_string(*column) : "-";
}

// "edges 0 1 type - negated - confidence - +2=since", or the error.
std::string Columns(const std::vector<std::string_view>& header, const TableRole& role = {}) {
  Result<TableColumns> columns = ColumnsOf(header, role);
  if (!columns) return columns.error().message;
  std::string text = columns->is_edges
                         ? fmt::format("edges {} {} type {} negated {} confidence {}",
                                       columns->source, columns->target, ToText(columns->type),
                                       ToText(columns->negated), ToText(columns->confidence))
                         : fmt::format("nodes id {} name {} label {}", ToText(columns->id),
                                       ToText(columns->name), ToText(columns->label));
  for (const TableColumns::Extra& extra : columns->properties) {
    text += fmt::format(" +{}={}", extra.column, extra.key);
  }
  return text;
}

TEST(TableColumns, AreKnownByTheNamesOfManyPrograms) {
  EXPECT_EQ(Columns({"src", "dst"}), "edges 0 1 type - negated - confidence -");
  EXPECT_EQ(Columns({"Source", "Target", "Type", "Weight"}),
            "edges 0 1 type 2 negated - confidence - +3=Weight");
  EXPECT_EQ(Columns({"subject", "predicate", "object", "negated", "confidence"}),
            "edges 0 2 type 1 negated 3 confidence 4");
  EXPECT_EQ(Columns({":START_ID", "since", ":END_ID", ":TYPE"}),
            "edges 0 2 type 3 negated - confidence - +1=since");
  EXPECT_EQ(Columns({"id", "name"}), "nodes id 0 name 1 label -");
  EXPECT_EQ(Columns({"Id", "Label", "Modularity"}), "nodes id 0 name 1 label - +2=Modularity");
  EXPECT_EQ(Columns({"id", "name", "kind"}), "nodes id 0 name 1 label 2");
  EXPECT_EQ(Columns({"name", "", "age"}), "nodes id - name 0 label - +2=age");
}

TEST(TableColumns, OfOneNameAreTwoProperties) {
  EXPECT_EQ(Columns({"id", "note", "note_2", "note", "note"}),
            "nodes id 0 name - label - +1=note +2=note_2 +3=note_3 +4=note_4");
}

TEST(TableColumns, OfARoleKeepWhatTheRoleSaysAsProperties) {
  TableRole edges{.kind = TableRole::Kind::kEdges};
  EXPECT_EQ(Columns({"src", "dst", "type"}, edges),
            "edges 0 1 type - negated - confidence - +2=type");
  TableRole nodes{.kind = TableRole::Kind::kNodes};
  EXPECT_EQ(Columns({"id", "source", "target", "kind"}, nodes),
            "nodes id 0 name - label - +1=source +2=target +3=kind");
}

TEST(TableColumns, ThatSayNothingAreAnError) {
  EXPECT_EQ(Columns({"a", "b"}),
            "line 1: a table of nodes has a column id or name, but only: a, b");
  EXPECT_EQ(Columns({"src", "b"}, {.kind = TableRole::Kind::kEdges}),
            "line 1: a table of edges has columns src and dst, but only: src, b");
}

}  // namespace
}  // namespace causeway
