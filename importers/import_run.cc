// The calling thread loads files, asks what is had already and writes; the pool's threads read.
// What is in flight is bounded in documents and in bytes, and leaves in the order in which it came.
#include "importers/import_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <future>
#include <map>
#include <memory>
#include <string_view>
#include <thread>
#include <tuple>
#include <utility>
#include <vector>

#include "base/file.h"
#include "base/hash.h"
#include "importers/buffered_document.h"
#include "importers/confidence_filter.h"
#include "importers/format_choice.h"
#include "importers/inputs.h"
#include "importers/prose/model_files.h"
#include "importers/prose/user_lexicon.h"
#include "importers/worker_pool.h"

namespace causeway {
namespace {

constexpr size_t kFilesPerThread = 2;  // in flight

// A file between loading and writing.
struct Loaded {
  FileOutcome outcome;
  const ImportFormat* format = nullptr;  // none where there is nothing to read
  std::string bytes;
  std::string digest;
  DocumentBuffer buffer;
  Result<std::string> result = std::string();
  std::future<void> read;
};

// Shortened: it tells one file from another, and guards nothing.
std::string Short(const Digest& digest) { return digest.text().substr(0, 8); }

// What prose is read by: " model 5f0c91d2 lexicon 77ab03e4".
std::string SourcesOf(const ImportOptions& options) {
  std::string sources;
  if (options.models != nullptr) sources += " model " + Short(options.models->digest);
  if (options.lexicon != nullptr) sources += " lexicon " + Short(options.lexicon->digest());
  return sources;
}

// "text 1", and with what options it reads otherwise than by default.
std::string WithOptions(std::string importer, const ImportOptions& options) {
  if (options.min_confidence <= 0) return importer;
  return fmt::format("{} min-confidence {}", importer, options.min_confidence);
}

std::string ImporterOf(const ImportFormat& format, const ImportOptions& options) {
  std::string importer = fmt::format("{} {}", format.name, format.version);
  if (format.reads_prose) importer += SourcesOf(options);
  return WithOptions(std::move(importer), options);
}

void Leave(FileOutcome& outcome, FileStatus status, std::string note) {
  outcome.status = status;
  outcome.note = std::move(note);
}

std::string NoteOf(const std::string& path, Error error) {
  if (error.message.find(path) == std::string::npos) {
    error.message = fmt::format("{}: {}", path, error.message);
  }
  return ToText(error);
}

uint32_t ThreadCount(uint32_t asked) {
  return asked > 0 ? asked : std::max(1U, std::thread::hardware_concurrency());
}

class ImportRun {
 public:
  ImportRun(std::span<const ImportFormat> formats, const ImportFormat* asked,
            const ImportOptions& options, const AlreadyHave& already_have, StatementSink& sink)
      : formats_(formats),
        asked_(asked),
        options_(options),
        already_have_(already_have),
        sink_(sink),
        threads_(ThreadCount(options.threads)),
        pool_(threads_) {}

  Result<ImportSummary> Run(Inputs inputs, const ImportProgress& progress);

 private:
  Result<void> Load(const Input& input);
  Result<void> Choose(const Input& input, Loaded& file);
  void StartReading(Loaded& file);
  Result<void> WriteOldest();
  Result<void> Write(Loaded& file);
  void SignDocuments(Loaded& file) const;
  Result<void> HandOver(const BufferedDocument& document, FileOutcome& outcome);
  Result<bool> Has(const Document& document) const;
  [[nodiscard]] bool IsFull() const {
    return flying_.size() >= threads_ * kFilesPerThread ||
           flying_bytes_ >= options_.limits.document_bytes;
  }
  // Whether another file of this import gave the key to other bytes; says so in the outcome.
  bool Clashes(Loaded& file) const;

  std::span<const ImportFormat> formats_;
  const ImportFormat* asked_;
  const ImportOptions& options_;
  const AlreadyHave& already_have_;
  StatementSink& sink_;
  uint32_t threads_;

