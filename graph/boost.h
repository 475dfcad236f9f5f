// Makes a Graph a model of Boost.Graph's VertexListGraph, EdgeListGraph and BidirectionalGraph
// concepts, so that Boost's algorithms run on it as it is. Include it only in the .cc files that
// call such an algorithm. Denied edges are edges here too: give the algorithm a filtered_graph
// where they must not count. Tested by tests/graph/boost_test.cc.
#pragma once

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/property_map/property_map.hpp>
#include <cstdint>
#include <span>
#include <utility>

#include "graph/graph.h"
#include "graph/ids.h"

namespace causeway {

struct BoostTraversal : boost::vertex_list_graph_tag,
                        boost::edge_list_graph_tag,
                        boost::bidirectional_graph_tag {};

// The property map vertex_index_t: a node's number.
struct NodeIndexMap {
  using key_type = NodeId;
  using value_type = uint32_t;
  using reference = uint32_t;
  using category = boost::readable_property_map_tag;
};

}  // namespace causeway

template <>
struct boost::graph_traits<causeway::Graph> {
  using vertex_descriptor = causeway::NodeId;
  using edge_descriptor = causeway::EdgeId;
  using directed_category = boost::bidirectional_tag;
  using edge_parallel_category = boost::allow_parallel_edge_tag;
  using traversal_category = causeway::BoostTraversal;
  using vertices_size_type = uint32_t;
  using edges_size_type = uint32_t;
  using degree_size_type = uint32_t;
  using vertex_iterator = causeway::IdRange<causeway::NodeId>::Iterator;
  using edge_iterator = causeway::IdRange<causeway::EdgeId>::Iterator;
  using out_edge_iterator = causeway::IdRange<causeway::EdgeId>::Iterator;
  using in_edge_iterator = std::span<const causeway::EdgeId>::iterator;
  using adjacency_iterator = void;  // it is no AdjacencyGraph
  static vertex_descriptor null_vertex() { return {}; }
};

template <>
struct boost::property_map<causeway::Graph, boost::vertex_index_t> {
  using type = causeway::NodeIndexMap;
  using const_type = causeway::NodeIndexMap;
};

// The free functions of the concepts bear Boost.Graph's names.
namespace causeway {

inline auto vertices(const Graph& graph) {
  return std::pair(graph.nodes().begin(), graph.nodes().end());
}
inline uint32_t num_vertices(const Graph& graph) { return graph.node_count(); }
inline auto edges(const Graph& graph) {
  return std::pair(graph.edges().begin(), graph.edges().end());
}
inline uint32_t num_edges(const Graph& graph) { return graph.edge_count(); }
inline NodeId source(EdgeId edge, const Graph& graph) { return graph.Source(edge); }
inline NodeId target(EdgeId edge, const Graph& graph) { return graph.Target(edge); }
inline auto out_edges(NodeId node, const Graph& graph) {
  return std::pair(graph.Out(node).begin(), graph.Out(node).end());
}
inline auto in_edges(NodeId node, const Graph& graph) {
  return std::pair(graph.In(node).begin(), graph.In(node).end());
}
inline uint32_t out_degree(NodeId node, const Graph& graph) { return graph.Out(node).size(); }
inline uint32_t in_degree(NodeId node, const Graph& graph) {
  return static_cast<uint32_t>(graph.In(node).size());
}
inline uint32_t degree(NodeId node, const Graph& graph) {
  return out_degree(node, graph) + in_degree(node, graph);
}
inline NodeIndexMap get(boost::vertex_index_t, const Graph&) { return {}; }
inline uint32_t get(boost::vertex_index_t, const Graph&, NodeId node) { return node.value; }
inline uint32_t get(NodeIndexMap, NodeId node) { return node.value; }

}  // namespace causeway
