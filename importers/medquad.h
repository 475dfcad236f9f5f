// Questions and answers on a health topic, as XML: one document a file, its focus the title, each
// question a heading. The format of MedQuAD (Ben Abacha and Demner-Fushman, BMC Bioinformatics
// 2019), in both of its dialects. Tested by tests/importers/medquad_test.cc.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "graph/statement.h"
#include "importers/import.h"

namespace causeway {

bool LooksLikeMedquad(std::string_view head);

// Answers are kept as they are: their lists are run in. `element` of an evidence is its question's
// qid. Each synonym of the focus is a SAME_AS statement.
Result<std::string> ReadMedquad(std::string_view key, std::string_view bytes,
                                const ImportOptions& options, StatementSink& sink);

}  // namespace causeway
