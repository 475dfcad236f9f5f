#include "importers/obo_stanza.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace causeway {
namespace {

// "Kind@line tag@line=value …", a line each; the header's kind is empty.
std::string Stanzas(std::string_view text, const Limits& limits = {}) {
  MemorySource bytes(text);
  OboReader reader(bytes, limits);
  OboStanza stanza;
  std::string lines;
  for (;;) {
    Result<bool> more = reader.Next(stanza);
    if (!more) return "error: " + more.error().message;
    if (!*more) return lines;
    lines += fmt::format("{}@{}", stanza.kind, stanza.line);
    for (const OboTag& tag : stanza.tags) {
      lines += fmt::format(" {}@{}={}", tag.name, tag.line, tag.value);
    }
    lines += '\n';
  }
}

TEST(OboStanza, AreTagsUnderAHead) {
  EXPECT_EQ(Stanzas("a: 1\n\n! comment\n[Term]\nid : x\n  \n[Odd]\n"),
            "@0 a@1=1\nTerm@4 id@5=x\nOdd@7\n");
  EXPECT_EQ(Stanzas(""), "@0\n");
}

TEST(OboStanza, ALineGoesOnAfterABackslash) {
  EXPECT_EQ(Stanzas("a: 1\\\n[2]\nb: 3\\\\\nc: 4\n"), "@0 a@1=1[2] b@3=3\\\\ c@4=4\n");
}

TEST(OboStanza, HoldsTheLimitOfARecord) {
  Limits limits{.record_bytes = 10};
  EXPECT_EQ(Stanzas("a: 3456\nb: ", limits), "@0 a@1=3456 b@2=\n");
  EXPECT_EQ(Stanzas("a: 34567\nb: ", limits), "error: line 2: a stanza has more than 10 bytes");
}

TEST(OboStanza, HoldsTheLimitOfTags) {
  Limits limits{.record_fields = 2};
  EXPECT_EQ(Stanzas("a: 1\nb: 2\n", limits), "@0 a@1=1 b@2=2\n");
  EXPECT_EQ(Stanzas("a: 1\nb: 2\nc: 3\n", limits), "error: line 3: a stanza has more than 2 tags");
}

class Values : public testing::Test {
 protected:
  OboValue Of(std::string_view value, bool is_free_text = false) {
    return {{.name = "t", .value = value, .line = 7}, texts_, is_free_text};
  }
  std::deque<std::string> texts_;
};

TEST_F(Values, HaveWordsAndAComment) {
  OboValue value = Of("part_of A:1 {a=\"b ! c\", d=\"e\"} ! whole");
  EXPECT_EQ(value.Word(), "part_of");
  EXPECT_EQ(value.Word(), "A:1");
  EXPECT_EQ(value.Word(), "");
  PropertyKeys keys;
  PropertyList properties;
  value.AddModifiersTo(properties, keys);
  EXPECT_EQ(properties.Finish().size(), 2);
  EXPECT_EQ(properties.Finish()[0].key, "a");
  EXPECT_EQ(properties.Finish()[0].value, Value("b ! c"));
}

TEST_F(Values, AreUnescaped) {
  EXPECT_EQ(Of(R"(url:http\://a\!b)").Word(), "url:http://a!b");
  EXPECT_EQ(Of(R"(two\Wwords\nand \{so\})").Rest(), "two words\nand {so}");
  EXPECT_EQ(Of("ends with \\").Rest(), "ends with \\");
}

TEST_F(Values, FreeTextKeepsWhatLooksLikeAComment) {
  EXPECT_EQ(Of("Wow! {sic}", true).Rest(), "Wow! {sic}");
  EXPECT_EQ(Of("Wow! {a=\"b\"}", true).Rest(), "Wow!");
}

TEST_F(Values, HaveQuotedTextAndXrefs) {
  OboValue value = Of(R"("a \"b\" [c]" EXACT [A:1 "not, this", B:2\,3] ! end)");
  EXPECT_EQ(value.Quoted().value(), "a \"b\" [c]");
  EXPECT_EQ(value.Word(), "EXACT");
  EXPECT_EQ(value.Xrefs(), (std::vector<std::string_view>{"A:1", "B:2,3"}));
  EXPECT_EQ(Of("").Xrefs().size(), 0);
  EXPECT_EQ(Of("[A:1").Xrefs(), (std::vector<std::string_view>{"A:1"}));
  EXPECT_EQ(Of("\"open").Quoted().error().message, "line 7: a quote is not closed");
}

}  // namespace
}  // namespace causeway
