// How far an import is, as a line on the terminal that is written over.
// Tested by tests/cli/progress_test.cc.
#pragma once

#include <chrono>
#include <string>

#include "importers/import.h"

namespace causeway {

// "12 of 553 files, 3.1 of 5.8 MB, 0.9 MB/s, 3 s left"; rate and what is left only once they can be
// told.
std::string ProgressText(const ImportStep& step, std::chrono::duration<double> elapsed);

// Writes it to standard error several times a second; nothing where that is no terminal.
ImportProgress ProgressOnTerminal();

}  // namespace causeway
