// Three passes over a sentence, each shorter than the last: brackets, examples, other names.
#include "importers/prose/asides.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "graph/statement.h"
#include "importers/prose/abbreviations.h"
#include "importers/prose/characters.h"
#include "importers/prose/example_classes.h"
#include "importers/prose/extents.h"
#include "importers/prose/facets.h"
#include "importers/prose/glosses.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/omissions.h"
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
constexpr std::array<std::string_view, 14> kNamingAdverbs = {
    "also",    "sometimes", "commonly",   "often",     "formerly", "previously", "or",
    "usually", "better",    "frequently", "otherwise", "simply",   "more",       "generally"};

// How many tokens at `at` open a list of examples; 0 if none.
size_t ExampleCueAt(TokenSpan tokens, size_t at) {
  for (const auto& [first, second] : kExampleCues) {
    if (!IsWordAt(tokens, at, first)) continue;
    if (second.empty()) return first == "e.g" && IsWordAt(tokens, at + 1, ".") ? 2 : 1;
    if (IsWordAt(tokens, at + 1, second)) return 2;
  }
  return 0;
}

bool IsAbbreviation(std::string_view word) {
  auto capitals = std::ranges::count_if(word, IsUpper);
  return word.size() >= 2 && word.size() <= 10 && capitals >= 2 && IsAlnum(word.front());
}

// Of the phrase that ends `kept`; a phrase is no longer than that.
size_t BeginOfHost(TokenSpan kept) {
  constexpr size_t kMostHost = 60;
  return BeginOfPhrase(kept, kept.size() - std::min(kept.size(), kMostHost), kept.size());
}

class AsideReader {
 public:
  AsideReader(TokenSpan tokens, size_t most)
      : tokens_(WithoutPronunciations(WithoutParentheticals(tokens))), most_(most) {}

  Asides Read() {
    NoteAbbreviations();
    TakeBrackets();
    NoteOthers();
    TakeExamples();
    TakeAliases();
    return {std::move(tokens_), std::move(asides_)};
  }

 private:
  // "X (ABC)"; "X (ABC) deficiency" names the deficiency.
  void NoteAbbreviations() {
    for (Abbreviation& found : FindAbbreviations(tokens_)) {
      if (HoldsShortForm(found)) continue;
      abbreviated_.insert(found.short_form.front().range.begin);
      abbreviated_.insert(found.long_form.front().range.begin);
      if (const Token* noun = NounAfter(found.short_form.back())) {
        found.long_form.push_back(*noun);
        found.short_form.push_back(*noun);
      }
      Add(RelationType::kSameAs, std::move(found.long_form), {std::move(found.short_form)},
          kAbbreviation);
    }
  }

  // "tensing of the muscles (muscle contractions)": a word of the name is no abbreviation of it.
  static bool HoldsShortForm(const Abbreviation& found) {
    std::string_view word = found.short_form.front().lower;
    return found.short_form.size() == 1 && found.short_form.front().text == word &&
           std::ranges::any_of(found.long_form, [&](const Token& token) {
             return Singular(token.lower) == Singular(word);
           });
  }

  // Of "(ABC) deficiency", the class or site that the bracket's phrase goes on with.
  [[nodiscard]] const Token* NounAfter(const Token& short_form) const {
    auto at = std::ranges::lower_bound(tokens_, short_form.range.end, {},
                                       [](const Token& t) { return t.range.begin; });
    if (tokens_.end() - at < 2 || at->text != ")") return nullptr;
    const Token& noun = *(at + 1);
    bool whole = noun.tag == Tag::kNoun && (IsClassNoun(noun.lower) || IsSite(noun.lower));
    return whole || noun.lower == "cholesterol" || noun.lower == "tract" ? &noun : nullptr;
  }

  void TakeBrackets() {
    Tokens kept;
    for (size_t i = 0; i < tokens_.size(); ++i) {
      bool opens = tokens_[i].text == "(" || tokens_[i].text == "[";
      size_t close = opens ? ClosingBracket(tokens_, i) : i;
      if (close == i) {
        kept.push_back(tokens_[i]);
        continue;
      }
      if (tokens_[i].text == "(") ReadBracket(kept, i, close);
      i = close;
    }
    tokens_ = std::move(kept);
  }

