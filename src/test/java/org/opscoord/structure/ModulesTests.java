package org.opscoord.structure;

import org.junit.jupiter.api.Test;
import org.opscoord.OperationsApplication;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTests {

  @Test
  void roomsOnlyUseTheRoomsTheyDeclareAndOnlyTheirPublicParts() {
    ApplicationModules.of(OperationsApplication.class).verify();
  }
}
