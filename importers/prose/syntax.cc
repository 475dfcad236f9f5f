// The model file, and how tokens become the words of the treebanks and back.
#include "importers/prose/syntax.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/file.h"
#include "base/hash.h"
#include "base/limits.h"
#include "importers/prose/words.h"

namespace causeway {
namespace {

// A file is the magic, which ends in the version of the format and of the features; the checksum of
// what follows; the names of tags and of labels; and the three models.
constexpr std::string_view kFormat = "CWSYN";
constexpr std::string_view kMagic = "CWSYN002";
constexpr size_t kHeaderBytes = kMagic.size() + sizeof(uint64_t);

std::string HeaderOf(std::string_view body) {
  uint64_t checksum = Checksum(body);
  std::string header(kMagic);
  return header.append(reinterpret_cast<const char*>(&checksum), sizeof checksum);
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

Error DamagedFile(const std::string& path, std::string_view what) {
  return Error{.code = ErrorCode::kDamaged,
               .message = fmt::format("{}: the language model is damaged: {}", path, what)};
}

Error OtherVersion(const std::string& path) {
  return Error{.code = ErrorCode::kDamaged,
               .message = fmt::format("{}: not a language model of this version", path),
               .hint = "install the models that belong to this version of the program"};
}

Result<Syntax> Read(std::string_view bytes) {
  std::vector<std::string> tags;
  std::vector<std::string> labels;
  if (!TakeNames(bytes, tags) || !TakeNames(bytes, labels)) {
    return Error{.message = "it ends too soon"};
  }
  CW_ASSIGN(LinearModel tagger, LinearModel::TakeFrom(bytes));
  CW_ASSIGN(LinearModel transitions, LinearModel::TakeFrom(bytes));
  CW_ASSIGN(LinearModel labeller, LinearModel::TakeFrom(bytes));
  bool agree = tagger.classes() == tags.size() && transitions.classes() == kTransitions &&
               labeller.classes() == labels.size() && labels.size() <= kMaxLabels;
  if (!agree || tags.empty() || labels.empty()) {
    return Error{.message = "its classes do not agree"};
  }
  if (!bytes.empty()) return Error{.message = "it does not end where it should"};
  return Syntax(Tagger(std::move(tags), std::move(tagger)),
                DependencyParser(std::move(labels), std::move(transitions), std::move(labeller)));
}

}  // namespace

Syntax::Syntax(Tagger tagger, DependencyParser parser)
    : tagger_(std::move(tagger)), parser_(std::move(parser)) {
  for (const std::string& name : tagger_.names()) {
    pos_.push_back(FindPos(name).value_or(Pos::kNone));
  }
  for (const std::string& name : parser_.names()) {
    relations_.push_back(FindDeprel(name).value_or(Deprel::kNone));
  }
}

Result<Syntax> Syntax::Load(const std::string& path) {
  CW_ASSIGN(std::string file, ReadFile(path, Limits{}.model_bytes));
  std::string_view bytes = file;
  if (!bytes.starts_with(kFormat)) return DamagedFile(path, "it does not begin as one");
  if (!bytes.starts_with(kMagic)) return OtherVersion(path);
  std::string_view body = bytes.substr(std::min(kHeaderBytes, bytes.size()));
  if (!bytes.starts_with(HeaderOf(body))) return DamagedFile(path, "its checksum differs");
  Result<Syntax> syntax = Read(body);
  if (!syntax) return DamagedFile(path, syntax.error().message);
  return syntax;
}

std::string Syntax::ToBytes() const {
  std::string body;
  AppendNames(body, tagger_.names());
  AppendNames(body, parser_.names());
  tagger_.model().AppendTo(body);
  parser_.transitions().AppendTo(body);
  parser_.labeller().AppendTo(body);
  return HeaderOf(body) + body;
}

// Treebanks know "cause" as a noun, and as slang for "because"; where the rules of tags.h see that
// it stands as a verb ("disorders of the muscle cause pain"), it is one.
void Syntax::Repair(const Token& token, uint8_t& tag) const {
  bool cause = token.lower == "cause" || token.lower == "causes";
  bool mistaken = pos_[tag] == Pos::kNn || pos_[tag] == Pos::kNns || pos_[tag] == Pos::kIn;
  if (!cause || token.tag != Tag::kVerb || !mistaken) return;
  auto verb = std::ranges::find(pos_, token.lower == "cause" ? Pos::kVbp : Pos::kVbz);
  if (verb != pos_.end()) tag = static_cast<uint8_t>(verb - pos_.begin());
}

void Syntax::Annotate(Tokens& tokens) const {
  std::vector<SyntaxWord> words;
  SplitWords(tokens, words);
  std::vector<WordShape> shapes;
  shapes.reserve(words.size());
  for (const SyntaxWord& word : words) shapes.push_back(ShapeOf(word.text));
  std::vector<uint8_t> tags = tagger_.Tag(shapes);
  for (size_t i = 0; i < words.size(); ++i) Repair(tokens[words[i].token], tags[i]);
  std::vector<Dependency> tree = parser_.Parse(shapes, tags);
  for (size_t i = words.size(); i-- > 0;) {
    uint32_t at = words[i].token;
    Token& token = tokens[at];
    uint32_t head = tree[i].head;
    token.pos = pos_[tags[i]];
    token.relation = relations_[tree[i].label];
    token.head = head >= words.size() || words[head].token == at ? kRootHead : words[head].token;
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
