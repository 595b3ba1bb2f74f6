package org.opscoord.action.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opscoord.action.process.ActionPlay.COORDINATOR;
import static org.opscoord.action.process.ActionPlay.OWNER;
import static org.opscoord.action.process.ActionPlay.REQUESTER;
import static org.opscoord.action.process.ActionPlay.request;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.opscoord.action.ActionEvents.ActionOverdue;
import org.opscoord.action.ActionItems;
import org.opscoord.action.ActionNote;
import org.opscoord.action.ActionNote.Kind;
import org.opscoord.action.ActionState;
import org.opscoord.casework.CaseEnding;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseState;
import org.opscoord.casework.CaseVisibility;
import org.opscoord.casework.Cases;
import org.opscoord.casework.Trail;
import org.opscoord.demo.DemoDirectory;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.DirectoryFile;
import org.opscoord.directory.DirectoryFiles;
import org.opscoord.directory.DirectoryImport;
import org.opscoord.directory.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** An action item from its request to its end, on every path. */
@OperationsTest
@Import(ActionPlay.class)
@RecordApplicationEvents
class ActionProcessTests {

  @Autowired ActionPlay play;
  @Autowired ActionItems items;
  @Autowired Cases cases;
  @Autowired CaseEnding ending;
  @Autowired CaseVisibility visibility;
  @Autowired Trail trail;
  @Autowired Acting acting;
  @Autowired DirectoryImport directoryImport;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEvents events;

  @Test
  void whatIsAskedIsOfferedToItsOwnerWhoLeadsTheCase() {
    var number = play.submit(request());

    assertThat(number.value()).startsWith("ACT-");
    assertThat(play.waiting(number)).containsExactly("AnswerAction " + OWNER);
    var item = items.require(number);
    assertThat(item.state()).isEqualTo(ActionState.OFFERED);
    assertThat(item.department()).isEqualTo(new DepartmentId("production"));
    assertThat(item.dueDate()).isEqualTo(LocalDate.parse("2030-03-06"));
    assertThat(item.sourceKind()).isEqualTo("meeting");
    assertThat(cases.require(number).lead()).isEqualTo(new PersonId(OWNER));
    var form = (SpinJsonNode) play.form(number, "AnswerAction").get("item");
    assertThat(form.prop("title").stringValue()).isEqualTo("Replace the seal on line 2");
    assertThat(form.prop("sourceKind").stringValue()).isEqualTo("a meeting");
  }

  @Test
  void anOwnerWhoDoesNotWorkHereIsRefused() {
    assertThatThrownBy(() -> play.submit(request("owner", "nobody.here")))
        .hasMessageContaining("Owner: nobody.here is not one of the choices.");
    assertThatThrownBy(() -> play.submit(request("owner", "Zhang Wei")))
        .hasMessageContaining("Owner: Zhang Wei is not one of the choices.");
  }

  @Test
  void aDayThatIsOverIsRefused() {
    assertThatThrownBy(() -> play.submit(request("dueDate", "2026-03-01")))
        .hasMessageContaining("Due date: the date must not lie before 20");
  }

  @Test
  void theOwnerHasUntilTheEndOfTheDayOnWhichItIsDue() {
    var number = play.accepted(request());

    assertThat(play.task(number, "WorkOnAction").getDueDate().toInstant())
        .isEqualTo(Instant.parse("2030-03-06T15:59:00Z"));
    assertThat(items.require(number).state()).isEqualTo(ActionState.IN_PROGRESS);
  }

  @Test
  void progressIsNotedAgainAndAgainWhileTheTaskStays() {
    var number = play.accepted(request());
    play.note(number, "The seal is ordered.");
    play.note(number, "The seal has come.");

    assertThat(play.waiting(number)).containsExactly("WorkOnAction " + OWNER);
    var form = play.form(number, "WorkOnAction");
    assertThat(((SpinJsonNode) form.get("notes")).elements())
        .extracting(row -> row.prop("text").stringValue())
        .containsExactly("The seal is ordered.", "The seal has come.");
    assertThat(form.get("note")).isNull();
    assertThat(form.get("working")).isNull();
    assertThat(kinds(number)).containsExactly(Kind.PROGRESS, Kind.PROGRESS);
  }

