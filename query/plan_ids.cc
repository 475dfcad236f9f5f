// From the steps of MATCHes to operators on ids: joins become intersections, and where it does not
// matter how often a row comes, walks of any length become searches, and what does not depend on
// the rows before becomes a set (semijoin: Bernstein and Chiu 1981).
#include <algorithm>

#include "query/id_finish.h"
#include "query/id_hop.h"
#include "query/id_plan.h"
#include "query/id_slots.h"
#include "query/projection_use.h"

namespace causeway {
namespace {

// n of n and of id(n).
std::optional<Slot> SoughtSlot(const Expression& expression) {
  const auto* call = std::get_if<Call>(&expression.head);
  bool number = call != nullptr && call->function == "id";
  return VariableOf(number ? expression.operands.front() : expression);
}

bool IsSame(Slot a, Slot b) { return a.index == b.index; }

class IdPlanner {
 public:
  // `sets`: whether a MATCH may become a set of nodes, which binds nothing for those behind it.
  IdPlanner(const LinearPlan& linear, uint32_t slots, bool sets) : linear_(linear), sets_(sets) {
    plan_.slots = slots;
  }

  std::optional<IdPlan> Run() {
    size_t matches = 0;
    while (matches < linear_.stages.size() && MatchAt(matches) != nullptr) ++matches;
    if (matches == 0 || matches == linear_.stages.size()) return std::nullopt;
    const auto* project = std::get_if<ProjectStage>(&linear_.stages[matches]);
    use_ = project == nullptr ? ProjectionUse{.slots = {}, .all = true} : UseOf(*project);
    for (size_t i = 0; i < matches; ++i) {
      if (!AddMatch(*MatchAt(i), i)) return std::nullopt;
    }
    if (ReadsHidden()) return std::nullopt;
    plan_.stages = matches;
    MarkOnce();
    ShowUsed();
    if (project != nullptr) plan_.finish = FinishOf(*project, nodes_);
    if (plan_.finish == IdFinish::kDistinct) ++plan_.marks;
    return std::move(plan_);
  }

 private:
  // One that is not optional.
  [[nodiscard]] const MatchStage* MatchAt(size_t i) const {
    const auto* match = std::get_if<MatchStage>(&linear_.stages[i]);
    return match == nullptr || match->optional ? nullptr : match;
  }

  [[nodiscard]] bool IsUsed(Slot slot) const { return use_.all || use_.slots.contains(slot.index); }

  bool AddMatch(const MatchStage& match, size_t stage) {
    hops_.clear();
    begin_ = plan_.operators.size();
    for (const MatchStep& step : match.steps) {
      if (!std::visit([&](const auto& s) { return Add(s, match); }, step)) return false;
    }
    if (stage > 0 && sets_ && !use_.doubles) MakeMember();
    return true;
  }

  bool Add(const ScanStep& scan, const MatchStage& /*match*/) {
    if (scan.edge.valid() || !scan.node.possible) return false;
    Slot slot = scan.node.slot;
    if (scan.seek) {
      std::optional<IdReads> reads = ReadsOf(scan.seek->value);
      if (!reads) return false;
      bool one = scan.seek->by != NodeSeek::By::kName;
      if (one && reads->nodes.empty() && reads->edges.empty()) constant_.insert(slot.index);
      plan_.operators.emplace_back(IdSeek{slot, *scan.seek, *std::move(reads)});
    } else {
      plan_.operators.emplace_back(IdScan{slot});
    }
    BindNode(slot);
    return AddTests(scan.node);
  }

  // What an expression reads; nothing where that is not all bound here.
  [[nodiscard]] std::optional<IdReads> ReadsOf(const Expression& expression) const {
    Slots slots;
    if (!AddSlotsOf(expression, slots) || !std::ranges::includes(bound_, slots)) return {};
    return ReadsOf(slots);
  }
  [[nodiscard]] IdReads ReadsOf(const Slots& slots) const {
    IdReads reads;
    for (uint32_t slot : slots) {
      if (nodes_.contains(slot)) reads.nodes.push_back({slot});
      if (edges_.contains(slot)) reads.edges.push_back({slot});
    }
    return reads;
  }

