#include "graph/store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "graph/chunk.h"
#include "tests/graph/sample_store.h"

namespace causeway {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST_F(StoreTest, GivesBackWhatWasImported) {
  std::vector<OwnedDocument> documents = SampleDocuments(3);
  documents[1].document.text.clear();  // as a table, which keeps none
  ImportOutcome outcome = ImportAt(path_, documents);
  EXPECT_EQ(outcome.added, 3U);
  EXPECT_EQ(outcome.statements, 9U);
  std::unique_ptr<Store> store = OpenAt(path_);
  EXPECT_EQ(Replayed(*store), documents);
  EXPECT_TRUE(store->Check());
}

TEST_F(StoreTest, ReplaysInOrderOfKey) {
  std::vector<OwnedDocument> documents = SampleDocuments(3);
  std::vector<OwnedDocument> backwards(documents.rbegin(), documents.rend());
  ImportAt(path_, backwards);
  EXPECT_EQ(Replayed(*OpenAt(path_)), documents);
}

// A chunk is full at as many bytes of strings: here at every second statement.
TEST_F(StoreTest, KeepsDocumentsOfManyChunks) {
  OwnedDocument large = SampleDocument("large", 1, 5);
  for (size_t i = 0; i < large.statements.size(); ++i) {
    large.statements[i].section =
        std::string(kChunkStringBytes * 2 / 3, static_cast<char>('a' + i));
  }
  ImportAt(path_, {large});
  std::unique_ptr<Store> store = OpenAt(path_);
  EXPECT_EQ(Replayed(*store), std::vector{large});
  EXPECT_EQ(store->Documents()->at(0).statements, 5U);
}

// Fills a piece for each two statements, the last first, between statements that are taken as
// usual.
TEST_F(StoreTest, TakesPiecesInTheOrderOfTheDocument) {
  OwnedDocument document = SampleDocument("table.csv", 1, 12);
  document.document.text.clear();
  std::unique_ptr<Store> store = OpenAt(path_, OpenMode::kCreate);
  std::unique_ptr<Import> import = *store->Begin();
  ASSERT_TRUE(import->Begin(document.document));
  auto lent = [&](size_t at) { return Lent(document.statements[at]); };
  auto take = [&](size_t at) {
    Lent one = lent(at);
    Statement statement = one.statement();
    ASSERT_TRUE(import->Take({&statement, 1}));
  };
  std::vector<std::unique_ptr<StatementPiece>> pieces(5);
  for (size_t piece = pieces.size(); piece-- > 0;) {
    pieces[piece] = import->MakePiece();
    for (size_t at : {1 + piece * 2, 2 + piece * 2}) {
      Lent one = lent(at);
      Statement statement = one.statement();
      ASSERT_TRUE(pieces[piece]->Add({&statement, 1}));
    }
    if (piece % 2 == 0) pieces[piece]->Finish();
  }
  take(0);
  for (auto& piece : pieces) ASSERT_TRUE(piece->HandOver());
  take(11);
  ASSERT_TRUE(import->End());
  EXPECT_EQ(import->Commit()->statements, 12U);
  EXPECT_EQ(Replayed(*store), std::vector{document});
  EXPECT_TRUE(store->Check());
}

// Long ids fill a chunk; what was numbered before is not known after.
TEST_F(StoreTest, NumbersHoldUntilAChunkIsFull) {
  OwnedDocument document{.document = {.key = "table.csv"}};
  std::unique_ptr<Store> store = OpenAt(path_, OpenMode::kCreate);
  std::unique_ptr<Import> import = *store->Begin();
  ASSERT_TRUE(import->Begin(document.document));
  std::unique_ptr<StatementPiece> piece = import->MakePiece();
  std::optional<uint32_t> numbering = piece->numbering();
  for (uint32_t record = 1; record <= 6; ++record) {
    OwnedStatement& edge = document.statements.emplace_back();
    edge.subject.id = std::string(kChunkStringBytes / 4, static_cast<char>('a' + record));
    edge.relation = "CAUSES";
    edge.begin = edge.end = record;
    Lent lent(edge);
    Statement statement = lent.statement();
    std::array<NumberedEdge, 1> edges = {
        {{piece->Number(statement.subject), piece->Number(statement.object), record}}};
    ASSERT_TRUE(piece->AddEdges(edge.relation, edges));
    EXPECT_EQ(piece->numbering() == numbering, record != 4) << record;
    numbering = piece->numbering();
  }
  ASSERT_TRUE(piece->HandOver());
  ASSERT_TRUE(import->End());
  EXPECT_EQ(import->Commit()->statements, 6U);
  EXPECT_EQ(Replayed(*store), std::vector{document});
}

TEST_F(StoreTest, ImportingAgainChangesNothing) {
  ImportAt(path_, SampleDocuments(3));
  ImportOutcome again = ImportAt(path_, SampleDocuments(3));
  EXPECT_EQ(again.unchanged, 3U);
  EXPECT_EQ(again.added + again.replaced, 0U);
  EXPECT_EQ(Replayed(*OpenAt(path_)), SampleDocuments(3));
}

TEST_F(StoreTest, AnotherDigestOrImporterReplaces) {
  ImportAt(path_, SampleDocuments(3));
  std::vector<OwnedDocument> changed = {SampleDocument("000.txt", 77),
                                        SampleDocument("001.txt", 1, 9)};
  changed[1].document.digest = SampleDocument("001.txt", 1).document.digest;
  changed[1].document.importer = "text 2";
  EXPECT_EQ(ImportAt(path_, changed).replaced, 2U);
  changed.push_back(SampleDocument("002.txt", 2));
  EXPECT_EQ(Replayed(*OpenAt(path_)), changed);
  EXPECT_TRUE(OpenAt(path_)->Check());
}

TEST_F(StoreTest, RemoveTakesExactlyADocument) {
  std::vector<OwnedDocument> documents = SampleDocuments(3);
  ImportAt(path_, documents);
  ASSERT_TRUE(OpenAt(path_, OpenMode::kWrite)->Remove("001.txt"));
  documents.erase(documents.begin() + 1);
  EXPECT_EQ(Replayed(*OpenAt(path_)), documents);
  EXPECT_EQ(BytesOf(*OpenAt(path_)->LoadGraph()), IndexOf(documents));
}

TEST_F(StoreTest, WithoutCommitNothingHasChanged) {
  ImportAt(path_, SampleDocuments(1));
  std::unique_ptr<Store> store = OpenAt(path_, OpenMode::kWrite);
  {
    std::unique_ptr<Import> import = *store->Begin();
    ASSERT_TRUE(Hand(SampleDocument("other", 5), *import));
    EXPECT_EQ(store->Documents()->size(), 1U);  // as committed
  }
  EXPECT_EQ(Replayed(*store), SampleDocuments(1));
}

TEST_F(StoreTest, ADocumentThatWasNotEndedIsNotTaken) {
  ImportAt(path_, SampleDocuments(1));
  std::unique_ptr<Store> store = OpenAt(path_, OpenMode::kWrite);
  std::unique_ptr<Import> import = *store->Begin();
  OwnedDocument half = SampleDocument("000.txt", 40);
  Lent lent(half.statements[0]);
  Statement statement = lent.statement();
  ASSERT_TRUE(import->Begin(half.document));
  ASSERT_TRUE(import->Take({&statement, 1}));
  ASSERT_TRUE(Hand(SampleDocument("whole", 5), *import));
  ASSERT_TRUE(import->Begin(SampleDocument("half", 6).document));
  EXPECT_EQ(import->Commit()->added, 1U);
  std::vector<OwnedDocument> expected = SampleDocuments(1);
  expected.push_back(SampleDocument("whole", 5));
  EXPECT_EQ(Replayed(*store), expected);
}

TEST_F(StoreTest, TwoDocumentsOfOneKeyAreAnError) {
  std::unique_ptr<Store> store = OpenAt(path_, OpenMode::kCreate);
  std::unique_ptr<Import> import = *store->Begin();
  ASSERT_TRUE(Hand(SampleDocument("a.txt", 1), *import));
  Result<void> second = import->Begin(SampleDocument("a.txt", 2).document);
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, ErrorCode::kRejected);
  EXPECT_EQ(second.error().message, "two documents of this import are called 'a.txt'");
  EXPECT_EQ(import->Commit().error(), second.error());
  EXPECT_TRUE(store->Documents()->empty());
}

