#include "cli/import_report.h"

#include <gtest/gtest.h>

#include <string>

namespace causeway {
namespace {

FileOutcome Taken(const std::string& key, std::string_view format, uint64_t documents,
                  uint64_t statements) {
  return {.key = key, .format = format, .documents = documents, .statements = statements};
}

TEST(ImportReport, HasALineAFile) {
  ImportSummary summary;
  summary.files = {Taken("a.txt", "text", 1, 1),
                   {.key = "b.txt", .format = "text", .status = FileStatus::kUnchanged},
                   {.key = "c.png", .status = FileStatus::kSkipped},
                   Taken("größer.json", "json", 3, 20)};
  EXPECT_EQ(FilesText(summary),
            "  a.txt        text       1 statement\n"
            "  b.txt        text       unchanged\n"
            "  größer.json  json       3 documents, 20 statements\n");
}

TEST(ImportReport, SumsManyFilesByFormat) {
  ImportSummary summary;
  for (int i = 0; i < 20; ++i) summary.files.push_back(Taken("a", "text", 1, 2));
  summary.files.push_back({.key = "b", .format = "text", .status = FileStatus::kUnchanged});
  summary.files.push_back(Taken("c", "json", 4, 1));
  EXPECT_EQ(FilesText(summary),
            "  1 file    json       4 documents, 1 statement\n"
            "  21 files  text       20 documents, 40 statements, 1 unchanged\n");
}

TEST(ImportReport, OfNothingIsEmpty) { EXPECT_EQ(FilesText({}), ""); }

}  // namespace
}  // namespace causeway
