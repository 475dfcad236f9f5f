// Step by step as the documentation has it; things are labels of mentions, and to make two things
// one is to write one label over the other.
#include "tests/graph/curation_model.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "graph/curated_statements.h"
#include "graph/fold.h"
#include "graph/vocabulary.h"

namespace causeway {
namespace {

struct ModelMention {
  std::string document;
  std::string name;
  std::string id;
  std::string folded;
  std::string thing;
  std::set<std::string> labels;
};

struct ModelReading {
  std::string document;
  size_t subject = 0;
  std::string type;
  size_t object = 0;
  bool denied = false;
  bool hedged = false;
  bool in_document = false;  // of a claim
  std::string said;          // where, and by whom
};

std::string SaidAt(std::string_view document, uint32_t begin, uint32_t end,
                   std::string_view curator, bool hedged) {
  return fmt::format("{}:{}-{}{}{}", document, begin, end, curator, hedged ? " hedged" : "");
}

std::string EdgeLine(std::string_view source, std::string_view type, bool denied,
                     std::string_view target, const std::set<std::string>& said, size_t documents) {
  return fmt::format("{} {}{} {} | {} [{}]", source, denied ? "not " : "", type, target,
                     fmt::join(said, "; "), documents);
}

std::string NodeLine(std::string_view mentions, std::string_view name,
                     const std::set<std::string>& aliases, const std::set<std::string>& labels) {
  return fmt::format("{} is {} ({}) :{}", mentions, name, fmt::join(aliases, ", "),
                     fmt::join(labels, ":"));
}

class NaiveGraph {
 public:
  explicit NaiveGraph(const CurationModel& model) : model_(model) {
    std::vector<bool> holds = Holds(model.log);
    for (size_t at = 0; at < model.log.size(); ++at) {
      if (holds[at]) entries_.push_back(model.log[at]);
    }
    for (const auto& [key, document] : model.documents) ReadModel(document);
    for (const auto& [key, document] : model.documents) ReadAdded(document.document);
  }

  std::vector<std::string> Lines() {
    SplitClaims();
    Fold();
    Merge();
    EndAliases();
    std::vector<std::string> lines = EdgeLines();
    std::ranges::move(NodeLines(), std::back_inserter(lines));
    std::ranges::sort(lines);
    return lines;
  }

 private:
  size_t MentionAt(const std::string& document, const OwnedMention& mention) {
    auto found = std::ranges::find_if(mentions_, [&](const ModelMention& known) {
      return known.document == document && known.name == mention.name && known.id == mention.id;
    });
    if (found == mentions_.end()) {
      mentions_.push_back({document, mention.name, mention.id, FoldName(mention.name), {}, {}});
      found = mentions_.end() - 1;
    }
    found->labels.insert(mention.labels.begin(), mention.labels.end());
    return static_cast<size_t>(found - mentions_.begin());
  }

  void ReadModel(const OwnedDocument& source) {
    const std::string& key = source.document.key;
    for (const OwnedStatement& each : source.statements) {
      bool hedged = each.certainty == Certainty::kHedged;
      ModelReading reading{.document = key,
                           .subject = MentionAt(key, each.subject),
                           .type = each.relation,
                           .object = MentionAt(key, each.object),
                           .denied = each.polarity == Polarity::kDenied,
                           .hedged = hedged,
                           .in_document = !each.properties.empty(),
                           .said = SaidAt(key, each.begin, each.end, "", hedged)};
      readings_.push_back(reading);
      if (each.relation == type::kSameAs && !reading.denied && !hedged) claims_.push_back(reading);
    }
  }

  // What people add where its words stand.
  void ReadAdded(const Document& document) {
    for (const CurationEntry& entry : entries_) {
      bool denied = entry.kind == CurationKind::kDeny;
      if ((entry.kind != CurationKind::kAdd && !denied) || entry.words[3] != document.key) continue;
      size_t begin = document.text.find(entry.words[4]);
      if (begin == std::string::npos) continue;
      auto named = [](const std::string& word) {
        return LooksLikeIdentifier(word) ? OwnedMention{"", word, {}} : OwnedMention{word, "", {}};
      };
      size_t end = begin + entry.words[4].size();
      readings_.push_back({.document = document.key,
                           .subject = MentionAt(document.key, named(entry.words[0])),
                           .type = entry.words[1],
                           .object = MentionAt(document.key, named(entry.words[2])),
                           .denied = denied,
                           .said = SaidAt(document.key, static_cast<uint32_t>(begin),
                                          static_cast<uint32_t>(end), entry.author, false)});
    }
  }

