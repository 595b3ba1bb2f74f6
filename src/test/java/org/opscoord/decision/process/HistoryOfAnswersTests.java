package org.opscoord.decision.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.opscoord.casework.Answers;
import org.opscoord.casework.CaseNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@OperationsTest
@Import({DecisionPlay.class, DecisionStand.class})
class HistoryOfAnswersTests {

  @Autowired DecisionStand stand;
  @Autowired Acting acting;
  @Autowired Answers answers;
  @Autowired RuntimeService runtime;
  @Autowired HistoryService history;
  @Autowired JdbcClient jdbc;

  @Test
  void answersAreKeptAsGivenAndNotOnceMoreInTheHistoryOfVariables() {
    var number = stand.waitsForAnalysis("Which history?");

    assertThat(values(number)).isEmpty();
    assertThat(answers.of(number))
        .anySatisfy(answer -> assertThat(answer.values().path("amount").asInt()).isPositive());
    assertThat(
            history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance(number))
                .variableName("amount")
                .singleResult()
                .getValue())
        .as("the last value, as Cockpit shows it")
        .isInstanceOf(Integer.class);
  }

  @Test
  void eachValueThatAnAdministratorSetsByHandIsKeptInHistory() {
    var number = stand.waitsForAnalysis("Whose amount?");

    for (var amount : List.of(70_001L, 70_002L)) {
      acting.run("ren.hao", () -> runtime.setVariable(instance(number), "amount", amount));
    }

    assertThat(values(number)).containsExactly("amount 70001", "amount 70002");
  }

  private String instance(CaseNumber number) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(number.value())
        .processDefinitionKey("coordinated-decision")
        .singleResult()
        .getId();
  }

  private List<String> values(CaseNumber number) {
    return jdbc.sql(
            """
            SELECT name_ || ' ' || coalesce(long_::text, text_) FROM act_hi_detail
             WHERE root_proc_inst_id_ = :instance ORDER BY time_, sequence_counter_
            """)
        .param("instance", instance(number))
        .query(String.class)
        .list();
  }
}
