// Damage to an image is an error, and reading a damaged one never crashes.
#include "graph/image.h"

#include <gtest/gtest.h>

#include <cstring>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "graph/check.h"
#include "graph/graph.h"
#include "tests/effort.h"
#include "tests/graph/statements.h"

namespace causeway {
namespace {

using Bytes = std::vector<std::byte>;

Bytes SmallImage() {
  Graph graph = BuildGraph(
      "a.txt | asthma :Condition #DOID:2841 | SAME_AS | BA | abbreviation\n"
      "a.txt | smoking | CAUSES | asthma | hedged | section=Causes | k=1\n"
      "b.txt | asthma | stage=\"late\"\n");
  return {graph.image().bytes().begin(), graph.image().bytes().end()};
}

Result<std::shared_ptr<const Image>> Open(Bytes bytes, Verify verify) {
  auto owner = std::make_shared<const Bytes>(std::move(bytes));
  return Image::Open(owner, *owner, verify);
}

// Calls every question of the graph, for every id that there is and some that there are not.
size_t AskEverything(const Graph& graph) {
  size_t answers = graph.KnownNames().size() + graph.Types().size() + graph.LabelsInUse().size();
  for (std::string_view name : {"asthma", "DOID:2841", "BA", "nothing", ""}) {
    answers += graph.FindByName(name).size();
  }
  for (uint32_t i = 0; i < 70; ++i) {
    NodeId node{i};
    EdgeId edge{i};
    EvidenceId evidence{i};
    answers += graph.Text(StringId{i}).size() + graph.Name(node).size();
    for (auto list : {graph.Aliases(node), graph.Identifiers(node), graph.Labels(node)}) {
      for (StringId string : list) answers += graph.Text(string).size();
    }
    answers += graph.Properties(node).size() + graph.Properties(edge).size() +
               graph.Properties(evidence).size();
    for (EdgeId out : graph.Out(node)) answers += graph.Out(node, graph.TypeId(out)).size();
    for (EdgeId in : graph.In(node)) answers += graph.In(node, graph.TypeId(in)).size();
    answers += graph.Source(edge).value + graph.Target(edge).value + graph.Type(edge).size();
    answers += graph.DocumentCount(edge) + static_cast<size_t>(graph.Confidence(edge));
    for (EvidenceId declared : graph.DeclarationsOf(node)) answers += declared.value;
    answers += graph.Evidence(evidence).section.size() + graph.EdgeOf(evidence).value;
    answers += graph.Ends(evidence).subject.value + graph.Ends(evidence).object.value;
    answers += graph.Document(DocumentId{i}).key.size();
    answers += graph.Mention(MentionId{i}).name.size() + graph.Mention(MentionId{i}).labels.size();
  }
  return answers;
}

TEST(Image, RoundTrip) {
  Bytes bytes = SmallImage();
  auto image = Open(bytes, Verify::kAll);
  ASSERT_TRUE(image) << ToText(image.error());
  Graph graph(*image);
  ASSERT_TRUE(CheckGraph(graph));
  EXPECT_EQ(graph.Name(NodeId{0}), "asthma");
}

TEST(Image, SectionsAreAlignedAndTheStampIsKept) {
  uint32_t value = 7;
  ImageWriter writer;
  writer.Set(Section::kEdgeTarget, std::span<const uint32_t>(&value, 1));
  std::shared_ptr<const Image> image = writer.Write({.high = 1, .low = 2});
  EXPECT_EQ(image->stamp(), (Digest{.high = 1, .low = 2}));
  EXPECT_EQ(image->bytes().size() % 64, 0U);
  auto offset =
      reinterpret_cast<const std::byte*>(image->Get<uint32_t>(Section::kEdgeTarget).data()) -
      image->bytes().data();
  EXPECT_EQ(offset % 64, 0);
}

TEST(Image, EveryFlippedByteIsAnError) {
  Bytes bytes = SmallImage();
  for (size_t at = 0; at < bytes.size(); ++at) {
    bytes[at] ^= std::byte{0x41};
    EXPECT_FALSE(Open(bytes, Verify::kAll)) << "byte " << at;
    bytes[at] ^= std::byte{0x41};
  }
}

TEST(Image, EveryTruncationIsAnError) {
  Bytes bytes = SmallImage();
  for (size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_FALSE(Open(Bytes(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size)),
                      Verify::kHeader))
        << size << " bytes";
  }
}

TEST(Image, AFlippedByteNeverCrashesAReader) {
  Bytes bytes = SmallImage();
  for (std::byte mask : {std::byte{0x01}, std::byte{0x80}}) {
    for (size_t at = 0; at < bytes.size(); at += kStride) {
      bytes[at] ^= mask;
      if (auto image = Open(bytes, Verify::kHeader)) {
        Graph graph(*image);
        AskEverything(graph);
        (void)CheckGraph(graph);
      }
      bytes[at] ^= mask;
    }
  }
}

TEST(Image, Errors) {
  auto message = [](const std::function<void(Bytes&)>& damage) {
    Bytes bytes = SmallImage();
    damage(bytes);
    return Open(bytes, Verify::kAll).error().message;
  };
  auto put = [](Bytes& bytes, size_t at, uint32_t value) {
    std::memcpy(bytes.data() + at, &value, sizeof value);
  };
  EXPECT_EQ(message([](Bytes& bytes) { bytes.clear(); }), "the index is shorter than its header");
  EXPECT_EQ(message([&](Bytes& bytes) { put(bytes, 0, 0); }), "the file is not an index");
  EXPECT_EQ(message([&](Bytes& bytes) { put(bytes, 8, 0x04030201); }),
            "the index was written on a machine of another byte order");
  EXPECT_EQ(message([&](Bytes& bytes) { put(bytes, 12, 99); }),
            "the index has version 99, this program reads version 3");
  EXPECT_EQ(message([&](Bytes& bytes) { put(bytes, 16, 99); }),
            "the index's header fails its checksum");
  EXPECT_EQ(message([&](Bytes& bytes) { bytes.back() = std::byte{9}; }),
            "the index's section 'evidence property values' fails its checksum");
}

}  // namespace
}  // namespace causeway
