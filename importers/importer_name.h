// What a document's `importer` says: who read it, and by what options the same bytes would have
// given other statements. Tested by tests/importers/import_test.cc.
#pragma once

#include <string>

#include "importers/import.h"

namespace causeway {

// "text 3 model 5f0c91d2 lexicon 77ab03e4", "csv 1 edges CAUSES Disease Disease".
std::string ImporterName(const ImportFormat& format, const TableRole& role,
                         const ImportOptions& options);

// What an exported graph says of who read a document, and what this import left out of it.
std::string WithOptions(std::string importer, const ImportOptions& options);

}  // namespace causeway
