// The kinds of things that a graph numbers. Ids are dense, and mean nothing outside their graph.
#pragma once

#include "base/id.h"

namespace causeway {

using NodeId = Id<struct NodeTag>;
using EdgeId = Id<struct EdgeTag>;
using EvidenceId = Id<struct EvidenceTag>;
using DocumentId = Id<struct DocumentTag>;
using MentionId = Id<struct MentionTag>;
using StringId = Id<struct StringTag>;  // within a graph, ordered as the strings' bytes are

}  // namespace causeway
