#include "importers/text_source.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

#include "base/utf8.h"

namespace causeway {
namespace {

// Gives one byte less than it is asked for, so that every character is cut somewhere.
class SlowSource final : public ByteSource {
 public:
  SlowSource(std::string_view bytes, size_t step) : bytes_(bytes), step_(step) {}
  Result<size_t> Read(std::span<char> into) override {
    size_t size = bytes_.copy(into.data(), std::min(step_, into.size()));
    bytes_.remove_prefix(size);
    return size;
  }

 private:
  std::string_view bytes_;
  size_t step_;
};

// The text that comes through blocks of `size`, or the error's message.
std::string Through(std::string_view bytes, size_t size) {
  SlowSource source(bytes, size - 1);
  Utf8Source text(source);
  std::string block(size, '\0');
  std::string all;
  for (;;) {
    Result<size_t> got = text.Read(block);
    if (!got) return got.error().message;
    if (*got == 0) return all;
    all += block.substr(0, *got);
  }
}

TEST(Utf8Source, LetsTextThrough) {
  EXPECT_EQ(Through("", 4), "");
  for (size_t size = 4; size < 12; ++size) {
    EXPECT_EQ(Through("naïve — 🫁 lung\n", size), "naïve — 🫁 lung\n");
    EXPECT_EQ(Through("\xEF\xBB\xBFnaïve", size), "naïve");
  }
}

TEST(Utf8Source, SaysWhereTextEnds) {
  for (size_t size = 4; size < 12; ++size) {
    EXPECT_EQ(Through("one\ntwo caf\xE9 three", size), "not UTF-8 text: byte 11 in line 2 is 0xE9");
    EXPECT_EQ(Through("cut \xF0\x9F\xAB", size), "not UTF-8 text: byte 4 in line 1 is 0xF0");
    EXPECT_EQ(Through(std::string("a\n\0b", 4), size), "not UTF-8 text: byte 2 in line 2 is 0x00");
  }
}

TEST(Utf8Source, SaysHowToConvert) {
  EXPECT_EQ(CheckUtf8("caf\xE9").error().hint,
            "If it is a text in another encoding, convert it: iconv -f WINDOWS-1252 -t UTF-8");
  EXPECT_EQ(CheckUtf8("\xFF\xFE").error().hint,
            "It looks like UTF-16; convert it: iconv -f UTF-16 -t UTF-8");
  EXPECT_TRUE(CheckUtf8("naïve"));
}

RC_GTEST_PROP(Utf8Source, AgreesWithTheCheckOfTheWhole, (const std::string& bytes)) {
  Result<void> whole = CheckUtf8(bytes);
  std::string expected = whole ? bytes : whole.error().message;
  RC_ASSERT(Through(bytes, *rc::gen::inRange<size_t>(4, 20)) == expected);
}

}  // namespace
}  // namespace causeway
