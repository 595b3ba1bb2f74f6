package org.opscoord.issue.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opscoord.issue.process.IssuePlay.OWNER;
import static org.opscoord.issue.process.IssuePlay.s1;
import static org.opscoord.issue.process.IssuePlay.s3;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.opscoord.TestClock;
import org.opscoord.calendar.CalendarFiles;
import org.opscoord.casework.CaseState;
import org.opscoord.casework.Cases;
import org.opscoord.casework.Trail;
import org.opscoord.issue.IssueModel;
import org.opscoord.issue.Levels;
import org.opscoord.issue.Policy.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Whose hours count, how people are told, and what silence leaves behind. */
@OperationsTest
@Import(IssuePlay.class)
class IssueClocksTests {

  private static final String HOURS = "department,weekday,hours\n";

  @Autowired IssuePlay play;
  @Autowired Levels levels;
  @Autowired Cases cases;
  @Autowired Trail trail;
  @Autowired CalendarFiles calendarFiles;
  @Autowired Acting acting;
  @Autowired TestClock.Time time;

  @BeforeEach
  void mondayHalfPastNine() {
    time.set(TestClock.START);
  }

  @AfterEach
  void everybodyWorksTheCompanysHours() {
    hours(HOURS);
    time.set(TestClock.START);
  }

  @Test
  void anIssueIsCountedInTheHoursOfTheDepartmentThatOwnsIt() {
    hours(HOURS + "quality,monday,09:00-11:00\nquality,tuesday,09:00-11:00\n");

    var ordinary = levels.newest(play.submit(s3()));
    var grave = levels.newest(play.submit(s1()));

    assertThat(ordinary.acknowledgeBy()).isEqualTo(Instant.parse("2026-03-04T01:30:00Z"));
    assertThat(grave.solveBy()).isEqualTo(TestClock.START.plusSeconds(4 * 3_600));
  }

  @Test
  void afterItWasOverruledTheHoursOfTheNewDepartmentCount() {
    hours(HOURS + "production,monday,09:00-10:00\nproduction,tuesday,09:00-10:00\n");
    var number = play.submit(s3());
    assertThat(levels.newest(number).acknowledgeBy())
        .isEqualTo(Instant.parse("2026-03-02T06:30:00Z"));

    play.complete(
        number,
        IssueModel.REVIEW_TRIAGE,
        IssuePlay.COORDINATOR,
        Map.of(
            "triage", "overrule",
            "newSeverity", "S3",
            "newDepartment", "production",
            "reason", "The seal is made there."));

    assertThat(levels.newest(number).acknowledgeBy())
        .isEqualTo(Instant.parse("2026-03-04T03:30:00Z"));
  }

  @Test
  void thePolicySaysHowPeopleAreTold() {
    assertThat(levels.newest(play.submit(s1())).by()).isEqualTo(By.INBOX_AND_MAIL);
    assertThat(By.of("inbox")).isEqualTo(By.INBOX);
    assertThatThrownBy(() -> By.of("pigeon"))
        .hasMessage("escalation-policy has the channel \"pigeon\"; write inbox or inbox-and-mail.");
  }

  @Test
  void anIssueClosedInSilenceSaysWhatGoesOnAndWhoseItIs() {
    var number = play.submit(s3());
    play.acknowledge(number, OWNER);
    play.complete(
        number,
        IssueModel.SOLVE_ISSUE,
        OWNER,
        Map.of(
            "next",
            "solved",
            "solution",
            "A new seal.",
            "hasActions",
            true,
            "actions",
            List.of(
                Map.of(
                    "title", "Order seals",
                    "owner", "yang.jun",
                    "dueDate", "2026-04-30",
                    "expectedEvidence", "The order."))));
    play.fire(number, "VerificationTimeOver");
    play.fire(number, "LearningTimeOver");

    assertThat(cases.require(number).state()).isEqualTo(CaseState.CLOSED);
    var action = cases.followUps(number).get(0);
    assertThat(trail.of(number))
        .filteredOn(entry -> entry.entry().action().equals("case.followUps.leftSilently"))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.entry().automatic()).isTrue();
              assertThat(entry.entry().comment()).startsWith(action.number().value() + " (");
            });
  }

  private void hours(String csv) {
    acting.run("ren.hao", () -> calendarFiles.run(null, csv.getBytes(UTF_8)));
  }
}
