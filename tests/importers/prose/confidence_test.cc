#include "importers/prose/confidence.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "importers/prose/read.h"

namespace causeway {
namespace {

using ::testing::IsSupersetOf;

std::vector<std::string> NamesOfFirst(const std::vector<Assertion>& assertions) {
  std::vector<ConfidenceFeature> features = ConfidenceFeatures(assertions).at(0);
  std::vector<std::string> names;
  for (const ConfidenceFeature& feature : features) {
    names.push_back(feature.name);
  }
  return names;
}

Assertion Pain() {
  return {.subject = "gout",
          .object = "pain in the toe",
          .range = {0, 50},
          .circumstances = {.rule = 0.7F, .subject = NameSource::kImplied, .siblings = 4}};
}

TEST(Confidence, RestsOnHowAnAssertionWasComeBy) {
  EXPECT_THAT(
      NamesOfFirst({Pain()}),
      IsSupersetOf({"CAUSES:rule=0.7", "CAUSES:topic=none", "CAUSES:block=paragraph",
                    "CAUSES:sources=implied>written", "CAUSES:siblings=<5", "CAUSES:bytes=<80"}));
}

TEST(Confidence, RestsOnItsNames) {
  EXPECT_THAT(NamesOfFirst({Pain()}),
              IsSupersetOf({"CAUSES:subject-kind=condition", "CAUSES:subject-words=<2",
                            "CAUSES:object-words=<5", "CAUSES:object-holds=in",
                            "CAUSES:kinds=condition>effect"}));
}

TEST(Confidence, RestsOnTheRestOfTheDocument) {
  Assertion turned{.subject = "pain in the toe", .object = "gout"};
  std::vector<std::string> names = NamesOfFirst({Pain(), Pain(), turned});
  EXPECT_THAT(names,
              IsSupersetOf({"CAUSES:support=<3", "CAUSES:turned=", "CAUSES:object-as-subject=<2"}));
}

TEST(Confidence, IsTheLogisticOfTheSumInThousandths) {
  std::vector<Assertion> assertions = {Pain()};
  JudgeAssertions(assertions);
  std::vector<ConfidenceFeature> features = ConfidenceFeatures(assertions).at(0);
  double sum = 0;
  for (const ConfidenceFeature& feature : features) sum += feature.weight;
  EXPECT_NE(sum, 0) << "the weights of common features are known";
  EXPECT_NEAR(assertions[0].confidence, 1 / (1 + std::exp(-sum / 1000)), 0.0006);
}

}  // namespace
}  // namespace causeway
