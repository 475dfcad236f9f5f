// A lexicon that the user gives for reading: names with their kinds, and identifiers where they
// have one. It is read from a file and from nothing else, so that what a document says never
// depends on the graph. Tested by tests/importers/prose/user_lexicon_test.cc.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/hash.h"
#include "base/limits.h"
#include "base/result.h"
#include "importers/prose/kinds.h"

namespace causeway {

class Lexicon {
 public:
  struct Entry {
    NameKind kind = NameKind::kOther;
    std::string id;  // a CURIE, or empty
    size_t line = 0;
  };

  // The entry of a whole name, by case and plural alike (NameKey, names.h); null where there is
  // none. O(length).
  [[nodiscard]] const Entry* Find(std::string_view name) const;
  [[nodiscard]] size_t size() const { return entries_.size(); }
  // Of the file's bytes: two lexicons that differ have different ones.
  [[nodiscard]] const Digest& digest() const { return digest_; }

 private:
  friend Result<Lexicon> ParseLexicon(std::string_view bytes, std::string_view path,
                                      const Limits& limits);
  std::unordered_map<std::string, Entry> entries_;  // by NameKey
  Digest digest_;
};

// "name<TAB>kind" or "name<TAB>kind<TAB>identifier" a line; lines that are empty or begin with "#"
// say nothing. An error names `path`, the line, and what to do. O(bytes).
Result<Lexicon> ParseLexicon(std::string_view bytes, std::string_view path,
                             const Limits& limits = {});
Result<Lexicon> ReadLexicon(const std::string& path, const Limits& limits = {});

// While it lives, KindOf (kinds.h) goes by this lexicon on this thread: every stage of a reading
// asks for kinds, and all of them are to know what the user knows. Null for none.
class ReadingBy {
 public:
  explicit ReadingBy(const Lexicon* lexicon);
  ReadingBy(const ReadingBy&) = delete;
  ReadingBy& operator=(const ReadingBy&) = delete;
  ~ReadingBy();

  [[nodiscard]] static const Lexicon* Now();

 private:
  const Lexicon* before_;
};

}  // namespace causeway
