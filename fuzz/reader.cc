// What libFuzzer calls: one input, read by the reader that CAUSEWAY_FUZZ names. It must come to a
// result or an error; what it says must hold to what graph/statement.h promises.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/byte_source.h"
#include "base/utf8.h"
#include "fuzz/demand.h"
#include "importers/gzip.h"
#include "importers/import.h"
#include "importers/pdf_article.h"
#include "importers/pdf_pages.h"
#include "importers/prose/model_files.h"
#include "importers/text_source.h"
#include "importers/worker_pool.h"
#include "tests/importers/zip_of.h"

namespace causeway {
namespace {

class CheckingSink final : public StatementSink {
 public:
  Result<void> Begin(const Document& document) override {
    Demand(!is_open_, "a document begins within another");
    Demand(!document.key.empty(), "a document has a key");
    is_open_ = true;
    text_bytes_ = document.text.size();
    return {};
  }
  Result<void> Take(std::span<const Statement> batch) override {
    Demand(is_open_, "statements belong to a document");
    for (const Statement& statement : batch) Check(statement);
    return {};
  }
  Result<void> End() override {
    Demand(is_open_, "a document ends that has begun");
    is_open_ = false;
    return {};
  }
  std::unique_ptr<StatementPiece> MakePiece() override { return std::make_unique<Piece>(*this); }

 private:
  // Numbers mentions, as a store's pieces do, anew after every few calls.
  class Piece final : public StatementPiece {
   public:
    explicit Piece(const CheckingSink& sink) : sink_(sink) {}

    Result<void> Add(std::span<const Statement> batch) override {
      for (const Statement& statement : batch) sink_.Check(statement);
      return ForgetNowAndThen();
    }
    [[nodiscard]] std::optional<uint32_t> numbering() const override { return calls_ / 4; }
    uint32_t Number(const Mention& mention) override {
      bool is_nothing = mention.name.empty() && mention.id.empty() && mention.labels.empty();
      if (!is_nothing) sink_.CheckMention(mention);
      return numbered_++;
    }
    Result<void> AddEdges(std::string_view /*relation*/,
                          std::span<const NumberedEdge> edges) override {
      for (const NumberedEdge& edge : edges) {
        Demand(edge.subject < numbered_ && edge.object < numbered_, "numbers are those given");
        Demand(edge.record > 0, "a row has a line");
      }
      return ForgetNowAndThen();
    }
    Result<void> HandOver() override { return {}; }

   private:
    Result<void> ForgetNowAndThen() {
      if (++calls_ % 4 == 0) numbered_ = 0;
      return {};
    }

    const CheckingSink& sink_;
    uint32_t calls_ = 0;
    uint32_t numbered_ = 0;
  };

  void Check(const Statement& statement) const {
    CheckMention(statement.subject);
    if (!statement.relation.empty()) CheckMention(statement.object);
    const Evidence& evidence = statement.evidence;
    Demand(evidence.begin <= evidence.end, "evidence ends after it begins");
    Demand(text_bytes_ == 0 || evidence.end <= text_bytes_, "evidence lies in its text");
    Demand(evidence.confidence >= 0 && evidence.confidence <= 1, "confidence is from 0 to 1");
    for (size_t i = 0; i < evidence.properties.size(); ++i) {
      for (size_t j = 0; j < i; ++j) {
        Demand(evidence.properties[i].key != evidence.properties[j].key, "a key stands once");
      }
    }
  }
  void CheckMention(const Mention& mention) const {
    Demand(!mention.name.empty() || !mention.id.empty(), "a mention has a name or an id");
    Demand(!FirstInvalidUtf8(mention.name) && !FirstInvalidUtf8(mention.id), "names are UTF-8");
    Demand(mention.name.size() <= limits_.name_bytes, "names keep to their limit");
  }

