// What export/json.h writes, importers/json.h reads back into the same graph, byte for byte.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "export/json.h"
#include "graph/answer.h"
#include "graph/check.h"
#include "graph/image.h"
#include "graph/vocabulary.h"
#include "importers/json.h"
#include "tests/graph/memory_store.h"

namespace causeway {
namespace {

constexpr std::array<std::string_view, 12> kNames = {
    "asthma", "Asthma", "asthmas", "TB",    "tuberculosis",     "tumour",
    "tumor",  "lung",   "\"quo\\", "<b>\n", "na\u00EFve\u2028", "cough"};
constexpr std::array<std::string_view, 5> kIds = {"", "", "DOID:2841", "HP:0000006", "Gene:7"};
constexpr std::array<std::string_view, 4> kLabels = {"Condition", "Site", "Effect", "Gene"};
constexpr std::array<std::string_view, 5> kRelations = {"", type::kCauses, type::kSameAs,
                                                        type::kIsA, "BINDS"};
constexpr std::array<std::string_view, 3> kScopes = {kAbbreviation, kGloss, kSynonym};
constexpr std::string_view kText =
    "Asthma is not caused by cold water, they say. It may cause cough.";

template <size_t N>
std::string_view OneOf(const std::array<std::string_view, N>& choices) {
  return choices[*rc::gen::inRange<size_t>(0, N)];
}

bool Coin() { return *rc::gen::arbitrary<bool>(); }

Value AnyScalar() {
  switch (*rc::gen::inRange(0, 5)) {
    case 0:
      return {};
    case 1:
      return Coin();
    case 2:
      return *rc::gen::arbitrary<int64_t>();
    case 3:
      return *rc::gen::arbitrary<double>();
    default:
      return std::string(OneOf(kNames));
  }
}

// A statement and what it borrows.
struct Drawn {
  std::vector<std::string_view> subject_labels;
  std::vector<std::string_view> object_labels;
  std::vector<Property> properties;
  Statement statement;
};

std::vector<std::string_view> SomeLabels() {
  std::vector<std::string_view> labels;
  for (std::string_view label : kLabels) {
    if (*rc::gen::inRange(0, 4) == 0) labels.push_back(label);
  }
  return labels;
}

std::vector<Property> SomeProperties(std::string_view relation) {
  std::vector<Property> properties;
  if (relation == type::kSameAs && Coin()) {
    properties.push_back({.key = kAliasScope, .value = Value(std::string(OneOf(kScopes)))});
  }
  if (Coin()) properties.push_back({.key = "one", .value = AnyScalar()});
  if (Coin()) properties.push_back({.key = "list", .value = List{AnyScalar(), AnyScalar()}});
  return properties;
}

std::unique_ptr<Drawn> DrawStatement(bool has_text) {
  auto drawn = std::make_unique<Drawn>();
  Statement& statement = drawn->statement;
  statement.relation = OneOf(kRelations);
  drawn->subject_labels = SomeLabels();
  statement.subject = {.name = OneOf(kNames), .id = OneOf(kIds), .labels = drawn->subject_labels};
  if (!statement.relation.empty()) {
    drawn->object_labels = SomeLabels();
    statement.object = {.name = OneOf(kNames), .id = OneOf(kIds), .labels = drawn->object_labels};
    statement.polarity = *rc::gen::inRange(0, 5) == 0 ? Polarity::kDenied : Polarity::kAffirmed;
  }
  Evidence& evidence = statement.evidence;
  if (has_text) {
    evidence.begin = *rc::gen::inRange<uint32_t>(0, 30);
    evidence.end = *rc::gen::inRange<uint32_t>(30, kText.size() + 1);
  }
  if (Coin()) evidence.section = OneOf(kNames);
  evidence.certainty = *rc::gen::inRange(0, 4) == 0 ? Certainty::kHedged : Certainty::kPlain;
  evidence.confidence = *rc::gen::inRange(0, 1001) / 1000.0;
  drawn->properties = SomeProperties(statement.relation);
  evidence.properties = drawn->properties;
  return drawn;
}

void FillAtRandom(StatementSink& sink) {
  int documents = *rc::gen::inRange(0, 5);
  for (int i = 0; i < documents; ++i) {
    bool has_text = Coin();
    RC_ASSERT(sink.Begin({.key = fmt::format("{}\u00E9.txt", i),
                          .title = std::string(OneOf(kNames)),
                          .text = std::string(has_text ? kText : ""),
                          .digest = fmt::format("{:032x}", *rc::gen::inRange(0, 4)),
                          .importer = "text 1"})
                  .has_value());
    int statements = *rc::gen::inRange(0, 12);
    for (int j = 0; j < statements; ++j) {
      std::unique_ptr<Drawn> drawn = DrawStatement(has_text);
      RC_ASSERT(sink.Take({&drawn->statement, 1}).has_value());
    }
    RC_ASSERT(sink.End().has_value());
  }
}

std::string ToJsonFile(const Graph& graph, const TextSource& texts) {
  StringSink json;
  Answer whole = WholeGraph(graph);
  ExportOptions options{.scope = Scope::kGraph};
  Result<void> written =
      WriteJson(json, {.graph = graph, .answer = whole, .texts = texts, .options = options});
  RC_ASSERT(written.has_value());
  return json.text();
}

bool SameBytes(const Graph& a, const Graph& b) {
  return std::ranges::equal(a.image().bytes(), b.image().bytes());
}

TEST(JsonRoundTrip, GivesTheSameGraph) {
  bool holds = rc::check("export and import give the same image", [] {
    MemoryStore store;
    FillAtRandom(store);
    Result<Graph> graph = store.Build(Digest{1, 2});
    RC_ASSERT(graph.has_value());
    std::string json = ToJsonFile(*graph, store);

    MemoryStore again;
    Result<std::string> read = ReadJson("graph.json", json, {}, again);
    if (!read) RC_FAIL(ToText(read.error()) + "\n" + json);
    Result<Graph> same = again.Build(Digest{1, 2});
    RC_ASSERT(same.has_value());
    RC_ASSERT(CheckGraph(*same).has_value());
    if (!SameBytes(*graph, *same)) RC_FAIL(json + "\n" + ToJsonFile(*same, again));
  });
  EXPECT_TRUE(holds);
}

}  // namespace
}  // namespace causeway
