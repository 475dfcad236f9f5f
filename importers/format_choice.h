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

// `asked` may be null; `head` is how the file begins, unpacked. Of the formats of its suffix (that
// before ".gz" of a packed file) a file has the first that it looks like; without a suffix that is
// known, the first of all. What was found in a folder and is not ours (it has another suffix, is no
// text, is empty, or does not look like what its suffix says) is skipped; what was named, or has
// the suffix of a text format and is no text, has failed.
FormatChoice ChooseFormat(std::span<const ImportFormat> formats, const ImportFormat* asked,
                          const Input& input, std::string_view head);

}  // namespace causeway
