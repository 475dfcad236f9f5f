// The two dialects differ in their names alone.
#include "importers/medquad.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "importers/article_writer.h"
#include "importers/prose/characters.h"
#include "importers/rejected.h"
#include "importers/xml.h"

namespace causeway {
namespace {

enum class PairRole { kNone, kRoot, kFocus, kSynonym, kQuestion, kAnswer };
struct Name {
  std::string_view name;
  PairRole role;
};
constexpr std::array kElementNames = {
    Name{"Document", PairRole::kRoot},     Name{"doc", PairRole::kRoot},
    Name{"Focus", PairRole::kFocus},       Name{"doctitle-focus", PairRole::kFocus},
    Name{"Synonym", PairRole::kSynonym},   Name{"synonym", PairRole::kSynonym},
    Name{"Question", PairRole::kQuestion}, Name{"question", PairRole::kQuestion},
    Name{"Answer", PairRole::kAnswer},     Name{"answer", PairRole::kAnswer},
};

PairRole PairRoleOf(std::string_view name) {
  const auto* found = std::ranges::find(kElementNames, name, &Name::name);
  return found == kElementNames.end() ? PairRole::kNone : found->role;
}

class MedquadReader final : public XmlSink {
 public:
  Result<void> Start(const XmlElement& element) override {
    role_ = PairRoleOf(element.name);
    if (!rooted_ && role_ != PairRole::kRoot) {
      return Rejected(
          "it is no file of questions and answers: its outermost element is "
          "neither Document nor doc");
    }
    rooted_ = true;
    if (role_ == PairRole::kQuestion) writer_.StandAt(std::string(element.Attribute("qid")));
    return {};
  }

  Result<void> Text(std::string_view text) override {
    switch (role_) {
      case PairRole::kFocus:
        writer_.article().title = FoldedSpaces(text);
        WriteHeading(1, text);
        break;
      case PairRole::kSynonym:
        TakeSynonym(FoldedSpaces(text));
        break;
      case PairRole::kQuestion:
        WriteHeading(2, text);
        break;
      case PairRole::kAnswer:
        writer_.Lines(Trimmed(text));
        break;
      case PairRole::kNone:
      case PairRole::kRoot:
        break;
    }
    return {};
  }

  Result<void> End(std::string_view /*name*/) override {
    role_ = PairRole::kNone;
    return {};
  }

  [[nodiscard]] const Article& article() { return writer_.article(); }

 private:
  void WriteHeading(uint32_t level, std::string_view text) {
    writer_.OpenHeading(level);
    writer_.Text(text);
    writer_.CloseHeading();
  }

  void TakeSynonym(std::string name) {
    if (name.empty() || writer_.article().title.empty()) return;
    writer_.OpenList(false);
    writer_.OpenItem();
    writer_.Text(name);
    writer_.CloseItem();
    writer_.CloseList();
    auto end = static_cast<uint32_t>(writer_.article().text.size() - 1);
    auto begin = end - static_cast<uint32_t>(name.size());
    writer_.article().aliases.push_back({.name = std::move(name), .begin = begin, .end = end});
  }

  ArticleWriter writer_{"element"};
  PairRole role_ = PairRole::kNone;
  bool rooted_ = false;
};

}  // namespace

bool LooksLikeMedquad(std::string_view head) {
  bool has_pairs = head.find("<QAPairs") != std::string_view::npos ||
                   head.find("<qaPairs") != std::string_view::npos;
  return has_pairs && PairRoleOf(XmlRootOf(head)) == PairRole::kRoot;
}

Result<std::string> ReadMedquad(std::string_view key, std::string_view bytes,
                                const ImportOptions& options, StatementSink& sink) {
  MemorySource source(bytes);
  MedquadReader reader;
  CW_TRY(ReadXml(source, options.limits, reader));
  return ReadArticle(key, reader.article(), options, sink);
}

}  // namespace causeway
