// Sorts by eight bytes at a time, as one number each, and runs that agree in them by the next eight
// (caching multikey quicksort: Ng and Kakehi 2007, with a library sort for the words).
#include "graph/string_sort.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstring>

#include "base/parallel.h"
#include "graph/number_sort.h"

namespace causeway {
namespace {

constexpr size_t kWord = 8;

struct Item {
  uint64_t word = 0;  // eight bytes of the text, the first of them the highest
  uint32_t place = 0;
};

class StringSorter {
 public:
  explicit StringSorter(std::span<const std::string_view> texts) : texts_(texts) {}

  std::vector<uint32_t> Run() {
    items_.resize(texts_.size());
    for (uint32_t place = 0; place < items_.size(); ++place) items_[place].place = place;
    SortWords(items_, 0);
    std::vector<std::span<Item>> runs;
    EachRun(items_, [&](std::span<Item> run) { runs.push_back(run); });
    InParallel(runs.size(), [&](size_t run) { SortRun(runs[run]); });
    std::vector<uint32_t> order;
    order.reserve(items_.size());
    for (const Item& item : items_) order.push_back(item.place);
    return order;
  }

 private:
  [[nodiscard]] uint64_t WordAt(uint32_t place, size_t depth) const {
    std::string_view text = texts_[place];
    if (text.size() <= depth) return 0;
    uint64_t word = 0;
    std::memcpy(&word, text.data() + depth, std::min(kWord, text.size() - depth));
    return std::endian::native == std::endian::little ? __builtin_bswap64(word) : word;
  }

  void SortWords(std::span<Item> items, size_t depth) const {
    for (Item& item : items) item.word = WordAt(item.place, depth);
    SortByNumber(items, &Item::word);
  }

  // Calls `visit` with every run of two or more that have the same word.
  template <class Visit>
  static void EachRun(std::span<Item> items, Visit visit) {
    while (!items.empty()) {
      size_t end = 1;
      while (end < items.size() && items[end].word == items[0].word) ++end;
      if (end > 1) visit(items.first(end));
      items = items.subspan(end);
    }
  }

  // A run that agrees in the word at `depth`, and in all before it.
  struct Alike {
    std::span<Item> run;
    size_t depth = 0;
  };

  // Without recursion: texts may agree in as many words as they like.
  void SortRun(std::span<Item> run) const {
    std::vector<Alike> open = {{run, 0}};
    while (!open.empty()) {
      Alike alike = open.back();
      open.pop_back();
      size_t depth = alike.depth + kWord;
      std::span<Item> rest = SortEnded(alike.run, depth);
      SortWords(rest, depth);
      EachRun(rest, [&](std::span<Item> deeper) { open.push_back({deeper, depth}); });
    }
  }

  // Puts the texts that end before `depth` first; returns the others. They are the beginnings of
  // the others, but for zeros: the shorter comes first.
  std::span<Item> SortEnded(std::span<Item> run, size_t depth) const {
    auto size = [this](const Item& item) { return texts_[item.place].size(); };
    auto rest = std::ranges::partition(run, [&](const Item& item) { return size(item) <= depth; });
    std::ranges::sort(run.first(run.size() - rest.size()), {}, size);
    return {rest.begin(), rest.end()};
  }

  std::span<const std::string_view> texts_;
  std::vector<Item> items_;
};

}  // namespace

std::vector<uint32_t> SortedOrder(std::span<const std::string_view> texts) {
  return StringSorter(texts).Run();
}

}  // namespace causeway
