// What the parser reads is covered by the conversations of golden_test.cc; here it is held to two
// promises: a printed query reads as itself again, and no text makes it crash.
#include "query/parse.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <random>

#include "query/keywords.h"
#include "query/query.h"
#include "tests/effort.h"
#include "tests/graph/statements.h"
#include "tests/query/golden.h"

namespace causeway {
namespace {

class RandomQueries {
 public:
  explicit RandomQueries(uint32_t seed) : random_(seed) {}

  Query Next() {
    Query query{.explain = static_cast<Explain>(Below(3))};
    switch (Below(10)) {
      case 0:
        query.command = SharedVerb{Facets(), Maybe<uint64_t>(Below(5)), {Run()}};
        break;
      case 1:
        query.command = DistinctVerb{Facets(), {Run()}};
        query.tail.strict = Chance(2);
        break;
      case 2:
        query.command = CompareVerb{{Run()}, {Facets()}};
        break;
      case 3:
        query.command = Similar();
        break;
      case 4:
        query.command = PathsVerb{Run(), Facets(), Maybe<uint64_t>(Below(9))};
        break;
      case 5:
        query.command = WhyVerb{Run()};
        break;
      case 6:
        query.command = DescribeVerb{Run()};
        break;
      case 7:
        query.command = ShowVerb{static_cast<ShowWhat>(Below(5))};
        break;
      case 8:
        query.command = ConceptsVerb{Facets(), Maybe(Word{Name(), {}}), std::nullopt,
                                     Maybe<uint64_t>(Below(5))};
        break;
      default:
        query.command = Pattern();
    }
    FillTail(query.tail, query.command);
    return query;
  }

 private:
  uint32_t Below(uint32_t end) { return static_cast<uint32_t>(random_() % end); }
  bool Chance(uint32_t in) { return Below(in) == 0; }
  template <class T>
  std::optional<T> Maybe(T value) {
    return Chance(2) ? std::optional<T>(value) : std::nullopt;
  }
  template <size_t kSize>
  std::string OneOf(const std::array<std::string_view, kSize>& words) {
    return std::string(words.at(Below(kSize)));
  }
  std::string Name() {
    static constexpr std::array<std::string_view, 7> kNames = {"a",   "b1",    "n_0", "two words",
                                                               "x`y", "match", "Ödem"};
    return OneOf(kNames);
  }
  std::vector<Word> Words(uint32_t most) {
    std::vector<Word> words;
    for (uint32_t i = Below(most + 1); i > 0; --i) words.push_back({Name(), {}});
    return words;
  }
  std::vector<Word> Facets() {
    static constexpr std::array<std::string_view, 3> kFacetWords = {"causes", "sites", "no_facet"};
    std::vector<Word> facets;
    for (uint32_t i = Below(3); i > 0; --i) facets.push_back({OneOf(kFacetWords), {}});
    return facets;
  }
  Names Run() {
    static constexpr std::array<std::string_view, 9> kRun = {
        "asthma", "COVID-19", "Crohn's", "and", ",", "vs", "\"a b\"", "MONDO:0004979", "22q11.2"};
    std::string text = "name";
    for (uint32_t i = Below(6); i > 0; --i) text += ' ' + OneOf(kRun);
    return {text, {}};
  }

  SimilarVerb Similar() {
    SimilarVerb verb{.measure = static_cast<Measure>(Below(4)), .facets = Facets()};
    if (Chance(2)) verb.label = Word{Name(), {}};
    if (Chance(2)) {
      verb.item = Run();
    } else {
      verb.at_least = Maybe<uint64_t>(Below(5));
    }
    return verb;
  }

  void FillTail(Tail& tail, const Command& command) {
    static constexpr std::array<std::string_view, 3> kColumns = {"name", "two words", "it's"};
    bool is_pattern = std::holds_alternative<PatternQuery>(command);
    bool is_concepts = std::holds_alternative<ConceptsVerb>(command);
    if (command.index() < 4 || is_concepts) tail.expand = Facets();
    if (!std::holds_alternative<ShowVerb>(command)) {
      tail.including_denied = Chance(3) && !tail.strict;
      tail.only_plain = Chance(3);
      if (Chance(3)) tail.documents = Word{"*it's", {}};
    }
    if (is_pattern) return;
    if (Chance(3)) tail.where = RandomExpression(3);
    for (uint32_t i = Below(3); i > 0; --i)
      tail.order.push_back({{OneOf(kColumns), {}}, Chance(2)});
    tail.limit = Maybe<uint64_t>(Below(100));
  }

