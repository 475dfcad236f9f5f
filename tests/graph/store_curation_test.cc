// What curation does to a graph, and that it holds: through imports, removals and order.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/hash.h"
#include "graph/builder.h"
#include "graph/curation.h"
#include "graph/curation_table.h"
#include "graph/store.h"
#include "tests/graph/sample_store.h"
#include "tests/graph/statements.h"

namespace causeway {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class StoreCurationTest : public StoreTest {
 protected:
  void Import(std::string_view lines) {
    auto store = OpenAt(path_, OpenMode::kCreate);
    auto import = *store->Begin();
    ASSERT_TRUE(TakeStatements(lines, *import));
    ASSERT_TRUE(import->Commit());
  }
  void Say(const std::vector<std::string>& words) {
    CurationEntry entry = *ParseAction(words);
    entry.time = "2026-11-23T09:00:00Z";
    entry.author = "ana";
    ASSERT_TRUE(OpenAt(path_, OpenMode::kWrite)->Curate(std::span(&entry, 1)));
  }
  // The graph as text; the store is sound.
  std::string Shown() {
    auto store = OpenAt(path_);
    Result<void> checked = store->Check();
    EXPECT_TRUE(checked) << ToText(checked.error());
    return ToText(*store->LoadGraph());
  }
  // Whether undoing the only entry gives what was there before it.
  void ExpectUndone(const std::string& before) {
    Say({"undo", "1"});
    EXPECT_EQ(Shown(), before);
  }
};

constexpr std::string_view kLines = R"(
a.txt | COPD #DOID:3083 | CAUSES | cough
a.txt | smoking | CAUSES | COPD #DOID:3083
b.txt | smoker's lung | CAUSES | cough
b.txt | smoker's lung | OCCURS_IN | lung
b.txt | pulmonary emphysema | SAME_AS | airway loss
b.txt | airway loss | CAUSES | wheeze
)";

TEST_F(StoreCurationTest, MergedThingsShareTheirEvidence) {
  Import(kLines);
  std::string before = Shown();
  Say({"merge", "DOID:3083", "Smoker's lungs"});
  EXPECT_THAT(Shown(), HasSubstr("COPD CAUSES cough [2]"));
  EXPECT_THAT(Shown(), HasSubstr("COPD OCCURS_IN lung"));
  EXPECT_THAT(Shown(), Not(HasSubstr("smoker's lung CAUSES")));
  ExpectUndone(before);
}

TEST_F(StoreCurationTest, SplitNamesAreTwoThings) {
  Import(kLines);
  std::string before = Shown();
  EXPECT_THAT(before, HasSubstr("pulmonary emphysema CAUSES wheeze"));
  Say({"split", "pulmonary emphysema", "airway loss"});
  EXPECT_THAT(Shown(), HasSubstr("airway loss CAUSES wheeze"));
  ExpectUndone(before);
}

TEST_F(StoreCurationTest, NamesAndLabels) {
  Import(kLines);
  std::string before = Shown();
  Say({"rename", "smoking", "tobacco use"});
  EXPECT_THAT(Shown(), HasSubstr("tobacco use CAUSES COPD"));
  Say({"reject", "smoking", "CAUSES", "COPD"});
  EXPECT_THAT(Shown(), Not(HasSubstr("tobacco use CAUSES COPD")));
  Say({"undo", "2"});
  Say({"label", "add", "tobacco use", "Reviewed"});
  EXPECT_THAT(Shown(), Not(HasSubstr("cough :Reviewed")));
  EXPECT_THAT(Shown(), HasSubstr("Reviewed"));
  Say({"label", "remove", "smoking", "Reviewed"});
  EXPECT_THAT(Shown(), Not(HasSubstr("Reviewed")));
  Say({"alias", "add", "lung", "pulmo"});
  EXPECT_EQ(OpenAt(path_)->LoadGraph()->FindByName("pulmo").size(), 1U);
  Say({"alias", "remove", "lung", "pulmo"});
  EXPECT_TRUE(OpenAt(path_)->LoadGraph()->FindByName("pulmo").empty());
  Say({"alias", "add", "lung", "pulmo"});
  EXPECT_EQ(OpenAt(path_)->LoadGraph()->FindByName("pulmo").size(), 1U);
  Say({"undo", "1"});
  Say({"undo", "8"});
  EXPECT_EQ(Shown(), before);
}

