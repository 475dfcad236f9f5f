// The pipeline: the stages in order over one block after the other, and what they remember between
// blocks.
#include "importers/prose/read.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "graph/statement.h"
#include "importers/prose/abbreviations.h"
#include "importers/prose/asides.h"
#include "importers/prose/bystanders.h"
#include "importers/prose/characters.h"
#include "importers/prose/conditionals.h"
#include "importers/prose/examples.h"
#include "importers/prose/facets.h"
#include "importers/prose/filters.h"
#include "importers/prose/forms.h"
#include "importers/prose/headings.h"
#include "importers/prose/kinds.h"
#include "importers/prose/language.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/lists.h"
#include "importers/prose/names.h"
#include "importers/prose/omissions.h"
#include "importers/prose/parse_repairs.h"
#include "importers/prose/phrases.h"
#include "importers/prose/reference.h"
#include "importers/prose/relations.h"
#include "importers/prose/repairs.h"
#include "importers/prose/sentences.h"
#include "importers/prose/structure.h"
#include "importers/prose/syntax.h"
#include "importers/prose/tables.h"
#include "importers/prose/tags.h"
#include "importers/prose/tokens.h"

namespace causeway {
namespace {

class Reader {
 public:
  Reader(std::string_view text, const Limits& limits, const Syntax* syntax)
      : text_(text),
        lower_(LowerAscii(text)),
        repairs_(lower_),
        limits_(limits),
        syntax_(syntax),
        blocks_(ReadStructure(text)) {}

  ProseReading Read() {
    if (!LooksEnglish(lower_, blocks_, limits_)) return TitleAlone();
    for (uint32_t i = 0; i < blocks_.size(); ++i) ReadBlock(i);
    UnifyNames(proper_words_, context_.compared, reading_.assertions);
    DropBystanders(reading_);
    JudgeAssertions(reading_.assertions);
    if (unread_ > 0)
      reading_.note =
          fmt::format("{} sentence{} too long to read", unread_, unread_ == 1 ? "" : "s");
    NoteConditions(reading_.assertions, conditions_);
    reading_.conditions.assign(conditions_.begin(), conditions_.end());
    return std::move(reading_);
  }

 private:
  ProseReading TitleAlone() const {
    ProseReading reading{.note = "it does not look like English, and was not read"};
    if (blocks_.front().kind == BlockKind::kTitle) reading.title = TitleOf(blocks_.front());
    return reading;
  }

  [[nodiscard]] std::string TitleOf(const Block& block) const {
    return std::string(Trimmed(Slice(text_, block.range).substr(0, 300)));
  }

  void ReadBlock(uint32_t index) {
    const Block& block = blocks_[index];
    block_ = block.kind;
    switch (block.kind) {
      case BlockKind::kTitle:
        return ReadTitle(block);
      case BlockKind::kHeading:
        return ReadHeadingBlock(index);
      case BlockKind::kParagraph:
        return ReadParagraph(index);
      case BlockKind::kItem:
        return ReadItem(block);
      case BlockKind::kRow:
        return ReadRow(index);
    }
  }

  void ReadTitle(const Block& block) {
    reading_.title = TitleOf(block);
    heading_ = ReadHeading(Slice(text_, block.range));
    for (std::string& name : heading_.names) name = AsWritten(name, text_.substr(block.range.end));
    context_.compared = context_.focus = section_focus_ = heading_.names;
    for (const std::string& name : heading_.names) conditions_.insert(NameKey(name));
    heading_.facet = nullptr;
    heading_.unread = false;
  }