TEST_F(StoreTest, HoldsTheLimitOfATextsSize) {
  OwnedDocument document = SampleDocument("a.txt", 1);
  auto size = document.document.text.size();
  for (auto [limit, fits] : {std::pair(size - 1, false), {size, true}, {size + 1, true}}) {
    std::string path = Path(fmt::format("{}.kg", limit));
    auto store = *Store::Open(path, OpenMode::kCreate, {.document_bytes = limit});
    Result<ImportOutcome> outcome = ImportInto(*store, {document});
    EXPECT_EQ(outcome.has_value(), fits);
    if (!fits) {
      EXPECT_THAT(outcome.error().message, HasSubstr("'a.txt' is larger than"));
    }
  }
}

TEST_F(StoreTest, HasWhatItHas) {
  ImportAt(path_, SampleDocuments(1));
  std::unique_ptr<Store> store = OpenAt(path_);
  std::string digest = SampleDocument("000.txt", 0).document.digest;
  EXPECT_TRUE(*store->Has("000.txt", digest, "text 1"));
  EXPECT_FALSE(*store->Has("001.txt", digest, "text 1"));
  EXPECT_FALSE(*store->Has("000.txt", "0", "text 1"));
  EXPECT_FALSE(*store->Has("000.txt", digest, "text 2"));
}

