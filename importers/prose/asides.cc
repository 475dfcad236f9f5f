// Three passes over a sentence, each shorter than the last: brackets, examples, other names.
#include "importers/prose/asides.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "graph/statement.h"
#include "importers/prose/characters.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/phrases.h"
#include "importers/prose/tokens.h"

namespace causeway {
namespace {

// What opens a list of examples, and its words.
constexpr std::array<std::array<std::string_view, 2>, 6> kExampleCues = {{{"such", "as"},
                                                                          {"including", ""},
                                                                          {"like", ""},
                                                                          {"e.g", ""},
                                                                          {"especially", ""},
                                                                          {"for", "example"}}};
constexpr std::array<std::array<std::string_view, 4>, 9> kParentheticals = {
    {{"on", "the", "other", "hand"},
     {"in", "turn"},
     {"by", "contrast"},
     {"in", "contrast"},
     {"however"},
     {"for", "instance"},
     {"in", "general"},
     {"in", "addition"},
     {"as", "a", "result", ","}}};
constexpr std::array<std::string_view, 14> kNamingAdverbs = {
    "also",    "sometimes", "commonly",   "often",     "formerly", "previously", "or",
    "usually", "better",    "frequently", "otherwise", "simply",   "more",       "generally"};

bool Is(TokenSpan tokens, size_t at, std::string_view word) {
  return at < tokens.size() && tokens[at].lower == word;
}

// How many tokens at `at` open a list of examples; 0 if none.
size_t ExampleCueAt(TokenSpan tokens, size_t at) {
  for (const auto& [first, second] : kExampleCues) {
    if (!Is(tokens, at, first)) continue;
    if (second.empty()) return first == "e.g" && Is(tokens, at + 1, ".") ? 2 : 1;
    if (Is(tokens, at + 1, second)) return 2;
  }
  return 0;
}

bool IsAbbreviation(std::string_view word) {
  auto capitals = std::ranges::count_if(word, IsUpper);
  return word.size() >= 2 && word.size() <= 10 && capitals >= 2 && IsAlnum(word.front());
}

// "(kon-JEN-ih-tal)": syllables, one of them in capitals.
bool IsPronunciation(TokenSpan content) {
  return std::ranges::any_of(content, [](const Token& token) {
    size_t hyphen = token.text.find('-');
    if (hyphen == std::string_view::npos) return false;
    bool capitals = false;
    bool small = IsLower(token.text.front()) || IsLower(token.text.back());
    for (size_t i = 0; i + 1 < token.text.size(); ++i) {
      capitals |= IsUpper(token.text[i]) && IsUpper(token.text[i + 1]);
    }
    return capitals && small && !std::ranges::any_of(token.text, IsDigit);
  });
}

bool HasFiniteVerb(TokenSpan tokens) {
  return std::ranges::any_of(tokens, [](const Token& token) {
    return token.tag == Tag::kVerb || token.tag == Tag::kAuxiliary || token.tag == Tag::kModal;
  });
}

bool IsSitePhrase(TokenSpan words) {
  size_t head = HeadOf(words);
  return head < words.size() && IsSite(words[head].lower);
}

bool EndsClinical(TokenSpan words) { return !words.empty() && LooksClinical(words.back().lower); }

class AsideReader {
 public:
  AsideReader(TokenSpan tokens, size_t most) : tokens_(tokens.begin(), tokens.end()), most_(most) {}

  Asides Read() {
    TakeParentheticals();
    TakeBrackets();
    TakeExamples();
    TakeAliases();
    return {std::move(tokens_), std::move(asides_)};
  }

 private:
  // ", on the other hand,": nothing that bears on the clause.
  void TakeParentheticals() {
    Tokens kept;
    for (size_t i = 0; i < tokens_.size(); ++i) {
      size_t words = ParentheticalAt(i);
      if (words == 0) {
        kept.push_back(tokens_[i]);
        continue;
      }
      bool commas = !kept.empty() && kept.back().text == "," && Is(tokens_, i + words, ",");
      if (commas) kept.pop_back();
      i += words - (commas ? 0 : 1);
    }
    tokens_ = std::move(kept);
  }

  [[nodiscard]] size_t ParentheticalAt(size_t at) const {
    for (const auto& phrase : kParentheticals) {
      size_t words = 0;
      while (words < phrase.size() && !phrase[words].empty() &&
             Is(tokens_, at + words, phrase[words]))
        ++words;
      if (words == phrase.size() || phrase[words].empty()) return words;
    }
    return 0;
  }

