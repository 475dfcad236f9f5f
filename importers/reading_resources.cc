// The digests are shortened: they tell one file from another, and guard nothing.
#include "importers/reading_resources.h"

#include <fmt/format.h>

#include <utility>

namespace causeway {

void ReadingResources::Lend(ImportOptions& options) const {
  options.lexicon = lexicon ? &*lexicon : nullptr;
}

Result<ReadingResources> LoadReadingResources(const ResourceFiles& files, const Limits& limits) {
  ReadingResources resources;
  if (!files.lexicon.empty()) {
    CW_ASSIGN(resources.lexicon, ReadLexicon(files.lexicon, limits));
  }
  return resources;
}

std::string VersionOfResources(const ImportOptions& options) {
  if (options.lexicon == nullptr) return "";
  return fmt::format(" lexicon {}", options.lexicon->digest().text().substr(0, 8));
}

}  // namespace causeway
