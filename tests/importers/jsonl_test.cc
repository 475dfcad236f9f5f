// What export/jsonl.h writes, importers/jsonl.h reads: assertions, and the sentence of each.
#include "importers/jsonl.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/graph/owned_statement.h"
#include "tests/importers/load_text.h"

namespace causeway {
namespace {

using ::testing::HasSubstr;

constexpr std::string_view kLines =
    R"({"doc":"b.txt","subj":"smoke","rel":"CAUSES","obj":"cough","neg":false,"hedged":true,)"
    R"("quote":"Smoke may cause cough.","begin":90,"end":112,"section":"Causes","confidence":0.5})"
    "\n"
    R"({"doc":"a.tsv","subj":"x","rel":"IS_A","obj":"y","neg":true,"hedged":false,"quote":"",)"
    R"("begin":7,"end":7,"section":"","confidence":1})"
    "\n"
    R"({"doc":"b.txt","subj":"smoke","rel":"SAME_AS","obj":"fumes","neg":false,"hedged":false,)"
    R"("quote":"Smoke, or fumes.","begin":200,"end":216,"section":"","confidence":1})"
    "\n";

TEST(Jsonl, GivesEachDocumentTheSentencesOfItsEdges) {
  KeepingSink sink;
  ASSERT_TRUE(ReadJsonl("file", kLines, {}, sink));
  ASSERT_EQ(sink.documents.size(), 2U);
  EXPECT_EQ(sink.documents[0].document.key, "a.tsv");
  EXPECT_EQ(sink.documents[0].document.text, "");
  EXPECT_EQ(sink.documents[1].document.key, "b.txt");
  EXPECT_EQ(sink.documents[1].document.text, "Smoke may cause cough.\n\nSmoke, or fumes.");
  EXPECT_NE(sink.documents[0].document.digest, sink.documents[1].document.digest);
}

TEST(Jsonl, GivesTheStatements) {
  StatementLines sink;
  ASSERT_TRUE(ReadJsonl("file", kLines, {}, sink));
  EXPECT_EQ(sink.lines,
            "7: \"x\" -not IS_A-> \"y\"\n"
            "0: \"smoke\" -CAUSES-> \"cough\" hedged\n"
            "24: \"smoke\" -SAME_AS-> \"fumes\" {alias: \"gloss\"}\n");
}

TEST(Jsonl, SaysWhatALineLacks) {
  StatementLines sink;
  EXPECT_THAT(ReadJsonl("file", "{\"doc\":\"a\"}\n", {}, sink).error().message,
              HasSubstr("\"subj\" is missing or is no string at line 1"));
  EXPECT_THAT(ReadJsonl("file", kLines.substr(0, 40), {}, sink).error().message,
              HasSubstr("not valid JSON"));
  std::string turned = R"({"doc":"a","subj":"b","rel":"C","obj":"d","begin":7,"end":6})";
  EXPECT_THAT(ReadJsonl("file", turned, {}, sink).error().message,
              HasSubstr("\"end\" comes before \"begin\""));
  EXPECT_EQ(sink.lines, "");
}

TEST(Jsonl, IsKnownByItsMembers) {
  EXPECT_TRUE(LooksLikeJsonl(kLines));
  EXPECT_FALSE(LooksLikeJsonl(R"({"subject":"a","predicate":"b","object":"c"})"));
}

}  // namespace
}  // namespace causeway
