// The tables of English plurals and of British spellings, with the medical words first.
#include "graph/spelling.h"

#include <algorithm>
#include <array>
#include <utility>

namespace causeway {
namespace {

// Whole words whose singular no rule gives.
struct Irregular {
  std::string_view plural;
  std::string_view singular;
};
constexpr auto kIrregular = std::to_array<Irregular>({
    {"abuses", "abuse"},
    {"alveoli", "alveolus"},
    {"apices", "apex"},
    {"appendices", "appendix"},
    {"atria", "atrium"},
    {"axes", "axis"},
    {"bacilli", "bacillus"},
    {"bacteria", "bacterium"},
    {"bases", "base"},
    {"bronchi", "bronchus"},
    {"calculi", "calculus"},
    {"calories", "calorie"},
    {"calves", "calf"},
    {"causes", "cause"},
    {"cervices", "cervix"},
    {"children", "child"},
    {"cocci", "coccus"},
    {"condylomata", "condyloma"},
    {"cortices", "cortex"},
    {"crania", "cranium"},
    {"crises", "crisis"},
    {"criteria", "criterion"},
    {"diverticula", "diverticulum"},
    {"doses", "dose"},
    {"emboli", "embolus"},
    {"excuses", "excuse"},
    {"exercises", "exercise"},
    {"feet", "foot"},
    {"foci", "focus"},
    {"fungi", "fungus"},
    {"fuses", "fuse"},
    {"ganglia", "ganglion"},
    {"gases", "gas"},
    {"gyri", "gyrus"},
    {"halves", "half"},
    {"helices", "helix"},
    {"hooves", "hoof"},
    {"hoses", "hose"},
    {"indices", "index"},
    {"knives", "knife"},
    {"larynges", "larynx"},
    {"leaves", "leaf"},
    {"lenses", "lens"},
    {"lice", "louse"},
    {"lives", "life"},
    {"loci", "locus"},
    {"loaves", "loaf"},
    {"losses", "loss"},
    {"matrices", "matrix"},
    {"men", "man"},
    {"mice", "mouse"},
    {"misuses", "misuse"},
    {"mitochondria", "mitochondrion"},
    {"movies", "movie"},
    {"nevi", "nevus"},
    {"noses", "nose"},
    {"nuclei", "nucleus"},
    {"ova", "ovum"},
    {"overdoses", "overdose"},
    {"pancreases", "pancreas"},
    {"phalanges", "phalanx"},
    {"pharynges", "pharynx"},
    {"phenomena", "phenomenon"},
    {"poses", "pose"},
    {"purposes", "purpose"},
    {"quizzes", "quiz"},
    {"radii", "radius"},
    {"rami", "ramus"},
    {"roses", "rose"},
    {"scleroses", "sclerosis"},
    {"selves", "self"},
    {"septa", "septum"},
    {"sera", "serum"},
    {"shelves", "shelf"},
    {"shoes", "shoe"},
    {"stigmata", "stigma"},
    {"stimuli", "stimulus"},
    {"stomata", "stoma"},
    {"sulci", "sulcus"},
    {"teeth", "tooth"},
    {"testes", "testis"},
    {"thrombi", "thrombus"},
    {"toes", "toe"},
    {"tophi", "tophus"},
    {"uses", "use"},
    {"vertices", "vertex"},
    {"villi", "villus"},
    {"wives", "wife"},
    {"wolves", "wolf"},
    {"women", "woman"},
});

// Words that end like plurals and are none.
constexpr auto kUnchanged = std::to_array<std::string_view>({
    "abdominis", "aids",       "alias",   "always",  "ascites",       "atlas",    "bias",
    "biceps",    "brachii",    "canvas",  "caries",  "christmas",     "diabetes", "facies",
    "faeces",    "feces",      "forceps", "gas",     "gastrocnemius", "herpes",   "hives",
    "lens",      "measles",    "mers",    "mumps",   "news",          "pancreas", "perhaps",
    "physics",   "quadriceps", "rabies",  "rickets", "sars",          "scabies",  "series",
    "shingles",  "species",    "tabes",   "triceps", "tinnitus",      "various",
});

// By the ending, longest first where one holds another.
struct Ending {
  std::string_view plural;
  std::string_view singular;
};
constexpr auto kPluralEndings = std::to_array<Ending>({
    {"ss", "ss"},           {"us", "us"},         {"is", "is"},       {"itides", "itis"},
    {"omata", "oma"},       {"stases", "stasis"}, {"iases", "iasis"}, {"theses", "thesis"},
    {"pareses", "paresis"}, {"yses", "ysis"},     {"oses", "osis"},   {"sses", "ss"},
    {"auses", "ause"},      {"ouses", "ouse"},    {"uses", "us"},     {"oaches", "oach"},
    {"eaches", "each"},     {"aches", "ache"},    {"iches", "iche"},  {"ches", "ch"},
    {"shes", "sh"},         {"xes", "x"},         {"zzes", "zz"},     {"tzes", "tz"},
    {"oes", "o"},           {"ies", "y"},         {"ae", "a"},        {"s", ""},
});

// A part of a word; '^' is its beginning and '$' its end.
struct Respelling {
  std::string_view british;
  std::string_view american;
};
constexpr auto kRespellings = std::to_array<Respelling>({
    {"aemi", "emi"},
    {"haem", "hem"},
    {"oedem", "edem"},
    {"^oesoph", "esoph"},
    {"ooesoph", "oesoph"},
    {"^oestr", "estr"},
    {"rrhoe", "rrhe"},
    {"pnoea", "pnea"},
    {"^foet", "fet"},
    {"paed", "ped"},
    {"gynaec", "gynec"},
    {"^faec", "fec"},
    {"caec", "cec"},
    {"coelia", "celia"},
    {"aetiol", "etiol"},
    {"aesth", "esth"},
    {"^caesar", "cesar"},
    {"amoeb", "ameb"},
    {"homoeo", "homeo"},
    {"leuco", "leuko"},
    {"leucem", "leukem"},
    {"tumour", "tumor"},
    {"colour", "color"},
    {"behaviour", "behavior"},
    {"odour", "odor"},
    {"humour", "humor"},
    {"labour", "labor"},
    {"vapour", "vapor"},
    {"flavour", "flavor"},
    {"favour", "favor"},
    {"rigour$", "rigor"},
    {"vigour$", "vigor"},
    {"rumour", "rumor"},
    {"neighbour", "neighbor"},
    {"harbour", "harbor"},
    {"honour", "honor"},
    {"fibre$", "fiber"},
    {"centre$", "center"},
    {"titre$", "titer"},
    {"litre$", "liter"},
    {"metre$", "meter"},
    {"calibre$", "caliber"},
    {"isation", "ization"},
    {"alise", "alize"},
    {"alising", "alizing"},
    {"tinise", "tinize"},
    {"organise", "organize"},
    {"organising", "organizing"},
    {"recognise", "recognize"},
    {"recognising", "recognizing"},
    {"stabilis", "stabiliz"},
    {"mobilis", "mobiliz"},
    {"sterilis", "steriliz"},
    {"immunis", "immuniz"},
    {"metastasise", "metastasize"},
    {"metastasising", "metastasizing"},
    {"characteris", "characteriz"},
    {"minimis", "minimiz"},
    {"maximis", "maximiz"},
    {"oxidis", "oxidiz"},
    {"sensitis", "sensitiz"},
    {"lyse$", "lyze"},
    {"lysed$", "lyzed"},
    {"lysing$", "lyzing"},
    {"sulph", "sulf"},
    {"aluminium", "aluminum"},
    {"^ageing$", "aging"},
    {"^grey", "gray"},
    {"mould", "mold"},
    {"manoeuv", "maneuv"},
    {"^defence$", "defense"},
    {"^practise", "practice"},
    {"labelled", "labeled"},
    {"signalling", "signaling"},
    {"^anaem", "anem"},
    {"haemat", "hemat"},
    {"orthopaed", "orthoped"},
});

std::string Replaced(std::string_view word, size_t at, size_t length, std::string_view by) {
  std::string replaced(word.substr(0, at));
  replaced += by;
  replaced += word.substr(at + length);
  return replaced;
}

// Where `pattern` stands in `word`, its anchors taken away; npos where it does not.
size_t FindPart(std::string_view word, std::string_view& pattern) {
  bool at_begin = pattern.starts_with('^');
  bool at_end = pattern.ends_with('$');
  if (at_begin) pattern.remove_prefix(1);
  if (at_end) pattern.remove_suffix(1);
  size_t at = at_end && word.ends_with(pattern) ? word.size() - pattern.size()
              : at_end                          ? std::string_view::npos
                                                : word.find(pattern);
  return at_begin && at != 0 ? std::string_view::npos : at;
}

// What no table holds.
bool IsNumber(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::string SingularOf(std::string_view word) {
  if (IsNumber(word)) return std::string(word);
  if (const auto* found = std::ranges::find(kIrregular, word, &Irregular::plural);
      found != kIrregular.end()) {
    return std::string(found->singular);
  }
  if (word.size() < 4 || std::ranges::find(kUnchanged, word) != kUnchanged.end()) {
    return std::string(word);
  }
  for (Ending ending : kPluralEndings) {
    if (!word.ends_with(ending.plural)) continue;
    std::string_view stem = word.substr(0, word.size() - ending.plural.size());
    if (stem.size() + ending.singular.size() < 3) continue;
    return std::string(stem).append(ending.singular);
  }
  return std::string(word);
}

std::string AmericanOf(std::string_view word) {
  if (IsNumber(word)) return std::string(word);
  std::string spelled(word);
  for (Respelling respelling : kRespellings) {
    std::string_view pattern = respelling.british;
    size_t at = FindPart(spelled, pattern);
    if (at == std::string::npos) continue;
    spelled = Replaced(spelled, at, pattern.size(), respelling.american);
  }
  return spelled;
}

}  // namespace causeway
