#include "graph/statement.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "graph/statement_copies.h"
#include "tests/graph/owned_statement.h"

namespace causeway {
namespace {

OwnedStatement About(const std::string& name) {
  return {.subject = {name, "MESH:" + name, {"Condition", name}},
          .relation = "CAUSES " + name,
          .object = {"object of " + name, "", {}},
          .polarity = Polarity::kDenied,
          .begin = 3,
          .end = 7,
          .section = "Causes of " + name,
          .certainty = Certainty::kHedged,
          .confidence = 0.25,
          .properties = {{"note", Value(List{name, 1.5})}}};
}

// What is added is gone before anyone reads the copies.
template <class Taker>
void AddShortLived(const std::string& name, Taker& taker) {
  OwnedStatement owned = About(name);
  Lent lent(owned);
  taker(lent.statement());
}

TEST(StatementCopies, OutliveWhatTheyWereReadFrom) {
  StatementCopies copies;
  auto add = [&](const Statement& statement) { copies.Add(statement); };
  AddShortLived("asthma", add);
  AddShortLived("", add);
  StatementCopies moved = std::move(copies);
  ASSERT_EQ(moved.statements().size(), 2U);
  EXPECT_EQ(Own(moved.statements()[0]), About("asthma"));
  EXPECT_EQ(Own(moved.statements()[1]), About(""));
}

TEST(StatementPiece, ComesInTheOrderInWhichItIsHandedOver) {
  KeepingSink sink;
  ASSERT_TRUE(sink.Begin({.key = "a.csv"}));
  std::vector<std::unique_ptr<StatementPiece>> pieces;
  for (int i = 0; i < 3; ++i) pieces.push_back(sink.MakePiece());
  auto fill = [](StatementPiece& piece) {
    return [&](const Statement& statement) { ASSERT_TRUE(piece.Add({&statement, 1})); };
  };
  auto later = fill(*pieces[2]);
  AddShortLived("gout", later);
  auto first = fill(*pieces[0]);
  AddShortLived("asthma", first);
  AddShortLived("dementia", first);
  for (const auto& piece : pieces) ASSERT_TRUE(piece->HandOver());
  ASSERT_TRUE(sink.End());
  EXPECT_EQ(sink.documents[0].statements,
            (std::vector{About("asthma"), About("dementia"), About("gout")}));
}

}  // namespace
}  // namespace causeway
