// The digests are shortened: they tell one file from another, and guard nothing.
#include "importers/reading_resources.h"

#include <utility>

namespace causeway {
namespace {

std::string Short(const Digest& digest) { return digest.text().substr(0, 8); }

}  // namespace

void ReadingResources::Lend(ImportOptions& options) const {
  options.models = &models;
  options.lexicon = lexicon ? &*lexicon : nullptr;
}

Result<ReadingResources> LoadReadingResources(const ResourceFiles& files, const Limits& limits) {
  CW_ASSIGN(LanguageModels models,
            LoadLanguageModels(FindModelFolder(files.models, files.program)));
  ReadingResources resources{.models = std::move(models)};
  if (!files.lexicon.empty()) {
    CW_ASSIGN(resources.lexicon, ReadLexicon(files.lexicon, limits));
  }
  return resources;
}

std::string VersionOfResources(const ImportOptions& options) {
  std::string version;
  if (options.models != nullptr) version += " model " + Short(options.models->digest);
  if (options.lexicon != nullptr) version += " lexicon " + Short(options.lexicon->digest());
  return version;
}

}  // namespace causeway
