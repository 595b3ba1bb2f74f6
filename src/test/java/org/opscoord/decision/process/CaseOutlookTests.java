package org.opscoord.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opscoord.decision.process.DecisionPlay.COORDINATOR;
import static org.opscoord.decision.process.DecisionPlay.LEAD;
import static org.opscoord.decision.process.DecisionPlay.REQUESTER;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.opscoord.approval.ExpectedApprovers;
import org.opscoord.approval.ExpectedApprovers.Certainty;
import org.opscoord.approval.ExpectedApprovers.Expected;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseUnknown;
import org.opscoord.casework.CaseWaiting;
import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Recorded;
import org.opscoord.directory.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What a case says of its past and its future. */
@OperationsTest
@Import(DecisionPlay.class)
class CaseOutlookTests {

  @Autowired DecisionPlay play;
  @Autowired ExpectedApprovers approvers;
  @Autowired CaseWaiting waiting;
  @Autowired Trail trail;
  @Autowired HistoryService history;
  @Autowired Acting acting;

  @Test
  void theForecastNamesThoseWhoAreAskedLater() {
    var number = play.evaluated(DecisionPlay.request("amount", 150_000));
    var forecast = expected(number);
    assertThat(forecast).extracting(Expected::certainty).containsOnly(Certainty.FORECAST);

    play.recommend(number);
    var asked = expected(number);

    assertThat(bodies(asked)).isEqualTo(bodies(forecast));
    assertThat(asked.get(0).certainty()).isEqualTo(Certainty.ASKED);
    assertThat(asked).last().extracting(Expected::certainty).isEqualTo(Certainty.PLANNED);
    play.vote(number, "wang.fang", Map.of("choice", "APPROVE"));
    assertThat(bodies(expected(number))).isEqualTo(bodies(asked.subList(1, asked.size())));
  }

  @Test
  void aForecastLeavesNoTraceInTheHistoryOfRules() {
    var number = play.evaluated(DecisionPlay.request());
    var before = evaluations();

    assertThat(expected(number)).isNotEmpty();

    assertThat(evaluations()).isEqualTo(before);
  }

  @Test
  void nobodyIsExpectedBeforeItIsKnownWhomItConcernsAndAfterTheEnd() {
    var number = play.submit(DecisionPlay.request());
    assertThat(expected(number)).isEmpty();

    play.complete(
        number,
        "ScreenRequest",
        COORDINATOR,
        Map.of("screening", "decline", "declineReason", "Done before."));
    assertThat(expected(number)).isEmpty();
  }

  @Test
  void aCaseSaysWhomItWaitsForAndHowLongTheyHave() {
    var number = play.heard(DecisionPlay.request());

    assertThat(acting.as(REQUESTER, () -> waiting.of(number)))
        .singleElement()
        .satisfies(one -> assertThat(one.task().step()).isEqualTo("AnalyseProblem"))
        .satisfies(one -> assertThat(one.holders()).containsExactly(new PersonId(LEAD)))
        .satisfies(
            one -> assertThat(one.left()).isBetween(Duration.ofHours(1), Duration.ofDays(9)));
    assertThatThrownBy(() -> acting.as("pan.rui", () -> waiting.of(number)))
        .isInstanceOf(CaseUnknown.class);
    assertThatThrownBy(() -> acting.as("pan.rui", () -> approvers.of(number)))
        .isInstanceOf(CaseUnknown.class);
  }

  @Test
  void theTrailKeepsWhereSomebodyWorkedAndSinceWhenTheTaskWaited() {
    var number = play.heard(DecisionPlay.request());

    assertThat(trail.of(number))
        .filteredOn(entry -> entry.entry().action().equals("task.completed"))
        .isNotEmpty()
        .allSatisfy(entry -> assertThat(entry.entry().since()).isBeforeOrEqualTo(entry.at()));
    assertThat(trail.of(number))
        .filteredOn(entry -> entry.entry().actor() != null)
        .extracting(CaseOutlookTests::where)
        .contains("guo.lei of procurement", "qian.duoduo of sales");
  }

  private static String where(Recorded entry) {
    return entry.entry().actor() + " of " + entry.department();
  }

  private List<Expected> expected(CaseNumber number) {
    return acting.as(REQUESTER, () -> approvers.of(number));
  }

  private static List<String> bodies(List<Expected> expected) {
    return expected.stream()
        .map(
            one ->
                one.stage()
                    + " "
                    + one.body()
                    + one.people().stream().map(PersonId::value).sorted().toList())
        .toList();
  }

  private long evaluations() {
    return history.createHistoricDecisionInstanceQuery().count();
  }
}
