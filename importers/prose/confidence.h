// The last stage: how sure an assertion is, judged by how it was come by and how its names look.
// A logistic regression whose weights (confidence_weights.inc) models/train_confidence.py learns
// from annotated documents. Tested by tests/importers/prose/confidence_test.cc.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "importers/prose/document.h"

namespace causeway {

struct Assertion;
enum class Topic : uint8_t;  // headings.h

// How a name came to its assertion.
enum class NameSource : uint8_t {
  kWritten,   // it stands there
  kReferred,  // "it", "the disease"
  kImplied,   // what the section is about, unsaid
};

// How an assertion was come by.
struct Circumstances {
  float rule = 1;  // how good the rule that found it is held to be
  Topic topic = {};
  BlockKind block = BlockKind::kParagraph;
  NameSource subject = NameSource::kWritten;
  NameSource object = NameSource::kWritten;
  size_t siblings = 1;  // relations that the sentence gave with it
};

// What speaks for or against an assertion, "CAUSES:topic=symptoms", and by how much.
struct ConfidenceFeature {
  std::string name;
  int32_t weight = 0;  // in thousandths of a logit
};

// The features of each assertion of a document, in their order. O(bytes of the names).
std::vector<std::vector<ConfidenceFeature>> ConfidenceFeatures(
    std::span<const Assertion> assertions);

// Sets the confidence of each assertion of a document: the probability, in thousandths, that a
// careful reader would agree.
void JudgeAssertions(std::span<Assertion> assertions);

}  // namespace causeway