  @Test
  void doneWithoutEvidenceIsRefused() {
    var number = play.accepted(request());

    assertThatThrownBy(() -> play.complete(number, "WorkOnAction", Map.of("working", "done")))
        .hasMessageContaining("Evidence: please fill this in.");
  }

  @Test
  void whoeverAskedLooksAtTheEvidenceAndClosesIt() {
    var number = play.accepted(request());
    play.finish(number, "Report 17");

    assertThat(items.require(number).state()).isEqualTo(ActionState.TO_CHECK);
    assertThat(play.waiting(number)).containsExactly("CheckEvidence " + REQUESTER);
    assertThat(play.form(number, "CheckEvidence")).containsEntry("newestNote", "Report 17");

    play.acceptEvidence(number);

    assertThat(items.require(number).state()).isEqualTo(ActionState.DONE);
    assertThat(cases.require(number).state()).isEqualTo(CaseState.CLOSED);
    assertThat(play.running(number)).isFalse();
  }

  @Test
  void evidenceThatDoesNotSufficeGoesBackWithANewDay() {
    var number = play.accepted(request());
    play.finish(number, "Trust me");
    assertThatThrownBy(() -> returned(number, "2026-03-01"))
        .hasMessageContaining("Due date: the date must not lie before 20");

    returned(number, "2030-04-01");

    assertThat(play.waiting(number)).containsExactly("WorkOnAction " + OWNER);
    var item = items.require(number);
    assertThat(item.state()).isEqualTo(ActionState.IN_PROGRESS);
    assertThat(item.dueDate()).isEqualTo(LocalDate.parse("2030-04-01"));
    assertThat(items.notes(number))
        .extracting(ActionNote::text)
        .containsExactly("Trust me", "A report is needed");
  }

  @Test
  void whatIsHandedBackIsOfferedToAnotherOwner() {
    var number = play.submit(request());
    play.handBack(number, "I am on leave.");

    assertThat(items.require(number).state()).isEqualTo(ActionState.HANDED_BACK);
    assertThat(play.waiting(number)).containsExactly("ReassignAction " + REQUESTER);
    assertThat(play.form(number, "ReassignAction"))
        .containsEntry("newestNote", "I am on leave.")
        .containsEntry("newDueDate", "2030-03-06");

    play.complete(
        number,
        "ReassignAction",
        Map.of("reassigning", "reassign", "newOwner", "tang.yu", "newDueDate", "2030-03-20"));

    assertThat(play.waiting(number)).containsExactly("AnswerAction tang.yu");
    assertThat(play.form(number, "AnswerAction").get("handBackReason")).isNull();
    var item = items.require(number);
    assertThat(item.owner()).isEqualTo(new PersonId("tang.yu"));
    assertThat(item.department()).isEqualTo(new DepartmentId("quality"));
    assertThat(item.dueDate()).isEqualTo(LocalDate.parse("2030-03-20"));
    assertThat(cases.require(number).lead()).isEqualTo(new PersonId("tang.yu"));
  }

  @Test
  void whatIsHandedBackCanBeDroppedWithAReason() {
    var number = play.submit(request());
    play.handBack(number, "There is no seal any more.");

    play.complete(
        number, "ReassignAction", Map.of("reassigning", "drop", "dropReason", "Line 2 is sold."));

    assertThat(items.require(number).state()).isEqualTo(ActionState.DROPPED);
    assertThat(cases.require(number).state()).isEqualTo(CaseState.CLOSED);
    assertThat(kinds(number)).containsExactly(Kind.HANDED_BACK, Kind.DROPPED);
  }

  @Test
  void whatIsLateByAWorkingDayClimbsToTheHeadWhileTheOwnerGoesOn() {
    var number = play.accepted(request());
    assertThat(play.timer(number, "LateByADay").getDuedate().toInstant())
        .isEqualTo(Instant.parse("2030-03-07T10:00:00Z"));

    play.fire(number, "LateByADay");

    assertThat(events.stream(ActionOverdue.class))
        .containsExactly(
            new ActionOverdue(
                number,
                new PersonId(OWNER),
                new PersonId(ActionPlay.HEAD),
                LocalDate.parse("2030-03-06")));
    assertThat(actions(number)).contains("action.overdue");
    assertThat(told(number)).contains("ACTION_OVERDUE " + ActionPlay.HEAD);
    assertThat(play.waiting(number)).containsExactly("WorkOnAction " + OWNER);
  }

