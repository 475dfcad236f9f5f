// gumbo parses; one walk over its tree writes the article.
#include "importers/html.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <memory>
#include <span>

#include "base/utf8.h"
#include "importers/article_writer.h"
#include "importers/html_furniture.h"
#include "importers/html_scan.h"
#include "importers/prose/characters.h"

namespace causeway {
namespace {

struct FreeTree {
  void operator()(GumboOutput* tree) const { gumbo_destroy_output(&kGumboDefaultOptions, tree); }
};
using Tree = std::unique_ptr<GumboOutput, FreeTree>;

Tree Parse(std::string_view html) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  return Tree(gumbo_parse_with_options(&options, html.data(), html.size()));
}

bool IsElement(const GumboNode& node) { return node.type == GUMBO_NODE_ELEMENT; }
bool IsTag(const GumboNode& node, GumboTag tag) {
  return IsElement(node) && node.v.element.tag == tag;
}
bool IsText(const GumboNode& node) {
  return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
         node.type == GUMBO_NODE_CDATA;
}

std::span<GumboNode* const> ChildrenOf(const GumboNode& node) {
  if (!IsElement(node)) return {};
  const GumboVector& children = node.v.element.children;
  return {reinterpret_cast<GumboNode* const*>(children.data), children.length};
}

// The first of the tag in document order, furniture left out; null where there is none.
const GumboNode* Find(const GumboNode& node, GumboTag tag) {
  if (IsTag(node, tag)) return &node;
  for (const GumboNode* child : ChildrenOf(node)) {
    if (IsElement(*child) && child->v.element.tag != GUMBO_TAG_HEAD && IsFurniture(*child))
      continue;
    if (const GumboNode* found = Find(*child, tag)) return found;
  }
  return nullptr;
}

size_t TextSize(const GumboNode& node) {
  if (node.type == GUMBO_NODE_TEXT) return std::string_view(node.v.text.text).size();
  if (IsElement(node) && IsFurniture(node)) return 0;
  size_t size = 0;
  for (const GumboNode* child : ChildrenOf(node)) size += TextSize(*child);
  return size;
}

void AppendText(const GumboNode& node, std::string& text) {
  if (IsText(node)) text += node.v.text.text;
  for (const GumboNode* child : ChildrenOf(node)) AppendText(*child, text);
}

std::string TextOf(const GumboNode* node) {
  std::string text;
  if (node != nullptr) AppendText(*node, text);
  return FoldedSpaces(text);
}

// "Gout | Health A to Z" → "Gout".
std::string WithoutSite(std::string title) {
  for (std::string_view sign : {" | ", " - ", " – ", " — ", " :: "}) {
    if (size_t at = title.rfind(sign); at != std::string::npos && at > 0) title.resize(at);
  }
  return title;
}

enum class Role { kInline, kBlock, kHeading, kList, kItem, kTerm, kRow, kCell };
struct TagRole {
  GumboTag tag;
  Role role;
};
constexpr std::array kRoles = {
    TagRole{GUMBO_TAG_P, Role::kBlock},          TagRole{GUMBO_TAG_DIV, Role::kBlock},
    TagRole{GUMBO_TAG_SECTION, Role::kBlock},    TagRole{GUMBO_TAG_ARTICLE, Role::kBlock},
    TagRole{GUMBO_TAG_MAIN, Role::kBlock},       TagRole{GUMBO_TAG_HEADER, Role::kBlock},
    TagRole{GUMBO_TAG_BLOCKQUOTE, Role::kBlock}, TagRole{GUMBO_TAG_FIGURE, Role::kBlock},
    TagRole{GUMBO_TAG_FIGCAPTION, Role::kBlock}, TagRole{GUMBO_TAG_PRE, Role::kBlock},
    TagRole{GUMBO_TAG_CENTER, Role::kBlock},     TagRole{GUMBO_TAG_FIELDSET, Role::kBlock},
    TagRole{GUMBO_TAG_DETAILS, Role::kBlock},    TagRole{GUMBO_TAG_SUMMARY, Role::kBlock},
    TagRole{GUMBO_TAG_ADDRESS, Role::kBlock},    TagRole{GUMBO_TAG_HR, Role::kBlock},
    TagRole{GUMBO_TAG_TABLE, Role::kBlock},      TagRole{GUMBO_TAG_CAPTION, Role::kBlock},
    TagRole{GUMBO_TAG_BODY, Role::kBlock},       TagRole{GUMBO_TAG_H1, Role::kHeading},
    TagRole{GUMBO_TAG_H2, Role::kHeading},       TagRole{GUMBO_TAG_H3, Role::kHeading},
    TagRole{GUMBO_TAG_H4, Role::kHeading},       TagRole{GUMBO_TAG_H5, Role::kHeading},
    TagRole{GUMBO_TAG_H6, Role::kHeading},       TagRole{GUMBO_TAG_UL, Role::kList},
    TagRole{GUMBO_TAG_OL, Role::kList},          TagRole{GUMBO_TAG_DL, Role::kList},
    TagRole{GUMBO_TAG_MENU, Role::kList},        TagRole{GUMBO_TAG_LI, Role::kItem},
    TagRole{GUMBO_TAG_DD, Role::kItem},          TagRole{GUMBO_TAG_DT, Role::kTerm},
    TagRole{GUMBO_TAG_TR, Role::kRow},           TagRole{GUMBO_TAG_TD, Role::kCell},
    TagRole{GUMBO_TAG_TH, Role::kCell}};

// A table that lays a page out: what it holds is no cell of data.
bool LaysOut(const GumboNode& table) {
  constexpr std::array kNoData = {GUMBO_TAG_TABLE, GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3,
                                  GUMBO_TAG_H4,    GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_DL};
  return std::ranges::any_of(ChildrenOf(table), [&](const GumboNode* child) {
    bool no_data =
        IsElement(*child) && std::ranges::find(kNoData, child->v.element.tag) != kNoData.end();
    return no_data || LaysOut(*child);
  });
}

class PageWriter {
 public:
  // `root` holds the main text.
  explicit PageWriter(const GumboNode& page, const GumboNode& root)
      : root_(root), whole_(TextSize(root)) {
    title_ = Find(root, GUMBO_TAG_H1);
    std::string title = TextOf(title_);
    if (title.empty()) title = WithoutSite(TextOf(Find(page, GUMBO_TAG_TITLE)));
    writer_.article().title = title;
    writer_.OpenHeading(1);
    writer_.Text(title);
    writer_.CloseHeading();
  }