  void TakeBrackets() {
    Tokens kept;
    for (size_t i = 0; i < tokens_.size(); ++i) {
      bool opens = tokens_[i].text == "(" || tokens_[i].text == "[";
      size_t close = opens ? Close(i) : i;
      if (close == i) {
        kept.push_back(tokens_[i]);
        continue;
      }
      ReadBracket(kept, TokenSpan(tokens_).subspan(i + 1, close - i - 1));
      i = close;
    }
    tokens_ = std::move(kept);
  }

  // The bracket that closes the one at `open`, or `open`. Looks ahead at most 60 tokens.
  [[nodiscard]] size_t Close(size_t open) const {
    size_t depth = 0;
    for (size_t i = open; i < tokens_.size() && i < open + 60; ++i) {
      if (tokens_[i].text == "(" || tokens_[i].text == "[") ++depth;
      if ((tokens_[i].text == ")" || tokens_[i].text == "]") && --depth == 0) return i;
    }
    return open;
  }

  void ReadBracket(Tokens& kept, TokenSpan content) {
    size_t begin = BeginOfPhrase(kept, 0, kept.size(), EndsClinical(content));
    TokenSpan host = TokenSpan(kept).subspan(begin);
    if (content.empty() || host.empty() || IsPronunciation(content)) return;
    if (size_t cue = ExampleCueAt(content, 0); cue > 0) {
      return AddExamples(kept, content.subspan(cue));
    }
    while (!content.empty() && IsNaming(content.front())) content = content.subspan(1);
    if (content.empty()) return;
    if (content.size() == 1 && IsAbbreviation(content[0].text))
      return ReadAbbreviation(host, content);
    if (host.size() == 1 && IsAbbreviation(host[0].text) &&
        !LongForm(content, host[0].text).empty()) {
      return Add(RelationType::kSameAs, Cleaned(content), {Words(host.begin(), host.end())},
                 kAbbreviation);
    }
    ReadGloss(kept, host, content);
  }

  static bool IsNaming(const Token& token) {
    return token.lower == "called" || token.lower == "known" || token.lower == "as" ||
           std::ranges::find(kNamingAdverbs, token.lower) != kNamingAdverbs.end();
  }

  void ReadAbbreviation(TokenSpan host, TokenSpan content) {
    Words full = LongForm(host, content[0].text);
    if (full.empty()) return;
    Add(RelationType::kSameAs, full, {Words(content.begin(), content.end())}, kAbbreviation);
  }

  // "(brain and spinal cord)" after a site: its parts; "(sodium, potassium)" after a plural:
  // examples; one phrase: another name.
  void ReadGloss(Tokens& kept, TokenSpan host, TokenSpan content) {
    if (content.size() > 14 || content[0].tag == Tag::kNumber || content[0].lower == "see" ||
        content[0].tag == Tag::kPreposition || content[0].tag == Tag::kMask ||
        content[0].lower == "due" || HasFiniteVerb(content)) {
      return;
    }
    Words clean = Cleaned(host);
    if (clean.empty()) return;
    std::vector<Words> names = Expand(content, most_);
    bool sites =
        names.size() > 1 && IsSitePhrase(clean) && std::ranges::all_of(names, IsSitePhrase);
    if (sites) return Add(RelationType::kPartOf, clean, std::move(names), {});
    bool list = names.size() > 1 &&
                std::ranges::any_of(content, [](const Token& t) { return t.text == ","; });
    if (list && IsPlural(clean[HeadOf(clean)].lower)) return AddExamples(kept, content);
    if (list || Cleaned(content).empty()) return;
    bool clinical = EndsClinical(content) && !EndsClinical(clean);
    if (clinical) return Add(RelationType::kSameAs, Cleaned(content), {clean}, kGloss);
    Add(RelationType::kSameAs, clean, {Cleaned(content)}, kGloss);
  }

  void TakeExamples() {
    Tokens kept;
    bool verb_before = false;
    for (size_t i = 0; i < tokens_.size(); ++i) {
      size_t cue = kept.empty() ? 0 : ExampleCueAt(tokens_, i);
      if (cue == 0 || !TakesExamples(kept, tokens_[i])) {
        Note(tokens_[i], verb_before);
        kept.push_back(tokens_[i]);
        continue;
      }
      size_t end = EndOfExamples(i + cue, verb_before);
      bool comma = kept.back().text == ",";
      if (comma) kept.pop_back();
      AddExamples(kept, TokenSpan(tokens_).subspan(i + cue, end - i - cue));
      if (comma && end < tokens_.size() && tokens_[end].text == ",") ++end;
      i = end - 1;
    }
    tokens_ = std::move(kept);
  }

