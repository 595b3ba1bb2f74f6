package org.opscoord.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessCoverageTests {

  @TempDir Path folder;

  @Test
  void flowNodesAndSequenceFlowsCountOnEveryLevelAndNothingElseDoes() {
    var model =
        Bpmn.createExecutableProcess("lunch")
            .startEvent("Hungry")
            .sequenceFlowId("HungryToMeal")
            .subProcess("Meal")
            .embeddedSubProcess()
            .startEvent("Served")
            .sequenceFlowId("ServedToEat")
            .userTask("Eat")
            .boundaryEvent("Cold")
            .timerWithDuration("PT1H")
            .sequenceFlowId("ColdToLeft")
            .endEvent("Left")
            .subProcessDone()
            .sequenceFlowId("MealToPaid")
            .exclusiveGateway("Paid")
            .done();

    assertThat(ShippedModel.of(model))
        .isEqualTo(
            new ShippedModel(
                "lunch",
                Set.of(
                    "Hungry",
                    "HungryToMeal",
                    "Meal",
                    "Served",
                    "ServedToEat",
                    "Eat",
                    "Cold",
                    "ColdToLeft",
                    "Left",
                    "MealToPaid",
                    "Paid")));
  }

  @Test
  void anElementThatNoTestRanIsNamed() {
    var model = new ShippedModel("lunch", Set.of("Eat", "Pay"));

    assertThat(model.neverRun(Set.of("lunch/Eat"))).containsExactly("lunch: never run: Pay");
  }

  @Test
  void anElementOfAnotherModelDoesNotStandInForOneOfTheSameName() {
    var model = new ShippedModel("lunch", Set.of("Eat"));

    assertThat(model.neverRun(Set.of("dinner/Eat"))).containsExactly("lunch: never run: Eat");
  }

  @Test
  void whereEverythingRanNothingIsNamed() {
    var model = new ShippedModel("lunch", Set.of("Eat", "Pay"));

    assertThat(model.neverRun(Set.of("lunch/Eat", "lunch/Pay", "dinner/Sleep"))).isEmpty();
  }

  @Test
  void whatSeveralJvmsHaveSeenAddsUp() {
    var file = folder.resolve("made/on/demand.txt");
    for (var jvm : List.of(new SeenElements(file), new SeenElements(file))) {
      jvm.note("lunch", "Eat");
    }
    new SeenElements(file).note("lunch", "Pay");

    assertThat(new SeenElements(file).read()).containsExactlyInAnyOrder("lunch/Eat", "lunch/Pay");
  }

  @Test
  void beforeAnyProcessRanNothingHasBeenSeen() {
    assertThat(new SeenElements(folder.resolve("nothing.txt")).read()).isEmpty();
  }
}