  Article Write() {
    Write(root_);
    writer_.Break();
    return std::move(writer_.article());
  }

 private:
  void Write(const GumboNode& node) {
    if (IsText(node)) return Append(node.v.text.text);
    if (!IsElement(node) || &node == title_ || IsLeftOut(node)) return;
    std::string around = id_;
    Role role = RoleOf(node);
    if (role != Role::kInline) {
      writer_.Break();
      std::string_view id = AttributeOf(node.v.element, "id");
      if (!id.empty()) StandAt(id);
    }
    WriteElement(node, role);
    if (role != Role::kInline) {
      writer_.Break();
      StandAt(around);
    }
  }

  // A page whose wrapper is named so is not all furniture.
  [[nodiscard]] bool IsLeftOut(const GumboNode& node) const {
    if (&node == &root_) return false;
    return IsFurniture(node) || (IsNamedFurniture(node.v.element) && 2 * TextSize(node) < whole_) ||
           IsNote(node);
  }

  // "¹" that leads to a reference.
  static bool IsNote(const GumboNode& node) {
    return IsTag(node, GUMBO_TAG_SUP) && Find(node, GUMBO_TAG_A) != nullptr;
  }

  // Rows and cells of a table that lays out are blocks.
  [[nodiscard]] Role RoleOf(const GumboNode& node) const {
    const auto* found = std::ranges::find(kRoles, node.v.element.tag, &TagRole::tag);
    Role role = found == kRoles.end() ? Role::kInline : found->role;
    return layouts_ > 0 && (role == Role::kRow || role == Role::kCell) ? Role::kBlock : role;
  }

