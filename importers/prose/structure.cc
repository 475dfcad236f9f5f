// A line reader: each line is cut into pieces (lists written in one line), each piece is classified
// by its marker and shape, and a small state remembers what governs the items that follow.
#include "importers/prose/structure.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "importers/prose/characters.h"
#include "importers/prose/headings.h"
#include "importers/prose/phrases.h"
#include "importers/prose/pieces.h"
#include "importers/prose/sentences.h"
#include "importers/prose/tags.h"
#include "importers/prose/tokens.h"

namespace causeway {
namespace {

bool EndsSentence(std::string_view line) {
  while (!line.empty() && IsOneOf("\"')]*_", line.back())) line.remove_suffix(1);
  return !line.empty() && IsOneOf(".!?", line.back());
}

Tokens TaggedTokens(std::string_view body, const std::string& lower) {
  Tokens tokens = Tokenize(body, lower, {0, static_cast<uint32_t>(body.size())});
  TagTokens(tokens);
  return tokens;
}

// "People with gout may", "See a doctor if": what a list completes.
bool IsIncomplete(std::string_view body) {
  std::string lower = LowerAscii(body);
  Tokens tokens = TaggedTokens(body, lower);
  return std::ranges::any_of(tokens, IsVerbal) ||
         (!tokens.empty() &&
          (tokens.back().tag == Tag::kSubordinator || tokens.back().tag == Tag::kPreposition));
}

// "Conditions that affect nerves".
bool IsPhrase(std::string_view body) {
  std::string lower = LowerAscii(body);
  return IsPhrase(TaggedTokens(body, lower));
}

bool IsTitleCase(std::string_view body) {
  size_t words = 0;
  while (!body.empty()) {
    std::string_view word = body.substr(0, body.find(' '));
    if (IsLower(word.front()) && word.size() > 3) return false;
    words += static_cast<size_t>(IsUpper(word.front()));
    body = Trimmed(body.substr(word.size()));
  }
  return words > 1;
}

class StructureReader {
 public:
  explicit StructureReader(std::string_view text) : text_(text) {}

  std::vector<Block> Read() {
    uint32_t at = 0;
    while (at < text_.size()) {
      size_t stop = text_.find('\n', at);
      auto end = static_cast<uint32_t>(stop == std::string_view::npos ? text_.size() : stop);
      ReadLine({at, end});
      at = end + 1;
    }
    return std::move(blocks_);
  }

 private:
  [[nodiscard]] TextRange Trim(TextRange range) const {
    while (!range.empty() && IsSpace(text_[range.begin])) ++range.begin;
    while (!range.empty() && IsSpace(text_[range.end - 1])) --range.end;
    return range;
  }

  void ReadLine(TextRange line) {
    std::vector<Piece> pieces = CutLine(text_, line, after_blank_);
    for (const Piece& piece : pieces) ReadPiece(piece);
    after_blank_ = pieces.empty();
  }

  void ReadPiece(const Piece& piece) {
    std::string_view body = Slice(text_, piece.range);
    if (body.find_first_not_of("-=_*~ |:") == std::string_view::npos) return;  // a rule
    switch (piece.marker) {
      case Marker::kHash:
        return AddHeading(piece.range, piece.number);
      case Marker::kRow:
        return Add(BlockKind::kRow, piece.range);
      case Marker::kBullet:
        AdoptLead(body);
        return AddItem(piece);
      case Marker::kNumber:
        return ReadNumbered(piece, body);
      case Marker::kNone:
        return ReadPlain(piece, body);
    }
  }

  // "2. Muscle atrophy." is a heading where it follows heading 1, an item where it follows item 1.
  void ReadNumbered(const Piece& piece, std::string_view body) {
    bool next_item = item_number_ != 0 && piece.number == item_number_ + 1;
    bool first_item = piece.number == 1 && lead_ != kNoBlock;
    bool labelled = ColonLabel(piece.range).has_value();
    bool brief = CountWords(body, 12) <= 10 && body.find(". ") == std::string_view::npos;
    if (!next_item && !first_item && !labelled && brief)
      return AddHeading(piece.range, kQuestionLevel);
    AddItem(piece);
    item_number_ = piece.number;
  }

  void ReadPlain(const Piece& piece, std::string_view body) {
    bool wrapped = GoesOnBelow(piece.range.end);
    if (blocks_.empty() && !wrapped && IsTitle(body)) return AddHeading(piece.range, 0);
    if (ContinuesParagraph(piece, body)) {
      blocks_.back().range.end = piece.range.end;
      if (blocks_.back().kind == BlockKind::kParagraph) NoteLead(blocks_.size() - 1);
      return;
    }
    if (body.back() == '?' && IsBrief(body)) return AddHeading(piece.range, kQuestionLevel);
    if (lead_ != kNoBlock && !bulleted_ && !wrapped && IsPlainItem(piece, body))
      return AddItem(piece);
    if (wrapped || !IsHeadingLine(body)) return AddParagraph(WithoutLabel(piece.range));
    AddHeading(piece.range, kPlainLevel);
  }

