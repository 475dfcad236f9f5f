// One overload for each alternative that holds something.
#include "query/value_bytes.h"

#include <string>

#include "base/overloaded.h"

namespace causeway {
namespace {

constexpr uint64_t kMapNode = 48;  // what std::map adds to an entry, about

uint64_t BytesOfMap(const Map& map) {
  uint64_t bytes = 0;
  for (const auto& [key, value] : map) bytes += kMapNode + key.size() + BytesOf(value);
  return bytes;
}

}  // namespace

uint64_t BytesOf(const Value& value) {
  return sizeof(Value) +
         std::visit(
             Overloaded{
                 [](const std::string& text) -> uint64_t { return text.size(); },
                 [](const Standing& standing) { return standing.via.size() * sizeof(NodeId); },
                 [](const Path& path) {
                   return (path.nodes.size() * sizeof(NodeId)) +
                          (path.edges.size() * sizeof(EdgeId));
                 },
                 [](const List& list) { return BytesOf(list); },
                 [](const Map& map) { return BytesOfMap(map); },
                 [](const auto& /*scalar*/) -> uint64_t { return 0; },
             },
             value.variant());
}

uint64_t BytesOf(const List& values) {
  uint64_t bytes = 0;
  for (const Value& value : values) bytes += BytesOf(value);
  return bytes;
}

}  // namespace causeway