  // A heading that names a condition turns the focus to it; a facet alone keeps the focus. What
  // stands under an unread one is as unread.
  void ReadHeadingBlock(uint32_t index) {
    const Block& block = blocks_[index];
    std::string_view line = Slice(text_, block.range);
    heading_ = ReadHeading(line);
    for (std::string& name : heading_.names) name = AsWritten(name, text_.substr(block.range.end));
    if (heading_.unread && !reading_.title.empty())
      heading_.unread = IsUnreadBeside(line, reading_.title);
    bool inside = unread_headings_.contains(block.heading);
    heading_.unread |= inside;
    if (heading_.unread) unread_headings_.insert(index);
    // "Lung" of "Lung complications" is where they are, not what has them.
    std::erase_if(heading_.names, [](const std::string& n) { return IsSite(LowerAscii(n)); });
    section_ = std::string(Trimmed(line));
    lead_ = {};
    EmitAbbreviations(TokensOf(block.range), block.range);
    context_.focus = section_focus_;
    context_.form.clear();
    if (heading_.names.empty() || inside) return;
    bool plain = heading_.facet == nullptr && !heading_.unread;
    if (heading_.names.size() > 1) {
      context_.focus = heading_.names;
      if (context_.compared.size() < 2) context_.compared = heading_.names;
    } else if (!plain || OpensSection(block, heading_.names[0])) {
      context_.focus = heading_.names;
      if (plain) conditions_.insert(NameKey(heading_.names[0]));
    }
    section_focus_ = context_.focus;
  }

  // Whether the text under a heading begins with the heading's name, or the title holds it.
  [[nodiscard]] bool OpensSection(const Block& heading, std::string_view name) const {
    bool titled = std::ranges::any_of(
        context_.compared, [&](const std::string& c) { return NameKey(c) == NameKey(name); });
    return titled || SpeaksOf(std::string_view(lower_).substr(heading.range.end, 300), name);
  }

  void ReadParagraph(uint32_t index) {
    StartPassage();
    context_.form.clear();
    std::vector<TextRange> sentences = SplitSentences(text_, blocks_[index].range);
    bool leads = index + 1 < blocks_.size() && blocks_[index + 1].lead == index;
    lead_ = {};
    context_.focus = section_focus_;
    bool compares = context_.compared.size() > 1 && context_.focus.size() != 1;
    const FacetCue* facet = nullptr;  // of the sentence before
    for (const TextRange& range : sentences) {
      Tokens tokens = TokensOf(range);
      if (IsAuthor(tokens)) break;
      if (compares) NoteFocus(range);
      if (leads && range == sentences.back()) {
        lead_ = {.block = index, .range = range, .relations = ReadLead(tokens)};
        lead_.advice = LeadsAdvice(tokens);
        if (!heading_.unread && !lead_.advice) lead_.facet = FacetOfLeadIn(tokens);
        if (PointsBack(tokens)) LeadByFacet(facet);
        lead_.hedged = IsSupposed(tokens);
        NoteSynonym(range);
        said_.clear();
        ReadSentence(range, std::move(tokens));
        PlaceItems(said_, lead_);
      } else {
        facet = FacetOfLeadIn(tokens);
        if (!GivesExamples(tokens)) said_.clear();
        ReadSentence(range, std::move(tokens));
      }
    }
    if (!leads) context_.focus = section_focus_;
  }

  // "They may include:" lists what the sentence before spoke of.
  void LeadByFacet(const FacetCue* facet) {
    if (facet == nullptr || heading_.unread || lead_.facet != nullptr) return;
    lead_.facet = facet;
    lead_.relations.clear();
  }

  // In a paragraph that compares, the one condition that a sentence names is what it and those
  // after it are about.
  void NoteFocus(TextRange range) {
    std::string_view sentence = Slice(lower_, range);
    std::vector<std::string> named;
    for (const std::string& name : context_.compared) {
      if (sentence.find(LowerAscii(name)) != std::string_view::npos || NamesShort(range, name))
        named.push_back(name);
    }
    if (!named.empty()) context_.focus = std::move(named);
  }

  // Whether the sentence holds an abbreviation that the document gave for `name`.
  [[nodiscard]] bool NamesShort(TextRange range, const std::string& name) const {
    auto found = abbreviations_.find(NameKey(name));
    return found != abbreviations_.end() && HoldsShortForm(Slice(text_, range), found->second);
  }

  bool IsTooLong(TextRange range) {
    unread_ += static_cast<uint32_t>(range.end - range.begin > limits_.sentence_bytes);
    return range.end - range.begin > limits_.sentence_bytes;
  }

  Tokens TokensOf(TextRange range) {
    if (IsTooLong(range)) return {};
    Tokens tokens = Tokenize(text_, lower_, range);
    repairs_.Mend(tokens);
    TagTokens(tokens);
    for (size_t i = 1; i < tokens.size(); ++i) {
      bool capital = IsUpper(tokens[i].text.front()) && tokens[i - 1].tag != Tag::kPunctuation;
      if (capital) proper_words_.insert(tokens[i].lower);
    }
    return tokens;
  }

