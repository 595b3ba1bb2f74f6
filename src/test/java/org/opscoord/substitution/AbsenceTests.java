package org.opscoord.substitution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.opscoord.casework.handling.Collision;
import org.opscoord.casework.handling.HandlingPlay;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ma Chao of sales is away; Wang Fang leads sales, and Gao Yuan coordinates. */
@OperationsTest
@Import({HandlingPlay.class, Collision.class, AbsencePlay.class})
class AbsenceTests {

  private static final String PERSON = "ma.chao";
  private static final String SUBSTITUTE = "peter.novak";

  @Autowired Absences absences;
  @Autowired AbsencePlay play;
  @Autowired Acting acting;
  @Autowired Collision collision;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void everybodyIsThere() {
    play.everybodyIsThere();
  }

  @Test
  void anAbsenceIsEnteredOnceAndItsSubstituteTold() {
    var entry = entry(PERSON, SUBSTITUTE, 1, 3);

    enter(PERSON, entry);
    enter(PERSON, entry);

    assertThat(acting.as(SUBSTITUTE, () -> absences.concerning(new PersonId(SUBSTITUTE))))
        .extracting(Absence::id)
        .containsExactly(entry.id());
    assertThat(told("SUBSTITUTE_NAMED")).containsExactly(SUBSTITUTE);
  }

  @Test
  void theSameIdWithOtherContentIsRefused() {
    var entry = entry(PERSON, SUBSTITUTE, 1, 3);
    enter(PERSON, entry);
    var other =
        new AbsenceEntry(
            entry.id(),
            entry.person(),
            entry.substitute(),
            entry.firstDay(),
            entry.lastDay(),
            Set.of(),
            true);

    refused(() -> enter(PERSON, other), "substitution.key.used");
  }

  @Test
  void headsAndCoordinatorsEnterItForOthersWhoAreTold() {
    enter("wang.fang", entry(PERSON, SUBSTITUTE, 1, 1));
    enter("gao.yuan", entry(PERSON, SUBSTITUTE, 2, 2));

    assertThat(told("ABSENCE_ENTERED")).containsExactly(PERSON, PERSON);
    refused(() -> enter(SUBSTITUTE, entry(PERSON, SUBSTITUTE, 3, 3)), "substitution.forbidden");
    refused(
        () -> acting.as(SUBSTITUTE, () -> absences.concerning(new PersonId(PERSON))),
        "substitution.forbidden");
  }

  @Test
  void whoeverComesBackEarlyEndsItAndTheSubstituteIsTold() {
    var entry = entry(PERSON, SUBSTITUTE, 0, 3);
    enter(PERSON, entry);
    refused(() -> acting.run(SUBSTITUTE, () -> absences.end(entry.id())), "substitution.forbidden");

    acting.run(PERSON, () -> absences.end(entry.id()));
    acting.run(PERSON, () -> absences.end(entry.id()));

    assertThat(told("SUBSTITUTE_RELEASED")).containsExactly(SUBSTITUTE);
    assertThat(acting.as(PERSON, () -> absences.concerning(new PersonId(PERSON)))).isEmpty();
    enter(PERSON, entry(PERSON, SUBSTITUTE, 0, 3));
  }

  @Test
  void whatCannotBeIsRefusedWithASentence() {
    refused(() -> enter(PERSON, entry(PERSON, PERSON, 0, 1)), "substitution.oneself");
    refused(() -> enter(PERSON, entry(PERSON, "no.body", 0, 1)), "substitution.person.unknown");
    refused(() -> enter(PERSON, entry(PERSON, SUBSTITUTE, 3, 2)), "substitution.days.order");
    refused(() -> enter(PERSON, entry(PERSON, SUBSTITUTE, -1, 2)), "substitution.days.past");
    refused(() -> enter(PERSON, entry(PERSON, SUBSTITUTE, 0, 400)), "substitution.days.tooLong");
    refused(
        () -> enter("chen.guoqiang", entry("chen.guoqiang", null, 0, 1)),
        "substitution.nobodyAbove");
    refused(
        () ->
            enter(
                PERSON,
                AbsencePlay.entry(
                    PERSON, SUBSTITUTE, play.today(), play.today(), Set.of("XYZ"), false)),
        "substitution.kind.unknown");
    assertThat(count()).isZero();
  }

  @Test
  void nobodyIsAwayTwiceOnOneDay() {
    enter(PERSON, entry(PERSON, SUBSTITUTE, 1, 3));

    refused(() -> enter(PERSON, entry(PERSON, "shen.yi", 3, 5)), "substitution.twice");
    enter(PERSON, entry(PERSON, "shen.yi", 4, 5));
  }

  @Test
  void nobodyStandsInForThemselvesInTheEnd() {
    enter(PERSON, entry(PERSON, SUBSTITUTE, 1, 3));
    enter(SUBSTITUTE, entry(SUBSTITUTE, "shen.yi", 2, 4));

    refused(() -> enter("shen.yi", entry("shen.yi", PERSON, 3, 8)), "substitution.circle");
    enter("shen.yi", entry("shen.yi", PERSON, 4, 8));
  }

  @RepeatedTest(5)
  void twoWhoNameEachOtherAtOnceAreNotBothAccepted() throws Exception {
    var second =
        collision.of(
            () -> enter(PERSON, entry(PERSON, SUBSTITUTE, 1, 3)),
            () -> enter(SUBSTITUTE, entry(SUBSTITUTE, PERSON, 2, 4)));

    assertThatThrownBy(() -> second.get(20, TimeUnit.SECONDS))
        .hasStackTraceContaining("substitution.circle");
    assertThat(count()).isEqualTo(1);
  }

  private AbsenceEntry entry(String person, @Nullable String substitute, int from, int until) {
    LocalDate today = play.today();
    return AbsencePlay.entry(
        person, substitute, today.plusDays(from), today.plusDays(until), Set.of(), false);
  }

  private void enter(String person, AbsenceEntry entry) {
    acting.as(person, () -> absences.enter(entry));
  }

  private static void refused(Runnable work, String sentence) {
    assertThatThrownBy(work::run).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
  }

  private long count() {
    return jdbc.sql("SELECT count(*) FROM coordination.absence").query(Long.class).single();
  }

  private List<String> told(String kind) {
    return jdbc.sql(
            """
            SELECT n.person FROM coordination.notification n
              JOIN coordination.absence a ON n.event_key LIKE '%:' || a.id::text || '%'
             WHERE n.kind = :kind ORDER BY n.id
            """)
        .param("kind", kind)
        .query(String.class)
        .list();
  }
}
