package org.opscoord.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * The gate: the tests of this build together have run every flow node and every sequence flow of
 * every shipped model. It stands behind all other tests, in {@code ./mvnw verify}; where only some
 * of them were run before ({@code verify -Dtest=...}) it rightly fails.
 */
class ProcessCoverageIT {

  @Test
  void everyElementOfEveryModelIsRunBySomeTest() {
    var seen = SeenElements.OF_THIS_BUILD.read();
    var models = ShippedModel.all();

    assertThat(models).isNotEmpty().noneMatch(model -> model.elements().isEmpty());
    assertThat(models.stream().flatMap(model -> model.neverRun(seen).stream())).isEmpty();
  }
}
