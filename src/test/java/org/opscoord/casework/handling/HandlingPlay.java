package org.opscoord.casework.handling;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opscoord.Acting;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.Trail;
import org.opscoord.directory.PersonId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People doing things to tasks, and what is written of it. */
@TestComponent
public class HandlingPlay {

  private final Handlings handlings;
  private final Acting acting;
  private final Trail trail;
  private final JdbcClient jdbc;

  HandlingPlay(Handlings handlings, Acting acting, Trail trail, JdbcClient jdbc) {
    this.handlings = handlings;
    this.acting = acting;
    this.trail = trail;
    this.jdbc = jdbc;
  }

  /** A request with a new key. */
  public static HandlingRequest request(
      String reason, @Nullable String person, @Nullable String target) {
    return new HandlingRequest(
        UUID.randomUUID(), reason, person == null ? null : new PersonId(person), target);
  }

  public void handle(String person, String task, HandlingKind kind, HandlingRequest request) {
    acting.run(person, () -> handlings.handle(task, kind, request));
  }

  public List<HandlingKind> offered(String person, String task) {
    return acting.as(person, () -> handlings.offers(task)).stream().map(Offer::kind).toList();
  }

  /** What somebody may do to tasks of a case that they do not have. */
  public List<HandlingKind> offeredFromAfar(String person, CaseNumber number) {
    return acting.as(person, () -> handlings.offersFromAfar(number)).values().stream()
        .flatMap(List::stream)
        .map(Offer::kind)
        .toList();
  }

  public Offer offer(String person, String task, HandlingKind kind) {
    return acting.as(person, () -> handlings.offers(task)).stream()
        .filter(offer -> offer.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  /** The kinds that were written down for a case, in order. */
  public List<String> written(CaseNumber number) {
    return jdbc.sql(
            "SELECT kind FROM coordination.task_handling WHERE case_number = :number ORDER BY id")
        .param("number", number.value())
        .query(String.class)
        .list();
  }

  /** What the trail says of handling, as action and comment. */
  public List<String> trail(CaseNumber number) {
    return trail.of(number).stream()
        .map(Trail.Recorded::entry)
        .filter(entry -> entry.action().startsWith("handling."))
        .map(entry -> entry.action() + " " + entry.comment())
        .toList();
  }

  /** How often a measure was counted for a case. */
  public long facts(CaseNumber number, String measure) {
    return jdbc.sql(
            """
            SELECT count(*) FROM coordination.kpi_fact
             WHERE case_number = :number AND measure = :measure
            """)
        .param("number", number.value())
        .param("measure", measure)
        .query(Long.class)
        .single();
  }

  /** Who was told that something was done to a task of the case. */
  public List<String> told(CaseNumber number) {
    return jdbc.sql(
            """
            SELECT person FROM coordination.notification
             WHERE case_number = :number AND kind = 'TASK_HANDLED' ORDER BY person
            """)
        .param("number", number.value())
        .query(String.class)
        .list();
  }
}
