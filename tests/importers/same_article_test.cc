// The same article written in each format of documents gives the same graph.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "importers/import.h"
#include "tests/importers/pdf_of.h"
#include "tests/importers/zip_of.h"

namespace causeway {
namespace {

// A heading, "- " before an item, or a paragraph.
enum class Kind { kTitle, kHeading, kParagraph, kItem };
struct Line {
  Kind kind;
  std::string text;
};

const std::vector<Line> kArticleLines = {
    {Kind::kTitle, "Gout and pseudogout"},
    {Kind::kHeading, "Gout"},
    {Kind::kParagraph, "Gout is a disease of the joints. Gout is caused by uric acid crystals."},
    {Kind::kParagraph, "Gout may be triggered by:"},
    {Kind::kItem, "beer"},
    {Kind::kItem, "red meat"},
    {Kind::kItem, "dehydration"},
    {Kind::kParagraph, "Gout causes sudden pain, swelling and fever. It does not cause blindness."},
    {Kind::kHeading, "Pseudogout"},
    {Kind::kParagraph, "Pseudogout is caused by calcium pyrophosphate crystals."},
    {Kind::kParagraph, "It affects the knee. Pseudogout causes pain and stiffness."}};

using Writer = std::function<std::string(const Line&)>;

std::string Joined(const Writer& write) {
  std::string text;
  for (const Line& line : kArticleLines) text += write(line);
  return text;
}

// Puts `open` and `close` around the items of each list.
std::string WithLists(std::string_view open, std::string_view close, const Writer& write) {
  std::string text;
  bool in_list = false;
  for (const Line& line : kArticleLines) {
    bool item = line.kind == Kind::kItem;
    if (item && !in_list) text += open;
    if (!item && in_list) text += close;
    in_list = item;
    text += write(line);
  }
  return text;
}

std::string Text() {
  return Joined([](const Line& line) {
    return line.kind == Kind::kItem ? fmt::format("- {}\n", line.text)
                                    : fmt::format("\n{}\n", line.text);
  });
}

std::string Markdown() {
  return Joined([](const Line& line) {
    constexpr std::array<std::string_view, 4> kSigns = {"# ", "## ", "", "* "};
    bool item = line.kind == Kind::kItem;
    return fmt::format("{}{}{}\n", item ? "" : "\n", kSigns[static_cast<size_t>(line.kind)],
                       line.text);
  });
}

std::string Html() {
  return "<!DOCTYPE html><title>A page</title><nav>Home</nav>" +
         WithLists("<ul>", "</ul>", [](const Line& line) {
           constexpr std::array<std::string_view, 4> kTags = {"h1", "h2", "p", "li"};
           std::string_view tag = kTags[static_cast<size_t>(line.kind)];
           return fmt::format("<{0}>{1}</{0}>", tag, line.text);
         });
}

std::string Jats() {
  bool open = false;
  std::string body = WithLists("<list>", "</list>", [&](const Line& line) -> std::string {
    switch (line.kind) {
      case Kind::kTitle:
        return fmt::format(
            "<front><article-meta><title-group><article-title>{}</article-title></title-group>"
            "</article-meta></front><body>",
            line.text);
      case Kind::kHeading:
        return fmt::format("{}<sec><title>{}</title>", std::exchange(open, true) ? "</sec>" : "",
                           line.text);
      case Kind::kParagraph:
        return fmt::format("<p>{}</p>", line.text);
      case Kind::kItem:
        return fmt::format("<list-item><p>{}</p></list-item>", line.text);
    }
    return {};
  });
  return "<article>" + body + "</sec></body></article>";
}

std::string Medquad() {
  bool open = false;
  std::string body = Joined([&](const Line& line) -> std::string {
    constexpr std::string_view kEnd = "</Answer></QAPair>";
    switch (line.kind) {
      case Kind::kTitle:
        return fmt::format("<Focus>{}</Focus><QAPairs>", line.text);
      case Kind::kHeading:
        return fmt::format("{}<QAPair><Question>{}</Question><Answer>",
                           std::exchange(open, true) ? kEnd : "", line.text);
      case Kind::kParagraph:
        return line.text + "\n\n";
      case Kind::kItem:
        return fmt::format("- {}\n", line.text);
    }
    return {};
  });
  return "<Document>" + body + "</Answer></QAPair></QAPairs></Document>";
}

std::string Docx() {
  std::string body = Joined([](const Line& line) {
    constexpr std::array<std::string_view, 4> kProperties = {
        "<w:pStyle w:val='Title'/>", "<w:pStyle w:val='Heading1'/>", "",
        "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>"};
    return fmt::format("<w:p><w:pPr>{}</w:pPr><w:r><w:t>{}</w:t></w:r></w:p>",
                       kProperties[static_cast<size_t>(line.kind)], line.text);
  });
  return ZipOf({{"word/document.xml",
                 fmt::format("<w:document xmlns:w='w'><w:body>{}</w:body></w:document>", body)}});
}

// Lines of at most 40 letters.
std::vector<std::string> Wrapped(std::string_view text) {
  std::vector<std::string> lines;
  while (text.size() > 40) {
    size_t space = text.rfind(' ', 40);
    lines.emplace_back(text.substr(0, space));
    text.remove_prefix(space + 1);
  }
  lines.emplace_back(text);
  return lines;
}

std::string Pdf() {
  constexpr std::array<int, 4> kSizes = {20, 14, 10, 10};
  std::vector<PdfText> page;
  int y = 720;
  for (const Line& line : kArticleLines) {
    y -= line.kind == Kind::kItem ? 0 : 18;
    bool bullet = line.kind == Kind::kItem;
    for (const std::string& text : Wrapped((bullet ? "\225 " : "") + line.text)) {
      page.push_back({.y = y, .size = kSizes[static_cast<size_t>(line.kind)], .text = text});
      y -= 12;
    }
  }
  return PdfOf({page});
}

class EdgeNames final : public StatementSink {
 public:
  Result<void> Begin(const Document& document) override {
    title = document.title;
    return {};
  }
  Result<void> Take(std::span<const Statement> batch) override {
    for (const Statement& s : batch) {
      bool denied = s.polarity == Polarity::kDenied;
      edges.insert(fmt::format("{} {}{} {}", s.subject.name, denied ? "not " : "", s.relation,
                               s.object.name));
    }
    return {};
  }
  Result<void> End() override { return {}; }

