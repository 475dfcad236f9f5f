// CoNLL-U (universaldependencies.org/format.html), the columns that the models need.
#include "models/treebank.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace causeway {
namespace {

struct Line {
  std::string_view form;
  std::string_view tag;
  uint32_t head = 0;  // 1-based; 0 is the root
  std::string_view label;
  bool glued = false;  // no space after it
};

std::vector<std::string_view> Split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    size_t end = std::min(text.find(separator), text.size());
    parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

// Groups of consecutive lines that make one word: those joined by a hyphen without spaces.
std::vector<std::pair<size_t, size_t>> WordGroups(const std::vector<Line>& lines) {
  auto joins = [&](size_t i) {
    return lines[i].form == "-" && i > 0 && i + 1 < lines.size() && lines[i - 1].glued &&
           lines[i].glued;
  };
  std::vector<std::pair<size_t, size_t>> groups;
  for (size_t i = 0; i < lines.size(); ++i) {
    size_t begin = i;
    while (i + 2 < lines.size() && joins(i + 1)) i += 2;
    groups.emplace_back(begin, i + 1);
  }
  return groups;
}

std::string MergedTag(std::string_view last, bool merged) {
  bool adjective = merged && (last == "VBN" || last == "VBG" || last == "VBD");
  return std::string(adjective ? "JJ" : last);
}

TreebankSentence Merge(const std::vector<Line>& lines) {
  auto groups = WordGroups(lines);
  std::vector<uint32_t> group_of(lines.size() + 1);
  group_of[0] = static_cast<uint32_t>(groups.size());  // the root
  for (uint32_t g = 0; g < groups.size(); ++g) {
    for (size_t i = groups[g].first; i < groups[g].second; ++i) group_of[i + 1] = g;
  }
  TreebankSentence sentence;
  for (uint32_t g = 0; g < groups.size(); ++g) {
    auto [begin, end] = groups[g];
    std::string form;
    size_t top = end - 1;  // the part that is governed from outside
    for (size_t i = begin; i < end; ++i) {
      form += lines[i].form;
      if (group_of[lines[i].head] != g) top = i;
    }
    sentence.words.push_back(std::move(form));
    sentence.tags.push_back(MergedTag(lines[end - 1].tag, end - begin > 1));
    sentence.heads.push_back(group_of[lines[top].head]);
    sentence.labels.emplace_back(lines[top].label);
  }
  return sentence;
}

bool Misleads(const TreebankSentence& sentence) {
  for (size_t i = 0; i < sentence.words.size(); ++i) {
    if (sentence.tags[i] == "IN" && (sentence.words[i] == "cause" || sentence.words[i] == "Cause"))
      return true;
  }
  return false;
}

bool ReadLine(std::string_view row, Line& line) {
  auto columns = Split(row, '\t');
  if (columns.size() < 10 || columns[0].find_first_of("-.") != std::string_view::npos) return false;
  line = {columns[1], columns[4], 0, columns[7],
          columns[9].find("SpaceAfter=No") != std::string_view::npos};
  std::from_chars(columns[6].data(), columns[6].data() + columns[6].size(), line.head);
  return true;
}

}  // namespace

std::vector<TreebankSentence> ReadTreebank(std::string_view text) {
  std::vector<TreebankSentence> sentences;
  std::vector<Line> lines;
  auto finish = [&] {
    if (lines.empty()) return;
    TreebankSentence sentence = Merge(lines);
    if (!Misleads(sentence)) sentences.push_back(std::move(sentence));
    lines.clear();
  };
  for (std::string_view row : Split(text, '\n')) {
    if (row.empty()) finish();
    if (Line line; !row.empty() && row[0] != '#' && ReadLine(row, line)) lines.push_back(line);
  }
  finish();
  return sentences;
}

}  // namespace causeway
