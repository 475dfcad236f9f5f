// Each article is read where it ends; nothing but it is held.
#include "importers/pubmed.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/contains.h"
#include "base/utf8.h"
#include "importers/article_writer.h"
#include "importers/xml.h"

namespace causeway {
namespace {

constexpr std::array<std::string_view, 2> kArticles = {"PubmedArticle", "PubmedBookArticle"};
// Parts that speak of other articles, or say the same in another language.
constexpr std::array<std::string_view, 4> kUnreadCitation = {
    "CommentsCorrectionsList", "ReferenceList", "OtherAbstract", "VernacularTitle"};
enum class PubmedField { kNone, kPmid, kTitle, kPart, kDoi };

// "[Gout in women]." is how a title is given that was translated.
std::string TitleOf(std::string_view text) {
  std::string title = FoldedSpaces(text);
  if (title.ends_with('.')) title.pop_back();
  if (title.starts_with('[') && title.ends_with(']')) title = title.substr(1, title.size() - 2);
  return title;
}

class PubmedReader final : public XmlSink {
 public:
  PubmedReader(std::string_view key, const ImportOptions& options, StatementSink& sink)
      : key_(key), options_(options), sink_(sink) {}

  Result<void> Start(const XmlElement& element) override {
    if (unread_ > 0 || Contains(kUnreadCitation, element.name)) {
      ++unread_;
    } else if (Contains(kArticles, element.name)) {
      article_ = {};
    } else if (PubmedField field = FieldOf(element); field != PubmedField::kNone) {
      field_ = field;
      text_.clear();
      label_ = FoldedSpaces(element.Attribute("Label"));
    }
    return {};
  }

  // The text of an element within a field ("<i>") belongs to the field.
  Result<void> Text(std::string_view text) override {
    if (unread_ == 0 && field_ != PubmedField::kNone) text_ += text;
    return {};
  }

  Result<void> End(std::string_view name) override {
    if (unread_ > 0) {
      --unread_;
    } else if (Contains(kArticles, name)) {
      return ReadOne();
    } else if (NameOf(field_) == name || (field_ == PubmedField::kDoi && name == "ArticleId")) {
      Take(std::exchange(field_, PubmedField::kNone));
    }
    return {};
  }

  [[nodiscard]] std::string Note() const {
    if (notes_ <= 1) return note_;
    return fmt::format("{}; so in {} articles", note_, notes_);
  }

 private:
  struct Part {
    std::string label;
    std::string text;
  };
  struct Parts {
    std::string pmid;
    std::string doi;
    std::string title;
    std::vector<Part> abstract;
  };

  static std::string_view NameOf(PubmedField field) {
    constexpr std::array<std::string_view, 5> kNames = {"", "PMID", "ArticleTitle", "AbstractText",
                                                        "ELocationID"};
    return kNames.at(static_cast<size_t>(field));
  }

  static PubmedField FieldOf(const XmlElement& element) {
    bool doi = element.Attribute("EIdType") == "doi" || element.Attribute("IdType") == "doi";
    if (element.name == "ELocationID" || element.name == "ArticleId")
      return doi ? PubmedField::kDoi : PubmedField::kNone;
    for (PubmedField field : {PubmedField::kPmid, PubmedField::kTitle, PubmedField::kPart}) {
      if (NameOf(field) == element.name) return field;
    }
    return PubmedField::kNone;
  }

  void Take(PubmedField field) {
    if (field == PubmedField::kPart) return article_.abstract.push_back({label_, std::move(text_)});
    std::string& into = field == PubmedField::kPmid  ? article_.pmid
                        : field == PubmedField::kDoi ? article_.doi
                                                     : article_.title;
    if (into.empty()) into = field == PubmedField::kTitle ? TitleOf(text_) : FoldedSpaces(text_);
  }

  Result<void> ReadOne() {
    ++count_;
    ArticleWriter writer;
    WriteHeading(writer, 1, article_.title);
    for (const Part& part : article_.abstract) {
      WriteHeading(writer, 2, part.label);
      writer.Text(part.text);
      writer.Break();
    }
    Article& article = writer.article();
    article.title = article_.title;
    if (!article_.pmid.empty()) article.source.push_back({.key = "pmid", .value = article_.pmid});
    if (!article_.doi.empty()) article.source.push_back({.key = "doi", .value = article_.doi});
    std::string number = article_.pmid.empty() ? fmt::format("{}", count_) : article_.pmid;
    CW_ASSIGN(std::string note,
              ReadArticle(fmt::format("{}#{}", key_, number), article, options_, sink_));
    NoteOne(std::move(note));
    return {};
  }

  static void WriteHeading(ArticleWriter& writer, uint32_t level, std::string_view text) {
    writer.OpenHeading(level);
    writer.Text(text);
    writer.CloseHeading();
  }

  void NoteOne(std::string note) {
    if (note.empty()) return;
    if (notes_++ == 0) note_ = fmt::format("PMID {}: {}", article_.pmid, note);
  }

  std::string_view key_;
  const ImportOptions& options_;
  StatementSink& sink_;
  Parts article_;
  PubmedField field_ = PubmedField::kNone;
  std::string label_;
  std::string text_;
  uint32_t unread_ = 0;  // open elements, from one of kUnreadCitation down
  uint64_t count_ = 0;
  std::string note_;  // the first
  uint64_t notes_ = 0;
};

}  // namespace

bool LooksLikePubmed(std::string_view head) {
  std::string root = XmlRootOf(head);
  return root == "PubmedArticleSet" || Contains(kArticles, root);
}

Result<std::string> ReadPubmed(std::string_view key, std::string_view bytes,
                               const ImportOptions& options, StatementSink& sink) {
  MemorySource source(bytes);
  PubmedReader reader(key, options, sink);
  CW_TRY(ReadXml(source, options.limits, reader));
  return reader.Note();
}

}  // namespace causeway
