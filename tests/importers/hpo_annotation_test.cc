#include "importers/hpo_annotation.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "tests/importers/load_text.h"

namespace causeway {
namespace {

constexpr std::string_view kHeader =
    "#description: rows of our own\n"
    "#DatabaseID\tDiseaseName\tQualifier\tHPO_ID\tReference\tEvidence\tOnset\tFrequency\tSex\t"
    "Modifier\tAspect\tBiocuration\n";

std::string LoadHpoa(std::string_view rows) {
  return Loaded(LoadHpoAnnotation, std::string(kHeader) + std::string(rows));
}

TEST(HpoAnnotation, ARowIsAPhenotypeWithWhatIsSaidOfIt) {
  EXPECT_EQ(
      LoadHpoa("OMIM:1\tWheeze disease\t\tHP:7\tPMID:3\tPCS\tHP:11\t3/4\tmale\t\tP\tme[2026]\n"),
      "3: OMIM:1 \"Wheeze disease\" [Condition] -HAS_PHENOTYPE-> HP:7 {reference: "
      "\"PMID:3\", evidence: \"PCS\", onset: \"HP:11\", frequency: \"3/4\", sex: \"male\", "
      "aspect: \"P\", biocuration: \"me[2026]\"}\n");
}

TEST(HpoAnnotation, NotIsADenial) {
  EXPECT_EQ(LoadHpoa("OMIM:1\tWheeze\tNOT\tHP:7\t\t\t\t\t\t\t\t\n"),
            "3: OMIM:1 \"Wheeze\" [Condition] -not HAS_PHENOTYPE-> HP:7\n");
}

TEST(HpoAnnotation, ColumnsAreFoundByTheirNames) {
  EXPECT_EQ(Loaded(LoadHpoAnnotation, "hpo_id\tdatabase_id\tdisease_name\nHP:7\tOMIM:1\tWheeze\n"),
            "2: OMIM:1 \"Wheeze\" [Condition] -HAS_PHENOTYPE-> HP:7\n");
}

TEST(HpoAnnotation, SaysWhatIsWrongAndWhere) {
  EXPECT_EQ(LoadHpoa("OMIM:1\tWheeze\tMAYBE\tHP:7\n"),
            "line 3: the qualifier is \"MAYBE\", neither NOT nor empty");
  EXPECT_EQ(LoadHpoa("OMIM:1\tWheeze\n"), "line 3: the disease or the term is missing");
  EXPECT_EQ(Loaded(LoadHpoAnnotation, "OMIM:1\tWheeze\t\tHP:7\n"),
            "line 1: a header with the columns DatabaseID and HPO_ID comes first");
  EXPECT_EQ(Loaded(LoadHpoAnnotation, "#date: today\n"),
            "line 1: the header with DatabaseID and HPO_ID is missing");
}

TEST(HpoAnnotation, IsTold) {
  EXPECT_TRUE(LooksLikeHpoAnnotation(kHeader));
  EXPECT_TRUE(LooksLikeHpoAnnotation("database_id\tdisease_name\tqualifier\thpo_id\n"));
  EXPECT_FALSE(LooksLikeHpoAnnotation("id\tname\n"));
}

}  // namespace
}  // namespace causeway
