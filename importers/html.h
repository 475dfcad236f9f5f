// Web pages: the main text of each, without what surrounds it. Tested by
// tests/importers/html_test.cc.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "graph/statement.h"
#include "importers/article.h"
#include "importers/import.h"

namespace causeway {

bool LooksLikeHtml(std::string_view head);

// The text of HTML (by the HTML Living Standard, however broken); its title is the first
// first-level heading, otherwise the page's title without the site's name.
Result<Article> ArticleOfHtml(std::string_view html, const Limits& limits);

// `element` of an evidence is the id of the nearest element around it that has one.
Result<std::string> ReadHtml(std::string_view key, std::string_view bytes,
                             const ImportOptions& options, StatementSink& sink);

}  // namespace causeway
