// The header says what the columns are; blocks of rows become pieces of the document on the pool's
// threads, and are handed over in their order.
#include "importers/csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <deque>
#include <future>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "importers/categories.h"
#include "importers/curies.h"
#include "importers/delimited.h"
#include "importers/field_value.h"
#include "importers/line_blocks.h"
#include "importers/predicates.h"
#include "importers/table_columns.h"
#include "importers/worker_pool.h"

namespace causeway {
namespace {

constexpr size_t kBlock = 1 << 20;
constexpr size_t kBlocksAhead = 4;  // being read while the oldest is handed over
constexpr std::string_view kNoType = "RELATED_TO";

// What is known of a table before its rows.
struct Table {
  TableColumns columns;
  Dialect dialect;
  const TableRole& role;
  const Limits& limits;
};

// Makes the statements of a block's rows.
class RowReader {
 public:
  RowReader(const Table& table, StatementPiece& piece) : table_(table), piece_(piece) {}

  Result<void> Read(const LineBlock& block) {
    DelimitedReader rows(block.bytes, block.first_line, table_.dialect, table_.limits);
    for (;;) {
      CW_ASSIGN(bool more, rows.Next());
      if (!more) return {};
      Result<void> taken = table_.columns.is_edges ? TakeEdge(rows) : TakeNode(rows);
      if (taken) continue;
      Error error = std::move(taken).error();
      error.message = fmt::format("line {}: {}", rows.line(), error.message);
      return error;
    }
  }

 private:
  Result<void> TakeNode(const DelimitedReader& row);
  Result<void> TakeEdge(const DelimitedReader& row);
  Result<void> TakeId(std::string_view field, const std::string& label, std::string& id) const;
  Result<Mention> EndOf(std::string_view field, const std::string& label, std::string& id) const;
  Result<void> Take(Statement statement, const DelimitedReader& row);