  @Test
  void ofALateHeadTheNextHeadAboveHearsAndMaySeeTheCase() {
    var number = play.accepted(request("owner", "zhang.wei"));

    play.fire(number, "LateByADay");

    assertThat(told(number)).containsExactly("ACTION_OVERDUE chen.guoqiang");
    assertThat(acting.as("chen.guoqiang", () -> visibility.sees(number))).isTrue();
    assertThat(acting.as("tang.yu", () -> visibility.sees(number))).isFalse();
  }

  @Test
  void whereNoHeadIsTheCoordinatorHears() {
    var number = play.accepted(request("owner", "chen.guoqiang"));

    play.fire(number, "LateByADay");

    assertThat(told(number)).containsExactly("ACTION_OVERDUE " + COORDINATOR);
  }

  @Test
  void whoHasLeftIsStoodInForByTheCoordinator() {
    var number = play.submit(request());
    jdbc.sql("UPDATE coordination.action_item SET owner = 'left.long.ago' WHERE number = :number")
        .param("number", number.value())
        .update();

    play.accept(number);

    assertThat(play.waiting(number)).containsExactly("WorkOnAction " + COORDINATOR);
  }

  @Test
  void whatWaitsForSomebodyWhoLeavesGoesToTheCoordinatorAtOnce() {
    var people = new String(DemoDirectory.read(DirectoryFile.PEOPLE), StandardCharsets.UTF_8);
    importPeople(people + "short.stay,Short Stay,,quality,quality-engineer,,\n");
    var number = play.accepted(request("owner", "short.stay"));

    importPeople(people);

    assertThat(play.waiting(number)).containsExactly("WorkOnAction " + COORDINATOR);
    assertThat(actions(number)).contains("action.handedOver");
    play.finish(number, "Done in their place");
    assertThat(items.require(number).state()).isEqualTo(ActionState.TO_CHECK);
  }

  @Test
  void whoeverAskedCanWithdrawItWhateverStepItIsAt() {
    var handedBack = play.submit(request());
    play.handBack(handedBack, "No time");
    var toCheck = play.accepted(request());
    play.finish(toCheck, "Report 18");
    for (var number : List.of(play.submit(request()), handedBack, toCheck)) {
      acting.run(REQUESTER, () -> ending.withdraw(number, "No longer needed"));

      assertThat(cases.require(number).state()).isEqualTo(CaseState.WITHDRAWN);
      assertThat(items.require(number).state()).isEqualTo(ActionState.WITHDRAWN);
      assertThat(play.running(number)).isFalse();
    }
  }

  @Test
  void aCoordinatorCanCancelIt() {
    var number = play.accepted(request());

    acting.run(COORDINATOR, () -> ending.cancel(number, "The line is sold"));

    assertThat(items.require(number).state()).isEqualTo(ActionState.CANCELLED);
    assertThat(play.waiting(number)).isEmpty();
  }

  private void returned(CaseNumber number, String newDueDate) {
    play.complete(
        number,
        "CheckEvidence",
        Map.of(
            "checking", "return", "returnReason", "A report is needed", "newDueDate", newDueDate));
  }

  private void importPeople(String people) {
    directoryImport.run(
        new DirectoryFiles(Map.of(DirectoryFile.PEOPLE, people.getBytes(StandardCharsets.UTF_8))));
  }

  private List<Kind> kinds(CaseNumber number) {
    return items.notes(number).stream().map(ActionNote::kind).toList();
  }

  private List<String> actions(CaseNumber number) {
    return trail.of(number).stream().map(recorded -> recorded.entry().action()).toList();
  }

  private List<String> told(CaseNumber number) {
    return jdbc.sql(
            """
            SELECT kind || ' ' || person FROM coordination.notification
             WHERE case_number = :number AND kind LIKE 'ACTION%'
            """)
        .param("number", number.value())
        .query(String.class)
        .list();
  }
}
