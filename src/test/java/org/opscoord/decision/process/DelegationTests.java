package org.opscoord.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opscoord.casework.handling.HandlingKind.DELEGATE;
import static org.opscoord.casework.handling.HandlingKind.GIVE_BACK;
import static org.opscoord.casework.handling.HandlingKind.RECALL;
import static org.opscoord.casework.handling.HandlingKind.TRANSFER;
import static org.opscoord.casework.handling.HandlingPlay.request;
import static org.opscoord.decision.DecisionModel.ANALYSE_PROBLEM;
import static org.opscoord.decision.process.DecisionPlay.LEAD;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.handling.Collision;
import org.opscoord.casework.handling.HandlingPlay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Zhou Tao has a colleague look at the analysis before he completes it. */
@OperationsTest
@Import({DecisionPlay.class, HandlingPlay.class, Collision.class})
class DelegationTests {

  @Autowired DecisionPlay play;
  @Autowired HandlingPlay handling;
  @Autowired Collision collision;

  private CaseNumber number = new CaseNumber("DEC-1999-0001");
  private String task = "";
  private String colleague = "";

  @BeforeEach
  void aDecisionWaitsForItsAnalysis() {
    number = play.heard(DecisionPlay.request());
    task = play.task(number, ANALYSE_PROBLEM, LEAD).getId();
    colleague = handling.offer(LEAD, task, DELEGATE).people().get(0).id();
  }

  @Test
  void theOtherPersonGivesItBackWithARemarkAndItsOwnerCompletesIt() {
    handling.handle(LEAD, task, DELEGATE, request("You know seals", colleague, null));

    assertThat(play.task(number, ANALYSE_PROBLEM, colleague).getOwner()).isEqualTo(LEAD);
    assertThat(handling.offered(colleague, task)).contains(GIVE_BACK).doesNotContain(TRANSFER);
    assertThat(handling.offered(LEAD, task)).doesNotContain(GIVE_BACK, DELEGATE);
    handling.handle(colleague, task, GIVE_BACK, request("Rubber ages", null, null));

    assertThat(play.task(number, ANALYSE_PROBLEM, LEAD).getAssignee()).isEqualTo(LEAD);
    assertThat(handling.written(number)).containsExactly("delegate", "give-back");
    assertThat(handling.trail(number))
        .hasSize(2)
        .last()
        .asString()
        .contains("handling.give-back")
        .contains("Rubber ages");
    assertThat(handling.told(number)).containsExactlyInAnyOrder(colleague, LEAD);
    play.analyse(number);
    assertThat(play.waiting(number)).doesNotContain(ANALYSE_PROBLEM);
  }

  @Test
  void whoeverOnlyLooksAtItCannotCompleteIt() {
    handling.handle(LEAD, task, DELEGATE, request("You know seals", colleague, null));

    assertThatThrownBy(
            () -> play.complete(number, ANALYSE_PROBLEM, colleague, Map.of("problem", "Mine")))
        .hasMessageContaining("Give it back with your remark");
    assertThat(play.waiting(number)).containsExactly(ANALYSE_PROBLEM);
  }

  @Test
  void whoeverHasNoneGivesNoneBackAndARemarkIsNeeded() {
    assertThatThrownBy(() -> handling.handle(LEAD, task, GIVE_BACK, request("Here", null, null)))
        .hasMessageContaining("handling.refused.give-back");
    handling.handle(LEAD, task, DELEGATE, request("You know seals", colleague, null));
    assertThatThrownBy(() -> handling.handle(colleague, task, GIVE_BACK, request("", null, null)))
        .hasMessageContaining("case.reason.missing");
    assertThat(handling.written(number)).containsExactly("delegate");
  }

  @Test
  void delegatingAndCompletingAtOnceIsDoneOnce() throws Exception {
    var completion =
        collision.of(
            () -> handling.handle(LEAD, task, DELEGATE, request("Look", colleague, null)),
            () -> play.analyse(number));
    assertThatThrownBy(() -> completion.get(20, TimeUnit.SECONDS)).isNotNull();
    assertThat(play.waiting(number)).containsExactly(ANALYSE_PROBLEM);

    var other = play.heard(DecisionPlay.request());
    var otherTask = play.task(other, ANALYSE_PROBLEM, LEAD).getId();
    var delegation =
        collision.of(
            () -> play.analyse(other),
            () -> handling.handle(LEAD, otherTask, DELEGATE, request("Look", colleague, null)));
    assertThatThrownBy(() -> delegation.get(20, TimeUnit.SECONDS)).isNotNull();
    assertThat(handling.written(other)).isEmpty();
  }

  @RepeatedTest(5)
  void givingItBackAndCallingItBackAtOnceIsDoneOnce() throws Exception {
    handling.handle(LEAD, task, DELEGATE, request("You know seals", colleague, null));

    var recall =
        collision.of(
            () -> handling.handle(colleague, task, GIVE_BACK, request("Rubber ages", null, null)),
            () -> handling.handle(LEAD, task, RECALL, request("I do it", null, null)));

    assertThatThrownBy(() -> recall.get(20, TimeUnit.SECONDS)).isNotNull();
    assertThat(handling.written(number)).containsExactly("delegate", "give-back");
    assertThat(play.task(number, ANALYSE_PROBLEM, LEAD).getAssignee()).isEqualTo(LEAD);
    play.analyse(number);
  }

  @RepeatedTest(5)
  void callingItBackWhileItIsGivenBackIsDoneOnce() throws Exception {
    handling.handle(LEAD, task, DELEGATE, request("You know seals", colleague, null));

    var giving =
        collision.of(
            () -> handling.handle(LEAD, task, RECALL, request("I do it", null, null)),
            () -> handling.handle(colleague, task, GIVE_BACK, request("Rubber ages", null, null)));

    assertThatThrownBy(() -> giving.get(20, TimeUnit.SECONDS)).isNotNull();
    assertThat(handling.written(number)).containsExactly("delegate", "recall");
    play.analyse(number);
  }
}
