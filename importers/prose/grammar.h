// The two tag sets that the trained models speak: parts of speech of the Penn Treebank (Marcus et
// al. 1993) and the relations of Universal Dependencies 2. Tested by
// tests/importers/prose/grammar_test.cc.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace causeway {

// clang-format off
enum class Pos : uint8_t {
  kNone,
  kAdd, kAfx, kCc, kCd, kDt, kEx, kFw, kGw, kHyph, kIn, kJj, kJjr, kJjs, kLrb, kLs, kMd, kNfp,
  kNn, kNnp, kNnps, kNns, kPdt, kPos, kPrp, kPrpPoss, kRb, kRbr, kRbs, kRp, kRrb, kSym, kTo, kUh,
  kVb, kVbd, kVbg, kVbn, kVbp, kVbz, kWdt, kWp, kWpPoss, kWrb,
  kComma, kPeriod, kColon, kOpenQuote, kCloseQuote, kDollar,
};

enum class Deprel : uint8_t {
  kNone,
  kAcl, kAclRelcl, kAdvcl, kAdvclRelcl, kAdvmod, kAmod, kAppos, kAux, kAuxPass, kCase, kCc,
  kCcPreconj, kCcomp, kCompound, kCompoundPrt, kConj, kCop, kCsubj, kCsubjOuter, kCsubjPass, kDep,
  kDet, kDetPredet, kDiscourse, kDislocated, kExpl, kFixed, kFlat, kGoeswith, kIobj, kList, kMark,
  kNmod, kNmodDesc, kNmodPoss, kNmodUnmarked, kNsubj, kNsubjOuter, kNsubjPass, kNummod, kObj, kObl,
  kOblAgent, kOblUnmarked, kOrphan, kParataxis, kPunct, kReparandum, kRoot, kVocative, kXcomp,
};
// clang-format on

// As the treebanks write them: "NNS", "nsubj:pass"; "_" for kNone.
std::string_view NameOf(Pos pos);
std::string_view NameOf(Deprel relation);
// O(names).
std::optional<Pos> FindPos(std::string_view name);
std::optional<Deprel> FindDeprel(std::string_view name);

}  // namespace causeway
