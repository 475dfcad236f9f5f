// Reads dependency treebanks in CoNLL-U for training and measuring the tagger and the parser.
// Tested by tests/models/treebank_test.cc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace causeway {

struct TreebankSentence {
  std::vector<std::string> words;
  std::vector<std::string> tags;    // Penn Treebank (column XPOS)
  std::vector<uint32_t> heads;      // the number of words, for the root
  std::vector<std::string> labels;  // Universal Dependencies
};

// The sentences of a file's text. Words joined by hyphens without spaces are merged into one, as
// the reader's tokens are; ranges and empty nodes are left out; so are sentences in which "cause"
// stands for "because" (EWT's web slang), which would teach the tagger that a cause is a
// preposition.
std::vector<TreebankSentence> ReadTreebank(std::string_view text);

}  // namespace causeway
