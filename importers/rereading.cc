// A frame and a text are an article again; the rest is as in an import.
#include "importers/rereading.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/parallel.h"
#include "importers/article.h"
#include "importers/article_frame.h"
#include "importers/buffered_document.h"
#include "importers/confidence_filter.h"
#include "importers/importer_name.h"

namespace causeway {
namespace {

const ImportFormat* ProseFormatOf(const ImporterParts& parts) {
  std::string_view name = std::string_view(parts.reader).substr(0, parts.reader.find(' '));
  auto formats = ImportFormats();
  auto found = std::ranges::find(formats, name, &ImportFormat::name);
  return found == formats.end() || !found->reads_prose ? nullptr : &*found;
}

bool IsPlainFormat(const ImportFormat& format) { return format.name == "text"; }

ImportOptions RereadingOptions(const Document& stored, const ImportOptions& options) {
  ImportOptions own = options;
  if (own.min_confidence > 0) return own;
  std::string least = PartsOf(stored.importer).min_confidence;
  std::from_chars(least.data(), least.data() + least.size(), own.min_confidence);
  return own;
}

Result<FramedArticle> StoredArticle(const Document& stored) {
  if (!stored.frame.empty()) return ArticleOf(stored.frame, stored.text);
  return FramedArticle{.frame = nullptr, .article = {.text = stored.text, .is_plain = true}};
}

// A document as it is read now, until its turn comes.
struct Rereading {
  DocumentBuffer buffer;
  double min_confidence = 0;
  Result<void> result;
};

Result<void> ReadStored(const Document& stored, const ImportOptions& options,
                        DocumentBuffer& buffer) {
  CW_ASSIGN(FramedArticle framed, StoredArticle(stored));
  CW_TRY(ReadArticle(stored.key, framed.article, options, buffer));
  for (BufferedDocument& read : buffer.documents()) {
    read.document().digest = stored.digest;
    read.document().importer = RereaderName(stored.importer, options);
  }
  return {};
}

Result<void> HandOnStored(Rereading& reading, StatementSink& sink) {
  CW_TRY(reading.result);
  ConfidenceFilter filter(sink, reading.min_confidence);
  for (const BufferedDocument& read : reading.buffer.documents()) CW_TRY(read.Replay(filter));
  return {};
}

}  // namespace

std::string ReasonToLeave(const Document& stored, const ImportOptions& options) {
  if (stored.text.empty()) return "it keeps no text";
  ImporterParts parts = PartsOf(stored.importer);
  const ImportFormat* format = ProseFormatOf(parts);
  if (format == nullptr) return "its statements were not read from its text";
  if (stored.frame.empty() && !IsPlainFormat(*format)) {
    return "of its file the text alone is kept: import the file again";
  }
  if (!parts.lexicon.empty() && options.lexicon == nullptr) {
    return "it was read by a lexicon: name it by --lexicon";
  }
  return "";
}

Result<void> ReadAgain(std::span<const Document> stored, const ImportOptions& options,
                       StatementSink& sink) {
  std::vector<Rereading> readings(stored.size());
  InParallel(stored.size(), [&](size_t at) {
    ImportOptions own = RereadingOptions(stored[at], options);
    readings[at].min_confidence = own.min_confidence;
    readings[at].result = ReadStored(stored[at], own, readings[at].buffer);
  });
  for (Rereading& reading : readings) CW_TRY(HandOnStored(reading, sink));
  return {};
}

}  // namespace causeway