  void ReadBracket(Tokens& kept, size_t open, size_t close) {
    TokenSpan content = TokenSpan(tokens_).subspan(open + 1, close - open - 1);
    if (content.empty() || kept.empty()) return;
    auto found = abbreviated_.lower_bound(content.front().range.begin);
    if (found != abbreviated_.end() && *found < content.back().range.end)
      return ReadBesideAbbreviation(content);
    if (size_t cue = ExampleCueAt(content, 0); cue > 0)
      return AddExamples(kept, content.subspan(cue));
    bool named = IsNaming(content.front());
    while (!content.empty() &&
           (IsNaming(content.front()) || (named && content.front().tag == Tag::kDeterminer)))
      content = content.subspan(1);
    if (content.size() == 1 && IsAbbreviation(content[0].text)) return;
    TokenSpan after = TokenSpan(tokens_).subspan(close + 1);
    std::optional<Gloss> gloss = ReadBracketGloss(kept, content, after, most_);
    if (!gloss) return;
    if (gloss->explained.begin < gloss->explained.end) PutTerm(kept, gloss->explained, content);
    AddGloss(kept, std::move(*gloss));
  }

  // "a lack of fatty tissue under the skin (subcutaneous fat)": a lack of subcutaneous fat.
  static void PutTerm(Tokens& kept, Extent explained, TokenSpan term) {
    uint32_t examples = kept[explained.end - 1].examples;
    auto at = kept.erase(kept.begin() + static_cast<ptrdiff_t>(explained.begin),
                         kept.begin() + static_cast<ptrdiff_t>(explained.end));
    at = kept.insert(at, term.begin(), term.end());
    (at + static_cast<ptrdiff_t>(term.size()) - 1)->examples = examples;
  }

  // "(SLE or lupus)": a third name.
  void ReadBesideAbbreviation(TokenSpan content) {
    bool third = content.size() > 2 && content.size() < 6 && content[1].lower == "or" &&
                 content.front().range == asides_.back().names.back().front().range;
    if (!third) return;
    Add(RelationType::kSameAs, asides_.back().host, {Cleaned(content.subspan(2))}, kSynonym);
  }

  static bool IsNaming(const Token& token) {
    return token.lower == "called" || token.lower == "known" || token.lower == "as" ||
           token.lower == "termed" || token.lower == "i.e" || token.lower == "." ||
           std::ranges::find(kNamingAdverbs, token.lower) != kNamingAdverbs.end();
  }

  void AddGloss(Tokens& kept, Gloss gloss) {
    if (gloss.members) kept.back().examples = static_cast<uint32_t>(asides_.size()) + 1;
    asides_.push_back(std::move(gloss.aside));
  }

  // "cirrhosis and other liver diseases": they stay where they stand.
  void NoteOthers() {
    for (size_t i = 0; i < tokens_.size(); ++i) {
      if (auto others = ReadOthers(tokens_, i, most_)) asides_.push_back(std::move(others->aside));
    }
  }

  void TakeExamples() {
    Tokens kept;
    bool verb_before = false;
    for (size_t i = 0; i < tokens_.size(); ++i) {
      size_t cue = kept.empty() ? 0 : ExampleCueAt(tokens_, i);
      size_t far = cue > 0 ? FarClass(kept, i) : 0;
      if (cue == 0 || (far == 0 && !TakesExamples(kept, tokens_[i]))) {
        Note(tokens_[i], verb_before);
        kept.push_back(tokens_[i]);
        continue;
      }
      size_t end = EndOfExamples(i + cue, verb_before);
      bool comma = kept.back().text == ",";
      if (comma) kept.pop_back();
      AddExamples(kept, TokenSpan(tokens_).subspan(i + cue, end - i - cue), far);
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
    if (cue.lower == "like" || cue.lower == "especially")
      return noun && IsPlural(before.lower) && !LookUpVerb(before.lower);
    return noun;
  }

  static void Note(const Token& token, bool& verb_before) {
    if (IsVerbal(token)) verb_before = true;
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
                  (token.text == "." && !IsWordAt(tokens_, end - 1, "etc"));
      if (stop && !(token.lower == "once" && end == begin)) break;
    }
    while (end > begin && tokens_[end - 1].tag == Tag::kAdverb) --end;
    return end;
  }

