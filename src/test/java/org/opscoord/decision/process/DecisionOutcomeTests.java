package org.opscoord.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opscoord.decision.process.DecisionPlay.AFFECTED;
import static org.opscoord.decision.process.DecisionPlay.LEAD;
import static org.opscoord.decision.process.DecisionPlay.REQUESTER;
import static org.opscoord.decision.process.DecisionPlay.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.opscoord.approval.ApprovalSubject;
import org.opscoord.casework.CaseEnding;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseState;
import org.opscoord.casework.CaseUnknown;
import org.opscoord.casework.Cases;
import org.opscoord.casework.Trail;
import org.opscoord.decision.Contribution;
import org.opscoord.decision.DecisionEvents.DecisionAnnounced;
import org.opscoord.decision.DecisionEvents.DecisionReviewed;
import org.opscoord.decision.DecisionEvents.NeededByPassed;
import org.opscoord.decision.DecisionRecord.Considered;
import org.opscoord.decision.DecisionRegister;
import org.opscoord.decision.DecisionRegister.Filter;
import org.opscoord.decision.DecisionRegister.Line;
import org.opscoord.decision.DecisionRegistered;
import org.opscoord.decision.Recommendation.FollowUp;
import org.opscoord.decision.RegisterEntry;
import org.opscoord.directory.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** From the approval to the register, the review and back. */
@OperationsTest
@Import(DecisionPlay.class)
@RecordApplicationEvents
class DecisionOutcomeTests {

  @Autowired DecisionPlay play;
  @Autowired Cases cases;
  @Autowired CaseEnding ending;
  @Autowired Trail trail;
  @Autowired DecisionRegister register;
  @Autowired List<ApprovalSubject> subjects;
  @Autowired Acting acting;
  @Autowired ApplicationEvents events;

