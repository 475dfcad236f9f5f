#include "cli/table_files.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace causeway {
namespace {

std::string ErrorOf(const std::vector<std::string>& nodes, const std::vector<std::string>& edges) {
  Result<std::vector<TableFile>> files = TableFiles(nodes, edges);
  return files ? "none" : files.error().message;
}

TEST(TableFiles, AreSplit) {
  auto files = TableFiles(std::vector<std::string>{"Disease=in/a=b:c.csv"},
                          std::vector<std::string>{"CAUSES:Gene:Disease=-"});
  ASSERT_TRUE(files);
  ASSERT_EQ(files->size(), 2U);
  EXPECT_EQ(files->at(0).path, "in/a=b:c.csv");
  EXPECT_EQ(files->at(0).role, (TableRole{.kind = TableRole::Kind::kNodes, .label = "Disease"}));
  EXPECT_EQ(files->at(1).path, "-");
  EXPECT_EQ(
      files->at(1).role,
      (TableRole{
          .kind = TableRole::Kind::kEdges, .type = "CAUSES", .from = "Gene", .to = "Disease"}));
}

TEST(TableFiles, AreRefusedWhereAPartIsMissing) {
  for (const char* nodes : {"", "=", "Disease", "Disease=", "=a.csv", "A:B=a.csv"}) {
    EXPECT_EQ(ErrorOf({nodes}, {}), "--nodes is LABEL=FILE, not \"" + std::string(nodes) + "\"");
  }
  for (const char* edges : {"", "CAUSES=a.csv", "CAUSES:Gene=a.csv", "CAUSES:Gene:=a.csv",
                            "CAUSES::Disease=a.csv", ":A:B=a.csv", "A:B:C:D=a.csv", "A:B:C="}) {
    EXPECT_EQ(ErrorOf({}, {edges}),
              "--edges is TYPE:FROM:TO=FILE, not \"" + std::string(edges) + "\"");
  }
}

}  // namespace
}  // namespace causeway
