// What the program knows about the terminal that it may be talking to. Tested by tests/cli/.
#pragma once

#include <cstdint>

namespace causeway {

// Opens whichever of the descriptors 0, 1 and 2 is closed, so that no file of the program's own
// gets that number; reading or writing them still fails.
void HoldStandardDescriptors();

// Whether answers on standard output may be coloured: a terminal, and NO_COLOR is not set
// (https://no-color.org).
bool OutputHasColor();

// Columns of the terminal on standard output; 100 where it is none.
uint32_t OutputWidth();

bool ErrorsGoToTerminal();
bool InputIsTerminal();

}  // namespace causeway
