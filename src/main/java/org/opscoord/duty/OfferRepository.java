package org.opscoord.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Updates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OfferRepository {

  private static final String OFFERS =
      """
      SELECT o.*, a.accepted, a.answered_at
        FROM coordination.duty_offer o
        LEFT JOIN coordination.duty_answer a ON a.offer_id = o.id
      """;

  private final JdbcClient jdbc;

  OfferRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Records an offer and gives its id. */
  long insert(Roster roster, Span span, PersonId by, PersonId to, Instant now) {
    return jdbc.sql(
            """
            INSERT INTO coordination.duty_offer
              (roster, starts_at, ends_at, offered_by, offered_to, offered_at)
            VALUES (:roster, :from, :until, :by, :to, :now)
            RETURNING id
            """)
        .param("roster", roster.value())
        .param("from", Timestamp.from(span.from()))
        .param("until", Timestamp.from(span.until()))
        .param("by", by.value())
        .param("to", to.value())
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .single();
  }

  void answer(long offer, boolean accepted, Instant now) {
    Updates.one(
        jdbc.sql(
                """
                INSERT INTO coordination.duty_answer (offer_id, accepted, answered_at)
                VALUES (:offer, :accepted, :now)
                """)
            .param("offer", offer)
            .param("accepted", accepted)
            .param("now", Timestamp.from(now))
            .update());
  }

  Optional<Offer> find(long id) {
    return jdbc.sql(OFFERS + " WHERE o.id = :id")
        .param("id", id)
        .query((row, index) -> offer(row))
        .optional();
  }

  /** Offers by or to a person that wait for an answer and whose duty is not over, oldest first. */
  List<Offer> waiting(PersonId person, Instant now) {
    return jdbc.sql(
            OFFERS
                + """
                   WHERE (o.offered_by = :person OR o.offered_to = :person)
                     AND o.ends_at > :now AND a.offer_id IS NULL
                   ORDER BY o.id
                  """)
        .param("person", person.value())
        .param("now", Timestamp.from(now))
        .query((row, index) -> offer(row))
        .list();
  }

  private static Offer offer(ResultSet row) throws SQLException {
    return new Offer(
        row.getLong("id"),
        new Roster(row.getString("roster")),
        new Span(
            row.getTimestamp("starts_at").toInstant(), row.getTimestamp("ends_at").toInstant()),
        new PersonId(row.getString("offered_by")),
        new PersonId(row.getString("offered_to")),
        row.getTimestamp("offered_at").toInstant(),
        (Boolean) row.getObject("accepted"),
        instant(row.getTimestamp("answered_at")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