  const Table& table_;
  StatementPiece& piece_;
  EdgeTypes types_;
  // What the statement at hand borrows.
  std::string subject_id_;
  std::string object_id_;
  std::string label_;
  std::array<std::string_view, 2> labels_;  // of the subject and of the object
  std::vector<Property> properties_;
};

Error Rejected(std::string message, std::string hint = {}) {
  return {.code = ErrorCode::kRejected, .message = std::move(message), .hint = std::move(hint)};
}

bool IsNumber(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool IsTrue(std::string_view text) { return text == "true" || text == "True" || text == "1"; }

// Nothing said is sure.
Result<double> ConfidenceOf(std::string_view text) {
  Value value = FieldValue(text);
  if (value.is_null()) return 1.0;
  const auto* whole = value.get_if<int64_t>();
  const auto* real = value.get_if<double>();
  double confidence = whole != nullptr ? static_cast<double>(*whole) : real != nullptr ? *real : -1;
  if (confidence >= 0 && confidence <= 1) return confidence;
  return Rejected(fmt::format("the confidence \"{}\" is not a number from 0 to 1", text));
}

std::string_view FirstLine(std::string_view text) {
  std::string_view line = text.substr(0, text.find('\n'));
  return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

std::span<const std::string_view> IfAny(const std::string_view& label) {
  return {&label, label.empty() ? 0U : 1U};
}

// A CURIE as it is, anything else scoped by the label.
Result<void> RowReader::TakeId(std::string_view field, const std::string& label,
                               std::string& id) const {
  id.clear();
  if (!IsCurie(field)) {
    if (label.empty()) {
      return Rejected(fmt::format("the id \"{}\" does not say of what it is one", field),
                      "Say it by --nodes LABEL=FILE and --edges TYPE:FROM:TO=FILE.");
    }
    id = label;
    id += ':';
  }
  id += field;
  if (id.size() <= table_.limits.name_bytes) return {};
  return Rejected(fmt::format("an id has more than {} bytes", table_.limits.name_bytes));
}

Result<void> RowReader::TakeNode(const DelimitedReader& row) {
  const TableColumns& columns = table_.columns;
  std::string_view id = columns.id ? row[*columns.id] : std::string_view();
  std::string_view name = columns.name ? row[*columns.name] : std::string_view();
  if (id.empty() && name.empty()) return Rejected("the row has neither an id nor a name");
  if (columns.label) label_ = LabelOfCategory(row[*columns.label]);
  labels_[0] = columns.label ? std::string_view(label_) : table_.role.label;
  bool is_name = name.empty() && table_.role.label.empty() && !IsCurie(id);
  if (is_name) std::swap(id, name);
  subject_id_.clear();
  if (!id.empty()) CW_TRY(TakeId(id, table_.role.label, subject_id_));
  if (name.size() > table_.limits.name_bytes) {
    return Rejected(fmt::format("a name has more than {} bytes", table_.limits.name_bytes));
  }
  return Take({.subject = {.name = name, .id = subject_id_, .labels = IfAny(labels_[0])}}, row);
}

// Without a label to scope it, what is no CURIE is a name; but a number is none.
Result<Mention> RowReader::EndOf(std::string_view field, const std::string& label,
                                 std::string& id) const {
  if (field.empty()) return Rejected("an end of the edge is empty");
  bool is_name = label.empty() && !IsCurie(field) && !IsNumber(field);
  if (!is_name) {
    CW_TRY(TakeId(field, label, id));
    return Mention{.id = id};
  }
  if (field.size() <= table_.limits.name_bytes) return Mention{.name = field};
  return Rejected(fmt::format("a name has more than {} bytes", table_.limits.name_bytes));
}

Result<void> RowReader::TakeEdge(const DelimitedReader& row) {
  const TableColumns& columns = table_.columns;
  const TableRole& role = table_.role;
  Statement edge{.relation = role.type};
  CW_ASSIGN(edge.subject, EndOf(row[columns.source], role.from, subject_id_));
  CW_ASSIGN(edge.object, EndOf(row[columns.target], role.to, object_id_));
  labels_ = {role.from, role.to};
  edge.subject.labels = IfAny(labels_[0]);
  edge.object.labels = IfAny(labels_[1]);
  if (role.type.empty()) {
    std::string_view named = columns.type ? row[*columns.type] : std::string_view();
    EdgeType type = types_.Of(named.empty() ? kNoType : named);
    edge.relation = type.name;
    if (type.reversed) std::swap(edge.subject, edge.object);
  }
  if (columns.negated && IsTrue(row[*columns.negated])) edge.polarity = Polarity::kDenied;
  if (columns.confidence) {
    CW_ASSIGN(edge.evidence.confidence, ConfidenceOf(row[*columns.confidence]));
  }
  return Take(edge, row);
}

Result<void> RowReader::Take(Statement statement, const DelimitedReader& row) {
  properties_.clear();
  for (const TableColumns::Extra& extra : table_.columns.properties) {
    Value value = FieldValue(row[extra.column]);
    if (!value.is_null()) properties_.push_back({.key = extra.key, .value = std::move(value)});
  }
  statement.evidence.begin = statement.evidence.end = row.line();
  statement.evidence.properties = properties_;
  return piece_.Add({&statement, 1});
}

// Reads blocks on the pool and hands their pieces over in order.
class BlockQueue {
 public:
  BlockQueue(const Table& table, WorkerPool& pool, StatementSink& sink)
      : table_(table), pool_(pool), sink_(sink) {}

  Result<void> Push(LineBlock block) {
    auto job = std::make_unique<Job>();
    job->block = std::move(block);
    job->done = pool_.Submit([this, &job = *job] {
      job.piece = sink_.MakePiece();
      job.result = RowReader(table_, *job.piece).Read(job.block);
    });
    jobs_.push_back(std::move(job));
    return jobs_.size() > kBlocksAhead ? Pop() : Result<void>();
  }
  Result<void> Drain() {
    while (!jobs_.empty()) CW_TRY(Pop());
    return {};
  }
  ~BlockQueue() {
    for (const auto& job : jobs_) job->done.wait();
  }
  BlockQueue(const BlockQueue&) = delete;
  BlockQueue& operator=(const BlockQueue&) = delete;

 private:
  struct Job {
    LineBlock block;
    std::unique_ptr<StatementPiece> piece;
    Result<void> result;
    std::future<void> done;
  };

  Result<void> Pop() {
    jobs_.front()->done.wait();
    std::unique_ptr<Job> job = std::move(jobs_.front());
    jobs_.pop_front();
    CW_TRY(std::move(job->result));
    return job->piece->HandOver();
  }

  const Table& table_;
  WorkerPool& pool_;
  StatementSink& sink_;
  std::deque<std::unique_ptr<Job>> jobs_;
};

// The columns that the first record names; the rest of the block is rows.
Result<TableColumns> TakeHeader(LineBlock& block, Dialect dialect, const GraphInput& input) {
  DelimitedReader header(block.bytes, 1, dialect, input.options.limits);
  CW_ASSIGN(bool any, header.Next());
  if (!any) return Rejected("line 1: the table is empty");
  CW_ASSIGN(TableColumns columns, ColumnsOf(header.fields(), input.role));
  block.first_line = header.next_line();
  block.bytes.erase(0, block.bytes.size() - header.rest().size());
  return columns;
}

}  // namespace

bool LooksLikeCsv(std::string_view head) {
  std::string_view line = FirstLine(head);
  Dialect dialect{.separator = SeparatorOf(line)};
  if (line.find(dialect.separator) == std::string_view::npos) return false;
  Limits limits;
  DelimitedReader header(line, 1, dialect, limits);
  Result<bool> any = header.Next();
  return any && *any && ColumnsOf(header.fields(), {}).has_value();
}

Result<std::string> LoadCsv(const GraphInput& input, StatementSink& sink) {
  CW_TRY(sink.Begin({.key = std::string(input.key)}));
  LineBlockReader blocks(input.bytes, input.options.limits);
  CW_ASSIGN(std::string_view beginning, blocks.Peek(kBlock));
  Dialect dialect{.separator = SeparatorOf(FirstLine(beginning))};
  CW_ASSIGN(LineBlock block, blocks.Next(kBlock, dialect));
  CW_ASSIGN(TableColumns columns, TakeHeader(block, dialect, input));
  Table table{.columns = std::move(columns),
              .dialect = dialect,
              .role = input.role,
              .limits = input.options.limits};
  BlockQueue queue(table, input.pool, sink);
  while (!block.bytes.empty()) {
    CW_TRY(queue.Push(std::move(block)));
    CW_ASSIGN(block, blocks.Next(kBlock, dialect));
  }
  CW_TRY(queue.Drain());
  CW_TRY(sink.End());
  return std::string();
}

}  // namespace causeway
