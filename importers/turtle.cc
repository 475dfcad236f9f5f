// serd calls back with nodes; prefixes and bases are resolved here, because it leaves them.
#include "importers/turtle.h"

#include <fmt/format.h>
#include <serd/serd.h>

#include <array>
#include <cctype>
#include <cstdarg>
#include <cstdio>
#include <memory>
#include <optional>
#include <utility>

#include "importers/rdf_quad.h"
#include "importers/rdf_statements.h"
#include "importers/rejected.h"
#include "importers/turtle_source.h"

namespace causeway {
namespace {

struct FreeReader {
  void operator()(SerdReader* reader) const { serd_reader_free(reader); }
};
struct FreeEnvironment {
  void operator()(SerdEnv* environment) const { serd_env_free(environment); }
};

const uint8_t* Bytes(const std::string& text) {
  return reinterpret_cast<const uint8_t*>(text.c_str());
}

std::string_view View(const SerdNode& node) {
  return {reinterpret_cast<const char*>(node.buf), node.n_bytes};
}

std::string_view View(const SerdChunk& chunk) {
  return {reinterpret_cast<const char*>(chunk.buf), chunk.len};
}

bool IsPresent(const SerdNode* node) { return node != nullptr && node->type != SERD_NOTHING; }

SerdEnv* EnvironmentOf(std::string_view key) {
  std::string path = fmt::format("/{}", key);
  SerdNode base = serd_node_new_file_uri(Bytes(path), nullptr, nullptr, true);
  SerdEnv* environment = serd_env_new(&base);
  serd_node_free(&base);
  return environment;
}

class TurtleReader {
 public:
  TurtleReader(SerdSyntax syntax, const GraphInput& input, StatementSink& sink)
      : source_(input.bytes, input.options.limits),
        statements_(input.key, input.options.limits, sink),
        environment_(EnvironmentOf(input.key)),
        reader_(serd_reader_new(syntax, this, nullptr, OnBase, OnPrefix, OnStatement, nullptr)) {
    serd_reader_set_strict(reader_.get(), true);
    serd_reader_set_error_sink(reader_.get(), OnError, this);
  }

  Result<std::string> Read() {
    constexpr size_t kByteByByte = 1;
    SerdStatus status =
        serd_reader_read_source(reader_.get(), GiveByte, HasFailed, this, nullptr, kByteByByte);
    if (source_.error()) return *source_.error();
    if (error_) return *std::move(error_);
    if (status > SERD_FAILURE) return SyntaxError(source_.line(), View(status));
    return statements_.Finish();
  }

 private:
  static TurtleReader& Self(void* handle) { return *static_cast<TurtleReader*>(handle); }

  static std::string_view View(SerdStatus status) {
    return reinterpret_cast<const char*>(serd_strerror(status));
  }

  static Error SyntaxError(uint32_t line, std::string_view what) {
    return Rejected(fmt::format("line {}: {}", line, what));
  }

  static size_t GiveByte(void* into, size_t /*size*/, size_t /*count*/, void* handle) {
    std::optional<char> c = Self(handle).source_.Next();
    if (c) *static_cast<char*>(into) = *c;
    return c ? 1 : 0;
  }

  static int HasFailed(void* handle) { return Self(handle).source_.error() ? 1 : 0; }

  // The first complaint counts: others follow from it.
  static SerdStatus OnError(void* handle, const SerdError* error) {
    TurtleReader& self = Self(handle);
    if (self.error_) return SERD_SUCCESS;
    std::array<char, 256> text{};
    std::vsnprintf(text.data(), text.size(), error->fmt, *error->args);
    std::string_view what(text.data());
    while (what.ends_with('\n')) what.remove_suffix(1);
    // The end, which serd takes for the character -1.
    if (what.find("%FFFFFFFF") != std::string_view::npos) what = "the file ends within an IRI";
    self.error_ = SyntaxError(error->line, what);
    return SERD_SUCCESS;
  }

  static SerdStatus OnBase(void* handle, const SerdNode* iri) {
    return serd_env_set_base_uri(Self(handle).environment_.get(), iri);
  }

  static SerdStatus OnPrefix(void* handle, const SerdNode* name, const SerdNode* iri) {
    return serd_env_set_prefix(Self(handle).environment_.get(), name, iri);
  }

  static SerdStatus OnStatement(void* handle, SerdStatementFlags /*flags*/, const SerdNode* graph,
                                const SerdNode* subject, const SerdNode* predicate,
                                const SerdNode* object, const SerdNode* datatype,
                                const SerdNode* language) {
    TurtleReader& self = Self(handle);
    Result<void> taken =
        self.TakeStatement({graph, subject, predicate, object, datatype, language});
    if (taken) return SERD_SUCCESS;
    if (!self.error_) self.error_ = std::move(taken).error();
    return SERD_ERR_BAD_ARG;
  }

