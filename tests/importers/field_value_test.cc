#include "importers/field_value.h"

#include <gtest/gtest.h>

#include <string>

namespace causeway {
namespace {

TEST(FieldValue, IsWhatTheTextSays) {
  EXPECT_TRUE(FieldValue("").is_null());
  EXPECT_EQ(FieldValue("7"), Value(int64_t{7}));
  EXPECT_EQ(FieldValue("-70"), Value(int64_t{-70}));
  EXPECT_EQ(FieldValue("0"), Value(int64_t{0}));
  EXPECT_EQ(FieldValue("0.25"), Value(0.25));
  EXPECT_EQ(FieldValue("-1e-3"), Value(-0.001));
  EXPECT_EQ(FieldValue("true"), Value(true));
  EXPECT_EQ(FieldValue("false"), Value(false));
}

// What would not be written back as it is.
TEST(FieldValue, IsATextWhereANumberWouldLoseSomething) {
  for (const char* text : {"007", "+1", "-", "-0", ".5", "1 ", "0x10", "inf", "nan", "1e999",
                           "9223372036854775808", "True", "yes", "1,5", "12-13"}) {
    EXPECT_EQ(FieldValue(text), Value(text)) << text;
  }
}

TEST(FieldValue, AFlagIsSetByTrueYesOrOne) {
  for (const char* text : {"true", "True", "TRUE", "yes", "1"}) {
    EXPECT_TRUE(IsTrue(FieldValue(text))) << text;
  }
  for (const char* text : {"", "false", "no", "0", "2", "1.0", "maybe"}) {
    EXPECT_FALSE(IsTrue(FieldValue(text))) << text;
  }
}

TEST(FieldValue, DigitsAreDigitsOnly) {
  EXPECT_TRUE(IsDigits("0070"));
  EXPECT_FALSE(IsDigits(""));
  EXPECT_FALSE(IsDigits("7a"));
  EXPECT_FALSE(IsDigits("-7"));
}

}  // namespace
}  // namespace causeway
