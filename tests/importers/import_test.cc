#include "importers/import.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.h"
#include "importers/import_run.h"
#include "importers/prose/model_files.h"
#include "importers/prose/user_lexicon.h"
#include "tests/importers/recording_sink.h"
#include "tests/importers/temporary_folder.h"

namespace causeway {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// A format for these tests: each line is a statement about itself, half sure where it begins with
// "maybe"; "fail" is an error.
Result<std::string> ReadLines(std::string_view key, std::string_view bytes,
                              const ImportOptions& /*options*/, StatementSink& sink) {
  CW_TRY(sink.Begin({.key = std::string(key)}));
  while (!bytes.empty()) {
    size_t end = std::min(bytes.find('\n'), bytes.size());
    std::string line(bytes.substr(0, end));
    if (line == "fail") return Error{.code = ErrorCode::kRejected, .message = "a line fails"};
    Statement statement{.subject = {.name = line}, .relation = "IS_A", .object = {.name = "line"}};
    if (line.starts_with("maybe")) statement.evidence.confidence = 0.5;
    CW_TRY(sink.Take({&statement, 1}));
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  CW_TRY(sink.End());
  return std::string(key == "noted.txt" ? "a line left unread" : "");
}

// A format of several documents: each word is one.
Result<std::string> ReadWords(std::string_view /*key*/, std::string_view bytes,
                              const ImportOptions& /*options*/, StatementSink& sink) {
  std::string_view words = bytes.substr(bytes.find(' ') + 1);
  while (!words.empty()) {
    std::string word(words.substr(0, words.find(' ')));
    CW_TRY(sink.Begin({.key = word + ".txt", .digest = "of " + word, .importer = "old 7"}));
    CW_TRY(sink.End());
    words.remove_prefix(std::min(word.size() + 1, words.size()));
  }
  return std::string();
}

constexpr std::array kTestFormats = {
    ImportFormat{.name = "lines",
                 .suffixes = ".txt .text",
                 .help = "",
                 .version = 3,
                 .looks_like = [](std::string_view bytes) { return bytes.starts_with("line"); },
                 .read = ReadLines},
    ImportFormat{.name = "words",
                 .suffixes = ".words",
                 .help = "",
                 .version = 1,
                 .looks_like = [](std::string_view bytes) { return bytes.starts_with("words "); },
                 .read = ReadWords},
};

class ImportTest : public ::testing::Test {
 protected:
  Result<ImportSummary> Import(const std::vector<std::string>& paths) {
    return RunImport(kTestFormats, paths, options_, already_have_, sink_, progress_);
  }

  // "key: status statements note" for each file; the folder's own path is shown as DIR.
  std::vector<std::string> Outcomes(const std::vector<std::string>& paths) {
    constexpr std::array kWords = {"taken", "unchanged", "skipped", "failed"};
    std::vector<std::string> lines;
    Result<ImportSummary> summary = Import(paths);
    for (const FileOutcome& file : summary->files) {
      std::string line = fmt::format("{}: {} {}", file.key,
                                     kWords.at(static_cast<size_t>(file.status)), file.statements);
      if (!file.note.empty()) line += " " + file.note;
      for (size_t at = 0; (at = line.find(folder_.path())) != std::string::npos;) {
        line.replace(at, folder_.path().size(), "DIR");
      }
      lines.push_back(line);
    }
    return lines;
  }

  TemporaryFolder folder_;
  ImportOptions options_;
  AlreadyHave already_have_;
  ImportProgress progress_;
  RecordingSink sink_;
};

TEST_F(ImportTest, HandsDocumentsOverInOrderOfKey) {
  std::string b = folder_.Write("b.txt", "line b");
  std::string a = folder_.Write("a.txt", "line a\nline c");
  EXPECT_THAT(Outcomes({b, a}), ElementsAre("a.txt: taken 2", "b.txt: taken 1"));
  EXPECT_EQ(sink_.calls,
            "begin a.txt [lines 3] \n"
            "  line a -IS_A-> line @0-0 1\n"
            "  line c -IS_A-> line @0-0 1\n"
            "end\n"
            "begin b.txt [lines 3] \n"
            "  line b -IS_A-> line @0-0 1\n"
            "end\n");
  EXPECT_THAT(sink_.digests,
              ElementsAre(DigestOf("line a\nline c").text(), DigestOf("line b").text()));
}

TEST_F(ImportTest, MakesTheSameCallsWhateverTheThreadsAndTheOrder) {
  std::vector<std::string> paths;
  for (int i = 0; i < 200; ++i) {
    std::string text;
    for (int line = 0; line < i * 7919 % 400; ++line) text += fmt::format("line {}\n", line);
    if (i % 20 == 7) text += "fail\n";
    paths.push_back(folder_.Write(fmt::format("{}.txt", i), text));
  }
  options_.threads = 1;
  std::vector<std::string> outcomes = Outcomes(paths);
  std::string calls = std::exchange(sink_.calls, {});
  for (uint32_t threads : {2U, 7U}) {
    options_.threads = threads;
    std::ranges::reverse(paths);
    EXPECT_EQ(Outcomes(paths), outcomes);
    EXPECT_EQ(std::exchange(sink_.calls, {}), calls);
  }
}

TEST_F(ImportTest, PassesOnWhatAReaderNotes) {
  EXPECT_THAT(Outcomes({folder_.Write("noted.txt", "line")}),
              ElementsAre("noted.txt: taken 1 DIR/noted.txt: a line left unread"));
}

TEST_F(ImportTest, HandsNothingOverOfADocumentThatFails) {
  std::string path = folder_.Write("a.txt", "line 1\nfail\nline 2");
  EXPECT_THAT(Outcomes({path}), ElementsAre("a.txt: failed 0 DIR/a.txt: a line fails"));
  EXPECT_EQ(sink_.calls, "");
}

TEST_F(ImportTest, TakesFoldersWithAllBelowThem) {
  folder_.Write("in/z.txt", "line");
  folder_.Write("in/a/deep/er.text", "line");
  folder_.Write("in/no-suffix", "line by its content");
  folder_.Write("in/.hidden/x.txt", "line");
  folder_.Write("in/.x.txt", "line");
  folder_.Write("in/graph.kg", "line");
  folder_.Write("in/graph.kg-index", "line");
  folder_.Write("in/graph.kg-wal", "line");
  folder_.Write("in/picture.png", std::string("\x89PNG\0", 5));
  folder_.Write("in/program.py", "line of a program");
  folder_.Write("in/Dr. Who on lines", "line");
  folder_.Write("in/empty.txt", "");
  std::filesystem::create_directory_symlink("..", folder_ / "in/loop");
  std::filesystem::create_symlink("self.txt", folder_ / "in/self.txt");
  ASSERT_EQ(mkfifo((folder_ / "in/pipe.txt").c_str(), 0600), 0);
  EXPECT_THAT(
      Outcomes({folder_ / "in"}),
      ElementsAre("Dr. Who on lines: taken 1", "a/deep/er.text: taken 1",  //
                  "empty.txt: skipped 0 DIR/in/empty.txt is empty",
                  "loop: skipped 0 DIR/in/loop is a link to a folder: name it to import it",
                  "no-suffix: taken 1",  //
                  "picture.png: skipped 0 DIR/in/picture.png is not a text and has no suffix of a "
                  "known format",
                  "pipe.txt: skipped 0 DIR/in/pipe.txt is not a file",
                  "program.py: skipped 0 DIR/in/program.py looks like no format that is known",
                  "self.txt: skipped 0 DIR/in/self.txt is not a file",  //
                  "z.txt: taken 1"));
}

TEST_F(ImportTest, SaysWhyANamedFileFailed) {
  std::string latin = folder_.Write("latin.txt", "caf\xE9");
  std::string nul = folder_.Write("nul.txt", std::string("a\0b", 3));
  std::string wide = folder_.Write("wide", "\xFF\xFEl\0");
  std::string unknown = folder_.Write("what.py", "import this");
  std::string empty = folder_.Write("empty.txt", "");
  EXPECT_THAT(
      Outcomes({latin, nul, wide, unknown, empty, folder_ / "none.txt", "/dev/zero"}),
      ElementsAre("empty.txt: failed 0 DIR/empty.txt is empty\n"
                  "Get it again from where it comes, or leave it out.",
                  "latin.txt: failed 0 DIR/latin.txt is not UTF-8 text: byte 3 in line 1 is 0xE9\n"
                  "If it is a text in another encoding, convert it: iconv -f WINDOWS-1252 -t UTF-8",
                  "none.txt: failed 0 cannot read DIR/none.txt: No such file or directory\n"
                  "Check the path; it is relative to the current folder.",
                  "nul.txt: failed 0 DIR/nul.txt is not UTF-8 text: byte 1 in line 1 is 0x00\n"
                  "If it is a text in another encoding, convert it: iconv -f WINDOWS-1252 -t UTF-8",
                  "what.py: failed 0 DIR/what.py looks like no format that is known\n"
                  "Name its format with --format: lines, words.",
                  "wide: failed 0 DIR/wide is not UTF-8 text: byte 0 in line 1 is 0xFF\n"
                  "It looks like UTF-16; convert it: iconv -f UTF-16 -t UTF-8",
                  "zero: failed 0 /dev/zero is a device, not a file"));
}

TEST_F(ImportTest, HoldsTheLimitOfADocument) {
  std::string path = folder_.Write("ten.txt", "line 45678");
  options_.limits.document_bytes = 9;
  EXPECT_THAT(Outcomes({path}), ElementsAre("ten.txt: failed 0 DIR/ten.txt is larger than 9 bytes\n"
                                            "Split it, or leave it out."));
  for (uint64_t limit : {10U, 11U}) {
    options_.limits.document_bytes = limit;
    EXPECT_THAT(Outcomes({path}), ElementsAre("ten.txt: taken 1"));
  }
}

TEST_F(ImportTest, ReadsWithTheFormatThatIsAskedFor) {
  std::string path = folder_.Write("what.py", "import this");
  options_.format = "lines";
  EXPECT_THAT(Outcomes({path}), ElementsAre("what.py: taken 1"));
  options_.format = "line";
  Error error = Import({path}).error();
  EXPECT_EQ(error.code, ErrorCode::kUsage);
  EXPECT_EQ(ToText(error), "there is no format \"line\" to import\nDid you mean lines?");
}

TEST_F(ImportTest, FailsDifferentFilesWithOneKey) {
  std::string one = folder_.Write("one/a.txt", "line 1");
  std::string two = folder_.Write("two/a.txt", "line 2");
  std::string both =
      " DIR/one/a.txt and DIR/two/a.txt would both be the document \"a.txt\"\n"
      "Rename one, or import the folder that holds both.";
  EXPECT_THAT(Outcomes({two, one}),
              ElementsAre("a.txt: failed 0" + both, "a.txt: failed 0" + both));
  EXPECT_EQ(sink_.calls, "");
  EXPECT_THAT(Outcomes({one, folder_ / "one", one}), ElementsAre("a.txt: taken 1"));
}

TEST_F(ImportTest, LeavesUnchangedFilesAlone) {
  std::string old = folder_.Write("old.txt", "line old");
  std::string changed = folder_.Write("changed.txt", "line changed");
  std::vector<std::string> asked;
  already_have_ = [&](std::string_view key, std::string_view digest, std::string_view importer) {
    asked.push_back(fmt::format("{} {}", key, importer));
    return Result<bool>(digest == DigestOf("line old").text());
  };
  EXPECT_THAT(Outcomes({old, changed}),
              ElementsAre("changed.txt: taken 1", "old.txt: unchanged 0"));
  EXPECT_THAT(asked, testing::IsSupersetOf({"changed.txt lines 3", "old.txt lines 3"}));
}

TEST_F(ImportTest, LeavesOutWhatIsLessSureThanAsked) {
  std::string path = folder_.Write("a.txt", "line\nmaybe\nline again");
  std::string words = folder_.Write("b.words", "words b");
  options_.min_confidence = 0.6;
  Result<ImportSummary> summary = Import({path, words});
  EXPECT_EQ(summary->files.at(0).statements, 2);
  EXPECT_EQ(summary->files.at(0).left_out, 1);
  EXPECT_EQ(sink_.calls,
            "begin a.txt [lines 3 min-confidence 0.6] \n"
            "  line -IS_A-> line @0-0 1\n"
            "  line again -IS_A-> line @0-0 1\n"
            "end\n"
            "begin b.txt [old 7 min-confidence 0.6] \nend\n");
}

TEST_F(ImportTest, ReadsAgainWhatWasReadWithOtherOptions) {
  std::string path = folder_.Write("a.txt", "line");
  already_have_ = [](std::string_view, std::string_view, std::string_view importer) {
    return Result<bool>(importer == "lines 3 min-confidence 0.25");
  };
  for (auto [least, outcome] :
       {std::pair(0.0, "a.txt: taken 1"), std::pair(0.25, "a.txt: unchanged 0"),
        std::pair(0.5, "a.txt: taken 1")}) {
    options_.min_confidence = least;
    EXPECT_THAT(Outcomes({path}), ElementsAre(outcome));
  }
}

TEST_F(ImportTest, ReadsProseAgainWithAnotherModelOrLexicon) {
  std::vector<std::string> paths = {folder_.Write("a.txt", "line"),
                                    folder_.Write("b.words", "words b")};
  std::array formats = kTestFormats;
  formats[0].reads_prose = true;
  Lexicon lexicon = *ParseLexicon("gout\tcondition\n", "l.tsv");
  LanguageModels models{.syntax = Syntax(Tagger(), DependencyParser()),
                        .digest = DigestOf("model")};
  options_.lexicon = &lexicon;
  options_.models = &models;
  ASSERT_TRUE(RunImport(formats, paths, options_, {}, sink_, {}));
  EXPECT_THAT(sink_.calls,
              HasSubstr("[lines 3 rules 1 model " + DigestOf("model").text().substr(0, 8) +
                        " lexicon " + lexicon.digest().text().substr(0, 8) + "]"));
  EXPECT_THAT(sink_.calls, HasSubstr("[old 7]"));
}

TEST_F(ImportTest, TakesSeveralDocumentsFromAFile) {
  std::string path = folder_.Write("all.words", "words b a c");
  already_have_ = [](std::string_view key, std::string_view /*digest*/, std::string_view importer) {
    return Result<bool>(key == "a.txt" && importer == "old 7");
  };
  EXPECT_THAT(Outcomes({path}), ElementsAre("all.words: taken 0"));
  EXPECT_EQ(sink_.calls, "begin b.txt [old 7] \nend\nbegin c.txt [old 7] \nend\n");
  EXPECT_THAT(sink_.digests, ElementsAre("of b", "of c"));
}

TEST_F(ImportTest, FailsAFileWhoseDocumentAnotherFileGave) {
  std::string text = folder_.Write("a.txt", "line 1");
  std::string words = folder_.Write("all.words", "words b a");
  EXPECT_THAT(Outcomes({words, text}),
              ElementsAre("a.txt: taken 1",
                          "all.words: failed 0 DIR/all.words and DIR/a.txt both give the document "
                          "\"a.txt\", with other content\n"
                          "Import them one after the other; the later replaces the earlier."));
}

TEST_F(ImportTest, RefusesAFileNameThatIsNotUtf8) {
  folder_.Write("in/caf\xE9.txt", "line");
  EXPECT_THAT(Outcomes({folder_ / "in"}),
              ElementsAre("caf\xE9.txt: failed 0 the name of DIR/in/caf\uFFFD.txt is not UTF-8: "
                          "rename it"));
}

// Counts the documents that were read and not yet taken by the sink.
std::atomic<int> held = 0;
std::atomic<int> most_held = 0;

Result<std::string> ReadAndHold(std::string_view key, std::string_view bytes,
                                const ImportOptions& options, StatementSink& sink) {
  int now = ++held;
  for (int most = most_held; now > most && !most_held.compare_exchange_weak(most, now);) {
  }
  return ReadLines(key, bytes, options, sink);
}

class ReleasingSink final : public StatementSink {
 public:
  Result<void> Begin(const Document& /*document*/) override { return {}; }
  Result<void> Take(std::span<const Statement> /*batch*/) override { return {}; }
  Result<void> End() override {
    --held;
    return {};
  }
};

TEST_F(ImportTest, HoldsFewDocumentsAtOnce) {
  std::vector<std::string> paths;
  for (int i = 0; i < 100; ++i) paths.push_back(folder_.Write(fmt::format("{}.txt", i), "line"));
  std::array formats = {kTestFormats[0]};
  formats[0].read = ReadAndHold;
  ReleasingSink sink;
  ASSERT_TRUE(RunImport(formats, paths, {.threads = 3}, {}, sink, {}));
  EXPECT_EQ(held, 0);
  EXPECT_LE(most_held, 6);
}

TEST_F(ImportTest, TellsOfItsProgress) {
  folder_.Write("in/a.txt", "line");
  folder_.Write("in/b.txt", "line");
  folder_.Write("in/c.png", "\xFF");
  std::vector<std::string> told;
  progress_ = [&](const ImportStep& step) {
    told.push_back(fmt::format("{}/{} files, {}/{} bytes", step.files, step.all_files, step.bytes,
                               step.all_bytes));
  };
  ASSERT_TRUE(Import({folder_ / "in"}));
  EXPECT_THAT(told, ElementsAre("0/3 files, 0/9 bytes", "1/3 files, 4/9 bytes",
                                "2/3 files, 8/9 bytes", "3/3 files, 9/9 bytes"));
}

class FullSink final : public StatementSink {
 public:
  Result<void> Begin(const Document& /*document*/) override {
    return Error{.message = "disk full"};
  }
  Result<void> Take(std::span<const Statement> /*batch*/) override { return {}; }
  Result<void> End() override { return {}; }
};

TEST_F(ImportTest, EndsWhereTheSinkFails) {
  std::vector<std::string> paths;
  for (int i = 0; i < 50; ++i) paths.push_back(folder_.Write(fmt::format("{}.txt", i), "line"));
  FullSink sink;
  Result<ImportSummary> summary = RunImport(kTestFormats, paths, {}, {}, sink, {});
  ASSERT_FALSE(summary);
  EXPECT_EQ(summary.error().message, "disk full");
}

TEST(ImportFormats, AreTold) {
  for (const ImportFormat& format : ImportFormats()) {
    EXPECT_THAT(format.help, testing::Not(IsEmpty())) << format.name;
    EXPECT_GT(format.version, 0U) << format.name;
    EXPECT_THAT(format.suffixes, testing::StartsWith(".")) << format.name;
  }
}

}  // namespace
}  // namespace causeway
