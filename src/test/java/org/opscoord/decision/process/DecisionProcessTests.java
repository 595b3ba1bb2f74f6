package org.opscoord.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opscoord.decision.process.DecisionPlay.AFFECTED;
import static org.opscoord.decision.process.DecisionPlay.COORDINATOR;
import static org.opscoord.decision.process.DecisionPlay.LEAD;
import static org.opscoord.decision.process.DecisionPlay.REQUESTER;
import static org.opscoord.decision.process.DecisionPlay.request;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.opscoord.TestClock;
import org.opscoord.casework.CaseEnding;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseState;
import org.opscoord.casework.Cases;
import org.opscoord.casework.Trail;
import org.opscoord.decision.DecisionEvents.InformationMissing;
import org.opscoord.decision.DecisionEvents.InformationReminded;
import org.opscoord.decision.DecisionEvents.NeededByPassed;
import org.opscoord.decision.DecisionEvents.QuestionAsked;
import org.opscoord.decision.DecisionEvents.RequestDeclined;
import org.opscoord.decision.Scoring;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** From the request to the recommendation. */
@OperationsTest
@Import(DecisionPlay.class)
@RecordApplicationEvents
class DecisionProcessTests {

  @Autowired DecisionPlay play;
  @Autowired Cases cases;
  @Autowired CaseEnding ending;
  @Autowired Trail trail;
  @Autowired Scoring scoring;
  @Autowired Acting acting;
  @Autowired TestClock.Time time;
  @Autowired ApplicationEvents events;

  @Test
  void aRequestForADayThatIsOverIsRefused() {
    assertThatThrownBy(() -> play.submit(request("neededBy", "2026-01-31")))
        .hasMessageContaining("Decision needed by: the date must not lie before 20");
  }

  @Test
  void aRequestThatLacksSomethingGoesToTheRequesterAndBack() {
    var number = play.submit(request());
    play.screen(number, Map.of("screening", "ask", "question", "Which kettles?"));

    assertThat(events.stream(QuestionAsked.class))
        .containsExactly(new QuestionAsked(number, new PersonId(REQUESTER), "Which kettles?"));
    assertThat(play.waiting(number)).containsExactly("AnswerQuestion");
    assertThat(play.form(number, "AnswerQuestion", REQUESTER))
        .containsEntry("question", "Which kettles?");

    play.complete(number, "AnswerQuestion", REQUESTER, Map.of("answer", "The 1.7 l ones."));

    assertThat(play.waiting(number)).containsExactly("ScreenRequest");
    var asked = json(number, "ScreenRequest", COORDINATOR, "questions");
    assertThat(asked.elements().get(0).prop("answer").stringValue()).isEqualTo("The 1.7 l ones.");
  }

  @Test
  void aRequestCanBeDeclinedAndTheRequesterReadsWhy() {
    var number = play.submit(request());
    play.screen(number, Map.of("screening", "decline", "declineReason", "Sales can decide that."));

    assertThat(cases.require(number).state()).isEqualTo(CaseState.DECLINED);
    assertThat(events.stream(RequestDeclined.class))
        .containsExactly(
            new RequestDeclined(number, new PersonId(REQUESTER), "Sales can decide that."));
    assertThat(actions(number)).contains("decision.declined", "case.declined");
    assertThat(play.instances(number)).isEmpty();
  }

  @Test
  void takingARequestOnNamesLeadAndDepartmentsAndAsksTheirRepresentatives() {
    var number = play.accepted(request());

    var file = cases.require(number);
    assertThat(file.lead()).isEqualTo(new PersonId(LEAD));
    assertThat(file.affected()).extracting(DepartmentId::value).containsExactlyElementsOf(AFFECTED);
    assertThat(play.open(number, "ContributeInformation"))
        .extracting(Task::getAssignee)
        .containsExactlyInAnyOrder("liu.yang", "guo.lei", "tang.yu");
  }

  @Test
  void everyFormTellsSomebodyNewWhatIsAskedWhyAndByWhen() {
    var number = play.accepted(request());

    var form = play.form(number, "ContributeInformation", "liu.yang");
    assertThat(form)
        .containsEntry("departmentName", "Production")
        .containsEntry("isReturned", false);
    assertThat((String) form.get("due")).matches("20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d");
    var asked = (SpinJsonNode) form.get("request");
    assertThat(asked.prop("title").stringValue()).isEqualTo("Which seal for the kettle?");
    assertThat(asked.prop("category").stringValue()).isEqualTo("Process");
    assertThat(asked.prop("amount").stringValue()).isEqualTo("60,000");
    assertThat(asked.prop("department").stringValue()).isEqualTo("Sales");
  }

