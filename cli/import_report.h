// What an import says when it is done: each file and what became of it, then the sums.
// Tested by tests/cli/import_report_test.cc.
#pragma once

#include <cstdint>
#include <string>

#include "importers/import.h"

namespace causeway {

// How many files have that status.
uint64_t Count(const ImportSummary& summary, FileStatus status);

// A line a file that was taken or is unchanged; of many files, a line a format. Skipped and failed
// ones have notes.
std::string FilesText(const ImportSummary& summary);

// Each file that gave nothing, and what was noticed in those that did, on standard error.
void TellNotes(const ImportSummary& summary);

}  // namespace causeway
