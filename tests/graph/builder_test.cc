// Each rule of identity as a small graph in text; then properties over random documents.
#include "graph/builder.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "graph/check.h"
#include "graph/image.h"
#include "tests/graph/statements.h"

namespace causeway {
namespace {

std::string Built(std::string_view lines) { return ToText(BuildGraph(lines)); }

// The nodes of the graph only, a line each.
std::string Nodes(std::string_view lines) {
  Graph graph = BuildGraph(lines);
  std::string text = ToText(graph);
  size_t end = 0;
  for (NodeId node : graph.nodes()) end = text.find('\n', end) + (node.valid() ? 1 : 0);
  return text.substr(0, end);
}

TEST(Builder, NothingTakenIsAnEmptyGraph) { EXPECT_EQ(Built(""), ""); }

TEST(Builder, FoldsNamesByCasePluralAndSpelling) {
  EXPECT_EQ(Built("a.txt | Smoking | CAUSES | lung tumours\n"
                  "b.txt | smoking | CAUSES | lung tumor"),
            "Smoking :Cause\n"
            "lung tumor :Effect\n"
            "Smoking CAUSES lung tumor [2]\n");
}

TEST(Builder, AnAbbreviationHoldsInItsDocument) {
  EXPECT_EQ(Built("a.txt | amyotrophic lateral sclerosis | SAME_AS | ALS | abbreviation\n"
                  "a.txt | ALS | CAUSES | weakness\n"
                  "b.txt | ALS | CAUSES | rash"),
            "ALS :Cause\n"
            "amyotrophic lateral sclerosis (ALS) :Cause\n"
            "rash :Effect\n"
            "weakness :Effect\n"
            "ALS CAUSES rash [1]\n"
            "amyotrophic lateral sclerosis CAUSES weakness [1]\n"
            "amyotrophic lateral sclerosis SAME_AS amyotrophic lateral sclerosis "
            "alias=\"abbreviation\" [1]\n");
}

TEST(Builder, ASynonymHoldsEverywhere) {
  EXPECT_EQ(Nodes("a.txt | hives | SAME_AS | urticaria\n"
                  "b.txt | urticaria | CAUSES | itching"),
            "itching :Effect\n"
            "urticaria (hives) :Cause\n")
      << "and the name that most documents use is shown";
}

TEST(Builder, ManyAliasesOfOneName) {
  EXPECT_EQ(Nodes("a.txt | asthma | SAME_AS | bronchial asthma\n"
                  "a.txt | asthma | SAME_AS | BA | abbreviation\n"
                  "a.txt | BA | SAME_AS | reactive airway disease"),
            "asthma (BA, bronchial asthma, reactive airway disease)\n");
}

TEST(Builder, AnAliasOfTwoNamesInADocumentFoldsNeither) {
  EXPECT_EQ(Built("a.txt | multiple sclerosis | SAME_AS | MS | abbreviation\n"
                  "a.txt | mitral stenosis | SAME_AS | MS | abbreviation\n"),
            "MS\n"
            "mitral stenosis\n"
            "multiple sclerosis\n"
            "mitral stenosis SAME_AS MS alias=\"abbreviation\" [1]\n"
            "multiple sclerosis SAME_AS MS alias=\"abbreviation\" [1]\n");
}

TEST(Builder, AnAliasOfTwoNamesThatAreOneFolds) {
  EXPECT_EQ(Nodes("a.txt | asthma | SAME_AS | BA\n"
                  "a.txt | bronchial asthma | SAME_AS | BA\n"
                  "a.txt | asthma | SAME_AS | bronchial asthma\n"),
            "asthma (BA, bronchial asthma)\n");
}

TEST(Builder, TwoDocumentsGiveOneAbbreviationToTwoNames) {
  EXPECT_EQ(Built("a.txt | multiple sclerosis | SAME_AS | MS | abbreviation\n"
                  "a.txt | MS | CAUSES | fatigue\n"
                  "b.txt | mitral stenosis | SAME_AS | MS | abbreviation\n"
                  "b.txt | MS | CAUSES | dyspnea\n"
                  "c.txt | MS | CAUSES | worry"),
            "MS :Cause\n"
            "dyspnea :Effect\n"
            "fatigue :Effect\n"
            "mitral stenosis (MS) :Cause\n"
            "multiple sclerosis (MS) :Cause\n"
            "worry :Effect\n"
            "MS CAUSES worry [1]\n"
            "mitral stenosis CAUSES dyspnea [1]\n"
            "mitral stenosis SAME_AS mitral stenosis alias=\"abbreviation\" [1]\n"
            "multiple sclerosis CAUSES fatigue [1]\n"
            "multiple sclerosis SAME_AS multiple sclerosis alias=\"abbreviation\" [1]\n");
}

TEST(Builder, ASynonymOfTwoNamesHoldsInTheDocumentsThatSayIt) {
  EXPECT_EQ(Nodes("a.txt | measles | SAME_AS | red rash\n"
                  "b.txt | scarlet fever | SAME_AS | red rash\n"
                  "c.txt | red rash | CAUSES | worry"),
            "measles (red rash)\n"
            "red rash :Cause\n"
            "scarlet fever (red rash)\n"
            "worry :Effect\n");
}

TEST(Builder, HedgedAndDeniedSameAsFoldNothingAndIsANeverMerges) {
  EXPECT_EQ(Nodes("a.txt | a | SAME_AS | b | hedged\n"
                  "a.txt | c | SAME_AS | d | denied\n"
                  "a.txt | e | IS_A | f"),
            "a\nb\nc\nd\ne\nf\n");
}

TEST(Builder, IdentifiersAreIdentity) {
  EXPECT_EQ(Nodes("a.csv | mercury #Planet:1 | CAUSES | tides\n"
                  "a.csv | mercury #Metal:80 | CAUSES | tremor\n"
                  "a.csv | quicksilver #Metal:80 | CAUSES | tremor"),
            "mercury (quicksilver) #Metal:80 :Cause\n"
            "mercury #Planet:1 :Cause\n"
            "tides :Effect\n"
            "tremor :Effect\n");
}

TEST(Builder, TwoIdentifiersNeverMerge) {
  EXPECT_EQ(Nodes("a.obo | asthma #X:1 | SAME_AS | wheeze #X:2\n"
                  "b.txt | airway disease | SAME_AS | asthma\n"
                  "b.txt | airway disease | SAME_AS | wheeze"),
            "airway disease\n"
            "asthma #X:1\n"
            "wheeze #X:2\n");
}

TEST(Builder, ANameIsGroundedInTheOnlyIdentifierThatGoesByIt) {
  EXPECT_EQ(Nodes("a.obo | asthma :Condition #DOID:2841 | SAME_AS | bronchial asthma | synonym\n"
                  "b.txt | Asthma | CAUSES | cough\n"
                  "c.txt | bronchial asthma | CAUSES | cough"),
            "Asthma (bronchial asthma) #DOID:2841 :Cause :Condition\n"
            "cough :Effect\n");
}

TEST(Builder, ANameOfTwoIdentifiersStaysByItself) {
  EXPECT_EQ(Nodes("a.obo | cold #X:1\n"
                  "a.obo | cold #X:2\n"
                  "b.txt | cold | CAUSES | cough"),
            "cold :Cause\n"
            "cold #X:1\n"
            "cold #X:2\n"
            "cough :Effect\n");
}

TEST(Builder, AnAbbreviationInItsDocumentIsNotAnIdentifiersName) {
  EXPECT_EQ(Nodes("a.obo | ALS #DOID:332\n"
                  "b.txt | antilymphocyte serum | SAME_AS | ALS | abbreviation\n"
                  "b.txt | ALS | CAUSES | fever"),
            "ALS #DOID:332 :Condition\n"
            "antilymphocyte serum (ALS) :Cause\n"
            "fever :Effect\n");
}

TEST(Builder, AMentionSaysWhatItStandsForInItsDocument) {
  Graph graph = BuildGraph(
      "a.txt | amyotrophic lateral sclerosis | SAME_AS | ALS | abbreviation\n"
      "a.txt | ALS | CAUSES | weakness\n");
  EdgeId edge = graph.In(NodeNamed(graph, "weakness"))[0];
  EndsView ends = graph.Ends(*graph.EvidenceOf(edge).begin());
  MentionView subject = graph.Mention(ends.subject);
  EXPECT_EQ(subject.name, "ALS") << "as it was read";
  EXPECT_EQ(graph.Mention(subject.resolved).name, "amyotrophic lateral sclerosis");
  EXPECT_EQ(graph.Mention(ends.object).resolved, ends.object);
}

// An ontology calls it so; prose that calls it asthma may mean the other one.
TEST(Builder, TheNameThatComesWithAnIdentifierIsShown) {
  Graph graph = BuildGraph(R"(
mondo | asthma #MONDO:1 | SAME_AS | bronchial asthma | synonym
hpo | asthma #HP:2 | IS_A | wheeze #HP:1
a.txt | bronchial asthma | CAUSES | cough
b.txt | bronchial asthma | CAUSES | cough
)");
  EXPECT_EQ(graph.Name(NodeNamed(graph, "MONDO:1")), "asthma");
  EXPECT_EQ(NodeNamed(graph, "bronchial asthma"), NodeNamed(graph, "MONDO:1"));
}

TEST(Builder, TheNameOfMostDocumentsIsShown) {
  EXPECT_EQ(Nodes("a.txt | Oedema | CAUSES | pain\n"
                  "b.txt | oedema | CAUSES | pain\n"
                  "c.txt | edema | CAUSES | pain\n"
                  "d.txt | edema | CAUSES | pain\n"
                  "e.txt = c.txt"),
            "edema :Cause\npain :Effect\n")
      << "two documents each for edema and one each for the others: a copy does not count";
}

TEST(Builder, EvidenceIsCountedOnceAndByDocuments) {
  EXPECT_EQ(Built("b.txt | a | CAUSES | b | hedged\n"
                  "a.txt | a | CAUSES | b | hedged | confidence=0.25\n"
                  "a.txt | a | CAUSES | b | denied\n"
                  "c.txt = a.txt"),
            "a :Cause\n"
            "b :Effect\n"
            "a CAUSES b, hedged [2]\n"
            "a CAUSES b, denied [1]\n");
}

TEST(Builder, TheSameEvidenceTwiceCountsOnce) {
  GraphBuilder builder;
  Statement statement{.subject = {.name = "a"}, .relation = "CAUSES", .object = {.name = "b"}};
  std::vector<Statement> twice = {statement, statement};
  ASSERT_TRUE(builder.Begin({.key = "d"}));
  ASSERT_TRUE(builder.Take(twice));
  ASSERT_TRUE(builder.End());
  EXPECT_EQ(builder.Build()->evidence_count(), 1U);
}

// More edges than are put in order by comparison counting, and fewer; each is said in two
// documents.
TEST(Builder, EdgesOfANodeComeInOrderHoweverMany) {
  for (size_t count : {2U, 19U, 20U, 21U, 300U}) {
    std::string lines;
    for (size_t at = 0; at < 2 * count; ++at) {
      size_t target = at * 7919 % count;  // a prime: each comes once in each document
      lines += fmt::format("{}.txt | hub | CAUSES | t{:03}\n", at / count, target);
    }
    std::string expected;
    for (size_t at = 0; at < count; ++at) expected += fmt::format("hub CAUSES t{:03} [2]\n", at);
    std::string built = Built(lines);
    EXPECT_EQ(built.substr(built.find("hub CAUSES")), expected);
  }
}

TEST(Builder, ADocumentThatIsNotEndedIsNotTaken) {
  GraphBuilder builder;
  Statement statement{.subject = {.name = "a"}, .relation = "CAUSES", .object = {.name = "b"}};
  ASSERT_TRUE(builder.Begin({.key = "d"}));
  ASSERT_TRUE(builder.Take({&statement, 1}));
  EXPECT_EQ(builder.Build()->document_count(), 0U);
}

TEST(Builder, KindsFollowFromEdgesAndIdentifiers) {
  EXPECT_EQ(Nodes("a.txt | smoking | CAUSES | COPD :Condition\n"
                  "a.txt | COPD | OCCURS_IN | lung\n"
                  "a.txt | COPD | CAUSES | cough\n"
                  "a.txt | luck | CAUSES | COPD | denied\n"
                  "a.txt | alveolus | PART_OF | lung\n"
                  "a.txt | COPD | AFFECTS | breathing\n"
                  "a.csv | x #HP:1 | HAS_PHENOTYPE | y"),
            "COPD :Cause :Condition\n"
            "alveolus :Site\n"
            "breathing\n"
            "cough :Effect\n"
            "luck\n"
            "lung :Site\n"
            "smoking :Cause\n"
            "x #HP:1 :Effect\n"
            "y :Effect\n");
}

TEST(Builder, PropertiesOfNodesAndEdges) {
  EXPECT_EQ(Built("a.csv | asthma | prevalence=5\n"
                  "b.csv | asthma | prevalence=6 | note=chronic\n"
                  "a.csv | asthma | CAUSES | cough | frequency=0.5\n"),
            "asthma :Cause note=\"chronic\" prevalence=[5,6]\n"
            "cough :Effect\n"
            "asthma CAUSES cough frequency=0.5 [1]\n");
}

TEST(Builder, AThingWithoutANameIsCalledByItsIdentifier) {
  EXPECT_EQ(Nodes("a.csv | #X:1 | CAUSES | #X:2"), "X:1 #X:1 :Cause\nX:2 #X:2 :Effect\n");
}

// Random documents over few names, so that aliases and identifiers meet in every way.
rc::Gen<std::string> Lines() {
  auto name = rc::gen::element<std::string>("a", "As", "b", "c", "x", "y", "x #X:1", "y #X:2",
                                            "#X:2", "a #X:1", "Y :Condition");
  auto relation = rc::gen::element<std::string>("SAME_AS", "SAME_AS", "CAUSES", "IS_A");
  auto remark = rc::gen::element<std::string>("", "", " | abbreviation", " | gloss", " | hedged",
                                              " | denied", " | k=1", " | k=2");
  auto document = rc::gen::element<std::string>("d1", "d2", "d3", "d4");
  auto line = rc::gen::apply(
      [](const std::string& d, const std::string& s, const std::string& r, const std::string& o,
         const std::string& m) { return d + " | " + s + " | " + r + " | " + o + m + "\n"; },
      document, name, relation, name, remark);
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(line), [](const auto& lines) {
    std::string text;
    for (const std::string& one : lines) text += one;
    return text;
  });
}

// Keeps what it is given, to hand documents on in any order and statements in any order.
std::vector<std::string> DocumentsOf(const std::string& lines) {
  std::vector<std::string> documents;
  for (const std::string key : {"d1 ", "d2 ", "d3 ", "d4 "}) {
    std::string own;
    for (size_t at = 0; at < lines.size();) {
      size_t end = lines.find('\n', at) + 1;
      if (lines.compare(at, key.size(), key) == 0) own += lines.substr(at, end - at);
      at = end;
    }
    documents.push_back(own);
  }
  return documents;
}

RC_GTEST_PROP(BuilderProperty, TheOrderOfDocumentsDoesNotMatter, ()) {
  std::string lines = *Lines();
  std::vector<std::string> documents = DocumentsOf(lines);
  std::string shuffled;
  for (size_t rest = documents.size(); rest > 0; --rest) {
    auto next = documents.begin() + *rc::gen::inRange<int>(0, static_cast<int>(rest));
    shuffled += *next;
    documents.erase(next);
  }
  RC_ASSERT(ImageOf(BuildGraph(lines)) == ImageOf(BuildGraph(shuffled)));
}

RC_GTEST_PROP(BuilderProperty, EveryInvariantHolds, ()) {
  Graph graph = BuildGraph(*Lines());
  RC_ASSERT(CheckGraph(graph).has_value());
}

RC_GTEST_PROP(BuilderProperty, NoNodeHasTwoIdentifiers, ()) {
  Graph graph = BuildGraph(*Lines());
  for (NodeId node : graph.nodes()) RC_ASSERT(graph.Identifiers(node).size() <= 1U);
}

RC_GTEST_PROP(BuilderProperty, EachStatementIsSomewhere, ()) {
  std::string lines = *Lines();
  Graph graph = BuildGraph(lines);
  RC_ASSERT(graph.evidence_count() == std::ranges::count(lines, '\n'));
}

}  // namespace
}  // namespace causeway
