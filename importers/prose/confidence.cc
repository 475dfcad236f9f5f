// Features are names of weights; the weights are a table, sorted by name.
#include "importers/prose/confidence.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <tuple>

#include "importers/prose/characters.h"
#include "importers/prose/headings.h"
#include "importers/prose/kinds.h"
#include "importers/prose/names.h"
#include "importers/prose/read.h"

namespace causeway {
namespace {

struct Weight {
  std::string_view feature;
  int32_t thousandths;
};
constexpr auto kWeights = std::to_array<Weight>({
#include "importers/prose/confidence_weights.inc"
});
static_assert(std::ranges::is_sorted(kWeights, {}, &Weight::feature));

constexpr std::array<std::string_view, 5> kBlockNames = {"title", "heading", "paragraph", "item",
                                                         "row"};
constexpr std::array<std::string_view, 3> kSourceNames = {"written", "referred", "implied"};

// "<2", "<4", "more": between which of some ends a count lies.
std::string Bucket(size_t count, std::span<const size_t> ends) {
  const auto* end = std::ranges::upper_bound(ends.data(), ends.data() + ends.size(), count);
  return end == ends.data() + ends.size() ? "more" : fmt::format("<{}", *end);
}

size_t WordsIn(std::string_view name) {
  return static_cast<size_t>(std::ranges::count(name, ' ')) + 1;
}

bool HoldsWord(std::string_view name, std::string_view word) {
  return fmt::format(" {} ", name).find(fmt::format(" {} ", word)) != std::string::npos;
}

int32_t WeightOf(std::string_view feature) {
  const auto* found = std::ranges::lower_bound(kWeights, feature, {}, &Weight::feature);
  return found != kWeights.end() && found->feature == feature ? found->thousandths : 0;
}

class Describer {
 public:
  explicit Describer(std::span<const Assertion> assertions) {
    for (const Assertion& a : assertions) {
      ++support_[KeyOf(a)];
      ++as_subject_[NameKey(a.subject)];
      ++as_object_[NameKey(a.object)];
    }
  }

  [[nodiscard]] std::vector<ConfidenceFeature> Describe(const Assertion& a) {
    features_.clear();
    type_ = NameOf(a.type);
    Add("bias", "");
    AddCircumstances(a);
    AddName("subject", a.subject);
    AddName("object", a.object);
    Add("kinds", fmt::format("{}>{}", NameOf(KindOf(a.subject)), NameOf(KindOf(a.object))));
    AddUses(a);
    return std::move(features_);
  }

 private:
  using Key = std::tuple<std::string, RelationType, std::string, bool>;

  static Key KeyOf(const Assertion& a) {
    return {NameKey(a.subject), a.type, NameKey(a.object), a.denied};
  }

  void Add(std::string_view what, std::string_view value) {
    std::string name = fmt::format("{}:{}={}", type_, what, value);
    int32_t weight = WeightOf(name);
    features_.push_back({std::move(name), weight});
  }

  void AddCircumstances(const Assertion& a) {
    static constexpr std::array<size_t, 4> kSiblings = {2, 3, 5, 9};
    static constexpr std::array<size_t, 5> kBytes = {40, 80, 120, 180, 260};
    const Circumstances& how = a.circumstances;
    Add("rule", fmt::format("{:.1f}", how.rule));
    Add("topic", NameOf(how.topic));
    Add("block", kBlockNames[static_cast<size_t>(how.block)]);
    Add("sources", fmt::format("{}>{}", kSourceNames[static_cast<size_t>(how.subject)],
                               kSourceNames[static_cast<size_t>(how.object)]));
    Add("siblings", Bucket(how.siblings, kSiblings));
    Add("bytes", Bucket(a.range.end - a.range.begin, kBytes));
    if (a.denied) Add("denied", "");
    if (a.hedged) Add("hedged", "");
    if (!a.alias_scope.empty()) Add("scope", a.alias_scope);
  }

  void AddName(std::string_view end, std::string_view name) {
    static constexpr std::array<size_t, 7> kWords = {2, 3, 4, 5, 6, 8, 11};
    static constexpr std::array<std::string_view, 14> kTellingWords = {
        "of", "in",   "to",  "with", "by",  "from", "for",
        "on", "that", "and", "or",   "not", "is",   "are"};
    Add(fmt::format("{}-kind", end), NameOf(KindOf(name)));
    Add(fmt::format("{}-words", end), Bucket(WordsIn(name), kWords));
    for (std::string_view word : kTellingWords) {
      if (HoldsWord(name, word)) Add(fmt::format("{}-holds", end), word);
    }
    bool gerund = name.substr(0, name.find(' ')).ends_with("ing");
    if (gerund) Add(fmt::format("{}-gerund", end), "");
    if (IsUpper(name.front())) Add(fmt::format("{}-capital", end), "");
    if (name.find_first_of("0123456789") != std::string_view::npos)
      Add(fmt::format("{}-number", end), "");
    if (name.find(',') != std::string_view::npos) Add(fmt::format("{}-comma", end), "");
  }

  void AddUses(const Assertion& a) {
    static constexpr std::array<size_t, 2> kSupport = {2, 3};
    static constexpr std::array<size_t, 4> kUses = {1, 2, 4, 9};
    Add("support", Bucket(support_[KeyOf(a)], kSupport));
    Add("subject-uses", Bucket(as_subject_[NameKey(a.subject)] - 1, kUses));
    Add("object-uses", Bucket(as_object_[NameKey(a.object)] - 1, kUses));
    Add("subject-as-object", Bucket(as_object_[NameKey(a.subject)], kUses));
    Add("object-as-subject", Bucket(as_subject_[NameKey(a.object)], kUses));
    Assertion turned{.subject = a.object, .type = a.type, .object = a.subject, .denied = a.denied};
    if (support_.contains(KeyOf(turned))) Add("turned", "");
  }

  std::string_view type_;
  std::vector<ConfidenceFeature> features_;
  std::map<Key, size_t> support_;
  std::map<std::string, size_t> as_subject_;
  std::map<std::string, size_t> as_object_;
};

}  // namespace

std::vector<std::vector<ConfidenceFeature>> ConfidenceFeatures(
    std::span<const Assertion> assertions) {
  Describer describer(assertions);
  std::vector<std::vector<ConfidenceFeature>> features;
  features.reserve(assertions.size());
  for (const Assertion& a : assertions) features.push_back(describer.Describe(a));
  return features;
}

void JudgeAssertions(std::span<Assertion> assertions) {
  std::vector<std::vector<ConfidenceFeature>> features = ConfidenceFeatures(assertions);
  for (size_t i = 0; i < assertions.size(); ++i) {
    int32_t sum = 0;
    for (const ConfidenceFeature& feature : features[i]) sum += feature.weight;
    double probability = 1 / (1 + std::exp(-sum / 1000.0));
    assertions[i].confidence = static_cast<float>(std::round(probability * 1000) / 1000);
  }
}

}  // namespace causeway
