// A heading is read as a topic, and the words that the topic leaves over as names.
#include "importers/prose/headings.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

#include "importers/prose/characters.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/tags.h"
#include "importers/prose/tokens.h"

namespace causeway {
namespace {

constexpr std::array kTopics = {
    TopicRow{Topic::kDefinition, "overview|introduction|background|definition|do you have|about",
             "Overview of gout"},
    TopicRow{Topic::kCauses,
             "cause|causes|caused|causing|trigger|triggers|genetic changes|genetics|mechanism|"
             "etiology|pathophysiology|why",
             "What causes gout?"},
    TopicRow{Topic::kRisk, "risk|risks|at-risk|who gets|who is affected|susceptibility",
             "Who is at risk for gout?"},
    TopicRow{Topic::kSymptoms,
             "symptom|symptoms|sign|signs|feature|features|characteristic|characteristics|"
             "hallmark|hallmarks|manifestation|manifestations|effect|effects|finding|findings|"
             "complaint|complaints|what it does|i notice|you notice",
             "Signs and symptoms"},
    TopicRow{Topic::kComplications,
             "complication|complications|consequence|consequences|sequela|sequelae",
             "Complications of gout"},
    TopicRow{Topic::kSites, "are affected|is affected|site|sites|location|where",
             "Which joints are affected?"},
    TopicRow{Topic::kKinds, "types|forms|kinds|variants|classification", "Types of gout"},
    TopicRow{Topic::kSummary, "key points|summary|abstract|key facts|in brief", "Key points"},
    TopicRow{Topic::kTreatment,
             "treatment|treatments|treat|treated|treating|therapy|therapies|management|medicines|"
             "medicine|surgery|rx|rehabilitation",
             "How is gout treated?"},
    TopicRow{Topic::kDiagnosis,
             "diagnose|diagnosed|diagnosing|diagnosis|test|tests|testing|screening|exams|bloods|"
             "tell",
             "How to diagnose gout"},
    TopicRow{Topic::kPrognosis, "prognosis|outlook|life expectancy|survival",
             "What is the outlook for gout?"},
    TopicRow{Topic::kPrevention, "prevent|prevention|prevented|preventing", "How to prevent gout"},
    TopicRow{Topic::kResearch, "research|trials|studies", "What research is being done for gout?"},
    TopicRow{Topic::kInheritance, "inherited|inheritance|heredity|inherit", "Is gout inherited?"},
    TopicRow{Topic::kFrequency, "how many|how common|frequency|prevalence|incidence|epidemiology",
             "How many people are affected by gout?"},
    TopicRow{Topic::kAdvice,
             "what to do|to do|how to|how can|how are|coping|living|remember|reminder|help|done|"
             "when|is there|history|references|reading|keywords|traps|information for|"
             "related information|clinical information",
             "What to do for gout"},
};
constexpr std::array<std::string_view, 17> kTopicNames = {
    "none",       "definition", "causes",      "risk",      "symptoms",  "complications",
    "sites",      "kinds",      "summary",     "treatment", "diagnosis", "prognosis",
    "prevention", "research",   "inheritance", "frequency", "advice"};

// Where a heading names its topic.
struct Found {
  Topic topic = Topic::kNone;
  size_t begin = 0;
  size_t end = 0;
};

const auto& TopicsByPhrase() {
  static const auto* const kByPhrase = [] {
    auto* table = new std::unordered_map<std::string_view, Topic>;
    for (const TopicRow& row : kTopics) {
      std::string_view phrases = row.phrases;
      while (!phrases.empty()) {
        size_t bar = std::min(phrases.find('|'), phrases.size());
        table->emplace(phrases.substr(0, bar), row.topic);
        phrases.remove_prefix(std::min(bar + 1, phrases.size()));
      }
    }
    return table;
  }();
  return *kByPhrase;
}

// The longest phrase of the table that starts at `at`.
std::optional<Found> TopicAt(TokenSpan tokens, size_t at) {
  std::string phrase;
  std::optional<Found> found;
  for (size_t end = at; end < tokens.size() && end < at + 3; ++end) {
    if (!phrase.empty()) phrase += ' ';
    phrase += tokens[end].lower;
    auto row = TopicsByPhrase().find(phrase);
    if (row != TopicsByPhrase().end()) found = Found{row->second, at, end + 1};
  }
  return found;
}

// The first, but that "How to prevent" is about prevention, and that "Causes and risk factors" are
// as uncertain as risks are.
Found FindTopic(TokenSpan tokens) {
  std::optional<Found> first;
  for (size_t at = 0; at < tokens.size(); ++at) {
    std::optional<Found> found = TopicAt(tokens, at);
    if (!found) continue;
    bool risks = first && first->topic == Topic::kCauses && found->topic == Topic::kRisk &&
                 tokens[at - 1].tag == Tag::kConjunction;
    bool closer = first && first->topic == Topic::kAdvice && found->topic >= Topic::kTreatment;
    if (!first || closer || risks) first = found;
  }
  return first.value_or(Found{});
}

bool IsQuestionWord(const Token& token) {
  return token.tag == Tag::kPronoun || token.tag == Tag::kRelative ||
         token.tag == Tag::kSubordinator || token.tag == Tag::kAuxiliary ||
         token.lower == "which" || token.lower == "do";
}

bool IsVerbalTopic(std::string_view word, bool question) {
  return word.ends_with("ing") || word == "prevent" || word == "treat" || word == "diagnose" ||
         (question && word == "causes");
}

bool TakesName(std::string_view word) {
  return word == "of" || word == "for" || word == "to" || word == "with" || word == "by" ||
         word == "about" || word == "between";
}

// "What is (are) X": the index of X; 0 where the heading does not ask so.
size_t AfterWhatIs(TokenSpan tokens) {
  if (tokens.size() < 3 || (tokens[1].lower != "is" && tokens[1].lower != "are")) return 0;
  if (tokens[0].lower != "what") return 0;
  return tokens.size() > 5 && tokens[2].text == "(" && tokens[4].text == ")" ? 5 : 2;
}

// "risk factors", "many people": words of headings, no names.
bool SaysNothing(TokenSpan name) {
  return IsPerson(name.back().lower) || std::ranges::all_of(name, [](const Token& token) {
           return TopicsByPhrase().contains(token.lower) || IsGenericNoun(token.lower) ||
                  IsVagueModifier(token.lower) || token.lower == "early" ||
                  token.tag == Tag::kPreposition || token.tag == Tag::kDeterminer;
         });
}

// Where the names stand: after "symptoms of", "about", "What is"; before "complications".
TokenSpan NamesPart(TokenSpan tokens, const Found& topic, bool question) {
  size_t begin = AfterWhatIs(tokens);
  bool topical = topic.end > 0;
  if (topical && topic.begin >= begin) {
    bool verbal = IsVerbalTopic(tokens[topic.end - 1].lower, question && topic.begin == 1);
    if (begin > 0 || !verbal) begin = 0;
    if (verbal) begin = topic.end;
  }
  for (size_t at = 1; at < tokens.size(); ++at) {
    // "causes and signs of gout", and not "causes tetralogy of Fallot".
    bool next = at == topic.end + 1 && SaysNothing({&tokens[at - 1], 1});
    bool after_topic = topical && (at == topic.end || next);
    bool about = tokens[at].lower == "about" || tokens[at].lower == "between";
    if (about || (after_topic && at > begin && TakesName(tokens[at].lower))) begin = at + 1;
  }
  if (begin > 0) return tokens.subspan(begin);
  if (question) return {};
  return topical ? tokens.first(topic.begin) : tokens;
}

bool Separates(const Token& token) {
  std::string_view word = token.lower;
  return word == "vs" || word == "v" || word == "versus" || word == "and" || word == "or";
}

bool IsShouted(std::string_view name) {
  return name.size() > 6 && std::ranges::none_of(name, IsLower);
}

// "Type 1" beside "Type 2 Diabetes" lacks its head: two words that start alike share it.
void ShareHead(std::vector<Words>& names) {
  if (names.size() != 2 || names[0].empty() || names[0].size() >= names[1].size()) return;
  if (names[0].front().lower != names[1].front().lower) return;
  names[0].insert(names[0].end(), names[1].begin() + static_cast<ptrdiff_t>(names[0].size()),
                  names[1].end());
}

// "Brain and spinal tumors" are one thing: the first has no head of its own.
bool SharesHead(TokenSpan part, size_t conjunction) {
  const Token& before = part[conjunction - 1];
  bool modifier = IsSite(before.lower) || LooksAdjectival(before.lower);
  return conjunction == 1 && modifier && part.size() > 3 && IsPlural(part.back().lower);
}

// Without the determiners and the order before it ("prevent"), and "in adults" after it.
TokenSpan TrimmedName(TokenSpan name) {
  while (!name.empty() && (name.front().tag == Tag::kDeterminer || name.front().text == ","))
    name = name.subspan(1);
  if (name.size() > 1 && IsVerbalTopic(name.front().lower, false) &&
      !name.front().lower.ends_with("ing"))
    name = name.subspan(1);
  while (!name.empty() && name.back().tag == Tag::kPunctuation) name = name.first(name.size() - 1);
  if (name.size() > 1 && IsPerson(name.front().lower.substr(0, name.front().lower.find('\''))))
    name = name.subspan(1);
  if (name.size() > 2 && IsPerson(name.back().lower) &&
      name[name.size() - 2].tag == Tag::kPreposition)
    name = name.first(name.size() - 2);
  return name;
}

// Up to a colon, a dash or a bracket; parted at "and", "or", "vs.".
std::vector<Words> PartNames(TokenSpan part) {
  bool listed = std::ranges::any_of(part, Separates);
  std::vector<Words> names(1);
  for (size_t at = 0; at < part.size(); ++at) {
    const Token& token = part[at];
    if (token.text == ":" || token.text == "—" || token.text == "–" || token.text == "(") break;
    bool parts =
        (Separates(token) && at > 0 && !SharesHead(part, at)) || (listed && token.text == ",");
    if (parts) {
      names.emplace_back();
    } else {
      names.back().push_back(token);
    }
  }
  ShareHead(names);
  return names;
}

bool IsPlainName(TokenSpan name) {
  return !name.empty() && std::ranges::none_of(name, [](const Token& t) {
    return t.tag == Tag::kPronoun || t.tag == Tag::kAuxiliary || t.tag == Tag::kRelative ||
           t.tag == Tag::kMask || t.tag == Tag::kModal;
  });
}

std::vector<std::string> NamesOf(TokenSpan part) {
  std::vector<std::string> texts;
  for (const Words& words : PartNames(part)) {
    TokenSpan name = TrimmedName(words);
    if (!IsPlainName(name) || SaysNothing(name)) continue;
    std::string text = ToText(name);
    texts.push_back(IsShouted(text) ? LowerAscii(text) : text);
  }
  return texts;
}

const FacetCue* FacetOf(TokenSpan tokens, const Found& topic) {
  const FacetCue* facet = topic.end > 0 ? FindFacet(tokens[topic.begin].lower) : nullptr;
  if (topic.topic == Topic::kSymptoms && facet == nullptr) facet = FindFacet("symptom");
  return facet != nullptr && facet->type == RelationType::kCauses ? facet : nullptr;
}

}  // namespace

std::span<const TopicRow> Topics() { return kTopics; }

std::string_view NameOf(Topic topic) { return kTopicNames[static_cast<size_t>(topic)]; }

Heading ReadHeading(std::string_view line) {
  std::string lower = LowerAscii(line);
  Tokens tokens = Tokenize(line, lower, {0, static_cast<uint32_t>(line.size())});
  TagTokens(tokens);
  std::erase_if(tokens,
                [](const Token& t) { return t.text == "?" || t.text == "." || t.text == "#"; });
  if (tokens.empty()) return {};
  Found topic = FindTopic(tokens);
  bool question = IsQuestionWord(tokens.front());
  Heading heading{.topic = topic.topic, .facet = FacetOf(tokens, topic)};
  heading.names = NamesOf(NamesPart(tokens, topic, question));
  bool asks_what = AfterWhatIs(tokens) > 0;
  if (asks_what && (topic.end == 0 || topic.begin == AfterWhatIs(tokens))) {
    heading.topic = Topic::kDefinition;  // "What is preventive care?"
    heading.facet = nullptr;
  }
  heading.unread = heading.topic >= Topic::kTreatment;
  return heading;
}

bool IsUnreadBeside(std::string_view line, std::string_view title) {
  std::string rest(line);
  if (size_t at = rest.find(title); at != std::string::npos) rest.replace(at, title.size(), "it");
  return ReadHeading(rest).unread;
}

std::string AsWritten(const std::string& name, std::string_view below) {
  constexpr size_t kNear = 4000;  // bytes
  std::string small = LowerAscii(name);
  return below.substr(0, kNear).find(small) != std::string_view::npos ? small : name;
}

bool SpeaksOf(std::string_view text, std::string_view name) {
  if (text.find(LowerAscii(name)) != std::string_view::npos) return true;
  std::string_view opening = Trimmed(text).substr(0, 30);
  size_t space = opening.find(' ');
  if (opening.substr(0, space) != "this") return false;
  std::string_view noun = opening.substr(std::min(space + 1, opening.size()));
  return IsClassNoun(noun.substr(0, noun.find(' ')));
}

bool IsTopicLabel(std::string_view label) {
  std::string lower = LowerAscii(label);
  Tokens tokens = Tokenize(label, lower, {0, static_cast<uint32_t>(label.size())});
  TagTokens(tokens);
  return !tokens.empty() && tokens.size() <= 4 && FindTopic(tokens).end > 0 &&
         std::ranges::all_of(tokens, [](const Token& token) {
           return token.tag == Tag::kConjunction || SaysNothing({&token, 1});
         });
}

bool IsFacetHeading(std::string_view line) {
  if (line.size() > 40) return false;
  Heading heading = ReadHeading(line);
  return heading.topic != Topic::kNone && heading.names.empty();
}

}  // namespace causeway
