// Which format reads a file: the one that was asked for, or by its suffix and what its bytes look
// like. Tested by tests/importers/import_test.cc.
#pragma once

#include <span>
#include <string_view>

#include "base/result.h"
#include "importers/import.h"
#include "importers/inputs.h"

namespace causeway {

// By name; an unknown one is an error with a suggestion.
Result<const ImportFormat*> FindImportFormat(std::span<const ImportFormat> formats,
                                             std::string_view name);

// What is to become of a file.
struct FormatChoice {
  const ImportFormat* format = nullptr;  // none where it is not to be read
  FileStatus status = FileStatus::kTaken;
  std::string note;  // why it is not to be read
};

// `asked` may be null. What was found in a folder and is not ours (it has another suffix, is no
// text, or does not look like what its suffix says) is skipped; what was named, or has the suffix
// of a format, and cannot be read has failed. Every format is UTF-8 text.
FormatChoice ChooseFormat(std::span<const ImportFormat> formats, const ImportFormat* asked,
                          const Input& input, std::string_view bytes);

}  // namespace causeway
