// What the page asks a server: parts of a graph, as the JSON that docs/json-format.md describes, or
// as what page/src/source.ts says of it. Knows nothing of HTTP. Tested by
// tests/serve/routes_test.cc.
#pragma once

#include <atomic>
#include <string>
#include <string_view>

#include "base/limits.h"
#include "base/result.h"
#include "graph/graph.h"
#include "graph/text_source.h"
#include "serve/url.h"

namespace causeway {

// What is served; all of it outlives the server.
struct Site {
  const Graph& graph;
  const TextSource& texts;
  std::string title;
  Limits limits;
  const std::atomic<bool>* stop = nullptr;  // ends queries and the server soon after it is set
};

// One question of the page.
struct RouteRequest {
  const RequestTarget& target;  // "/api/names?text=asthma"
  bool is_post = false;
  std::string_view body;
};

struct RouteReply {
  unsigned status = 200;  // of HTTP
  std::string body;       // JSON
};

// start          the first part of the graph
// names?text     completions: [{node, name, alias?}]
// around?node&skip  more of a node's neighbours
// edge?edge      one edge with all its sentences
// compare?nodes  two or more nodes, side by side
// text?document&near  a piece of a document's text: {text, from}
// query (POST {"query": text})  its answer
// An error is {message, detail?, hint?}: 400, or 404 where nothing is known of what is asked. May
// be called from several threads at once.
RouteReply AnswerRoute(const Site& site, const RouteRequest& request);

}  // namespace causeway
