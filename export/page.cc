// The template's markers are filled in their order; what is filled in is escaped for its place.
#include "export/page.h"

#include <fmt/format.h>

#include <string>

#include "base/utf8.h"
#include "export/drawing_style.h"
#include "export/json.h"
#include "export/json_writer.h"
#include "export/page_template.h"
#include "export/xml_writer.h"
#include "graph/vocabulary.h"

namespace causeway {
namespace {

// Writes the template piece by piece.
class PageFiller {
 public:
  explicit PageFiller(ByteSink& sink) : sink_(sink), rest_(PageTemplate()) {}

  // All up to the marker; what is written next stands in its place.
  Result<void> To(std::string_view marker) {
    size_t at = rest_.find(marker);
    CW_TRY(sink_.Write(rest_.substr(0, at)));
    rest_.remove_prefix(at + marker.size());
    return {};
  }
  Result<void> Head(std::string_view connect, std::string_view title) {
    CW_TRY(To("{{connect}}"));
    CW_TRY(sink_.Write(connect));
    CW_TRY(To("{{title}}"));
    CW_TRY(sink_.Write(XmlText(WithoutControls(title))));
    return To("{{setup}}");
  }
  Result<void> Finish() { return sink_.Write(rest_); }

 private:
  ByteSink& sink_;
  std::string_view rest_;
};

Result<void> CheckPageSize(const ExportRequest& request) {
  const Subgraph& part = request.answer.subgraph;
  uint64_t elements = part.nodes.size() + part.edges.size();
  uint64_t most = request.options.limits.page_elements;
  if (elements <= most) return {};
  return Error{.code = ErrorCode::kRejected,
               .message = fmt::format("a page of {} nodes and edges is too large for a browser; "
                                      "the limit is {}",
                                      elements, most),
               .hint = "Export a part by --query, or open the graph by `causeway view`."};
}

void WritePageKinds(JsonWriter& json) {
  json.Key("kinds");
  json.StartArray();
  for (size_t kind = 0; kind < kKindLabels.size(); ++kind) {
    json.StartObject();
    json.Member("label", kKindLabels[kind]);
    json.Member("color", ColorOf(static_cast<Kind>(kind)));
    json.EndObject();
  }
  json.EndArray();
}

void WritePageTypes(JsonWriter& json) {
  json.Key("types");
  json.StartArray();
  for (const TypeWording& wording : kTypeWordings) {
    json.StartObject();
    json.Member("type", wording.type);
    json.Member("forward", wording.forward);
    json.Member("backward", wording.backward);
    json.Member("hedged", wording.hedged);
    json.Member("denied", wording.denied);
    json.Member("color", ColorOf(wording.type, Line::kPlain));
    json.EndObject();
  }
  json.EndArray();
}

void WritePageFacets(JsonWriter& json) {
  json.Key("facets");
  json.StartArray();
  for (const Facet& facet : kFacets) {
    json.StartObject();
    json.Member("name", facet.name);
    json.Member("type", facet.type);
    json.Member("direction", facet.direction == Direction::kOut ? "out" : "in");
    json.EndObject();
  }
  json.EndArray();
}

// What page/src/setup.ts reads.
Result<void> WriteSetup(ByteSink& sink, std::string_view title, std::string_view token) {
  JsonWriter json(sink);
  json.StartObject();
  json.Member("title", title);
  WritePageKinds(json);
  WritePageTypes(json);
  WritePageFacets(json);
  json.Member("denied", ColorOf(type::kCauses, Line::kDenied));
  json.MemberUnlessEmpty("token", token);
  json.EndObject();
  return json.EndLine();
}

std::string_view TitleOfPage(const Answer& answer, Scope scope) {
  bool is_named = scope == Scope::kAnswer && !answer.table.title.empty();
  return is_named ? std::string_view(answer.table.title) : "Causeway";
}

}  // namespace

Result<void> CheckThereIsAPage() {
  if (!PageTemplate().empty()) return {};
  return Error{.code = ErrorCode::kUsage,
               .message = "this program was built without npm, and so without its page",
               .hint = "Build it where npm is installed, or use --format svg or html-table."};
}

Result<void> WritePage(ByteSink& sink, const ExportRequest& request) {
  CW_TRY(CheckThereIsAPage());
  CW_TRY(CheckPageSize(request));
  std::string_view title = TitleOfPage(request.answer, request.options.scope);
  PageFiller page(sink);
  CW_TRY(page.Head("'none'", title));
  CW_TRY(WriteSetup(sink, title, {}));
  CW_TRY(page.To("{{graph}}"));
  ExportOptions options = request.options;
  options.texts = true;
  CW_TRY(WriteJson(sink, {request.graph, request.answer, request.texts, options}));
  return page.Finish();
}

Result<void> WriteServedPage(ByteSink& sink, std::string_view title, std::string_view token) {
  CW_TRY(CheckThereIsAPage());
  PageFiller page(sink);
  CW_TRY(page.Head("'self'", title));
  CW_TRY(WriteSetup(sink, title, token));
  CW_TRY(page.To("{{graph}}"));
  return page.Finish();
}

}  // namespace causeway