TEST_F(StoreTest, ListsDocuments) {
  ImportAt(path_, SampleDocuments(2));
  std::vector<StoredDocument> documents = *OpenAt(path_)->Documents();
  ASSERT_EQ(documents.size(), 2U);
  EXPECT_EQ(documents[1].key, "001.txt");
  EXPECT_EQ(documents[1].title, "On 001.txt");
  EXPECT_EQ(documents[1].importer, "text 1");
  EXPECT_EQ(documents[1].statements, 3U);
}

TEST_F(StoreTest, AnUnknownDocumentGetsSuggestions) {
  ImportAt(path_, {SampleDocument("asthma.txt", 1)});
  Result<void> removed = OpenAt(path_, OpenMode::kWrite)->Remove("astma.txt");
  ASSERT_FALSE(removed);
  EXPECT_EQ(ToText(removed.error()),
            path_ + " has no document 'astma.txt'\nDid you mean 'asthma.txt'?");
}

TEST_F(StoreTest, GivesTexts) {
  std::vector<OwnedDocument> documents = SampleDocuments(2);
  documents[1].document.text.clear();
  ImportAt(path_, documents);
  std::unique_ptr<Store> store = OpenAt(path_);
  for (int again = 0; again < 2; ++again) {
    EXPECT_EQ(**store->Text(ViewOf(documents[0].document)), documents[0].document.text);
    EXPECT_EQ(**store->Text(ViewOf(documents[1].document)), "");
  }
}

TEST_F(StoreTest, ATextThatChangedIsAnError) {
  ImportAt(path_, SampleDocuments(1));
  ImportAt(path_, {SampleDocument("000.txt", 9)});
  Result<std::shared_ptr<const std::string>> text =
      OpenAt(path_)->Text(ViewOf(SampleDocument("000.txt", 0).document));
  ASSERT_FALSE(text);
  EXPECT_EQ(text.error().message, "document '000.txt' has changed since this graph was loaded");
}

TEST_F(StoreTest, ForgetsTextsBeyondItsCache) {
  std::vector<OwnedDocument> documents = SampleDocuments(20);
  ImportAt(path_, documents);
  auto store = *Store::Open(path_, OpenMode::kRead, {.text_cache_bytes = 100});
  for (const OwnedDocument& each : documents) {
    EXPECT_EQ(**store->Text(ViewOf(each.document)), each.document.text);
  }
}

TEST_F(StoreTest, ClosingLeavesTheStoreAndItsIndex) {
  ImportAt(path_, SampleDocuments(3));
  EXPECT_THAT(FilesInFolder(), ElementsAre("graph.kg"));
  ASSERT_TRUE(OpenAt(path_)->LoadGraph());
  EXPECT_THAT(FilesInFolder(), ElementsAre("graph.kg", "graph.kg-index"));
}

TEST_F(StoreTest, TakesKeysOfAnyBytes) {
  OwnedDocument odd = SampleDocument(std::string("a\0\xff\n'%", 6), 1);
  ImportAt(path_, {odd});
  EXPECT_EQ(Replayed(*OpenAt(path_)), std::vector{odd});
}

TEST_F(StoreTest, AReaderDoesNotWrite) {
  ImportAt(path_, SampleDocuments(1));
  std::unique_ptr<Store> store = OpenAt(path_);
  EXPECT_THAT(store->Begin().error().message, HasSubstr("was opened for reading"));
  EXPECT_THAT(store->Remove("000.txt").error().message, HasSubstr("was opened for reading"));
}

