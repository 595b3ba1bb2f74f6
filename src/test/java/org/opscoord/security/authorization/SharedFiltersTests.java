package org.opscoord.security.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.springframework.beans.factory.annotation.Autowired;

@OperationsTest
class SharedFiltersTests {

  @Autowired FilterService filters;
  @Autowired SharedFilters shared;
  @Autowired Acting acting;

  @Test
  void staffFindTheirTwoListsAndCoordinatorsAThird() {
    acting.run(
        "huang.mei",
        () -> {
          var found = filters.createTaskFilterQuery().listPage(0, 100);
          assertThat(found)
              .extracting(Filter::getName)
              .containsExactlyInAnyOrder("My tasks", "Tasks of my groups");
          found.forEach(filter -> assertThat(filters.count(filter.getId())).isNotNegative());
        });
    acting.run(
        "gao.yuan",
        () ->
            assertThat(filters.createTaskFilterQuery().listPage(0, 100))
                .extracting(Filter::getName)
                .contains("All open tasks"));
  }

  @Test
  void makingTheListsAgainAddsNone() {
    var before = filters.createTaskFilterQuery().count();

    shared.make();

    assertThat(filters.createTaskFilterQuery().count()).isEqualTo(before);
  }
}
