// Makes an article of the pages of a PDF: running heads and page numbers go, lines become
// paragraphs, headings and items again, words that a line's end parted become whole.
// Tested by tests/importers/pdf_test.cc.
#pragma once

#include "importers/article.h"
#include "importers/pdf_pages.h"

namespace causeway {

// `page` of an evidence counts from 1. A text in larger letters than most is a heading.
// O(lines · log lines).
Article ArticleOfPages(const PdfPages& pages);

}  // namespace causeway
