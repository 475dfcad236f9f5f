// The calling thread opens files, asks what is had already and writes documents; the pool's threads
// read, and graphs are loaded on threads of their own, a few at once. What is in flight is bounded
// in documents and in bytes, and leaves in the order in which it came.
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

#include "base/hash.h"
#include "base/system_error.h"
#include "importers/buffered_document.h"
#include "importers/confidence_filter.h"
#include "importers/format_choice.h"
#include "importers/graph_load.h"
#include "importers/importer_name.h"
#include "importers/input_file.h"
#include "importers/inputs.h"
#include "importers/text_source.h"
#include "importers/worker_pool.h"

namespace causeway {
namespace {

constexpr size_t kFilesPerThread = 2;  // in flight
constexpr size_t kGraphsAtOnce = 3;    // the one whose turn it is, and those that read ahead

// A file between loading and writing.
struct Loaded {
  FileOutcome outcome;
  const ImportFormat* format = nullptr;  // none where there is nothing to read
  TableRole role;
  uint64_t size = 0;  // as FindInputs saw it
  std::unique_ptr<InputFile> file;
  std::string bytes;  // of a document
  Result<Digest> graph_digest = Digest();
  std::string digest;
  std::string importer;
  DocumentBuffer buffer;
  Result<std::string> result = std::string();
  std::future<void> read;
  std::unique_ptr<GraphLoad> load;  // of a graph, from when it is begun
  bool given_up = false;            // midway, because the import is to stop
};

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

Error NotText(const std::string& path, Error error) {
  error.message = fmt::format("{} is {}", path, error.message);
  return error;
}

// A file that gave something; `noticed` is what its reader left unread.
void Settle(FileOutcome& outcome, const std::string& noticed) {
  outcome.status = FileStatus::kTaken;
  if (!noticed.empty()) outcome.note = fmt::format("{}: {}", outcome.path, noticed);
}

uint32_t ThreadCount(uint32_t asked) {
  return asked > 0 ? asked : std::max(1U, std::thread::hardware_concurrency());
}

class ImportRun {
 public:
  ImportRun(std::span<const ImportFormat> formats, const ImportFormat* asked,
            const ImportOptions& options, const AlreadyHave& already_have, StatementSink& sink,
            const ImportProgress& progress)
      : formats_(formats),
        asked_(asked),
        options_(options),
        already_have_(already_have),
        sink_(sink),
        progress_(progress),
        threads_(ThreadCount(options.threads)),
        pool_(threads_) {}

  ImportRun(const ImportRun&) = delete;
  ImportRun& operator=(const ImportRun&) = delete;
  // What is read ahead needs the pool.
  ~ImportRun() {
    for (const auto& file : flying_) file->load.reset();
  }

  Result<ImportSummary> Run(Inputs inputs);

 private:
  Result<void> Load(const Input& input);
  Result<void> Choose(const Input& input, Loaded& file);
  Result<void> LoadModels();
  Result<void> TakeBytes(Loaded& file);
  void StartDigest(Loaded& file);
  [[nodiscard]] const ImportFormat* AskedFor(const Input& input) const;
  void StartReading(Loaded& file);
  Result<void> WriteOldest();
  Result<void> BeginGraphs();
  Result<void> BeginGraph(Loaded& file);
  Result<void> FinishGraph(Loaded& file);
  Result<void> Write(Loaded& file);
  void SignDocuments(Loaded& file) const;
  Result<void> HandOver(const BufferedDocument& document, FileOutcome& outcome);
  Result<bool> Has(const Document& document) const;
  void Report(uint64_t bytes_of_open_file = 0) const;
  [[nodiscard]] bool IsStopped() const { return options_.stop != nullptr && *options_.stop; }
  [[nodiscard]] bool IsFull() const {
    return flying_.size() >= threads_ * kFilesPerThread ||
           flying_bytes_ >= options_.limits.document_bytes;
  }
  // Whether another file of this import gave the key to other bytes; says so in the outcome.
  bool Clashes(FileOutcome& outcome, const Document& document) const;

  std::span<const ImportFormat> formats_;
  const ImportFormat* asked_;
  ImportOptions options_;  // its models are loaded when they are needed
  const AlreadyHave& already_have_;
  StatementSink& sink_;
  const ImportProgress& progress_;
  uint32_t threads_;

