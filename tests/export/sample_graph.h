// A small graph of every kind of thing: two texts and a vocabulary, a denial, a hedge, an alias, an
// identifier, properties.
#pragma once

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "graph/vocabulary.h"
#include "tests/graph/memory_store.h"

namespace causeway {

class SampleGraph : public ::testing::Test {
 protected:
  void SetUp() override {
    Result<Graph> graph = FillAndBuild();
    ASSERT_TRUE(graph) << ToText(graph.error());
    graph_ = *std::move(graph);
  }

  NodeId Node(std::string_view name) const { return graph_.FindByName(name).at(0).node; }
  // The only edge of this type that goes out of the node.
  EdgeId EdgeFrom(std::string_view name, std::string_view type) const {
    return graph_.Out(Node(name), *graph_.Find(type))[0];
  }

  MemoryStore store_;
  Graph graph_;

 private:
  Result<Graph> FillAndBuild() {
    CW_TRY(TakeArticle());
    CW_TRY(TakeNote());
    CW_TRY(TakeVocabulary());
    return store_.Build();
  }

  Result<void> TakeArticle() {
    constexpr std::string_view kText =
        "Asthma\nSmoke may cause asthma </script>.\nAsthma is not caused\nby cold water.";
    CW_TRY(store_.Begin({.key = "lungs/asthma.txt",
                         .title = "Asthma",
                         .text = std::string(kText),
                         .digest = "0123456789abcdef0123456789abcdef",
                         .importer = "text 1"}));
    constexpr std::array<std::string_view, 1> kCondition = {"Condition"};
    std::array properties = {Property{.key = "frequency", .value = Value(List{0.5, 1.0, "often"})},
                             Property{.key = "rank", .value = Value(int64_t{3})}};
    std::array batch = {
        Statement{.subject = {.name = "Smoke"},
                  .relation = type::kCauses,
                  .object = {.name = "asthma", .labels = kCondition},
                  .evidence = {.begin = 7,
                               .end = 40,
                               .section = "Asthma",
                               .certainty = Certainty::kHedged,
                               .confidence = 0.87,
                               .properties = properties}},
        Statement{.subject = {.name = "cold water"},
                  .relation = type::kCauses,
                  .object = {.name = "Asthma"},
                  .polarity = Polarity::kDenied,
                  .evidence = {.begin = 41, .end = 76}},
    };
    CW_TRY(store_.Take(batch));
    return store_.End();
  }

  Result<void> TakeNote() {
    CW_TRY(store_.Begin({.key = "note.txt",
                         .title = "",
                         .text = "Smoke causes asthma.",
                         .digest = "00000000000000000000000000000001",
                         .importer = "text 1"}));
    Statement statement{.subject = {.name = "smoke"},
                        .relation = type::kCauses,
                        .object = {.name = "asthma"},
                        .evidence = {.begin = 0, .end = 20}};
    CW_TRY(store_.Take({&statement, 1}));
    return store_.End();
  }

  Result<void> TakeVocabulary() {
    CW_TRY(store_.Begin({.key = "terms",
                         .title = "Terms",
                         .digest = "00000000000000000000000000000002",
                         .importer = "obo 1"}));
    std::array properties = {Property{.key = "obsolete", .value = Value(false)}};
    std::array batch = {
        Statement{.subject = {.name = "asthma", .id = "DOID:2841"},
                  .evidence = {.properties = properties}},
        Statement{.subject = {.name = "asthma", .id = "DOID:2841"},
                  .relation = type::kSameAs,
                  .object = {.name = "bronchial asthma"}},
    };
    CW_TRY(store_.Take(batch));
    return store_.End();
  }
};

}  // namespace causeway
