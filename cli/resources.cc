// From options to files.
#include "cli/resources.h"

namespace causeway {

Result<ReadingResources> LoadResources(const Arguments& arguments) {
  return LoadReadingResources({.lexicon = arguments.lexicon}, {});
}

}  // namespace causeway
