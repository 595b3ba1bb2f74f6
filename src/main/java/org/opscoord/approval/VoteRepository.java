package org.opscoord.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.TransactionMemory;
import org.opscoord.engine.Updates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Votes are only ever added; seats are read with their newest one. */
@Repository
class VoteRepository {

  private final JdbcClient jdbc;
  private final TransactionMemory memory;

  VoteRepository(JdbcClient jdbc, TransactionMemory memory) {
    this.jdbc = jdbc;
    this.memory = memory;
  }

  /** Writes a vote; the same revision a second time is refused by its key. */
  void insert(SeatId seat, Vote vote) {
    memory.forgetAll(SeatRepository.Remembered.class);
    Updates.one(
        jdbc.sql(
                """
                INSERT INTO coordination.vote
                  (seat_id, revision, person, on_behalf_of, choice, reason, return_to, at)
                VALUES (:seat, :revision, :person, :onBehalfOf, :choice, :reason, :returnTo, :at)
                """)
            .param("seat", seat.value())
            .param("revision", vote.revision())
            .param("person", value(vote.person()))
            .param("onBehalfOf", value(vote.onBehalfOf()))
            .param("choice", vote.choice().name())
            .param("reason", vote.reason())
            .param("returnTo", vote.returnTo())
            .param("at", Timestamp.from(vote.at()))
            .update());
  }

  private static @Nullable String value(@Nullable PersonId person) {
    return person == null ? null : person.value();
  }

  /** The newest vote of a seat, as far as there is one. */
  static @Nullable Vote newest(ResultSet row) throws SQLException {
    var choice = row.getString("choice");
    if (choice == null) {
      return null;
    }
    return new Vote(
        row.getInt("revision"),
        person(row.getString("person")),
        person(row.getString("on_behalf_of")),
        VoteChoice.valueOf(choice),
        row.getString("reason"),
        row.getString("return_to"),
        row.getTimestamp("at").toInstant());
  }

  private static @Nullable PersonId person(@Nullable String id) {
    return id == null ? null : new PersonId(id);
  }
}
