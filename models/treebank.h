// Reads dependency treebanks in CoNLL-U as words that the tagger and the parser will meet: a
// sentence's text is put together again and read by the reader's own tokenizer, so that training
// and use agree whatever a token is. Tested by tests/models/treebank_test.cc.
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
  // Whether the treebank itself says the above; not of a part of a word that the tokenizer divides.
  std::vector<bool> annotated;
};

// The sentences of a file's text. Where the treebank and the tokenizer divide differently, words
// are merged ("thrombin", "-", "induced") or divided ("and/or"); what the tokenizer drops
// (quotation marks) is left out, and its dependents pass to its head.
std::vector<TreebankSentence> ReadTreebank(std::string_view text);

// Whether "cause" stands for "because" in a sentence (web slang): it would teach the tagger that a
// cause is a preposition.
bool Misleads(const TreebankSentence& sentence);

}  // namespace causeway
