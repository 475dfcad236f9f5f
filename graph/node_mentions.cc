// A counting sort by node, which leaves a node's mentions in order of document.
#include "graph/node_mentions.h"

#include <numeric>
#include <utility>

namespace causeway {

NodeMentions::NodeMentions(std::span<const GraphRows::Mention> mentions, size_t node_count)
    : ends_(node_count), mentions_(mentions.size()) {
  for (const GraphRows::Mention& mention : mentions) ++ends_[mention.node];
  std::exclusive_scan(ends_.begin(), ends_.end(), ends_.begin(), 0U);
  std::vector<uint32_t> places(mentions.size(), 1);
  std::vector<uint32_t> newest(node_count, Id<void>::kNone);  // of each node
  for (uint32_t at = 0; at < mentions.size(); ++at) {
    uint32_t node = mentions[at].node;
    mentions_[ends_[node]++] = at;
    uint32_t before = std::exchange(newest[node], at);
    if (before == Id<void>::kNone || mentions[before].document != mentions[at].document) continue;
    places[at] = places[before] + 1;
    all_first_ = false;
  }
  if (!all_first_) places_ = std::move(places);
}

void NodeMentions::Put(ImageWriter& image) {
  NumberColumnWriter ends;
  for (uint32_t end : ends_) ends.Add(end);
  image.Put(Section::kNodeMentionEnds, ends);
  NumberColumnWriter mentions;
  for (uint32_t mention : mentions_) mentions.Add(mention);
  image.Put(Section::kNodeMentions, mentions);
  ends_ = {};
  mentions_ = {};
}

}  // namespace causeway