  bool is_open_ = false;
  size_t text_bytes_ = 0;
  Limits limits_;
};

const ImportFormat& FormatOf(std::string_view name) {
  const auto format = std::ranges::find(ImportFormats(), name, &ImportFormat::name);
  Demand(format != ImportFormats().end(), fmt::format("there is a format {}", name));
  return *format;
}

// Prose is read with the models, as the program does.
ImportOptions OptionsOf(const ImportFormat& format) {
  static const Result<LanguageModels> models = LoadLanguageModels(CAUSEWAY_MODELS);
  Demand(models.has_value(), "there are models");
  return {.models = format.reads_prose ? &*models : nullptr};
}

Result<std::string> ReadDocument(const ImportFormat& format, std::string_view bytes) {
  if (format.is_text && FirstInvalidUtf8(bytes)) return std::string();
  CheckingSink sink;
  return format.read("fuzz", bytes, OptionsOf(format), sink);
}

Result<std::string> LoadGraph(const ImportFormat& format, ByteSource& bytes,
                              const TableRole& role = {}) {
  static WorkerPool pool(1);
  Utf8Source text(bytes);
  ImportOptions options;
  CheckingSink sink;
  return format.load({.key = "fuzz", .bytes = text, .options = options, .role = role, .pool = pool},
                     sink);
}

Result<std::string> ReadAs(std::string_view name, std::string_view bytes) {
  const ImportFormat& format = FormatOf(name);
  format.looks_like(bytes);
  if (format.read != nullptr) return ReadDocument(format, bytes);
  MemorySource source(bytes);
  return LoadGraph(format, source);
}

Result<std::string> ReadTable(const TableRole& role, std::string_view bytes) {
  MemorySource source(bytes);
  return LoadGraph(FormatOf(kTableFormat), source, role);
}

Result<std::string> ReadNodes(std::string_view bytes) {
  return ReadTable({.kind = TableRole::Kind::kNodes, .label = "Gene"}, bytes);
}

Result<std::string> ReadEdges(std::string_view bytes) {
  return ReadTable(
      {.kind = TableRole::Kind::kEdges, .type = "CAUSES", .from = "Gene", .to = "Disease"}, bytes);
}

Result<std::string> ReadPacked(std::string_view bytes) {
  MemorySource packed(bytes);
  Limits limits;
  return LoadGraph(FormatOf("csv"), *Gunzip(packed, limits));
}

// What is no archive is the text of one: a changed archive fails its checksums.
Result<std::string> ReadDocxPart(std::string_view bytes) {
  if (bytes.starts_with("PK")) return ReadAs("docx", bytes);
  return ReadAs("docx", ZipOf({{"word/document.xml", std::string(bytes)}}));
}

// What pdftotext says: the child itself is not ours.
Result<std::string> ReadPdfText(std::string_view bytes) {
  ImportOptions options = OptionsOf(FormatOf("pdf"));
  CW_ASSIGN(PdfPages pages, ReadPdfPages(bytes, options.limits));
  CheckingSink sink;
  return ReadArticle("fuzz", ArticleOfPages(pages), options, sink);
}

// Readers that are more or less than a format; any other name is a format's.
struct Target {
  std::string_view name;
  Result<std::string> (*read)(std::string_view bytes);
};
constexpr std::array kTargets = {Target{"csv-edges", ReadEdges}, Target{"csv-nodes", ReadNodes},
                                 Target{"docx", ReadDocxPart}, Target{"gzip", ReadPacked},
                                 Target{"pdf", ReadPdfText}};

void Read(std::string_view name, std::string_view bytes) {
  const auto* target = std::ranges::find(kTargets, name, &Target::name);
  static_cast<void>(target == kTargets.end() ? ReadAs(name, bytes) : target->read(bytes));
}

}  // namespace
}  // namespace causeway

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const char* name = std::getenv("CAUSEWAY_FUZZ");
  causeway::Demand(name != nullptr, "CAUSEWAY_FUZZ names a reader");
  causeway::Read(name, {reinterpret_cast<const char*>(data), size});
  return 0;
}