  std::string title;
  std::set<std::string> edges;
};

struct Written {
  std::string_view format;
  std::string bytes;
};

TEST(SameArticle, GivesTheSameGraphInEveryFormat) {
  const std::vector<Written> written = {
      {"text", Text()},       {"markdown", Markdown()}, {"html", Html()}, {"jats", Jats()},
      {"medquad", Medquad()}, {"docx", Docx()},         {"pdf", Pdf()}};
  EdgeNames first;
  for (const Written& article : written) {
    const auto format = std::ranges::find(ImportFormats(), article.format, &ImportFormat::name);
    ASSERT_NE(format, ImportFormats().end());
    EXPECT_TRUE(format->looks_like(article.bytes) || article.format == "markdown")
        << article.format;
    EdgeNames sink;
    ASSERT_TRUE(format->read("a", article.bytes, {}, sink)) << article.format;
    if (first.edges.empty()) first.edges = sink.edges;
    EXPECT_EQ(sink.title, "Gout and pseudogout") << article.format;
    EXPECT_EQ(sink.edges, first.edges) << article.format;
  }
  EXPECT_THAT(first.edges,
              testing::IsSupersetOf({"beer CAUSES gout", "gout CAUSES fever",
                                     "gout not CAUSES blindness", "pseudogout CAUSES stiffness"}));
}

}  // namespace
}  // namespace causeway
