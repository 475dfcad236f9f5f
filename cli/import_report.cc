// Columns are as wide as what is in them.
#include "cli/import_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "cli/output.h"

namespace causeway {
namespace {

constexpr size_t kFilesShown = 12;  // more are summed by format

struct ReportRow {
  std::string name;
  std::string format;
  std::string what;
};

bool HasGiven(const FileOutcome& file) {
  return file.status == FileStatus::kTaken || file.status == FileStatus::kUnchanged;
}

std::string Numbered(uint64_t number, std::string_view thing) {
  return fmt::format("{} {}{}", number, thing, number == 1 ? "" : "s");
}

ReportRow RowOf(const FileOutcome& file) {
  std::string what = "unchanged";
  if (file.status == FileStatus::kTaken) {
    what = Numbered(file.statements, "statement");
    if (file.documents != 1) what = Numbered(file.documents, "document") + ", " + what;
  }
  return {WithoutControls(file.key), std::string(file.format), what};
}

// Files, documents and statements of one format.
struct Sum {
  uint64_t files = 0;
  uint64_t documents = 0;
  uint64_t statements = 0;
  uint64_t unchanged = 0;
};

ReportRow RowOf(std::string_view format, const Sum& sum) {
  std::string what = Numbered(sum.statements, "statement");
  if (sum.documents != sum.files) what = Numbered(sum.documents, "document") + ", " + what;
  if (sum.unchanged > 0) what += fmt::format(", {} unchanged", sum.unchanged);
  return {Numbered(sum.files, "file"), std::string(format), what};
}

std::vector<ReportRow> RowsByFormat(const ImportSummary& summary) {
  std::map<std::string_view, Sum> sums;
  for (const FileOutcome& file : summary.files) {
    if (!HasGiven(file)) continue;
    Sum& sum = sums[file.format];
    ++sum.files;
    sum.documents += file.documents;
    sum.statements += file.statements;
    sum.unchanged += file.status == FileStatus::kUnchanged ? 1 : 0;
  }
  std::vector<ReportRow> rows;
  for (const auto& [format, sum] : sums) rows.push_back(RowOf(format, sum));
  return rows;
}

std::vector<ReportRow> RowsByFile(const ImportSummary& summary) {
  std::vector<ReportRow> rows;
  for (const FileOutcome& file : summary.files) {
    if (HasGiven(file)) rows.push_back(RowOf(file));
  }
  return rows;
}

}  // namespace

uint64_t Count(const ImportSummary& summary, FileStatus status) {
  return static_cast<uint64_t>(std::ranges::count(summary.files, status, &FileOutcome::status));
}

std::string FilesText(const ImportSummary& summary) {
  auto given = static_cast<size_t>(std::ranges::count_if(summary.files, HasGiven));
  std::vector<ReportRow> rows = given <= kFilesShown ? RowsByFile(summary) : RowsByFormat(summary);
  size_t widest = 0;
  for (const ReportRow& row : rows) widest = std::max(widest, DisplayWidth(row.name));
  std::string text;
  for (const ReportRow& row : rows) {
    std::string gap(widest - DisplayWidth(row.name), ' ');
    text += fmt::format("  {}{}  {:<9}  {}\n", row.name, gap, row.format, row.what);
  }
  return text;
}

void TellNotes(const ImportSummary& summary) {
  for (const FileOutcome& file : summary.files) {
    if (file.note.empty()) continue;
    Complain(HasGiven(file) ? file.note : "not imported: " + file.note);
  }
}

}  // namespace causeway