TEST_F(StoreCurationTest, RejectedInOneDocumentOrInAll) {
  Import("a.txt | x | CAUSES | y\nb.txt | x | CAUSES | y\n");
  std::string before = Shown();
  Say({"reject", "x", "CAUSES", "y", "in", "a.txt"});
  EXPECT_EQ(OpenAt(path_)->LoadGraph()->evidence_count(), 1U);
  Say({"accept", "x", "CAUSES", "y"});
  EXPECT_EQ(Shown(), before);
  Say({"reject", "x", "CAUSES", "y"});
  EXPECT_EQ(OpenAt(path_)->LoadGraph()->edge_count(), 0U);
  EXPECT_EQ(OpenAt(path_)->LoadGraph()->node_count(), 2U);
}

TEST_F(StoreCurationTest, AddedAndDeniedWithTheirSentence) {
  Import("a.txt | x | CAUSES | y | \"X leads to Y, and hardly to Z.\"\n");
  Say({"add", "y", "CAUSES", "x", "in", "a.txt", "quoting", "leads to Y"});
  Say({"deny", "x", "CAUSES", "z", "in", "a.txt", "quoting", "hardly to Z"});
  Say({"add", "x", "CAUSES", "gone", "in", "a.txt", "quoting", "not there"});
  EXPECT_THAT(Shown(), HasSubstr("y CAUSES x"));
  EXPECT_THAT(Shown(), HasSubstr("x CAUSES z, denied"));
  EXPECT_THAT(Shown(), Not(HasSubstr("gone")));
  Import("a.txt | x | CAUSES | y | \"Now X leads to Y.\"\n");
  EXPECT_THAT(Shown(), HasSubstr("y CAUSES x"));
  EXPECT_THAT(Shown(), Not(HasSubstr("x CAUSES z")));
}

TEST_F(StoreCurationTest, HoldsThroughRemovalAndImport) {
  Import(kLines);
  Say({"merge", "COPD", "smoker's lung"});
  std::string curated = Shown();
  ASSERT_TRUE(OpenAt(path_, OpenMode::kWrite)->Remove("b.txt"));
  EXPECT_THAT(Shown(), Not(HasSubstr("smoker")));
  EXPECT_EQ(OpenAt(path_)->Curation()->size(), 1U);
  Import(kLines);
  EXPECT_EQ(Shown(), curated);
}

// The documents one by one, in another order, and the log before or after them.
TEST_F(StoreCurationTest, OrderDoesNotMatter) {
  Import(kLines);
  Say({"merge", "COPD", "smoker's lung"});
  Say({"reject", "COPD", "CAUSES", "cough", "in", "a.txt"});
  std::string all = ImageOf(*OpenAt(path_)->LoadGraph());
  CurationLog log = *OpenAt(path_)->Curation();
  std::filesystem::remove(path_);
  size_t first_of_b = kLines.find("b.txt");
  Import(kLines.substr(first_of_b));
  ASSERT_TRUE(OpenAt(path_, OpenMode::kWrite)->Curate(log));
  Import(kLines.substr(0, first_of_b));
  EXPECT_EQ(ImageOf(*OpenAt(path_)->LoadGraph()), all);
}

TEST_F(StoreCurationTest, AnIndexOfAnotherLogIsStale) {
  Import(kLines);
  Digest before = OpenAt(path_)->LoadGraph()->image().stamp();
  Say({"label", "add", "nothing of that name", "X"});
  EXPECT_NE(OpenAt(path_)->LoadGraph()->image().stamp(), before);
}

TEST_F(StoreCurationTest, LostOrChangedEntriesAreFound) {
  for (const char* sql :
       {"DELETE FROM curation WHERE number = 1", "DELETE FROM curation WHERE number = 2",
        "UPDATE curation SET entry = replace(entry, 'ana', 'bob')"}) {
    std::filesystem::remove(path_);
    Import(kLines);
    Say({"merge", "COPD", "smoker's lung"});
    Say({"undo", "1"});
    {
      Database database = *Database::Open(path_, SqlAccess::kWrite);
      ASSERT_TRUE(database.Execute(sql));
    }
    auto store = OpenAt(path_);
    EXPECT_EQ(store->Curation().error().code, ErrorCode::kDamaged) << sql;
    EXPECT_EQ(store->Check().error().code, ErrorCode::kDamaged) << sql;
  }
}

}  // namespace
}  // namespace causeway
