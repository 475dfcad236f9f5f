#include "importers/json_value.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <optional>

namespace causeway {
namespace {

// {"a": "x", "b": [1, {"c": null}], "d": {}}
JsonTape Example() {
  JsonTape tape;
  tape.Open(JsonKind::kObject);
  tape.AddKey("a");
  tape.Add(JsonKind::kString, "x");
  tape.AddKey("b");
  tape.Open(JsonKind::kArray);
  tape.Add(JsonKind::kNumber, "1");
  tape.Open(JsonKind::kObject);
  tape.AddKey("c");
  tape.Add(JsonKind::kNull);
  tape.Close();
  tape.Close();
  tape.AddKey("d");
  tape.Open(JsonKind::kObject);
  tape.Close();
  EXPECT_FALSE(tape.is_whole());
  EXPECT_EQ(tape.Close(), std::nullopt);
  EXPECT_TRUE(tape.is_whole());
  return tape;
}

TEST(JsonValue, IsAViewOfItsTape) {
  JsonTape tape = Example();
  JsonValue value(tape);
  EXPECT_EQ(value["a"].text(), "x");
  EXPECT_EQ(value["b"].kind(), JsonKind::kArray);
  EXPECT_EQ(value["b"].text(), "");
  EXPECT_TRUE(value["none"].is_null());
  EXPECT_TRUE(value["none"]["at all"].is_null());
  std::string names;
  for (JsonMember member : value.members()) names += member.name;
  EXPECT_EQ(names, "abd");
  int elements = 0;
  for ([[maybe_unused]] JsonValue element : value["b"].elements()) ++elements;
  EXPECT_EQ(elements, 2);
  EXPECT_EQ(value["d"].members().begin(), value["d"].members().end());
  EXPECT_EQ(value["a"].elements().begin(), value["a"].elements().end());
}

TEST(JsonValue, BecomesAValue) {
  JsonTape tape = Example();
  EXPECT_EQ(JsonValue(tape).ToValue(),
            Value(Map{{"a", "x"}, {"b", List{int64_t{1}, Map{{"c", Value()}}}}, {"d", Map{}}}));
}

TEST(JsonValue, ATapeIsUsedAgain) {
  JsonTape tape = Example();
  tape.Clear();
  tape.Add(JsonKind::kTrue);
  EXPECT_TRUE(tape.is_whole());
  EXPECT_TRUE(JsonValue(tape).is_true());
}

TEST(JsonValue, ANameThatStandsTwiceIsTold) {
  JsonTape tape;
  tape.Open(JsonKind::kObject);
  for (const char* name : {"b", "a", "b"}) {
    tape.AddKey(name);
    tape.Add(JsonKind::kNull);
  }
  EXPECT_EQ(tape.Close(), "b");
}

TEST(JsonValue, NumbersAreWholeWhereTheyFit) {
  EXPECT_EQ(NumberOfJson("-9223372036854775808"), Value(INT64_MIN));
  EXPECT_EQ(NumberOfJson("9223372036854775808"), Value(9223372036854775808.0));
  EXPECT_EQ(NumberOfJson("1.0"), Value(1.0));
  EXPECT_EQ(NumberOfJson("1e3"), Value(1000.0));
  EXPECT_EQ(NumberOfJson("1e999"), std::nullopt);
}

}  // namespace
}  // namespace causeway