  // The mentions that a word means: of the identifier, or else of the name in documents, or else of
  // what people gave that name to.
  std::set<size_t> Meant(std::string word) {
    for (size_t step = 0; step <= entries_.size(); ++step) {
      std::set<size_t> by_id;
      std::set<size_t> by_name;
      for (size_t at = 0; at < mentions_.size(); ++at) {
        if (mentions_[at].id == word) by_id.insert(at);
        if (mentions_[at].folded == FoldName(word)) by_name.insert(at);
      }
      if (!by_id.empty()) return by_id;
      if (!by_name.empty()) return by_name;
      auto given = std::ranges::find_if(entries_, [&](const CurationEntry& entry) {
        bool gives = entry.kind == CurationKind::kRename || entry.kind == CurationKind::kAddAlias;
        return gives && FoldName(entry.words[1]) == FoldName(word);
      });
      if (given == entries_.end()) return {};
      word = given->words[0];
    }
    return {};
  }

  // The only thing that a word names; of several, the only one that has no identifier.
  std::optional<std::string> ThingOf(const std::string& word) {
    std::set<std::string> all;
    for (size_t at : Meant(word)) all.insert(mentions_[at].thing);
    if (all.size() == 1) return *all.begin();
    for (const ModelMention& mention : mentions_) {
      if (!mention.id.empty()) all.erase(mention.thing);
    }
    if (all.size() == 1) return *all.begin();
    return std::nullopt;
  }

  void SplitClaims() {
    for (const CurationEntry& entry : entries_) {
      bool parts = entry.kind == CurationKind::kSplit || entry.kind == CurationKind::kRemoveAlias;
      if (!parts) continue;
      std::set<size_t> a = Meant(entry.words[0]);
      std::set<size_t> b = Meant(entry.words[1]);
      std::erase_if(claims_, [&](const ModelReading& claim) {
        return (a.contains(claim.subject) && b.contains(claim.object)) ||
               (b.contains(claim.subject) && a.contains(claim.object));
      });
    }
  }

  void MakeOne(std::string kept, std::string gone) {  // copies: they are what it writes over
    for (ModelMention& mention : mentions_) {
      if (mention.thing == gone) mention.thing = kept;
    }
  }

  // By identifier; by name where that means exactly one identifier; then by aliases.
  void Fold() {
    std::map<std::string, std::set<std::string>> ids;  // that go by a name
    for (const ModelMention& mention : mentions_) {
      if (!mention.id.empty() && !mention.name.empty()) ids[mention.folded].insert(mention.id);
    }
    for (const ModelReading& claim : claims_) {
      const ModelMention& name = mentions_[claim.subject];
      if (!claim.in_document && !name.id.empty())
        ids[mentions_[claim.object].folded].insert(name.id);
    }
    for (ModelMention& mention : mentions_) {
      const std::set<std::string>& meant = ids[mention.folded];
      mention.thing = !mention.id.empty() ? "#" + mention.id
                      : meant.size() == 1 ? "#" + *meant.begin()
                                          : mention.folded;
    }
    for (const ModelReading& claim : claims_) {
      if (claim.in_document) mentions_[claim.object].thing = mentions_[claim.subject].thing;
    }
    for (const ModelReading& claim : claims_) {
      if (!claim.in_document)
        MakeOne(mentions_[claim.subject].thing, mentions_[claim.object].thing);
    }
  }

  void Merge() {
    std::vector<std::pair<size_t, size_t>> same;  // mentions
    for (const CurationEntry& entry : entries_) {
      if (entry.kind != CurationKind::kMerge) continue;
      auto a = ThingOf(entry.words[0]);
      auto b = ThingOf(entry.words[1]);
      if (a && b) same.emplace_back(Wearer(*a), Wearer(*b));
    }
    for (auto [a, b] : same) MakeOne(mentions_[a].thing, mentions_[b].thing);
  }

  size_t Wearer(const std::string& thing) {
    auto found = std::ranges::find(mentions_, thing, &ModelMention::thing);
    return static_cast<size_t>(found - mentions_.begin());
  }

  void EndAliases() {
    std::set<size_t> ended;
    for (size_t at = 0; at < entries_.size(); ++at) {
      if (entries_[at].kind != CurationKind::kRemoveAlias) continue;
      auto thing = ThingOf(entries_[at].words[0]);
      for (size_t earlier = 0; thing && earlier < at; ++earlier) {
        const CurationEntry& entry = entries_[earlier];
        bool same = entry.kind == CurationKind::kAddAlias &&
                    FoldName(entry.words[1]) == FoldName(entries_[at].words[1]);
        if (same && ThingOf(entry.words[0]) == thing) ended.insert(earlier);
      }
    }
    std::vector<CurationEntry> left;
    for (size_t at = 0; at < entries_.size(); ++at) {
      if (!ended.contains(at)) left.push_back(entries_[at]);
    }
    entries_ = left;
  }

