package org.opscoord.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opscoord.casework.handling.HandlingKind.DELEGATE;
import static org.opscoord.casework.handling.HandlingKind.GIVE_BACK;
import static org.opscoord.casework.handling.HandlingKind.RECALL;
import static org.opscoord.casework.handling.HandlingKind.TAKE_BACK;
import static org.opscoord.casework.handling.HandlingKind.TRANSFER;
import static org.opscoord.casework.handling.HandlingPlay.request;
import static org.opscoord.decision.DecisionModel.ANALYSE_PROBLEM;
import static org.opscoord.decision.DecisionModel.RECOMMEND_OPTION;
import static org.opscoord.decision.DecisionModel.SCREEN_REQUEST;
import static org.opscoord.decision.process.DecisionPlay.COORDINATOR;
import static org.opscoord.decision.process.DecisionPlay.LEAD;
import static org.opscoord.decision.process.DecisionPlay.REQUESTER;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.handling.Collision;
import org.opscoord.casework.handling.HandlingPlay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Gao Yuan asks Qian Duoduo a question, and would rather have accepted the request. */
@OperationsTest
@Import({DecisionPlay.class, HandlingPlay.class, Collision.class})
class TakeBackTests {

  private static final String ANSWER_QUESTION = "AnswerQuestion";

  @Autowired DecisionPlay play;
  @Autowired HandlingPlay handling;
  @Autowired Collision collision;

  @Test
  void whoeverDidTheStepBeforeDoesItAgain() {
    var number = asked();

    takeBack(number);

    assertThat(play.waiting(number)).containsExactly(SCREEN_REQUEST);
    assertThat(play.task(number, SCREEN_REQUEST, COORDINATOR).getAssignee()).isEqualTo(COORDINATOR);
    assertThat(handling.written(number)).containsExactly("take-back");
    assertThat(handling.told(number)).containsExactly(REQUESTER);
    assertThat(handling.facts(number, "handling.take-back")).isEqualTo(1);
    play.screen(
        number, Map.of("screening", "accept", "lead", LEAD, "affected", DecisionPlay.AFFECTED));
    assertThat(play.waiting(number)).doesNotContain(SCREEN_REQUEST, ANSWER_QUESTION);
  }

  @Test
  void nobodyElseTakesItBack() {
    var number = asked();

    assertThat(handling.offeredFromAfar("he.jing", number)).isEmpty();
    assertThat(handling.offeredFromAfar(REQUESTER, number)).isEmpty();
    assertThatThrownBy(
            () ->
                handling.handle("he.jing", waiting(number), TAKE_BACK, request("Mine", null, null)))
        .hasMessageContaining("handling.refused.take-back");
    assertThat(play.waiting(number)).containsExactly(ANSWER_QUESTION);
  }

  @Test
  void itIsTooLateOnceSomebodyHasTouchedTheNextStep() {
    var number = asked();
    assertThat(handling.offeredFromAfar(COORDINATOR, number)).containsExactly(TAKE_BACK);

    var other = handling.offer(REQUESTER, waiting(number), TRANSFER).people().get(0).id();
    handling.handle(REQUESTER, waiting(number), TRANSFER, request("You know", other, null));

    assertThat(handling.offeredFromAfar(COORDINATOR, number)).isEmpty();
  }

  @Test
  void anAnswerIsTakenBackFromThoseWhoHaveNotTakenItOn() {
    var number = asked();
    answer(number);
    var task = play.task(number, SCREEN_REQUEST, COORDINATOR).getId();

    handling.handle(REQUESTER, task, TAKE_BACK, request("A slip of the pen", null, null));

    assertThat(play.waiting(number)).containsExactly(ANSWER_QUESTION);
    assertThat(handling.told(number)).contains(COORDINATOR);
    answer(number);
    assertThat(handling.written(number)).containsExactly("take-back");
  }

  @Test
  void whatTheProductHasDoneMeanwhileIsNotUndone() {
    var number = play.evaluated(DecisionPlay.request());
    play.recommend(number);

    assertThat(play.waiting(number)).doesNotContain(RECOMMEND_OPTION);
    assertThat(handling.offeredFromAfar(LEAD, number)).isEmpty();
  }

  @Test
  void whoeverLentATaskCallsItBack() {
    var number = play.heard(DecisionPlay.request());
    var task = play.task(number, ANALYSE_PROBLEM, LEAD).getId();
    handling.handle(LEAD, task, DELEGATE, request("Look at it", "xu.ning", null));
    assertThat(handling.offeredFromAfar(LEAD, number)).containsExactly(RECALL);
    assertThat(handling.offeredFromAfar("xu.ning", number)).isEmpty();

    handling.handle(LEAD, task, RECALL, request("It is urgent", null, null));

    assertThat(play.task(number, ANALYSE_PROBLEM, LEAD).getAssignee()).isEqualTo(LEAD);
    assertThat(handling.told(number)).containsExactly("xu.ning", "xu.ning");
    assertThatThrownBy(
            () -> handling.handle("xu.ning", task, GIVE_BACK, request("Done", null, null)))
        .hasMessageContaining("handling.refused.give-back");
    play.analyse(number);
    assertThat(handling.written(number)).containsExactly("delegate", "recall");
  }

  @RepeatedTest(5)
  void answeringWhileItIsTakenBackComesTooLate() throws Exception {
    var number = asked();

    var answer = collision.of(() -> takeBack(number), () -> answer(number));

    assertThatThrownBy(() -> answer.get(20, TimeUnit.SECONDS)).isNotNull();
    assertThat(play.waiting(number)).isEqualTo(List.of(SCREEN_REQUEST));
  }

  @RepeatedTest(5)
  void takingItBackWhileItIsAnsweredComesTooLate() throws Exception {
    var number = asked();

    var takenBack = collision.of(() -> answer(number), () -> takeBack(number));

    assertThatThrownBy(() -> takenBack.get(20, TimeUnit.SECONDS)).isNotNull();
    assertThat(handling.written(number)).isEmpty();
    assertThat(play.waiting(number)).isEqualTo(List.of(SCREEN_REQUEST));
  }

  @RepeatedTest(5)
  void givingBackWhileItIsCalledBackComesTooLate() throws Exception {
    var number = play.heard(DecisionPlay.request());
    var task = play.task(number, ANALYSE_PROBLEM, LEAD).getId();
    handling.handle(LEAD, task, DELEGATE, request("Look at it", "xu.ning", null));

    var givenBack =
        collision.of(
            () -> handling.handle(LEAD, task, RECALL, request("It is urgent", null, null)),
            () -> handling.handle("xu.ning", task, GIVE_BACK, request("Done", null, null)));

    assertThatThrownBy(() -> givenBack.get(20, TimeUnit.SECONDS)).isNotNull();
    assertThat(handling.written(number)).containsExactly("delegate", "recall");
  }

  private CaseNumber asked() {
    var number = play.submit(DecisionPlay.request());
    play.screen(number, Map.of("screening", "ask", "question", "What does it cost?"));
    assertThat(play.waiting(number)).containsExactly(ANSWER_QUESTION);
    return number;
  }

  private void answer(CaseNumber number) {
    play.complete(number, ANSWER_QUESTION, REQUESTER, Map.of("answer", "Little"));
  }

  private void takeBack(CaseNumber number) {
    handling.handle(
        COORDINATOR, waiting(number), TAKE_BACK, request("I pressed the wrong one", null, null));
  }

  private String waiting(CaseNumber number) {
    return play.task(number, ANSWER_QUESTION, REQUESTER).getId();
  }
}
