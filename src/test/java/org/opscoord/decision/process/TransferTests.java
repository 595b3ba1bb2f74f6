package org.opscoord.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opscoord.casework.handling.HandlingKind.TRANSFER;
import static org.opscoord.casework.handling.HandlingPlay.request;
import static org.opscoord.decision.DecisionModel.ANALYSE_PROBLEM;
import static org.opscoord.decision.process.DecisionPlay.LEAD;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.handling.Collision;
import org.opscoord.casework.handling.HandlingPlay;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Zhou Tao of production analyses a decision, and gives that to somebody else. */
@OperationsTest
@Import({DecisionPlay.class, HandlingPlay.class, Collision.class})
class TransferTests {

  private static final String COLLEAGUE = "liu.yang";

  @Autowired DecisionPlay play;
  @Autowired HandlingPlay handling;
  @Autowired Collision collision;
  @Autowired TaskService tasks;
  @Autowired Acting acting;

  private CaseNumber number = new CaseNumber("DEC-1999-0001");
  private String task = "";

  @BeforeEach
  void aDecisionWaitsForItsAnalysis() {
    number = play.heard(DecisionPlay.request());
    task = play.task(number, ANALYSE_PROBLEM, LEAD).getId();
  }

  @Test
  void theOtherPersonHasItAndItIsWrittenDown() {
    var colleague = colleague();

    handling.handle(LEAD, task, TRANSFER, request("I am travelling", colleague, null));

    assertThat(play.task(number, ANALYSE_PROBLEM, colleague).getAssignee()).isEqualTo(colleague);
    assertThat(handling.written(number)).containsExactly("transfer");
    assertThat(handling.trail(number)).hasSize(1).first().asString().contains("I am travelling");
    assertThat(handling.facts(number, "handling.transfer")).isEqualTo(1);
    assertThat(handling.told(number)).containsExactly(colleague);
  }

  @Test
  void theSameRequestIsDoneOnce() {
    var same = request("I am travelling", colleague(), null);

    handling.handle(LEAD, task, TRANSFER, same);
    handling.handle(LEAD, task, TRANSFER, same);

    assertThat(handling.written(number)).containsExactly("transfer");
    assertThat(handling.facts(number, "handling.transfer")).isEqualTo(1);
  }

  @Test
  void aKeyIsNotTakenForAnotherRequest() {
    var same = request("I am travelling", colleague(), null);
    handling.handle(LEAD, task, TRANSFER, same);
    var other = play.heard(DecisionPlay.request());
    var otherTask = play.task(other, ANALYSE_PROBLEM, LEAD).getId();

    assertThatThrownBy(() -> handling.handle(LEAD, otherTask, TRANSFER, same))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("handling.key.used");
    assertThat(handling.written(other)).isEmpty();
  }

  @Test
  void whoeverDoesNotHaveItIsOfferedNothingAndRefused() {
    assertThat(handling.offered(DecisionPlay.REQUESTER, task)).doesNotContain(TRANSFER);
    assertThatThrownBy(
            () ->
                handling.handle(
                    DecisionPlay.REQUESTER, task, TRANSFER, request("Mine", COLLEAGUE, null)))
        .hasMessageContaining("handling.refused.transfer");
    assertThat(handling.written(number)).isEmpty();
  }

  @Test
  void aReasonAndOneOfThePeopleOfferedAreNeeded() {
    var colleague = colleague();

    assertThatThrownBy(() -> handling.handle(LEAD, task, TRANSFER, request(" ", colleague, null)))
        .hasMessageContaining("case.reason.missing");
    assertThatThrownBy(() -> handling.handle(LEAD, task, TRANSFER, request("Why", null, null)))
        .hasMessageContaining("handling.person.missing");
    assertThatThrownBy(() -> handling.handle(LEAD, task, TRANSFER, request("Why", "no.body", null)))
        .hasMessageContaining("handling.person.unknown");
    assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isEqualTo(LEAD);
  }

  @Test
  void whoeverGaveItAwayIsToldSoInWordsWhenTheyCompleteIt() {
    handling.handle(LEAD, task, TRANSFER, request("Travelling", colleague(), null));

    assertThatThrownBy(
            () ->
                acting.run(
                    LEAD, () -> tasks.complete(task, DecisionPlay.analysis(List.of(40, 60)))))
        .isInstanceOf(AuthorizationException.class)
        .hasMessageStartingWith("This task is not yours");
  }

  @RepeatedTest(5)
  void completingItMeanwhileComesTooLate() throws Exception {
    var colleague = colleague();

    var completion =
        collision.of(
            () -> handling.handle(LEAD, task, TRANSFER, request("Travelling", colleague, null)),
            () -> play.analyse(number));

    assertThatThrownBy(() -> completion.get(20, TimeUnit.SECONDS))
        .hasStackTraceContaining("TASK_WORK");
    assertThat(play.waiting(number)).isEqualTo(List.of(ANALYSE_PROBLEM));
    assertThat(handling.written(number)).containsExactly("transfer");
  }

  @RepeatedTest(5)
  void transferringItMeanwhileComesTooLate() throws Exception {
    var colleague = colleague();

    var transfer =
        collision.of(
            () -> play.analyse(number),
            () -> handling.handle(LEAD, task, TRANSFER, request("Travelling", colleague, null)));

    assertThatThrownBy(() -> transfer.get(20, TimeUnit.SECONDS)).isNotNull();
    assertThat(handling.written(number)).isEmpty();
    assertThat(handling.trail(number)).isEmpty();
    assertThat(play.waiting(number)).doesNotContain(ANALYSE_PROBLEM);
  }

  private String colleague() {
    var person = handling.offer(LEAD, task, TRANSFER).people().get(0).id();
    assertThat(new PersonId(person)).isNotEqualTo(new PersonId(LEAD));
    return person;
  }
}
