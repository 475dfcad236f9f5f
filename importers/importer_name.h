// What a document's `importer` says: who read it, and by what options the same bytes would have
// given other statements. Tested by tests/importers/importer_name_test.cc and import_test.cc.
#pragma once

#include <string>
#include <string_view>

#include "importers/import.h"

namespace causeway {

// "text 3 rules 1 model 5f0c91d2 lexicon 77ab03e4", "csv 1 edges CAUSES Disease Disease".
std::string ImporterName(const ImportFormat& format, const TableRole& role,
                         const ImportOptions& options);

// Who reads the stored text of a document again that this importer read: the reader's version
// stays, for the text is as that one wrote it; rules, models, lexicon and the least confidence are
// now's.
std::string RereaderName(std::string_view importer, const ImportOptions& options);

// What an exported graph says of who read a document, and what this import left out of it.
std::string WithOptions(std::string importer, const ImportOptions& options);

// An importer's name in its parts; what it does not say is empty.
struct ImporterParts {
  std::string reader;  // the format and its version: "text 3"
  std::string role;    // of a table: "edges CAUSES Disease Disease"
  std::string rules;   // their version (importers/prose/read.h)
  std::string model;
  std::string lexicon;
  std::string min_confidence;
};
ImporterParts PartsOf(std::string_view importer);

// Why a document was read again whose bytes are the same: "rules 1, now 2; lexicon none, now
// 77ab03e4".
std::string DifferenceText(std::string_view before, std::string_view now);

}  // namespace causeway
