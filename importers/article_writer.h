// Writes an article's text from what formats have in common: headings, paragraphs, lists, tables.
// Tested by tests/importers/article_writer_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "importers/article.h"

namespace causeway {

// The columns that a cell takes by its attribute `colspan`; 1 where that is no number.
uint32_t ColumnSpan(std::string_view colspan);

// Each block becomes one line: "# Title", "## Heading", a paragraph, "- item", "1. item",
// "| cell | cell |". What is opened is to be closed; text outside of anything is a paragraph.
// O(bytes) in all.
class ArticleWriter {
 public:
  explicit ArticleWriter(std::string_view place_key = {}) { article_.place_key = place_key; }

  // What follows stands there; ends the paragraph at hand.
  void StandAt(const Value& place);
  void Text(std::string_view text) { run_ += text; }
  // Ends the paragraph at hand.
  void Break();
  // Level 1 is the document's title.
  void OpenHeading(uint32_t level);
  void CloseHeading();
  void OpenList(bool numbered);
  void CloseList();
  void OpenItem();
  void CloseItem() { Break(); }
  // What the next item of the list is about: "Term: what it says".
  void OpenTerm();
  void CloseTerm();
  void OpenRow();
  void CloseRow();
  // A cell that takes the room of `columns`.
  void OpenCell(uint32_t columns = 1);
  void CloseCell();
  // Lines that are written as they are.
  void Lines(std::string_view text);

  // What is written by now; a paragraph at hand is not.
  [[nodiscard]] Article& article() { return article_; }

 private:
  enum class Line : uint8_t { kNone, kHeading, kParagraph, kItem, kRow, kAsItIs };
  struct List {
    bool numbered = false;
    uint32_t number = 0;
    std::string term;
    bool item_begins = false;  // nothing of the item at hand is written yet
    size_t item_end = 0;       // of the text, when it was written
  };

  std::string TakeRun();
  void WriteInItem(const std::string& text);
  void WriteItem(List& list, const std::string& text);
  void WriteTermAlone(List& list);
  void WriteLine(Line kind, std::string_view line);

  Article article_;
  Value place_;
  std::string run_;  // text that is not written yet
  std::optional<uint32_t> heading_;
  bool in_term_ = false;
  bool in_cell_ = false;
  uint32_t cell_columns_ = 1;
  std::vector<std::string> cells_;
  std::vector<List> lists_;
  Line last_ = Line::kNone;
};

}  // namespace causeway