  @Test
  void departmentsThatAreLateAreRemindedAndThenNotWaitedFor() {
    var number = play.accepted(request());
    play.contribute(number, "production");

    play.fire(number, "InformationReminderDue");

    assertThat(events.stream(InformationReminded.class))
        .filteredOn(event -> event.caseNumber().equals(number))
        .extracting(event -> event.person().value())
        .containsExactly("guo.lei", "tang.yu");
    assertThat(play.waiting(number)).containsExactly("ContributeInformation");

    play.fire(number, "InformationTimeOver");

    assertThat(play.waiting(number)).containsExactly("AnalyseProblem");
    assertThat(events.stream(InformationMissing.class))
        .containsExactly(
            new InformationMissing(
                number, List.of(new DepartmentId("procurement"), new DepartmentId("quality"))));
    assertThat(play.form(number, "AnalyseProblem", LEAD))
        .containsEntry("hasMissing", true)
        .containsEntry("missingDepartments", "Procurement, Quality");
    assertThat(actions(number)).contains("decision.information.missing");
  }

  @Test
  void theLeadStartsFromTheCriteriaOfTheCategoryAndFromWhatTheDepartmentsSaid() {
    var number = play.heard(request());

    var criteria = json(number, "AnalyseProblem", LEAD, "criteria");
    assertThat(criteria.elements())
        .extracting(row -> row.prop("name").stringValue() + " " + row.prop("weight").numberValue())
        .containsExactly(
            "Shorter and simpler work 30", "Quality 25", "Feasibility 25", "Effect on people 20");
    assertThat(json(number, "AnalyseProblem", LEAD, "contributions").elements())
        .extracting(row -> row.prop("facts").stringValue())
        .containsExactlyInAnyOrder(
            "Facts of production", "Facts of procurement", "Facts of quality");
  }

  @Test
  void weightsThatDoNotAddUpAreRefusedAndNothingIsStored() {
    var number = play.heard(request());

    assertThatThrownBy(
            () ->
                play.complete(
                    number, "AnalyseProblem", LEAD, DecisionPlay.analysis(List.of(40, 50))))
        .hasMessageContaining("Criteria: the weights must add up to 100; they add up to 90.");

    assertThat(play.waiting(number)).containsExactly("AnalyseProblem");
  }

  @Test
  void aDepartmentFindsALineForEachOptionOnEachCriterionAndMustScoreThemAll() {
    var number = play.heard(request());
    play.analyse(number);

    var lines = json(number, "EvaluateOptions", "tang.yu", "scores");
    assertThat(lines.elements())
        .extracting(
            row -> row.prop("option").stringValue() + "/" + row.prop("criterion").stringValue())
        .containsExactly(
            "Old seal/Criterion 1",
            "Old seal/Criterion 2",
            "New seal/Criterion 1",
            "New seal/Criterion 2");
    assertThatThrownBy(
            () ->
                play.complete(
                    number,
                    "EvaluateOptions",
                    "tang.yu",
                    Map.of("scores", List.of(DecisionPlay.score("Old seal", "Criterion 1", 3)))))
        .hasMessageContaining("\"New seal\" has no score on \"Criterion 2\".");
  }

  @Test
  void departmentsThatAgreeGoStraightToTheRecommendation() {
    var number = play.evaluated(request());

    assertThat(play.waiting(number)).containsExactly("RecommendOption");
    var ranking = scoring.ranking(number).orElseThrow();
    assertThat(ranking.options().get(0).option()).isEqualTo("New seal");
    assertThat(ranking.options().get(0).score()).isEqualByComparingTo("4");
    assertThat(ranking.disagreement()).isEqualByComparingTo("0");
    assertThat(
            json(number, "RecommendOption", LEAD, "optionNames")
                .elements()
                .get(0)
                .prop("label")
                .stringValue())
        .isEqualTo("1 · New seal");
    assertThat(json(number, "RecommendOption", LEAD, "followUps").elements()).isEmpty();
  }

  @Test
  void strongDisagreementIsReconciledAndCanBeScoredAgain() {
    var number = disputed(request());

    assertThat(play.waiting(number)).containsExactly("ReconcileViews");
    assertThat(play.form(number, "ReconcileViews", COORDINATOR))
        .containsEntry("disagreement", "0.5000");
    play.reconcile(number, "evaluate");

    assertThat(play.waiting(number)).containsExactly("EvaluateOptions");
    var form = play.form(number, "EvaluateOptions", "liu.yang");
    assertThat(form).containsEntry("reconciliation", "Production and quality met.");
    var earlier = (SpinJsonNode) form.get("scores");
    assertThat(earlier.elements().get(0).prop("score").numberValue()).isEqualTo(4);
    AFFECTED.forEach(department -> play.evaluate(number, department, 2, 4));

    assertThat(play.waiting(number)).containsExactly("RecommendOption");
  }

  @Test
  void veryStrongDisagreementIsMediatedOnceAndThenScoredAgain() {
    var number = farApart(request());

    assertThat(play.open(number, "StatePosition"))
        .extracting(Task::getAssignee)
        .containsExactlyInAnyOrder("liu.yang", "tang.yu");
    assertThat(play.form(number, "StatePosition", "tang.yu").get("mediation").toString())
        .contains("The seal ages too fast");
    mediate(number);

    assertThat(play.waiting(number)).containsExactly("EvaluateOptions");
    scoreFarApart(number);

    assertThat(play.waiting(number)).containsExactly("RecommendOption");
    assertThat(actions(number)).containsOnlyOnce("mediation.concluded");
    assertThat(cases.require(number).state()).isEqualTo(CaseState.OPEN);
  }

