// The trained models that reading needs: where their files lie, and loading them. Tested by
// tests/importers/prose/model_files_test.cc.
#pragma once

#include <string>

#include "base/hash.h"
#include "base/result.h"
#include "importers/prose/syntax.h"

namespace causeway {

// Loaded once; immutable, so that all threads share one.
struct LanguageModels {
  Syntax syntax;
  Digest digest;  // of the files' bytes
};

// The parser among `models`, or null where there are none.
inline const Syntax* SyntaxOf(const LanguageModels* models) {
  return models == nullptr ? nullptr : &models->syntax;
}

// The folder that holds the models: `given` where it is not empty (an option or CAUSEWAY_MODEL, as
// the program passes it on), else share/causeway beside or above the folder of `program`
// (installed, or in the build tree). Where none has them, the installed place, for the error of
// loading.
std::string FindModelFolder(const std::string& given, const std::string& program);

// Reads `folder`/english-syntax.model. An error names the path and CAUSEWAY_MODEL.
Result<LanguageModels> LoadLanguageModels(const std::string& folder);

}  // namespace causeway
