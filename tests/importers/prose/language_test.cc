#include "importers/prose/language.h"

#include <gtest/gtest.h>

#include <string>

#include "importers/prose/characters.h"
#include "importers/prose/read.h"
#include "importers/prose/structure.h"

namespace causeway {
namespace {

bool IsEnglish(const std::string& text, const Limits& limits = {.english_words = 10}) {
  return LooksEnglish(LowerAscii(text), ReadStructure(text), limits);
}

TEST(Language, ProseAndNotesAreEnglish) {
  EXPECT_TRUE(IsEnglish(
      "Gout is a painful disease of the joints. Crystals of uric acid irritate them, and the skin "
      "over them turns red.\n"));
  EXPECT_TRUE(IsEnglish(
      "Thyroid: front of neck, below larynx; hormone sets metabolic rate; driven by pituitary; "
      "lack: weight gain, dry skin, slow pulse; cause: iodine deficiency or surgery.\n"));
}

TEST(Language, OthersAreNot) {
  EXPECT_FALSE(IsEnglish(
      "Asthma ist eine Erkrankung der Atemwege. Was in der Nacht als Husten beginnt, wird am "
      "Morgen so gut wie nie besser.\n"));
  EXPECT_FALSE(IsEnglish(
      "Astma is een ziekte van de luchtwegen. De klachten zijn in de nacht erger of komen na het "
      "sporten; men had we was me.\n"));
  EXPECT_FALSE(IsEnglish(
      "La anemia es una enfermedad en la que la sangre no tiene suficientes glóbulos rojos; como "
      "se ha visto, me canso a veces.\n"));
  EXPECT_FALSE(IsEnglish(
      "Dna moczanowa to choroba stawów. Powoduje ją kwas moczowy, który odkłada się w stawach i by "
      "wywołać ból, potrzebuje czasu.\n"));
  EXPECT_FALSE(IsEnglish(
      "Подагра это болезнь суставов. Её вызывает мочевая кислота, которая откладывается в "
      "суставах и вызывает сильную боль.\n"));
}

TEST(Language, FewWordsAndListsAreTakenForEnglish) {
  std::string nine = "eins zwei drei vier sechs sieben acht neun zehn.\n";
  EXPECT_TRUE(IsEnglish(nine));
  EXPECT_FALSE(IsEnglish("elf " + nine));
  std::string list = "Symptoms of gout include:\n";
  for (int i = 0; i < 50; ++i) list += "- pain\n";
  EXPECT_TRUE(IsEnglish(list));
}

TEST(Language, TheShareIsALimit) {
  std::string text = "one the two three four five six seven eight nine.\n";  // one word of ten
  for (double share : {0.099, 0.1, 0.101}) {
    EXPECT_EQ(IsEnglish(text, {.english_words = 10, .english_share = share}), share <= 0.1);
  }
}

TEST(Language, WhatIsNotEnglishIsNotReadAndNoted) {
  ProseReading reading = ReadProse(
      "Gicht\n\nGicht ist eine Erkrankung der Gelenke. Bei Gicht (podagra) lagern sich Kristalle "
      "ab.\n",
      {.english_words = 10});
  EXPECT_EQ(ToText(reading), "title Gicht\n");
  EXPECT_EQ(reading.note, "it does not look like English, and was not read");
}

}  // namespace
}  // namespace causeway