  PropertyPattern Properties() {
    PropertyPattern properties;
    for (uint32_t i = Below(3); i > 0; --i) {
      properties.emplace_back(Word{Name(), {}}, RandomExpression(1));
    }
    return properties;
  }
  std::string VariableName() { return Chance(3) ? std::string() : Name(); }
  NodePattern RandomNode() {
    return {.variable = VariableName(), .labels = Words(2), .properties = Properties()};
  }
  EdgePattern RandomEdge() {
    EdgePattern edge{.variable = VariableName(),
                     .types = Words(2),
                     .properties = Properties(),
                     .arrow = static_cast<Arrow>(Below(3))};
    if (Chance(3)) edge.length = Length{.least = Below(3), .most = Maybe<uint64_t>(Below(4))};
    return edge;
  }
  PathPattern RandomPath(uint32_t least_hops) {
    PathPattern path{.start = RandomNode()};
    for (uint32_t i = least_hops + Below(2); i > 0; --i) {
      path.hops.push_back({RandomEdge(), RandomNode()});
    }
    return path;
  }
  MatchClause RandomMatch() {
    MatchClause match{.optional = Chance(2)};
    for (uint32_t i = Below(2) + 1; i > 0; --i) {
      PathPattern path = RandomPath(0);
      path.variable = VariableName();
      if (path.hops.size() == 1) path.shortest = static_cast<Shortest>(Below(3));
      match.paths.push_back(std::move(path));
    }
    if (Chance(2)) match.where = RandomExpression(4);
    return match;
  }
  Projection RandomProjection() {
    Projection projection{.distinct = Chance(3), .all_variables = Chance(3)};
    uint32_t items = Below(3) + (projection.all_variables ? 0 : 1);
    for (uint32_t i = 0; i < items; ++i) {
      projection.items.push_back({RandomExpression(3), Name(), true});
    }
    for (uint32_t i = Below(3); i > 0; --i) {
      projection.order.push_back({RandomExpression(2), Chance(2)});
    }
    if (Chance(2)) projection.skip = RandomExpression(1);
    if (Chance(2)) projection.limit = RandomExpression(1);
    return projection;
  }
  LinearQuery RandomLinear() {
    LinearQuery query;
    for (uint32_t i = Below(3); i > 0; --i) {
      switch (Below(3)) {
        case 0:
          query.clauses.emplace_back(RandomMatch());
          break;
        case 1:
          query.clauses.emplace_back(UnwindClause{RandomExpression(2), {Name(), {}}});
          break;
        default:
          query.clauses.emplace_back(
              WithClause{RandomProjection(), Maybe<Expression>(RandomExpression(2))});
      }
    }
    query.clauses.emplace_back(ReturnClause{RandomProjection()});
    return query;
  }
  PatternQuery Pattern() {
    PatternQuery query{.first = RandomLinear()};
    auto how = static_cast<SetOperator>(Below(4));
    for (uint32_t i = Below(3) / 2; i > 0; --i) query.others.emplace_back(how, RandomLinear());
    return query;
  }

