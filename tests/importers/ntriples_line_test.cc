// The grammar of N-Triples and N-Quads, production by production.
#include "importers/ntriples_line.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace causeway {
namespace {

std::string ToText(const RdfTerm& term) {
  switch (term.kind) {
    case RdfTerm::Kind::kNone:
      return "";
    case RdfTerm::Kind::kIri:
      return fmt::format(" <{}>", term.text);
    case RdfTerm::Kind::kBlank:
      return fmt::format(" _:{}", term.text);
    case RdfTerm::Kind::kLiteral:
      break;
  }
  return fmt::format(" '{}'{}{}{}{}", term.text, term.datatype.empty() ? "" : "^^", term.datatype,
                     term.language.empty() ? "" : "@", term.language);
}

// The terms that a line holds, "nothing", or the error.
std::string ReadTriples(std::string_view line, bool has_graphs = false) {
  NTriplesLine reader(has_graphs);
  RdfQuad quad;
  Result<bool> read = reader.Read(line, quad);
  if (!read) return read.error().message;
  if (!*read) return "nothing";
  return (ToText(quad.subject) + ToText(quad.predicate) + ToText(quad.object) + ToText(quad.graph))
      .substr(1);
}

std::string ReadObject(std::string_view object) {
  constexpr std::string_view kBefore = "<s:s> <p:p> ";
  std::string read = ReadTriples(fmt::format("{}{} .", kBefore, object));
  return read.starts_with(kBefore) ? read.substr(kBefore.size()) : read;
}

TEST(NTriplesLine, ReadsTriples) {
  EXPECT_EQ(ReadTriples("<http://a.org/x> <http://a.org/p> <http://a.org/y> ."),
            "<http://a.org/x> <http://a.org/p> <http://a.org/y>");
  EXPECT_EQ(ReadTriples("<s:s><p:p>\"o\"."), "<s:s> <p:p> 'o'");
  EXPECT_EQ(ReadTriples("\t<s:s>\t <p:p> <o:o>\t.  # said by hand"), "<s:s> <p:p> <o:o>");
  EXPECT_EQ(ReadTriples("_:a <p:p> _:b."), "_:a <p:p> _:b");
}

TEST(NTriplesLine, PassesOverBlankLinesAndComments) {
  EXPECT_EQ(ReadTriples(""), "nothing");
  EXPECT_EQ(ReadTriples(" \t"), "nothing");
  EXPECT_EQ(ReadTriples("  # <s:s> <p:p> <o:o> ."), "nothing");
}

TEST(NTriplesLine, ReadsGraphsOfQuads) {
  EXPECT_EQ(ReadTriples("<s:s> <p:p> \"o\" <g:g> .", true), "<s:s> <p:p> 'o' <g:g>");
  EXPECT_EQ(ReadTriples("<s:s> <p:p> <o:o> _:g .", true), "<s:s> <p:p> <o:o> _:g");
  EXPECT_EQ(ReadTriples("<s:s> <p:p> <o:o> .", true), "<s:s> <p:p> <o:o>");
  EXPECT_EQ(ReadTriples("<s:s> <p:p> <o:o> \"g\" .", true),
            "column 19: a graph is an <IRI> or a _:blank node, or '.' ends the statement");
}

TEST(NTriplesLine, ReadsLiterals) {
  EXPECT_EQ(ReadObject(R"("")"), "''");
  EXPECT_EQ(ReadObject(R"("7"^^<http://www.w3.org/2001/XMLSchema#integer>)"),
            "'7'^^http://www.w3.org/2001/XMLSchema#integer");
  EXPECT_EQ(ReadObject(R"("Husten"@de-AT-1996)"), "'Husten'@de-AT-1996");
  EXPECT_EQ(ReadObject(R"("tab\t, line\n, \"quoted\" and \\")"),
            "'tab\t, line\n, \"quoted\" and \\'");
  EXPECT_EQ(ReadObject(R"("\u00e9 \U0001F600")"), "'\u00E9 \U0001F600'");
  EXPECT_EQ(ReadObject("\"caf\u00E9 <not an IRI>\""), "'caf\u00E9 <not an IRI>'");
}

TEST(NTriplesLine, ReadsEscapesInIris) {
  EXPECT_EQ(ReadTriples("<http://a.org/\\u00e9> <p:p> <o:\\U00000041> ."),
            "<http://a.org/\u00E9> <p:p> <o:A>");
}

TEST(NTriplesLine, ReadsLabelsOfBlankNodes) {
  EXPECT_EQ(ReadTriples("_:0a.b-c <p:p> _:\u00E9\u00B7 ."), "_:0a.b-c <p:p> _:\u00E9\u00B7");
  EXPECT_EQ(ReadTriples("_:a <p:p> _:b.."), "column 15: nothing but a comment follows '.'");
  EXPECT_EQ(ReadTriples("_:-a <p:p> _:b ."),
            "column 3: a blank node has a label of letters and digits");
  EXPECT_EQ(ReadTriples("_a <p:p> _:b ."), "column 2: ':' follows the '_' of a blank node");
}

TEST(NTriplesLine, RefusesTermsOutOfPlace) {
  EXPECT_EQ(ReadTriples("\"s\" <p:p> <o:o> ."),
            "column 1: a subject is an <IRI> or a _:blank node");
  EXPECT_EQ(ReadTriples("<s:s> _:p <o:o> ."), "column 7: a predicate is an <IRI>");
  EXPECT_EQ(ReadTriples("<s:s> <p:p> ."),
            "column 13: an object is an <IRI>, a _:blank node or a \"literal\"");
  EXPECT_EQ(ReadTriples("<s:s> <p:p> 7 ."),
            "column 13: an object is an <IRI>, a _:blank node or a \"literal\"");
  EXPECT_EQ(ReadTriples("<s:s> <p:p> <o:o>"), "column 18: a statement ends with '.'");
  EXPECT_EQ(ReadTriples("<s:s> <p:p> <o:o> <g:g> ."), "column 19: a statement ends with '.'");
  EXPECT_EQ(ReadTriples("<s:s> <p:p> <o:o> . <s:s>"),
            "column 21: nothing but a comment follows '.'");
  EXPECT_EQ(ReadTriples("@prefix a: <http://a.org/> ."),
            "column 1: a subject is an <IRI> or a _:blank node");
}

TEST(NTriplesLine, RefusesBadIris) {
  constexpr std::string_view kForbidden =
      "an IRI has no space, quote, bracket, '|', '^', '`' or control";
  EXPECT_EQ(ReadTriples("<http://a.org/a b> <p:p> <o:o> ."),
            fmt::format("column 16: {}", kForbidden));
  EXPECT_EQ(ReadTriples("<http://a.org/{x}> <p:p> <o:o> ."),
            fmt::format("column 15: {}", kForbidden));
  EXPECT_EQ(ReadTriples("<http://a.org/\x01> <p:p> <o:o> ."),
            fmt::format("column 15: {}", kForbidden));
  EXPECT_EQ(ReadTriples("<http://a.org/"), "column 15: an IRI ends with '>'");
  EXPECT_EQ(ReadTriples("<http://a.org/\\"), fmt::format("column 15: {}", kForbidden));
  EXPECT_EQ(ReadTriples("<x> <p:p> <o:o> ."), "column 2: an IRI is absolute");
  EXPECT_EQ(ReadTriples("<s:s> <p:p> <> ."), "column 14: an IRI is absolute");
  EXPECT_EQ(ReadTriples("<s:\\n> <p:p> <o:o> ."), "column 4: there is no such escape");
  EXPECT_EQ(ReadTriples("<s:\\u0020> <p:p> <o:o> ."),
            "column 4: the escape stands for no character that is allowed here");
}

TEST(NTriplesLine, RefusesBadLiterals) {
  EXPECT_EQ(ReadObject("\"open"), "column 20: a literal ends with '\"'");
  EXPECT_EQ(ReadObject("\"open\\\""), "column 22: a literal ends with '\"'");
  EXPECT_EQ(ReadObject("\"\u00E9 \\a\""), "column 16: there is no such escape");
  EXPECT_EQ(ReadObject(R"("\u12")"),
            "column 14: the escape stands for no character that is allowed here");
  EXPECT_EQ(ReadObject(R"("\u12G4")"),
            "column 14: the escape stands for no character that is allowed here");
  EXPECT_EQ(ReadObject(R"("\uD800")"),
            "column 14: the escape stands for no character that is allowed here");
  EXPECT_EQ(ReadObject(R"("\U00110000")"),
            "column 14: the escape stands for no character that is allowed here");
  EXPECT_EQ(ReadObject("\"a\rb\""), "column 15: a carriage return in a literal is written \\r");
  EXPECT_EQ(ReadObject("\"a\"^^xsd:int"), "column 18: the <IRI> of a datatype follows \"^^\"");
  EXPECT_EQ(ReadObject("\"a\"@"), "column 17: a language tag begins with letters");
  EXPECT_EQ(ReadObject("\"a\"@en-"),
            "column 20: letters or digits follow the '-' of a language tag");
  EXPECT_EQ(ReadObject("'a'"), "column 13: an object is an <IRI>, a _:blank node or a \"literal\"");
}

}  // namespace
}  // namespace causeway