  void ReadSentence(TextRange range, Tokens tokens) {
    if (heading_.unread) EmitAbbreviations(tokens, range);
    if (IsAside(tokens)) return;
    Asides sentence = ReadAsides(tokens, limits_.list_names);
    Parse(sentence.tokens);
    TurnToForm(sentence.tokens);
    std::vector<Relation> relations = GivesExamples(tokens)
                                          ? ReadExamples(sentence, said_, limits_.list_names)
                                          : ReadRelations(sentence, limits_.list_names);
    bool follows = OpensConsequence(tokens);
    // Advice tells what a condition does not come from ("Diet plays no role in it").
    std::erase_if(relations, [&](const Relation& r) {
      if (lead_.range == range && !StandsByItself(r)) return true;
      return heading_.unread ? !r.denied && !IsOutcome(r) : follows && r.told;
    });
    Emit(relations, range);
    if (follows) EmitConsequence(sentence.tokens, range);
    context_.named.NotePhrases(sentence.tokens, range);
    NoteSubject(sentence.tokens);
    NoteEffects(sentence.tokens, relations);
  }

  // "Severe gout may …": what the passage tells of gout is from here on of that.
  void TurnToForm(TokenSpan tokens) {
    if (context_.focus.size() != 1) return;
    std::vector<std::string> spellings = context_.focus;
    auto found = abbreviations_.find(NameKey(spellings[0]));
    if (found != abbreviations_.end()) spellings.push_back(found->second);
    if (std::optional<std::string> form = FormIn(tokens, spellings)) context_.form = *form;
  }

  // "As a result, blood flows back.": it comes of what the sentence before told.
  void EmitConsequence(const Tokens& tokens, TextRange range) {
    for (const Words& event : EventsOfSentence(tokens, limits_.list_names)) {
      Relation relation{.object = event, .confidence = 0.6F};
      if (heading_.unread || IsNoName(relation, true)) continue;
      Circumstances how = CircumstancesOf(relation, context_.effects.size());
      how.subject = NameSource::kReferred;
      for (const std::string& cause : context_.effects)
        AddAssertion({.subject = cause,
                      .object = ToText(Cleaned(event)),
                      .range = range,
                      .section = section_,
                      .circumstances = how});
    }
  }

  // What "This" at the start of the next sentence stands for.
  void NoteEffects(const Tokens& tokens, const std::vector<Relation>& relations) {
    context_.within = true;
    std::vector<std::string> effects;
    for (const Words& effect : LastEffects(tokens, relations))
      std::ranges::copy(Resolve(effect, context_), std::back_inserter(effects));
    context_.effects = std::move(effects);
  }

  // An outlook tells what a condition may lead to.
  [[nodiscard]] bool IsOutcome(const Relation& relation) const {
    return heading_.topic == Topic::kPrognosis && relation.type == RelationType::kCauses &&
           relation.confidence >= 0.9F;
  }

  // What is not read needs no tree.
  void Parse(Tokens& tokens) const {
    if (syntax_ == nullptr || heading_.unread || !CallsForParse(tokens)) return;
    syntax_->Annotate(tokens);
    MendTags(tokens);
  }

  // Of a heading or a sentence that is not read: what it says of names holds elsewhere.
  void EmitAbbreviations(TokenSpan tokens, TextRange range) {
    for (Abbreviation& found : FindAbbreviations(WithoutPronunciations(tokens))) {
      Emit({{.subject = std::move(found.long_form),
             .type = RelationType::kSameAs,
             .object = std::move(found.short_form),
             .alias_scope = kAbbreviation,
             .confidence = 0.9F}},
           range);
    }
  }

  // The relations of a lead-in, with a slot where its items go.
  std::vector<Relation> ReadLead(Tokens tokens) {
    if (heading_.unread || IsAside(tokens)) return {};
    return ReadLeadIn(std::move(tokens), limits_.list_names);
  }