  Value RandomLiteral() {
    switch (Below(6)) {
      case 0:
        return Value();
      case 1:
        return Chance(2);
      case 2:
        return static_cast<int64_t>((uint64_t{random_()} << 32U) | random_());
      case 3:
        return static_cast<double>(Below(1000)) * 0.125 - 50;
      case 4:
        return std::string("it's \\ \"quoted\"\n");
      default:
        return Name();
    }
  }
  std::vector<Expression> Operands(uint32_t count, uint32_t depth) {
    std::vector<Expression> operands;
    for (uint32_t i = 0; i < count; ++i) operands.push_back(RandomExpression(depth - 1));
    return operands;
  }
  Expression RandomExpression(uint32_t depth) {
    switch (depth == 0 ? Below(3) : Below(13)) {
      case 0:
        return {.head = Literal{RandomLiteral()}};
      case 1:
        return {.head = Variable{Name()}};
      case 2:
        return {.head = Parameter{Name()}};
      case 3:
        return {.head = PropertyOf{Name()}, .operands = Operands(1, depth)};
      case 4:
        return {.head = ListOf{}, .operands = Operands(Below(3), depth)};
      case 5:
        return RandomComparison(depth);
      case 6:
        return RandomCall(depth);
      case 7:
        return RandomCase(depth);
      case 8:
        return RandomOverList(depth);
      case 9:
        return RandomSlice(depth);
      case 10:
        return RandomOverPattern(depth);
      case 11:
        return RandomMap(depth);
      default:
        return RandomOperation(depth);
    }
  }
  Expression RandomComparison(uint32_t depth) {
    Comparison comparison;
    for (uint32_t i = Below(2) + 1; i > 0; --i) {
      comparison.comparators.push_back(static_cast<Comparator>(Below(6)));
    }
    auto count = static_cast<uint32_t>(comparison.comparators.size() + 1);
    return {.head = comparison, .operands = Operands(count, depth)};
  }
  Expression RandomCall(uint32_t depth) {
    if (Chance(3)) return {.head = Call{.function = "count", .star = true}};
    uint32_t arguments = Below(3);
    return {.head = Call{.function = "f", .distinct = arguments > 0 && Chance(2)},
            .operands = Operands(arguments, depth)};
  }
  Expression RandomCase(uint32_t depth) {
    CaseOf choice{.has_subject = Chance(2), .has_otherwise = Chance(2)};
    uint32_t count =
        2 * (Below(2) + 1) + (choice.has_subject ? 1U : 0U) + (choice.has_otherwise ? 1U : 0U);
    return {.head = choice, .operands = Operands(count, depth)};
  }
  Expression RandomOverList(uint32_t depth) {
    if (Chance(2)) {
      return {.head = Quantifier{static_cast<Quantity>(Below(4)), Name()},
              .operands = Operands(2, depth)};
    }
    Comprehension list{.variable = Name(), .has_condition = Chance(2), .has_result = Chance(2)};
    uint32_t count = 1 + (list.has_condition ? 1U : 0U) + (list.has_result ? 1U : 0U);
    return {.head = list, .operands = Operands(count, depth)};
  }
  Expression RandomSlice(uint32_t depth) {
    SliceOf slice{.has_begin = Chance(2), .has_end = Chance(2)};
    uint32_t count = 1 + (slice.has_begin ? 1U : 0U) + (slice.has_end ? 1U : 0U);
    return {.head = slice, .operands = Operands(count, depth)};
  }
  Expression RandomMap(uint32_t depth) {
    if (Chance(2)) return {.head = HasLabels{{{Name(), {}}}}, .operands = Operands(1, depth)};
    MapOf map;
    for (uint32_t i = Below(3); i > 0; --i) map.keys.push_back(Name());
    auto count = static_cast<uint32_t>(map.keys.size());
    return {.head = map, .operands = Operands(count, depth)};
  }
  Expression RandomOverPattern(uint32_t depth) {
    if (depth < 2) return {.head = Literal{RandomLiteral()}};
    if (Chance(2)) return {.head = Part(PatternTest{RandomPath(1)})};
    if (Chance(2)) return {.head = Part(ExistsQuery{Pattern(), Chance(2)})};
    PatternComprehension list{.path = RandomPath(1)};
    list.path.variable = VariableName();
    if (Chance(2)) list.where = RandomExpression(depth - 1);
    list.result = RandomExpression(depth - 1);
    return {.head = Part(std::move(list))};
  }
  Expression RandomOperation(uint32_t depth) {
    auto op = static_cast<Operator>(Below(18));
    bool one = op == Operator::kNot || op == Operator::kIsNull || op == Operator::kIsNotNull ||
               op == Operator::kNegate;
    bool any = op == Operator::kOr || op == Operator::kXor || op == Operator::kAnd;
    return {.head = op, .operands = Operands(one ? 1 : any ? 2 + Below(2) : 2, depth)};
  }

