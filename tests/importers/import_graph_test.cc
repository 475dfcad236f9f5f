// How the driver treats files of graphs: as streams, packed or not, with roles, given up midway.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <chrono>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "base/hash.h"
#include "graph/builder.h"
#include "importers/import_run.h"
#include "importers/lines.h"
#include "tests/importers/gzipped.h"
#include "tests/importers/recording_sink.h"
#include "tests/importers/temporary_folder.h"

namespace causeway {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::atomic<bool> stop = false;

// A format for these tests: each line is a node; "fail" is an error, "stop" a signal.
Result<std::string> LoadLines(const GraphInput& input, StatementSink& sink) {
  CW_TRY(sink.Begin({.key = "whatever", .title = input.role.label}));
  LineReader lines(input.bytes, input.options.limits);
  for (;;) {
    CW_ASSIGN(bool more, lines.Next());
    if (!more) break;
    if (lines.line() == "fail") return Error{.code = ErrorCode::kRejected, .message = "line fails"};
    if (lines.line() == "stop") stop = true;
    Statement node{.subject = {.name = lines.line()}};
    node.evidence.begin = node.evidence.end = lines.number();
    CW_TRY(sink.Take({&node, 1}));
  }
  CW_TRY(sink.End());
  return std::string();
}

constexpr std::array kGraphFormats = {
    ImportFormat{.name = "csv",
                 .suffixes = ".csv .lines",
                 .help = "",
                 .version = 2,
                 .looks_like = [](std::string_view head) { return head.starts_with("node"); },
                 .load = LoadLines},
    ImportFormat{.name = "wide",
                 .suffixes = ".lines",
                 .help = "",
                 .version = 1,
                 .is_text = false,
                 .looks_like = [](std::string_view head) { return head.starts_with("WIDE"); },
                 .load = LoadLines},
    ImportFormat{
        .name = "binary",
        .suffixes = ".bin",
        .help = "",
        .version = 1,
        .is_text = false,
        .looks_like = [](std::string_view head) { return head.starts_with("BIN"); },
        .read = [](std::string_view key, std::string_view /*bytes*/,
                   const ImportOptions& /*options*/, StatementSink& sink) -> Result<std::string> {
          CW_TRY(sink.Begin({.key = std::string(key)}));
          CW_TRY(sink.End());
          return std::string("noticed");
        }},
};

class ImportGraphTest : public ::testing::Test {
 protected:
  void SetUp() override { stop = false; }

  Result<ImportSummary> Import(const std::vector<std::string>& paths) {
    options_.stop = &stop;
    return RunImport(kGraphFormats, paths, options_, {}, sink_, {});
  }
  std::vector<std::string> Outcomes(const std::vector<std::string>& paths) {
    constexpr std::array kWords = {"taken", "unchanged", "skipped", "failed"};
    std::vector<std::string> lines;
    Result<ImportSummary> summary = Import(paths);
    for (const FileOutcome& file : summary->files) {
      lines.push_back(fmt::format("{}: {} {} {}", file.key,
                                  kWords.at(static_cast<size_t>(file.status)), file.statements,
                                  file.note.substr(file.note.rfind('/') + 1)));
    }
    return lines;
  }