  // "Muscle wasting can be caused by …:" under "Muscle atrophy": another name for it.
  void NoteSynonym(TextRange range) {
    if (context_.focus.size() != 1) return;
    for (Relation& relation : lead_.relations) {
      for (Words* words : {&relation.subject, &relation.object}) {
        std::string name = ToText(Cleaned(*words));
        if (!IsSectionSynonym(name, context_.focus[0])) continue;
        AddAssertion({.subject = context_.focus[0],
                      .type = RelationType::kSameAs,
                      .object = name,
                      .range = range,
                      .section = section_,
                      .alias_scope = kGloss,
                      .circumstances = {.rule = 0.6F, .topic = heading_.topic, .block = block_}});
        return;
      }
    }
  }

  void NoteSubject(const Tokens& tokens) {
    Words phrase = OpeningSubject(tokens);
    if (phrase.empty()) return;
    std::vector<std::string> names = Resolve(phrase, context_);
    if (names.size() == 1 && !causeway::IsNoName(phrase, RelationType::kCauses, false))
      context_.last_subject = names[0];
    if (names.size() == 1) Introduce(names[0], context_);
  }

  // The first row of a table is its header.
  void ReadRow(uint32_t index) {
    const TextRange row = blocks_[index].range;
    std::vector<TextRange> cells = CellsOf(text_, row);
    if (index == 0 || blocks_[index - 1].kind != BlockKind::kRow)
      columns_ = ColumnsOf(text_, cells, context_.compared);
    if (heading_.unread || cells.size() != columns_.size()) return;
    const std::vector<std::string> focus = context_.focus;
    const Tokens label = TokensOf(cells[0]);
    for (size_t i = 1; i < cells.size(); ++i) {
      if (columns_[i].empty() || label.empty()) continue;
      context_.focus = {columns_[i]};
      Emit(ReadCell(Slice(text_, cells[0]), label, TokensOf(cells[i]), limits_.list_names), row);
    }
    context_.focus = focus;
  }

  // What sentences refer to stands in their own paragraph or item.
  void StartPassage() {
    said_.clear();
    causeway::StartPassage(context_);
  }

  void ReadItem(const Block& block) {
    StartPassage();
    if (heading_.unread || IsTooLong(block.range)) return;
    bool led = block.lead != kNoBlock && lead_.block == block.lead && !lead_.relations.empty();
    ListItem item = ReadListItem(text_, lower_, repairs_, block, limits_.list_names);
    Emit(item.relations, block.range);
    if (led) {
      Emit(FillLead(lead_, item), block.range);
    } else if (const FacetCue* facet = FacetOfItem(block)) {
      Emit(FacetRelations(*facet, item, IsUnderHedge(block)), block.range);
      Emit(SiteRelations(item.sites), block.range);
    }
    if (!item.names.empty()) Introduce(ToText(Cleaned(Introduced(item))), context_);
    for (const TextRange& range : SplitSentences(text_, BodyOf(block))) {
      Tokens tokens = TokensOf(range);
      if (item.label_class > 0) NameClass(tokens, item);
      ReadSentence(range, std::move(tokens));
    }
  }

  [[nodiscard]] bool IsUnderHedge(const Block& block) const {
    return block.lead != kNoBlock && lead_.block == block.lead && lead_.hedged;
  }

  // The facet of a list that no lead-in states: the lead-in's, or its heading's.
  [[nodiscard]] const FacetCue* FacetOfItem(const Block& block) const {
    bool led = block.lead != kNoBlock && lead_.block == block.lead;
    if (led && lead_.advice) return nullptr;
    return led && lead_.facet != nullptr ? lead_.facet : heading_.facet;
  }

  [[nodiscard]] bool Counts(const Relation& relation) const {
    if (IsNoName(relation, false) || IsNoName(relation, true)) return false;
    // "Women are more likely to have pain" tells how a condition shows, not who gets it.
    if (relation.named && heading_.topic == Topic::kSymptoms) return false;
    if (relation.type == RelationType::kPartOf && !NamesSite(relation.object)) return false;
    return relation.type != RelationType::kSameAs ||
           (CanBeAlias(relation.subject, context_) && CanBeAlias(relation.object, context_));
  }