  static bool TakesExamples(TokenSpan kept, const Token& cue) {
    const Token& before =
        kept.back().text == "," && kept.size() > 1 ? kept[kept.size() - 2] : kept.back();
    bool noun = before.tag == Tag::kNoun || before.tag == Tag::kGerund ||
                before.tag == Tag::kAdjective || before.text == ")";
    if (cue.lower == "like" || cue.lower == "especially") return noun && IsPlural(before.lower);
    return noun;
  }

  static void Note(const Token& token, bool& verb_before) {
    if (token.tag == Tag::kVerb || token.tag == Tag::kAuxiliary || token.tag == Tag::kModal)
      verb_before = true;
    if (token.tag == Tag::kSubordinator || token.tag == Tag::kRelative || token.text == ";")
      verb_before = false;
  }

  // Examples of a subject run up to its verb; those of an object end before the next clause's
  // subject.
  [[nodiscard]] size_t EndOfExamples(size_t begin, bool verb_before) const {
    if (begin < tokens_.size() && tokens_[begin].text == ":") ++begin;
    if (verb_before) return std::max(EndOfPhrase(tokens_, begin), begin);
    size_t end = begin;
    for (; end < tokens_.size(); ++end) {
      const Token& token = tokens_[end];
      bool stop = token.tag == Tag::kVerb || token.tag == Tag::kAuxiliary ||
                  token.tag == Tag::kModal || token.tag == Tag::kRelative ||
                  token.tag == Tag::kSubordinator || token.text == ";" || token.text == ":" ||
                  (token.text == "." && !Is(tokens_, end - 1, "etc"));
      if (stop && !(token.lower == "once" && end == begin)) break;
    }
    while (end > begin && tokens_[end - 1].tag == Tag::kAdverb) --end;
    return end;
  }

  void AddExamples(Tokens& kept, TokenSpan content) {
    std::vector<Words> names = Expand(content, most_);
    std::erase_if(names, [](const Words& name) {
      return name.back().lower == "others" || name.front().lower == "etc" ||
             name.front().lower == "others";
    });
    size_t begin = BeginOfPhrase(kept, 0, kept.size());
    if (names.empty() || begin == kept.size()) return;
    Words host = Cleaned(TokenSpan(kept).subspan(begin));
    kept.back().examples = static_cast<uint32_t>(asides_.size()) + 1;
    Add(RelationType::kIsA, std::move(host), std::move(names), {});
  }

  void TakeAliases() {
    Tokens kept;
    for (size_t i = 0; i < tokens_.size(); ++i) {
      size_t next = i;
      if (!kept.empty()) next = std::max(ReadNamed(kept, i), ReadOr(kept, i));
      if (next > i) {
        i = next - 1;
      } else {
        kept.push_back(tokens_[i]);
      }
    }
    tokens_ = std::move(kept);
  }

  // "[,] [which is] also called Y": the index after Y, or 0.
  size_t ReadNamed(Tokens& kept, size_t at) {
    size_t i = at;
    bool comma = tokens_[i].text == ",";
    if (comma) ++i;
    if (i + 1 < tokens_.size() && tokens_[i].tag == Tag::kRelative &&
        (tokens_[i + 1].lower == "is" || tokens_[i + 1].lower == "are"))
      i += 2;
    bool adverb = false;
    while (i < tokens_.size() &&
           std::ranges::find(kNamingAdverbs, tokens_[i].lower) != kNamingAdverbs.end()) {
      ++i;
      adverb = true;
    }
    size_t naming = NamingVerbAt(i);
    if (naming == 0 || kept.back().tag == Tag::kAuxiliary || kept.back().tag == Tag::kAdverb ||
        kept.back().tag == Tag::kModal)
      return 0;
    size_t end = EndOfName(i + naming);
    TokenSpan name = TokenSpan(tokens_).subspan(i + naming, end - i - naming);
    if (Cleaned(name).empty()) return 0;
    NameHost(kept, name, comma || adverb);
    if (comma && end < tokens_.size() && tokens_[end].text == ",") ++end;
    return end;
  }

  [[nodiscard]] size_t NamingVerbAt(size_t at) const {
    if (Is(tokens_, at, "called") || Is(tokens_, at, "termed")) return 1;
    if (Is(tokens_, at, "known") && Is(tokens_, at + 1, "as")) return 2;
    bool referred =
        Is(tokens_, at, "referred") && Is(tokens_, at + 1, "to") && Is(tokens_, at + 2, "as");
    return referred ? 3 : 0;
  }

