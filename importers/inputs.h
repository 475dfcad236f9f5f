// Finds the files of an import and gives each its document key.
// Tested by tests/importers/import_test.cc.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "importers/import.h"

namespace causeway {

// A file to be read.
struct Input {
  std::string path;
  std::string key;
  bool named = true;  // by the caller; otherwise it was found in a folder
  TableRole role;
  uint64_t size = 0;  // in bytes; 0 where it cannot be told before it is read
};

struct Inputs {
  std::vector<Input> files;           // in order of key; no key twice
  std::vector<FileOutcome> outcomes;  // of what is not to be read
};

// The key of a named file is its name; of one below a named folder, its path from there with '/'.
// Hidden files and a store's own files in folders are passed over. Links to folders are not
// followed below a named folder, so no walk is without end. Different files with one key all fail;
// a file that is named twice is read once. Standard input, "-", has the key "stdin".
Inputs FindInputs(std::span<const std::string> paths, std::span<const TableFile> tables);

}  // namespace causeway
