// Chooses between the two ways to write a drawing.
#include "export/dot.h"

#include "export/dot_graph.h"
#include "export/dot_stream.h"
#include "export/drawing.h"

namespace causeway {

Result<void> WriteDot(ByteSink& sink, const ExportRequest& request) {
  if (DrawnElements(request) > request.options.limits.drawn_elements) {
    DotStream stream(sink);
    return Draw(request, stream);
  }
  DotGraph graph(sink);
  return Draw(request, graph);
}

}  // namespace causeway
