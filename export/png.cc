// As cairo writes it, which holds no time.
#include "export/png.h"

#include "export/picture.h"

namespace causeway {

Result<void> WritePng(ByteSink& sink, const ExportRequest& request) {
  CW_ASSIGN(std::string png, Picture(request, "png", Painter::kCairo));
  return sink.Write(png);
}

}  // namespace causeway
