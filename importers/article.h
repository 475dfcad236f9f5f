// What every format of documents makes: an article as the prose reader understands it best, and
// where each part of it stood. Reading it gives the document's statements.
// Tested by tests/importers/article_test.cc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "graph/statement.h"
#include "importers/import.h"

namespace causeway {

// From `offset` of the text on, up to the next place; null where it is not known.
struct ArticlePlace {
  uint32_t offset = 0;
  Value place;
};

// Another name of what the article is about, said outright in [begin, end) of the text.
struct ArticleAlias {
  std::string name;
  uint32_t begin = 0;
  uint32_t end = 0;
};

struct Article {
  std::string title;           // from the format's metadata; empty: the text's first line tells
  std::string text;            // as it is stored: UTF-8, a block a line, with Markdown's signs
  std::string_view place_key;  // the property of evidence that places are: "page"
  std::vector<ArticlePlace> places;  // in order of offset
  std::vector<Property> source;      // of every evidence: its PMID, its DOI
  std::vector<ArticleAlias> aliases;
  bool is_plain = false;  // the text is all that the file said
};

// Reads one document into the sink; who read it, and of what bytes, the driver of the import says.
// The value is a note of what was left unread.
Result<std::string> ReadArticle(std::string_view key, const Article& article,
                                const ImportOptions& options, StatementSink& sink);

}  // namespace causeway
