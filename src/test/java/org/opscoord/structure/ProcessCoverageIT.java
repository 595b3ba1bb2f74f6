package org.opscoord.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opscoord.ProcessCoverage;
import org.w3c.dom.Element;

/**
 * Runs after all tests of a build: every step, event and path of every model has been taken by one
 * of them. A build that runs only some tests fails here.
 */
class ProcessCoverageIT {

  @Test
  void everyElementOfEveryModelWasRunByATest() throws IOException {
    assertThat(neverRun(ProcessCoverage.seen())).isEmpty();
  }

  @Test
  void whatNoTestRanIsNamed() {
    assertThat(neverRun(Set.of("coordinated-decision/RequestSubmitted")))
        .contains("coordinated-decision: userTask ScreenRequest")
        .anyMatch(missing -> missing.startsWith("cross-department-approval: sequenceFlow "))
        .doesNotContain("coordinated-decision: startEvent RequestSubmitted");
  }

  private static List<String> neverRun(Set<String> seen) {
    return ProcessFile.all().stream()
        .flatMap(
            model ->
                elements(model)
                    .filter(element -> !seen.contains(model.id() + "/" + Xml.id(element)))
                    .map(
                        element ->
                            "%s: %s %s"
                                .formatted(model.id(), element.getLocalName(), Xml.id(element))))
        .toList();
  }

  private static Stream<Element> elements(ProcessFile model) {
    return Stream.concat(model.flowNodes().stream(), model.sequenceFlows().stream());
  }
}