  [[nodiscard]] size_t EndOfName(size_t begin) const {
    size_t end = EndOfPhrase(tokens_, begin);
    for (size_t i = begin; i < end; ++i) {
      if (tokens_[i].text == "," || tokens_[i].lower == "and") return i;
    }
    return end;
  }

  // "a tube called the urethra" gives an example of a tube; "stools, also called feces", another
  // name.
  void NameHost(Tokens& kept, TokenSpan name, bool other_name) {
    if (!other_name) return AddExamples(kept, name);
    size_t begin = BeginOfPhrase(kept, 0, kept.size());
    Words host = Cleaned(TokenSpan(kept).subspan(begin));
    std::vector<Words> names;
    for (const Words& one : Expand(name, most_)) names.push_back(Cleaned(one));
    if (!host.empty()) Add(RelationType::kSameAs, std::move(host), std::move(names), kSynonym);
  }

  // "dyspnea, or shortness of breath,": the index after it, or 0.
  size_t ReadOr(Tokens& kept, size_t at) {
    if (tokens_[at].text != "," || !Is(tokens_, at + 1, "or")) return 0;
    size_t begin = BeginOfPhrase(kept, 0, kept.size());
    bool listed =
        begin > 0 && (kept[begin - 1].text == "," || kept[begin - 1].tag == Tag::kConjunction);
    size_t end = at + 2;
    while (end < tokens_.size() && end < at + 7 && tokens_[end].text != "," &&
           (tokens_[end].tag == Tag::kNoun || tokens_[end].tag == Tag::kAdjective ||
            tokens_[end].lower == "of")) {
      ++end;
    }
    bool short_form = end == at + 3 && IsAbbreviation(tokens_[at + 2].text);
    bool closed = short_form || (end < tokens_.size() &&
                                 (tokens_[end].text == "," || tokens_[end].tag == Tag::kAuxiliary));
    Words host = Cleaned(TokenSpan(kept).subspan(begin));
    if (listed || !closed || end == at + 2 || host.empty()) return 0;
    Add(RelationType::kSameAs, std::move(host),
        {Cleaned(TokenSpan(tokens_).subspan(at + 2, end - at - 2))}, kSynonym);
    return Is(tokens_, end, ",") ? end + 1 : end;
  }

  void Add(RelationType type, Words host, std::vector<Words> names, std::string_view scope) {
    asides_.push_back({type, std::move(host), std::move(names), scope});
  }

  Tokens tokens_;
  size_t most_;
  std::vector<Aside> asides_;
};

char Lower(char c) { return IsUpper(c) ? static_cast<char>(c + 32) : c; }

constexpr std::array<std::string_view, 6> kTypeNames = {"CAUSES", "OCCURS_IN", "AFFECTS",
                                                        "IS_A",   "PART_OF",   "SAME_AS"};

}  // namespace

Asides ReadAsides(TokenSpan tokens, size_t most) { return AsideReader(tokens, most).Read(); }

Words LongForm(TokenSpan host, std::string_view abbreviation) {
  // From the right, each letter of the short form is found in the long form; its first must open a
  // word.
  std::string_view shorter = abbreviation;
  if (shorter.size() > 2 && shorter.ends_with("s") && IsUpper(shorter[shorter.size() - 2]))
    shorter.remove_suffix(1);
  size_t letters = shorter.size();
  size_t most = std::min(letters + 5, letters * 2);
  for (size_t word = host.size(); word > 0 && host.size() - word < most;) {
    --word;
    std::string_view text = host[word].text;
    for (size_t i = text.size(); i > 0 && letters > 0; --i) {
      while (letters > 0 && !IsAlnum(shorter[letters - 1])) --letters;
      bool first = letters == 1;
      if (letters > 0 && Lower(text[i - 1]) == Lower(shorter[letters - 1]) &&
          (!first || i == 1 || !IsAlnum(text[i - 2])))
        --letters;
    }
    if (letters == 0) return {host.begin() + static_cast<ptrdiff_t>(word), host.end()};
  }
  return {};
}

std::string ToText(const Asides& asides) {
  std::string out = ToText(asides.tokens) + "\n";
  for (const Aside& aside : asides.asides) {
    for (const Words& name : aside.names) {
      bool forward = aside.type == RelationType::kSameAs;
      const std::string host = ToText(aside.host);
      const std::string other = ToText(Cleaned(name));
      out += fmt::format("{} {} {}\n", forward ? host : other,
                         kTypeNames[static_cast<size_t>(aside.type)], forward ? other : host);
    }
  }
  return out;
}

}  // namespace causeway
