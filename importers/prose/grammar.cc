// The names of the tag sets, in the order of their enumerations.
#include "importers/prose/grammar.h"

#include <algorithm>
#include <array>

namespace causeway {
namespace {

constexpr std::array<std::string_view, 50> kPosNames = {
    "_",     "ADD", "AFX", "CC",  "CD",    "DT",   "EX",  "FW",  "GW",  "HYPH",
    "IN",    "JJ",  "JJR", "JJS", "-LRB-", "LS",   "MD",  "NFP", "NN",  "NNP",
    "NNPS",  "NNS", "PDT", "POS", "PRP",   "PRP$", "RB",  "RBR", "RBS", "RP",
    "-RRB-", "SYM", "TO",  "UH",  "VB",    "VBD",  "VBG", "VBN", "VBP", "VBZ",
    "WDT",   "WP",  "WP$", "WRB", ",",     ".",    ":",   "``",  "''",  "$"};

constexpr std::array<std::string_view, 52> kDeprelNames = {"_",
                                                           "acl",
                                                           "acl:relcl",
                                                           "advcl",
                                                           "advcl:relcl",
                                                           "advmod",
                                                           "amod",
                                                           "appos",
                                                           "aux",
                                                           "aux:pass",
                                                           "case",
                                                           "cc",
                                                           "cc:preconj",
                                                           "ccomp",
                                                           "compound",
                                                           "compound:prt",
                                                           "conj",
                                                           "cop",
                                                           "csubj",
                                                           "csubj:outer",
                                                           "csubj:pass",
                                                           "dep",
                                                           "det",
                                                           "det:predet",
                                                           "discourse",
                                                           "dislocated",
                                                           "expl",
                                                           "fixed",
                                                           "flat",
                                                           "goeswith",
                                                           "iobj",
                                                           "list",
                                                           "mark",
                                                           "nmod",
                                                           "nmod:desc",
                                                           "nmod:poss",
                                                           "nmod:unmarked",
                                                           "nsubj",
                                                           "nsubj:outer",
                                                           "nsubj:pass",
                                                           "nummod",
                                                           "obj",
                                                           "obl",
                                                           "obl:agent",
                                                           "obl:unmarked",
                                                           "orphan",
                                                           "parataxis",
                                                           "punct",
                                                           "reparandum",
                                                           "root",
                                                           "vocative",
                                                           "xcomp"};

template <class Tag, class Names>
std::optional<Tag> Find(const Names& names, std::string_view name) {
  auto at = std::ranges::find(names, name);
  if (at == names.end()) return std::nullopt;
  return static_cast<Tag>(at - names.begin());
}

}  // namespace

std::string_view NameOf(Pos pos) { return kPosNames.at(static_cast<size_t>(pos)); }
std::string_view NameOf(Deprel relation) { return kDeprelNames.at(static_cast<size_t>(relation)); }

std::optional<Pos> FindPos(std::string_view name) { return Find<Pos>(kPosNames, name); }
std::optional<Deprel> FindDeprel(std::string_view name) { return Find<Deprel>(kDeprelNames, name); }

}  // namespace causeway