  // Of "Many things can cause gout, | such as a fall" and "items that may have blood on them, |
  // such as razors", the index after the class, which does not stand next to its examples; or 0.
  [[nodiscard]] size_t FarClass(TokenSpan kept, size_t cue) const {
    if (kept.size() < 4 || kept.back().text != "," || !IsWordAt(tokens_, cue, "such")) return 0;
    const Token& last = kept[kept.size() - 2];
    bool noun = last.tag == Tag::kNoun || last.tag == Tag::kGerund || last.text == ")";
    if (noun && IsPlural(last.lower)) return 0;
    size_t end = 1;
    for (size_t at = kept.size() - 2; !noun && at > 0 && end == 1 && kept[at].text != ","; --at) {
      if (kept[at].tag == Tag::kRelative) end = at;
    }
    while (noun && end + 1 < kept.size() && !IsVerbal(kept[end])) ++end;
    const Token& head = kept[end - 1];
    bool generic =
        head.lower == "things" || (IsGenericNoun(head.lower) && FindFacet(head.lower) == nullptr);
    return head.tag == Tag::kNoun && IsPlural(head.lower) && (!noun || generic) ? end : 0;
  }

  void AddExamples(Tokens& kept, TokenSpan content, size_t far = 0) {
    std::vector<Words> names = Expand(content, most_);
    std::erase_if(names, [](const Words& name) {
      return name.back().lower == "others" || name.front().lower == "etc" ||
             name.front().lower == "others" || name.front().lower == "those" ||
             (name.front().tag == Tag::kPreposition && !IsUpper(name.front().text[0]));
    });
    if (names.empty()) return;
    size_t end = far > 0 ? far : kept.size();
    TokenSpan before = TokenSpan(kept).first(end);
    size_t begin = far > 0 ? BeginOfHost(before) : BeginOfClass(before, names.front());
    if (begin == end) return;
    bool genes = Singular(names.front().back().lower) == "gene";  // "mutations in genes, such as"
    begin = genes ? BeginOfNear(before, end) : OverClassNouns(before, begin);
    // The clause belongs to the name of "items that may have blood on them".
    bool told = end < kept.size() && kept[end].tag == Tag::kRelative;
    Words host = Cleaned(TokenSpan(kept).first(told ? kept.size() : end).subspan(begin));
    if (!told) host = WithoutOrigin(std::move(host));
    bool alone = genes || far == 0 || begin == 0 || kept[begin - 1].tag != Tag::kPreposition;
    if (alone) kept[end - 1].examples = static_cast<uint32_t>(asides_.size()) + 1;
    for (Words& one : ClassesBefore(before, begin, std::move(host), most_))
      Add(RelationType::kIsA, std::move(one), names, {});
  }

