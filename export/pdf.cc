// As cairo writes it, but for the time.
#include "export/pdf.h"

#include <string>
#include <string_view>

#include "export/picture.h"

namespace causeway {
namespace {

constexpr std::string_view kCreationDate = "/CreationDate (D:";

// Digit by digit, since the file says where in it each of its parts stands.
std::string WithoutTime(std::string pdf) {
  size_t at = pdf.rfind(kCreationDate);
  if (at == std::string::npos) return pdf;
  constexpr std::string_view kNoTime = "20000101000000";
  return pdf.replace(at + kCreationDate.size(), kNoTime.size(), kNoTime);
}

}  // namespace

Result<void> WritePdf(ByteSink& sink, const ExportRequest& request) {
  CW_ASSIGN(std::string pdf, Picture(request, "pdf", Painter::kCairo));
  return sink.Write(WithoutTime(std::move(pdf)));
}

}  // namespace causeway
