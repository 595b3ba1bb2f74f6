package org.opscoord.substitution;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opscoord.Acting;
import org.opscoord.directory.PersonId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who go away and come back. */
@TestComponent
public class AbsencePlay {

  private final Absences absences;
  private final AbsenceRun run;
  private final Substitutes substitutes;
  private final Acting acting;
  private final JdbcClient jdbc;

  AbsencePlay(
      Absences absences, AbsenceRun run, Substitutes substitutes, Acting acting, JdbcClient jdbc) {
    this.absences = absences;
    this.run = run;
    this.substitutes = substitutes;
    this.acting = acting;
    this.jdbc = jdbc;
  }

  public LocalDate today() {
    return substitutes.today();
  }

  /** Somebody enters that they are away from today on, for a week; tasks are not handed over. */
  public UUID away(String person, @Nullable String substitute) {
    return away(person, substitute, Set.of(), false);
  }

  public UUID away(
      String person, @Nullable String substitute, Set<String> kinds, boolean handsOver) {
    var entry = entry(person, substitute, today(), today().plusDays(6), kinds, handsOver);
    acting.as(person, () -> absences.enter(entry));
    run.run();
    return entry.id();
  }

  public static AbsenceEntry entry(
      String person,
      @Nullable String substitute,
      LocalDate from,
      LocalDate until,
      Set<String> kinds,
      boolean handsOver) {
    return new AbsenceEntry(
        UUID.randomUUID(),
        new PersonId(person),
        substitute == null ? null : new PersonId(substitute),
        from,
        until,
        kinds,
        handsOver);
  }

  /** Somebody comes back before the last day. */
  public void back(String person, UUID absence) {
    acting.run(person, () -> absences.end(absence));
    run.run();
  }

  public void seeToAll() {
    run.run();
  }

  /** For what comes after the test: everybody is there again. */
  public void everybodyIsThere() {
    jdbc.sql(
            "UPDATE coordination.acting_for SET until = now(), ended_as = 'OTHERWISE' WHERE until IS NULL")
        .update();
    jdbc.sql("DELETE FROM coordination.absence").update();
  }
}
