// A line reader: each line is cut into pieces (lists written in one line), each piece is classified
// by its marker and shape, and a small state remembers what governs the items that follow.
#include "importers/prose/structure.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "importers/prose/characters.h"
#include "importers/prose/facets.h"
#include "importers/prose/tags.h"
#include "importers/prose/tokens.h"

namespace causeway {
namespace {

enum class Marker : uint8_t { kNone, kHash, kBullet, kNumber, kRow };

struct Piece {
  TextRange range;  // without the marker
  Marker marker = Marker::kNone;
  uint32_t number = 0;       // of kNumber
  bool after_blank = false;  // an empty line, or a wide gap, stands before it
  bool starts_line = true;
};

constexpr std::array<std::string_view, 13> kBullets = {"•", "–", "—", "·", "▪", "○", "●",
                                                       "◦", "‣", "-", "*", "+", "o"};
// Words that lead a list in where they end a paragraph, even without a colon.
constexpr std::array<std::string_view, 9> kLeadWords = {" include", " includes",  " including",
                                                        " are",     " following", " follows",
                                                        " is",      " such as",   " involve"};

bool EndsWithAnyOf(std::string_view text, std::span<const std::string_view> endings) {
  for (std::string_view ending : endings) {
    if (text.ends_with(ending)) return true;
  }
  return false;
}

bool EndsSentence(std::string_view line) {
  while (!line.empty() && IsOneOf("\"')]*_", line.back())) line.remove_suffix(1);
  return !line.empty() && IsOneOf(".!?", line.back());
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
    if (Trim(line).empty()) {
      after_blank_ = true;
      return;
    }
    bool starts_line = true;
    while (!line.empty()) {
      TextRange piece = Trim({line.begin, EndOfPiece(line)});
      uint32_t next = EndOfPiece(line);
      if (!piece.empty()) {
        ReadPiece(MarkerOf(piece, starts_line));
        after_blank_ = false;
      }
      starts_line = false;
      line.begin = next;
      if (next < line.end) after_blank_ = true;
    }
  }

  // Lists and paragraphs are also parted by wide gaps within a line: "include    - a    - b".
  [[nodiscard]] uint32_t EndOfPiece(TextRange line) const {
    uint32_t at = Trim(line).begin;
    while (at < line.end) {
      if (text_[at] != ' ' && text_[at] != '\t') {
        ++at;
        continue;
      }
      uint32_t gap = at;
      while (gap < line.end && IsSpace(text_[gap])) ++gap;
      bool dash = gap + 1 < line.end && text_[gap] == '-' && text_[gap + 1] == ' ';
      if (gap - at >= 4 || (gap - at >= 2 && dash)) return gap;
      at = gap;
    }
    return line.end;
  }

  [[nodiscard]] Piece MarkerOf(TextRange range, bool starts_line) const {
    Piece piece{.range = range, .after_blank = after_blank_, .starts_line = starts_line};
    std::string_view body = Slice(text_, range);
    if (body.front() == '>') {
      piece.range = Trim({range.begin + 1, range.end});
      return piece;
    }
    if (body.front() == '#') return Skip(piece, body.find_first_not_of('#'), Marker::kHash);
    if (IsRow(body)) return Skip(piece, 0, Marker::kRow);
    for (std::string_view bullet : kBullets) {
      if (body.starts_with(bullet) && body.size() > bullet.size() && IsSpace(body[bullet.size()])) {
        return Skip(piece, bullet.size(), Marker::kBullet);
      }
    }
    return Numbered(piece, body);
  }

  static bool IsRow(std::string_view body) {
    size_t first = body.find('|');
    return first != std::string_view::npos && body.find('|', first + 1) != std::string_view::npos;
  }

  [[nodiscard]] Piece Skip(Piece piece, size_t bytes, Marker marker) const {
    if (bytes == std::string_view::npos) bytes = piece.range.end - piece.range.begin;
    piece.marker = marker;
    piece.range = Trim({piece.range.begin + static_cast<uint32_t>(bytes), piece.range.end});
    return piece;
  }

  [[nodiscard]] Piece Numbered(Piece piece, std::string_view body) const {
    size_t digits = 0;
    while (digits < body.size() && digits < 3 && IsDigit(body[digits])) {
      piece.number = piece.number * 10 + static_cast<uint32_t>(body[digits++] - '0');
    }
    bool stop = digits > 0 && digits < 3 && digits + 1 < body.size() &&
                (body[digits] == '.' || body[digits] == ')') && !IsDigit(body[digits + 1]);
    return stop ? Skip(piece, digits + 1, Marker::kNumber) : piece;
  }

