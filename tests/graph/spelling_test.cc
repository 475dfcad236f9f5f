#include "graph/spelling.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace causeway {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

TEST(Spelling, Singulars) {
  for (const auto& [plural, singular] : Pairs{
           {"diseases", "disease"},    {"arteries", "artery"},       {"viruses", "virus"},
           {"abscesses", "abscess"},   {"metastases", "metastasis"}, {"stenoses", "stenosis"},
           {"diagnoses", "diagnosis"}, {"analyses", "analysis"},     {"headaches", "headache"},
           {"coaches", "coach"},       {"rashes", "rash"},           {"reflexes", "reflex"},
           {"vertebrae", "vertebra"},  {"bacteria", "bacterium"},    {"carcinomata", "carcinoma"},
           {"nuclei", "nucleus"},      {"teeth", "tooth"},           {"toes", "toe"},
           {"tomatoes", "tomato"},     {"causes", "cause"},          {"nerves", "nerve"},
           {"responses", "response"},  {"enzymes", "enzyme"},        {"bruises", "bruise"},
           {"biopsies", "biopsy"},     {"indices", "index"},         {"crises", "crisis"},
           {"doses", "dose"},          {"arthritides", "arthritis"}, {"nodes", "node"},
       }) {
    EXPECT_EQ(SingularOf(plural), singular);
    EXPECT_EQ(SingularOf(singular), singular);
  }
}

TEST(Spelling, WhatIsNoPluralStays) {
  for (const std::string word :
       {"stenosis", "arthritis", "virus", "thrombus", "abscess", "diabetes", "herpes", "rabies",
        "pancreas", "series", "ms", "als", "gas", "species", "tetanus", "pelvis", "mumps",
        "weakness", "brain"}) {
    EXPECT_EQ(SingularOf(word), word);
  }
}

TEST(Spelling, Americans) {
  for (const auto& [british, american] : Pairs{
           {"tumour", "tumor"},
           {"oedema", "edema"},
           {"oesophagus", "esophagus"},
           {"anaemia", "anemia"},
           {"haemorrhage", "hemorrhage"},
           {"leukaemia", "leukemia"},
           {"leucocyte", "leukocyte"},
           {"diarrhoea", "diarrhea"},
           {"dyspnoea", "dyspnea"},
           {"foetal", "fetal"},
           {"paediatric", "pediatric"},
           {"orthopaedic", "orthopedic"},
           {"fibre", "fiber"},
           {"centre", "center"},
           {"anaesthesia", "anesthesia"},
           {"aetiology", "etiology"},
           {"oestrogen", "estrogen"},
           {"coeliac", "celiac"},
           {"caecum", "cecum"},
           {"faecal", "fecal"},
           {"colour", "color"},
           {"behaviour", "behavior"},
           {"localised", "localized"},
           {"hospitalisation", "hospitalization"},
           {"paralyse", "paralyze"},
           {"sulphate", "sulfate"},
           {"ischaemia", "ischemia"},
           {"gynaecological", "gynecological"},
           {"papilloedema", "papilledema"},
           {"ageing", "aging"},
           {"thalassaemia", "thalassemia"},
       }) {
    EXPECT_EQ(AmericanOf(british), american);
    EXPECT_EQ(AmericanOf(american), american);
  }
}

TEST(Spelling, WhatIsSpelledAlikeStays) {
  for (const std::string word : {"anaerobic", "disease", "exercise", "rise", "hour", "four",
                                 "contour", "aerobic", "does", "analysis", "does", "course"}) {
    EXPECT_EQ(AmericanOf(word), word);
  }
}

}  // namespace
}  // namespace causeway
