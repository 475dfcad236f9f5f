// causes GRAPH A B: what causes both, with the sentences that say so; then what else A causes.
// docs/api.md goes through it.
#include <causeway/causeway.h>

#include <atomic>
#include <cstdio>
#include <string>

namespace {

using causeway::Answer;
using causeway::KnowledgeGraph;
using causeway::NodeId;
using causeway::PreparedQuery;
using causeway::Quotation;
using causeway::Result;

std::string NameOf(const KnowledgeGraph& knowledge, const causeway::Value& cell) {
  const auto* node = cell.get_if<NodeId>();
  return node == nullptr ? "" : std::string(knowledge.graph().Name(*node));
}

// A whole answer: its title, its rows, and the sentence behind each cell.
Result<void> PrintShared(const KnowledgeGraph& knowledge, const std::string& a,
                         const std::string& b) {
  CW_ASSIGN(Answer answer, knowledge.Execute("shared causes of \"" + a + "\" and \"" + b + "\""));
  std::printf("%s\n", answer.table.title.c_str());
  for (const causeway::Row& row : answer.table.rows) {
    std::printf("- %s\n", NameOf(knowledge, row.cells.front()).c_str());
    for (const causeway::Citation& citation : row.citations) {
      CW_ASSIGN(Quotation said, knowledge.Read(citation.evidence));
      std::printf("  \"%s\" (%s, bytes %u to %u)\n", said.text.c_str(), said.document.c_str(),
                  said.begin, said.end);
    }
  }
  return {};
}

// A prepared query: planned once, run with parameters; its rows are streamed, the first three here.
Result<void> PrintEffects(const KnowledgeGraph& knowledge, const std::string& name,
                          const std::atomic<bool>& stop) {
  CW_ASSIGN(PreparedQuery query,
            knowledge.Prepare("MATCH (a {name: $name})-[:CAUSES]->(b) RETURN b ORDER BY b.name",
                              {.limits = {.query_seconds = 5}, .stop = &stop}));
  std::printf("%s causes, among others:\n", name.c_str());
  int left = 3;
  return query.Each({{"name", name}}, [&](auto cells) {
    std::printf("- %s\n", NameOf(knowledge, cells[0]).c_str());
    return --left > 0;
  });
}

Result<void> Run(const std::string& path, const std::string& a, const std::string& b) {
  CW_ASSIGN(KnowledgeGraph knowledge, causeway::Open(path));
  CW_TRY(PrintShared(knowledge, a, b));
  std::atomic<bool> stop = false;  // another thread may set it
  return PrintEffects(knowledge, a, stop);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  Result<void> done = Run(argv[1], argv[2], argv[3]);
  if (!done) std::fprintf(stderr, "%s\n", causeway::ToText(done.error()).c_str());
  return done ? 0 : 1;
}