  // The first document with the same digest.
  std::string Canonical(const std::string& key) {
    const std::string& digest = model_.documents.at(key).document.digest;
    for (const auto& [other, document] : model_.documents) {
      if (document.document.digest == digest) return other;
    }
    return key;
  }

  // Of each thing, what it is called: names with an identifier first, then by how many documents.
  std::vector<std::string> NamesOf(const std::string& thing) {
    std::map<std::string, std::map<std::string, std::set<std::string>>> uses;  // folded, spelled
    std::set<std::string> with_id;
    for (const ModelMention& mention : mentions_) {
      if (mention.thing != thing || mention.name.empty()) continue;
      uses[mention.folded][mention.name].insert(Canonical(mention.document));
      if (!mention.id.empty()) with_id.insert(mention.folded);
    }
    std::vector<std::tuple<bool, size_t, bool, std::string>> candidates;
    for (const auto& [folded, spellings] : uses) {
      std::set<std::string> documents;
      std::pair<size_t, std::string> best;
      for (const auto& [spelled, of_spelling] : spellings) {
        documents.insert(of_spelling.begin(), of_spelling.end());
        if (of_spelling.size() > best.first) best = {of_spelling.size(), spelled};
      }
      bool is_alias = IsAlias(thing, folded);
      bool is_label = !is_alias && with_id.contains(folded);
      candidates.emplace_back(!is_label, SIZE_MAX - documents.size(), is_alias, best.second);
    }
    std::ranges::sort(candidates);
    std::vector<std::string> names;
    for (const auto& candidate : candidates) names.push_back(std::get<3>(candidate));
    if (names.empty()) names.push_back(FirstId(thing));
    return names;
  }

  bool IsAlias(const std::string& thing, const std::string& folded) {
    return std::ranges::any_of(claims_, [&](const ModelReading& claim) {
      const ModelMention& name = mentions_[claim.subject];
      const ModelMention& alias = mentions_[claim.object];
      return name.thing == thing && alias.thing == thing && alias.folded == folded &&
             name.folded != folded;
    });
  }

  std::string FirstId(const std::string& thing) {
    std::set<std::string> ids;
    for (const ModelMention& mention : mentions_) {
      if (mention.thing == thing && !mention.id.empty()) ids.insert(mention.id);
    }
    return *ids.begin();
  }

  std::string MentionsOf(const std::string& thing) {
    std::set<std::string> written;
    for (const ModelMention& mention : mentions_) {
      if (mention.thing == thing) written.insert(mention.name + "#" + mention.id);
    }
    return fmt::format("{{{}}}", fmt::join(written, ","));
  }

  std::set<std::string> Things() {
    std::set<std::string> things;
    for (const ModelMention& mention : mentions_) things.insert(mention.thing);
    return things;
  }

  std::vector<std::string> NodeLines() {
    std::vector<std::string> lines;
    for (const std::string& thing : Things()) {
      std::vector<std::string> names = NamesOf(thing);
      std::string name = names.front();
      std::set<std::string> aliases(names.begin() + 1, names.end());
      std::set<std::string> labels;
      for (const ModelMention& mention : mentions_) {
        if (mention.thing == thing) labels.insert(mention.labels.begin(), mention.labels.end());
      }
      for (const CurationEntry& entry : entries_) {
        if (NamedThings(entry).size() == 1 && ThingOf(entry.words[0]) != thing) continue;
        Change(entry, name, aliases, labels);
      }
      lines.push_back(NodeLine(MentionsOf(thing), name, aliases, labels));
    }
    return lines;
  }

  static void Change(const CurationEntry& entry, std::string& name, std::set<std::string>& aliases,
                     std::set<std::string>& labels) {
    if (entry.kind == CurationKind::kAddLabel) labels.insert(entry.words[1]);
    if (entry.kind == CurationKind::kRemoveLabel) labels.erase(entry.words[1]);
    if (entry.kind == CurationKind::kAddAlias) aliases.insert(entry.words[1]);
    if (entry.kind == CurationKind::kRename) aliases.insert(std::exchange(name, entry.words[1]));
    aliases.erase(name);
  }

