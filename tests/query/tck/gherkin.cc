// Goes through a feature line by line.
#include "tests/query/tck/gherkin.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.h"

namespace causeway {
namespace {

constexpr std::array<std::string_view, 5> kStepWords = {"Given ", "When ", "Then ", "And ", "But "};
constexpr std::string_view kQuotes = "\"\"\"";

std::vector<std::string_view> LinesOf(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

bool TakePrefix(std::string_view& line, std::string_view prefix) {
  if (!line.starts_with(prefix)) return false;
  line = Trimmed(line.substr(prefix.size()));
  return true;
}

// The cells of "| a | b |"; in a cell \| is a bar, \n a line feed and \\ a backslash.
std::vector<std::string> CellsOf(std::string_view line) {
  std::vector<std::string> cells;
  std::string cell;
  for (size_t at = 1; at < line.size(); ++at) {
    char next = at + 1 < line.size() ? line[at + 1] : '\0';
    bool escapes = line[at] == '\\' && (next == '|' || next == 'n' || next == '\\');
    if (line[at] == '|') {
      cells.emplace_back(Trimmed(cell));
      cell.clear();
    } else if (escapes) {
      cell += next == 'n' ? '\n' : next;
      ++at;
    } else {
      cell += line[at];
    }
  }
  return cells;
}

using Replacements = std::vector<std::pair<std::string, std::string>>;  // "<x>" and its value

void Replace(const Replacements& replacements, std::string& text) {
  std::string replaced;
  for (std::string_view rest = text; !rest.empty();) {
    auto found = std::ranges::find_if(
        replacements, [&](const auto& pair) { return rest.starts_with(pair.first); });
    bool keeps = found == replacements.end();
    replaced += keeps ? rest.substr(0, 1) : std::string_view(found->second);
    rest.remove_prefix(keeps ? 1 : found->first.size());
  }
  text = std::move(replaced);
}

void Replace(const Replacements& replacements, Step& step) {
  Replace(replacements, step.text);
  Replace(replacements, step.document);
  for (std::vector<std::string>& row : step.table) {
    for (std::string& cell : row) Replace(replacements, cell);
  }
}

class FeatureReader {
 public:
  explicit FeatureReader(std::string_view text) : lines_(LinesOf(text)) {}

  Result<std::vector<Scenario>> Read() {
    for (; at_ < lines_.size(); ++at_) CW_TRY(TakeLine(Trimmed(lines_[at_])));
    CW_TRY(Finish());
    return std::move(scenarios_);
  }

 private:
  Result<void> TakeLine(std::string_view line) {
    if (line.empty() || line[0] == '#' || line[0] == '@') return {};
    if (TakePrefix(line, "Feature:")) return {};
    if (TakePrefix(line, "Background:")) return Open(Part::kBackground, "");
    if (TakePrefix(line, "Scenario:")) return Open(Part::kScenario, line);
    if (TakePrefix(line, "Scenario Outline:")) return Open(Part::kOutline, line);
    if (TakePrefix(line, "Examples:")) return OpenExamples();
    if (part_ == Part::kNone) return {};  // the feature's description
    if (line[0] == '|') return TakeRow(line);
    if (line == kQuotes) return TakeDocument();
    return TakeStep(line);
  }

  enum class Part { kNone, kBackground, kScenario, kOutline, kExamples };

  [[nodiscard]] Error Wrong(std::string_view what) const {
    return {ErrorCode::kRejected, fmt::format("line {}: {}", at_ + 1, what)};
  }

  Result<void> Open(Part part, std::string_view name) {
    CW_TRY(Finish());
    part_ = part;
    open_ = {std::string(name), {}};
    return {};
  }

  Result<void> OpenExamples() {
    if (part_ != Part::kOutline && part_ != Part::kExamples) return Wrong("examples of nothing");
    part_ = Part::kExamples;
    examples_.emplace_back();
    return {};
  }

  Result<void> TakeRow(std::string_view line) {
    if (part_ != Part::kExamples && open_.steps.empty()) return Wrong("a row of no table");
    StepTable& table = part_ == Part::kExamples ? examples_.back() : open_.steps.back().table;
    table.push_back(CellsOf(line));
    if (table.back().size() == table.front().size()) return {};
    return Wrong("a row with more or fewer cells than the first");
  }

  Result<void> TakeDocument() {
    if (part_ == Part::kExamples || open_.steps.empty()) return Wrong("a text of no step");
    size_t indentation = lines_[at_].find(kQuotes);
    std::string& document = open_.steps.back().document;
    while (++at_ < lines_.size() && Trimmed(lines_[at_]) != kQuotes) {
      std::string_view line = lines_[at_];
      size_t spaces = std::min({line.find_first_not_of(" \t"), indentation, line.size()});
      document += std::string(document.empty() ? "" : "\n") + std::string(line.substr(spaces));
    }
    return at_ < lines_.size() ? Result<void>() : Wrong("a text that does not end");
  }

  Result<void> TakeStep(std::string_view line) {
    const auto* word = std::ranges::find_if(
        kStepWords, [&](std::string_view step) { return line.starts_with(step); });
    if (word == kStepWords.end() || part_ == Part::kExamples) return Wrong("not a step");
    open_.steps.push_back({.text = std::string(Trimmed(line.substr(word->size())))});
    return {};
  }

  Result<void> Finish() {
    if (part_ == Part::kOutline) return Wrong("an outline without examples");
    if (part_ == Part::kBackground) background_ = std::move(open_.steps);
    if (part_ == Part::kScenario) Keep(std::move(open_));
    if (part_ == Part::kExamples) Expand();
    part_ = Part::kNone;
    return {};
  }

  void Keep(Scenario scenario) {
    scenario.steps.insert(scenario.steps.begin(), background_.begin(), background_.end());
    scenarios_.push_back(std::move(scenario));
  }

  void Expand() {
    size_t number = 0;
    for (const StepTable& table : examples_) {
      for (size_t row = 1; row < table.size(); ++row) Keep(Filled(table[0], table[row], ++number));
    }
    examples_.clear();
  }

  [[nodiscard]] Scenario Filled(const std::vector<std::string>& names,
                                const std::vector<std::string>& values, size_t number) const {
    Replacements replacements;
    for (size_t i = 0; i < names.size(); ++i) {
      replacements.emplace_back(fmt::format("<{}>", names[i]), values[i]);
    }
    Scenario filled = open_;
    filled.name += fmt::format(", row {}", number);
    for (Step& step : filled.steps) Replace(replacements, step);
    return filled;
  }

  std::vector<std::string_view> lines_;
  size_t at_ = 0;
  Part part_ = Part::kNone;
  Scenario open_;
  std::vector<StepTable> examples_;  // of the open outline
  std::vector<Step> background_;
  std::vector<Scenario> scenarios_;
};

}  // namespace

Result<std::vector<Scenario>> ReadFeature(std::string_view text) {
  return FeatureReader(text).Read();
}

}  // namespace causeway
