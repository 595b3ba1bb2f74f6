package org.opscoord.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;
import org.opscoord.directory.Role;

class CompositionTests {

  private final SmallCompany company =
      new SmallCompany()
          .department("office", null, "chief", null)
          .department("sales", "office", "sam", "rita")
          .department("shops", "sales", null, null)
          .department("quality", "office", "quinn", null)
          .department("finance", "office", "fay", "fred")
          .department("legal", "office", null, null)
          .person("anna", "sales")
          .person("bert", "shops")
          .person("cora", "quality")
          .role(Role.COORDINATOR, "cora", "fred")
          .role(Role.STRATEGIC_COMMITTEE, "chief", "fay", "sam")
          .role(Role.DUTY_EXECUTIVE, "fay", "quinn");

  private final SmallRoster roster = new SmallRoster();
  private final Composition composition = new Composition(company, roster, Clock.systemUTC());

  @Test
  void theRequestersOwnHeadAnswers() {
    var body = composition.compose("department-head", request("anna", "sales"));
    assertThat(holders(body)).containsExactly(List.of("sam"));
    assertThat(body.department()).isEqualTo(new DepartmentId("sales"));
    assertThat(body.notes()).isEmpty();
  }

  @Test
  void aHeadIsNeverTheirOwnApprover() {
    var body = composition.compose("department-head", request("sam", "sales"));
    assertThat(holders(body)).containsExactly(List.of("chief"));
    assertThat(notes(body)).containsExactly("note.requesterIsHead");
  }

  @Test
  void aVacantPostIsPassedOverOnTheWayUp() {
    var body = composition.compose("department-head", request("bert", "shops"));
    assertThat(holders(body)).containsExactly(List.of("sam"));
    assertThat(notes(body)).containsExactly("note.vacantHead");
  }

  @Test
  void whoStandsAtTheTopIsAnsweredByACoordinator() {
    var body = composition.compose("department-head", request("chief", "office"));
    assertThat(holders(body)).containsExactly(List.of("cora", "fred"));
    assertThat(notes(body)).containsExactly("note.top");
  }

  @Test
  void theHeadOfAnyDepartmentCanBeABody() {
    var body = composition.compose("finance-head", request("anna", "sales"));
    assertThat(holders(body)).containsExactly(List.of("fay"));
    assertThat(body.department()).isEqualTo(new DepartmentId("finance"));
  }

  @Test
  void theHeadOfFinanceAsksTheHeadAbove() {
    var body = composition.compose("finance-head", request("fay", "finance"));
    assertThat(holders(body)).containsExactly(List.of("chief"));
    assertThat(notes(body)).containsExactly("note.requesterIsHead");
  }

  @Test
  void aHeadAtTheTopWhoAsksIsAnsweredByACoordinator() {
    var body = composition.compose("office-head", request("chief", "office"));
    assertThat(holders(body)).containsExactly(List.of("cora", "fred"));
    assertThat(notes(body)).containsExactly("note.top");
  }

  @Test
  void anEmptyPostGoesToTheCoordinatorsButNeverToTheRequester() {
    var body = composition.compose("legal-head", request("cora", "quality"));
    assertThat(holders(body)).containsExactly(List.of("fred"));
    assertThat(notes(body)).containsExactly("note.vacant");
  }

  @Test
  void aHeadWhoHasApprovedBeforeIsPassedWithTheReason() {
    var request =
        new Request(id("anna"), new DepartmentId("sales"), List.of(), Map.of(id("fay"), 1));
    var seat = composition.compose("finance-head", request).seats().get(0);
    assertThat(seat.passed()).isEqualTo(Note.of("note.passed", id("fay"), 1));
  }

  @Test
  void theCommitteeWeighsAgainWhatAMemberHasApprovedElsewhere() {
    var request =
        new Request(id("anna"), new DepartmentId("sales"), List.of(), Map.of(id("sam"), 1));
    var body = composition.compose("strategic-committee", request);
    assertThat(body.seats()).hasSize(3).allMatch(seat -> seat.passed() == null);
  }

  @Test
  void theDecisionGroupHasOneSeatForEachDepartmentWithItsHeadAndRepresentative() {
    var body =
        composition.compose("decision-group", request("anna", "sales", "finance", "quality"));
    assertThat(holders(body)).containsExactly(List.of("fay", "fred"), List.of("quinn"));
    assertThat(body.seats())
        .extracting(PlannedSeat::department)
        .containsExactly(new DepartmentId("finance"), new DepartmentId("quality"));
  }

  @Test
  void aRequesterWhoSpeaksForADepartmentLeavesItsSeatToTheOther() {
    var body = composition.compose("decision-group", request("fred", "finance", "finance"));
    assertThat(holders(body)).containsExactly(List.of("fay"));
    assertThat(body.notes()).isEmpty();
  }

  @Test
  void aRequesterWhoAloneSpeaksForADepartmentIsReplacedByTheHeadAbove() {
    var body =
        composition.compose("decision-group", request("quinn", "quality", "quality", "sales"));
    assertThat(holders(body)).containsExactly(List.of("chief"), List.of("sam", "rita"));
    assertThat(notes(body)).containsExactly("note.requesterSpeaks");
  }