  bool IsRejected(const ModelReading& reading) {
    std::set<std::string> rejected_in;  // documents; "" is all
    for (const CurationEntry& entry : entries_) {
      bool rejects = entry.kind == CurationKind::kReject;
      if (!rejects && entry.kind != CurationKind::kAccept) continue;
      bool about = entry.words[1] == reading.type &&
                   ThingOf(entry.words[0]) == mentions_[reading.subject].thing &&
                   ThingOf(entry.words[2]) == mentions_[reading.object].thing;
      std::string document(NamedDocument(entry));
      if (!about || (!document.empty() && document != reading.document)) continue;
      if (rejects) {
        rejected_in.insert(document);
      } else if (document.empty()) {
        rejected_in.clear();
      } else {
        rejected_in.erase(document);
      }
    }
    return !rejected_in.empty();
  }

  std::vector<std::string> EdgeLines() {
    using Key = std::tuple<std::string, std::string, bool, std::string>;
    std::map<Key, std::pair<std::set<std::string>, std::set<std::string>>> edges;
    for (const ModelReading& reading : readings_) {
      if (IsRejected(reading)) continue;
      auto& [said, documents] = edges[{mentions_[reading.subject].thing, reading.type,
                                       reading.denied, mentions_[reading.object].thing}];
      const ModelMention& subject = mentions_[reading.subject];
      const ModelMention& object = mentions_[reading.object];
      said.insert(fmt::format("{} {}#{} {}#{}", reading.said, subject.name, subject.id, object.name,
                              object.id));
      documents.insert(Canonical(reading.document));
    }
    std::vector<std::string> lines;
    for (const auto& [key, evidence] : edges) {
      lines.push_back(EdgeLine(MentionsOf(std::get<0>(key)), std::get<1>(key), std::get<2>(key),
                               MentionsOf(std::get<3>(key)), evidence.first,
                               evidence.second.size()));
    }
    return lines;
  }

  const CurationModel& model_;
  std::vector<CurationEntry> entries_;  // in force
  std::vector<ModelMention> mentions_;
  std::vector<ModelReading> readings_;
  std::vector<ModelReading> claims_;
};

std::set<std::string> TextsOf(const Graph& graph, std::span<const StringId> strings) {
  std::set<std::string> texts;
  for (StringId string : strings) texts.emplace(graph.Text(string));
  return texts;
}

std::vector<std::string> MentionsOfNodes(const Graph& graph) {
  std::vector<std::set<std::string>> written(graph.node_count());
  for (uint32_t at = 0; at < graph.mention_count(); ++at) {
    MentionView mention = graph.Mention(MentionId{at});
    written[mention.node.value].insert(fmt::format("{}#{}", mention.name, mention.id));
  }
  std::vector<std::string> joined;
  for (const auto& of_node : written) {
    joined.push_back(fmt::format("{{{}}}", fmt::join(of_node, ",")));
  }
  return joined;
}

std::string SaidBy(const Graph& graph, EvidenceId id) {
  EvidenceView evidence = graph.Evidence(id);
  std::string curator;
  for (const PropertyView& property : graph.Properties(id)) {
    if (property.key == kCurator) curator = *property.value.get_if<std::string>();
  }
  EndsView ends = graph.Ends(id);
  MentionView subject = graph.Mention(ends.subject);
  MentionView object = graph.Mention(ends.object);
  return fmt::format("{} {}#{} {}#{}",
                     SaidAt(graph.Document(evidence.document).key, evidence.begin, evidence.end,
                            curator, evidence.certainty == Certainty::kHedged),
                     subject.name, subject.id, object.name, object.id);
}

}  // namespace

std::vector<std::string> LinesOf(const CurationModel& model) { return NaiveGraph(model).Lines(); }

std::vector<std::string> LinesOf(const Graph& graph) {
  std::vector<std::string> mentions = MentionsOfNodes(graph);
  std::vector<std::string> lines;
  for (NodeId node : graph.nodes()) {
    lines.push_back(NodeLine(mentions[node.value], graph.Name(node),
                             TextsOf(graph, graph.Aliases(node)),
                             TextsOf(graph, graph.Labels(node))));
  }
  for (EdgeId edge : graph.edges()) {
    std::set<std::string> said;
    for (EvidenceId evidence : graph.EvidenceOf(edge)) said.insert(SaidBy(graph, evidence));
    lines.push_back(EdgeLine(mentions[graph.Source(edge).value], graph.Type(edge),
                             graph.PolarityOf(edge) == Polarity::kDenied,
                             mentions[graph.Target(edge).value], said, graph.DocumentCount(edge)));
  }
  std::ranges::sort(lines);
  return lines;
}

}  // namespace causeway