  TemporaryFolder folder_;
  ImportOptions options_;
  RecordingSink sink_;
};

TEST_F(ImportGraphTest, SignsTheDocumentOfAStream) {
  std::string path = folder_.Write("a.csv", "node a\nnode b\n");
  EXPECT_THAT(Outcomes({path}), ElementsAre("a.csv: taken 2 "));
  EXPECT_EQ(sink_.calls,
            "begin a.csv [csv 2] \n"
            "  node a -->  @1-1 1\n"
            "  node b -->  @2-2 1\n"
            "end\n");
  EXPECT_THAT(sink_.digests, ElementsAre(DigestOf("node a\nnode b\n").text()));
}

TEST_F(ImportGraphTest, UnpacksWhatIsPacked) {
  std::string plain = folder_.Write("a.csv", "node a\n");
  std::string packed = folder_.Write("b.csv.gz", Gzipped("node a\n"));
  std::string binary = folder_.Write("c.bin.gz", Gzipped("BIN\xFF"));
  std::string unnamed = folder_.Write("d", Gzipped("node a\n"));
  EXPECT_THAT(Outcomes({plain, packed, binary, unnamed}),
              ElementsAre("a.csv: taken 1 ", "b.csv.gz: taken 1 ",
                          "c.bin.gz: taken 0 c.bin.gz: noticed", "d: taken 1 "));
}

TEST_F(ImportGraphTest, GivesTablesTheirRole) {
  options_.tables = {
      {.path = folder_.Write("a.tsv", "a\n"),
       .role = {.kind = TableRole::Kind::kNodes, .label = "Disease"}},
      {.path = folder_.Write("b.csv", "b\n"),
       .role = {
           .kind = TableRole::Kind::kEdges, .type = "CAUSES", .from = "Gene", .to = "Disease"}}};
  EXPECT_THAT(Outcomes({}), ElementsAre("a.tsv: taken 1 ", "b.csv: taken 1 "));
  EXPECT_THAT(sink_.calls, HasSubstr("begin a.tsv [csv 2 nodes Disease] \n"));
  EXPECT_THAT(sink_.calls, HasSubstr("begin b.csv [csv 2 edges CAUSES Gene Disease] \n"));
}

// What was taken before stays, what comes after is taken, and of the file nothing is left.
TEST_F(ImportGraphTest, LeavesNothingOfAFileThatFailsMidway) {
  std::vector<std::string> paths = {
      folder_.Write("a.csv", "node a\n"), folder_.Write("b.csv", "node b\nfail\n"),
      folder_.Write("c.csv", "node c\n\xFF"), folder_.Write("d.csv", "node d\n")};
  GraphBuilder builder;
  Result<ImportSummary> summary = RunImport(kGraphFormats, paths, options_, {}, builder, {});
  ASSERT_TRUE(summary);
  EXPECT_THAT(summary->files.at(1).note, HasSubstr("b.csv: line fails"));
  EXPECT_THAT(summary->files.at(2).note,
              HasSubstr("c.csv: not UTF-8 text: byte 7 in line 2 is 0xFF"));
  Result<Graph> graph = builder.Build();
  ASSERT_EQ(graph->node_count(), 2);
  EXPECT_EQ(graph->Name(NodeId(0)), "node a");
  EXPECT_EQ(graph->Name(NodeId(1)), "node d");
}

TEST_F(ImportGraphTest, KeepsWhatWasWholeWhenItIsStopped) {
  std::vector<std::string> paths = {folder_.Write("a.csv", "node a\n"),
                                    folder_.Write("b.csv", "node b\nstop\nnode c\n"),
                                    folder_.Write("c.csv", "node c\n")};
  options_.threads = 1;
  options_.stop = &stop;
  GraphBuilder builder;
  Result<ImportSummary> summary = RunImport(kGraphFormats, paths, options_, {}, builder, {});
  ASSERT_TRUE(summary);
  EXPECT_EQ(summary->files.size(), 1U);
  EXPECT_EQ(summary->unread, 2U);
  EXPECT_EQ(builder.Build()->node_count(), 1);
}

// Reads nothing before all of three files are being read, or a while has passed.
std::atomic<int> being_read = 0;
Result<std::string> LoadTogether(const GraphInput& input, StatementSink& sink) {
  auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(30);
  ++being_read;
  while (being_read < 3 && std::chrono::steady_clock::now() < deadline) std::this_thread::yield();
  if (being_read < 3) return Error{.message = "the others are not being read"};
  return LoadLines(input, sink);
}

std::vector<ImportFormat> FormatsReadTogether() {
  std::vector<ImportFormat> formats = {kGraphFormats[0]};
  formats[0].load = LoadTogether;
  return formats;
}

TEST_F(ImportGraphTest, ReadsAheadAndHandsOverInOrder) {
  being_read = 0;
  std::vector<std::string> paths = {folder_.Write("c.csv", "node c\n"),
                                    folder_.Write("a.csv", "node a\n"),
                                    folder_.Write("b.csv", "node b\n")};
  ASSERT_TRUE(RunImport(FormatsReadTogether(), paths, options_, {}, sink_, {}));
  EXPECT_EQ(sink_.calls,
            "begin a.csv [csv 2] \n"
            "  node a -->  @1-1 1\n"
            "end\n"
            "begin b.csv [csv 2] \n"
            "  node b -->  @1-1 1\n"
            "end\n"
            "begin c.csv [csv 2] \n"
            "  node c -->  @1-1 1\n"
            "end\n");
}

class ClosedSink final : public StatementSink {
 public:
  Result<void> Begin(const Document& /*document*/) override {
    return Error{.message = fmt::format("closed {}", ++begun)};
  }
  Result<void> Take(std::span<const Statement> /*batch*/) override { return {}; }
  Result<void> End() override { return {}; }
  int begun = 0;
};

TEST_F(ImportGraphTest, WhatIsReadAheadIsGivenUpWhereTheSinkFails) {
  being_read = 0;
  std::vector<std::string> paths = {folder_.Write("a.csv", "node a\n"),
                                    folder_.Write("b.csv", "node b\n"),
                                    folder_.Write("c.csv", "node c\n")};
  ClosedSink sink;
  Result<ImportSummary> summary = RunImport(FormatsReadTogether(), paths, options_, {}, sink, {});
  EXPECT_EQ(summary.error().message, "closed 1");
  EXPECT_EQ(sink.begun, 1);
}

TEST_F(ImportGraphTest, SaysWhatAMisnamedFileLooksLike) {
  std::string path = folder_.Write("a.csv", "BIN\xFF");
  EXPECT_THAT(Import({path})->files.at(0).note,
              HasSubstr("a.csv does not look like csv, which its suffix says, but like binary\n"
                        "Rename it, or name its format with --format binary."));
}

TEST_F(ImportGraphTest, SaysWhatFormatsASuffixMayBe) {
  std::string path = folder_.Write("a.lines", "something else");
  EXPECT_THAT(Import({path})->files.at(0).note,
              HasSubstr("a.lines does not look like csv or wide, which its suffix says\n"
                        "Name its format with --format, and its reader says what is wrong."));
}

TEST_F(ImportGraphTest, AFormatWithAnEncodingOfItsOwnIsGivenTheBytesAsTheyAre) {
  std::string path = folder_.Write("a.lines", "WIDE\xFF");
  EXPECT_THAT(Outcomes({path}), ElementsAre("a.lines: taken 1 "));
  EXPECT_THAT(sink_.calls, HasSubstr("WIDE\xFF"));
}

}  // namespace
}  // namespace causeway
