// Tables for the terminal. Tested by tests/export/text_test.cc.
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "export/export.h"

namespace causeway {

// The answer's title and table, in columns that fit options.width, each row with the sentences
// behind it: options.sentences for each cell, or all of them where the sentences are the answer.
// Control characters of documents are neutralised; colours only by options.color.
Result<void> WriteText(ByteSink& sink, const ExportRequest& request);

}  // namespace causeway
