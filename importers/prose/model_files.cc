// Files by their fixed names.
#include "importers/prose/model_files.h"

#include <filesystem>

#include "base/file.h"
#include "base/limits.h"

namespace causeway {
namespace {

constexpr const char* kSyntaxFile = "english-syntax.model";
constexpr std::string_view kHint =
    "the language models are installed with the program in share/causeway; where they lie "
    "elsewhere, name their folder in CAUSEWAY_MODEL";

}  // namespace

std::string FindModelFolder(const std::string& given, const std::string& program) {
  namespace fs = std::filesystem;
  if (!given.empty()) return given;
  fs::path beside = fs::path(program).parent_path();
  fs::path installed = (beside / ".." / "share" / "causeway").lexically_normal();
  fs::path built = beside / "share" / "causeway";
  std::error_code ignored;  // a folder that cannot be looked at holds no models
  bool use_built =
      !fs::exists(installed / kSyntaxFile, ignored) && fs::exists(built / kSyntaxFile, ignored);
  return (use_built ? built : installed).string();
}

Result<LanguageModels> LoadLanguageModels(const std::string& folder) {
  std::string path = (std::filesystem::path(folder) / kSyntaxFile).string();
  Result<Syntax> syntax = Syntax::Load(path);
  if (syntax) {
    CW_ASSIGN(std::string bytes, ReadFile(path, Limits{}.model_bytes));
    return LanguageModels{.syntax = *std::move(syntax), .digest = DigestOf(bytes)};
  }
  const Error& error = syntax.error();
  return Error{.code = error.code, .message = error.message, .hint = std::string(kHint)};
}

}  // namespace causeway
