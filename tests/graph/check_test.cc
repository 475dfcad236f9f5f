// CheckGraph passes what is built, and names what is wrong in images whose sections were changed
// one by one behind sound checksums.
#include "graph/check.h"

#include <gtest/gtest.h>

#include <array>
#include <functional>
#include <vector>

#include "graph/image.h"
#include "tests/graph/statements.h"

namespace causeway {
namespace {

// a CAUSES b twice, b OCCURS_IN c once; two documents.
Graph Sound() {
  return BuildGraph(
      "1.txt | a | CAUSES | b | k=1\n"
      "2.txt | a | CAUSES | b\n"
      "2.txt | b | OCCURS_IN | c\n");
}

// The graph with a section's values changed.
template <class T>
std::string Broken(Section section, const std::function<void(std::vector<T>&)>& change) {
  Graph sound = Sound();
  ImageWriter writer;
  for (size_t i = 0; i < kSectionCount; ++i) {
    writer.Set(static_cast<Section>(i), sound.image().Get<std::byte>(static_cast<Section>(i)));
  }
  std::span<const T> values = sound.image().Get<T>(section);
  std::vector<T> changed(values.begin(), values.end());
  change(changed);
  writer.Set(section, std::span<const T>(changed));
  Result<void> checked = CheckGraph(Graph(writer.Write({})));
  return checked ? "sound" : checked.error().message;
}

template <class T = uint32_t>
std::string With(Section section, size_t row, T value) {
  return Broken<T>(section, [&](std::vector<T>& values) { values.at(row) = value; });
}

// The same of a column of numbers.
std::string BrokenColumn(Section section,
                         const std::function<void(std::vector<uint32_t>&)>& change) {
  return Broken<std::byte>(section, [&](std::vector<std::byte>& bytes) {
    NumberColumn column(bytes);
    std::vector<uint32_t> numbers(column.size());
    column.Read(0, numbers);
    change(numbers);
    NumberColumnWriter writer;
    for (uint32_t number : numbers) writer.Add(number);
    bytes = writer.Finish();
  });
}

std::string WithNumber(Section section, size_t row, uint32_t value) {
  return BrokenColumn(section, [&](std::vector<uint32_t>& numbers) { numbers.at(row) = value; });
}

TEST(Check, WhatIsBuiltIsSound) {
  EXPECT_TRUE(CheckGraph(Sound()));
  EXPECT_TRUE(CheckGraph(Graph()));
}

TEST(Check, NamesWhatIsWrong) {
  EXPECT_EQ(With(Section::kEdgeTarget, 0, 9), "row 0 of targets is 9, of 3");
  EXPECT_EQ(With(Section::kEdgeTarget, 0, 2), "edge 0 is not to node 1");
  EXPECT_EQ(WithNumber(Section::kEdgeSource, 1, 0), "edge 1 is not from node 1");
  EXPECT_EQ(With(Section::kNodeOutEnds, 0, 7), "ends of out-edges fall");
  EXPECT_EQ(WithNumber(Section::kNodeName, 0, 99), "row 0 of node names is 99, of 16");
  EXPECT_EQ(WithNumber(Section::kEdgeEvidenceEnds, 1, 2), "declarations end at 0 of 1");
  EXPECT_EQ(WithNumber(Section::kEvidenceSubject, 1, 2), "evidence 1 names no mention of its node");
  EXPECT_EQ(WithNumber(Section::kEvidenceObject, 0, 2), "evidence 0 names no mention of its node");
  EXPECT_EQ(WithNumber(Section::kNodeMentions, 0, 1), "mention 1 is not in its place");
  EXPECT_EQ(WithNumber(Section::kEvidenceLength, 2, 0xFFFFFFF8), "evidence 2 is not in order");
  EXPECT_EQ(WithNumber(Section::kDocumentCanonical, 1, 0), "document 1 has a wrong first copy");
  EXPECT_EQ(WithNumber(Section::kEdgeFlags, 0, kHedgedBit),
            "the certainty of edge 0 is not that of its evidence");
  EXPECT_EQ(With(Section::kInSources, 1, 0), "in-edge 1 has another source than its edge");
  EXPECT_EQ(With<char>(Section::kStringBytes, 0, 'z'), "string 2 is out of order");
  EXPECT_EQ(WithNumber(Section::kNameKey, 0, 0), "node 0 is not found by its name");
}

TEST(Check, ColumnsMustBeOfOneLength) {
  EXPECT_EQ(BrokenColumn(Section::kEdgeType, [](auto& types) { types.pop_back(); }),
            "1 types of edges for 2 rows");
  EXPECT_EQ(BrokenColumn(Section::kNameHow, [](auto& hows) { hows.push_back(0); }),
            "4 kinds of names for 3 rows");
}

}  // namespace
}  // namespace causeway
