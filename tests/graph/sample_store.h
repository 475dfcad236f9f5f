// Small documents of our own, and stores made of them.
#pragma once

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/hash.h"
#include "graph/image.h"
#include "graph/store.h"
#include "tests/graph/folder_fixture.h"
#include "tests/graph/owned_statement.h"

namespace causeway {

// A document of `count` statements: the `seed` decides what it says.
inline OwnedDocument SampleDocument(const std::string& key, int seed, int count = 3) {
  OwnedDocument made;
  for (int i = 0; i < count; ++i) {
    std::string cause = fmt::format("cause {}", (seed * 7 + i) % 50);
    std::string effect = fmt::format("effect {}", (seed + i * 3) % 40);
    std::string sentence = fmt::format("{} leads to {}.", cause, effect);
    auto begin = static_cast<uint32_t>(made.document.text.size());
    made.document.text += sentence + "\n";
    made.statements.push_back({.subject = {cause, "", {}},
                               .relation = "CAUSES",
                               .object = {effect, i % 2 == 0 ? "" : fmt::format("HP:{:07}", i), {}},
                               .polarity = i % 5 == 4 ? Polarity::kDenied : Polarity::kAffirmed,
                               .begin = begin,
                               .end = begin + static_cast<uint32_t>(sentence.size()),
                               .section = "Causes",
                               .certainty = i % 3 == 2 ? Certainty::kHedged : Certainty::kPlain,
                               .confidence = 0.5,
                               .properties = {{"frequency", Value(int64_t{i})}}});
  }
  made.document.key = key;
  made.document.title = "On " + key;
  made.document.digest = DigestOf(made.document.text).text();
  made.document.importer = "text 1";
  return made;
}

inline std::vector<OwnedDocument> SampleDocuments(int count) {
  std::vector<OwnedDocument> documents;
  for (int i = 0; i < count; ++i)
    documents.push_back(SampleDocument(fmt::format("{:03}.txt", i), i));
  return documents;
}

inline Result<ImportOutcome> ImportInto(Store& store, const std::vector<OwnedDocument>& documents) {
  CW_ASSIGN(std::unique_ptr<Import> import, store.Begin());
  for (const OwnedDocument& document : documents) CW_TRY(Hand(document, *import));
  return import->Commit();
}

class StoreTest : public FolderFixture {
 protected:
  // Imports in one transaction into the store at `path`, and closes it.
  static ImportOutcome ImportAt(const std::string& path,
                                const std::vector<OwnedDocument>& documents) {
    Result<std::unique_ptr<Store>> store = Store::Open(path, OpenMode::kCreate);
    EXPECT_TRUE(store) << ToText(store.error());
    Result<ImportOutcome> outcome = ImportInto(**store, documents);
    EXPECT_TRUE(outcome) << ToText(outcome.error());
    return *outcome;
  }
  static std::unique_ptr<Store> OpenAt(const std::string& path, OpenMode mode = OpenMode::kRead) {
    Result<std::unique_ptr<Store>> store = Store::Open(path, mode);
    EXPECT_TRUE(store) << ToText(store.error());
    return *std::move(store);
  }
  // What a fresh store of these documents has for its index.
  std::string IndexOf(const std::vector<OwnedDocument>& documents) {
    std::string path = Path(fmt::format("fresh-{}.kg", fresh_++));
    ImportAt(path, documents);
    return BytesOf(*OpenAt(path)->LoadGraph());
  }
  static std::string BytesOf(const Graph& graph) {
    auto bytes = graph.image().bytes();
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
  }

  std::string path_ = Path("graph.kg");

 private:
  int fresh_ = 0;
};

inline DocumentView ViewOf(const Document& document) {
  return {.key = document.key, .digest = document.digest, .importer = document.importer};
}

inline std::vector<OwnedDocument> Replayed(const Store& store) {
  KeepingSink sink;
  Result<void> replayed = store.Replay(sink);
  EXPECT_TRUE(replayed) << ToText(replayed.error());
  return std::move(sink.documents);
}

}  // namespace causeway
