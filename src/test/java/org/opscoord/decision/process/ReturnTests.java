package org.opscoord.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opscoord.casework.handling.HandlingKind.RETURN;
import static org.opscoord.casework.handling.HandlingPlay.request;
import static org.opscoord.decision.DecisionModel.ANALYSE_PROBLEM;
import static org.opscoord.decision.DecisionModel.RECOMMEND_OPTION;
import static org.opscoord.decision.DecisionModel.SCREEN_REQUEST;
import static org.opscoord.decision.process.DecisionPlay.COORDINATOR;
import static org.opscoord.decision.process.DecisionPlay.LEAD;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.opscoord.TestClock;
import org.opscoord.casework.handling.Collision;
import org.opscoord.casework.handling.HandlingPlay;
import org.opscoord.casework.handling.Offer.Choice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Zhou Tao sends a decision back. */
@OperationsTest
@Import({DecisionPlay.class, HandlingPlay.class, Collision.class})
class ReturnTests {

  @Autowired DecisionPlay play;
  @Autowired HandlingPlay handling;
  @Autowired Collision collision;
  @Autowired TestClock.Time time;
  @Autowired JdbcClient jdbc;

  @Test
  void theCaseGoesBackItsAnswerIsThereAgainAndItsTimeBeginsAnew() {
    var number = play.evaluated(DecisionPlay.request());
    var task = play.task(number, RECOMMEND_OPTION, LEAD).getId();
    assertThat(handling.offer(LEAD, task, RETURN).targets())
        .extracting(Choice::id)
        .startsWith(ANALYSE_PROBLEM)
        .contains(SCREEN_REQUEST)
        .doesNotContain("ContributeInformation", "EvaluateOptions", RECOMMEND_OPTION);
    time.forward(Duration.ofHours(1));

    handling.handle(LEAD, task, RETURN, request("An option is missing", null, ANALYSE_PROBLEM));

    assertThat(play.waiting(number)).containsExactly(ANALYSE_PROBLEM);
    var again = play.task(number, ANALYSE_PROBLEM, LEAD);
    assertThat(again.getCreateTime().toInstant()).isEqualTo(time.instant());
    assertThat(watched(again.getId())).isEqualTo(1);
    assertThat(watched(task)).isZero();
    assertThat(play.form(number, ANALYSE_PROBLEM, LEAD).get("problem"))
        .isEqualTo("The seal ages too fast.");
    assertThat(handling.trail(number)).containsExactly("handling.return An option is missing");
    assertThat(handling.facts(number, "handling.return")).isEqualTo(1);
    play.analyse(number);
    assertThat(play.waiting(number)).containsExactly("EvaluateOptions");
    time.forward(Duration.ofHours(-1));
  }

  @Test
  void whoeverHadActedInBetweenIsToldAndTheCaseRunsThroughToItsEnd() {
    var number = play.heard(DecisionPlay.request());
    var task = play.task(number, ANALYSE_PROBLEM, LEAD).getId();

    handling.handle(LEAD, task, RETURN, request("Another department", null, SCREEN_REQUEST));

    assertThat(play.waiting(number)).containsExactly(SCREEN_REQUEST);
    assertThat(handling.told(number)).containsExactly(COORDINATOR);
    play.screen(
        number, Map.of("screening", "accept", "lead", LEAD, "affected", DecisionPlay.AFFECTED));
    DecisionPlay.AFFECTED.forEach(department -> play.contribute(number, department));
    assertThat(play.waiting(number)).containsExactly(ANALYSE_PROBLEM);
  }

  @Test
  void onlyWhoeverDoesTheTaskReturnsItAndOnlyToAStepOffered() {
    var number = play.heard(DecisionPlay.request());
    var task = play.task(number, ANALYSE_PROBLEM, LEAD).getId();

    assertThat(handling.offered(COORDINATOR, task)).doesNotContain(RETURN);
    assertThatThrownBy(
            () -> handling.handle(COORDINATOR, task, RETURN, request("Back", null, SCREEN_REQUEST)))
        .hasMessageContaining("handling.refused.return");
    assertThatThrownBy(
            () -> handling.handle(LEAD, task, RETURN, request("Back", null, "RegisterDecision")))
        .hasMessageContaining("handling.target.unknown");
    assertThat(handling.written(number)).isEmpty();
  }

  @Test
  void whereTheModelSaysNothingNothingIsReturned() {
    var number = play.submit(DecisionPlay.request());
    var task = play.task(number, SCREEN_REQUEST, COORDINATOR).getId();

    assertThat(handling.offered(COORDINATOR, task)).doesNotContain(RETURN);
  }

  @Test
  void completingAndReturningAtOnceIsDoneOnce() throws Exception {
    var number = play.heard(DecisionPlay.request());
    var task = play.task(number, ANALYSE_PROBLEM, LEAD).getId();

    var completion =
        collision.of(
            () -> handling.handle(LEAD, task, RETURN, request("Back", null, SCREEN_REQUEST)),
            () -> play.analyse(number));

    assertThatThrownBy(() -> completion.get(20, TimeUnit.SECONDS)).isNotNull();
    assertThat(play.waiting(number)).containsExactly(SCREEN_REQUEST);

    var other = play.heard(DecisionPlay.request());
    var otherTask = play.task(other, ANALYSE_PROBLEM, LEAD).getId();
    var returning =
        collision.of(
            () -> play.analyse(other),
            () -> handling.handle(LEAD, otherTask, RETURN, request("Back", null, SCREEN_REQUEST)));
    assertThatThrownBy(() -> returning.get(20, TimeUnit.SECONDS)).isNotNull();
    assertThat(handling.written(other)).isEmpty();
    assertThat(play.waiting(other)).doesNotContain(SCREEN_REQUEST, ANALYSE_PROBLEM);
  }

  private long watched(String task) {
    return jdbc.sql("SELECT count(*) FROM coordination.task_watch WHERE task_id = :task")
        .param("task", task)
        .query(Long.class)
        .single();
  }
}
