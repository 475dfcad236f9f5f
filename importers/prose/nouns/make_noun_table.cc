// make_noun_table WORDNET_FOLDER OUTPUT.cc: writes the table of noun_table.h as C++ from WordNet's
// index.noun, data.noun and noun.exc (wndb(5WN)). Part of the build, not of the program.
#include <fmt/format.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <vector>

#include "importers/prose/nouns/noun_table.h"

namespace causeway {
namespace {

constexpr int kFirstFile = 3;  // noun.Tops

// All synsets of this class whose first word is this one, and all that lies under them.
struct BranchRoot {
  NounBranch branch;
  NounClass of;
  std::string_view word;
};
constexpr std::array kBranchRoots = {
    BranchRoot{NounBranch::kBodyPart, NounClass::kBody, "body_part"},
    BranchRoot{NounBranch::kBodyPart, NounClass::kTops, "cell"},
    BranchRoot{NounBranch::kBodySubstance, NounClass::kBody, "body_substance"},
    BranchRoot{NounBranch::kDisease, NounClass::kState, "ill_health"},
    BranchRoot{NounBranch::kDisease, NounClass::kState, "disorder"},
    BranchRoot{NounBranch::kSymptom, NounClass::kState, "symptom"},
    BranchRoot{NounBranch::kSymptom, NounClass::kState, "disability"},
    BranchRoot{NounBranch::kSymptom, NounClass::kState, "physical_condition"},
    BranchRoot{NounBranch::kSymptom, NounClass::kProcess, "pathologic_process"},
    BranchRoot{NounBranch::kDrug, NounClass::kArtifact, "drug"},
    BranchRoot{NounBranch::kTreatment, NounClass::kAct, "medical_procedure"},
    BranchRoot{NounBranch::kTreatment, NounClass::kAct, "medical_care"},
    BranchRoot{NounBranch::kTest, NounClass::kCognition, "diagnostic_test"},
    BranchRoot{NounBranch::kTest, NounClass::kAct, "medical_diagnosis"},
    BranchRoot{NounBranch::kBodilyProcess, NounClass::kProcess, "organic_process"},
    BranchRoot{NounBranch::kBodilyProcess, NounClass::kCognition, "faculty"},
    BranchRoot{NounBranch::kMicroorganism, NounClass::kAnimal, "microorganism"},
};

struct Synset {
  NounClass of = NounClass::kUnknown;
  NounBranch root = NounBranch::kNone;  // where it is the root of one
  std::vector<std::string> hypernyms;
};

class NounTableMaker {
 public:
  explicit NounTableMaker(std::string folder) : folder_(std::move(folder)) {}

  const NounTable& Make() {
    ReadSynsets();
    ForEachLine("index.noun", [this](const std::string& line) { AddNoun(line); });
    ForEachLine("noun.exc", [this](const std::string& line) { AddIrregular(line); });
    return *table_;
  }

 private:
  // Calls `take` with each line but those of the licence, which begin with spaces.
  template <class Take>
  void ForEachLine(const std::string& name, Take take) {
    std::ifstream file(folder_ + "/" + name, std::ios::binary);
    if (!file) throw std::runtime_error(folder_ + "/" + name + ": cannot be read");
    for (std::string line; std::getline(file, line);) {
      if (!line.starts_with(' ')) take(line);
    }
  }

  // data.noun: "offset file type words(hex) {word id}… pointers {symbol offset type places}… | …".
  void ReadSynsets() {
    ForEachLine("data.noun", [this](const std::string& line) {
      std::istringstream fields(line);
      std::string offset;
      std::string skipped;
      std::string word;
      int file = 0;
      size_t words = 0;
      fields >> offset >> file >> skipped >> std::hex >> words >> std::dec >> word;
      for (size_t i = 1; i < 2 * words; ++i) fields >> skipped;
      Synset& synset = synsets_[offset];
      synset.of = static_cast<NounClass>(file - kFirstFile);
      for (const BranchRoot& root : kBranchRoots) {
        if (root.of == synset.of && root.word == word) synset.root = root.branch;
      }
      ReadHypernyms(fields, synset);
    });
  }

  static void ReadHypernyms(std::istream& fields, Synset& synset) {
    size_t pointers = 0;
    fields >> pointers;
    for (std::string symbol, offset, type, places; pointers > 0; --pointers) {
      fields >> symbol >> offset >> type >> places;
      if (symbol == "@" || symbol == "@i") synset.hypernyms.push_back(offset);
    }
  }

  // The branch of the nearest root above a synset, breadth first.
  NounBranch BranchOf(const std::string& offset) {
    std::vector<const Synset*> above = {&synsets_.at(offset)};
    for (size_t at = 0; at < above.size(); ++at) {
      if (above[at]->root != NounBranch::kNone) return above[at]->root;
      for (const std::string& hypernym : above[at]->hypernyms) {
        above.push_back(&synsets_.at(hypernym));
      }
    }
    return NounBranch::kNone;
  }

  // index.noun: "lemma n synsets pointers pointer… senses tagged offset…", most frequent first.
  void AddNoun(const std::string& line) {
    std::istringstream fields(line);
    std::string lemma;
    std::string skipped;
    size_t synsets = 0;
    size_t pointers = 0;
    fields >> lemma >> skipped >> synsets >> pointers;
    for (size_t i = 0; i < pointers + 2; ++i) fields >> skipped;
    NounSenses senses;
    for (std::string offset; fields >> offset;) {
      NounClass of = synsets_.at(offset).of;
      if (senses.all == 0) senses.first = of;
      if (senses.branch == NounBranch::kNone) senses.branch = BranchOf(offset);
      senses.all |= 1U << static_cast<uint32_t>(of);
    }
    Put(lemma, senses);
  }

  // noun.exc: "plural singular…".
  void AddIrregular(const std::string& line) {
    std::istringstream fields(line);
    std::string plural;
    std::string singular;
    fields >> plural >> singular;
    NounSenses senses = SensesIn((*table_)[FindNounSlot(*table_, Spaced(singular))]);
    if (senses.all != 0) Put(plural, senses);
  }

  static std::string Spaced(std::string lemma) {
    for (char& c : lemma) c = c == '_' ? ' ' : c;
    return lemma;
  }

  // What is a noun itself ("axes") is no plural of another.
  void Put(const std::string& lemma, NounSenses senses) {
    std::string noun = Spaced(lemma);
    uint64_t& slot = (*table_)[FindNounSlot(*table_, noun)];
    if (slot == 0) slot = NounSlot(noun, senses);
  }

  std::string folder_;
  std::unordered_map<std::string, Synset> synsets_;  // by offset in data.noun
  std::unique_ptr<NounTable> table_ = std::make_unique<NounTable>();
};

void Write(const NounTable& table, const std::string& path) {
  std::ofstream out(path, std::ios::binary);
  out << "// Made by make_noun_table.\n#include \"importers/prose/nouns/noun_table.h\"\n"
         "namespace causeway {\nconst NounTable kNounTable = {{\n";
  for (uint64_t slot : table) out << fmt::format("{:#x},\n", slot);
  out << "}};\n}  // namespace causeway\n";
  out.close();
  if (!out) throw std::runtime_error(path + ": cannot be written");
}

}  // namespace
}  // namespace causeway

int main(int count, char** arguments) {
  if (count != 3) {
    std::fputs("usage: make_noun_table WORDNET_FOLDER OUTPUT.cc\n", stderr);
    return 2;
  }
  try {
    causeway::Write(causeway::NounTableMaker(arguments[1]).Make(), arguments[2]);
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "make_noun_table: {}\n", error.what());
    return 1;
  }
}
