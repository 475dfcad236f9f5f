#include "importers/plain_edges.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

#include "importers/delimited.h"
#include "tests/graph/owned_statement.h"

namespace causeway {
namespace {

class KeepingPiece : public StatementPiece {
 public:
  Result<void> Add(std::span<const Statement> batch) override {
    for (const Statement& statement : batch) statements.push_back(Own(statement));
    return {};
  }
  Result<void> HandOver() override { return {}; }

  std::vector<OwnedStatement> statements;
};

// Numbers mentions anew after every few calls.
class NumberingPiece final : public KeepingPiece {
 public:
  Result<void> Add(std::span<const Statement> batch) override {
    CW_TRY(KeepingPiece::Add(batch));
    return ForgetNowAndThen();
  }
  [[nodiscard]] std::optional<uint32_t> numbering() const override { return calls_ / 3; }
  uint32_t Number(const Mention& mention) override {
    ++numbered;
    mentions_.push_back(Own(mention));
    return static_cast<uint32_t>(mentions_.size() - 1);
  }
  Result<void> AddEdges(std::string_view relation, std::span<const NumberedEdge> edges) override {
    for (const NumberedEdge& edge : edges) {
      statements.push_back({.subject = mentions_.at(edge.subject),
                            .relation = std::string(relation),
                            .object = mentions_.at(edge.object),
                            .begin = edge.record,
                            .end = edge.record});
    }
    return ForgetNowAndThen();
  }

  size_t numbered = 0;

 private:
  Result<void> ForgetNowAndThen() {
    if (++calls_ % 3 == 0) mentions_.clear();
    return {};
  }

  uint32_t calls_ = 0;
  std::vector<OwnedMention> mentions_;
};

const TableRole kRole{.kind = TableRole::Kind::kEdges, .type = "CAUSES", .from = "Gene"};
const Limits kLimits;

TableForm FormOf(const TableRole& role) {
  return {.columns = {.is_edges = true, .source = 0, .target = 1},
          .dialect = {},
          .role = role,
          .limits = kLimits};
}

// The statements of the rows, or those before the error and the error.
std::pair<std::vector<OwnedStatement>, std::string> RowByRow(const TableForm& table,
                                                             const std::string& text) {
  KeepingPiece piece;
  DelimitedReader rows(text, 2, table.dialect, table.limits);
  Result<void> result = RowReader(table, piece).Read(rows);
  return {piece.statements, result ? "" : result.error().message};
}

std::pair<std::vector<OwnedStatement>, std::string> AtOnce(const TableForm& table,
                                                           const std::string& text) {
  NumberingPiece piece;
  RC_ASSERT(PlainEdgeReader::Reads(table, text, piece));
  Result<void> result = PlainEdgeReader(table, piece).Read(text, 2);
  return {piece.statements, result ? "" : result.error().message};
}

// Rows as they should be, rows that only RowReader can read, and rows that are wrong.
rc::Gen<std::string> AnyRow() {
  auto field = rc::gen::weightedOneOf<std::string>(
      {{8, rc::gen::map(rc::gen::inRange(0, 30), [](int id) { return std::to_string(id); })},
       {4, rc::gen::element<std::string>("MONDO:0005002", "07", "4194304", "12345678", "7 ", "-1",
                                         "a name of more than sixteen bytes")},
       {1, rc::gen::element<std::string>("", "Gene:7")}});
  auto end = rc::gen::weightedElement<std::string>(
      {{20, "\n"}, {2, "\r\n"}, {1, "\n\n"}, {1, ",third\n"}, {1, ""}});
  return rc::gen::map(rc::gen::tuple(field, field, end), [](const auto& parts) {
    return std::get<0>(parts) + "," + std::get<1>(parts) + std::get<2>(parts);
  });
}

RC_GTEST_PROP(PlainEdges, AreThoseOfRowByRow, ()) {
  TableRole role = kRole;
  role.to = *rc::gen::element<std::string>("Gene", "Disease", "");
  TableForm table = FormOf(role);
  std::string text;
  for (const std::string& row : *rc::gen::container<std::vector<std::string>>(AnyRow()))
    text += row;
  auto expected = RowByRow(table, text);
  auto found = AtOnce(table, text);
  RC_ASSERT(found.second == expected.second);
  if (found.second.empty()) RC_ASSERT(found.first == expected.first);
}

// More than are handed over at once, again and again by new numbers; ids that differ in their zeros
// and in their last digits only.
TEST(PlainEdges, AreThoseOfRowByRowInLongTables) {
  TableRole role = kRole;
  role.to = "Gene";
  TableForm table = FormOf(role);
  std::string text;
  for (int i = 0; i < 50'000; ++i) {
    text += std::string(i % 13 == 0, '0') + std::to_string(i * 7 % 501) + ",";
    text += std::to_string((i * 11 % 1009) << (i % 17)) + "\n";
  }
  EXPECT_EQ(AtOnce(table, text), RowByRow(table, text));
}

// However long its name is, and whichever end it is.
TEST(PlainEdges, NumberEachEndOnce) {
  TableRole role = kRole;
  role.to = "Gene";
  TableForm table = FormOf(role);
  NumberingPiece piece;
  std::string iri = "http://purl.obolibrary.org/obo/HP_0000118";
  ASSERT_TRUE(PlainEdgeReader(table, piece)
                  .Read(iri + ",7\n7," + iri + "\n" + iri + ",MONDO:0005002\n", 2));
  EXPECT_EQ(piece.numbered, 3U);
}

TEST(PlainEdges, AreTheOnlyRowsReadSo) {
  NumberingPiece piece;
  TableForm table = FormOf(kRole);
  EXPECT_TRUE(PlainEdgeReader::Reads(table, "1,2\n", piece));
  EXPECT_FALSE(PlainEdgeReader::Reads(table, "1,\"2\"\n", piece));
  EXPECT_FALSE(PlainEdgeReader::Reads(table, "1,2\n", KeepingPiece()));
  TableForm with_weights = FormOf(kRole);
  with_weights.columns.properties = {{.column = 2, .key = "weight"}};
  EXPECT_FALSE(PlainEdgeReader::Reads(with_weights, "1,2\n", piece));
  TableForm turned = FormOf(kRole);
  std::swap(turned.columns.source, turned.columns.target);
  EXPECT_FALSE(PlainEdgeReader::Reads(turned, "1,2\n", piece));
  TableRole untyped = kRole;
  untyped.type.clear();
  EXPECT_FALSE(PlainEdgeReader::Reads(FormOf(untyped), "1,2\n", piece));
}

}  // namespace
}  // namespace causeway