  @Test
  void aDepartmentWithoutAnybodyToSpeakIsAnsweredByACoordinator() {
    var body = composition.compose("decision-group", request("anna", "sales", "legal", "sales"));
    assertThat(holders(body)).containsExactly(List.of("cora", "fred"), List.of("sam", "rita"));
    assertThat(notes(body)).containsExactly("note.vacant");
  }

  @Test
  void aGroupOfNoDepartmentIsAnsweredByACoordinator() {
    var body = composition.compose("decision-group", request("anna", "sales"));
    assertThat(holders(body)).containsExactly(List.of("cora", "fred"));
    assertThat(notes(body)).containsExactly("note.nobodyAffected");
  }

  @Test
  void aMemberOfTheCommitteeWhoAsksLosesTheSeat() {
    var body = composition.compose("strategic-committee", request("fay", "finance"));
    assertThat(holders(body)).containsExactly(List.of("chief"), List.of("sam"));
    assertThat(notes(body)).containsExactly("note.requesterIsMember");
  }

  @Test
  void theExecutivesOnDutyShareOneSeat() {
    var body = composition.compose("duty-executive", request("anna", "sales"));
    assertThat(holders(body)).containsExactly(List.of("fay", "quinn"));
    assertThat(holders(composition.compose("duty-executive", request("fay", "finance"))))
        .containsExactly(List.of("quinn"));
  }

  @Test
  void aCommitteeWithoutMembersIsAnsweredByACoordinator() {
    company.role(Role.STRATEGIC_COMMITTEE).role(Role.DUTY_EXECUTIVE, "fay");
    var committee = composition.compose("strategic-committee", request("anna", "sales"));
    assertThat(holders(committee)).containsExactly(List.of("cora", "fred"));
    assertThat(notes(committee)).containsExactly("note.noMembers");
    var executive = composition.compose("duty-executive", request("fay", "finance"));
    assertThat(notes(executive)).containsExactly("note.noMembers");
  }

  @Test
  void withoutAnotherCoordinatorTheHeadAboveAnswers() {
    company.role(Role.COORDINATOR, "anna");
    var body = composition.compose("legal-head", request("anna", "sales"));
    assertThat(holders(body)).containsExactly(List.of("sam"));
  }

  @Test
  void whereNobodyAtAllMayDecideTheRouteIsUnusable() {
    company.role(Role.COORDINATOR, "chief");
    var request = request("chief", "office");
    assertThatThrownBy(() -> composition.compose("department-head", request))
        .isInstanceOf(RouteUnusable.class)
        .hasMessageContaining("chief");
  }

  @Test
  void aBodyThatNobodyKnowsIsRefused() {
    var request = request("anna", "sales");
    for (var body : List.of("nowhere-head", "Sales-head", "-head", "jury")) {
      assertThatThrownBy(() -> composition.compose(body, request))
          .isInstanceOf(RouteUnusable.class)
          .hasMessageContaining(body);
    }
  }

  @Test
  void aSeatEscalatesToWhoeverStandsAboveItsHoldersButNotToTheRequester() {
    var substitution = new Substitution(company);
    assertThat(substitution.above(List.of(id("sam")), id("anna"))).containsExactly(id("chief"));
    assertThat(substitution.above(List.of(id("fay"), id("quinn")), id("anna")))
        .containsExactly(id("chief"));
    assertThat(substitution.above(List.of(id("anna")), id("sam"))).containsExactly(id("chief"));
    assertThat(substitution.above(List.of(id("chief")), id("anna"))).isEmpty();
    assertThat(substitution.above(List.of(id("sam")), id("chief"))).isEmpty();
  }

  @Test
  void theExecutiveOnDutyAnswersAloneAndSaysSo() {
    roster.executive("quinn");
    var body = composition.compose("duty-executive", request("anna", "sales"));
    assertThat(holders(body)).containsExactly(List.of("quinn"));
    assertThat(notes(body)).containsExactly("note.onDuty");
  }

  @Test
  void anExecutiveOnDutyWhoAsksIsAnsweredByTheOthers() {
    roster.executive("quinn");
    var body = composition.compose("duty-executive", request("quinn", "quality"));
    assertThat(holders(body)).containsExactly(List.of("fay"));
    assertThat(notes(body)).containsExactly("note.requesterIsMember");
  }

  private static Request request(String requester, String department, String... affected) {
    return new Request(
        id(requester),
        new DepartmentId(department),
        Stream.of(affected).map(DepartmentId::new).toList(),
        Map.of());
  }

  private static List<List<String>> holders(ComposedBody body) {
    return body.seats().stream()
        .map(seat -> seat.holders().stream().map(PersonId::value).toList())
        .toList();
  }

  private static List<String> notes(ComposedBody body) {
    return body.notes().stream().map(Note::messageKey).toList();
  }

  private static PersonId id(String person) {
    return new PersonId(person);
  }
}
