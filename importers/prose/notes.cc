// What a label is decides what the names behind it are: a facet, a place, a time or persons, or
// the class of its members.
#include "importers/prose/notes.h"

#include <algorithm>
#include <array>

#include "importers/prose/asides.h"
#include "importers/prose/enumerations.h"
#include "importers/prose/facets.h"
#include "importers/prose/headings.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/phrases.h"
#include "importers/prose/risk.h"
#include "importers/prose/tables.h"

namespace causeway {
namespace {

constexpr size_t kMostLabel = 6;  // tokens

bool IsDash(const Token& token) {
  return token.text == "—" || token.text == "–" || token.text == "-";
}

// The index of the colon or dash behind the label that the text itself has; 0: none.
size_t JointOf(std::string_view text, const Tokens& item) {
  for (size_t i = 0; i + 1 < item.size() && i <= kMostLabel; ++i) {
    if (item[i].text == ":" || IsDash(item[i]))
      return Slice(text, item[i].range) == item[i].text ? i : 0;
    if (IsVerbal(item[i]) || item[i].text == "," || item[i].text == "." || item[i].text == "(")
      return 0;
  }
  return 0;
}

// "Late", "In children", "Untreated infant", "Worst case", "general": when, or of whom, what
// follows is told.
bool TellsWhen(TokenSpan label) {
  constexpr std::array<std::string_view, 16> kTimes = {
      "case",  "cases", "stage", "stages", "phase",  "general", "onset",   "course",
      "early", "late",  "later", "acute",  "severe", "mild",    "chronic", "advanced"};
  if (label[0].tag == Tag::kAdverb || label[0].tag == Tag::kPreposition) return true;
  if (Holds(kTimes, label.back().lower) || IsPerson(label.back().lower)) return true;
  return OpensWithPersons(label) || std::ranges::all_of(label, [](const Token& token) {
           return token.tag == Tag::kAdjective || token.tag == Tag::kParticiple ||
                  token.tag == Tag::kConjunction || token.text == "/" || IsTimeWord(token.lower);
         });
}

class NoteReader {
 public:
  NoteReader(std::string_view text, const Tokens& item, size_t joint, size_t most)
      : text_(text), label_(TokenSpan(item).first(joint)), most_(most) {
    for (size_t i = joint + 1; i < item.size() && item[i].text != "."; ++i)
      body_.push_back(item[i]);
  }

  std::optional<Note> Read() {
    if (body_.empty() || IsSentence()) return std::nullopt;
    if (IsFacet()) return Note{.relations = ReadCell(LabelText(), WordsOf(label_), body_, most_)};
    std::vector<Words> heads = Expand(label_, most_);
    bool sites = AreSites(heads);
    if (!sites && !TellsWhen(label_) && !IsClass()) return std::nullopt;
    Note note{.names = Names()};
    if (note.names.empty()) return std::nullopt;
    if (sites) {
      note.sites = std::move(heads);
    } else if (!TellsWhen(label_)) {
      AddClass(note);
    }
    return note;
  }

 private:
  // A verb stands in the first part of the body.
  [[nodiscard]] bool IsSentence() const {
    for (const Token& token : body_) {
      if (token.text == ";" || token.text == ",") return false;
      if (IsVerbal(token) || token.tag == Tag::kPronoun || token.tag == Tag::kRelative) return true;
    }
    return false;
  }

  [[nodiscard]] std::string_view LabelText() const {
    return Slice(text_, {label_.front().range.begin, label_.back().range.end});
  }

  [[nodiscard]] bool IsFacet() const {
    constexpr std::array<std::string_view, 6> kPlaces = {"site",  "sites", "location",
                                                         "where", "organ", "organs"};
    if (label_.size() < 3 && Holds(kPlaces, label_.back().lower)) return true;
    // "Age", "Family history" and "Medicine" are causes as well as topics.
    Heading heading = ReadHeading(LabelText());
    return !heading.unread && heading.topic != Topic::kInheritance &&
           heading.topic != Topic::kFrequency && IsTopicLabel(LabelText());
  }

  // "drugs", "viral infections": what follows are its members, unless it is told what they are.
  [[nodiscard]] bool IsClass() const {
    const Token& noun = label_.back();
    bool plural = noun.tag == Tag::kNoun && IsPlural(noun.lower);
    const Token& first = body_.front();
    bool explains = first.tag == Tag::kDeterminer || first.tag == Tag::kPreposition ||
                    first.tag == Tag::kParticiple || first.tag == Tag::kGerund ||
                    first.tag == Tag::kSubordinator;
    return plural && !explains && IsPhrase(label_);
  }

  void AddClass(Note& note) const {
    for (const Words& member : note.names) {
      note.relations.push_back({.subject = member,
                                .type = RelationType::kIsA,
                                .object = WordsOf(label_),
                                .confidence = 0.7F});
    }
    note.names.insert(note.names.begin(), WordsOf(label_));
  }

  // "bradycardia; murmurs — hence stroke; picked up by chance": the parts that are names.
  [[nodiscard]] std::vector<Words> Names() const {
    Asides plain = ReadAsides(body_, most_);
    std::vector<Words> names;
    for (size_t begin = 0; begin < plain.tokens.size();) {
      size_t end = begin;
      while (end < plain.tokens.size() && plain.tokens[end].text != ";" &&
             !IsDash(plain.tokens[end]))
        ++end;
      AddPart(plain, TokenSpan(plain.tokens).subspan(begin, end - begin), names);
      begin = end + 1;
    }
    if (names.size() > most_) names.resize(most_);
    return names;
  }

  void AddPart(const Asides& plain, TokenSpan part, std::vector<Words>& names) const {
    auto clause = std::ranges::find(part, Tag::kRelative, &Token::tag);
    part = part.first(static_cast<size_t>(clause - part.begin()));
    while (!part.empty() && part[0].tag == Tag::kAdverb) part = part.subspan(1);
    bool verbal =
        part.empty() || std::ranges::any_of(part, IsVerbal) ||
        (part[0].tag == Tag::kParticiple && part.size() > 1 && part[1].tag == Tag::kPreposition);
    if (verbal) return;
    for (Words& name : NamesWithExamples(plain, part, most_)) {
      Words words = Cleaned(name);
      bool quality = words.size() == 1 && words[0].tag == Tag::kAdjective;
      if (!words.empty() && !quality) names.push_back(std::move(name));
    }
  }

  std::string_view text_;
  TokenSpan label_;
  size_t most_;
  Tokens body_;
};

}  // namespace

bool AreSites(const std::vector<Words>& names) {
  return !names.empty() && std::ranges::all_of(names, [](const Words& name) {
    size_t head = HeadOf(name);
    return head < name.size() && IsSite(name[head].lower);
  });
}

std::optional<Note> ReadNote(std::string_view text, const Tokens& item, size_t most) {
  size_t joint = JointOf(text, item);
  if (joint == 0) return std::nullopt;
  return NoteReader(text, item, joint, most).Read();
}

}  // namespace causeway
