// A sentence's tagged tokens, which borrow from the object that holds them.
#pragma once

#include <string>
#include <string_view>

#include "importers/prose/characters.h"
#include "importers/prose/tags.h"
#include "importers/prose/tokens.h"

namespace causeway {

class Tagged {
 public:
  explicit Tagged(std::string_view text) : text_(text), lower_(LowerAscii(text)) {
    tokens_ = Tokenize(text_, lower_, {0, static_cast<uint32_t>(text_.size())});
    TagTokens(tokens_);
  }
  Tagged(const Tagged&) = delete;
  Tagged& operator=(const Tagged&) = delete;

  [[nodiscard]] const Tokens& tokens() const { return tokens_; }

 private:
  std::string text_;
  std::string lower_;
  Tokens tokens_;
};

}  // namespace causeway