  void Emit(const std::vector<Relation>& relations, TextRange range) {
    said_.insert(said_.end(), relations.begin(), relations.end());
    for (const Relation& relation : relations) {
      if (!Counts(relation)) continue;
      for (const std::string& subject : SubjectsOf(relation)) {
        for (const std::string& object : ObjectsOf(relation, subject, context_)) {
          if (IsOfItself(subject, object)) continue;
          if (!FitsKinds(subject, relation.type, object)) continue;
          if (relation.told && !CanTell(subject, object)) continue;
          AddAssertion({.subject = subject,
                        .type = relation.type,
                        .object = object,
                        .denied = relation.denied,
                        .hedged = relation.hedged,
                        .range = range,
                        .section = section_,
                        .alias_scope = relation.alias_scope,
                        .circumstances = CircumstancesOf(relation, relations.size())});
        }
      }
    }
  }

  [[nodiscard]] std::vector<std::string> SubjectsOf(const Relation& relation) const {
    if (relation.named) return {ToText(Cleaned(relation.subject))};
    return relation.type == RelationType::kSameAs ? Resolve(relation.subject, context_)
                                                  : ResolveForm(relation.subject, context_);
  }

  [[nodiscard]] Circumstances CircumstancesOf(const Relation& relation, size_t siblings) const {
    return {.rule = relation.confidence,
            .topic = heading_.topic,
            .block = block_,
            .subject = SourceOf(relation.subject),
            .object = SourceOf(relation.object),
            .siblings = siblings};
  }

  [[nodiscard]] NameSource SourceOf(const Words& phrase) const {
    if (phrase.empty()) return NameSource::kImplied;
    return Refers(phrase) ? NameSource::kReferred : NameSource::kWritten;
  }

  // Sections on causes tell what leads to the condition, not what comes of it.
  [[nodiscard]] bool CanTell(const std::string& condition, const std::string& finding) const {
    if (heading_.topic == Topic::kCauses || heading_.topic == Topic::kRisk) return false;
    auto Ends = [&](const auto& c) { return NameKey(condition).ends_with(NameKey(c)); };
    bool titled = condition == context_.form || std::ranges::any_of(context_.compared, Ends);
    return CanBeToldOf(finding, condition, titled);
  }

  [[nodiscard]] bool Refers(const Words& phrase) const {
    std::vector<std::string> names = Resolve(phrase, context_);
    return names.size() != 1 || names[0] != ToText(Cleaned(phrase));
  }

  // A phrase that refers to something is judged by what it refers to.
  [[nodiscard]] bool IsNoName(const Relation& relation, bool object) const {
    if (relation.named && !object) return Cleaned(relation.subject).empty();
    const Words& phrase = object ? relation.object : relation.subject;
    // "It causes no symptoms" says something; "it causes symptoms" does not.
    if (object && relation.denied && NamesEffects(phrase)) return false;
    if (object && BringsSymptoms(relation, context_)) return false;
    return !Refers(phrase) && causeway::IsNoName(phrase, relation.type, object);
  }

  void AddAssertion(Assertion assertion) {
    if (std::max(assertion.subject.size(), assertion.object.size()) > limits_.name_bytes) return;
    if (assertion.alias_scope == kAbbreviation)
      abbreviations_.try_emplace(NameKey(assertion.subject), assertion.object);
    for (const std::string* name : {&assertion.subject, &assertion.object})
      context_.named.Note(*name, assertion.range);
    reading_.assertions.push_back(std::move(assertion));
  }

  std::string_view text_;
  std::string lower_;
  Repairs repairs_;
  Limits limits_;
  const Syntax* syntax_;  // or null
  std::vector<Block> blocks_;
  ProseReading reading_;
  Heading heading_;
  Context context_;
  std::vector<std::string> section_focus_;  // what its heading is about
  std::string section_;
  BlockKind block_ = BlockKind::kParagraph;  // that is being read
  LeadIn lead_;
  std::vector<Relation> said_;          // of the item or the sentence before, for its examples
  std::vector<std::string> columns_;    // of the table, the condition of each
  std::set<uint32_t> unread_headings_;  // by their treatment, advice …, or that of those above
  uint32_t unread_ = 0;
  std::set<std::string> conditions_;
  std::map<std::string, std::string> abbreviations_;  // by the key of the name that they stand for
  std::unordered_set<std::string_view> proper_words_;
};

}  // namespace

ProseReading ReadProse(std::string_view text, const Limits& limits, const Syntax* syntax) {
  return Reader(text, limits, syntax).Read();
}

}  // namespace causeway