  @Test
  void anApprovedDecisionStandsInTheRegisterWithEverythingThatLedToIt() {
    var number = play.recommended(request());
    play.approve(number);

    var entry = entry(number);
    assertThat(entry.outcome()).isEqualTo("approved");
    assertThat(entry.provisional()).isFalse();
    assertThat(entry.option()).isEqualTo("New seal");
    assertThat(entry.reviewDate()).isEqualTo(LocalDate.of(2027, 9, 30));
    assertThat(entry.conditions())
        .isEqualTo("The supplier delivers in time.\nWithin the budget of procurement");
    assertThat(entry.followUps())
        .containsExactly(
            new FollowUp("Order it", new PersonId("yang.jun"), LocalDate.of(2027, 7, 31), ""));
    var record = entry.record();
    assertThat(record.options())
        .extracting(Considered::rank, option -> option.option().name(), Considered::chosen)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, "New seal", true),
            org.assertj.core.groups.Tuple.tuple(2, "Old seal", false));
    assertThat(record.heard())
        .extracting(Contribution::facts)
        .containsExactlyInAnyOrder(
            "Facts of production", "Facts of procurement", "Facts of quality");
    assertThat(record.unheard()).isEmpty();
    assertThat(record.rounds()).hasSize(1);
    assertThat(record.rounds().get(0).bodies().stream().flatMap(body -> body.seats().stream()))
        .extracting(seat -> String.valueOf(seat.person()))
        .contains("wang.fang");
  }

  @Test
  void everybodyConcernedHearsOfTheOutcomeOnce() {
    var number = play.recommended(request());
    play.approve(number);

    var announced = announced(number);
    assertThat(announced).hasSize(1);
    assertThat(announced.get(0).outcome()).isEqualTo("approved");
    assertThat(announced.get(0).option()).isEqualTo("New seal");
    assertThat(announced.get(0).provisional()).isFalse();
    assertThat(announced.get(0).concerned())
        .extracting(PersonId::value)
        .doesNotHaveDuplicates()
        .contains(REQUESTER, LEAD, "wang.fang", "zhang.wei", "liu.yang", "guo.lei", "yang.jun");
  }

  @Test
  void theOutcomeIsReviewedOnTheDateThatWasSetAndTheCaseClosed() {
    var number = play.recommended(request());
    play.approve(number);
    assertThat(play.waiting(number)).isEmpty();
    assertThat(cases.require(number).state()).isEqualTo(CaseState.OPEN);

    play.fire(number, "ReviewDateReached");
    var form = play.form(number, "ReviewOutcome", LEAD);
    assertThat(form)
        .containsEntry("chosenOption", "New seal")
        .containsEntry("expectedOutcome", "Returns below 1 %.")
        .containsEntry("hasFollowUps", true);
    play.complete(
        number,
        "ReviewOutcome",
        LEAD,
        Map.of(
            "outcome",
            "Returns fell to 0.7 %.",
            "assessment",
            "exceeded",
            "openFollowUpsReason",
            "It was ordered otherwise"));

    assertThat(entry(number).review().assessment()).isEqualTo("exceeded");
    assertThat(cases.require(number).state()).isEqualTo(CaseState.CLOSED);
    assertThat(events.stream(DecisionReviewed.class))
        .containsExactly(new DecisionReviewed(number, "exceeded"));
    assertThat(play.instances(number)).isEmpty();
  }

  @Test
  void aRejectedDecisionIsRegisteredWithItsReasonsAndClosed() {
    var number = play.recommended(request());
    play.reject(number, "The old seal has never failed");

    var entry = entry(number);
    assertThat(entry.outcome()).isEqualTo("rejected");
    assertThat(entry.reasons()).contains("The old seal has never failed");
    assertThat(announced(number))
        .extracting(DecisionAnnounced::outcome)
        .containsExactly("rejected");
    assertThat(cases.require(number).state()).isEqualTo(CaseState.CLOSED);
    assertThat(play.instances(number)).isEmpty();
  }

  @Test
  void approversReadTheWholeStoryBeforeTheyVote() {
    var number = play.accepted(request());
    play.contribute(number, "production", "Line 2 *stops* in May");
    play.fire(number, "InformationTimeOver");
    play.analyse(number);
    AFFECTED.forEach(department -> play.evaluate(number, department, 2, 4));
    play.recommend(number);

    var summary = subject().summary(number);

    assertThat(summary)
        .contains(
            "### Which seal for the kettle?",
            "Process · CNY 60,000 · impact 3 of 5 · normal · decision needed by 2027-06-30",
            "**New seal**",
            "It lasts.",
            "To be reviewed on 2027-09-30.",
            "- Order it: 杨军, by 2027-07-31",
            "**New seal**, rank 1: score 4.00 of 5, cost CNY 80,000.",
            "**Old seal**, rank 2: score 2.00 of 5",
            "Production: supports it, impact 3 of 5",
            "Not heard in time: Procurement, Quality");
    assertThat(subject().returnSteps())
        .extracting(ApprovalSubject.Step::id)
        .containsExactly(
            "ContributeInformation", "AnalyseProblem", "EvaluateOptions", "RecommendOption");
  }

  @Test
  void sentBackToTheInformationTheDepartmentsFindTheirAnswersFilledIn() {
    var number = play.recommended(request());
    play.sendBack(number, "ContributeInformation", "Production said too little");

    assertThat(play.waiting(number)).containsExactly("ContributeInformation");
    assertThat(play.form(number, "ContributeInformation", "liu.yang"))
        .containsEntry("facts", "Facts of production")
        .containsEntry("isReturned", true);
    play.contribute(number, "production", "Line 2 stops in May");
    play.fire(number, "InformationTimeOver");

    assertThat(play.waiting(number)).containsExactly("AnalyseProblem");
    assertThat(play.form(number, "AnalyseProblem", LEAD)).containsEntry("hasMissing", false);
  }

  @Test
  void sentBackToTheAnalysisTheLeadChangesTheOptionsAndScoresOfOthersAreAskedAfresh() {
    var number = play.recommended(request());
    play.sendBack(number, "AnalyseProblem", "Think of leaving it as it is");

    var form = play.form(number, "AnalyseProblem", LEAD);
    assertThat(form).containsEntry("problem", "The seal ages too fast.");
    assertThat((String) form.get("returnReason")).contains("Think of leaving it as it is");
    assertThat(((SpinJsonNode) form.get("criteria")).elements().get(1).prop("weight").numberValue())
        .isEqualTo(60);
    play.complete(number, "AnalyseProblem", LEAD, withThirdOption());

    var scores = (SpinJsonNode) play.form(number, "EvaluateOptions", "liu.yang").get("scores");
    assertThat(scores.elements()).hasSize(6);
    assertThat(scores.elements().get(0).prop("score").numberValue()).isEqualTo(2);
    assertThat(scores.elements().get(4).hasProp("score")).isFalse();
  }

  @Test
  void sentBackToTheEvaluationEveryDepartmentScoresAgain() {
    var number = play.recommended(request());
    play.sendBack(number, "EvaluateOptions", "Quality changed its mind");

    assertThat(play.open(number, "EvaluateOptions")).hasSize(3);
    AFFECTED.forEach(department -> play.evaluate(number, department, 5, 4));

    assertThat(play.waiting(number)).containsExactly("RecommendOption");
    var names = (SpinJsonNode) play.form(number, "RecommendOption", LEAD).get("optionNames");
    assertThat(names.elements().get(0).prop("value").stringValue()).isEqualTo("Old seal");
  }

  @Test
  void sentBackToTheRecommendationItIsApprovedInASecondRound() {
    var number = play.recommended(request());
    play.sendBack(number, "RecommendOption", "Say who does what");

    var form = play.form(number, "RecommendOption", LEAD);
    assertThat(form).containsEntry("option", "New seal").containsEntry("isReturned", true);
    assertThat(((SpinJsonNode) form.get("followUps")).elements()).hasSize(1);
    play.recommend(number);
    play.approve(number);

    assertThat(entry(number).outcome()).isEqualTo("approved");
    assertThat(entry(number).record().rounds()).hasSize(2);
  }

  @Test
  void onceRegisteredADecisionCanNeitherBeWithdrawnNorCancelled() {
    var number = play.recommended(request());
    play.approve(number);

    acting.run(
        REQUESTER,
        () ->
            assertThatThrownBy(() -> ending.withdraw(number, "Too late"))
                .isInstanceOf(DecisionRegistered.class));
    acting.run(
        DecisionPlay.COORDINATOR,
        () ->
            assertThatThrownBy(() -> ending.cancel(number, "Too late"))
                .isInstanceOf(DecisionRegistered.class));
    assertThat(cases.require(number).state()).isEqualTo(CaseState.OPEN);
  }

  @Test
  void aRequestWithdrawnDuringTheApprovalTakesTheApprovalWithIt() {
    var number = play.recommended(request());

    acting.run(REQUESTER, () -> ending.withdraw(number, "Solved otherwise"));

    assertThat(cases.require(number).state()).isEqualTo(CaseState.WITHDRAWN);
    assertThat(play.instances(number)).isEmpty();
  }

  @Test
  void aDateThatPassesAfterTheDecisionIsNothingToTell() {
    var number = play.recommended(request());
    play.approve(number);

    play.fire(number, "NeededByReached");

    assertThat(events.stream(NeededByPassed.class)).isEmpty();
  }

  @Test
  void anEmergencyDecisionTakesEffectBeforeItIsRatifiedAndIsConfirmedThen() {
    var number = play.recommended(request("urgency", "emergency"));
    play.vote(number, "zhao.min", Map.of("choice", "APPROVE"));

    assertThat(entry(number).outcome()).isEqualTo("approved");
    assertThat(entry(number).provisional()).isTrue();
    assertThat(announced(number)).extracting(DecisionAnnounced::provisional).containsExactly(true);
    acting.run(
        REQUESTER,
        () ->
            assertThatThrownBy(() -> ending.withdraw(number, "Too late"))
                .isInstanceOf(DecisionRegistered.class));

    ratify(number, Map.of("choice", "APPROVE"));

    assertThat(entry(number).outcome()).isEqualTo("approved");
    assertThat(entry(number).provisional()).isFalse();
    assertThat(announced(number))
        .extracting(DecisionAnnounced::provisional)
        .containsExactly(true, false);
  }

  @Test
  void anEmergencyDecisionThatIsNotRatifiedIsOverturned() {
    var number = play.recommended(request("urgency", "emergency"));
    play.vote(number, "zhao.min", Map.of("choice", "APPROVE"));
    ratify(number, Map.of("choice", "REJECT", "reason", "There was time to ask"));

    assertThat(entry(number).outcome()).isEqualTo("rejected");
    assertThat(entry(number).provisional()).isFalse();
    assertThat(announced(number))
        .extracting(DecisionAnnounced::outcome)
        .containsExactly("approved", "rejected");
    assertThat(cases.require(number).state()).isEqualTo(CaseState.CLOSED);
  }

  @Test
  void allStaffReadTheRegisterButDecisionsAboutPeopleOnlyThoseWhoSeeTheCase() {
    var open = play.recommended(request("title", "A register for everybody"));
    play.reject(open, "No");
    var confidential = request("category", "people");
    confidential.put("title", "A register for a few");
    var closed = play.recommended(confidential);
    play.reject(closed, "No");

    var stranger = "sofia.rossi";
    acting.run(
        stranger,
        () -> {
          assertThat(listed("register for")).containsExactly(open);
          assertThat(register.require(open).title()).isEqualTo("A register for everybody");
          assertThatThrownBy(() -> register.require(closed)).isInstanceOf(CaseUnknown.class);
        });
    acting.run(REQUESTER, () -> assertThat(listed("register for")).containsExactly(closed, open));
  }

  @Test
  void theRegisterIsFilteredAndReadPageByPage() {
    var numbers = new ArrayList<CaseNumber>();
    for (var title : List.of("Paging_one", "Paging_two", "Paging-three")) {
      var number = play.recommended(request("title", title));
      play.reject(number, "No");
      numbers.add(0, number);
    }

    acting.run(
        REQUESTER,
        () -> {
          var first = register.list(new Filter("process", "rejected", "paging"), null, 2);
          assertThat(first.lines()).extracting(Line::number).isEqualTo(numbers.subList(0, 2));
          var second = register.list(new Filter("process", "rejected", "paging"), first.next(), 2);
          assertThat(second.lines()).extracting(Line::number).isEqualTo(numbers.subList(2, 3));
          assertThat(second.next()).isNull();
          assertThat(listed("paging_")).hasSize(2);
          assertThat(register.list(new Filter(null, "approved", "paging"), null, 50).lines())
              .isEmpty();
          assertThat(register.list(new Filter("people", null, "paging"), null, 50).lines())
              .isEmpty();
        });
  }

  /** The committee votes until it has decided. */
  private void ratify(CaseNumber number, Map<String, Object> vote) {
    while (play.waiting(number).contains("CastVote")) {
      var task = play.open(number, "CastVote").get(0);
      play.vote(number, play.holder(task), vote);
    }
  }

  private List<CaseNumber> listed(String text) {
    return register.list(new Filter(null, null, text), null, 50).lines().stream()
        .map(Line::number)
        .toList();
  }

  private RegisterEntry entry(CaseNumber number) {
    return acting.as(REQUESTER, () -> register.require(number));
  }

  private List<DecisionAnnounced> announced(CaseNumber number) {
    return events.stream(DecisionAnnounced.class)
        .filter(event -> event.caseNumber().equals(number))
        .toList();
  }

  private ApprovalSubject subject() {
    return subjects.stream()
        .filter(found -> found.type().equals("decision"))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> withThirdOption() {
    var analysis = new java.util.HashMap<>(DecisionPlay.analysis(List.of(40, 60)));
    var options = new ArrayList<Object>((List<?>) analysis.get("options"));
    options.add(Map.of("name", "As it is", "cost", 0, "benefit", "No work.", "risk", "Returns."));
    analysis.put("options", options);
    return analysis;
  }
}
