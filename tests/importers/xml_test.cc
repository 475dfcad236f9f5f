#include "importers/xml.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>

namespace causeway {
namespace {

// One event a line; an element that is named "refused" is an error.
class Events final : public XmlSink {
 public:
  Result<void> Start(const XmlElement& element) override {
    if (element.name == "refused") return Error{.message = "refused by the sink"};
    text += fmt::format("{}:<{}", element.line, element.name);
    for (const XmlAttribute& attribute : element.attributes)
      text += fmt::format(" {}={}", attribute.name, attribute.value);
    text += ">\n";
    return {};
  }
  Result<void> Text(std::string_view run) override {
    text += fmt::format("[{}]\n", run);
    return {};
  }
  Result<void> End(std::string_view name) override {
    text += fmt::format("</{}>\n", name);
    return {};
  }

  std::string text;
};

std::string ReadXml(std::string_view xml, const Limits& limits = {}) {
  MemorySource source(xml);
  Events events;
  Result<void> read = ReadXml(source, limits, events);
  return read ? events.text : ToText(read.error());
}

TEST(Xml, IsHandedOverAsEvents) {
  EXPECT_EQ(ReadXml("<a x='1' n:y='2'>one<!-- no --> &amp; <![CDATA[<two>]]>\n<n:b/></a>"),
            "1:<a x=1 y=2>\n[one & <two>\n]\n2:<b>\n</b>\n</a>\n");
}

TEST(Xml, AnAttributeIsFoundByName) {
  std::array<XmlAttribute, 2> attributes = {XmlAttribute{"id", "7"}, XmlAttribute{"type", "x"}};
  XmlElement element{.name = "a", .attributes = attributes};
  EXPECT_EQ(element.Attribute("type"), "x");
  EXPECT_EQ(element.Attribute("kind"), "");
}

TEST(Xml, EveryEncodingBecomesUtf8) {
  EXPECT_EQ(ReadXml("<?xml version='1.0' encoding='ISO-8859-1'?><a>caf\xE9</a>"),
            "1:<a>\n[café]\n</a>\n");
  EXPECT_EQ(ReadXml(std::string("\xFF\xFE<\0a\0>\0\xE9\0<\0/\0a\0>\0", 18)), "1:<a>\n[é]\n</a>\n");
  EXPECT_EQ(ReadXml("\xEF\xBB\xBF<a>é</a>"), "1:<a>\n[é]\n</a>\n");
  EXPECT_EQ(ReadXml("<?xml version='1.0' encoding='KOI8-R'?><a/>"),
            "not well-formed XML at line 1, column 31: unknown encoding\n"
            "Convert it to UTF-8; what is read is UTF-8, UTF-16, ISO-8859-1 and US-ASCII.");
}

TEST(Xml, ErrorsSayWhere) {
  EXPECT_EQ(ReadXml("<a>\n <b></a>"), "not well-formed XML at line 2, column 7: mismatched tag");
  EXPECT_EQ(ReadXml("<a><b>cut"), "not well-formed XML at line 1, column 10: no element found");
  EXPECT_EQ(ReadXml("<a>\xC3(</a>"),
            "not well-formed XML at line 1, column 4: not well-formed (invalid token)");
  EXPECT_EQ(ReadXml(""), "not well-formed XML at line 1, column 1: no element found");
  EXPECT_EQ(ReadXml("<a>&alpha;</a>"), "not well-formed XML at line 1, column 4: undefined entity");
  EXPECT_EQ(ReadXml("<a>\n<refused/></a>"), "refused by the sink at line 2, column 1");
}

TEST(Xml, AnEntityOfADocumentTypeThatIsNotReadStays) {
  EXPECT_EQ(ReadXml("<!DOCTYPE a PUBLIC '-//X' 'http://example.org/a.dtd'><a>5 &micro;g</a>"),
            "1:<a>\n[5 &micro;g]\n</a>\n");
}

TEST(Xml, ADocumentTypeOfItsOwnIsRefused) {
  EXPECT_EQ(ReadXml("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"),
            "its document type declares entities or elements of its own at line 1, column 13\n"
            "Take the declarations in [ ] out of its <!DOCTYPE …>.");
}

TEST(Xml, NestingHasALimit) {
  auto nested = [](uint32_t depth) {
    std::string xml;
    for (uint32_t i = 0; i < depth; ++i) xml += "<a>";
    for (uint32_t i = 0; i < depth; ++i) xml += "</a>";
    return ReadXml(xml, {.markup_nesting = 10});
  };
  EXPECT_TRUE(nested(9).ends_with("</a>\n"));
  EXPECT_TRUE(nested(10).ends_with("</a>\n"));
  EXPECT_EQ(nested(11),
            "elements nest deeper than 10 at line 1, column 31\nSplit it, or leave it out.");
}

TEST(Xml, TextHasALimit) {
  EXPECT_EQ(ReadXml("<a>12345</a>", {.text_run_bytes = 5}), "1:<a>\n[12345]\n</a>\n");
  EXPECT_EQ(ReadXml("<a>123456</a>", {.text_run_bytes = 5}),
            "the text between two tags has more than 5 bytes at line 1, column 4\n"
            "Split it, or leave it out.");
  EXPECT_EQ(ReadXml("<a>1234<b/>5678</a>", {.text_run_bytes = 5}),
            "1:<a>\n[1234]\n1:<b>\n</b>\n[5678]\n</a>\n");
}

// Blocks are read ahead of what is known of them.
TEST(Xml, ATagHasALimit) {
  constexpr uint64_t kMost = 1 << 18;
  auto tag = [](uint64_t bytes) {
    return ReadXml("<a x='" + std::string(bytes, 'x') + "'/>", {.markup_bytes = kMost});
  };
  EXPECT_TRUE(tag(kMost - 100).ends_with("</a>\n"));
  EXPECT_EQ(tag(4 * kMost),
            "a tag or a comment has more than 262144 bytes at line 1, column 1\n"
            "Split it, or leave it out.");
}

TEST(Xml, TheRootTellsTheFormat) {
  EXPECT_EQ(XmlRootOf("<?xml version='1.0'?>\n<!-- x -->\n<!DOCTYPE a [ ]>\n<g:graphml xm"), "");
  EXPECT_EQ(XmlRootOf("<?xml version='1.0'?>\n<!-- x -->\n<!DOCTYPE a [ ]>\n<g:a x='1'><b"), "a");
  EXPECT_EQ(XmlRootOf("<?xml version='1.0' encoding='x-none'?><a>"), "a");
  EXPECT_EQ(XmlRootOf("plain text"), "");
  EXPECT_EQ(XmlRootOf(""), "");
}

}  // namespace
}  // namespace causeway
