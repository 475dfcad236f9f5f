// The program's own path is what Linux says of the process.
#include "cli/resources.h"

#include <cstdlib>
#include <filesystem>
#include <string>

namespace causeway {
namespace {

std::string ModelFolder(const Arguments& arguments) {
  if (!arguments.model.empty()) return arguments.model;
  const char* folder = std::getenv("CAUSEWAY_MODEL");
  return folder == nullptr ? "" : folder;
}

}  // namespace

Result<ReadingResources> LoadResources(const Arguments& arguments) {
  std::error_code unknown;  // then the path is empty, and the error of loading says where to look
  return LoadReadingResources(
      {.models = ModelFolder(arguments),
       .program = std::filesystem::read_symlink("/proc/self/exe", unknown).string(),
       .lexicon = arguments.lexicon},
      {});
}

}  // namespace causeway
