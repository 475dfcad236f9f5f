// What a format said of an article beside its text, as the store keeps it, so that the text can be
// read again as it was the first time. Tested by tests/importers/article_frame_test.cc.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "graph/value.h"
#include "importers/article.h"

namespace causeway {

// JSON; empty where the text is all that there is. The same article gives the same bytes.
std::string FrameOf(const Article& article);

// An article that borrows from its frame.
struct FramedArticle {
  std::unique_ptr<const Value> frame;
  Article article;
};
// The inverse, for a frame that is not empty. A frame that FrameOf does not write is an error
// (kDamaged).
Result<FramedArticle> ArticleOf(std::string_view frame, std::string text);

}  // namespace causeway
