// The model file, and how tokens become the words of the treebanks and back.
#include "importers/prose/syntax.h"

#include <fmt/format.h>

#include "base/file.h"

namespace causeway {
namespace {

constexpr std::string_view kMagic = "CWSYN001";

// The treebanks' words: "patient's" is two, "isn't" is two.
struct Word {
  std::string_view text;
  uint32_t token = 0;
};

size_t CliticAt(std::string_view text) {
  for (std::string_view clitic : {"n't", "n’t", "'s", "’s"}) {
    if (text.size() > clitic.size() && text.ends_with(clitic)) return text.size() - clitic.size();
  }
  return text.size();
}

std::vector<Word> WordsOf(const Tokens& tokens) {
  std::vector<Word> words;
  for (uint32_t i = 0; i < tokens.size(); ++i) {
    size_t clitic = CliticAt(tokens[i].text);
    words.push_back({tokens[i].text.substr(0, clitic), i});
    if (clitic < tokens[i].text.size()) words.push_back({tokens[i].text.substr(clitic), i});
  }
  return words;
}

void AppendNames(std::string& bytes, const std::vector<std::string>& names) {
  bytes += static_cast<char>(names.size());
  for (const std::string& name : names) bytes += name + '\n';
}

bool TakeNames(std::string_view& bytes, std::vector<std::string>& names) {
  if (bytes.empty()) return false;
  size_t count = static_cast<unsigned char>(bytes.front());
  bytes.remove_prefix(1);
  for (size_t i = 0; i < count; ++i) {
    size_t end = bytes.find('\n');
    if (end == std::string_view::npos) return false;
    names.emplace_back(bytes.substr(0, end));
    bytes.remove_prefix(end + 1);
  }
  return true;
}

Error Damaged(const std::string& path) {
  return Error{.code = ErrorCode::kDamaged,
               .message = fmt::format("{}: not a whole language model of this version", path)};
}

}  // namespace

Result<Syntax> Syntax::Load(const std::string& path) {
  CW_ASSIGN(std::string file, ReadFile(path, 64ULL << 20));
  std::string_view bytes = file;
  if (!bytes.starts_with(kMagic)) return Damaged(path);
  bytes.remove_prefix(kMagic.size());
  std::vector<std::string> tags;
  std::vector<std::string> labels;
  if (!TakeNames(bytes, tags) || !TakeNames(bytes, labels)) return Damaged(path);
  CW_ASSIGN(LinearModel tagger, LinearModel::TakeFrom(bytes));
  CW_ASSIGN(LinearModel transitions, LinearModel::TakeFrom(bytes));
  CW_ASSIGN(LinearModel labeller, LinearModel::TakeFrom(bytes));
  return Syntax(Tagger(std::move(tags), std::move(tagger)),
                Parser(std::move(labels), std::move(transitions), std::move(labeller)));
}

std::string Syntax::ToBytes() const {
  std::string bytes(kMagic);
  AppendNames(bytes, tagger_.names());
  AppendNames(bytes, parser_.names());
  tagger_.model().AppendTo(bytes);
  parser_.transitions().AppendTo(bytes);
  parser_.labeller().AppendTo(bytes);
  return bytes;
}

void Syntax::Annotate(Tokens& tokens) const {
  std::vector<Word> words = WordsOf(tokens);
  std::vector<WordShape> shapes;
  shapes.reserve(words.size());
  for (const Word& word : words) shapes.push_back(ShapeOf(word.text));
  std::vector<uint8_t> tags = tagger_.Tag(shapes);
  std::vector<Dependency> tree = parser_.Parse(shapes, tags);
  for (size_t i = words.size(); i-- > 0;) {
    Token& token = tokens[words[i].token];
    bool clitic = i > 0 && words[i - 1].token == words[i].token;
    if (clitic) continue;
    uint32_t head = tree[i].head;
    token.pos = FindPos(tagger_.names()[tags[i]]).value_or(Pos::kNone);
    token.relation = FindDeprel(parser_.names()[tree[i].label]).value_or(Deprel::kNone);
    token.head = head >= words.size() ? kRootHead : words[head].token;
    if (token.head == words[i].token) token.head = kRootHead;
  }
}

std::string ToParseText(TokenSpan tokens) {
  std::string out;
  for (const Token& token : tokens) {
    out += fmt::format("{} {} {} {}\n", token.text, NameOf(token.pos),
                       token.head == kRootHead ? 0 : token.head + 1, NameOf(token.relation));
  }
  return out;
}

}  // namespace causeway
