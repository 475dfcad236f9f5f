// How long it takes to load a large table-like graph: statements in pieces into a store, the graph
// from the store with its index, and the index opened again.
//   causeway-bench-load STORE [EDGES] [SEED]
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "base/parallel.h"
#include "graph/index.h"
#include "graph/store.h"

namespace causeway {
namespace {

// splitmix64 (Steele, Lea and Flood 2014), at any place of its sequence.
uint64_t Random(uint64_t place) {
  uint64_t z = place * 0x9E3779B97F4A7C15;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
  return z ^ (z >> 31);
}

double Fraction(uint64_t place) { return static_cast<double>(Random(place) >> 11) * 0x1.0p-53; }

// A thing of a table: its identifier in letters.
class TableId {
 public:
  explicit TableId(std::string_view label) : text_(label) { text_ += ':'; }
  std::string_view Of(uint32_t number) {
    std::array<char, 12> digits{};
    auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    text_.resize(text_.find(':') + 1);
    text_.append(digits.data(), end);
    return text_;
  }

 private:
  std::string text_;
};

struct Table {
  std::string_view key;
  std::string_view relation;  // none: it declares its things
  std::string_view from;
  std::string_view to;
  uint32_t rows;
  std::function<uint32_t(uint32_t row)> degree;
  std::function<uint32_t(uint32_t row, uint32_t edge)> target;
};

// 29 edges a condition, as many attributes as a quarter of the conditions, some far more popular.
std::vector<Table> Tables(uint32_t edges, uint64_t seed) {
  uint32_t conditions = edges / 29;
  uint32_t attributes = std::max(64U, conditions / 4);
  auto one = [](uint32_t) { return 1U; };
  auto self = [](uint32_t row, uint32_t) { return row; };
  auto place = [seed](uint32_t row, uint32_t edge, uint64_t salt) {
    return Random(seed ^ salt << 56) + (uint64_t{row} << 8) + edge;
  };
  auto popular = [=](uint32_t row, uint32_t edge) {
    double rank = std::pow(attributes, Fraction(place(row, edge, 1)));
    return static_cast<uint32_t>(Random(static_cast<uint64_t>(rank)) % attributes);
  };
  auto near = [=](uint32_t row, uint32_t edge) {
    uint64_t random = Random(place(row, edge, 2));
    uint64_t step = random % 2 == 0 ? random % conditions : random % 401;
    return static_cast<uint32_t>((row + 1 + step) % conditions);
  };
  auto above = [=](uint32_t row, uint32_t edge) {
    return static_cast<uint32_t>(Random(place(row, edge, 3)) % std::max(1U, row));
  };
  return {
      {"conditions.csv", "", "Condition", "", conditions, one, self},
      {"attributes.csv", "", "Attribute", "", attributes, one, self},
      {"has.csv", "HAS", "Condition", "Attribute", conditions,
       [=](uint32_t row) { return 10 + static_cast<uint32_t>(Random(place(row, 0, 4)) % 31); },
       popular},
      {"isa.csv", "IS_A", "Attribute", "Attribute", attributes, one, above},
      {"causes.csv", "CAUSES", "Condition", "Condition", conditions,
       [=](uint32_t row) { return static_cast<uint32_t>(Random(place(row, 0, 5)) % 9); }, near},
  };
}

// The statements of rows from `first` up to `end`; the first is record `record`.
Result<void> FillPiece(const Table& table, uint32_t first, uint32_t end, uint32_t record,
                       StatementPiece& piece) {
  TableId from(table.from);
  TableId to(table.to);
  std::string name;
  for (uint32_t row = first; row < end; ++row) {
    Statement statement{.subject = {.id = from.Of(row), .labels = {&table.from, 1}},
                        .relation = table.relation};
    for (uint32_t edge = 0; edge < table.degree(row); ++edge, ++record) {
      statement.evidence.begin = statement.evidence.end = record;
      if (table.relation.empty()) {
        statement.subject.name = name = fmt::format("{} {}", table.from.substr(0, 4), row);
      } else {
        statement.object = {.id = to.Of(table.target(row, edge)), .labels = {&table.to, 1}};
      }
      CW_TRY(piece.Add({&statement, 1}));
    }
  }
  piece.Finish();
  return {};
}

constexpr uint32_t kPieceStatements = 500'000;

Result<void> ImportTable(const Table& table, Import& import) {
  CW_TRY(import.Begin({.key = std::string(table.key),
                       .digest = DigestOf(table.key).text(),
                       .importer = "bench 1"}));
  std::vector<uint32_t> bounds = {0};   // rows
  std::vector<uint32_t> records = {1};  // the first of each piece
  uint32_t record = 1;
  for (uint32_t row = 0; row < table.rows; ++row) {
    record += table.degree(row);
    if (record - records.back() < kPieceStatements) continue;
    bounds.push_back(row + 1);
    records.push_back(record);
  }
  bounds.push_back(table.rows);
  size_t threads = std::max(1U, std::thread::hardware_concurrency());
  for (size_t begin = 0; begin + 1 < bounds.size(); begin += threads) {
    size_t count = std::min(threads, bounds.size() - 1 - begin);
    std::vector<std::unique_ptr<StatementPiece>> pieces(count);
    for (auto& piece : pieces) piece = import.MakePiece();
    InParallel(count, [&](size_t at) {
      size_t piece = begin + at;
      auto filled = FillPiece(table, bounds[piece], bounds[piece + 1], records[piece], *pieces[at]);
      if (!filled) std::abort();
    });
    for (auto& piece : pieces) CW_TRY(piece->HandOver());
  }
  return import.End();
}

double Seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

// Prints how long `step` took by the clock and on all processors, and the peak of memory so far.
template <class Step>
void Measure(std::string_view what, Step step) {
  rusage before{};
  getrusage(RUSAGE_SELF, &before);
  auto begin = std::chrono::steady_clock::now();
  Result<void> result = step();
  std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  rusage after{};
  getrusage(RUSAGE_SELF, &after);
  if (!result) {
    fmt::print(stderr, "{}: {}\n", what, ToText(result.error()));
    std::exit(1);
  }
  double processors = Seconds(after.ru_utime) + Seconds(after.ru_stime) - Seconds(before.ru_utime) -
                      Seconds(before.ru_stime);
  fmt::print("{:<28} {:8.3f} s {:8.3f} s on all processors, peak {:5} MB\n", what, took.count(),
             processors, after.ru_maxrss / 1024);
}

Result<void> ImportAll(Store& store, uint32_t edges, uint64_t seed) {
  CW_ASSIGN(std::unique_ptr<Import> import, store.Begin());
  for (const Table& table : Tables(edges, seed)) CW_TRY(ImportTable(table, *import));
  CW_TRY(import->Commit());
  return {};
}

// Opening, and the targets of one node.
Result<void> AskOne(const std::string& path) {
  CW_ASSIGN(std::unique_ptr<Store> store, Store::Open(path, OpenMode::kRead));
  CW_ASSIGN(Graph graph, store->LoadGraph());
  std::vector<NameMatch> found = graph.FindByName("Cond 17");
  auto type = graph.Find("HAS");
  if (found.empty() || !type) return Error{.message = "nothing found"};
  fmt::print("  one node has {} attributes, of {} edges\n",
             graph.Targets(found[0].node, *type).size(), graph.edge_count());
  return {};
}

void Run(const std::string& path, uint32_t edges, uint64_t seed) {
  for (const char* suffix : {"", "-wal", "-shm", "-index"}) std::filesystem::remove(path + suffix);
  std::unique_ptr<Store> store;
  Measure("open", [&]() -> Result<void> {
    CW_ASSIGN(store, Store::Open(path, OpenMode::kCreate));
    return {};
  });
  Measure("statements into the store", [&] { return ImportAll(*store, edges, seed); });
  Measure("graph and index", [&]() -> Result<void> {
    CW_ASSIGN(Graph graph, store->LoadGraph());
    return {};
  });
  store.reset();
  Measure("open again and ask", [&] { return AskOne(path); });
  fmt::print("store {} MB, index {} MB\n", std::filesystem::file_size(path) / 1'000'000,
             std::filesystem::file_size(IndexPath(path)) / 1'000'000);
}

}  // namespace
}  // namespace causeway

int main(int argc, char** argv) {
  if (argc < 2) {
    fmt::print(stderr, "usage: causeway-bench-load STORE [EDGES] [SEED]\n");
    return 2;
  }
  uint32_t edges = argc > 2 ? static_cast<uint32_t>(std::strtod(argv[2], nullptr)) : 1'000'000;
  causeway::Run(argv[1], edges, argc > 3 ? std::strtoull(argv[3], nullptr, 10) : 42);
}
