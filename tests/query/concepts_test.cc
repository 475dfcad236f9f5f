// Concepts and their order against their definitions, over every set of objects of small contexts;
// and the diagram of a table of them.
#include "query/concepts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <vector>

#include "query/query.h"
#include "tests/effort.h"
#include "tests/graph/statements.h"

namespace causeway {
namespace {

using Set = std::set<uint32_t>;

FormalContext RandomContext(uint32_t seed) {
  std::mt19937 random(seed);
  FormalContext context{.held = {}, .attributes = 1 + static_cast<uint32_t>(random() % 8)};
  context.held.resize(random() % 8);
  uint32_t sparsity = 2 + static_cast<uint32_t>(random() % 3);
  for (std::vector<uint32_t>& held : context.held) {
    for (uint32_t i = 0; i < context.attributes; ++i) {
      if (random() % sparsity == 0) held.push_back(i);
    }
  }
  return context;
}

bool HasAll(const std::vector<uint32_t>& held, const Set& attributes) {
  return std::ranges::includes(held, attributes);
}

// Objects by attributes, of every set of objects that is a concept.
std::map<Set, Set> ConceptsByDefinition(const FormalContext& context, size_t at_least) {
  std::map<Set, Set> concepts;
  for (uint32_t bits = 1; bits < (1U << context.held.size()); ++bits) {
    Set shared;
    for (uint32_t i = 0; i < context.attributes; ++i) shared.insert(i);
    for (uint32_t object = 0; object < context.held.size(); ++object) {
      if (((bits >> object) & 1U) == 0) continue;
      std::erase_if(shared, [&](uint32_t i) { return !HasAll(context.held[object], {i}); });
    }
    Set objects;
    for (uint32_t object = 0; object < context.held.size(); ++object) {
      if (HasAll(context.held[object], shared)) objects.insert(object);
    }
    if (!shared.empty() && objects.size() >= at_least) concepts[shared] = objects;
  }
  return concepts;
}

bool IsWithin(const Set& narrow, const Set& wide) {
  return narrow != wide && std::ranges::includes(wide, narrow);
}

Set SetOf(const std::vector<uint32_t>& numbers) { return {numbers.begin(), numbers.end()}; }

TEST(Concepts, AreThoseOfTheDefinition) {
  for (uint32_t seed = 0; seed < Effort(2000); ++seed) {
    FormalContext context = RandomContext(seed);
    size_t at_least = 1 + seed % 3;
    Budget budget{Limits()};
    Result<std::vector<FormalConcept>> found = FindConcepts(context, at_least, budget);
    ASSERT_TRUE(found);
    std::map<Set, Set> as_sets;
    for (const FormalConcept& one : *found) as_sets[SetOf(one.attributes)] = SetOf(one.objects);
    EXPECT_EQ(as_sets, ConceptsByDefinition(context, at_least)) << "seed " << seed;
    EXPECT_EQ(as_sets.size(), found->size()) << "one is there twice, seed " << seed;
  }
}

TEST(Concepts, LieBelowTheNextLargerOnes) {
  for (uint32_t seed = 0; seed < Effort(1000); ++seed) {
    Budget budget{Limits()};
    std::vector<FormalConcept> found = *FindConcepts(RandomContext(seed), 1 + seed % 2, budget);
    std::vector<Set> sets;
    for (const FormalConcept& one : found) sets.push_back(SetOf(one.objects));
    for (size_t i = 0; i < found.size(); ++i) {
      Set above;
      for (uint32_t wide = 0; wide < found.size(); ++wide) {
        bool next = IsWithin(sets[i], sets[wide]) && std::ranges::none_of(sets, [&](const Set& s) {
                      return IsWithin(sets[i], s) && IsWithin(s, sets[wide]);
                    });
        if (next) above.insert(wide);
      }
      EXPECT_EQ(SetOf(found[i].above), above) << "concept " << i << ", seed " << seed;
    }
  }
}

TEST(Concepts, AreInTheOrderOfTheirSizes) {
  for (uint32_t seed = 0; seed < Effort(200); ++seed) {
    Budget budget{Limits()};
    std::vector<FormalConcept> found = *FindConcepts(RandomContext(seed), 1, budget);
    EXPECT_TRUE(std::ranges::is_sorted(found, std::greater(),
                                       [](const FormalConcept& one) {
                                         return std::pair(one.objects.size(),
                                                          one.attributes.size());
                                       }))
        << "seed " << seed;
  }
}

// Every pair of forty objects lacks a different attribute: 2^40 concepts.
TEST(Concepts, EndAtTheLimits) {
  FormalContext context{.held = {}, .attributes = 40};
  for (uint32_t object = 0; object < 40; ++object) {
    std::vector<uint32_t>& held = context.held.emplace_back();
    for (uint32_t i = 0; i < 40; ++i) {
      if (i != object) held.push_back(i);
    }
  }
  Limits limits;
  limits.result_rows = 1000;
  Budget budget{limits};
  Result<std::vector<FormalConcept>> found = FindConcepts(context, 1, budget);
  ASSERT_FALSE(found);
  EXPECT_NE(found.error().message.find("result_rows"), std::string::npos) << found.error().message;
}

TEST(ConceptDiagram, IsTheTableAsAGraph) {
  Graph graph = BuildGraph(
      "a.txt | smoke | CAUSES | asthma :Condition\n"
      "a.txt | smoke | CAUSES | COPD :Condition\n"
      "a.txt | smoke | CAUSES | cancer :Condition\n"
      "a.txt | asthma | CAUSES | cough\n"
      "a.txt | COPD | CAUSES | cough\n");
  Answer answer = *RunQuery(graph, "show concepts");
  ASSERT_NE(answer.diagram, nullptr);
  const Graph& diagram = *answer.diagram;
  ASSERT_EQ(diagram.node_count(), 2);
  EXPECT_EQ(diagram.Name(NodeId{0}), "1. COPD, asthma, cancer: smoke");
  EXPECT_EQ(diagram.Name(NodeId{1}), "2. COPD, asthma: smoke, cough");
  ASSERT_EQ(diagram.edge_count(), 1);
  EXPECT_EQ(diagram.Source(EdgeId{0}), NodeId{1});
  EXPECT_EQ(diagram.Target(EdgeId{0}), NodeId{0});
  EXPECT_EQ(diagram.Type(EdgeId{0}), "IS_A");
}

TEST(ConceptDiagram, HasTheRowsThatAreLeft) {
  Graph graph = BuildGraph(
      "a.txt | smoke | CAUSES | asthma :Condition\n"
      "a.txt | smoke | CAUSES | COPD :Condition\n"
      "a.txt | dust | CAUSES | asthma\n");
  Answer answer = *RunQuery(graph, "show concepts with at least 1 limit 1");
  EXPECT_EQ(answer.diagram->node_count(), 1);
  EXPECT_EQ(RunQuery(graph, "show types")->diagram, nullptr);
}

}  // namespace
}  // namespace causeway
