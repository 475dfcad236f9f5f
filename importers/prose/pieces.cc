// Wide gaps and dashes part; a dash between two words is one unless a list is around it.
#include "importers/prose/pieces.h"

#include <algorithm>
#include <array>

#include "importers/prose/characters.h"

namespace causeway {
namespace {

constexpr std::array<std::string_view, 13> kBullets = {"•", "–", "—", "·", "▪", "○", "●",
                                                       "◦", "‣", "-", "*", "+", "o"};
constexpr std::array<std::string_view, 9> kLeadWords = {" include", " includes",  " including",
                                                        " are",     " following", " follows",
                                                        " is",      " such as",   " involve"};

class LineCutter {
 public:
  LineCutter(std::string_view text, TextRange line, bool after_blank)
      : text_(text), line_(line), after_gap_(after_blank) {
    while (!line_.empty() && IsSpace(text_[line_.end - 1])) --line_.end;
  }

  std::vector<Piece> Cut() {
    const uint32_t begin = line_.begin;
    while (!line_.empty()) {
      if (!listed_ && IsDash(AfterSpace(line_.begin))) NoteDashes();
      const uint32_t end = EndOfPiece();
      const TextRange range = Trim({line_.begin, end});
      if (!range.empty()) {
        AddPiece(range, pieces_.empty() ? range.begin - begin : 0);
        after_gap_ = false;
      }
      after_gap_ |= end < line_.end;
      line_.begin = end;
    }
    DropRepetition();
    return std::move(pieces_);
  }

 private:
  [[nodiscard]] TextRange Trim(TextRange range) const {
    while (!range.empty() && IsSpace(text_[range.begin])) ++range.begin;
    while (!range.empty() && IsSpace(text_[range.end - 1])) --range.end;
    return range;
  }

  [[nodiscard]] bool IsDash(uint32_t at) const {
    return at + 1 < line_.end && text_[at] == '-' && IsSpace(text_[at + 1]);
  }
  [[nodiscard]] uint32_t AfterSpace(uint32_t at) const {
    while (at < line_.end && IsSpace(text_[at])) ++at;
    return at;
  }

  // "- a - b - c": dashes with one space around them part as well, if there are no wider gaps.
  void NoteDashes() {
    listed_ = true;
    std::string_view rest = Slice(text_, line_);
    if (rest.find("  - ") != std::string_view::npos) return;
    size_t first = rest.find(" - ", 2);
    single_dashes_ =
        first != std::string_view::npos && rest.find(" - ", first + 1) != std::string_view::npos;
  }

  [[nodiscard]] uint32_t EndOfPiece() const {
    const bool item = IsDash(AfterSpace(line_.begin));
    uint32_t dash = line_.end;  // where a list may begin: "include - a  - b"
    uint32_t at = AfterSpace(line_.begin);
    while (at < line_.end) {
      const uint32_t gap = AfterSpace(at);
      if (gap == at) {
        ++at;
        continue;
      }
      const bool bullet = IsDash(gap);
      if (bullet && gap - at >= 2) return item || dash == line_.end ? gap : dash;
      if (gap - at >= 4) return gap;
      if (bullet && (item ? single_dashes_ : EndsWithColon(at))) return gap;
      if (bullet) dash = gap;
      at = gap;
    }
    return line_.end;
  }

  [[nodiscard]] bool EndsWithColon(uint32_t at) const {
    return at > line_.begin && text_[at - 1] == ':';
  }

  void AddPiece(TextRange range, uint32_t indent) {
    Piece piece{
        .range = range, .indent = indent, .after_gap = after_gap_, .starts_line = pieces_.empty()};
    ReadMarker(piece);
    if (!piece.range.empty()) pieces_.push_back(piece);
  }

  void ReadMarker(Piece& piece) const {
    std::string_view body = Slice(text_, piece.range);
    if (body.front() == '>') {
      piece.range = Trim({piece.range.begin + 1, piece.range.end});
    } else if (body.front() == '#') {
      size_t level = std::min(body.find_first_not_of('#'), body.size());
      piece.number = static_cast<uint32_t>(level);
      Skip(piece, level, Marker::kHash);
    } else if (IsRow(body)) {
      Skip(piece, 0, Marker::kRow);
    } else if (size_t bullet = BulletOf(body); bullet > 0) {
      Skip(piece, bullet, Marker::kBullet);
    } else {
      ReadNumber(piece, body);
    }
  }

  static size_t BulletOf(std::string_view body) {
    for (std::string_view bullet : kBullets) {
      if (body.starts_with(bullet) && body.size() > bullet.size() && IsSpace(body[bullet.size()]))
        return bullet.size();
    }
    return 0;
  }

  static bool IsRow(std::string_view body) {
    size_t first = body.find('|');
    return first != std::string_view::npos && body.find('|', first + 1) != std::string_view::npos;
  }

  void Skip(Piece& piece, size_t bytes, Marker marker) const {
    piece.marker = marker;
    piece.range = Trim({piece.range.begin + static_cast<uint32_t>(bytes), piece.range.end});
  }

  void ReadNumber(Piece& piece, std::string_view body) const {
    size_t digits = 0;
    while (digits < body.size() && digits < 3 && IsDigit(body[digits])) {
      piece.number = piece.number * 10 + static_cast<uint32_t>(body[digits++] - '0');
    }
    bool stop = digits > 0 && digits < 3 && digits + 1 < body.size() &&
                (body[digits] == '.' || body[digits] == ')') && !IsDigit(body[digits + 1]);
    if (stop) Skip(piece, digits + 1, Marker::kNumber);
  }

  // "- pain  - fever. pain fever. It passes.": the last item ends where its list starts again, and
  // what stands behind the list is a piece of its own.
  void DropRepetition() {
    size_t first = pieces_.size();
    while (first > 0 && pieces_[first - 1].marker == Marker::kBullet) --first;
    if (pieces_.size() - first < 2) return;
    TextRange& last = pieces_.back().range;
    size_t again =
        Slice(text_, last).find(Bare(Slice(text_, pieces_[first].range)).substr(0, 64), 1);
    if (again == std::string_view::npos) return;
    TextRange rest{last.begin + static_cast<uint32_t>(again), last.end};
    TextRange item = Trim({last.begin, rest.begin});
    for (size_t i = first; i < pieces_.size(); ++i) {
      TextRange range = i + 1 < pieces_.size() ? pieces_[i].range : item;
      std::string_view words = Bare(Slice(text_, range));
      rest = Trim(rest);
      if (words.empty() || !Slice(text_, rest).starts_with(words)) return;
      rest.begin += static_cast<uint32_t>(words.size());
      while (!rest.empty() && IsOneOf(".;,", text_[rest.begin])) ++rest.begin;
    }
    last = item;
    if (rest = Trim(rest); !rest.empty())
      pieces_.push_back({.range = rest, .after_gap = true, .starts_line = false});
  }

  static std::string_view Bare(std::string_view item) {
    while (!item.empty() && (IsOneOf(".;,", item.back()) || IsSpace(item.back())))
      item.remove_suffix(1);
    return item;
  }

  std::string_view text_;
  TextRange line_;
  bool after_gap_;
  bool listed_ = false;
  bool single_dashes_ = false;
  std::vector<Piece> pieces_;
};

}  // namespace

bool EndsWithLeadWord(std::string_view text) {
  return std::ranges::any_of(kLeadWords,
                             [&](std::string_view words) { return text.ends_with(words); });
}

std::vector<Piece> CutLine(std::string_view text, TextRange line, bool after_blank) {
  return LineCutter(text, line, after_blank).Cut();
}

}  // namespace causeway