TEST_F(StoreTest, OneWriterAtATime) {
  std::unique_ptr<Store> store = OpenAt(path_, OpenMode::kCreate);
  std::unique_ptr<Import> import = *store->Begin();
  const std::string expected = "another program is writing to " + path_;
  EXPECT_EQ(store->Begin().error().message, expected);
  EXPECT_EQ(Store::Open(path_, OpenMode::kWrite).error().message, expected);
  EXPECT_TRUE(Store::Open(path_, OpenMode::kRead));
  import.reset();
  EXPECT_TRUE(Store::Open(path_, OpenMode::kWrite));
}

TEST_F(StoreTest, AGraphOutlivesItsStoreAndItsChanges) {
  ImportAt(path_, SampleDocuments(3));
  std::unique_ptr<Store> store = OpenAt(path_);
  Graph built = *store->LoadGraph();
  Graph mapped = *store->LoadGraph();
  std::string before = BytesOf(built);
  {
    std::unique_ptr<Store> writer = OpenAt(path_, OpenMode::kWrite);
    std::unique_ptr<Import> import = *writer->Begin();
    ASSERT_TRUE(Hand(SampleDocument("new", 8), *import));
    EXPECT_EQ(BytesOf(*store->LoadGraph()), before);  // in the midst of a write
    ASSERT_TRUE(import->Commit());
  }
  EXPECT_NE(BytesOf(*store->LoadGraph()), before);
  store.reset();
  std::filesystem::remove(path_ + "-index");
  EXPECT_EQ(BytesOf(built), before);
  EXPECT_EQ(BytesOf(mapped), before);
}

TEST_F(StoreTest, TheIndexDoesNotDependOnHistory) {
  std::vector<OwnedDocument> documents = SampleDocuments(12);
  std::string expected = IndexOf(documents);
  std::ranges::reverse(documents);
  ImportAt(path_, {SampleDocument("gone", 3), SampleDocument("004.txt", 99)});
  for (const OwnedDocument& each : documents) ImportAt(path_, {each});
  ASSERT_TRUE(OpenAt(path_, OpenMode::kWrite)->Remove("gone"));
  EXPECT_EQ(BytesOf(*OpenAt(path_)->LoadGraph()), expected);
  EXPECT_TRUE(OpenAt(path_)->Check());
}

// The graph of a new store is made of what the import took, any other one of what the store holds.
TEST_F(StoreTest, TheGraphOfANewStoreIsTheOneThatIsReadBack) {
  std::unique_ptr<Store> store = OpenAt(path_, OpenMode::kCreate);
  std::unique_ptr<Import> import = *store->Begin();
  ASSERT_TRUE(Hand(SampleDocument("b", 5), *import));
  OwnedDocument half = SampleDocument("half", 6);
  Lent lent(half.statements[0]);
  Statement statement = lent.statement();
  ASSERT_TRUE(import->Begin(half.document));
  ASSERT_TRUE(import->Take({&statement, 1}));
  ASSERT_TRUE(Hand(SampleDocument("a", 7), *import));
  ASSERT_TRUE(import->Begin(SampleDocument("half too", 8).document));
  ASSERT_TRUE(import->Commit());
  EXPECT_EQ(BytesOf(*store->LoadGraph()),
            IndexOf({SampleDocument("a", 7), SampleDocument("b", 5)}));
  EXPECT_EQ(store->Rebuild()->before, IndexBefore::kSame);
}

TEST_F(StoreTest, ANewStoreThatChangedBeforeItsGraphWasWanted) {
  std::unique_ptr<Store> store = OpenAt(path_, OpenMode::kCreate);
  ASSERT_TRUE(ImportInto(*store, SampleDocuments(2)));
  ImportAt(path_, {SampleDocument("later", 9)});
  std::vector<OwnedDocument> all = SampleDocuments(2);
  all.push_back(SampleDocument("later", 9));
  EXPECT_EQ(BytesOf(*store->LoadGraph()), IndexOf(all));
  EXPECT_EQ(store->Rebuild()->before, IndexBefore::kSame);
}

TEST_F(StoreTest, AnEmptyStoreIsAnEmptyGraph) {
  std::unique_ptr<Store> store = OpenAt(path_, OpenMode::kCreate);
  EXPECT_EQ(store->LoadGraph()->node_count(), 0U);
  EXPECT_TRUE(store->Check());
}

}  // namespace
}  // namespace causeway
