package org.opscoord;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OperationsTest
class StartTests {

  @Autowired ProcessEngine engine;

  @Test
  void theProductStartsOnAnEmptyDatabase() {
    assertThat(engine.getName()).isEqualTo("default");
    assertThat(engine.getManagementService().getTableMetaData("ACT_RU_TASK")).isNotNull();
  }
}
