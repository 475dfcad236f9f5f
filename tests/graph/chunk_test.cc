#include "graph/chunk.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>
#include <limits>
#include <span>

#include "tests/graph/owned_statement.h"

namespace causeway {
namespace {

using ::testing::HasSubstr;

rc::Gen<std::string> AnyText() {
  return rc::gen::oneOf(rc::gen::element<std::string>("", "asthma", "Ödem", "喘息", "🫁 lung",
                                                      std::string("\0a", 2)),
                        rc::gen::arbitrary<std::string>());
}

rc::Gen<Value> AnyScalar() {
  return rc::gen::oneOf(
      rc::gen::just(Value()),
      rc::gen::map(rc::gen::arbitrary<bool>(), [](bool b) { return Value(b); }),
      rc::gen::map(rc::gen::arbitrary<int64_t>(), [](int64_t i) { return Value(i); }),
      rc::gen::map(rc::gen::arbitrary<double>(), [](double d) { return Value(d); }),
      rc::gen::map(AnyText(), [](std::string text) { return Value(std::move(text)); }));
}

rc::Gen<Value> AnyValue() {
  return rc::gen::oneOf(AnyScalar(),
                        rc::gen::map(rc::gen::container<List>(AnyScalar()),
                                     [](List list) { return Value(std::move(list)); }));
}

rc::Gen<OwnedMention> AnyMention() {
  return rc::gen::build<OwnedMention>(
      rc::gen::set(&OwnedMention::name, AnyText()), rc::gen::set(&OwnedMention::id, AnyText()),
      rc::gen::set(&OwnedMention::labels, rc::gen::container<std::vector<std::string>>(AnyText())));
}

rc::Gen<OwnedStatement> AnyStatement() {
  return rc::gen::build<OwnedStatement>(
      rc::gen::set(&OwnedStatement::subject, AnyMention()),
      rc::gen::set(&OwnedStatement::relation, AnyText()),
      rc::gen::set(&OwnedStatement::object, AnyMention()),
      rc::gen::set(&OwnedStatement::polarity,
                   rc::gen::element(Polarity::kAffirmed, Polarity::kDenied)),
      rc::gen::set(&OwnedStatement::begin, rc::gen::arbitrary<uint32_t>()),
      rc::gen::set(&OwnedStatement::end, rc::gen::arbitrary<uint32_t>()),
      rc::gen::set(&OwnedStatement::section, AnyText()),
      rc::gen::set(&OwnedStatement::certainty,
                   rc::gen::element(Certainty::kPlain, Certainty::kHedged)),
      rc::gen::set(&OwnedStatement::confidence,
                   rc::gen::map(rc::gen::inRange(0, 1001), [](int k) { return k / 1000.0; })),
      rc::gen::set(&OwnedStatement::properties,
                   rc::gen::container<std::vector<std::pair<std::string, Value>>>(
                       rc::gen::pair(AnyText(), AnyValue()))));
}

std::string Encode(const std::vector<OwnedStatement>& statements) {
  ChunkEncoder encoder;
  for (const OwnedStatement& owned : statements) {
    Lent lent(owned);
    EXPECT_TRUE(encoder.Add(lent.statement()));
  }
  return encoder.Finish();
}

std::vector<OwnedStatement> Statements(const StatementChunk& chunk) {
  KeepingSink sink;
  EXPECT_TRUE(sink.Begin({}));
  EXPECT_TRUE(chunk.HandTo(sink));
  return sink.documents[0].statements;
}

std::vector<OwnedStatement> TwoStatements() {
  return {{.subject = {"asthma", "DOID:2841", {"Condition"}},
           .relation = "OCCURS_IN",
           .object = {"bronchi", "", {"Site"}},
           .begin = 3,
           .end = 40,
           .section = "Overview"},
          {.subject = {"asthma", "", {}},
           .relation = "CAUSES",
           .object = {"wheeze", "HP:0030828", {}},
           .polarity = Polarity::kDenied,
           .certainty = Certainty::kHedged,
           .confidence = 0.25,
           .properties = {{"frequency", List{Value("often"), Value(int64_t{7}), Value()}}}}};
}

RC_GTEST_PROP(Chunk, GivesBackWhatWasPutIn, ()) {
  auto statements = *rc::gen::container<std::vector<OwnedStatement>>(AnyStatement());
  Result<StatementChunk> chunk = StatementChunk::Decode(Encode(statements));
  RC_ASSERT(chunk.has_value());
  RC_ASSERT(Statements(*chunk) == statements);
}

TEST(Chunk, StaysValidWhenMoved) {
  StatementChunk first = *StatementChunk::Decode(Encode(TwoStatements()));
  StatementChunk second = std::move(first);
  EXPECT_EQ(Statements(second), TwoStatements());
}

// More than are handed over at once.
TEST(Chunk, GivesBackManyStatements) {
  std::vector<OwnedStatement> statements;
  for (uint32_t i = 0; i < 3000; ++i) {
    statements.push_back(TwoStatements()[i % 2]);
    statements.back().begin = statements.back().end = i;
  }
  EXPECT_EQ(Statements(*StatementChunk::Decode(Encode(statements))), statements);
}

TEST(Chunk, KeepsNamesOnce) {
  ChunkEncoder encoder;
  OwnedStatement owned = TwoStatements()[0];
  constexpr uint32_t kMany = 100'000;
  for (uint32_t i = 0; i < kMany; ++i) {
    owned.begin = owned.end = i;
    ASSERT_TRUE(encoder.Add(Lent(owned).statement()));
  }
  EXPECT_LT(encoder.Finish().size(), 1000U) << "columns that are one line take no bits a row";
}

// Among statements, and of mentions that are numbered twice.
TEST(Chunk, GivesBackNumberedEdges) {
  std::vector<OwnedStatement> expected = TwoStatements();
  OwnedMention copd{.id = "Disease:7", .labels = {"Disease"}};
  OwnedMention smoking{.name = "smoking"};
  OwnedStatement edge{
      .subject = smoking, .relation = "CAUSES", .object = copd, .begin = 4, .end = 4};
  OwnedStatement declared{.subject = copd, .begin = 9, .end = 9};
  ChunkEncoder encoder;
  auto number = [&encoder](const OwnedMention& mention) {
    OwnedStatement of_it{.subject = mention};
    return encoder.Number(Lent(of_it).statement().subject);
  };
  std::array<NumberedEdge, 2> edges = {{{number(smoking), number(copd), 4},  //
                                        {number(smoking), number(copd), 4}}};
  std::array<NumberedEdge, 1> declarations = {{{edges[1].object, number({}), 9}}};
  ASSERT_TRUE(encoder.Add(Lent(expected[0]).statement()));
  encoder.AddEdges("CAUSES", edges);
  ASSERT_TRUE(encoder.Add(Lent(expected[1]).statement()));
  encoder.AddEdges("", declarations);
  EXPECT_EQ(encoder.size(), 5U);
  expected.insert(expected.begin() + 1, 2, edge);
  expected.push_back(declared);
  EXPECT_EQ(Statements(*StatementChunk::Decode(encoder.Finish())), expected);
}

// One edge between mentions that were numbered, whose names and identifiers end with numerals.
std::string EncodeNumbered() {
  ChunkEncoder encoder;
  OwnedStatement copd{.subject = {.name = "type 7", .id = "Disease:0017", .labels = {"Disease"}}};
  OwnedStatement plain{.subject = {.name = "12345678901", .id = "0"}};
  std::array<NumberedEdge, 1> edges = {{{encoder.Number(Lent(copd).statement().subject),
                                         encoder.Number(Lent(plain).statement().subject), 4}}};
  encoder.AddEdges("CAUSES", edges);
  return encoder.Finish();
}

TEST(Chunk, GivesBackNumerals) {
  Result<StatementChunk> chunk = StatementChunk::Decode(EncodeNumbered());
  ASSERT_TRUE(chunk);
  EXPECT_EQ(std::ranges::count_if(chunk->strings(), &NumeralText::has_numeral), 4);
  OwnedStatement statement = Statements(*chunk)[0];
  EXPECT_EQ(statement.subject, (OwnedMention{"type 7", "Disease:0017", {"Disease"}}));
  EXPECT_EQ(statement.object, (OwnedMention{"12345678901", "0", {}}));
}

// Version 2 had no columns of prefixes and numerals.
TEST(Chunk, ReadsTheVersionBefore) {
  std::string bytes = Encode(TwoStatements());
  size_t at = 8;
  auto extent = [&] {
    return NumberColumn::First(std::as_bytes(std::span(bytes).subspan(at)))->extent();
  };
  for (size_t i = 0; i < static_cast<size_t>(ChunkColumn::kStringPrefix); ++i) at += extent();
  for (int i = 0; i < 2; ++i) bytes.erase(at, extent());
  bytes[4] = 2;
  Result<StatementChunk> chunk = StatementChunk::Decode(bytes);
  ASSERT_TRUE(chunk);
  EXPECT_EQ(Statements(*chunk), TwoStatements());
}

// A text that can be found by two sets of parts would be two texts.
TEST(Chunk, FlippedBitsPartNoTextWrongly) {
  std::string bytes = EncodeNumbered();
  size_t wrong = 0;
  for (size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    std::string flipped = bytes;
    flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
    Result<StatementChunk> chunk = StatementChunk::Decode(flipped);
    if (!chunk) wrong += chunk.error().message.ends_with("parted wrongly") ? 1 : 0;
    if (!chunk) continue;
    EXPECT_EQ(Statements(*chunk).size(), 1U) << "at bit " << bit;
    for (const NumeralText& text : chunk->strings()) {
      EXPECT_TRUE(!text.has_numeral() || IsParted(text)) << "at bit " << bit;
    }
  }
  EXPECT_GT(wrong, 0U);
}

TEST(Chunk, HoldsNone) {
  Result<StatementChunk> chunk = StatementChunk::Decode(Encode({}));
  ASSERT_TRUE(chunk);
  EXPECT_EQ(chunk->size(), 0U);
}

TEST(Chunk, KeepsConfidenceToThousandths) {
  for (auto [given, kept] : {std::pair(0.12345, 0.123),
                             {2.0, 1.0},
                             {-1.0, 0.0},
                             {std::numeric_limits<double>::quiet_NaN(), 0.0}}) {
    OwnedStatement statement = TwoStatements()[0];
    statement.confidence = given;
    EXPECT_EQ(Statements(*StatementChunk::Decode(Encode({statement})))[0].confidence, kept);
  }
}

TEST(Chunk, NamesAPropertyThatCannotBeKept) {
  for (const Value& value : {Value(NodeId{1}), Value(Map{}), Value(List{Value(List{})})}) {
    OwnedStatement statement = TwoStatements()[0];
    statement.properties = {{"frequency", value}};
    Lent lent(statement);
    Result<void> added = ChunkEncoder().Add(lent.statement());
    ASSERT_FALSE(added);
    EXPECT_EQ(added.error().code, ErrorCode::kRejected);
    EXPECT_EQ(added.error().message, "property 'frequency' holds what a store cannot keep");
  }
}

TEST(Chunk, IsFullAtItsLimits) {
  ChunkEncoder encoder;
  OwnedStatement owned = TwoStatements()[0];
  Lent lent(owned);
  for (uint32_t i = 1; i < kChunkStatements; ++i) ASSERT_TRUE(encoder.Add(lent.statement()));
  EXPECT_FALSE(encoder.full());
  ASSERT_TRUE(encoder.Add(lent.statement()));
  EXPECT_TRUE(encoder.full());
  encoder.Finish();
  EXPECT_FALSE(encoder.full());

  owned.section = std::string(kChunkStringBytes, 'x');
  ASSERT_TRUE(encoder.Add(Lent(owned).statement()));
  EXPECT_TRUE(encoder.full());
}

TEST(Chunk, CutShortIsAnError) {
  std::string bytes = Encode(TwoStatements());
  for (size_t size = 0; size < bytes.size(); ++size) {
    Result<StatementChunk> chunk = StatementChunk::Decode(bytes.substr(0, size));
    ASSERT_FALSE(chunk) << "at " << size;
    EXPECT_EQ(chunk.error().code, ErrorCode::kDamaged);
  }
  EXPECT_FALSE(StatementChunk::Decode(bytes + "x"));
}

// The checksum is beside the chunk: without it a flipped bit may give other statements, but never
// more than the bytes hold, and never a read outside of them.
TEST(Chunk, FlippedBitsAreReadSafely) {
  std::string bytes = Encode(TwoStatements());
  for (size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    std::string flipped = bytes;
    flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
    Result<StatementChunk> chunk = StatementChunk::Decode(flipped);
    if (chunk) {
      EXPECT_EQ(Statements(*chunk).size(), 2U) << "at bit " << bit;
    }
  }
}

TEST(Chunk, SaysWhatIsWrong) {
  std::string bytes = Encode(TwoStatements());
  EXPECT_THAT(StatementChunk::Decode("nonsense").error().message,
              HasSubstr("not a chunk of statements"));
  bytes[4] = 9;
  EXPECT_THAT(StatementChunk::Decode(bytes).error().message, HasSubstr("unknown version 9"));
}

}  // namespace
}  // namespace causeway