  bool Add(const CheckStep& check, const MatchStage& /*match*/) {
    return check.node.possible && bound_.contains(check.node.slot.index) && AddTests(check.node);
  }

  bool AddTests(const NodeTest& test) {
    if (!test.possible) return false;
    if (!test.labels.empty()) PutEarly(IdLabels{test.slot, test.labels}, {test.slot});
    if (test.properties.empty()) return true;
    return AddProperties(IdProperties{test.slot, false, test.properties, {}});
  }

  bool AddProperties(IdProperties properties) {
    Slots slots;
    for (const auto& [key, value] : properties.tests) {
      if (!AddSlotsOf(value, slots)) return false;
    }
    if (!std::ranges::includes(bound_, slots)) return false;
    properties.reads = ReadsOf(slots);
    plan_.operators.emplace_back(std::move(properties));
    return true;
  }

  bool Add(const ExpandStep& expand, const MatchStage& match) {
    if (expand.edge_bound) return false;
    IdHop hop{
        .from = expand.from, .to = expand.to.slot, .arrow = expand.arrow, .test = expand.edge};
    hop.test.properties.clear();
    bool shown = IsUsed(expand.edge.slot) || InPath(match, expand.edge.slot);
    if (expand.edge.pattern.length) {
      // Back to its start over the same edge: a walk that holds nodes alone would not notice.
      bool turns = expand.mode == PathMode::kSimple && hop.arrow == Arrow::kEither;
      if (shown || turns || !expand.edge.properties.empty() || !IsApart(hop)) return false;
      if (!AddReach(expand, hop)) AddWalk(expand, hop);
      hops_.push_back({hop, true});
    } else {
      if (shown || !expand.edge.properties.empty()) hop.edge = expand.edge.slot;
      if (!AddEdge(expand, hop)) return false;
    }
    return AddTests(expand.to);
  }

  static bool InPath(const MatchStage& match, Slot edge) {
    return std::ranges::any_of(match.steps, [&](const MatchStep& step) {
      const auto* path = std::get_if<PathStep>(&step);
      return path != nullptr && path->path.valid() &&
             std::ranges::any_of(path->parts, [&](Slot part) { return IsSame(part, edge); });
    });
  }

  bool AddEdge(const ExpandStep& expand, const IdHop& hop) {
    bool each = use_.doubles || hop.edge.valid();  // of several edges between two nodes
    if (expand.to_bound && each && !HasSortedArrays(hop)) {
      IdHop found = hop;
      found.to = {plan_.slots++};
      plan_.operators.emplace_back(IdExpand{found});
      BindNode(found.to);
      plan_.operators.emplace_back(IdMember{hop.to, found.to, kNoMembers, 0});
    } else if (expand.to_bound) {
      PutJoin(IdJoin{hop});
    } else {
      plan_.operators.emplace_back(IdExpand{hop});
    }
    BindNode(hop.to);
    if (hop.edge.valid()) BindEdge(hop.edge);
    if (!KeepApart(hop)) return false;
    hops_.push_back({hop, false});
    if (expand.edge.properties.empty()) return true;
    return AddProperties(IdProperties{hop.edge, true, expand.edge.properties, {}});
  }

  // Whether no other hop of the MATCH may take an edge that this one takes.
  [[nodiscard]] bool IsApart(const IdHop& hop) const {
    return std::ranges::none_of(hops_,
                                [&](const auto& other) { return MayShareEdge(other.first, hop); });
  }

  void AddWalk(const ExpandStep& expand, const IdHop& hop) {
    plan_.operators.emplace_back(IdWalk{.hop = hop,
                                        .length = *expand.edge.pattern.length,
                                        .mode = expand.mode,
                                        .to_bound = expand.to_bound,
                                        .looked_up = expand.to_bound && HasSortedArrays(hop),
                                        .walks = plan_.walks++});
    BindNode(hop.to);
  }