  struct Nodes {
    const SerdNode* graph;
    const SerdNode* subject;
    const SerdNode* predicate;
    const SerdNode* object;
    const SerdNode* datatype;
    const SerdNode* language;
  };

  Result<void> TakeStatement(const Nodes& nodes) {
    RdfQuad quad{.line = source_.line()};
    CW_TRY(SetTerm(quad.subject, nodes.subject, texts_[0]));
    CW_TRY(SetTerm(quad.predicate, nodes.predicate, texts_[1]));
    CW_TRY(SetTerm(quad.object, nodes.object, texts_[2]));
    if (IsPresent(nodes.graph)) CW_TRY(SetTerm(quad.graph, nodes.graph, texts_[3]));
    if (IsPresent(nodes.datatype)) {
      RdfTerm datatype;
      CW_TRY(SetTerm(datatype, nodes.datatype, texts_[4]));
      quad.object.datatype = datatype.text;
    }
    if (IsPresent(nodes.language)) quad.object.language = causeway::View(*nodes.language);
    return statements_.Take(quad);
  }

  Result<void> SetTerm(RdfTerm& term, const SerdNode* node, std::string& text) {
    switch (node->type) {
      case SERD_LITERAL:
        term = {.kind = RdfTerm::Kind::kLiteral, .text = causeway::View(*node)};
        return {};
      case SERD_BLANK:
        term = {.kind = RdfTerm::Kind::kBlank, .text = causeway::View(*node)};
        return {};
      case SERD_CURIE:
        CW_TRY(Expand(*node, text));
        break;
      default:
        Resolve(*node, text);
    }
    term = {.kind = RdfTerm::Kind::kIri, .text = text};
    return {};
  }

  Result<void> Expand(const SerdNode& node, std::string& text) {
    SerdChunk prefix{};
    SerdChunk suffix{};
    if (serd_env_expand(environment_.get(), &node, &prefix, &suffix) != SERD_SUCCESS) {
      return SyntaxError(source_.line(),
                         fmt::format("the prefix of {} is not declared", causeway::View(node)));
    }
    text = causeway::View(prefix);
    text += causeway::View(suffix);
    return {};
  }

  void Resolve(const SerdNode& node, std::string& text) {
    text = causeway::View(node);
    if (serd_uri_string_has_scheme(node.buf)) return;
    SerdNode resolved = serd_env_expand_node(environment_.get(), &node);
    if (resolved.buf != nullptr) text = causeway::View(resolved);
    serd_node_free(&resolved);
  }

  TurtleSource source_;
  RdfStatements statements_;
  std::unique_ptr<SerdEnv, FreeEnvironment> environment_;
  std::unique_ptr<SerdReader, FreeReader> reader_;
  std::array<std::string, 5> texts_;  // IRIs of the statement at hand
  std::optional<Error> error_;
};

Result<std::string> Load(SerdSyntax syntax, const GraphInput& input, StatementSink& sink) {
  CW_TRY(sink.Begin({.key = std::string(input.key)}));
  TurtleReader reader(syntax, input, sink);
  CW_ASSIGN(std::string note, reader.Read());
  CW_TRY(sink.End());
  return note;
}

// Comments and white space at the beginning do not tell.
std::string_view AfterComments(std::string_view head) {
  while (!head.empty()) {
    if (std::isspace(static_cast<unsigned char>(head[0])) != 0) {
      head.remove_prefix(1);
    } else if (head[0] == '#') {
      head.remove_prefix(std::min(head.find('\n'), head.size()));
    } else {
      break;
    }
  }
  return head;
}

bool BeginsWithDirective(std::string_view head) {
  std::string word;
  for (char c : head.substr(0, 7)) {
    word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return word == "@prefix" || word.starts_with("@base ") || word == "prefix " ||
         word.starts_with("base <");
}

// A graph without a name: a brace, and then a subject. In JSON a quote or the other brace follows.
bool BeginsWithGraph(std::string_view head) {
  if (!head.starts_with('{')) return false;
  head = AfterComments(head.substr(1));
  return !head.empty() && head[0] != '"' && head[0] != '}';
}

}  // namespace

bool LooksLikeTurtle(std::string_view head) {
  head = AfterComments(head);
  return BeginsWithDirective(head) || head.starts_with("<http");
}

bool LooksLikeTriG(std::string_view head) {
  return LooksLikeTurtle(head) || BeginsWithGraph(AfterComments(head)) ||
         AfterComments(head).starts_with("GRAPH ");
}

Result<std::string> LoadTurtle(const GraphInput& input, StatementSink& sink) {
  return Load(SERD_TURTLE, input, sink);
}

Result<std::string> LoadTriG(const GraphInput& input, StatementSink& sink) {
  return Load(SERD_TRIG, input, sink);
}

}  // namespace causeway
