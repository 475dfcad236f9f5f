// Options point into their owner, which therefore stays where it is.
#include "cli/reading.h"

#include <fmt/format.h>

#include "cli/models.h"

namespace causeway {

Result<std::unique_ptr<ReadingSources>> SourcesOfReading(const Arguments& arguments) {
  if (!(arguments.min_confidence >= 0 && arguments.min_confidence <= 1)) {
    return Error{.code = ErrorCode::kUsage,
                 .message = fmt::format("--min-confidence is a number of 0 to 1, not {}",
                                        arguments.min_confidence)};
  }
  auto sources = std::make_unique<ReadingSources>();
  ImportOptions& options = sources->options;
  options.min_confidence = arguments.min_confidence;
  options.load_models = [&arguments, to = sources.get()]() -> Result<const LanguageModels*> {
    CW_ASSIGN(to->models, LoadModels(arguments));
    return &*to->models;
  };
  if (!arguments.lexicon.empty()) {
    CW_ASSIGN(sources->lexicon, ReadLexicon(arguments.lexicon, options.limits));
    options.lexicon = &*sources->lexicon;
  }
  return sources;
}

}  // namespace causeway