  // A walk becomes a search where only the nodes at its ends matter. A shortest walk takes no edge
  // twice; back to the start it may have to where edges go both ways.
  bool AddReach(const ExpandStep& expand, const IdHop& hop) {
    const Length& length = *expand.edge.pattern.length;
    bool returns = hop.arrow == Arrow::kEither && length.least > 0;
    bool any = expand.mode == PathMode::kTrail && !use_.doubles;
    if (!any || length.least > 1 || returns) return false;
    IdHop found = hop;
    if (expand.to_bound) found.to = {plan_.slots++};
    plan_.operators.emplace_back(IdReach{.hop = found,
                                         .with_start = length.least == 0,
                                         .most = length.most,
                                         .marks = plan_.marks++});
    BindNode(found.to);
    if (expand.to_bound) plan_.operators.emplace_back(IdMember{hop.to, found.to, kNoMembers, 0});
    return true;
  }

  // Two hops of one MATCH stand for two edges. There is one edge of a type between two nodes.
  bool KeepApart(const IdHop& hop) {
    for (const auto& [other, walks] : hops_) {
      if (!MayShareEdge(other, hop)) continue;
      bool one_type = HasSortedArrays(other) && HasSortedArrays(hop);
      if (walks || !one_type) return false;
      Slot sources[] = {SourceOf(other), SourceOf(hop)};
      Slot targets[] = {TargetOf(other), TargetOf(hop)};
      if (IsSame(targets[0], targets[1])) {
        PutEarly(IdDiffer{sources[0], sources[1]}, {sources[0], sources[1]});
      } else if (IsSame(sources[0], sources[1])) {
        PutEarly(IdDiffer{targets[0], targets[1]}, {targets[0], targets[1]});
      } else {
        PutEarly(IdOtherEdge{other, hop}, {sources[0], sources[1], targets[0], targets[1]});
      }
    }
    return true;
  }

  bool Add(const FilterStep& filter, const MatchStage& /*match*/) {
    const Expression& condition = filter.condition;
    if (IsSought(condition) || AddDifference(condition) || AddExists(condition, true)) return true;
    std::optional<IdReads> reads = ReadsOf(condition);
    if (!reads) return false;
    plan_.operators.emplace_back(IdFilter{condition, *std::move(reads)});
    return true;
  }

  // What a seek has seen to.
  [[nodiscard]] bool IsSought(const Expression& condition) const {
    const auto* comparison = std::get_if<Comparison>(&condition.head);
    if (comparison == nullptr || comparison->comparators != std::vector{Comparator::kEqual}) {
      return false;
    }
    return std::ranges::any_of(plan_.operators, [&](const IdOperator& op) {
      const auto* seek = std::get_if<IdSeek>(&op);
      if (seek == nullptr || seek->seek.by == NodeSeek::By::kName) return false;
      bool by_number = seek->seek.by == NodeSeek::By::kNumber;
      auto is = [&](size_t side) {
        const Expression& sought = condition.operands[side];
        std::optional<Slot> slot = SoughtSlot(sought);
        return slot && IsSame(*slot, seek->to) &&
               std::holds_alternative<Call>(sought.head) == by_number &&
               condition.operands[1 - side] == seek->seek.value;
      };
      return is(0) || is(1);
    });
  }

  bool AddDifference(const Expression& condition) {
    const auto* comparison = std::get_if<Comparison>(&condition.head);
    if (comparison == nullptr || comparison->comparators != std::vector{Comparator::kNotEqual}) {
      return false;
    }
    std::optional<Slot> a = VariableOf(condition.operands[0]);
    std::optional<Slot> b = VariableOf(condition.operands[1]);
    if (!a || !b || !nodes_.contains(a->index) || !nodes_.contains(b->index)) return false;
    PutEarly(IdDiffer{*a, *b}, {*a, *b});
    return true;
  }

  // EXISTS { (a)-[:T]->(b) } and NOT of it, where both ends are known.
  bool AddExists(const Expression& condition, bool wanted) {
    const auto* op = std::get_if<Operator>(&condition.head);
    if (op != nullptr && *op == Operator::kNot) {
      return AddExists(condition.operands.front(), !wanted);
    }
    const auto* subquery = std::get_if<std::shared_ptr<const BoundSubquery>>(&condition.head);
    if (subquery == nullptr || (*subquery)->gives != BoundSubquery::Gives::kWhether) return false;
    std::optional<IdHop> hop = SingleHop(**subquery);
    if (!hop) return false;
    PutJoin(IdJoin{*hop, wanted});
    return true;
  }

