// The program's own path is what Linux says of the process.
#include "cli/models.h"

#include <cstdlib>
#include <filesystem>
#include <string>

namespace causeway {
namespace {

std::string NamedFolder(const Arguments& arguments) {
  if (!arguments.model.empty()) return arguments.model;
  const char* folder = std::getenv("CAUSEWAY_MODEL");
  return folder == nullptr ? "" : folder;
}

}  // namespace

Result<LanguageModels> LoadModels(const Arguments& arguments) {
  std::error_code unknown;  // then the path is empty, and the error of loading says where to look
  std::string program = std::filesystem::read_symlink("/proc/self/exe", unknown).string();
  return LoadLanguageModels(FindModelFolder(NamedFolder(arguments), program));
}

}  // namespace causeway
