#include "query/diagnostic.h"

#include <gtest/gtest.h>

namespace causeway {
namespace {

std::string Detail(std::string_view query, Place place) {
  return QueryError(query, place, "wrong").detail;
}

TEST(QueryError, UnderlinesTheSpot) { EXPECT_EQ(Detail("a bcd e", {2, 5}), "a bcd e\n  ^~~"); }

TEST(QueryError, ShowsOnlyTheLineOfTheSpot) {
  EXPECT_EQ(Detail("one\ntwo\nthree", {4, 7}), "two\n^~~");
}

TEST(QueryError, CountsColumnsNotBytes) {
  EXPECT_EQ(Detail("漢字 é x", {10, 11}), "漢字 é x\n       ^");
}

TEST(QueryError, StandsBehindTheEnd) { EXPECT_EQ(Detail("ab", {2, 2}), "ab\n  ^"); }

TEST(QueryError, TakesAnyPlace) { EXPECT_EQ(Detail("ab", {7, 3}), "ab\n  ^"); }

TEST(QueryError, ShowsPartOfALongLine) {
  std::string query = std::string(200, 'a') + " b " + std::string(200, 'c');
  EXPECT_EQ(Detail(query, {201, 202}), "…" + std::string(59, 'a') + " b " + std::string(39, 'c') +
                                           "…\n" + std::string(61, ' ') + "^");
}

TEST(QueryError, ShowsNoControlCharacters) {
  EXPECT_EQ(Detail("a\t\x1B[31m b", {8, 9}), "a \uFFFD[31m b\n        ^");
}

TEST(DidYouMean, ListsSuggestions) {
  EXPECT_EQ(DidYouMean({}), "");
  EXPECT_EQ(DidYouMean({"a", "b", "c"}), R"(did you mean "a", "b" or "c"?)");
}

}  // namespace
}  // namespace causeway