  [[nodiscard]] std::optional<IdHop> SingleHop(const BoundSubquery& subquery) const {
    const ExpandStep* expand = OnlyEdge(subquery);
    if (expand == nullptr || !expand->to_bound) return std::nullopt;
    IdHop hop{.from = expand->from,
              .to = expand->to.slot,
              .edge = {},
              .arrow = expand->arrow,
              .test = expand->edge};
    bool bound = bound_.contains(hop.from.index) && bound_.contains(hop.to.index);
    return bound ? std::optional(hop) : std::nullopt;
  }

  bool Add(const ShortestStep& /*shortest*/, const MatchStage& /*match*/) { return false; }
  // One of a single walk, whose mode the walk keeps to.
  static bool Add(const PathStep& path, const MatchStage& match) {
    if (path.path.valid() || path.parts.size() != 3) return false;
    return std::ranges::any_of(match.steps, [&](const MatchStep& step) {
      const auto* expand = std::get_if<ExpandStep>(&step);
      return expand != nullptr && expand->edge.pattern.length &&
             IsSame(expand->edge.slot, path.parts[1]);
    });
  }

  void BindNode(Slot slot) {
    bound_.insert(slot.index);
    nodes_.insert(slot.index);
  }
  void BindEdge(Slot slot) {
    bound_.insert(slot.index);
    edges_.insert(slot.index);
  }

  // The place behind the operators that bind these slots.
  [[nodiscard]] size_t PlaceBehind(std::initializer_list<Slot> slots) const {
    size_t place = plan_.operators.size();
    while (place > 0) {
      Slots bound = SlotsBoundBy(plan_.operators[place - 1]);
      if (std::ranges::any_of(slots, [&](Slot slot) { return bound.contains(slot.index); })) break;
      --place;
    }
    return place;
  }

  void PutEarly(IdOperator op, std::initializer_list<Slot> slots) {
    size_t place = PlaceBehind(slots);
    if (place < begin_) ++begin_;
    plan_.operators.insert(plan_.operators.begin() + static_cast<ptrdiff_t>(place), std::move(op));
  }

  // Where the later of its ends comes from sorted arrays, a join is an intersection with these.
  void PutJoin(IdJoin join) {
    for (Slot end : {join.hop.from, join.hop.to}) {
      if (constant_.contains(end.index)) SeekFirst(end);
    }
    size_t place = PlaceBehind({join.hop.from, join.hop.to});
    if (join.wanted && place > 0 && HasSortedArrays(join.hop)) {
      IdOperator& binder = plan_.operators[place - 1];
      if (const auto* expand = std::get_if<IdExpand>(&binder)) {
        if (HasSortedArrays(expand->hop)) binder = IdMeet{{expand->hop}};
      }
      auto* meet = std::get_if<IdMeet>(&binder);
      if (meet != nullptr) {
        IdHop hop = join.hop;
        Slot end = meet->hops.front().to;
        if (!IsSame(hop.to, end)) Turn(hop);
        bool fits =
            IsSame(hop.to, end) && !IsSame(hop.from, end) && meet->hops.size() < kMostMeeting;
        if (fits) meet->hops.push_back(std::move(hop));
        if (fits) return;
      }
    }
    PutEarly(join, {join.hop.from, join.hop.to});
  }

  // What is sought whatever the row is sought before all else.
  void SeekFirst(Slot slot) {
    std::vector<IdOperator>& all = plan_.operators;
    auto found = std::ranges::find_if(all, [&](const IdOperator& op) {
      const auto* seek = std::get_if<IdSeek>(&op);
      return seek != nullptr && IsSame(seek->to, slot);
    });
    auto first = std::find_if(all.begin(), found, [](const IdOperator& op) {
      return !std::holds_alternative<IdSeek>(op);
    });
    if (first != found && found - all.begin() >= static_cast<ptrdiff_t>(begin_)) ++begin_;
    std::rotate(first, found, found + 1);
  }