  // "Summary: Gout is …": the label is a heading to its paragraph.
  [[nodiscard]] TextRange WithoutLabel(TextRange range) {
    size_t colon = Slice(text_, range).substr(0, 40).find(": ");
    if (colon == std::string_view::npos || colon == 0) return range;
    TextRange label = Trim({range.begin, range.begin + static_cast<uint32_t>(colon)});
    if (label.empty() || !IsTopicLabel(Slice(text_, label))) return range;
    AddHeading(label, kPlainLevel);
    return Trim({range.begin + static_cast<uint32_t>(colon) + 1, range.end});
  }

  // Whether the next line starts in lower case, as a wrapped line does.
  [[nodiscard]] bool GoesOnBelow(size_t end) const {
    return end + 1 < text_.size() && text_[end] == '\n' && IsLower(text_[end + 1]);
  }

  static bool IsBrief(std::string_view body) {
    return body.size() <= 160 && CountWords(body, 20) <= 18;
  }
  static bool IsTitle(std::string_view body) {
    return IsBrief(body) && (!EndsSentence(body) || body.back() == '?') && body.back() != ':' &&
           !EndsWithLeadWord(body);
  }
  static bool IsHeadingLine(std::string_view body) {
    bool opens = IsUpper(body.front()) || IsDigit(body.front()) || IsAlpha(body.front());
    return opens && IsBrief(body) && !EndsSentence(body) && !IsOneOf(":;,", body.back()) &&
           !EndsWithLeadWord(body);
  }

  // Under a lead-in, a line is an item where it begins with a noun phrase: "Fever", "Loss of
  // appetite. It may …"; a heading in title case that prose follows ends the list.
  [[nodiscard]] bool IsPlainItem(const Piece& piece, std::string_view body) const {
    if (!IsHeadingLine(body)) return piece.after_gap && OpensWithPhrase(piece.range);
    bool title_case = blocks_.back().kind == BlockKind::kItem && IsTitleCase(body);
    return !IsFacetHeading(body) && !(title_case && ProseFollows(piece.range.end));
  }

  [[nodiscard]] bool OpensWithPhrase(TextRange range) const {
    range.end = std::min(range.end, range.begin + kItemBytes);
    std::string_view first = Slice(text_, SplitSentences(text_, range).front());
    return CountWords(first, 60) < 60 && IsPhrase(first);
  }

  [[nodiscard]] bool ProseFollows(size_t end) const {
    size_t begin = text_.find_first_not_of(" \t\r\n", end);
    if (begin == std::string_view::npos) return false;
    std::string_view line = text_.substr(begin, 400);
    line = Trimmed(line.substr(0, line.find('\n')));
    return EndsSentence(line) || CountWords(line, 19) > 18;
  }

  // A line that goes on where the last one was wrapped.
  [[nodiscard]] bool ContinuesParagraph(const Piece& piece, std::string_view body) const {
    if (piece.after_gap || !piece.starts_line || blocks_.empty()) return false;
    const Block& last = blocks_.back();
    if (last.kind != BlockKind::kParagraph && last.kind != BlockKind::kItem) return false;
    if (!IsLower(body.front()) && body.front() != '(') return false;
    return !IsOneOf(".!?:", text_[last.range.end - 1]);
  }

  void Add(BlockKind kind, TextRange range) {
    blocks_.push_back({.kind = kind, .range = range, .heading = heading_});
  }

  // A heading stands under the last one of a higher level.
  void AddHeading(TextRange range, uint32_t level) {
    while (!above_.empty() && above_.back().level >= level) above_.pop_back();
    heading_ = above_.empty() ? kNoBlock : above_.back().block;
    Add(blocks_.empty() ? BlockKind::kTitle : BlockKind::kHeading, range);
    heading_ = static_cast<uint32_t>(blocks_.size() - 1);
    above_.push_back({heading_, blocks_.size() == 1 ? 0 : level});
    EndList();
  }

  void AddParagraph(TextRange range) {
    Add(BlockKind::kParagraph, range);
    EndList();
    NoteLead(blocks_.size() - 1);
  }

  void EndList() {
    lead_ = kNoBlock;
    item_number_ = 0;
    nested_ = {};
    bulleted_ = false;
  }

  static bool Leads(std::string_view body) {
    return body.back() == ':' || EndsWithLeadWord(body) || body.ends_with(" following.") ||
           body.ends_with(" as follows.");
  }

  // Whether the last paragraph leads in what follows it.
  void NoteLead(size_t block) {
    bool leads = Leads(Slice(text_, blocks_[block].range));
    lead_ = leads ? static_cast<uint32_t>(block) : kNoBlock;
  }