  std::mt19937 random_;
};

TEST(Parse, ReadsWhatToTextPrints) {
  for (uint32_t seed = 0; seed < 5000; ++seed) {
    Query query = RandomQueries(seed).Next();
    std::string text = ToText(query);
    Result<Query> again = Parse(text);
    ASSERT_TRUE(again) << seed << ": " << text << '\n' << ToText(again.error());
    ASSERT_EQ(*again, query) << seed << ": " << text << '\n' << ToText(*again);
  }
}

TEST(Parse, ReadsEveryRowOfSignsBack) {
  for (std::string_view text : {"RETURN -A-----bsA-heezgo----bsItsII,I,IIr",
                                "RETURN- Us-------l----b*IIr", "RETURN a - (-b) - c, - - a"}) {
    Result<Query> query = Parse(text);
    ASSERT_TRUE(query);
    Result<Query> again = Parse(ToText(*query));
    ASSERT_TRUE(again) << ToText(*query) << '\n' << ToText(again.error());
    EXPECT_EQ(*again, *query) << ToText(*query) << '\n' << ToText(*again);
  }
}

TEST(Parse, PrintsCanonically) {
  Result<Query> query = Parse(
      "explain match (a:X {k:-1})<-[r:T|:U]-() where not (a.x<1 or a.y is null) and r.z in [1,'b'] "
      "return distinct a.x, count(*) as n order by n desc skip 1 limit 2 including denied;");
  ASSERT_TRUE(query);
  EXPECT_EQ(ToText(*query),
            "EXPLAIN MATCH (a:X {k: -1})<-[r:T|U]-() WHERE NOT (a.x < 1 OR a.y IS NULL) AND r.z IN "
            "[1, 'b'] RETURN DISTINCT a.x AS `a.x`, count(*) AS n ORDER BY n DESC SKIP 1 LIMIT 2 "
            "INCLUDING DENIED");
}

TEST(Parse, RefusesAQueryBeyondItsLimit) {
  Limits limits{.query_bytes = 10};
  EXPECT_TRUE(Parse("show stats", limits));
  Result<Query> query = Parse("show stats ", limits);
  ASSERT_FALSE(query);
  EXPECT_EQ(query.error().message, "the query has 11 bytes; the limit query_bytes is 10");
}

std::string Nested(size_t depth) {
  return "MATCH (a) RETURN " + std::string(depth, '[') + std::string(depth, ']');
}

TEST(Parse, RefusesNestingBeyondItsLimit) {
  Limits limits{.query_nesting = 4};
  EXPECT_TRUE(Parse(Nested(4), limits));
  Result<Query> query = Parse(Nested(5), limits);
  ASSERT_FALSE(query);
  EXPECT_EQ(query.error().message, "nested deeper than 4 levels");
}

TEST(Parse, EveryWayToNestMeetsTheLimit) {
  for (std::string_view part : {"NOT ", "(", "[", "-[", "f("}) {
    std::string text = "MATCH (a) RETURN ";
    while (text.size() < Effort(60'000)) text += part;
    EXPECT_FALSE(Parse(text)) << part;
  }
  for (std::string_view part : {".x", " IS NULL", " IN a"}) {
    std::string text = "MATCH (a) RETURN a";
    while (text.size() < Effort(60'000)) text += part;
    EXPECT_FALSE(Parse(text)) << part;
  }
}

TEST(Parse, LongChainsAreNotNested) {
  for (std::string_view part : {" OR a", " AND a", " XOR a", " < a"}) {
    std::string text = "MATCH (a) RETURN a";
    while (text.size() < Effort(60'000)) text += part;
    EXPECT_TRUE(Parse(text)) << part;
  }
}

// Every question of the golden conversations.
std::vector<std::string> Questions() {
  std::vector<std::string> questions;
  std::string folder = std::string(CAUSEWAY_SOURCE_DIR) + "/tests/query/golden";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::string name = "tests/query/golden/" + entry.path().filename().string();
    for (const Exchange& exchange : ReadConversation(ReadTestFile(name)).exchanges) {
      questions.push_back(exchange.question);
    }
  }
  std::ranges::sort(questions);
  return questions;
}

// Bytes changed, dropped, doubled and taken from another question.
std::string Mutated(std::string text, const std::vector<std::string>& questions,
                    std::mt19937& random) {
  for (uint32_t i = 0; i <= random() % 4; ++i) {
    size_t at = text.empty() ? 0 : random() % text.size();
    const std::string& other = questions[random() % questions.size()];
    switch (random() % 4) {
      case 0:
        if (!text.empty()) text[at] = static_cast<char>(random() % 256);
        break;
      case 1:
        text.erase(at, random() % 8);
        break;
      case 2:
        text.insert(at, text.substr(at, random() % 12));
        break;
      default:
        text = text.substr(0, at) + other.substr(std::min<size_t>(at, other.size()));
    }
  }
  return text;
}

TEST(RunQuery, AnswersOrFailsWhateverItIsAsked) {
  std::vector<std::string> questions = Questions();
  Graph graph = BuildGraph("a.txt | asthma | CAUSES | COPD\na.txt | COPD | IS_A | asthma\n");
  std::mt19937 random(7);
  for (size_t i = 0; i < Effort(20'000); ++i) {
    std::string text = Mutated(questions[random() % questions.size()], questions, random);
    Result<Answer> answer = RunQuery(graph, text);
    if (answer) continue;
    EXPECT_EQ(answer.error().code, ErrorCode::kQuery) << text;
    EXPECT_FALSE(answer.error().message.empty()) << text;
  }
}

}  // namespace
}  // namespace causeway
