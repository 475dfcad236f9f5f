// One table of routes, one function each.
#include "serve/routes.h"

#include <fmt/format.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "export/json.h"
#include "export/json_value.h"
#include "export/json_writer.h"
#include "export/wording.h"
#include "query/query.h"
#include "serve/completion.h"
#include "serve/cut.h"
#include "serve/surroundings.h"

namespace causeway {
namespace {

using RouteResult = Result<std::string>;

Error Unknown(std::string_view what) {
  return {.code = ErrorCode::kUsage, .message = fmt::format("the graph has no such {}", what)};
}

Result<std::string> AnswerJson(const Site& site, Answer answer, uint32_t readings) {
  CutAnswer(site.graph, answer, site.limits);
  ExportOptions options{.numbered = true, .readings = readings, .limits = site.limits};
  StringSink sink;
  CW_TRY(WriteJson(
      sink, {.graph = site.graph, .answer = answer, .texts = site.texts, .options = options}));
  return sink.text();
}

Result<std::string> PartJson(const Site& site, Subgraph part) {
  return AnswerJson(site, Answer{.table = {}, .subgraph = std::move(part), .notices = {}},
                    site.limits.view_readings);
}

std::optional<uint32_t> NumberOf(std::string_view text) {
  uint32_t number = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  bool is_number = error == std::errc() && end == text.data() + text.size();
  return is_number ? std::optional(number) : std::nullopt;
}

// "n12" is the node 12, "e12" the edge.
std::optional<uint32_t> NumberBehind(char letter, std::string_view id, uint32_t count) {
  if (id.empty() || id.front() != letter) return {};
  std::optional<uint32_t> number = NumberOf(id.substr(1));
  return number && *number < count ? number : std::nullopt;
}

RouteResult AnswerStart(const Site& site, const RouteRequest& /*request*/) {
  NodeId busiest = BusiestNode(site.graph);
  if (!busiest.valid()) return PartJson(site, {});
  return PartJson(site,
                  PartAround(site.graph, busiest, 0, site.limits.view_neighbours, site.limits));
}

RouteResult AnswerNames(const Site& site, const RouteRequest& request) {
  StringSink sink;
  JsonWriter json(sink);
  json.StartArray();
  std::string_view text = request.target.Parameter("text");
  for (const NameCompletion& each : CompleteName(site.graph, text, site.limits.view_names)) {
    json.StartObject();
    json.Member("node", fmt::format("n{}", each.node.value));
    json.Member("name", NodeInWords(site.graph, each.node));
    json.MemberUnlessEmpty("alias", each.alias);
    json.EndObject();
  }
  json.EndArray();
  CW_TRY(json.EndLine());
  return sink.text();
}

RouteResult AnswerAround(const Site& site, const RouteRequest& request) {
  auto node = NumberBehind('n', request.target.Parameter("node"), site.graph.node_count());
  if (!node) return Unknown("node");
  uint32_t skip = NumberOf(request.target.Parameter("skip")).value_or(0);
  return PartJson(
      site, PartAround(site.graph, NodeId{*node}, skip, site.limits.view_neighbours, site.limits));
}

RouteResult AnswerEdge(const Site& site, const RouteRequest& request) {
  auto number = NumberBehind('e', request.target.Parameter("edge"), site.graph.edge_count());
  if (!number) return Unknown("edge");
  EdgeId edge{*number};
  Subgraph part{.nodes = {site.graph.Source(edge), site.graph.Target(edge)}, .edges = {edge}};
  std::ranges::sort(part.nodes);
  return AnswerJson(site, Answer{.table = {}, .subgraph = std::move(part), .notices = {}},
                    site.limits.view_all_readings);
}

DocumentId FindDocument(const Graph& graph, std::string_view key) {
  auto documents = graph.documents();
  uint32_t low = 0;
  uint32_t high = documents.size();
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    (graph.Document(documents[middle]).key < key ? low : high) =
        graph.Document(documents[middle]).key < key ? middle + 1 : middle;
  }
  bool is_found = low < documents.size() && graph.Document(documents[low]).key == key;
  return is_found ? documents[low] : DocumentId{};
}

bool ContinuesCharacter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

// The piece of `text` around `near` that is shown, between whole characters.
std::pair<size_t, size_t> PieceAround(std::string_view text, size_t near, size_t most) {
  size_t begin = std::min(near, text.size()) - std::min({near, most / 2, text.size()});
  size_t end = std::min(text.size(), begin + most);
  while (begin < end && ContinuesCharacter(text[begin])) ++begin;
  while (end < text.size() && end > begin && ContinuesCharacter(text[end])) --end;
  return {begin, end};
}

RouteResult AnswerText(const Site& site, const RouteRequest& request) {
  DocumentId id = FindDocument(site.graph, request.target.Parameter("document"));
  if (!id.valid()) return Unknown("document");
  DocumentView document = site.graph.Document(id);
  auto text = std::make_shared<const std::string>();
  if (document.has_text) {
    CW_ASSIGN(text, site.texts.Text(document));
  }
  uint32_t near = NumberOf(request.target.Parameter("near")).value_or(0);
  auto [begin, end] = PieceAround(*text, near, site.limits.view_text_bytes);
  StringSink sink;
  JsonWriter json(sink);
  json.StartObject();
  json.Member("text", std::string_view(*text).substr(begin, end - begin));
  json.Member("from", static_cast<uint32_t>(begin));
  json.EndObject();
  CW_TRY(json.EndLine());
  return sink.text();
}

Result<std::string> QueryJson(const Site& site, std::string_view text) {
  QueryOptions options{.limits = site.limits, .parameters = {}, .stop = site.stop};
  options.limits.result_rows = site.limits.view_result_rows;
  options.limits.query_bytes_held = site.limits.view_bytes_held;
  CW_ASSIGN(Answer answer, RunQuery(site.graph, text, options));
  return AnswerJson(site, std::move(answer), site.limits.view_readings);
}

// A name that the query language reads as this node and no other: an identifier, if it has one.
std::string QuotedNode(const Graph& graph, NodeId node) {
  auto identifiers = graph.Identifiers(node);
  std::string_view name = identifiers.empty() ? graph.Name(node) : graph.Text(identifiers.front());
  std::string quoted = "\"";
  for (char c : name) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

RouteResult AnswerCompare(const Site& site, const RouteRequest& request) {
  std::string question = "compare ";
  std::string_view rest = request.target.Parameter("nodes");
  size_t count = 0;
  while (!rest.empty()) {
    std::string_view id = rest.substr(0, rest.find(','));
    rest.remove_prefix(std::min(id.size() + 1, rest.size()));
    auto node = NumberBehind('n', id, site.graph.node_count());
    if (!node || ++count > site.limits.query_items) return Unknown("node");
    question += (count > 1 ? ", " : "") + QuotedNode(site.graph, NodeId{*node});
  }
  return QueryJson(site, question);
}

// The member "query" of {"query": "…"}; RapidJSON's iterative reader has no stack to overflow.
struct QueryHandler : rapidjson::BaseReaderHandler<rapidjson::UTF8<>, QueryHandler> {
  bool Default() { return false; }
  bool StartObject() { return depth++ == 0; }
  bool EndObject(rapidjson::SizeType /*members*/) { return true; }
  bool Key(const char* text, rapidjson::SizeType size, bool /*copy*/) {
    return std::string_view(text, size) == "query";
  }
  bool String(const char* text, rapidjson::SizeType size, bool /*copy*/) {
    query.emplace(text, size);
    return depth == 1;
  }

  int depth = 0;
  std::optional<std::string> query;
};

RouteResult AnswerQuery(const Site& site, const RouteRequest& request) {
  std::string body(request.body);
  rapidjson::StringStream stream(body.c_str());
  rapidjson::Reader reader;
  QueryHandler handler;
  constexpr unsigned kFlags =
      rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;
  if (!reader.Parse<kFlags>(stream, handler) || !handler.query) {
    return Error{.code = ErrorCode::kUsage, .message = R"(a query is asked as {"query": "…"})"};
  }
  return QueryJson(site, *handler.query);
}

struct Route {
  std::string_view path;
  bool is_post;
  RouteResult (*answer)(const Site& site, const RouteRequest& request);
};
constexpr std::array kRoutes = {
    Route{"/api/start", false, AnswerStart},     Route{"/api/names", false, AnswerNames},
    Route{"/api/around", false, AnswerAround},   Route{"/api/edge", false, AnswerEdge},
    Route{"/api/compare", false, AnswerCompare}, Route{"/api/text", false, AnswerText},
    Route{"/api/query", true, AnswerQuery},
};

RouteReply ErrorReply(unsigned status, const Error& error) {
  StringSink sink;
  JsonWriter json(sink);
  json.StartObject();
  json.Member("message", error.message);
  json.MemberUnlessEmpty("detail", error.detail);
  json.MemberUnlessEmpty("hint", error.hint);
  json.EndObject();
  Result<void> written = json.EndLine();
  return {status, written ? sink.text() : std::string("{}")};
}

unsigned StatusOf(const Error& error, bool is_query) {
  if (error.code == ErrorCode::kUsage) return is_query ? 400 : 404;
  return is_query ? 200 : 400;
}

}  // namespace

RouteReply AnswerRoute(const Site& site, const RouteRequest& request) {
  const auto* route = std::ranges::find(kRoutes, request.target.path, &Route::path);
  if (route == kRoutes.end() || route->is_post != request.is_post) {
    return ErrorReply(404, {.message = "there is nothing at this address"});
  }
  RouteResult answer = route->answer(site, request);
  if (answer) return {200, *std::move(answer)};
  return ErrorReply(StatusOf(answer.error(), route->is_post), answer.error());
}

}  // namespace causeway
