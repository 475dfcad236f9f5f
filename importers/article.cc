// Assertions become statements, handed over in batches that borrow from the reading.
#include "importers/article.h"

#include <algorithm>
#include <array>
#include <deque>
#include <span>

#include "graph/vocabulary.h"
#include "importers/article_frame.h"
#include "importers/prose/kinds.h"
#include "importers/prose/model_files.h"
#include "importers/prose/names.h"
#include "importers/prose/read.h"
#include "importers/prose/user_lexicon.h"

namespace causeway {
namespace {

constexpr size_t kArticleBatch = 4096;  // statements handed over at once

// The label that a kind of name gives a node outright, or nothing where only its edges can tell.
struct KindLabel {
  NameKind of;
  Kind label;
};
constexpr std::array kOutrightLabels = {KindLabel{NameKind::kCondition, Kind::kCondition},
                                        KindLabel{NameKind::kSite, Kind::kSite}};
// Kinds that do not speak against a name that a document treats as a condition.
constexpr std::array kMayBeConditions = {NameKind::kOther, NameKind::kEffect, NameKind::kFunction};

// What its statements borrow lives until Clear.
class StatementMaker {
 public:
  StatementMaker(const Article& article, const ProseReading& reading, const Lexicon* lexicon)
      : article_(article), reading_(reading), lexicon_(lexicon) {}

  [[nodiscard]] Statement Make(const Assertion& a) {
    Statement statement{.subject = MentionOf(a.subject),
                        .relation = NameOf(a.type),
                        .object = MentionOf(a.object),
                        .polarity = a.denied ? Polarity::kDenied : Polarity::kAffirmed};
    statement.evidence = {.begin = a.range.begin,
                          .end = a.range.end,
                          .section = a.section,
                          .certainty = a.hedged ? Certainty::kHedged : Certainty::kPlain,
                          .confidence = a.confidence,
                          .properties = PropertiesOf(a.range.begin, a.alias_scope)};
    return statement;
  }

  [[nodiscard]] Statement Make(const ArticleAlias& alias) {
    return {.subject = MentionOf(article_.title),
            .relation = NameOf(RelationType::kSameAs),
            .object = MentionOf(alias.name),
            .evidence = {.begin = alias.begin,
                         .end = alias.end,
                         .properties = PropertiesOf(alias.begin, kSynonym)}};
  }

  void Clear() { properties_.clear(); }

 private:
  [[nodiscard]] Mention MentionOf(const std::string& name) const {
    const Lexicon::Entry* entry = lexicon_ == nullptr ? nullptr : lexicon_->Find(name);
    if (entry == nullptr) return {.name = name, .labels = LabelsOf(KindHere(name))};
    return {.name = name, .id = entry->id, .labels = LabelsOf(entry->kind)};
  }

  // What a document treats as a condition is one, where its name does not speak against it.
  [[nodiscard]] NameKind KindHere(const std::string& name) const {
    NameKind kind = KindOf(name);
    bool open = std::ranges::find(kMayBeConditions, kind) != kMayBeConditions.end();
    bool treated = std::ranges::binary_search(reading_.conditions, NameKey(name));
    return open && treated ? NameKind::kCondition : kind;
  }

  static std::span<const std::string_view> LabelsOf(NameKind kind) {
    const auto* row = std::ranges::find(kOutrightLabels, kind, &KindLabel::of);
    if (row == kOutrightLabels.end()) return {};
    return {&kKindLabels[static_cast<size_t>(row->label)], 1};
  }

  [[nodiscard]] std::span<const Property> PropertiesOf(uint32_t offset, std::string_view scope) {
    std::vector<Property> properties = article_.source;
    auto next = std::ranges::upper_bound(article_.places, offset, {}, &ArticlePlace::offset);
    if (next != article_.places.begin() && !std::prev(next)->place.is_null())
      properties.push_back({.key = article_.place_key, .value = std::prev(next)->place});
    if (!scope.empty()) properties.push_back({.key = kAliasScope, .value = std::string(scope)});
    if (properties.empty()) return {};
    return properties_.emplace_back(std::move(properties));
  }

  const Article& article_;
  const ProseReading& reading_;
  const Lexicon* lexicon_;
  std::deque<std::vector<Property>> properties_;
};

// Hands over what `maker` makes of each of `said`.
template <class Said>
Result<void> HandOver(const std::vector<Said>& said, StatementMaker& maker, StatementSink& sink) {
  std::vector<Statement> batch;
  for (const Said& one : said) {
    batch.push_back(maker.Make(one));
    if (batch.size() < kArticleBatch && &one != &said.back()) continue;
    CW_TRY(sink.Take(batch));
    batch.clear();
    maker.Clear();
  }
  return {};
}

}  // namespace

Result<std::string> ReadArticle(std::string_view key, const Article& article,
                                const ImportOptions& options, StatementSink& sink) {
  ReadingBy lexicon(options.lexicon);
  ProseReading reading = ReadProse(article.text, options.limits, SyntaxOf(options.models));
  CW_TRY(sink.Begin({.key = std::string(key),
                     .title = article.title.empty() ? reading.title : article.title,
                     .text = article.text,
                     .frame = FrameOf(article)}));
  StatementMaker maker(article, reading, options.lexicon);
  CW_TRY(HandOver(article.aliases, maker, sink));
  CW_TRY(HandOver(reading.assertions, maker, sink));
  CW_TRY(sink.End());
  return reading.note;
}

}  // namespace causeway
