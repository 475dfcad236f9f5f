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

enum class Role { kNone, kRoot, kFocus, kSynonym, kQuestion, kAnswer };
struct Name {
  std::string_view name;
  Role role;
};
constexpr std::array kNames = {
    Name{"Document", Role::kRoot},     Name{"doc", Role::kRoot},
    Name{"Focus", Role::kFocus},       Name{"doctitle-focus", Role::kFocus},
    Name{"Synonym", Role::kSynonym},   Name{"synonym", Role::kSynonym},
    Name{"Question", Role::kQuestion}, Name{"question", Role::kQuestion},
    Name{"Answer", Role::kAnswer},     Name{"answer", Role::kAnswer},
};

Role RoleOf(std::string_view name) {
  const auto* found = std::ranges::find(kNames, name, &Name::name);
  return found == kNames.end() ? Role::kNone : found->role;
}

class MedquadReader final : public XmlSink {
 public:
  Result<void> Start(const XmlElement& element) override {
    role_ = RoleOf(element.name);
    if (!rooted_ && role_ != Role::kRoot) {
      return Rejected(
          "it is no file of questions and answers: its outermost element is "
          "neither Document nor doc");
    }
    rooted_ = true;
    if (role_ == Role::kQuestion) writer_.StandAt(std::string(element.Attribute("qid")));
    return {};
  }

  Result<void> Text(std::string_view text) override {
    switch (role_) {
      case Role::kFocus:
        writer_.article().title = FoldedSpaces(text);
        WriteHeading(1, text);
        break;
      case Role::kSynonym:
        TakeSynonym(FoldedSpaces(text));
        break;
      case Role::kQuestion:
        WriteHeading(2, text);
        break;
      case Role::kAnswer:
        writer_.Lines(Trimmed(text));
        break;
      case Role::kNone:
      case Role::kRoot:
        break;
    }
    return {};
  }

  Result<void> End(std::string_view /*name*/) override {
    role_ = Role::kNone;
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
  Role role_ = Role::kNone;
  bool rooted_ = false;
};

}  // namespace

bool LooksLikeMedquad(std::string_view head) {
  bool has_pairs = head.find("<QAPairs") != std::string_view::npos ||
                   head.find("<qaPairs") != std::string_view::npos;
  return has_pairs && RoleOf(XmlRootOf(head)) == Role::kRoot;
}

Result<std::string> ReadMedquad(std::string_view key, std::string_view bytes,
                                const ImportOptions& options, StatementSink& sink) {
  MemorySource source(bytes);
  MedquadReader reader;
  CW_TRY(ReadXml(source, options.limits, reader));
  return ReadArticle(key, reader.article(), options, sink);
}

}  // namespace causeway
