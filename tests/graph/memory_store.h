// A store in memory: takes documents, builds their graph and keeps their texts.
#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>

#include "graph/builder.h"
#include "graph/graph.h"
#include "graph/statement.h"
#include "graph/text_source.h"

namespace causeway {

class MemoryStore final : public StatementSink, public TextSource {
 public:
  Result<void> Begin(const Document& document) override {
    texts_[document.key] = std::make_shared<const std::string>(document.text);
    return builder_.Begin(document);
  }
  Result<void> Take(std::span<const Statement> batch) override { return builder_.Take(batch); }
  Result<void> End() override { return builder_.End(); }

  Result<Graph> Build(const Digest& stamp = {}) { return builder_.Build(stamp); }

  Result<std::shared_ptr<const std::string>> Text(const DocumentView& document) const override {
    return texts_.at(std::string(document.key));
  }

 private:
  GraphBuilder builder_;
  std::map<std::string, std::shared_ptr<const std::string>> texts_;
};

}  // namespace causeway
