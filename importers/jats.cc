// One table says what each element is to the text; those that it does not name are passed through.
#include "importers/jats.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "importers/article_writer.h"
#include "importers/xml.h"

namespace causeway {
namespace {

enum class JatsRole {
  kInline,  // its text belongs to what is around it
  kUnread,
  kArticleTitle,
  kArticleId,
  kSection,
  kAbstract,
  kFloat,  // a figure, a table: it has an id
  kTitle,
  kParagraph,
  kList,
  kItem,
  kDefinitions,
  kTerm,
  kRow,
  kCell,
};
struct Element {
  std::string_view name;
  JatsRole role;
};
constexpr std::array kElements = {
    Element{"article-title", JatsRole::kArticleTitle},
    Element{"article-id", JatsRole::kArticleId},
    Element{"abstract", JatsRole::kAbstract},
    Element{"sec", JatsRole::kSection},
    Element{"boxed-text", JatsRole::kSection},
    Element{"app", JatsRole::kSection},
    Element{"fig", JatsRole::kFloat},
    Element{"table-wrap", JatsRole::kFloat},
    Element{"title", JatsRole::kTitle},
    Element{"p", JatsRole::kParagraph},
    Element{"caption", JatsRole::kParagraph},
    Element{"disp-quote", JatsRole::kParagraph},
    Element{"list", JatsRole::kList},
    Element{"list-item", JatsRole::kItem},
    Element{"def-list", JatsRole::kDefinitions},
    Element{"term", JatsRole::kTerm},
    Element{"def", JatsRole::kItem},
    Element{"tr", JatsRole::kRow},
    Element{"td", JatsRole::kCell},
    Element{"th", JatsRole::kCell},
    Element{"journal-meta", JatsRole::kUnread},
    Element{"contrib-group", JatsRole::kUnread},
    Element{"aff", JatsRole::kUnread},
    Element{"author-notes", JatsRole::kUnread},
    Element{"pub-date", JatsRole::kUnread},
    Element{"volume", JatsRole::kUnread},
    Element{"issue", JatsRole::kUnread},
    Element{"fpage", JatsRole::kUnread},
    Element{"lpage", JatsRole::kUnread},
    Element{"elocation-id", JatsRole::kUnread},
    Element{"history", JatsRole::kUnread},
    Element{"permissions", JatsRole::kUnread},
    Element{"self-uri", JatsRole::kUnread},
    Element{"related-article", JatsRole::kUnread},
    Element{"related-object", JatsRole::kUnread},
    Element{"product", JatsRole::kUnread},
    Element{"trans-abstract", JatsRole::kUnread},
    Element{"trans-title-group", JatsRole::kUnread},
    Element{"subtitle", JatsRole::kUnread},
    Element{"alt-title", JatsRole::kUnread},
    Element{"article-categories", JatsRole::kUnread},
    Element{"kwd-group", JatsRole::kUnread},
    Element{"funding-group", JatsRole::kUnread},
    Element{"counts", JatsRole::kUnread},
    Element{"custom-meta-group", JatsRole::kUnread},
    Element{"notes", JatsRole::kUnread},
    Element{"label", JatsRole::kUnread},
    Element{"alt-text", JatsRole::kUnread},
    Element{"attrib", JatsRole::kUnread},
    Element{"fn", JatsRole::kUnread},
    Element{"fn-group", JatsRole::kUnread},
    Element{"table-wrap-foot", JatsRole::kUnread},
    Element{"inline-formula", JatsRole::kUnread},
    Element{"disp-formula", JatsRole::kUnread},
    Element{"tex-math", JatsRole::kUnread},
    Element{"math", JatsRole::kUnread},
    Element{"supplementary-material", JatsRole::kUnread},
    Element{"ack", JatsRole::kUnread},
    Element{"ref-list", JatsRole::kUnread},
    Element{"glossary", JatsRole::kUnread},
    Element{"bio", JatsRole::kUnread},
    Element{"sub-article", JatsRole::kUnread},
    Element{"response", JatsRole::kUnread},
};

JatsRole JatsRoleOf(const XmlElement& element) {
  bool reference = element.name == "xref" && (element.Attribute("ref-type") == "bibr" ||
                                              element.Attribute("ref-type") == "fn");
  if (reference) return JatsRole::kUnread;
  const auto* found = std::ranges::find(kElements, element.name, &Element::name);
  return found == kElements.end() ? JatsRole::kInline : found->role;
}

// "pain [, ] and" → "pain and": brackets around references that are left out.
std::string WithoutEmptyBrackets(std::string_view text) {
  constexpr std::string_view kBetween = " \t\r\n,;-\u2013\u00A0";  // the bytes of these
  std::string kept;
  for (size_t at = 0; at < text.size(); ++at) {
    bool opens = text[at] == '[' || text[at] == '(';
    size_t end = opens ? text.find_first_not_of(kBetween, at + 1) : std::string_view::npos;
    if (end == std::string_view::npos || text[end] != (text[at] == '[' ? ']' : ')')) {
      kept += text[at];
      continue;
    }
    while (!kept.empty() && kept.back() == ' ') kept.pop_back();
    at = end;
  }
  return kept;
}

class JatsReader final : public XmlSink {
 public:
  Result<void> Start(const XmlElement& element) override {
    JatsRole role = unread_ > 0 ? JatsRole::kUnread : JatsRoleOf(element);
    open_.push_back({.role = role, .id = id_});
    unread_ += static_cast<uint32_t>(role == JatsRole::kUnread);
    if (role == JatsRole::kUnread || role == JatsRole::kInline) return {};
    EndRun();
    if (std::string_view id = element.Attribute("id"); !id.empty()) StandAt(std::string(id));
    Open(role, element);
    return {};
  }

