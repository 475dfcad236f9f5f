// What the readers of prose go by beside their rules: trained models, and the user's lexicon where
// there is one. Loaded once, before anything is written, and shared by all threads.
// Tested by tests/importers/reading_resources_test.cc.
#pragma once

#include <optional>
#include <string>

#include "base/limits.h"
#include "base/result.h"
#include "importers/import.h"
#include "importers/prose/model_files.h"
#include "importers/prose/user_lexicon.h"

namespace causeway {

struct ReadingResources {
  LanguageModels models;
  std::optional<Lexicon> lexicon;

  // Has readers go by these, which must outlive the import.
  void Lend(ImportOptions& options) const;
};

// Where they lie.
struct ResourceFiles {
  std::string models;   // a folder; empty: where they lie beside `program` (model_files.h)
  std::string program;  // the path of the program that runs
  std::string lexicon;  // empty: none
};

// Errors name the file and say what to do.
Result<ReadingResources> LoadReadingResources(const ResourceFiles& files, const Limits& limits);

// What the readers of prose go by beside their own version: " model 5f0c91d2 lexicon 77ab03e4",
// from digests of their bytes, shortened. Stands in Document::importer, so that a document is read
// again with another.
std::string VersionOfResources(const ImportOptions& options);

}  // namespace causeway
