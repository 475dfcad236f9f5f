// What headings say of the text under them: the topic of the section and the conditions that it is
// about. One table of topics, each row with its example. Tested by
// tests/importers/prose/headings_test.cc.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "importers/prose/document.h"
#include "importers/prose/facets.h"

namespace causeway {

enum class Topic : uint8_t {
  kNone,
  kDefinition,
  kCauses,
  kRisk,  // who gets it and why: its causes are hedged
  kSymptoms,
  kComplications,
  kSites,
  kKinds,
  kSummary,  // key points: of anything
  kTreatment,
  kDiagnosis,
  kPrognosis,
  kPrevention,
  kResearch,
  kInheritance,
  kFrequency,
  kAdvice,  // what to do, eat, ask; further reading
};

struct TopicRow {
  Topic topic;
  std::string_view phrases;  // parted by "|", at most three words each
  std::string_view example;
};

std::span<const TopicRow> Topics();
std::string_view NameOf(Topic topic);

struct Heading {
  Topic topic = Topic::kNone;
  const FacetCue* facet = nullptr;  // of kCauses, kRisk, kSymptoms, kComplications: for lists
  bool unread = false;              // treatment, diagnosis, advice: its section gives little
  std::vector<std::string> names;   // the conditions that it names; two where they are compared
};

// The first topic that a line names counts: "Treatment of symptoms" is about treatment.
Heading ReadHeading(std::string_view line);
// Whether a heading's text is not read beside the title, whose own words ("Preventing gout") do not
// make a heading that repeats it unread.
bool IsUnreadBeside(std::string_view line, std::string_view title);
// "Parathyroid Cancer" as the text below a heading writes it, where it writes it small.
std::string AsWritten(const std::string& name, std::string_view below);
// Whether the text under a heading, in lower case, is about the name that the heading has: it says
// the name, or begins with "This defect".
bool SpeaksOf(std::string_view text, std::string_view name);
// Whether what stands before a colon is a heading to what follows: "Summary", "Signs and symptoms".
bool IsTopicLabel(std::string_view label);
// Whether a line is a heading by its words alone: "Causes", "Signs and symptoms".
bool IsFacetHeading(std::string_view line);

}  // namespace causeway
