// A shortest path over word boundaries: layer n holds the boundaries that n known pieces reach.
#include "query/split.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

#include "query/keywords.h"

namespace causeway {
namespace {

RunWord::Kind KindOf(std::string_view text) {
  if (text == ",") return RunWord::Kind::kComma;
  if (EqualsIgnoringCase(text, "AND")) return RunWord::Kind::kAnd;
  bool versus = std::ranges::any_of(
      kVersusWords, [&](std::string_view word) { return EqualsIgnoringCase(word, text); });
  return versus ? RunWord::Kind::kVersus : RunWord::Kind::kPlain;
}

bool HasLetterOrDigit(std::string_view text) {
  return std::ranges::any_of(text,
                             [](unsigned char c) { return c >= 0x80 || std::isalnum(c) != 0; });
}

// Whether a piece may begin or end with this word.
bool CanBound(const RunWord& word) {
  if (word.kind == RunWord::Kind::kQuoted) return true;
  return word.kind == RunWord::Kind::kPlain && HasLetterOrDigit(word.text);
}

// The boundaries at which the next piece may begin: here, or behind a comma, AND, comma and AND, or
// a word for VERSUS. At the start of the run nothing is skipped.
std::vector<uint32_t> StartsAfter(const std::vector<RunWord>& words, uint32_t at) {
  std::vector<uint32_t> starts = {at};
  if (at == 0) return starts;
  auto is = [&](uint32_t i, RunWord::Kind kind) {
    return i < words.size() && words[i].kind == kind;
  };
  uint32_t behind = at;
  if (is(behind, RunWord::Kind::kComma)) ++behind;
  if (is(behind, RunWord::Kind::kAnd) || is(behind, RunWord::Kind::kVersus)) ++behind;
  if (behind > at) starts.push_back(behind);
  return starts;
}

class Splitter {
 public:
  Splitter(std::string_view query, const std::vector<RunWord>& words,
           const std::function<bool(const std::string&)>& known)
      : query_(query), words_(words), known_(known) {}

  Split Run(size_t least) {
    Split split;
    layers_ = {{{0, {}}}};
    auto count = static_cast<uint32_t>(words_.size());
    while (!layers_.back().empty()) {
      split.reached = std::max(split.reached, layers_.back().rbegin()->first);
      size_t pieces = layers_.size() - 1;
      if (pieces >= least && pieces > 0 && layers_.back().contains(count)) {
        Reading reading;
        Collect(pieces, count, reading, split.readings);
        break;
      }
      AddLayer();
    }
    return split;
  }

 private:
  // A boundary that is reached, and the pieces that end at it.
  using Layer = std::map<uint32_t, std::vector<Segment>>;

  void AddLayer() {
    Layer next;
    for (const auto& [boundary, pieces] : layers_.back()) {
      for (uint32_t begin : StartsAfter(words_, boundary)) {
        for (uint32_t end : EndsOfNamesFrom(begin)) next[end].push_back({begin, end});
      }
    }
    layers_.push_back(std::move(next));
  }

  const std::vector<uint32_t>& EndsOfNamesFrom(uint32_t begin) {
    auto [found, fresh] = ends_.try_emplace(begin);
    if (!fresh || begin >= words_.size() || !CanBound(words_[begin])) return found->second;
    for (uint32_t end = begin + 1; end <= words_.size(); ++end) {
      bool quoted = words_[end - 1].kind == RunWord::Kind::kQuoted;
      if (quoted && end > begin + 1) break;
      bool open = words_[begin].open.has_value();
      if (open || (CanBound(words_[end - 1]) && known_(TextOf(query_, words_, {begin, end})))) {
        found->second.push_back(end);
      }
      if (quoted) break;
    }
    return found->second;
  }

  // Walks back from a boundary of a layer; `reading` holds the pieces behind it.
  void Collect(size_t layer, uint32_t boundary, Reading& reading, std::vector<Reading>& readings) {
    if (readings.size() == 2) return;
    if (layer == 0) {
      readings.emplace_back(reading.rbegin(), reading.rend());
      return;
    }
    for (Segment piece : layers_[layer].at(boundary)) {
      for (const auto& [before, pieces] : layers_[layer - 1]) {
        std::vector<uint32_t> starts = StartsAfter(words_, before);
        if (std::ranges::find(starts, piece.begin) == starts.end()) continue;
        reading.push_back(piece);
        Collect(layer - 1, before, reading, readings);
        reading.pop_back();
      }
    }
  }

  std::string_view query_;
  const std::vector<RunWord>& words_;
  const std::function<bool(const std::string&)>& known_;
  std::vector<Layer> layers_;  // by the number of pieces
  std::map<uint32_t, std::vector<uint32_t>> ends_;
};

// The text with a quoted word where an open item stands; each has two characters at least.
std::string WithoutOpenItems(const Names& run) {
  std::string text = run.text;
  for (const OpenItem& item : run.open) {
    size_t begin = item.place.begin - run.place.begin;
    size_t size = item.place.end - item.place.begin;
    text.replace(begin, size, '"' + std::string(size - 2, 'x') + '"');
  }
  return text;
}

}  // namespace

// Tokens that touch are one word: COVID-19, MONDO:0004979.
Result<std::vector<RunWord>> WordsOfRun(const Names& run) {
  CW_ASSIGN(std::vector<Lexeme> tokens, Lex(WithoutOpenItems(run)));
  std::vector<RunWord> words;
  uint32_t end_before = 0;
  for (const Lexeme& token : tokens) {
    if (token.kind == LexemeKind::kEnd) break;
    bool quoted = token.kind == LexemeKind::kString || token.kind == LexemeKind::kQuotedWord;
    bool comma = token.kind == LexemeKind::kSymbol && token.text == ",";
    bool joins = !words.empty() && token.place.begin == end_before && !quoted && !comma &&
                 words.back().kind == RunWord::Kind::kPlain;
    if (joins) {
      words.back().text += token.text;
      words.back().place.end += token.place.end - token.place.begin;
    } else {
      words.push_back(
          {.kind = quoted  ? RunWord::Kind::kQuoted
                   : comma ? RunWord::Kind::kComma
                           : RunWord::Kind::kPlain,
           .text = token.text,
           .place = {run.place.begin + token.place.begin, run.place.begin + token.place.end}});
    }
    end_before = token.place.end;
  }
  for (RunWord& word : words) {
    if (word.kind == RunWord::Kind::kPlain) word.kind = KindOf(word.text);
    for (size_t i = 0; i < run.open.size(); ++i) {
      if (run.open[i].place.begin == word.place.begin) word.open = i;
    }
  }
  return words;
}

Split SplitIntoNames(std::string_view query, const std::vector<RunWord>& words, size_t least,
                     const std::function<bool(const std::string&)>& known) {
  return Splitter(query, words, known).Run(least);
}

std::string TextOf(std::string_view query, const std::vector<RunWord>& words, Segment piece) {
  if (piece.begin >= piece.end) return {};
  bool quoted = piece.end == piece.begin + 1 && words[piece.begin].kind == RunWord::Kind::kQuoted;
  if (quoted) return words[piece.begin].text;
  Place place = PlaceOf(words, piece);
  return std::string(query.substr(place.begin, place.end - place.begin));
}

Place PlaceOf(const std::vector<RunWord>& words, Segment piece) {
  if (piece.begin >= piece.end) return {};
  return {words[piece.begin].place.begin, words[piece.end - 1].place.end};
}

}  // namespace causeway