  // What no stop ends before a bullet leads it in, even a line that looked like a heading: "People
  // with gout may"; within a list, before an item in lower case.
  void AdoptLead(std::string_view body) {
    if (blocks_.empty() || EndsSentence(Slice(text_, blocks_.back().range))) return;
    auto index = static_cast<uint32_t>(blocks_.size() - 1);
    Block& last = blocks_[index];
    std::string_view line = Slice(text_, last.range);
    if (last.kind == BlockKind::kItem && !nested_) {
      if (bulleted_ && IsLower(body.front()) && IsUpper(line.front()) && !IsPhrase(line))
        Nest(index);
    } else if (last.kind == BlockKind::kParagraph) {
      lead_ = index;
    } else if (last.kind == BlockKind::kHeading && above_.back().level == kPlainLevel &&
               !IsFacetHeading(line) && IsIncomplete(line)) {
      lead_ = index;
      above_.pop_back();
      heading_ = last.heading;
      last.kind = BlockKind::kParagraph;
    }
  }

  void AddItem(const Piece& piece) {
    std::string_view body = Slice(text_, piece.range);
    if (nested_ && EndsNested(piece, body)) {
      lead_ = nested_->outer;
      nested_.reset();
    }
    if (nested_ && blocks_.size() == lead_ + 1) nested_->small = !IsUpper(body.front());
    Add(BlockKind::kItem, piece.range);
    Block& item = blocks_.back();
    item.lead = lead_;
    if (std::optional<uint32_t> end = ColonLabel(piece.range)) {
      item.label = Trim({piece.range.begin, *end});
    }
    if (piece.marker != Marker::kNumber) item_number_ = 0;
    bulleted_ = piece.marker != Marker::kNone;
    last_item_ = piece;
    if (bulleted_ && Leads(body)) Nest(static_cast<uint32_t>(blocks_.size() - 1));
  }

  // The items that follow are those of an item.
  void Nest(uint32_t item) {
    nested_ = {.outer = nested_ ? nested_->outer : lead_, .piece = last_item_};
    lead_ = item;
  }

  // Where a list within an item ends: by indentation, or, within one line, at the next capital
  // after items in lower case.
  [[nodiscard]] bool EndsNested(const Piece& piece, std::string_view body) const {
    if (piece.starts_line && nested_->piece.starts_line)
      return piece.indent <= nested_->piece.indent;
    return nested_->small && IsUpper(body.front());
  }

  // Where the label of "Trauma: a blow …" ends: at a colon after at most eight words.
  [[nodiscard]] std::optional<uint32_t> ColonLabel(TextRange range) const {
    std::string_view body = Slice(text_, range);
    size_t colon = body.substr(0, 100).find(": ");
    if (colon == std::string_view::npos || CountWords(body.substr(0, colon), 9) > 8) return {};
    if (body.substr(0, colon).find_first_of(".;(") != std::string_view::npos) return {};
    return range.begin + static_cast<uint32_t>(colon);
  }

  static constexpr uint32_t kQuestionLevel = 7;  // below those of Markdown
  static constexpr uint32_t kPlainLevel = 8;
  static constexpr uint32_t kItemBytes = 1000;  // no first sentence of an item is longer

  struct Above {
    uint32_t block = kNoBlock;
    uint32_t level = 0;
  };
  struct Nested {
    uint32_t outer = kNoBlock;  // the lead-in of the list around it
    Piece piece;                // the item that leads it in
    bool small = false;         // its items begin in lower case
  };

  std::string_view text_;
  std::vector<Block> blocks_;
  bool after_blank_ = false;
  uint32_t heading_ = kNoBlock;
  std::vector<Above> above_;
  uint32_t lead_ = kNoBlock;
  std::optional<Nested> nested_;
  Piece last_item_;
  bool bulleted_ = false;
  uint32_t item_number_ = 0;
};

constexpr std::array<std::string_view, 5> kBlockKindNames = {"title", "heading", "paragraph",
                                                             "item", "row"};

}  // namespace

TextRange BodyOf(const Block& block) {
  if (block.label.empty()) return block.range;
  return {block.label.end + 1, block.range.end};
}

std::vector<Block> ReadStructure(std::string_view text) { return StructureReader(text).Read(); }

std::string ToText(std::string_view text, const std::vector<Block>& blocks) {
  std::string out;
  for (const Block& block : blocks) {
    out += kBlockKindNames[static_cast<size_t>(block.kind)];
    if (block.lead != kNoBlock) out += fmt::format(" < {}", block.lead);
    if (!block.label.empty()) out += fmt::format(" [{}]", Slice(text, block.label));
    out += fmt::format(" {}\n", Slice(text, block.range));
  }
  return out;
}

}  // namespace causeway
