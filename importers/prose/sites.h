// Where a sentence places things beside its cues: what a definition is "in", sites told apart by a
// clause, "usually in the legs", harm without an agent, the sites most affected, and sites in
// sites. Tested by tests/importers/prose/sites_test.cc.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "importers/prose/clauses.h"
#include "importers/prose/document.h"

namespace causeway {

// Whether a verb reaches a site: "damage", "spare". O(cues).
bool IsHarm(std::string_view lemma);

// Where "is damaged", "becomes inflamed", "is unaffected" ends; 0 where the predicate says no such
// thing.
size_t EndOfHarm(TokenSpan tokens, const Predicate& predicate);

// "the joints most often affected": what is said to be these is reached. O(tokens).
bool TellsMostAffected(TokenSpan phrase);

// "malignant cells": what is found anywhere, so that a place says something of its disease.
// O(tokens).
bool IsOfMaterial(TokenSpan words);

// Whether a phrase is about cells: "malignant cells".
bool IsOfCells(TokenSpan words);

// "the valves | in the heart": the valves. O(tokens).
Words WithoutPlace(TokenSpan site);

// "cells | in the body": every site is there; of "parts of the body" nothing is left. O(tokens).
Words WithoutBody(const Words& site);

// The sites in a list that begins at `begin`, without what is no site; `end` is where it ends.
// O(tokens).
std::vector<Words> SitesAt(TokenSpan tokens, size_t begin, size_t& end, size_t most);

// The sites in which a phrase places its head: of "a hole in the septum between two chambers", the
// septum. What the head is made of ("a growth of cells") is none. O(tokens).
std::vector<Words> SitesWithin(TokenSpan phrase, size_t most);

// `names` are the sites in a phrase that ends at `end`; sites that one word names take the clause
// that tells them apart: "muscles and nerves | that support breathing". O(tokens).
void AddRestriction(TokenSpan tokens, size_t end, std::vector<Words>& names);

// What is said of sites without a cue: "swelling, usually in the legs"; "the heart may be damaged",
// by what the section is about; "the air sacs in the lungs". At most `most` names a phrase.
// O(tokens + relations).
std::vector<Relation> PlaceInSentence(TokenSpan tokens, std::span<const Predicate> predicates,
                                      size_t most);

}  // namespace causeway
