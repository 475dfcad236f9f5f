// The eighth stage: what pronouns, "this disease" and "people with it" stand for.
// Tested by tests/importers/prose/reference_test.cc.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "importers/prose/antecedents.h"
#include "importers/prose/document.h"

namespace causeway {

// What the text before a phrase is about.
struct Context {
  std::vector<std::string> compared;  // the conditions that the title names
  std::vector<std::string> focus;     // the section's, usually one
  std::string form;                   // of the focus, that the passage speaks of; or empty
  std::string last_subject;           // of the sentence before, in the same paragraph
  std::string introduced;             // the condition that "this disease" is, if not the focus
  std::vector<std::string> effects;   // what came last in the sentence before: "This" causes …
  bool within = false;                // whether a sentence of the same paragraph stands before
  Antecedents named;                  // what "these mutations" may stand for
};

// Forgets what the sentences of the passage before spoke of.
void StartPassage(Context& context);

// Notes what a sentence or an item is about: if that is a condition other than the section's, "this
// disease" stands for it from now on. O(bytes).
void Introduce(const std::string& name, Context& context);

// The names that a phrase stands for: itself, what it refers to, or nothing where that is unknown.
std::vector<std::string> Resolve(const Words& phrase, const Context& context);

// As Resolve, of what is the subject of a relation: "the adult form" is one of the focus, and
// "severe gout" keeps its degree.
std::vector<std::string> ResolveForm(const Words& phrase, const Context& context);

// Whether a relation's object is "symptoms", or "worse symptoms", which are the focus's own.
bool BringsSymptoms(const Relation& relation, const Context& context);
// The names of a relation's object where `subject` is its subject: of "symptoms", gout, whose they
// are, and of "worse symptoms", "worse symptoms of gout", unless it is gout that has them.
std::vector<std::string> ObjectsOf(const Relation& relation, std::string_view subject,
                                   const Context& context);

// Whether a phrase is a name that may have another: what the text is about, where it is empty; no
// pronoun; "these sacs" only where they stand for one name.
bool CanBeAlias(const Words& phrase, const Context& context);

// The phrase before a sentence's first verb, if it opens the sentence and is one; else empty.
Words OpeningSubject(TokenSpan tokens);

// Whether an object says no more than its subject: "symptoms of gout" of gout.
bool IsOfItself(std::string_view subject, std::string_view object);

// Whether `name` is another word for what the section under `focus` is about: "muscle wasting"
// under "Muscle atrophy". Both qualify one process alike, and only their heads differ.
bool IsSectionSynonym(std::string_view name, std::string_view focus);

}  // namespace causeway
