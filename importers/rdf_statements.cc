// One function a use of a predicate (importers/rdf_vocabulary.h).
#include "importers/rdf_statements.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "graph/vocabulary.h"
#include "importers/categories.h"
#include "importers/curies.h"
#include "importers/field_value.h"

namespace causeway {
namespace {

constexpr std::string_view kGraph = "graph";
constexpr std::string_view kLabelProperty = "label";
constexpr std::string_view kSynonymKey = "synonym";
constexpr std::string_view kObsoleteProperty = "obsolete";
constexpr std::string_view kNegatedProperty = "negated";

// Names are those of English, and of no language; of other languages they are properties.
bool IsEnglish(std::string_view language) {
  return language.empty() || language == "en" || language.starts_with("en-");
}

// "comment", or "comment_fr": letters, digits and underscores, as names in queries are.
std::string KeyOf(std::string_view key, const RdfTerm& object) {
  if (IsEnglish(object.language)) return std::string(key);
  std::string with_language = fmt::format("{}_{}", key, object.language);
  std::ranges::replace(with_language, '-', '_');
  return with_language;
}

}  // namespace

Result<void> RdfStatements::Take(const RdfQuad& quad) {
  bool has_blank =
      quad.subject.kind == RdfTerm::Kind::kBlank || quad.object.kind == RdfTerm::Kind::kBlank;
  if (has_blank || predicates_.Of(quad.predicate.text).use == RdfUse::kReifies) {
    return held_.Add(quad, limits_);
  }
  return Say(quad, {});
}

Result<std::string> RdfStatements::Finish() {
  held_.Sort();
  RdfStructures structures(held_, limits_, [this](const RdfQuad& quad, Annotations annotations) {
    return Say(quad, annotations);
  });
  CW_TRY(structures.Resolve());
  CW_TRY(stream_.Flush());
  std::string note;
  if (structures.unread() > 0) {
    note = fmt::format("{} expressions that no edge can hold were left out", structures.unread());
  }
  if (long_iris_ > 0) {
    note += fmt::format("{}{} statements with an IRI of more than {} bytes were left out",
                        note.empty() ? "" : "; ", long_iris_, limits_.name_bytes);
  }
  return note;
}

Result<void> RdfStatements::Say(const RdfQuad& quad, Annotations annotations) {
  const RdfTerm& object = quad.object;
  bool object_too_long =
      object.kind != RdfTerm::Kind::kLiteral && object.text.size() > limits_.name_bytes;
  if (object_too_long || quad.subject.text.size() > limits_.name_bytes) {
    ++long_iris_;
    return {};
  }
  if (subject_iri_ != quad.subject.text || quad.subject.kind == RdfTerm::Kind::kBlank) {
    subject_id_ = IdOf(quad.subject);
    subject_iri_ = quad.subject.kind == RdfTerm::Kind::kIri ? quad.subject.text : "";
  }
  gathered_.clear();
  const RdfPredicate& predicate = predicates_.Of(quad.predicate.text);
  switch (predicate.use) {
    case RdfUse::kName:
      return SayName(quad, annotations);
    case RdfUse::kExactSynonym:
      return SaySynonym(quad, annotations);
    case RdfUse::kType:
      return SayType(quad);
    case RdfUse::kDeprecated:
      return SayDeprecated(quad);
    case RdfUse::kRelation:
      if (object.kind != RdfTerm::Kind::kLiteral) return SayRelation(quad, predicate, annotations);
      break;
    case RdfUse::kProperty:
    case RdfUse::kReifies:
      break;
  }
  return SayProperty(quad, predicate.key, annotations);
}

Result<void> RdfStatements::SayName(const RdfQuad& quad, Annotations annotations) {
  if (!IsName(quad.object)) return SayProperty(quad, std::string(kLabelProperty), annotations);
  Gather("label_", annotations);
  return Declare(quad, quad.object.text, {});
}

Result<void> RdfStatements::SaySynonym(const RdfQuad& quad, Annotations annotations) {
  if (!IsName(quad.object)) return SayProperty(quad, std::string(kSynonymKey), annotations);
  gathered_.emplace_back(kAliasScope, std::string(kSynonym));
  Gather("", annotations);
  return Relate(quad, type::kSameAs, {.name = quad.object.text}, false);
}

// An individual of a class that has a number is one of its members; other classes are kinds.
Result<void> RdfStatements::SayType(const RdfQuad& quad) {
  object_id_ = quad.object.kind == RdfTerm::Kind::kIri ? IdOf(quad.object) : std::string();
  if (IsCurie(object_id_) && IsDigits(LocalNameOf(object_id_))) {
    return Relate(quad, type::kIsA, {.id = object_id_}, false);
  }
  std::string label = LabelOfCategory(object_id_);
  if (label.empty()) return Declare(quad, {}, {});
  std::string_view view = label;
  return Declare(quad, {}, {&view, 1});
}

Result<void> RdfStatements::SayDeprecated(const RdfQuad& quad) {
  gathered_.emplace_back(kObsoleteProperty, ValueOfLiteral(quad.object) == Value(true));
  return Declare(quad, {}, {});
}

// An axiom about a property says of it what the axiom's annotations say: "definition_xref".
Result<void> RdfStatements::SayProperty(const RdfQuad& quad, const std::string& key,
                                        Annotations annotations) {
  gathered_.emplace_back(KeyOf(key, quad.object), ValueOf(quad.object));
  Gather(key + "_", annotations);
  return Declare(quad, {}, {});
}

Result<void> RdfStatements::SayRelation(const RdfQuad& quad, const RdfPredicate& predicate,
                                        Annotations annotations) {
  object_id_ = IdOf(quad.object);
  Gather("", annotations);
  if (quad.graph.kind != RdfTerm::Kind::kNone) {
    gathered_.emplace_back(kGraph, IdOf(quad.graph));
  }
  return Relate(quad, predicate.type, {.id = object_id_}, predicate.is_reversed);
}

Result<void> RdfStatements::Relate(const RdfQuad& quad, std::string_view type,
                                   const Mention& object, bool is_reversed) {
  Statement statement{.subject = {.id = subject_id_}, .relation = type, .object = object};
  if (is_reversed) std::swap(statement.subject, statement.object);
  bool is_denied = std::ranges::any_of(gathered_, [](const auto& property) {
    return property.first == kNegatedProperty && property.second == Value(true);
  });
  if (is_denied) {
    statement.polarity = Polarity::kDenied;
    std::erase_if(gathered_,
                  [](const auto& property) { return property.first == kNegatedProperty; });
  }
  return Add(quad, statement);
}

Result<void> RdfStatements::Declare(const RdfQuad& quad, std::string_view name,
                                    std::span<const std::string_view> labels) {
  return Add(quad, {.subject = {.name = name, .id = subject_id_, .labels = labels}});
}

Result<void> RdfStatements::Add(const RdfQuad& quad, Statement statement) {
  properties_.clear();
  for (auto& [key, value] : gathered_) properties_.push_back({key, std::move(value)});
  statement.evidence.begin = quad.line;
  statement.evidence.end = quad.line;
  statement.evidence.properties = properties_;
  return stream_.Add(statement);
}

// Each key once: of several values a list.
void RdfStatements::Gather(std::string_view prefix, Annotations annotations) {
  for (const RdfAnnotation& annotation : annotations) {
    std::string key =
        KeyOf(fmt::format("{}{}", prefix, annotating_.Of(annotation.predicate.text).key),
              annotation.object);
    auto found = std::ranges::find(gathered_, key, &std::pair<std::string, Value>::first);
    if (found == gathered_.end()) {
      gathered_.emplace_back(key, ValueOf(annotation.object));
      continue;
    }
    if (found->second.get_if<List>() == nullptr) found->second = List{found->second};
    List list = *found->second.get_if<List>();
    list.push_back(ValueOf(annotation.object));
    found->second = std::move(list);
  }
}

Value RdfStatements::ValueOf(const RdfTerm& term) const {
  return term.kind == RdfTerm::Kind::kLiteral ? ValueOfLiteral(term) : Value(IdOf(term));
}

std::string RdfStatements::IdOf(const RdfTerm& term) const {
  if (term.kind == RdfTerm::Kind::kBlank) return fmt::format("_:{}#{}", key_, term.text);
  return CurieOf(term.text);
}

bool RdfStatements::IsName(const RdfTerm& term) const {
  return term.kind == RdfTerm::Kind::kLiteral && IsEnglish(term.language) && !term.text.empty() &&
         term.text.size() <= limits_.name_bytes;
}

}  // namespace causeway
