// The waist: a Statement is the only thing that an importer makes, and a StatementSink is where it
// hands them over. Statements borrow their strings; a sink copies what it keeps.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "graph/value.h"

namespace causeway {

enum class Polarity : uint8_t { kAffirmed, kDenied };
enum class Certainty : uint8_t { kPlain, kHedged };

struct Property {
  std::string_view key;
  Value value;  // null, bool, int64, double, string, or a list of these
};

// A node as one document names it. Identity: an `id` where there is one (a CURIE, or "Label:7" for
// a plain id scoped by its label); otherwise the folded name (graph/fold.h).
struct Mention {
  std::string_view name;
  std::string_view id;
  std::span<const std::string_view> labels;  // kinds that the document gives it outright
};

// Where and how it was read. In a document that keeps its text: bytes of it, [begin, end), the
// sentence or list item. In one that keeps none: `begin` is the number of the record in its file,
// from 1 (of formats that go by lines, the record's line), and `end` is the same; both are 0 where
// the format has no records.
struct Evidence {
  uint32_t begin = 0;
  uint32_t end = 0;
  std::string_view section;  // the heading that it stands under, or empty
  Certainty certainty = Certainty::kPlain;
  double confidence = 1;                 // 0 to 1, kept to three decimals
  std::span<const Property> properties;  // each key once
};

// How far the alias of a SAME_AS statement reaches: property kAliasScope of its evidence. An
// abbreviation or a gloss holds within its document; a synonym ("also called") holds everywhere.
// Without the property it is a synonym.
inline constexpr std::string_view kAliasScope = "alias";
inline constexpr std::string_view kAbbreviation = "abbreviation";
inline constexpr std::string_view kGloss = "gloss";
inline constexpr std::string_view kSynonym = "synonym";

// subject —relation→ object. For SAME_AS the subject is the name and the object its alias. An empty
// relation declares the subject alone: its labels, and the evidence's properties as its own.
struct Statement {
  Mention subject;
  std::string_view relation;
  Mention object;
  Polarity polarity = Polarity::kAffirmed;
  Evidence evidence;
};

// An edge that says no more than what it joins, as most rows of large tables do: affirmed, plain
// and sure, with its record for evidence. Its ends are numbers that StatementPiece::Number gave.
struct NumberedEdge {
  uint32_t subject = 0;
  uint32_t object = 0;
  uint32_t record = 0;
};

// A document as it is stored.
struct Document {
  std::string key;  // path relative to what was named on the command line
  std::string title;
  std::string text;      // UTF-8; empty for a table or an ontology, whose evidence is its record
  std::string digest;    // of the bytes that were read: 32 hexadecimal digits
  std::string importer;  // which format read it, and that reader's version: "text 1"
  std::string frame;     // what its importer needs to read the text again; the store keeps it as is
};

// A part of the open document, filled away from the sink: several threads fill a piece each, and
// what a sink does with statements (copying, laying out, compressing) is done there. A store keeps
// the names of each piece by themselves: pieces of some hundred thousand statements cost little.
class StatementPiece {
 public:
  StatementPiece() = default;
  StatementPiece(const StatementPiece&) = delete;
  StatementPiece& operator=(const StatementPiece&) = delete;
  virtual ~StatementPiece() = default;

  // On any thread, one at a time; copies what it keeps. After an error the piece is of no use.
  virtual Result<void> Add(std::span<const Statement> batch) = 0;

  // For tables that name few things often. Numbers hold as long as `numbering` stays what it is; it
  // changes in Add only. None where the piece does not number: then the other two are not called.
  [[nodiscard]] virtual std::optional<uint32_t> numbering() const { return std::nullopt; }
  // A number by which edges may name the mention; to be asked for once.
  virtual uint32_t Number(const Mention& /*mention*/) { return 0; }
  virtual Result<void> AddEdges(std::string_view /*relation*/,
                                std::span<const NumberedEdge> /*edges*/) {
    return {};
  }

  // Nothing more is added: does what is left to do on the caller's thread. HandOver does it where
  // no one did before.
  virtual void Finish() {}
  // Gives all of it to the sink that made it, as a Take would: once, in the order of the document,
  // before its End.
  virtual Result<void> HandOver() = 0;
};

// Takes documents one after the other: Begin, Take as often as there are batches, End; one call at
// a time, but not all from one thread. A document is taken whole at End; after an error the sink
// takes nothing more of it. Part of a document may come in pieces. Where a piece begins depends on
// the document alone, never on the number of threads: a store may keep the seams.
class StatementSink {
 public:
  StatementSink() = default;
  StatementSink(const StatementSink&) = delete;
  StatementSink& operator=(const StatementSink&) = delete;
  virtual ~StatementSink() = default;

  virtual Result<void> Begin(const Document& document) = 0;
  virtual Result<void> Take(std::span<const Statement> batch) = 0;
  virtual Result<void> End() = 0;

  // A new piece of a document that is open when the piece is handed over, if not yet; on any
  // thread. Without one of its own, a sink is given copies.
  virtual std::unique_ptr<StatementPiece> MakePiece();
};

}  // namespace causeway
