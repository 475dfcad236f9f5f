#include "importers/kgx.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/importers/load_text.h"

namespace causeway {
namespace {

constexpr std::string_view kNodes =
    "1: MONDO:1 \"wheeze\" [Condition] [Gene] {definition: \"sings\", xref: [\"A:1\",\"B:2\"]}\n"
    "1: MONDO:1 \"wheeze\" -SAME_AS-> \"singing lung\"\n";
constexpr std::string_view kEdge =
    "2: MONDO:1 -not HAS_PHENOTYPE-> HP:2 {publications: [\"PMID:1\",\"PMID:2\"], relation: "
    "\"RO:0002200\"}\n";

TEST(Kgx, ATableOfNodes) {
  EXPECT_EQ(
      Loaded(LoadKgxTsv,
             "id\tcategory\tname\tdescription\texact_synonym\txref\tdeprecated\n"
             "MONDO:1\tbiolink:Disease|biolink:Gene\twheeze\tsings\tsinging lung\t"
             "A:1|B:2\t\n"
             "MONDO:2\tbiolink:NamedThing\t16|A\t\t\t\tTrue\n"),
      "2: MONDO:1 \"wheeze\" [Condition] [Gene] {definition: \"sings\", xref: [\"A:1\",\"B:2\"]}\n"
      "2: MONDO:1 \"wheeze\" -SAME_AS-> \"singing lung\"\n"
      "3: MONDO:2 \"obsolete 16|A\" {obsolete: true}\n");
}

TEST(Kgx, ATableOfEdges) {
  EXPECT_EQ(Loaded(LoadKgxTsv,
                   "id\tsubject\tpredicate\tobject\trelation\tpublications\tnegated\n"
                   "\tMONDO:1\tbiolink:has_phenotype\tHP:2\tRO:0002200\tPMID:1|PMID:2\ttrue\n"
                   "e1\tHP:2\tbiolink:phenotype_of\tMONDO:1\t\t\tFalse\n"),
            std::string(kEdge) + "3: MONDO:1 -HAS_PHENOTYPE-> HP:2 {id: \"e1\"}\n");
}

TEST(Kgx, JsonAndItsLinesSayTheSame) {
  std::string node =
      R"({"id": "MONDO:1", "name": "wheeze", "category": ["biolink:Disease", "biolink:Gene"],
          "description": "sings", "exact_synonym": ["singing lung"], "xref": ["A:1", "B:2"]})";
  std::string edge =
      R"({"subject": "MONDO:1", "predicate": "biolink:has_phenotype", "object": "HP:2",
          "negated": true, "publications": ["PMID:1", "PMID:2"], "relation": "RO:0002200"})";
  std::string lines = std::string(kNodes) + std::string(kEdge);
  EXPECT_EQ(Loaded(LoadKgxJson, R"({"nodes": [)" + node + R"(], "edges": [)" + edge + "]}"), lines);
  EXPECT_EQ(Loaded(LoadKgxJsonl, node + "\n" + edge + "\n"), lines);
}

TEST(Kgx, ValuesKeepTheirTypesAndMapsTheirText) {
  EXPECT_EQ(Loaded(LoadKgxJsonl, R"({"id": "A:1", "n": 7, "x": 0.5, "has_attribute": {"a": 1},
                                          "none": null})"),
            "1: A:1 {has_attribute: \"{\\\"a\\\":1}\", n: 7, x: 0.5}\n");
}

TEST(Kgx, SaysWhatIsWrongAndWhere) {
  EXPECT_EQ(Loaded(LoadKgxTsv, "id\tcategory\nA:1\tx\n\tx\n"),
            "line 3: \"id\" is missing or empty");
  EXPECT_EQ(Loaded(LoadKgxTsv, "subject\tpredicate\tobject\nA:1\n"),
            "line 2: \"predicate\" is missing or empty");
  EXPECT_EQ(Loaded(LoadKgxJsonl, "{\"id\": \"A:1\"}\n{\"subject\": \"A:1\"}\n"),
            "\"predicate\" is missing or empty at line 2, column 1 (byte 14)");
  EXPECT_EQ(Loaded(LoadKgxJson, "{\"nodes\": [7]}"),
            "\"id\" is missing or empty at line 1, column 13 (byte 12)");
}

TEST(Kgx, IsTold) {
  EXPECT_TRUE(LooksLikeKgxTsv("id\tname\tcategory\r\n"));
  EXPECT_TRUE(LooksLikeKgxTsv("subject\tobject\tpredicate\n"));
  EXPECT_FALSE(LooksLikeKgxTsv("id\tname\nA\tcategory\n"));
  EXPECT_TRUE(LooksLikeKgxJson(R"({"edges": [{"subject": "A:1", "predicate": "p")"));
  EXPECT_FALSE(LooksLikeKgxJson(R"({"nodes": [{"id": 1}], "edges": [{"source": 1}]})"));
  EXPECT_TRUE(LooksLikeKgxJsonl("{\"id\": \"A:1\", \"category\": []}\n"));
  EXPECT_FALSE(LooksLikeKgxJsonl("{\"id\": \"A:1\"}\n"));
}

}  // namespace
}  // namespace causeway
