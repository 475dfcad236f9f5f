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

enum class Role {
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
  Role role;
};
constexpr std::array kElements = {
    Element{"article-title", Role::kArticleTitle},
    Element{"article-id", Role::kArticleId},
    Element{"abstract", Role::kAbstract},
    Element{"sec", Role::kSection},
    Element{"boxed-text", Role::kSection},
    Element{"app", Role::kSection},
    Element{"fig", Role::kFloat},
    Element{"table-wrap", Role::kFloat},
    Element{"title", Role::kTitle},
    Element{"p", Role::kParagraph},
    Element{"caption", Role::kParagraph},
    Element{"disp-quote", Role::kParagraph},
    Element{"list", Role::kList},
    Element{"list-item", Role::kItem},
    Element{"def-list", Role::kDefinitions},
    Element{"term", Role::kTerm},
    Element{"def", Role::kItem},
    Element{"tr", Role::kRow},
    Element{"td", Role::kCell},
    Element{"th", Role::kCell},
    Element{"journal-meta", Role::kUnread},
    Element{"contrib-group", Role::kUnread},
    Element{"aff", Role::kUnread},
    Element{"author-notes", Role::kUnread},
    Element{"pub-date", Role::kUnread},
    Element{"volume", Role::kUnread},
    Element{"issue", Role::kUnread},
    Element{"fpage", Role::kUnread},
    Element{"lpage", Role::kUnread},
    Element{"elocation-id", Role::kUnread},
    Element{"history", Role::kUnread},
    Element{"permissions", Role::kUnread},
    Element{"self-uri", Role::kUnread},
    Element{"related-article", Role::kUnread},
    Element{"related-object", Role::kUnread},
    Element{"product", Role::kUnread},
    Element{"trans-abstract", Role::kUnread},
    Element{"trans-title-group", Role::kUnread},
    Element{"subtitle", Role::kUnread},
    Element{"alt-title", Role::kUnread},
    Element{"article-categories", Role::kUnread},
    Element{"kwd-group", Role::kUnread},
    Element{"funding-group", Role::kUnread},
    Element{"counts", Role::kUnread},
    Element{"custom-meta-group", Role::kUnread},
    Element{"notes", Role::kUnread},
    Element{"label", Role::kUnread},
    Element{"alt-text", Role::kUnread},
    Element{"attrib", Role::kUnread},
    Element{"fn", Role::kUnread},
    Element{"fn-group", Role::kUnread},
    Element{"table-wrap-foot", Role::kUnread},
    Element{"inline-formula", Role::kUnread},
    Element{"disp-formula", Role::kUnread},
    Element{"tex-math", Role::kUnread},
    Element{"math", Role::kUnread},
    Element{"supplementary-material", Role::kUnread},
    Element{"ack", Role::kUnread},
    Element{"ref-list", Role::kUnread},
    Element{"glossary", Role::kUnread},
    Element{"bio", Role::kUnread},
    Element{"sub-article", Role::kUnread},
    Element{"response", Role::kUnread},
};

Role RoleOf(const XmlElement& element) {
  bool reference = element.name == "xref" && (element.Attribute("ref-type") == "bibr" ||
                                              element.Attribute("ref-type") == "fn");
  if (reference) return Role::kUnread;
  const auto* found = std::ranges::find(kElements, element.name, &Element::name);
  return found == kElements.end() ? Role::kInline : found->role;
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
    Role role = unread_ > 0 ? Role::kUnread : RoleOf(element);
    open_.push_back({.role = role, .id = id_});
    unread_ += static_cast<uint32_t>(role == Role::kUnread);
    if (role == Role::kUnread || role == Role::kInline) return {};
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
    unread_ -= static_cast<uint32_t>(closed.role == Role::kUnread);
    if (closed.role == Role::kUnread || closed.role == Role::kInline) return {};
    EndRun();
    Close(closed.role);
    StandAt(std::move(closed.id));
    return {};
  }

  [[nodiscard]] const Article& article() { return writer_.article(); }

 private:
  struct OpenElement {
    Role role = Role::kInline;
    std::string id;  // of the nearest element around it
  };

  static bool HoldsText(Role role) {
    return role == Role::kArticleTitle || role == Role::kTitle || role == Role::kParagraph ||
           role == Role::kTerm || role == Role::kCell;
  }

  void Open(Role role, const XmlElement& element) {
    texts_ += static_cast<uint32_t>(HoldsText(role));
    if (needs_title_ && role != Role::kTitle) WriteHeading(2, "Abstract");
    needs_title_ = role == Role::kAbstract;
    switch (role) {
      case Role::kArticleTitle:
        return writer_.OpenHeading(1);
      case Role::kArticleId:
        id_type_ = KindOfId(element.Attribute("pub-id-type"));
        return;
      case Role::kAbstract:
      case Role::kSection:
        ++depth_;
        return;
      case Role::kTitle:
        return OpenTitle();
      case Role::kFloat:
      case Role::kParagraph:
        return writer_.Break();
      case Role::kList:
        return writer_.OpenList(element.Attribute("list-type") == "order");
      case Role::kDefinitions:
        return writer_.OpenList(false);
      case Role::kItem:
        return writer_.OpenItem();
      case Role::kTerm:
        return writer_.OpenTerm();
      case Role::kRow:
        return writer_.OpenRow();
      case Role::kCell:
        return writer_.OpenCell(ColumnSpan(element.Attribute("colspan")));
      case Role::kInline:
      case Role::kUnread:
        return;
    }
  }

  void Close(Role role) {
    texts_ -= static_cast<uint32_t>(HoldsText(role));
    switch (role) {
      case Role::kArticleTitle:
      case Role::kTitle:
        return writer_.CloseHeading();
      case Role::kArticleId:
        id_type_ = nullptr;
        return;
      case Role::kAbstract:
      case Role::kSection:
        --depth_;
        return;
      case Role::kFloat:
      case Role::kParagraph:
        return writer_.Break();
      case Role::kList:
      case Role::kDefinitions:
        return writer_.CloseList();
      case Role::kItem:
        return writer_.CloseItem();
      case Role::kTerm:
        return writer_.CloseTerm();
      case Role::kRow:
        return writer_.CloseRow();
      case Role::kCell:
        return writer_.CloseCell();
      case Role::kInline:
      case Role::kUnread:
        return;
    }
  }

  // The title of a section is a heading; that of a figure or a list, a line.
  void OpenTitle() {
    Role around = open_.size() > 1 ? open_[open_.size() - 2].role : Role::kInline;
    if (around == Role::kSection || around == Role::kAbstract) writer_.OpenHeading(1 + depth_);
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
