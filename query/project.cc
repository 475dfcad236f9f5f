// Rows wait only where they must: to be grouped, ordered, or to cite the evidence of their doubles.
#include "query/project.h"

#include <algorithm>
#include <limits>

#include "query/diagnostic.h"
#include "query/evaluate.h"
#include "query/value_bytes.h"
#include "query/value_order.h"

namespace causeway {
namespace {

constexpr uint64_t kNoLimit = std::numeric_limits<uint64_t>::max();
constexpr size_t kRowsBeforeCut = 4096;

void Append(const Trace& from, Trace& to) {
  to.nodes.insert(to.nodes.end(), from.nodes.begin(), from.nodes.end());
  to.edges.insert(to.edges.end(), from.edges.begin(), from.edges.end());
}

List ValuesAt(Frame& frame, const std::vector<Slot>& slots) {
  List values;
  values.reserve(slots.size());
  for (Slot slot : slots) values.push_back(frame[slot]);
  return values;
}

void PutAt(Frame& frame, const std::vector<Slot>& slots, List& values) {
  for (size_t i = 0; i < slots.size(); ++i) frame[slots[i]] = std::move(values[i]);
}

}  // namespace

Result<void> Projector::Begin(Running& running) {
  limit_ = kNoLimit;
  if (stage_->skip) {
    CW_ASSIGN(skip_, EvaluateCount(running, *stage_->skip));
  }
  if (stage_->limit) {
    CW_ASSIGN(limit_, EvaluateCount(running, *stage_->limit));
  }
  return {};
}

bool Projector::Gathers(const Running& running) const {
  return !stage_->order.empty() || (stage_->distinct && running.traced);
}

Result<bool> Projector::Take(Running& running, const RowSink& next) {
  if (limit_ == 0) return false;
  if (stage_->grouped) return AddToGroup(running);
  Budget::Loan loan(running.budget);
  for (const Column& output : stage_->keys) {
    CW_ASSIGN(Value value, Evaluate(running, output.expression));
    uint64_t bytes = BytesOf(value);
    if (bytes > sizeof(Value)) CW_TRY(running.budget.Borrow(bytes));
    running.frame[output.slot] = std::move(value);
  }
  if (stage_->distinct) {
    auto [place, fresh] = seen_.try_emplace(ValuesAt(running.frame, stage_->outputs), seen_.size());
    if (!fresh) {
      if (Gathers(running)) Append(running.frame.trace, waiting_[place->second].trace);
      return true;
    }
    CW_TRY(running.budget.Hold(BytesOf(place->first)));
  }
  if (!Gathers(running)) return Emit(running, next);
  CW_TRY(Gather(running));
  return true;
}

Result<bool> Projector::AddToGroup(Running& running) {
  CW_ASSIGN(Group * group, GroupOf(running));
  if (running.traced) Append(running.frame.trace, group->trace);
  for (size_t i = 0; i < stage_->aggregates.size(); ++i) {
    const Aggregate& aggregate = stage_->aggregates[i];
    arguments_.clear();
    for (const Expression& argument : aggregate.arguments) {
      CW_ASSIGN(Value value, Evaluate(running, argument));
      arguments_.push_back(std::move(value));
    }
    Accumulator& accumulator = *group->accumulators[i];
    uint64_t kept = accumulator.kept_bytes();
    if (std::optional<std::string> fault = accumulator.Add(arguments_)) {
      Place place = aggregate.arguments.empty() ? Place() : aggregate.arguments.front().place;
      return QueryError(running.query, place, *std::move(fault));
    }
    if (accumulator.kept_bytes() != kept) {
      CW_TRY(running.budget.Hold(accumulator.kept_bytes() - kept));
    }
  }
  return true;
}

Result<Projector::Group*> Projector::GroupOf(Running& running) {
  if (stage_->keys.empty() && !groups_.empty()) return &groups_.front();
  List keys;
  for (const Column& key : stage_->keys) {
    CW_ASSIGN(Value value, Evaluate(running, key.expression));
    keys.push_back(std::move(value));
  }
  auto [place, fresh] = seen_.try_emplace(keys, groups_.size());
  if (fresh) {
    CW_TRY(running.budget.Hold(sizeof(Group) + BytesOf(keys)));
    Group& group = groups_.emplace_back();
    group.keys = std::move(keys);
    for (const Aggregate& aggregate : stage_->aggregates) {
      group.accumulators.push_back(NewAccumulator(aggregate.call));
    }
  }
  return &groups_[place->second];
}

// One row a group; without keys there is one group, even of nothing.
Result<void> Projector::FinishGroups(Running& running) {
  if (groups_.empty() && stage_->keys.empty()) CW_TRY(GroupOf(running));
  seen_.clear();
  for (Group& group : groups_) {
    for (size_t i = 0; i < group.keys.size(); ++i) {
      running.frame[stage_->keys[i].slot] = std::move(group.keys[i]);
    }
    for (size_t i = 0; i < group.accumulators.size(); ++i) {
      running.frame[stage_->aggregates[i].slot] = group.accumulators[i]->Finish();
    }
    for (const Column& output : stage_->computed) {
      CW_ASSIGN(running.frame[output.slot], Evaluate(running, output.expression));
    }
    running.frame.trace = std::move(group.trace);
    bool fresh = !stage_->distinct ||
                 seen_.try_emplace(ValuesAt(running.frame, stage_->outputs), seen_.size()).second;
    if (fresh) CW_TRY(Gather(running));
  }
  groups_.clear();
  return {};
}

Result<void> Projector::Gather(Running& running) {
  uint64_t place = came_++;
  keys_.clear();
  for (const SortKey& key : stage_->order) {
    CW_ASSIGN(Value value, Evaluate(running, key.expression));
    keys_.push_back(std::move(value));
  }
  if (worst_ && KeyOrder(keys_, waiting_[*worst_].keys) >= 0) return {};
  Waiting row{.outputs = ValuesAt(running.frame, stage_->outputs), .keys = keys_, .place = place};
  if (stage_->where) row.kept = ValuesAt(running.frame, stage_->kept);
  if (running.traced) row.trace = running.frame.trace;
  CW_TRY(running.budget.Hold(sizeof(Waiting) + BytesOf(row.outputs) + BytesOf(row.kept) +
                             BytesOf(row.keys)));
  waiting_.push_back(std::move(row));
  KeepBest();
  return {};
}

std::weak_ordering Projector::KeyOrder(const List& a, const List& b) const {
  for (size_t i = 0; i < stage_->order.size(); ++i) {
    const SortKey& key = stage_->order[i];
    std::weak_ordering way = key.descending ? Order(b[i], a[i]) : Order(a[i], b[i]);
    if (way != 0) return way;
  }
  return std::weak_ordering::equivalent;
}

bool Projector::Before(const Waiting& a, const Waiting& b) const {
  std::weak_ordering way = KeyOrder(a.keys, b.keys);
  return way == 0 ? a.place < b.place : way < 0;
}

// What cannot come before the limit goes, now and then. A double of DISTINCT finds its row by its
// place, and so these all stay.
void Projector::KeepBest() {
  if (stage_->order.empty() || stage_->distinct || limit_ > kNoLimit - skip_) return;
  uint64_t best = skip_ + limit_;
  if (waiting_.size() < kRowsBeforeCut || waiting_.size() / 2 < best) return;
  auto before = [&](const Waiting& a, const Waiting& b) { return Before(a, b); };
  auto end = waiting_.begin() + static_cast<ptrdiff_t>(best);
  std::nth_element(waiting_.begin(), end, waiting_.end(), before);
  waiting_.erase(end, waiting_.end());
  if (best > 0) {
    worst_ = static_cast<size_t>(std::ranges::max_element(waiting_, before) - waiting_.begin());
  }
}

void Projector::Sort() {
  if (stage_->order.empty()) return;
  std::ranges::sort(waiting_, [&](const Waiting& a, const Waiting& b) { return Before(a, b); });
}

Result<bool> Projector::Flush(Running& running, const RowSink& next) {
  if (stage_->grouped && limit_ > 0) CW_TRY(FinishGroups(running));
  Sort();
  for (Waiting& row : waiting_) {
    PutAt(running.frame, stage_->outputs, row.outputs);
    if (stage_->where) PutAt(running.frame, stage_->kept, row.kept);
    running.frame.trace = std::move(row.trace);
    CW_ASSIGN(bool go_on, Emit(running, next));
    if (!go_on) return false;
  }
  return true;
}

// SKIP, LIMIT, then WHERE.
Result<bool> Projector::Emit(Running& running, const RowSink& next) {
  if (passed_ < skip_) {
    ++passed_;
    return true;
  }
  if (passed_ - skip_ >= limit_) return false;
  ++passed_;
  bool more = passed_ - skip_ < limit_;
  if (stage_->where) {
    CW_ASSIGN(Truth truth, EvaluateTruth(running, *stage_->where));
    if (truth != true) return more;
  }
  CW_ASSIGN(bool go_on, next(running));
  return go_on && more;
}

}  // namespace causeway
