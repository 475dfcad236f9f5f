// What the readers of prose go by beside their rules: the user's lexicon, where there is one.
// Loaded once, before anything is written, and shared by all threads.
// Tested by tests/importers/reading_resources_test.cc.
#pragma once

#include <optional>
#include <string>

#include "base/limits.h"
#include "base/result.h"
#include "importers/import.h"
#include "importers/prose/user_lexicon.h"

namespace causeway {

struct ReadingResources {
  std::optional<Lexicon> lexicon;

  // Has readers go by these, which must outlive the import.
  void Lend(ImportOptions& options) const;
};

// Where they lie.
struct ResourceFiles {
  std::string lexicon;  // empty: none
};

// Errors name the file and say what to do.
Result<ReadingResources> LoadReadingResources(const ResourceFiles& files, const Limits& limits);

// What the readers of prose go by beside their own version: " lexicon 77ab03e4", from the digest of
// its bytes, shortened. Stands in Document::importer, so that a document is read again with
// another.
std::string VersionOfResources(const ImportOptions& options);

}  // namespace causeway
