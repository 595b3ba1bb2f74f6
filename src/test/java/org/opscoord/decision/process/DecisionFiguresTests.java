package org.opscoord.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opscoord.decision.process.DecisionPlay.request;

import java.util.List;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.opscoord.decision.DepartmentFigures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Whoever counts things can put figures before those who are heard. */
@OperationsTest
@Import({DecisionPlay.class, DecisionFiguresTests.Source.class})
class DecisionFiguresTests {

  @TestConfiguration(proxyBeanMethods = false)
  static class Source {
    @Bean
    DepartmentFigures sample() {
      return department ->
          List.of(new DepartmentFigures.Figure("Open tasks of " + department, "7"));
    }
  }

  @Autowired DecisionPlay play;

  @Test
  void aDepartmentIsShownItsOwnFigures() {
    var number = play.accepted(request());

    var form = play.form(number, "ContributeInformation", "tang.yu");

    assertThat(form).containsEntry("hasFigures", true);
    assertThat(((SpinJsonNode) form.get("figures")).elements())
        .extracting(row -> row.prop("measure").stringValue())
        .contains("Open tasks of quality");
  }
}