  void TakeAliases() {
    Tokens kept;
    for (size_t i = 0; i < tokens_.size(); ++i) {
      size_t next = i;
      if (!kept.empty())
        next = std::max({ReadNamed(kept, i), ReadOr(kept, i), ReadApposed(kept, i)});
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
    bool comma = tokens_[i].text == "," || tokens_[i].text == "—";
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
    bool kinds = TellsKinds(TokenSpan(kept).subspan(BeginOfHost(kept)));
    size_t end = kinds ? EndOfPhrase(tokens_, i + naming) : EndOfName(i + naming);
    TokenSpan name = TokenSpan(tokens_).subspan(i + naming, end - i - naming);
    if (Cleaned(name).empty()) return 0;
    NameHost(kept, name, comma || adverb);
    if (comma && end < tokens_.size() && tokens_[end].text == ",") ++end;
    return end;
  }

  [[nodiscard]] size_t NamingVerbAt(size_t at) const {
    if (IsWordAt(tokens_, at, "called") || IsWordAt(tokens_, at, "termed")) return 1;
    if (IsWordAt(tokens_, at, "known") && IsWordAt(tokens_, at + 1, "as")) return 2;
    bool referred = IsWordAt(tokens_, at, "referred") && IsWordAt(tokens_, at + 1, "to") &&
                    IsWordAt(tokens_, at + 2, "as");
    return referred ? 3 : 0;
  }

  [[nodiscard]] size_t EndOfName(size_t begin) const {
    size_t end = EndOfPhrase(tokens_, begin);
    for (size_t i = begin; i < end; ++i) {
      bool outside = tokens_[i].tag == Tag::kPreposition && tokens_[i].lower != "of" && i > begin;
      if (outside || tokens_[i].text == "," || tokens_[i].lower == "and") return i;
    }
    return end;
  }

  // "a tube called the urethra" gives an example of a tube; "stools, also called feces", another
  // name; "the part of the brain called the pons", a part.
  void NameHost(Tokens& kept, TokenSpan name, bool other_name) {
    size_t near = BeginOfHost(kept);
    Words host = Cleaned(TokenSpan(kept).subspan(near));
    std::vector<Words> names;
    for (const Words& one : Expand(name, most_)) names.push_back(Cleaned(one));
    if (size_t of = EndOfPartOf(TokenSpan(kept).subspan(near)); of > 0)
      return Add(RelationType::kPartOf, Cleaned(TokenSpan(kept).subspan(near + of)),
                 std::move(names), {});
    size_t head = HeadOf(host);
    bool process = head < host.size() &&
                   (IsProcessNoun(host[head].lower) || IsRelational(host[head].lower) ||
                    host[head].lower == "pattern") &&
                   !IsClassNoun(host[head].lower) && !IsMaterial(kept.back().lower);
    if (NamesKind(TokenSpan(kept).subspan(near)) || (!other_name && !process))
      return AddMember(kept, name);
    Extent extent = GlossedBefore(kept, name);
    host = Cleaned(TokenSpan(kept).subspan(extent.begin));
    if (names.size() == 1 && IsGlossOf(host, names[0])) std::swap(host, names[0]);
    if (!host.empty()) Add(RelationType::kSameAs, std::move(host), std::move(names), kSynonym);
  }

  // "the most severe form"; "gout type II" is the name of one.
  static bool NamesKind(TokenSpan host) {
    for (size_t i = 0; i < host.size(); ++i) {
      const FacetCue* facet = FindFacet(host[i].lower);
      bool numbered =
          i > 0 && i + 1 < host.size() &&
          (host[i + 1].tag == Tag::kNumber || std::ranges::all_of(host[i + 1].text, IsUpper));
      bool kind = facet != nullptr && facet->type == RelationType::kIsA && !numbered;
      if (host[i].lower == "most" || kind) return true;
    }
    return false;
  }

  // "two types of cells".
  static bool TellsKinds(TokenSpan host) {
    return std::ranges::any_of(host, [](const Token& token) {
      const FacetCue* facet = FindFacet(token.lower);
      return facet != nullptr && facet->type == RelationType::kIsA && IsPlural(token.lower);
    });
  }

  // Of "defects in a protein called collagen", the protein.
  void AddMember(Tokens& kept, TokenSpan name) {
    size_t near = kept.size();
    while (near > 0 && kept[near - 1].tag != Tag::kPreposition &&
           kept[near - 1].tag != Tag::kDeterminer && kept[near - 1].tag != Tag::kPunctuation &&
           kept[near - 1].tag != Tag::kConjunction && kept[near - 1].tag != Tag::kVerb)
      --near;
    std::vector<Words> names = Expand(name, most_);
    Words host = Cleaned(TokenSpan(kept).subspan(near));
    if (names.empty() || host.empty()) return AddExamples(kept, name);
    kept.back().examples = static_cast<uint32_t>(asides_.size()) + 1;
    Add(RelationType::kIsA, std::move(host), std::move(names), {});
    asides_.back().called = true;
  }

  // Of "the end part of the small intestine", the index after "of"; or 0.
  static size_t EndOfPartOf(TokenSpan host) {
    for (size_t i = 0; i + 2 < host.size(); ++i) {
      bool part = host[i].lower == "part" || host[i].lower == "portion" || host[i].lower == "end" ||
                  host[i].lower == "region" || host[i].lower == "section" ||
                  host[i].lower == "segment";
      if (part && host[i + 1].lower == "of" && IsSitePhrase(host.subspan(i + 2))) return i + 2;
    }
    return 0;
  }

  // "dyspnea, or shortness of breath,": the index after it, or 0.
  size_t ReadOr(Tokens& kept, size_t at) {
    if (tokens_[at].text != "," || !IsWordAt(tokens_, at + 1, "or")) return 0;
    if (at + 2 >= tokens_.size() || abbreviated_.contains(tokens_[at + 2].range.begin)) return 0;
    size_t begin = BeginOfHost(kept);
    bool listed =
        begin > 0 && (kept[begin - 1].text == "," || kept[begin - 1].tag == Tag::kConjunction);
    size_t end = at + 2;
    while (end < tokens_.size() && end < at + 8 && tokens_[end].text != "," &&
           (tokens_[end].tag == Tag::kNoun || tokens_[end].tag == Tag::kAdjective ||
            tokens_[end].tag == Tag::kGerund || tokens_[end].tag == Tag::kNumber ||
            tokens_[end].tag == Tag::kParticiple || tokens_[end].lower == "of")) {
      ++end;
    }
    bool closed = end == tokens_.size() || tokens_[end].text == "," || tokens_[end].text == "." ||
                  tokens_[end].tag == Tag::kAuxiliary;
    Words host = Cleaned(TokenSpan(kept).subspan(begin));
    if (listed || !closed || end == at + 2 || host.empty()) return 0;
    Add(RelationType::kSameAs, std::move(host),
        {Cleaned(TokenSpan(tokens_).subspan(at + 2, end - at - 2))}, kSynonym);
    return IsWordAt(tokens_, end, ",") ? end + 1 : end;
  }

  [[nodiscard]] bool IsVerbAt(size_t at) const {
    return at < tokens_.size() && IsVerbal(tokens_[at]);
  }

  // ", the fatty covering of nerves,", ", which is the …": the index after it, or 0 where the
  // clause needs it.
  size_t ReadApposed(Tokens& kept, size_t at) {
    if (tokens_[at].text != "," && tokens_[at].text != "—" && tokens_[at].text != "–") return 0;
    size_t begin = at + 1;
    if (begin + 1 < tokens_.size() && tokens_[begin].tag == Tag::kRelative &&
        (tokens_[begin + 1].lower == "is" || tokens_[begin + 1].lower == "are"))
      begin += 2;
    size_t end = begin;
    while (end < tokens_.size() && end < begin + 30 && tokens_[end].text != "," &&
           tokens_[end].text != ";" && tokens_[end].text != "." && tokens_[end].text != "—" &&
           tokens_[end].text != "–")
      ++end;
    TokenSpan content = TokenSpan(tokens_).subspan(begin, end - begin);
    bool dash = tokens_[at].text != ",";
    bool listed = IsWordAt(tokens_, begin, "a") || IsWordAt(tokens_, begin, "an");
    if (!dash && listed && IsWordAt(tokens_, end, ",") && !IsVerbAt(end + 1)) return 0;
    std::optional<Gloss> gloss =
        dash ? ReadDashed(kept, content, most_) : ReadApposition(kept, content, most_);
    if (!gloss) return 0;
    asides_.push_back(std::move(gloss->aside));
    return IsWordAt(tokens_, end, ",") && end + 1 < tokens_.size() ? end + 1 : end;
  }

  void Add(RelationType type, Words host, std::vector<Words> names, std::string_view scope) {
    asides_.push_back({type, std::move(host), std::move(names), scope});
  }

  Tokens tokens_;
  size_t most_;
  std::vector<Aside> asides_;
  std::set<uint32_t> abbreviated_;  // where long and short forms begin
};

constexpr std::array<std::string_view, 6> kTypeNames = {"CAUSES", "OCCURS_IN", "AFFECTS",
                                                        "IS_A",   "PART_OF",   "SAME_AS"};

}  // namespace

Asides ReadAsides(TokenSpan tokens, size_t most) { return AsideReader(tokens, most).Read(); }

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