  Result<void> Text(std::string_view text) override {
    if (unread_ == 0 && (texts_ > 0 || id_type_ != nullptr)) run_ += text;
    return {};
  }

  Result<void> End(std::string_view /*name*/) override {
    OpenElement closed = std::move(open_.back());
    open_.pop_back();
    unread_ -= static_cast<uint32_t>(closed.role == JatsRole::kUnread);
    if (closed.role == JatsRole::kUnread || closed.role == JatsRole::kInline) return {};
    EndRun();
    Close(closed.role);
    StandAt(std::move(closed.id));
    return {};
  }

  [[nodiscard]] const Article& article() { return writer_.article(); }

 private:
  struct OpenElement {
    JatsRole role = JatsRole::kInline;
    std::string id;  // of the nearest element around it
  };

  static bool HoldsText(JatsRole role) {
    return role == JatsRole::kArticleTitle || role == JatsRole::kTitle ||
           role == JatsRole::kParagraph || role == JatsRole::kTerm || role == JatsRole::kCell;
  }

  void Open(JatsRole role, const XmlElement& element) {
    texts_ += static_cast<uint32_t>(HoldsText(role));
    if (needs_title_ && role != JatsRole::kTitle) WriteHeading(2, "Abstract");
    needs_title_ = role == JatsRole::kAbstract;
    switch (role) {
      case JatsRole::kArticleTitle:
        return writer_.OpenHeading(1);
      case JatsRole::kArticleId:
        id_type_ = KindOfId(element.Attribute("pub-id-type"));
        return;
      case JatsRole::kAbstract:
      case JatsRole::kSection:
        ++depth_;
        return;
      case JatsRole::kTitle:
        return OpenTitle();
      case JatsRole::kFloat:
      case JatsRole::kParagraph:
        return writer_.Break();
      case JatsRole::kList:
        return writer_.OpenList(element.Attribute("list-type") == "order");
      case JatsRole::kDefinitions:
        return writer_.OpenList(false);
      case JatsRole::kItem:
        return writer_.OpenItem();
      case JatsRole::kTerm:
        return writer_.OpenTerm();
      case JatsRole::kRow:
        return writer_.OpenRow();
      case JatsRole::kCell:
        return writer_.OpenCell(ColumnSpan(element.Attribute("colspan")));
      case JatsRole::kInline:
      case JatsRole::kUnread:
        return;
    }
  }

  void Close(JatsRole role) {
    texts_ -= static_cast<uint32_t>(HoldsText(role));
    switch (role) {
      case JatsRole::kArticleTitle:
      case JatsRole::kTitle:
        return writer_.CloseHeading();
      case JatsRole::kArticleId:
        id_type_ = nullptr;
        return;
      case JatsRole::kAbstract:
      case JatsRole::kSection:
        --depth_;
        return;
      case JatsRole::kFloat:
      case JatsRole::kParagraph:
        return writer_.Break();
      case JatsRole::kList:
      case JatsRole::kDefinitions:
        return writer_.CloseList();
      case JatsRole::kItem:
        return writer_.CloseItem();
      case JatsRole::kTerm:
        return writer_.CloseTerm();
      case JatsRole::kRow:
        return writer_.CloseRow();
      case JatsRole::kCell:
        return writer_.CloseCell();
      case JatsRole::kInline:
      case JatsRole::kUnread:
        return;
    }
  }

  // The title of a section is a heading; that of a figure or a list, a line.
  void OpenTitle() {
    JatsRole around = open_.size() > 1 ? open_[open_.size() - 2].role : JatsRole::kInline;
    if (around == JatsRole::kSection || around == JatsRole::kAbstract)
      writer_.OpenHeading(1 + depth_);
  }

  void WriteHeading(uint32_t level, std::string_view text) {
    writer_.OpenHeading(level);
    writer_.Text(text);
    writer_.CloseHeading();
  }

  // The property that keeps an identifier of the article, or null.
  static const char* KindOfId(std::string_view type) {
    if (type == "pmid") return "pmid";
    return type == "doi" ? "doi" : nullptr;
  }

  // What the text at hand is for.
  void EndRun() {
    std::string run = std::exchange(run_, {});
    if (id_type_ != nullptr) {
      writer_.article().source.push_back({.key = id_type_, .value = FoldedSpaces(run)});
      return;
    }
    bool is_title = texts_ > 0 && depth_ == 0 && writer_.article().text.empty();
    if (is_title) writer_.article().title += FoldedSpaces(run);
    writer_.Text(WithoutEmptyBrackets(run));
  }

  void StandAt(std::string id) {
    if (id == id_) return;
    id_ = std::move(id);
    writer_.StandAt(id_.empty() ? Value() : Value(id_));
  }

  ArticleWriter writer_{"element"};
  std::vector<OpenElement> open_;
  uint32_t unread_ = 0;       // open elements, from an unread one down
  uint32_t texts_ = 0;        // open elements that hold text
  uint32_t depth_ = 0;        // open sections
  bool needs_title_ = false;  // of an abstract
  const char* id_type_ = nullptr;
  std::string id_;
  std::string run_;
};

}  // namespace

bool LooksLikeJats(std::string_view head) { return XmlRootOf(head) == "article"; }

Result<std::string> ReadJats(std::string_view key, std::string_view bytes,
                             const ImportOptions& options, StatementSink& sink) {
  MemorySource source(bytes);
  JatsReader reader;
  CW_TRY(ReadXml(source, options.limits, reader));
  return ReadArticle(key, reader.article(), options, sink);
}

}  // namespace causeway
