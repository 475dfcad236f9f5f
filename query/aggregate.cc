// One accumulator for each aggregate, and one that passes each value on once for DISTINCT.
#include "query/aggregate.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_set>

#include "query/arithmetic.h"
#include "query/value_bytes.h"

namespace causeway {
namespace {

using Fault = std::optional<std::string>;

// A whole or broken number as a broken one.
std::optional<double> NumberOf(const Value& value) {
  if (const auto* whole = value.get_if<int64_t>()) return static_cast<double>(*whole);
  if (const auto* real = value.get_if<double>()) return *real;
  return std::nullopt;
}

class Count : public Accumulator {
 public:
  Fault Add(std::span<const Value> arguments) override {
    if (arguments.empty() || !arguments[0].is_null()) ++count_;
    return {};
  }
  Value Finish() override { return count_; }

 private:
  int64_t count_ = 0;
};

class Sum : public Accumulator {
 public:
  Fault Add(std::span<const Value> arguments) override {
    if (arguments[0].is_null()) return {};
    if (!NumberOf(arguments[0])) return "sum() takes numbers";
    Result<Value> sum = Arithmetic(Operator::kAdd, sum_, arguments[0]);
    if (!sum) return sum.error().message;
    sum_ = *std::move(sum);
    return {};
  }
  Value Finish() override { return std::move(sum_); }

 private:
  Value sum_ = int64_t{0};
};

// Mean and deviation in one pass: Welford, "Note on a method for calculating corrected sums of
// squares and products", Technometrics 4(3), 1962.
class Moments : public Accumulator {
 public:
  enum class Gives { kMean, kSampleDeviation, kDeviation };
  explicit Moments(Gives gives) : gives_(gives) {}

  Fault Add(std::span<const Value> arguments) override {
    if (arguments[0].is_null()) return {};
    std::optional<double> number = NumberOf(arguments[0]);
    if (!number) return "avg() and the deviations take numbers";
    ++count_;
    double distance = *number - mean_;
    mean_ += distance / static_cast<double>(count_);
    squares_ += distance * (*number - mean_);
    return {};
  }

  Value Finish() override {
    if (gives_ == Gives::kMean) return count_ == 0 ? Value() : Value(mean_);
    int64_t freedom = gives_ == Gives::kDeviation ? count_ : count_ - 1;
    return freedom <= 0 ? 0.0 : std::sqrt(squares_ / static_cast<double>(freedom));
  }

 private:
  Gives gives_;
  int64_t count_ = 0;
  double mean_ = 0;
  double squares_ = 0;
};

class Extreme : public Accumulator {
 public:
  explicit Extreme(bool greatest) : greatest_(greatest) {}

  Fault Add(std::span<const Value> arguments) override {
    const Value& value = arguments[0];
    if (value.is_null()) return {};
    bool better =
        best_.is_null() || (greatest_ ? Order(value, best_) > 0 : Order(value, best_) < 0);
    if (better) best_ = value;
    return {};
  }
  Value Finish() override { return std::move(best_); }

 private:
  bool greatest_;
  Value best_;
};

class Collect : public Accumulator {
 public:
  Fault Add(std::span<const Value> arguments) override {
    if (arguments[0].is_null()) return {};
    kept_ += BytesOf(arguments[0]);
    values_.push_back(arguments[0]);
    return {};
  }
  Value Finish() override { return std::move(values_); }
  [[nodiscard]] uint64_t kept_bytes() const override { return kept_; }

 private:
  List values_;
  uint64_t kept_ = 0;
};

class Percentile : public Accumulator {
 public:
  explicit Percentile(bool continuous) : continuous_(continuous) {}

  Fault Add(std::span<const Value> arguments) override {
    std::optional<double> part = NumberOf(arguments[1]);
    if (!part || *part < 0 || *part > 1) return "a percentile lies between 0.0 and 1.0";
    part_ = *part;
    if (arguments[0].is_null()) return {};
    if (!NumberOf(arguments[0])) return "percentiles are of numbers";
    values_.push_back(arguments[0]);
    return {};
  }

  Value Finish() override {
    if (values_.empty()) return {};
    std::ranges::stable_sort(values_, LessByOrder());
    return continuous_ ? Between() : Nearest();
  }
  [[nodiscard]] uint64_t kept_bytes() const override { return values_.size() * sizeof(Value); }

 private:
  // The smallest value that so large a part does not exceed.
  [[nodiscard]] Value Nearest() const {
    double rank = std::ceil(part_ * static_cast<double>(values_.size()));
    return values_[rank <= 1 ? 0 : static_cast<size_t>(rank) - 1];
  }

  // Between the two nearest, in proportion.
  [[nodiscard]] Value Between() const {
    double place = part_ * static_cast<double>(values_.size() - 1);
    auto below = static_cast<size_t>(place);
    size_t above = std::min(below + 1, values_.size() - 1);
    double low = *NumberOf(values_[below]);
    double high = *NumberOf(values_[above]);
    return low + ((place - static_cast<double>(below)) * (high - low));
  }