  struct Origin {
    std::string path;
    std::string digest;
  };
  std::map<std::string, Origin, std::less<>> written_;  // by document key
  ImportSummary summary_;
  ImportStep step_;
  std::deque<std::unique_ptr<Loaded>> flying_;
  uint64_t flying_bytes_ = 0;
  WorkerPool pool_;  // last: its threads end before what they read goes
};

Result<ImportSummary> ImportRun::Run(Inputs inputs) {
  summary_.files = std::move(inputs.outcomes);
  step_ = {.files = summary_.files.size(),
           .all_files = inputs.files.size() + summary_.files.size()};
  for (const Input& input : inputs.files) step_.all_bytes += input.size;
  Report();
  for (const Input& input : inputs.files) {
    if (IsStopped()) break;
    CW_TRY(Load(input));
    while (IsFull()) CW_TRY(WriteOldest());
  }
  while (!flying_.empty() && !IsStopped()) CW_TRY(WriteOldest());
  summary_.unread = step_.all_files - summary_.files.size();
  std::ranges::sort(summary_.files, {}, [](const FileOutcome& file) {
    return std::tuple(std::string_view(file.key), std::string_view(file.path));
  });
  return std::move(summary_);
}

void ImportRun::Report(uint64_t bytes_of_open_file) const {
  if (!progress_) return;
  ImportStep step = step_;
  step.bytes += bytes_of_open_file;
  progress_(step);
}

Result<void> ImportRun::Load(const Input& input) {
  auto file = std::make_unique<Loaded>();
  file->outcome = {.path = input.path, .key = input.key};
  file->role = input.role;
  file->size = input.size;
  CW_TRY(Choose(input, *file));
  flying_bytes_ += file->bytes.size();
  if (file->format != nullptr && file->format->read != nullptr) StartReading(*file);
  flying_.push_back(std::move(file));
  return {};
}

// Settles what is not to be read; otherwise gives the file its format, and a document its bytes.
Result<void> ImportRun::Choose(const Input& input, Loaded& file) {
  auto fail = [&](Error error) -> Result<void> {
    Leave(file.outcome, FileStatus::kFailed, NoteOf(input.path, std::move(error)));
    return {};
  };
  auto opened = InputFile::Open(input.path, options_.limits);
  if (!opened) return fail(std::move(opened).error());
  file.file = *std::move(opened);
  summary_.bytes += file.file->size();
  FormatChoice choice = ChooseFormat(formats_, AskedFor(input), input, file.file->head());
  if (choice.format == nullptr) {
    Leave(file.outcome, choice.status, std::move(choice.note));
    return {};
  }
  file.outcome.format = choice.format->name;
  if (choice.format->reads_prose) CW_TRY(LoadModels());
  file.importer = ImporterName(*choice.format, input.role, options_);
  if (choice.format->read == nullptr) {
    file.format = choice.format;
    StartDigest(file);
    return {};
  }
  if (Result<void> taken = TakeBytes(file); !taken) return fail(std::move(taken).error());
  CW_ASSIGN(bool has, Has({.key = input.key, .digest = file.digest, .importer = file.importer}));
  if (has) {
    file.outcome.status = FileStatus::kUnchanged;
  } else {
    file.format = choice.format;
  }
  return {};
}
Result<void> ImportRun::LoadModels() {
  if (options_.models == nullptr && options_.load_models) {
    CW_ASSIGN(options_.models, options_.load_models());
  }
  return {};
}

// A table with a role is one, whatever its name.
const ImportFormat* ImportRun::AskedFor(const Input& input) const {
  if (input.role.kind == TableRole::Kind::kUnknown) return asked_;
  const auto table = std::ranges::find(formats_, kTableFormat, &ImportFormat::name);
  return table == formats_.end() ? asked_ : &*table;
}

// A graph's bytes are read twice: for the digest beside what comes before, and when its turn comes.
void ImportRun::StartDigest(Loaded& file) {
  file.read = pool_.Submit([&file] { file.graph_digest = file.file->ComputeDigest(); });
}

// A document's bytes are read now.
Result<void> ImportRun::TakeBytes(Loaded& file) {
  if (file.file->size() > options_.limits.document_bytes) {
    return TooLarge(file.outcome.path, options_.limits.document_bytes);
  }
  CW_ASSIGN(file.bytes, file.file->ReadWhole());
  file.digest = DigestOf(file.bytes).text();
  file.file.reset();
  return {};
}

void ImportRun::StartReading(Loaded& file) {
  file.read = pool_.Submit([&file, this] {
    Result<void> text = file.format->is_text ? CheckUtf8(file.bytes) : Result<void>();
    if (!text) {
      file.result = NotText(file.outcome.path, std::move(text).error());
      return;
    }
    file.result = file.format->read(file.outcome.key, file.bytes, options_, file.buffer);
  });
}

Result<void> ImportRun::WriteOldest() {
  CW_TRY(BeginGraphs());
  std::unique_ptr<Loaded> file = std::move(flying_.front());
  flying_.pop_front();
  flying_bytes_ -= file->bytes.size();
  if (file->read.valid()) file->read.get();
  if (file->format != nullptr) {
    CW_TRY(file->format->read != nullptr ? Write(*file) : FinishGraph(*file));
  }
  if (file->given_up) return {};
  ++step_.files;
  step_.bytes += file->size;
  summary_.files.push_back(std::move(file->outcome));
  Report();
  return {};
}

// The oldest ones.
Result<void> ImportRun::BeginGraphs() {
  size_t at_once = 0;
  for (const auto& file : flying_) {
    bool is_graph = file->format != nullptr && file->format->load != nullptr;
    if (!is_graph) continue;
    if (file->load == nullptr) CW_TRY(BeginGraph(*file));
    if (++at_once == kGraphsAtOnce) break;
  }
  return {};
}

// Settles what is not to be read, and begins to read the rest.
Result<void> ImportRun::BeginGraph(Loaded& file) {
  if (file.read.valid()) file.read.get();
  if (!file.graph_digest) {
    Leave(file.outcome, FileStatus::kFailed, NoteOf(file.outcome.path, file.graph_digest.error()));
    file.format = nullptr;
    return {};
  }
  file.digest = file.graph_digest->text();
  Document signature{.key = file.outcome.key, .digest = file.digest, .importer = file.importer};
  CW_ASSIGN(bool has, Has(signature));
  if (has) {
    file.outcome.status = FileStatus::kUnchanged;
    file.format = nullptr;
    return {};
  }
  GraphLoad::Source source{.file = *file.file,
                           .format = *file.format,
                           .role = file.role,
                           .options = options_,
                           .pool = pool_};
  file.load = std::make_unique<GraphLoad>(source, std::move(signature), sink_);
  return {};
}

Result<void> ImportRun::FinishGraph(Loaded& file) {
  Document signature{.key = file.outcome.key, .digest = file.digest};
  if (Clashes(file.outcome, signature)) return {};
  Result<std::string> note = file.load->Finish([this](uint64_t bytes) { Report(bytes); });
  if (file.load->failure()) return *file.load->failure();
  file.given_up = !note && IsStopped();
  if (!note) {
    Leave(file.outcome, FileStatus::kFailed, NoteOf(file.outcome.path, std::move(note).error()));
    return {};
  }
  written_.try_emplace(signature.key, Origin{file.outcome.path, signature.digest});
  Settle(file.outcome, *note);
  file.outcome.documents = 1;
  file.outcome.left_out = file.load->left_out();
  file.outcome.statements = file.load->statements();
  return {};
}

Result<void> ImportRun::Write(Loaded& file) {
  if (!file.result) {
    Leave(file.outcome, FileStatus::kFailed,
          NoteOf(file.outcome.path, std::move(file.result).error()));
    return {};
  }
  SignDocuments(file);
  for (const BufferedDocument& document : file.buffer.documents()) {
    if (Clashes(file.outcome, document.document())) return {};
  }
  file.outcome.status = FileStatus::kUnchanged;
  for (const BufferedDocument& document : file.buffer.documents()) {
    const Document& about = document.document();
    bool is_new = written_.try_emplace(about.key, Origin{file.outcome.path, about.digest}).second;
    CW_ASSIGN(bool has, Has(about));
    if (!is_new || has) continue;
    CW_TRY(HandOver(document, file.outcome));
    Settle(file.outcome, *file.result);
  }
  return {};
}

// The documents of an exported graph say themselves who read them.
void ImportRun::SignDocuments(Loaded& file) const {
  for (BufferedDocument& buffered : file.buffer.documents()) {
    Document& document = buffered.document();
    if (document.importer.empty()) {
      document.importer = file.importer;
      document.digest = file.digest;
    } else {
      document.importer = WithOptions(std::move(document.importer), options_);
    }
  }
}

Result<void> ImportRun::HandOver(const BufferedDocument& document, FileOutcome& outcome) {
  ConfidenceFilter filter(sink_, options_.min_confidence);
  CW_TRY(document.Replay(filter));
  ++outcome.documents;
  outcome.left_out += filter.left_out();
  outcome.statements += document.statement_count() - filter.left_out();
  return {};
}

bool ImportRun::Clashes(FileOutcome& outcome, const Document& document) const {
  auto other = written_.find(document.key);
  if (other == written_.end() || other->second.digest == document.digest) return false;
  Leave(outcome, FileStatus::kFailed,
        fmt::format("{} and {} both give the document \"{}\", with other content\n"
                    "Import them one after the other; the later replaces the earlier.",
                    outcome.path, other->second.path, document.key));
  return true;
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
  return ImportRun(formats, asked, options, already_have, sink, progress)
      .Run(FindInputs(paths, options.tables));
}

}  // namespace causeway
