// The index beside the store: a graph's image in a file, mapped; derived from the store and
// disposable. Tested by tests/graph/index_test.cc.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/file.h"
#include "base/hash.h"
#include "base/limits.h"
#include "base/result.h"
#include "graph/builder.h"
#include "graph/graph.h"
#include "graph/image.h"

namespace causeway {

// "graph.kg-index" for "graph.kg".
std::string IndexPath(const std::string& store_path);

// Maps the file. The image stays valid when the file is replaced or removed. Verifies all of a file
// of up to limits.index_verified_bytes, and the header of a larger one.
Result<std::shared_ptr<const Image>> MapIndex(const std::string& path, const Limits& limits);

// The graph of the index, or nothing where there is none, where it is damaged, and where it has
// another stamp.
std::optional<Graph> LoadIndex(const std::string& path, const Digest& stamp, const Limits& limits);

// Builds the graph into the index's file, as far as it goes while it is built, and commits it. The
// builder is empty afterwards.
Result<void> WriteIndex(GraphBuilder& builder, AtomicFile& file, const Digest& stamp);

}  // namespace causeway