  void WriteElement(const GumboNode& node, Role role) {
    const GumboElement& element = node.v.element;
    switch (role) {
      case Role::kInline:
        if (element.tag == GUMBO_TAG_BR) return BreakLine();
        return WriteChildren(node);
      case Role::kBlock:
        return WriteBlock(node);
      case Role::kHeading:
        writer_.OpenHeading(1 + static_cast<uint32_t>(element.tag - GUMBO_TAG_H1));
        WriteChildren(node);
        return writer_.CloseHeading();
      case Role::kList:
        writer_.OpenList(element.tag == GUMBO_TAG_OL);
        WriteChildren(node);
        return writer_.CloseList();
      case Role::kItem:
        writer_.OpenItem();
        WriteChildren(node);
        return writer_.CloseItem();
      case Role::kTerm:
        writer_.OpenTerm();
        WriteChildren(node);
        return writer_.CloseTerm();
      case Role::kRow:
        writer_.OpenRow();
        WriteChildren(node);
        return writer_.CloseRow();
      case Role::kCell:
        writer_.OpenCell(ColumnSpan(AttributeOf(element, "colspan")));
        WriteChildren(node);
        return writer_.CloseCell();
    }
  }

  void WriteBlock(const GumboNode& node) {
    bool lays_out = IsTag(node, GUMBO_TAG_TABLE) && LaysOut(node);
    uint32_t before = layouts_;
    if (IsTag(node, GUMBO_TAG_TABLE)) layouts_ = lays_out ? 1 : 0;
    WriteChildren(node);
    layouts_ = before;
  }

  void WriteChildren(const GumboNode& node) {
    for (const GumboNode* child : ChildrenOf(node)) Write(*child);
  }

  void Append(std::string_view text) {
    writer_.Text(text);
    size_t last = text.find_last_not_of(" \t\r\n");
    if (last != std::string_view::npos) last_ = text[last];
  }

  // After a sentence or a lead-in it parts what stands around it; otherwise a line was wrapped.
  void BreakLine() {
    if (std::string_view(".:;?!").find(last_) == std::string_view::npos) return Append(" ");
    writer_.Break();
  }

  void StandAt(std::string_view id) {
    if (id == id_) return;
    id_ = id;
    writer_.StandAt(id_.empty() ? Value() : Value(id_));
  }

  const GumboNode& root_;
  ArticleWriter writer_{"element"};
  const GumboNode* title_ = nullptr;
  size_t whole_;          // bytes of text
  uint32_t layouts_ = 0;  // whether the table at hand lays out
  std::string id_;        // of the nearest element around
  char last_ = '.';       // of the text
};

// <main>, or the only <article>, or all.
const GumboNode& MainPart(const GumboNode& page) {
  for (GumboTag tag : {GUMBO_TAG_MAIN, GUMBO_TAG_ARTICLE}) {
    const GumboNode* part = Find(page, tag);
    if (part != nullptr && 2 * TextSize(*part) > TextSize(page)) return *part;
  }
  return page;
}

}  // namespace

bool LooksLikeHtml(std::string_view head) {
  constexpr std::array<std::string_view, 14> kBegins = {
      "<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<main",
      "<article",       "<div",  "<p>",   "<h1",   "<h2",    "<ul>",  "<section"};
  for (size_t end = 0;;) {
    head = Trimmed(head);
    bool comment = head.starts_with("<!--");
    if (!comment && !head.starts_with("<?")) break;
    end = head.find(comment ? "-->" : "?>");
    if (end == std::string_view::npos) return false;
    head.remove_prefix(end + (comment ? 3 : 2));
  }
  std::string begin = LowerAscii(head.substr(0, 20));
  return std::ranges::any_of(kBegins, [&](std::string_view tag) { return begin.starts_with(tag); });
}

Result<Article> ArticleOfHtml(std::string_view html, const Limits& limits) {
  CW_TRY(CheckHtml(html, limits));
  Tree tree = Parse(html);
  return PageWriter(*tree->root, MainPart(*tree->root)).Write();
}

Result<std::string> ReadHtml(std::string_view key, std::string_view bytes,
                             const ImportOptions& options, StatementSink& sink) {
  CW_ASSIGN(Article article, ArticleOfHtml(bytes, options.limits));
  return ReadArticle(key, article, options, sink);
}

}  // namespace causeway
