// Headings are read as questions or noun phrases: a facet word, an unread topic, and names.
#include "importers/prose/facets.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "importers/prose/characters.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/phrases.h"
#include "importers/prose/tags.h"
#include "importers/prose/tokens.h"

namespace causeway {
namespace {

constexpr std::array kFacets = {
    Facet{"cause causes caused", RelationType::kCauses, true, false, "causes of * include",
          "The main cause of gout is uric acid."},
    Facet{"trigger triggers", RelationType::kCauses, true, false, "triggers of * include",
          "Common triggers of asthma are pollen and smoke."},
    Facet{"risk risks", RelationType::kCauses, true, true, "risk factors for * include",
          "The risk factors for gout include obesity."},
    Facet{"symptom symptoms", RelationType::kCauses, false, false, "symptoms of * include",
          "The symptoms of flu are fever and chills."},
    Facet{"sign signs", RelationType::kCauses, false, false, "signs of * include",
          "An early sign of gout is redness."},
    Facet{"feature features", RelationType::kCauses, false, false, "features of * include",
          "The features of gout include swelling."},
    Facet{"characteristic characteristics", RelationType::kCauses, false, false,
          "characteristics of * include", "The main characteristic of ataxia is clumsiness."},
    Facet{"hallmark hallmarks", RelationType::kCauses, false, false, "hallmarks of * include",
          "The hallmark of measles is a rash."},
    Facet{"manifestation manifestations", RelationType::kCauses, false, false,
          "manifestations of * include", "Manifestations of lupus include rashes."},
    Facet{"effect effects", RelationType::kCauses, false, false, "effects of * include",
          "The effects of anemia are tiredness and pallor."},
    Facet{"complication complications", RelationType::kCauses, false, false,
          "complications of * include", "Complications of measles include pneumonia."},
    Facet{"consequence consequences", RelationType::kCauses, false, false,
          "consequences of * include", "A consequence of cirrhosis is jaundice."},
    Facet{"finding findings", RelationType::kCauses, false, false, "findings of * include",
          "Findings of scurvy include bruising."},
    Facet{"complaint complaints", RelationType::kCauses, false, false, "complaints of * include",
          "The usual complaint of gout is pain."},
    Facet{"type types", RelationType::kIsA, true, false, "types of * include",
          "The types of stroke are ischemic stroke and hemorrhage."},
    Facet{"form forms", RelationType::kIsA, true, false, "forms of * include",
          "The forms of anemia include thalassemia."},
    Facet{"kind kinds", RelationType::kIsA, true, false, "kinds of * include",
          "The kinds of glaucoma include neovascular glaucoma."},
    Facet{"example examples", RelationType::kIsA, true, false, "examples of * include",
          "Examples of arthritis are gout and pseudogout."},
};

constexpr std::string_view kUnreadWords[] = {
    "treatment",  "treatments", "treat",      "treated",   "treating",   "therapy",   "therapies",
    "diagnose",   "diagnosed",  "diagnosing", "diagnosis", "tests",      "test",      "prevent",
    "prevention", "prevented",  "research",   "trials",    "management", "screening", "history",
    "references", "coping",     "prognosis",  "outlook",   "medicines",  "remember",  "when",
    "tell",       "done",       "help",       "living",    "people",     "inherited", "reading",
    "reminder",   "bloods",     "rx",         "traps",     "keywords"};
constexpr std::string_view kUnreadOpenings[] = {
    "what to do", "how to", "how can", "how is", "how are", "what research", "when ", "is there"};

bool IsUnread(TokenSpan tokens, std::string_view lower) {
  for (std::string_view opening : kUnreadOpenings) {
    if (lower.starts_with(opening)) return true;
  }
  return std::ranges::any_of(tokens, [](const Token& token) {
    return std::ranges::find(kUnreadWords, token.lower) != std::end(kUnreadWords);
  });
}

// Where the names start: after the last of "causes", "of", "for", "about", "between", "(are)".
TokenSpan NamesPart(TokenSpan tokens, bool question) {
  size_t begin = 0;
  for (size_t i = 0; i < tokens.size(); ++i) {
    std::string_view word = tokens[i].lower;
    bool facet_of =
        (word == "of" || word == "for" || word == "to" || word == "with") && i > 0 &&
        (FindFacet(tokens[i - 1].lower) != nullptr || tokens[i - 1].lower == "factors" ||
         tokens[i - 1].lower == "risk" || tokens[i - 1].lower == "related");
    bool verb = question && begin == 0 && (word == "is" || word == "are" || word == "causes");
    if (facet_of || verb || word == "about" || word == "between" || word == ")") begin = i + 1;
    if (word == "(" && i + 2 < tokens.size() && tokens[i + 2].text != ")")
      return tokens.subspan(begin, i - begin);
  }
  return tokens.subspan(begin);
}

bool Separates(const Token& token) {
  std::string_view word = token.lower;
  return word == "vs" || word == "v" || word == "versus" || word == "and" || word == "or";
}

bool IsShouted(std::string_view name) {
  bool lower = std::ranges::any_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
  return !lower && name.size() > 6;
}

// "Type 1" beside "Type 2 Diabetes" lacks its head: two words that start alike share it.
void ShareHead(std::vector<Words>& names) {
  if (names.size() != 2 || names[0].empty() || names[0].size() >= names[1].size()) return;
  if (names[0].front().lower != names[1].front().lower) return;
  names[0].insert(names[0].end(), names[1].begin() + static_cast<ptrdiff_t>(names[0].size()),
                  names[1].end());
}

std::vector<std::string> NamesOf(TokenSpan part) {
  std::vector<Words> names(1);
  for (const Token& token : part) {
    bool ends = token.text == ":" || token.text == "—" || token.text == "–";
    if (ends) break;
    if (Separates(token)) {
      names.emplace_back();
    } else if (token.tag != Tag::kPunctuation) {
      names.back().push_back(token);
    }
  }
  ShareHead(names);
  std::vector<std::string> texts;
  for (const Words& name : names) {
    std::string text = ToText(Cleaned(name));
    bool plain = std::ranges::all_of(name, [](const Token& t) {
      return t.tag != Tag::kPronoun && t.tag != Tag::kAuxiliary && t.tag != Tag::kRelative &&
             t.tag != Tag::kMask && t.tag != Tag::kModal;
    });
    if (!text.empty() && plain) texts.push_back(IsShouted(text) ? LowerAscii(text) : text);
  }
  return texts;
}

// "risk factors", "Overview": words of headings, no names.
bool IsTopic(std::string_view name) {
  std::string lower = LowerAscii(name);
  std::string_view rest = lower;
  while (!rest.empty()) {
    size_t space = std::min(rest.find(' '), rest.size());
    std::string_view word = rest.substr(0, space);
    bool topic = FindFacet(word) != nullptr || IsGenericNoun(word) || IsVagueModifier(word) ||
                 std::ranges::find(kUnreadWords, word) != std::end(kUnreadWords);
    if (!topic) return false;
    rest.remove_prefix(std::min(space + 1, rest.size()));
  }
  return true;
}

}  // namespace

std::span<const Facet> Facets() { return kFacets; }

const Facet* FindFacet(std::string_view noun) {
  static const auto* const kByNoun = [] {
    auto* table = new std::unordered_map<std::string_view, const Facet*>;
    for (const Facet& row : kFacets) {
      std::string_view nouns = row.nouns;
      while (!nouns.empty()) {
        size_t space = std::min(nouns.find(' '), nouns.size());
        table->emplace(nouns.substr(0, space), &row);
        nouns.remove_prefix(std::min(space + 1, nouns.size()));
      }
    }
    return table;
  }();
  auto found = kByNoun->find(noun);
  return found == kByNoun->end() ? nullptr : found->second;
}

Heading ReadHeading(std::string_view line) {
  std::string lower = LowerAscii(line);
  Tokens tokens = Tokenize(line, lower, {0, static_cast<uint32_t>(line.size())});
  TagTokens(tokens);
  std::erase_if(tokens,
                [](const Token& t) { return t.text == "?" || t.text == "." || t.text == "#"; });
  Heading heading;
  if (tokens.empty()) return heading;
  heading.unread = IsUnread(tokens, lower);
  for (const Token& token : tokens) {
    const Facet* facet = FindFacet(token.lower);
    if (facet != nullptr && facet->type == RelationType::kCauses) heading.facet = facet;
    if (facet != nullptr && facet->hedged) break;
  }
  bool question = tokens.front().tag == Tag::kPronoun || tokens.front().tag == Tag::kRelative ||
                  tokens.front().tag == Tag::kSubordinator;
  bool named = !question || lower.find("what is") == 0 || lower.find("what are") == 0 ||
               lower.find("what causes") == 0 || lower.find("who is at risk for") == 0 ||
               lower.find(" about ") != std::string::npos;
  if (named) heading.names = NamesOf(NamesPart(tokens, question));
  std::erase_if(heading.names, IsTopic);
  return heading;
}

bool IsFacetHeading(std::string_view line) {
  if (line.size() > 40) return false;
  Heading heading = ReadHeading(line);
  return heading.facet != nullptr || heading.unread;
}

}  // namespace causeway
