// Attributes that mean something are few; the tables below have them, all else is a property.
#include "importers/attributed_graph.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "base/ascii.h"
#include "base/contains.h"
#include "graph/value_json.h"
#include "graph/vocabulary.h"
#include "importers/categories.h"
#include "importers/curies.h"
#include "importers/field_value.h"
#include "importers/rejected.h"

namespace causeway {
namespace {

constexpr std::array<std::string_view, 2> kNames = {"name", "label"};
constexpr std::array<std::string_view, 5> kKinds = {"labels", "category", "type", "kind", "class"};
constexpr std::string_view kAliases = "aliases";

// The first that an edge has gives its type.
constexpr std::array<std::string_view, 6> kTypes = {"relation", "predicate", "interaction",
                                                    "type",     "label",     "name"};
constexpr std::string_view kNegated = "negated";
constexpr std::string_view kPolarity = "polarity";
constexpr std::string_view kCertainty = "certainty";
constexpr std::string_view kConfidence = "confidence";
constexpr std::string_view kClass = "class";  // how a drawing marks it
constexpr std::string_view kDenied = "denied";
constexpr std::string_view kHedged = "hedged";
constexpr std::string_view kDirected = "directed";

// Above so many distinct questions the table of types begins anew: a label may be a sentence.
constexpr uint32_t kTypesRemembered = 100'000;

bool HasLetter(std::string_view text) {
  return std::ranges::any_of(text, [](unsigned char c) { return std::isalpha(c) != 0; });
}

// The attribute of that name, whatever its case.
const Value* Find(GraphAttributes attributes, std::string_view name) {
  auto found = std::ranges::find_if(
      attributes, [name](const GraphAttribute& other) { return LowerAscii(other.name) == name; });
  return found == attributes.end() ? nullptr : &found->value;
}

std::string_view TextOf(const Value* value) {
  const std::string* text = value == nullptr ? nullptr : value->get_if<std::string>();
  return text == nullptr ? std::string_view() : *text;
}

// The strings of a string or a list; nothing where there are others.
std::vector<std::string_view> StringsOf(const Value& value) {
  const List* list = value.get_if<List>();
  if (list == nullptr) {
    std::string_view text = TextOf(&value);
    return text.empty() ? std::vector<std::string_view>() : std::vector{text};
  }
  std::vector<std::string_view> strings;
  for (const Value& element : *list) {
    if (TextOf(&element).empty()) return {};
    strings.push_back(TextOf(&element));
  }
  return strings;
}

// The identifier that an id is; empty for one that only this file understands.
std::string IdentifierOf(std::string_view id) {
  bool is_iri = id.starts_with("http://") || id.starts_with("https://") || id.starts_with("urn:");
  if (is_iri) return CurieOf(id);
  return IsCurie(id) ? std::string(id) : std::string();
}

}  // namespace

Result<void> AttributedGraph::Add(const GraphNode& node) {
  CW_TRY(CheckId(node.id, node.record));
  Mention mention{.name = NameOf(node)};
  subject_id_ = IdentifierOf(node.id);
  mention.id = subject_id_;
  if (!mention.id.empty()) return Declare(node, mention);
  uint32_t number = Number(node.id);
  CW_TRY(CheckHeld(node.record));
  if (mention.name.empty() && names_[number] != kUnknown) mention.name = texts_[names_[number]];
  if (mention.name.empty() && node.attributes.empty()) {
    bare_.emplace_back(number, node.record);
    return {};
  }
  if (mention.name.empty()) mention.name = node.id;
  Know(node.id, mention.name);
  return Declare(node, mention);
}

Result<void> AttributedGraph::CheckId(std::string_view id, uint32_t record) const {
  if (!id.empty() && id.size() <= limits_.name_bytes) return {};
  return Rejected(id.empty() ? fmt::format("record {}: an id is missing", record)
                             : fmt::format("record {}: an id has more than {} bytes", record,
                                           limits_.name_bytes));
}

Result<void> AttributedGraph::CheckHeld(uint32_t record) const {
  uint64_t per_text = sizeof(std::string_view) + 4 * sizeof(uint32_t);
  if (held_bytes_ + (texts_.size() + bare_.size()) * per_text <= limits_.held_bytes) return {};
  return Rejected(fmt::format("record {}: the names of its nodes, and the edges that come "
                              "before their nodes, take more than {} bytes",
                              record, limits_.held_bytes),
                  "Put nodes before edges, give them CURIEs as ids, or break the file up.");
}

// The first of its names that is one.
std::string_view AttributedGraph::NameOf(const GraphNode& node) {
  for (std::string_view name : kNames) {
    std::string_view text = TextOf(Find(node.attributes, name));
    if (!text.empty() && text.size() <= limits_.name_bytes) return text;
  }
  return {};
}

uint32_t AttributedGraph::Number(std::string_view text) {
  size_t known = texts_.size();
  uint32_t number = texts_.Add(text);
  if (texts_.size() > known) held_bytes_ += text.size();
  names_.resize(texts_.size(), kUnknown);
  is_name_.resize(texts_.size(), false);
  return number;
}

void AttributedGraph::Know(std::string_view id, std::string_view name) {
  uint32_t id_number = Number(id);
  uint32_t name_number = Number(name);
  if (is_name_[name_number] && names_[id_number] == kUnknown) ++same_names_;
  is_name_[name_number] = true;
  names_[id_number] = name_number;
}

Result<void> AttributedGraph::Declare(const GraphNode& node, const Mention& mention) {
  std::vector<std::string> labels;
  const Value* aliases = nullptr;
  properties_.clear();
  for (const GraphAttribute& attribute : node.attributes) {
    std::string name = LowerAscii(attribute.name);
    std::vector<std::string_view> strings = StringsOf(attribute.value);
    if (Contains(kNames, name) && TextOf(&attribute.value) == mention.name) continue;
    if (Contains(kKinds, name) && !strings.empty()) {
      for (std::string_view kind : strings) labels.push_back(LabelOfCategory(kind));
    } else if (name == kAliases && !strings.empty()) {
      aliases = &attribute.value;
    } else {
      Gather(attribute);
    }
  }
  std::erase_if(labels, [this](const std::string& label) {
    return label.empty() || label.size() > limits_.name_bytes;
  });
  std::vector<std::string_view> views(labels.begin(), labels.end());
  Statement statement{.subject = mention};
  statement.subject.labels = views;
  statement.evidence = {.begin = node.record, .end = node.record, .properties = properties_};
  CW_TRY(stream_.Add(statement));
  return aliases == nullptr ? Result<void>() : SayAliases(mention, *aliases, node.record);
}

Result<void> AttributedGraph::SayAliases(const Mention& mention, const Value& value,
                                         uint32_t record) {
  Property scope{.key = kAliasScope, .value = std::string(kSynonym)};
  for (std::string_view alias : StringsOf(value)) {
    if (alias.size() > limits_.name_bytes) continue;
    Statement statement{.subject = mention, .relation = type::kSameAs, .object = {.name = alias}};
    statement.evidence = {.begin = record, .end = record, .properties = {&scope, 1}};
    CW_TRY(stream_.Add(statement));
  }
  return {};
}

Result<void> AttributedGraph::Add(const GraphEdge& edge) {
  CW_TRY(CheckId(edge.source, edge.record));
  CW_TRY(CheckId(edge.target, edge.record));
  Claim claim = ClaimOf(edge);
  if (!edge.is_directed) Gather({.name = kDirected, .value = false});
  Statement statement{.relation = claim.type, .polarity = claim.polarity};
  statement.evidence = {.begin = edge.record,
                        .end = edge.record,
                        .certainty = claim.certainty,
                        .confidence = claim.confidence,
                        .properties = properties_};
  std::string_view source = claim.is_reversed ? edge.target : edge.source;
  std::string_view target = claim.is_reversed ? edge.source : edge.target;
  subject_id_ = IdentifierOf(source);
  object_id_ = IdentifierOf(target);
  std::optional<Mention> subject =
      subject_id_.empty() ? MentionOf(source) : Mention{.id = subject_id_};
  std::optional<Mention> object =
      object_id_.empty() ? MentionOf(target) : Mention{.id = object_id_};
  if (subject && object) {
    statement.subject = *subject;
    statement.object = *object;
    return stream_.Add(statement);
  }
  statement.subject.name = source;
  statement.object.name = target;
  waiting_.Add(statement);
  held_bytes_ += sizeof(Statement) + properties_.size() * sizeof(Property) + source.size() +
                 target.size() + claim.type.size();
  for (const Property& property : properties_) held_bytes_ += TextOf(&property.value).size();
  return CheckHeld(edge.record);
}

std::optional<Mention> AttributedGraph::MentionOf(std::string_view id) {
  uint32_t number = Number(id);
  if (names_[number] == kUnknown) return std::nullopt;
  return Mention{.name = texts_[names_[number]]};
}

AttributedGraph::Claim AttributedGraph::ClaimOf(const GraphEdge& edge) {
  Claim claim{.type = untyped_};
  properties_.clear();
  std::string_view typed_by;
  for (std::string_view name : kTypes) {
    const Value* value = Find(edge.attributes, name);
    if (value == nullptr || !TakeType(claim, *value)) continue;
    typed_by = name;
    break;
  }
  for (const GraphAttribute& attribute : edge.attributes) {
    std::string name = LowerAscii(attribute.name);
    std::string text = LowerAscii(TextOf(&attribute.value));
    const double* real = attribute.value.get_if<double>();
    if (name == typed_by) continue;
    bool denies = name == kNegated
                      ? IsTrue(attribute.value)
                      : (name == kPolarity && (text == kDenied || text == "negative")) ||
                            (name == kClass && text == kDenied);
    if (denies) {
      claim.polarity = Polarity::kDenied;
    } else if (name == kNegated) {
      continue;  // an edge is affirmed where nothing denies it
    } else if ((name == kCertainty || name == kClass) && text == kHedged) {
      claim.certainty = Certainty::kHedged;
    } else if (name == kConfidence && real != nullptr && *real >= 0 && *real <= 1) {
      claim.confidence = *real;
    } else {
      Gather(attribute);
    }
  }
  return claim;
}

// By the words that a type has in a sentence ("may cause"), or by its name in any vocabulary.
bool AttributedGraph::TakeType(Claim& claim, const Value& value) {
  std::string_view text = TextOf(&value);
  if (!HasLetter(text) || text.size() > limits_.name_bytes) return false;
  for (const TypeWording& wording : kTypeWordings) {
    if (text != wording.forward && text != wording.hedged && text != wording.denied) continue;
    claim.type = wording.type;
    if (text == wording.hedged) claim.certainty = Certainty::kHedged;
    if (text == wording.denied) claim.polarity = Polarity::kDenied;
    return true;
  }
  if (++types_asked_ % kTypesRemembered == 0) types_ = EdgeTypes();
  EdgeType edge = types_.Of(text);
  claim.type = edge.name;
  claim.is_reversed = edge.reversed;
  return true;
}

// A property is a scalar or a list of these: what is deeper is kept as the text of its JSON.
void AttributedGraph::Gather(const GraphAttribute& attribute) {
  const Value& value = attribute.value;
  auto is_nested = [](const Value& part) {
    return part.get_if<Map>() != nullptr || part.get_if<List>() != nullptr;
  };
  bool again = std::ranges::any_of(
      properties_, [&](const Property& property) { return property.key == attribute.name; });
  if (value.is_null() || attribute.name.empty() || again) return;
  const List* list = value.get_if<List>();
  bool is_deep = list == nullptr ? is_nested(value) : std::ranges::any_of(*list, is_nested);
  properties_.push_back({.key = attribute.name, .value = is_deep ? Value(ToJson(value)) : value});
}

Result<std::string> AttributedGraph::Finish() {
  for (auto [number, record] : bare_) {
    if (names_[number] != kUnknown) continue;
    Know(texts_[number], texts_[number]);
    CW_TRY(Declare({.record = record}, {.name = texts_[number]}));
  }
  for (Statement statement : waiting_.statements()) {
    for (Mention* end : {&statement.subject, &statement.object}) {
      std::string& id = end == &statement.subject ? subject_id_ : object_id_;
      id = IdentifierOf(end->name);
      if (!id.empty()) {
        *end = {.id = id};
      } else if (std::optional<Mention> known = MentionOf(end->name)) {
        *end = *known;
      }
    }
    CW_TRY(stream_.Add(statement));
  }
  CW_TRY(stream_.Flush());
  if (same_names_ == 0) return std::string();
  return fmt::format("{} nodes have the name of another, and count as that one", same_names_);
}

}  // namespace causeway
