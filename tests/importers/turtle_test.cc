// Turtle and TriG: what serd reads, what it is kept from, and its errors.
#include "importers/turtle.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <array>
#include <string>

#include "importers/ntriples.h"
#include "tests/importers/load_text.h"

namespace causeway {
namespace {

using ::testing::HasSubstr;

constexpr std::string_view kTurtlePrefixes =
    "@prefix obo: <http://purl.obolibrary.org/obo/> .\n"
    "@prefix ex: <http://example.org/> .\n"
    "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n";

std::string WithPrefixes(std::string_view text) {
  return std::string(kTurtlePrefixes) + std::string(text);
}

TEST(Turtle, ReadsListsOfPredicatesAndObjects) {
  EXPECT_EQ(Loaded(LoadTurtle, WithPrefixes("obo:DOID_2841 rdfs:label 'asthma' ;\n"
                                            "  ex:rank 3, 2.5, 1e3, true ;\n"
                                            "  rdfs:subClassOf obo:DOID_1176 .\n")),
            "4: DOID:2841 \"asthma\"\n"
            "5: DOID:2841 {rank: 3}\n"
            "5: DOID:2841 {rank: 2.5}\n"
            "5: DOID:2841 {rank: 1000.0}\n"
            "5: DOID:2841 {rank: true}\n"
            "6: DOID:2841 -IS_A-> DOID:1176\n");
}

TEST(Turtle, ResolvesRelativeIris) {
  EXPECT_EQ(Loaded(LoadTurtle, "<#a> <http://a.org/causes> <b> ."),
            "1: file:///file#a -CAUSES-> file:///b\n");
  EXPECT_EQ(Loaded(LoadTurtle, "@base <http://a.org/x/> . <a> <causes> <../b> ."),
            "1: http://a.org/x/a -CAUSES-> http://a.org/b\n");
}

TEST(Turtle, ReadsBracketsInStringsIrisAndComments) {
  EXPECT_EQ(Loaded(LoadTurtle,
                   WithPrefixes("ex:a ex:note \"[[[ \\\" (((\" , '''{{'[''(''' ; # [[[\n"
                                "  ex:b\\(c <http://a.org/(((> .\n"),
                   {.nesting = 2}),
            "4: http://example.org/a {note: \"[[[ \\\" (((\"}\n"
            "4: http://example.org/a {note: \"{{'[''(\"}\n"
            "5: http://example.org/a -B_C-> http://a.org/(((\n");
}

TEST(TriG, KeepsTheGraphWithTheEvidence) {
  EXPECT_EQ(Loaded(LoadTriG, WithPrefixes("ex:g { ex:a ex:causes ex:b . }\n"
                                          "{ ex:b ex:causes ex:c . }\n")),
            "4: http://example.org/a -CAUSES-> http://example.org/b "
            "{graph: \"http://example.org/g\"}\n"
            "5: http://example.org/b -CAUSES-> http://example.org/c\n");
}

TEST(Turtle, SaysTheLineOfAnError) {
  EXPECT_THAT(Loaded(LoadTurtle, WithPrefixes("ex:a ex:causes .\n")), HasSubstr("line 4: "));
  EXPECT_EQ(Loaded(LoadTurtle, "\nex:a ex:b ex:c ."), "line 2: the prefix of ex:a is not declared");
  EXPECT_THAT(Loaded(LoadTurtle, WithPrefixes("ex:a ex:causes ex:b")), HasSubstr("line 4: "));
  EXPECT_THAT(Loaded(LoadTurtle, WithPrefixes("ex:a ex:note \"open .\n")), HasSubstr("line "));
  EXPECT_EQ(Loaded(LoadTurtle, std::string_view("<a:a> <a:b> \"\0\" .", 18)), "line 1: a NUL byte");
}

TEST(Turtle, RefusesBracketsWithoutEnd) {
  std::string open = WithPrefixes("ex:a ex:b ");
  for (std::string_view bracket : {"[ ex:b ", "(", "( [ ex:b "}) {
    std::string text = open;
    for (int i = 0; i < 100'000; ++i) text += bracket;
    EXPECT_EQ(Loaded(LoadTurtle, text), "line 4: brackets nest deeper than 64") << bracket;
  }
}

TEST(Turtle, RefusesAStringWithoutEnd) {
  Limits limits{.text_run_bytes = 1000};
  EXPECT_EQ(Loaded(LoadTurtle, "<a:a> <a:b> \"" + std::string(2000, 'x'), limits),
            "line 1: an IRI, a string or a comment has more than 1000 bytes");
}

constexpr std::array<std::string_view, 6> kResources = {"<http://purl.obolibrary.org/obo/DOID_1>",
                                                        "<http://a.org/\\u00E9>",
                                                        "<urn:x>",
                                                        "<http://a.org/[(>",
                                                        "_:one",
                                                        "_:two"};
constexpr std::array<std::string_view, 4> kPredicates = {
    "<http://www.w3.org/2000/01/rdf-schema#label>", "<http://a.org/causes>",
    "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>", "<http://a.org/p>"};
constexpr std::array<std::string_view, 5> kLiterals = {
    R"("plain \"quoted\" \\ [")", R"("caf\u00E9"@fr-CA)", "\"\"",
    R"("7"^^<http://www.w3.org/2001/XMLSchema#int>)", R"("tab\t, line\n")"};

template <size_t N>
std::string_view OneOf(const std::array<std::string_view, N>& choices) {
  return choices.at(*rc::gen::inRange<size_t>(0, N));
}

// N-Triples is a part of Turtle, so two readers that share nothing must say the same of it.
TEST(Turtle, SaysOfNTriplesWhatTheirOwnReaderSays) {
  bool holds = rc::check("serd and our reader agree", [] {
    std::string text;
    int triples = *rc::gen::inRange(0, 12);
    for (int i = 0; i < triples; ++i) {
      bool literal = *rc::gen::arbitrary<bool>();
      text += fmt::format("{} {} {} .\n", OneOf(kResources), OneOf(kPredicates),
                          literal ? OneOf(kLiterals) : OneOf(kResources));
    }
    RC_ASSERT(Loaded(LoadTurtle, text) == Loaded(LoadNTriples, text));
  });
  EXPECT_TRUE(holds);
}

TEST(Turtle, IsKnownByDirectives) {
  EXPECT_TRUE(LooksLikeTurtle("# a\n@prefix a: <http://a.org/> ."));
  EXPECT_TRUE(LooksLikeTurtle("PREFIX a: <http://a.org/>"));
  EXPECT_FALSE(LooksLikeTurtle("asthma is a disease"));
  EXPECT_FALSE(LooksLikeTurtle("<html>"));
  EXPECT_TRUE(LooksLikeTriG("{ <a:a> <a:b> <a:c> }"));
  EXPECT_FALSE(LooksLikeTriG("{ \"nodes\": [] }"));
  EXPECT_FALSE(LooksLikeTriG("{}"));
}

}  // namespace
}  // namespace causeway