  void ReadPiece(const Piece& piece) {
    if (piece.range.empty()) return;
    std::string_view body = Slice(text_, piece.range);
    if (body.find_first_not_of("-=_*~ |:") == std::string_view::npos) return;  // a rule
    switch (piece.marker) {
      case Marker::kHash:
        return AddHeading(piece);
      case Marker::kRow:
        return Add(BlockKind::kRow, piece.range);
      case Marker::kBullet:
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
    bool labelled = LabelEnd(piece.range).has_value();
    bool brief = CountWords(body, 12) <= 10 && body.find(". ") == std::string_view::npos;
    if (!next_item && !first_item && !labelled && brief) return AddHeading(piece);
    AddItem(piece);
    item_number_ = piece.number;
  }

  void ReadPlain(const Piece& piece, std::string_view body) {
    bool wrapped = GoesOnBelow(piece.range.end);
    if (blocks_.empty() && !wrapped && IsTitle(body)) return AddTitle(piece.range);
    if (ContinuesParagraph(piece, body)) {
      blocks_.back().range.end = piece.range.end;
      if (blocks_.back().kind == BlockKind::kParagraph) NoteLead(blocks_.size() - 1);
      return;
    }
    if (body.back() == '?' && IsBrief(body)) return AddHeading(piece);
    if (lead_ != kNoBlock && piece.after_blank && !wrapped && IsItemSentence(body))
      return AddItem(piece);
    if (wrapped || !IsHeadingLine(body)) return AddParagraph(piece.range);
    if (lead_ == kNoBlock || IsFacetHeading(body)) return AddHeading(piece);
    AddItem(piece);
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
           !EndsWithAnyOf(body, kLeadWords);
  }
  static bool IsHeadingLine(std::string_view body) {
    bool opens = IsUpper(body.front()) || IsDigit(body.front()) || IsAlpha(body.front());
    return opens && IsBrief(body) && !EndsSentence(body) && !IsOneOf(":;,", body.back()) &&
           !EndsWithAnyOf(body, kLeadWords);
  }

  // "Loss of appetite.": under a lead-in, a line without a verb is an item.
  static bool IsItemSentence(std::string_view body) {
    if (body.back() != '.' || CountWords(body, 32) > 30) return false;
    std::string lower = LowerAscii(body);
    Tokens tokens = Tokenize(body, lower, {0, static_cast<uint32_t>(body.size())});
    TagTokens(tokens);
    return std::ranges::none_of(tokens, [](const Token& t) {
      return t.tag == Tag::kVerb || t.tag == Tag::kAuxiliary || t.tag == Tag::kModal;
    });
  }

  // A line that goes on where the last one was wrapped.
  [[nodiscard]] bool ContinuesParagraph(const Piece& piece, std::string_view body) const {
    if (piece.after_blank || !piece.starts_line || blocks_.empty()) return false;
    const Block& last = blocks_.back();
    if (last.kind != BlockKind::kParagraph && last.kind != BlockKind::kItem) return false;
    if (!IsLower(body.front()) && body.front() != '(') return false;
    char end = text_[last.range.end - 1];
    return !IsOneOf(".!?:", end);
  }

  void Add(BlockKind kind, TextRange range) {
    blocks_.push_back({.kind = kind, .range = range, .heading = heading_});
  }
  void AddTitle(TextRange range) {
    Add(BlockKind::kTitle, range);
    heading_ = 0;
  }
  void AddHeading(const Piece& piece) {
    heading_ = static_cast<uint32_t>(blocks_.size());
    Add(blocks_.empty() ? BlockKind::kTitle : BlockKind::kHeading, piece.range);
    lead_ = kNoBlock;
    item_number_ = 0;
  }
  void AddParagraph(TextRange range) {
    Add(BlockKind::kParagraph, range);
    lead_ = kNoBlock;
    item_number_ = 0;
    NoteLead(blocks_.size() - 1);
  }
  // Whether the last paragraph leads in what follows it.
  void NoteLead(size_t block) {
    std::string_view body = Slice(text_, blocks_[block].range);
    bool leads = body.back() == ':' || EndsWithAnyOf(body, kLeadWords);
    lead_ = leads ? static_cast<uint32_t>(block) : kNoBlock;
  }
  void AddItem(const Piece& piece) {
    Add(BlockKind::kItem, piece.range);
    Block& item = blocks_.back();
    item.lead = lead_;
    if (std::optional<uint32_t> end = LabelEnd(piece.range)) {
      item.label = Trim({piece.range.begin, *end});
    }
    if (piece.marker != Marker::kNumber) item_number_ = 0;
  }

  // Where the label of "Trauma: a blow …" ends: at a colon after at most eight words.
  [[nodiscard]] std::optional<uint32_t> LabelEnd(TextRange range) const {
    std::string_view body = Slice(text_, range);
    size_t colon = body.substr(0, 100).find(": ");
    if (colon == std::string_view::npos || CountWords(body.substr(0, colon), 9) > 8) return {};
    if (body.substr(0, colon).find_first_of(".;(") != std::string_view::npos) return {};
    return range.begin + static_cast<uint32_t>(colon);
  }

  std::string_view text_;
  std::vector<Block> blocks_;
  bool after_blank_ = false;
  uint32_t heading_ = kNoBlock;
  uint32_t lead_ = kNoBlock;
  uint32_t item_number_ = 0;
};

constexpr std::array<std::string_view, 5> kKindNames = {"title", "heading", "paragraph", "item",
                                                        "row"};

}  // namespace

std::vector<Block> ReadStructure(std::string_view text) { return StructureReader(text).Read(); }

std::string ToText(std::string_view text, const std::vector<Block>& blocks) {
  std::string out;
  for (const Block& block : blocks) {
    out += kKindNames[static_cast<size_t>(block.kind)];
    if (block.lead != kNoBlock) out += fmt::format(" < {}", block.lead);
    if (!block.label.empty()) out += fmt::format(" [{}]", Slice(text, block.label));
    out += fmt::format(" {}\n", Slice(text, block.range));
  }
  return out;
}

}  // namespace causeway