  // The operators of a MATCH that end where a node of an earlier one is, and read nothing else of
  // it, find the same nodes for every row: once will do.
  void MakeMember() {
    std::vector<IdOperator>& all = plan_.operators;
    if (all.size() < begin_ + 2) return;
    auto* member = std::get_if<IdMember>(&all.back());
    if (member == nullptr) return;
    Slots own;
    for (size_t i = begin_; i + 1 < all.size(); ++i) own.merge(SlotsBoundBy(all[i]));
    if (own.contains(member->node.index)) return;
    for (size_t i = begin_; i + 1 < all.size(); ++i) {
      if (!std::ranges::includes(own, SlotsReadBy(all[i]))) return;
    }
    if (use_.all || std::ranges::any_of(own, [&](uint32_t s) { return use_.slots.contains(s); })) {
      return;
    }
    IdMember made = *member;
    made.members = static_cast<uint32_t>(plan_.members.size());
    made.marks = plan_.marks++;
    auto begin = all.begin() + static_cast<ptrdiff_t>(begin_);
    plan_.members.emplace_back(std::make_move_iterator(begin),
                               std::make_move_iterator(all.end() - 1));
    all.erase(begin, all.end());
    PutEarly(made, {made.node});
    hidden_.merge(own);
  }

  // Whether an operator needs what a set has bound for itself alone.
  [[nodiscard]] bool ReadsHidden() const {
    return std::ranges::any_of(plan_.operators, [&](const IdOperator& op) {
      return std::ranges::any_of(SlotsReadBy(op), [&](uint32_t s) { return hidden_.contains(s); });
    });
  }

  void MarkOnce() {
    MarkOnceIn(plan_.operators, use_.slots, use_.all);
    for (const IdOperator& op : plan_.operators) {
      const auto* member = std::get_if<IdMember>(&op);
      if (member == nullptr || member->members == kNoMembers) continue;
      MarkOnceIn(plan_.members[member->members], {member->of.index}, false);
    }
  }

  // A search need not look again at what it reached from an earlier row where nothing behind it
  // tells the rows apart; and there is none where what is before it is the same for each row.
  void MarkOnceIn(std::vector<IdOperator>& operators, const Slots& used, bool all_used) const {
    for (size_t k = 0; k < operators.size(); ++k) {
      auto* reach = std::get_if<IdReach>(&operators[k]);
      if (reach == nullptr) continue;
      Slots live = used;
      for (size_t i = k + 1; i < operators.size(); ++i) live.merge(SlotsReadBy(operators[i]));
      Slots before;
      for (size_t i = 0; i < k; ++i) before.merge(SlotsBoundBy(operators[i]));
      std::erase_if(before, [&](uint32_t slot) { return constant_.contains(slot); });
      bool told_apart =
          std::ranges::any_of(before, [&](uint32_t slot) { return live.contains(slot); });
      reach->once = before.empty() || (!reach->most && !all_used && !told_apart);
    }
  }

  void ShowUsed() {
    plan_.shown = ReadsOf(bound_);
    for (std::vector<Slot>* slots : {&plan_.shown.nodes, &plan_.shown.edges}) {
      std::erase_if(*slots, [&](Slot slot) { return !IsUsed(slot); });
    }
  }

  const LinearPlan& linear_;
  bool sets_;
  IdPlan plan_;
  ProjectionUse use_;
  Slots bound_;
  Slots nodes_;
  Slots edges_;
  Slots hidden_;                              // bound in sets
  Slots constant_;                            // the same for each row
  size_t begin_ = 0;                          // of the operators of the MATCH at hand
  std::vector<std::pair<IdHop, bool>> hops_;  // of the MATCH at hand; whether any length
};

}  // namespace

std::optional<IdPlan> PlanIds(const LinearPlan& plan, uint32_t slots) {
  std::optional<IdPlan> with_sets = IdPlanner(plan, slots, true).Run();
  return with_sets ? std::move(with_sets) : IdPlanner(plan, slots, false).Run();
}

}  // namespace causeway
