#include "export/jsonl.h"

#include <gtest/gtest.h>

#include "tests/export/sample_graph.h"

namespace causeway {
namespace {

using JsonlTest = SampleGraph;

TEST_F(JsonlTest, WritesEachReadingOnALine) {
  StringSink sink;
  ExportOptions options;
  Answer answer = WholeGraph(graph_);
  ASSERT_TRUE(
      WriteJsonl(sink, {.graph = graph_, .answer = answer, .texts = store_, .options = options}));
  EXPECT_EQ(
      sink.text(),
      R"({"doc":"lungs/asthma.txt","subj":"Smoke","rel":"CAUSES","obj":"asthma","neg":false,"hedged":true,"quote":"Smoke may cause asthma \u003c/script>.","begin":7,"end":40,"section":"Asthma","confidence":0.87})"
      "\n"
      R"({"doc":"lungs/asthma.txt","subj":"cold water","rel":"CAUSES","obj":"Asthma","neg":true,"hedged":false,"quote":"Asthma is not caused by cold water.","begin":41,"end":76,"section":"","confidence":1.0})"
      "\n"
      R"({"doc":"note.txt","subj":"smoke","rel":"CAUSES","obj":"asthma","neg":false,"hedged":false,"quote":"Smoke causes asthma.","begin":0,"end":20,"section":"","confidence":1.0})"
      "\n"
      R"({"doc":"terms","subj":"asthma","rel":"SAME_AS","obj":"bronchial asthma","neg":false,"hedged":false,"quote":"","begin":0,"end":0,"section":"","confidence":1.0})"
      "\n");
}

}  // namespace
}  // namespace causeway
