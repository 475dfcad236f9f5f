// The program is given the bytes and gives the words and where they stand.
#include "importers/pdf.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/child.h"
#include "importers/pdf_article.h"
#include "importers/pdf_pages.h"
#include "importers/rejected.h"

namespace causeway {
namespace {

Result<std::string> RunPdfToText(std::string_view pdf, const Limits& limits) {
  ChildLimits within{.seconds = limits.pdf_seconds,
                     .clock_seconds = limits.pdf_clock_seconds,
                     .bytes = limits.pdf_bytes};
  Result<ProgramRun> run =
      RunProgram(within, {"pdftotext", "-q", "-bbox-layout", "-enc", "UTF-8", "/dev/stdin", "-"},
                 pdf, limits.pdf_text_bytes);
  if (!run) {
    return Rejected("pdftotext did not read it: " + run.error().message,
                    "Split it, or leave it out.");
  }
  if (run->exit_code == kNoProgram) {
    return Error{.message = "PDF is read by pdftotext, which is not installed",
                 .hint = "Install it: apt install poppler-utils"};
  }
  if (run->exit_code == 0) return std::move(run->output);
  bool locked = pdf.find("/Encrypt") != std::string_view::npos;
  return Rejected(
      locked ? "it is a PDF under a password" : "it is damaged: pdftotext finds no page in it",
      locked ? "Save it without a password." : "");
}

}  // namespace

bool LooksLikePdf(std::string_view head) {
  return head.substr(0, 1024).find("%PDF-") != std::string_view::npos;
}

Result<std::string> ReadPdf(std::string_view key, std::string_view bytes,
                            const ImportOptions& options, StatementSink& sink) {
  CW_ASSIGN(std::string xml, RunPdfToText(bytes, options.limits));
  CW_ASSIGN(PdfPages pages, ReadPdfPages(xml, options.limits));
  bool has_text =
      std::ranges::any_of(pages.pages, [](const PdfPage& page) { return !page.lines.empty(); });
  if (!has_text) {
    return Rejected("it has no text: its pages are pictures, or empty",
                    "Have its text recognized first, for instance by ocrmypdf.");
  }
  Article article = ArticleOfPages(pages);
  article.title = std::move(pages.title);
  return ReadArticle(key, article, options, sink);
}

}  // namespace causeway