  bool continuous_;
  double part_ = 0;
  List values_;
};

class Distinct : public Accumulator {
 public:
  explicit Distinct(std::unique_ptr<Accumulator> of) : of_(std::move(of)) {}

  Fault Add(std::span<const Value> arguments) override {
    if (!IsNew(arguments[0])) return {};
    return of_->Add(arguments);
  }
  Value Finish() override { return of_->Finish(); }
  [[nodiscard]] uint64_t kept_bytes() const override { return kept_ + of_->kept_bytes(); }

 private:
  bool IsNew(const Value& value) {
    std::optional<int64_t> whole = WholeNumber(value);
    bool is_new = whole ? whole_.insert(*whole).second : seen_.insert(value).second;
    if (is_new) kept_ += BytesOf(value);
    return is_new;
  }

  // 1 and 1.0 are the same.
  static std::optional<int64_t> WholeNumber(const Value& value) {
    constexpr double kEnd = 9223372036854775808.0;  // 2^63
    if (const auto* whole = value.get_if<int64_t>()) return *whole;
    const auto* real = value.get_if<double>();
    if (real == nullptr || std::trunc(*real) != *real || *real < -kEnd || *real >= kEnd) return {};
    return static_cast<int64_t>(*real);
  }

  std::unique_ptr<Accumulator> of_;
  std::unordered_set<int64_t> whole_;
  std::set<Value, LessByOrder> seen_;  // what is no whole number
  uint64_t kept_ = 0;
};

struct AggregateEntry {
  std::string_view name;
  size_t arguments;
  std::unique_ptr<Accumulator> (*make)();
};

constexpr std::array kAggregates = {
    AggregateEntry{"count", 1,
                   []() -> std::unique_ptr<Accumulator> { return std::make_unique<Count>(); }},
    AggregateEntry{"sum", 1,
                   []() -> std::unique_ptr<Accumulator> { return std::make_unique<Sum>(); }},
    AggregateEntry{"avg", 1,
                   []() -> std::unique_ptr<Accumulator> {
                     return std::make_unique<Moments>(Moments::Gives::kMean);
                   }},
    AggregateEntry{"min", 1,
                   []() -> std::unique_ptr<Accumulator> {
                     return std::make_unique<Extreme>(/*greatest=*/false);
                   }},
    AggregateEntry{"max", 1,
                   []() -> std::unique_ptr<Accumulator> {
                     return std::make_unique<Extreme>(/*greatest=*/true);
                   }},
    AggregateEntry{"collect", 1,
                   []() -> std::unique_ptr<Accumulator> { return std::make_unique<Collect>(); }},
    AggregateEntry{"stdev", 1,
                   []() -> std::unique_ptr<Accumulator> {
                     return std::make_unique<Moments>(Moments::Gives::kSampleDeviation);
                   }},
    AggregateEntry{"stdevp", 1,
                   []() -> std::unique_ptr<Accumulator> {
                     return std::make_unique<Moments>(Moments::Gives::kDeviation);
                   }},
    AggregateEntry{"percentilecont", 2,
                   []() -> std::unique_ptr<Accumulator> {
                     return std::make_unique<Percentile>(/*continuous=*/true);
                   }},
    AggregateEntry{"percentiledisc", 2,
                   []() -> std::unique_ptr<Accumulator> {
                     return std::make_unique<Percentile>(/*continuous=*/false);
                   }},
};

}  // namespace

bool IsAggregate(std::string_view function) {
  return std::ranges::find(kAggregates, function, &AggregateEntry::name) != kAggregates.end();
}

std::vector<std::string_view> AggregateNames() {
  std::vector<std::string_view> names;
  for (const AggregateEntry& aggregate : kAggregates) names.push_back(aggregate.name);
  return names;
}

std::optional<std::string> FaultOfAggregate(const Call& call, size_t arguments) {
  const auto* entry = std::ranges::find(kAggregates, call.function, &AggregateEntry::name);
  if (call.star) {
    if (call.function == "count") return std::nullopt;
    return fmt::format("{}(*) is not known; count(*) is", call.function);
  }
  if (arguments == entry->arguments) return std::nullopt;
  return fmt::format("{}() takes {} argument{}", call.function, entry->arguments,
                     entry->arguments == 1 ? "" : "s");
}

std::unique_ptr<Accumulator> NewAccumulator(const Call& call) {
  const auto* entry = std::ranges::find(kAggregates, call.function, &AggregateEntry::name);
  std::unique_ptr<Accumulator> accumulator = entry->make();
  if (!call.distinct || call.star) return accumulator;
  return std::make_unique<Distinct>(std::move(accumulator));
}

}  // namespace causeway
