// The text form of verbs: the language itself, keywords in capitals. Patterns: pattern_text.cc.
#include <array>
#include <string_view>

#include "query/ast.h"
#include "query/keywords.h"

namespace causeway {
namespace {

std::string WordList(const std::vector<Word>& words) {
  std::string text;
  for (const Word& word : words) {
    if (!text.empty()) text += ", ";
    text += word.text;
  }
  return text;
}

std::string FacetsOf(const std::vector<Word>& facets) {
  return facets.empty() ? " OF " : ' ' + WordList(facets) + " OF ";
}

std::string CommandText(const SharedVerb& verb) {
  std::string least =
      verb.at_least ? "AT LEAST " + std::to_string(*verb.at_least) + " OF " : std::string();
  return "SHARED" + FacetsOf(verb.facets) + least + verb.items.text;
}

std::string CommandText(const DistinctVerb& verb) {
  return "DISTINCT" + FacetsOf(verb.facets) + verb.items.text;
}

std::string CommandText(const CompareVerb& verb) {
  return "COMPARE " + verb.items.text + (verb.facets.empty() ? "" : " ON " + WordList(verb.facets));
}

// A word that may need backquotes.
std::string Quotable(const Word& word) {
  return ToText(Expression{.head = Variable{.name = word.text}});
}

std::string CommandText(const SimilarVerb& verb) {
  std::string text = "SIMILAR";
  if (verb.item) {
    text += " TO " + verb.item->text + (verb.label ? " AMONG " + Quotable(*verb.label) : "");
    if (verb.among) text += " AMONG " + verb.among->text;
  } else {
    text += (verb.label ? ' ' + Quotable(*verb.label) : "") + " AMONG ";
    text += verb.among ? verb.among->text : "ALL";
    if (verb.at_least) text += " WITH AT LEAST " + std::to_string(*verb.at_least);
  }
  if (verb.measure != Measure::kJaccard) {
    text += " BY " + std::string(kMeasureWords.at(static_cast<size_t>(verb.measure)));
  }
  return text + (verb.facets.empty() ? "" : " ON " + WordList(verb.facets));
}

std::string CommandText(const PathsVerb& verb) {
  return "PATHS FROM " + verb.items.text + (verb.via.empty() ? "" : " VIA " + WordList(verb.via)) +
         (verb.most ? " MAX " + std::to_string(*verb.most) : "");
}

std::string CommandText(const WhyVerb& verb) { return "WHY " + verb.claim.text; }

std::string CommandText(const DescribeVerb& verb) { return "DESCRIBE " + verb.item.text; }

std::string CommandText(const ShowVerb& verb) {
  return "SHOW " + std::string(kShowWords.at(static_cast<size_t>(verb.what)));
}

std::string CommandText(const ConceptsVerb& verb) {
  std::string text = "SHOW CONCEPTS";
  if (!verb.facets.empty()) text += " OF " + WordList(verb.facets);
  if (verb.label) text += " AMONG " + Quotable(*verb.label);
  if (verb.among) text += " AMONG " + verb.among->text;
  return text + (verb.at_least ? " WITH AT LEAST " + std::to_string(*verb.at_least) : "");
}

std::string CommandText(const PatternQuery& query) { return ToText(query); }

std::string TailText(const Tail& tail) {
  std::string text;
  if (!tail.expand.empty()) text += " EXPAND " + WordList(tail.expand);
  if (tail.including_denied) text += " INCLUDING DENIED";
  if (tail.only_plain) text += " ONLY PLAIN";
  if (tail.only_scores) text += " ONLY SCORES";
  if (tail.documents) {
    text += " IN DOCUMENTS " + ToText(Expression{.head = Literal{tail.documents->text}});
  }
  if (tail.strict) text += " STRICT";
  if (tail.where) text += " WHERE " + ToText(*tail.where);
  for (size_t i = 0; i < tail.order.size(); ++i) {
    const SortColumn& key = tail.order[i];
    text += (i == 0 ? " ORDER BY " : ", ") + ToText(Expression{.head = Literal{key.column.text}});
    if (key.descending) text += " DESC";
  }
  if (tail.limit) text += " LIMIT " + std::to_string(*tail.limit);
  return text;
}

}  // namespace

std::string ToText(const Query& query) {
  std::string command =
      std::visit([](const auto& what) { return CommandText(what); }, query.command);
  constexpr std::array<std::string_view, 3> kBefore = {"", "EXPLAIN ", "EXPLAIN ANALYZE "};
  return std::string(kBefore.at(static_cast<size_t>(query.explain))) + command +
         TailText(query.tail);
}

}  // namespace causeway
