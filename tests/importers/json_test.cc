#include "importers/json.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "tests/importers/recording_sink.h"

namespace causeway {
namespace {

constexpr std::string_view kHead = R"({"format": "causeway", "version": 1, "kind": "graph")";

// The calls that a graph with these further members gives, or the error.
std::string ReadJson(std::string_view bytes) {
  RecordingSink sink;
  Result<std::string> result = ReadJson("graph.json", bytes, {}, sink);
  return result ? sink.calls : ToText(result.error());
}

std::string ReadGraph(std::string_view members) {
  return ReadJson(fmt::format("{},\n{}}}", kHead, members));
}

// The error of one evidence.
std::string ReadEvidence(std::string_view evidence) {
  return ReadGraph(fmt::format(R"("documents": [{{"key": "a", "text": "0123456789"}}], )"
                               R"("edges": [
{{"type": "CAUSES", "evidence": [{}]}}])",
                               evidence));
}

TEST(Json, GivesDocumentsInOrderOfKey) {
  EXPECT_EQ(ReadGraph(R"(
"documents": [
  {"key": "b", "title": "B", "digest": "d2", "importer": "text 1", "text": "Smoking may cause asthma."},
  {"key": "a", "digest": "d1", "importer": "obo 2"}
],
"nodes": [
  {"id": "n0", "name": "asthma", "declarations": [
    {"document": "a", "begin": 0, "end": 0, "subject": {"name": "asthma", "id": "DOID:2841", "labels": ["Condition"]},
     "properties": {"definition": "a disease of the airways"}}]}
],
"edges": [
  {"id": "e0", "source": "n1", "target": "n0", "type": "CAUSES", "polarity": "denied", "evidence": [
    {"document": "b", "begin": 0, "end": 25, "section": "Causes", "quote": "ignored", "certainty": "hedged",
     "confidence": 0.75, "subject": {"name": "Smoking"}, "object": {"name": "asthma"}},
    {"document": "a", "subject": {"name": "smoking"}, "object": {"name": "asthma", "id": "DOID:2841"}}]}
])"),
            "begin a [obo 2] \n"
            "  asthma(DOID:2841):Condition -->  @0-0 1 definition\n"
            "  smoking -not CAUSES-> asthma(DOID:2841) @0-0 1\n"
            "end\n"
            "begin b [text 1] Smoking may cause asthma.\n"
            "  Smoking -not CAUSES-> asthma @0-25 0.75 hedged in Causes\n"
            "end\n");
}

TEST(Json, RefusesWhatIsNotAGraphOfOurs) {
  std::string hint = "\nImport what `causeway export GRAPH --format json` writes.";
  std::string not_ours =
      "not a graph that causeway wrote: it does not begin with \"format\": \"causeway\"";
  EXPECT_EQ(ReadJson("{}"), not_ours + hint);
  EXPECT_EQ(ReadJson(R"({"nodes": [{"id": 1}]})"),
            not_ours + " at line 1, column 12 (byte 11)" + hint);
  EXPECT_EQ(ReadJson(R"({"format": "other"})"),
            not_ours + " at line 1, column 19 (byte 18)" + hint);
  EXPECT_EQ(ReadJson(R"({"format": "causeway", "version": 2})"),
            "\"version\" is not 1 at line 1, column 36 (byte 35)\n"
            "Import it with the version of causeway that wrote it, or a newer one.");
  EXPECT_EQ(
      ReadJson(R"({"format": "causeway", "version": 1, "kind": "answer"})"),
      "this is an answer to a query, not a whole graph at line 1, column 54 (byte 53)" + hint);
  EXPECT_EQ(ReadJson(R"({"format": "causeway", "version": 1})"),
            "\"kind\" is missing before the records");
}

TEST(Json, SaysWhatARecordLacks) {
  EXPECT_EQ(ReadGraph(R"("documents": [{"key": "a"}, {"title": "b"}])"),
            "\"key\" is missing or empty at line 2, column 29 (byte 82)");
  EXPECT_EQ(ReadGraph(R"("documents": [{"key": "a"}, {"key": "a"}])"),
            "the document \"a\" stands twice at line 2, column 29 (byte 82)");
  EXPECT_EQ(ReadGraph(R"("edges": [{"evidence": []}])"),
            "\"type\" is missing or empty at line 2, column 11 (byte 64)");
  EXPECT_EQ(ReadGraph(R"("edges": ["e1"])"),
            "one of the \"edges\" is not an object at line 2, column 15 (byte 68)");
}

TEST(Json, SaysWhatAReadingLacks) {
  std::string at = " at line 3, column 1 (byte 116)";
  EXPECT_EQ(ReadEvidence(R"({"document": "b"})"),
            "the document \"b\" is not among the \"documents\"" + at +
                "\n\"documents\" must come before \"nodes\" and \"edges\".");
  EXPECT_EQ(ReadEvidence(R"({"document": "a"})"), "\"subject\" is missing" + at);
  EXPECT_EQ(ReadEvidence(R"({"document": "a", "subject": {}})"),
            "\"subject\" has neither a name nor an id" + at);
  EXPECT_EQ(ReadEvidence(R"({"document": "a", "subject": {"name": "x"}})"),
            "\"object\" is missing" + at);
  std::string both = R"({"document": "a", "subject": {"name": "x"}, "object": {"name": "y"}, )";
  EXPECT_EQ(ReadEvidence(both + R"("begin": 3, "end": 11})"),
            "the bytes 3 to 11 do not lie in the text of \"a\"" + at);
  EXPECT_EQ(ReadEvidence(both + R"("begin": 3, "end": 2})"),
            "the bytes 3 to 2 do not lie in the text of \"a\"" + at);
  EXPECT_EQ(ReadEvidence(both + R"("begin": -1})"),
            "\"begin\" is not between 0 and 4294967295" + at);
  EXPECT_EQ(ReadEvidence(both + R"("begin": "1"})"), "\"begin\" is not a whole number" + at);
  EXPECT_EQ(ReadEvidence(both + R"("certainty": "sure"})"),
            "\"certainty\" is neither \"plain\" nor \"hedged\"" + at);
  EXPECT_EQ(ReadEvidence(both + R"("confidence": 1.5})"),
            "\"confidence\" is not a number from 0 to 1" + at);
  EXPECT_EQ(ReadEvidence(both + R"("properties": {"a": {}}})"),
            "the property \"a\" is not a scalar or a list of these" + at);
}

TEST(Json, HoldsTheLimitOfAName) {
  Limits limits;
  auto read = [](size_t size) {
    return ReadEvidence(fmt::format(
        R"({{"document": "a", "subject": {{"name": "{}"}}, "object": {{"name": "y"}}}})",
        std::string(size, 'x')));
  };
  EXPECT_EQ(read(limits.name_bytes - 1).substr(0, 5), "begin");
  EXPECT_EQ(read(limits.name_bytes).substr(0, 5), "begin");
  EXPECT_EQ(read(limits.name_bytes + 1),
            "the name of \"subject\" is longer than 1000 bytes at line 3, column 1 (byte 116)");
}

TEST(Json, IsKnownByItsBeginning) {
  EXPECT_TRUE(LooksLikeJson(kHead));
  EXPECT_TRUE(LooksLikeJson("\xEF\xBB\xBF\n { \"format\" :\n\"causeway\""));
  EXPECT_FALSE(LooksLikeJson(R"({"name": "causeway"})"));
  EXPECT_FALSE(LooksLikeJson(""));
}

}  // namespace
}  // namespace causeway