  struct Origin {
    std::string path;
    std::string digest;
  };
  std::map<std::string, Origin, std::less<>> written_;  // by document key
  ImportSummary summary_;
  std::deque<std::unique_ptr<Loaded>> flying_;
  uint64_t flying_bytes_ = 0;
  WorkerPool pool_;  // last: its threads end before what they read goes
};

Result<ImportSummary> ImportRun::Run(Inputs inputs, const ImportProgress& progress) {
  size_t total = inputs.files.size() + inputs.outcomes.size();
  summary_.files = std::move(inputs.outcomes);
  auto report = [&] {
    if (progress) progress(summary_.files.size(), total);
  };
  report();
  for (const Input& input : inputs.files) {
    CW_TRY(Load(input));
    while (IsFull()) {
      CW_TRY(WriteOldest());
      report();
    }
  }
  while (!flying_.empty()) {
    CW_TRY(WriteOldest());
    report();
  }
  std::ranges::sort(summary_.files, {}, [](const FileOutcome& file) {
    return std::tuple(std::string_view(file.key), std::string_view(file.path));
  });
  return std::move(summary_);
}

Result<void> ImportRun::Load(const Input& input) {
  auto file = std::make_unique<Loaded>();
  file->outcome = {.path = input.path, .key = input.key};
  CW_TRY(Choose(input, *file));
  flying_bytes_ += file->bytes.size();
  if (file->format != nullptr) StartReading(*file);
  flying_.push_back(std::move(file));
  return {};
}

// Settles what is not to be read; otherwise gives the file its bytes and its format.
Result<void> ImportRun::Choose(const Input& input, Loaded& file) {
  Result<std::string> bytes = ReadFile(input.path, options_.limits.document_bytes);
  if (!bytes) {
    Leave(file.outcome, FileStatus::kFailed, NoteOf(input.path, std::move(bytes).error()));
    return {};
  }
  summary_.bytes += bytes->size();
  FormatChoice choice = ChooseFormat(formats_, asked_, input, *bytes);
  if (choice.format == nullptr) {
    Leave(file.outcome, choice.status, std::move(choice.note));
    return {};
  }
  file.digest = DigestOf(*bytes).text();
  CW_ASSIGN(bool has, Has({.key = input.key,
                           .digest = file.digest,
                           .importer = ImporterOf(*choice.format, options_)}));
  if (has) {
    file.outcome.status = FileStatus::kUnchanged;
    return {};
  }
  file.format = choice.format;
  file.bytes = *std::move(bytes);
  return {};
}

void ImportRun::StartReading(Loaded& file) {
  file.read = pool_.Submit([&file, this] {
    file.result = file.format->read(file.outcome.key, file.bytes, options_, file.buffer);
  });
}

Result<void> ImportRun::WriteOldest() {
  std::unique_ptr<Loaded> file = std::move(flying_.front());
  flying_.pop_front();
  flying_bytes_ -= file->bytes.size();
  if (file->format != nullptr) {
    file->read.get();
    CW_TRY(Write(*file));
  }
  summary_.files.push_back(std::move(file->outcome));
  return {};
}

Result<void> ImportRun::Write(Loaded& file) {
  if (!file.result) {
    Leave(file.outcome, FileStatus::kFailed,
          NoteOf(file.outcome.path, std::move(file.result).error()));
    return {};
  }
  SignDocuments(file);
  if (Clashes(file)) return {};
  file.outcome.status = FileStatus::kUnchanged;
  for (const BufferedDocument& document : file.buffer.documents()) {
    const Document& about = document.document();
    bool is_new = written_.try_emplace(about.key, Origin{file.outcome.path, about.digest}).second;
    CW_ASSIGN(bool has, Has(about));
    if (!is_new || has) continue;
    CW_TRY(HandOver(document, file.outcome));
    file.outcome.status = FileStatus::kTaken;
    if (!file.result->empty()) {
      file.outcome.note = fmt::format("{}: {}", file.outcome.path, *file.result);
    }
  }
  return {};
}

// The documents of an exported graph say themselves who read them.
void ImportRun::SignDocuments(Loaded& file) const {
  for (BufferedDocument& buffered : file.buffer.documents()) {
    Document& document = buffered.document();
    if (document.importer.empty()) {
      document.importer = ImporterOf(*file.format, options_);
      document.digest = file.digest;
    } else {
      document.importer = WithOptions(std::move(document.importer), options_);
    }
  }
}

Result<void> ImportRun::HandOver(const BufferedDocument& document, FileOutcome& outcome) {
  ConfidenceFilter filter(sink_, options_.min_confidence);
  CW_TRY(document.Replay(filter));
  outcome.left_out += filter.left_out();
  outcome.statements += document.statement_count() - filter.left_out();
  return {};
}

bool ImportRun::Clashes(Loaded& file) const {
  for (const BufferedDocument& document : file.buffer.documents()) {
    auto other = written_.find(document.document().key);
    if (other == written_.end() || other->second.digest == document.document().digest) continue;
    Leave(file.outcome, FileStatus::kFailed,
          fmt::format("{} and {} both give the document \"{}\", with other content\n"
                      "Import them one after the other; the later replaces the earlier.",
                      file.outcome.path, other->second.path, document.document().key));
    return true;
  }
  return false;
}

Result<bool> ImportRun::Has(const Document& document) const {
  if (!already_have_) return false;
  return already_have_(document.key, document.digest, document.importer);
}

}  // namespace

Result<ImportSummary> RunImport(std::span<const ImportFormat> formats,
                                std::span<const std::string> paths, const ImportOptions& options,
                                const AlreadyHave& already_have, StatementSink& sink,
                                const ImportProgress& progress) {
  const ImportFormat* asked = nullptr;
  if (!options.format.empty()) {
    CW_ASSIGN(asked, FindImportFormat(formats, options.format));
  }
  return ImportRun(formats, asked, options, already_have, sink).Run(FindInputs(paths), progress);
}

}  // namespace causeway
