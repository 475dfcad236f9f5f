#include "export/xml_writer.h"

#include <gtest/gtest.h>

#include "base/bytes.h"

namespace causeway {
namespace {

TEST(XmlWriter, ElementsNestAndTextStaysOnItsLine) {
  StringSink sink;
  XmlWriter xml(sink);
  xml.Open("a").Attribute("b", "c").Open("d").Attribute("e", 0.5).Close();
  xml.Open("f").Text("g").Close().Close();
  ASSERT_TRUE(xml.Finish());
  EXPECT_EQ(sink.text(),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<a b=\"c\">\n"
            "<d e=\"0.5\"/>\n"
            "<f>g</f>\n"
            "</a>\n");
}

TEST(XmlWriter, EscapesWhatMeansSomething) {
  EXPECT_EQ(XmlText("R&D <b> \"x\" ]]>"), "R&amp;D &lt;b&gt; &quot;x&quot; ]]&gt;");
  EXPECT_EQ(XmlText("a\tb\nc\r"), "a&#9;b&#10;c&#13;");
}

TEST(XmlWriter, ReplacesWhatXmlHasNoCharacterFor) {
  EXPECT_EQ(XmlText("\x1b[31m"), "\uFFFD[31m");
  EXPECT_EQ(XmlText("a\xEF\xBF\xBE\xEF\xBF\xBF"), "a\uFFFD\uFFFD");
  EXPECT_EQ(XmlText("\xff"), "\uFFFD");
  EXPECT_EQ(XmlText("\U0001FAC1 \u6F22"), "\U0001FAC1 \u6F22");
}

}  // namespace
}  // namespace causeway