  @Test
  void aDecisionCanBeWithdrawnWhileItIsMediated() {
    var number = farApart(request());

    acting.run(REQUESTER, () -> ending.withdraw(number, "The kettle is discontinued."));

    assertThat(play.waiting(number)).isEmpty();
    assertThat(cases.require(number).state()).isEqualTo(CaseState.WITHDRAWN);
  }

  @Test
  void whatStaysDisputedGoesOnWithTheDisagreementOnRecord() {
    var number = disputed(request());
    play.reconcile(number, "recommend");

    assertThat(play.waiting(number)).containsExactly("RecommendOption");
    assertThat(play.form(number, "RecommendOption", LEAD))
        .containsEntry("disagreement", "0.5000")
        .containsEntry("hasReconciliation", true);
  }

  @Test
  void anEmergencyIsNotHeldUpByDisagreement() {
    assertThat(play.waiting(disputed(request("urgency", "emergency"))))
        .containsExactly("RecommendOption");
  }

  @Test
  void aReviewOnTheDayOfTheRecommendationIsRefused() {
    var number = play.evaluated(request());
    var today = time.instant().atZone(java.time.ZoneId.of("Asia/Shanghai")).toLocalDate();
    var recommendation = new java.util.HashMap<>(DecisionPlay.recommendation());
    recommendation.put("reviewDate", today.toString());

    assertThatThrownBy(() -> play.complete(number, "RecommendOption", LEAD, recommendation))
        .hasMessageContaining("Review date: the date must be later than " + today);
  }

  @Test
  void theRequesterCanWithdrawWhateverStepTheDecisionIsAt() {
    for (var number :
        List.of(play.submit(request()), play.accepted(request()), play.evaluated(request()))) {
      acting.run(REQUESTER, () -> ending.withdraw(number, "No longer needed"));

      assertThat(cases.require(number).state()).isEqualTo(CaseState.WITHDRAWN);
      assertThat(play.instances(number)).isEmpty();
    }
  }

  @Test
  void aCoordinatorCanCancelWithAReason() {
    var number = play.heard(request());

    acting.run(COORDINATOR, () -> ending.cancel(number, "The product is discontinued"));

    assertThat(cases.require(number).state()).isEqualTo(CaseState.CANCELLED);
    assertThat(play.waiting(number)).isEmpty();
    assertThat(trail.of(number))
        .anyMatch(
            recorded ->
                recorded.entry().action().equals("case.cancellation")
                    && "The product is discontinued".equals(recorded.entry().comment()));
  }

  @Test
  void aDateThatPassesWithoutADecisionIsNotedWhileTheDecisionGoesOn() {
    var number = play.heard(request());

    play.fire(number, "NeededByReached");

    assertThat(events.stream(NeededByPassed.class))
        .containsExactly(new NeededByPassed(number, new PersonId(LEAD)));
    assertThat(actions(number)).contains("decision.neededBy.passed");
    assertThat(play.waiting(number)).containsExactly("AnalyseProblem");
  }

  @Test
  void aDateThatPassesBeforeScreeningIsForTheCoordinators() {
    var number = play.submit(request());

    play.fire(number, "NeededByReached");

    assertThat(events.stream(NeededByPassed.class).map(event -> event.lead().value()))
        .contains("gao.yuan", "he.jing");
  }

  private CaseNumber disputed(Map<String, Object> request) {
    var number = play.heard(request);
    play.analyse(number);
    play.evaluate(number, "production", 4, 2);
    play.evaluate(number, "procurement", 3, 3);
    play.evaluate(number, "quality", 2, 4);
    return number;
  }

  private CaseNumber farApart(Map<String, Object> request) {
    var number = play.heard(request);
    play.analyse(number);
    scoreFarApart(number);
    return number;
  }

  private void scoreFarApart(CaseNumber number) {
    play.evaluate(number, "production", 5, 1);
    play.evaluate(number, "procurement", 3, 3);
    play.evaluate(number, "quality", 1, 5);
  }

  /** Production and quality meet and settle. */
  private void mediate(CaseNumber number) {
    var sides = List.of("liu.yang", "tang.yu");
    for (var person : sides) {
      play.complete(
          number, "StatePosition", person, Map.of("view", "As we see it", "needs", "A seal"));
    }
    var mediator = play.holder(play.open(number, "HoldSession").get(0));
    play.complete(
        number,
        "HoldSession",
        mediator,
        Map.of("sessionDate", "2026-03-05", "participants", "Both", "minutes", "They talked."));
    play.complete(
        number,
        "ConcludeSession",
        mediator,
        Map.of("result", "settled", "text", "Test both seals.", "actions", List.of()));
    for (var person : sides) {
      play.complete(number, "AcceptOutcome", person, Map.of("acceptance", "accept"));
    }
  }

  private SpinJsonNode json(CaseNumber number, String step, String person, String key) {
    return (SpinJsonNode) play.form(number, step, person).get(key);
  }

  private List<String> actions(CaseNumber number) {
    return trail.of(number).stream().map(recorded -> recorded.entry().action()).toList();
  }
}
