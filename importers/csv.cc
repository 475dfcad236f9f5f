// The header says what the columns are; blocks of rows become pieces of the document on the pool's
// threads, and are handed over in their order.
#include "importers/csv.h"

#include <algorithm>
#include <deque>
#include <future>
#include <memory>
#include <utility>

#include "importers/delimited.h"
#include "importers/line_blocks.h"
#include "importers/lines.h"
#include "importers/plain_edges.h"
#include "importers/rejected.h"
#include "importers/table_columns.h"
#include "importers/table_rows.h"
#include "importers/worker_pool.h"

namespace causeway {
namespace {

// What a store keeps of a block has names of its own: edges, which name things again and again,
// come in large blocks; nodes in small ones, so that threads have enough of them.
constexpr size_t kNodesBlock = 2 << 20;
constexpr size_t kEdgesBlock = 16 << 20;
constexpr size_t kBlocksAhead = 4;  // being read while the oldest is handed over

// Reads blocks on the pool and hands their pieces over in order.
class BlockQueue {
 public:
  BlockQueue(const TableForm& table, WorkerPool& pool, StatementSink& sink)
      : table_(table), pool_(pool), sink_(sink) {}

  Result<void> Push(LineBlock block) {
    auto job = std::make_unique<Job>();
    job->block = std::move(block);
    job->done = pool_.Submit([this, &job = *job] { Read(job); });
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

  void Read(Job& job) const {
    job.piece = sink_.MakePiece();
    job.result = ReadBlock(job.block, *job.piece);
    if (job.result) job.piece->Finish();
    job.block = {};
  }

  Result<void> ReadBlock(const LineBlock& block, StatementPiece& piece) const {
    if (PlainEdgeReader::Reads(table_, block.bytes, piece)) {
      return PlainEdgeReader(table_, piece).Read(block.bytes, block.first_line);
    }
    DelimitedReader rows(block.bytes, block.first_line, table_.dialect, table_.limits);
    return RowReader(table_, piece).Read(rows);
  }

  Result<void> Pop() {
    jobs_.front()->done.wait();
    std::unique_ptr<Job> job = std::move(jobs_.front());
    jobs_.pop_front();
    CW_TRY(std::move(job->result));
    return job->piece->HandOver();
  }

  const TableForm& table_;
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
  std::string_view line = FirstLineOf(head);
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
  CW_ASSIGN(std::string_view beginning, blocks.Peek(kNodesBlock));
  Dialect dialect{.separator = SeparatorOf(FirstLineOf(beginning))};
  CW_ASSIGN(LineBlock block, blocks.Next(kNodesBlock, dialect));
  CW_ASSIGN(TableColumns columns, TakeHeader(block, dialect, input));
  size_t block_size = columns.is_edges ? kEdgesBlock : kNodesBlock;
  if (block.bytes.empty()) {  // the first row is longer than a block
    CW_ASSIGN(block, blocks.Next(block_size, dialect));
  }
  TableForm table{.columns = std::move(columns),
                  .dialect = dialect,
                  .role = input.role,
                  .limits = input.options.limits};
  BlockQueue queue(table, input.pool, sink);
  while (!block.bytes.empty()) {
    CW_TRY(queue.Push(std::move(block)));
    CW_ASSIGN(block, blocks.Next(block_size, dialect));
  }
  CW_TRY(queue.Drain());
  CW_TRY(sink.End());
  return std::string();
}

}  // namespace causeway
