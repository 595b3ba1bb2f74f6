package org.opscoord.approval;

import static org.opscoord.approval.RoundRepository.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.TransactionMemory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SeatRepository {

  private static final String SEAT =
      """
      SELECT s.id, s.body_id, s.wave, s.department, s.answer_by,
             ARRAY(SELECT h.person FROM coordination.approval_holder h
                    WHERE h.seat_id = s.id ORDER BY h.person) AS holders,
             ARRAY(SELECT coalesce(h.stands_for, h.person) FROM coordination.approval_holder h
                    WHERE h.seat_id = s.id ORDER BY h.person) AS entitled,
             v.revision, v.person, v.on_behalf_of, v.choice, v.reason, v.return_to, v.at
        FROM coordination.approval_seat s
        LEFT JOIN LATERAL (SELECT * FROM coordination.vote
                            WHERE seat_id = s.id ORDER BY revision DESC LIMIT 1) v ON true
      """;

  private final JdbcClient jdbc;
  private final TransactionMemory memory;
  private final HolderRepository holders;

  SeatRepository(JdbcClient jdbc, TransactionMemory memory, HolderRepository holders) {
    this.jdbc = jdbc;
    this.memory = memory;
    this.holders = holders;
  }

  /** What is remembered of seats and their votes. */
  sealed interface Remembered {}

  private record OfBodies(List<BodyId> bodies) implements Remembered {}

  private record OfBody(BodyId body) implements Remembered {}

  private record OfId(SeatId id) implements Remembered {}

  SeatId insert(Body body, int position, int wave, PlannedSeat seat) {
    memory.forgetAll(Remembered.class);
    var department = seat.department();
    var id =
        new SeatId(
            jdbc.sql(
                    """
                    INSERT INTO coordination.approval_seat (body_id, position, wave, department)
                    VALUES (:body, :position, :wave, :department) RETURNING id
                    """)
                .param("body", body.id().value())
                .param("position", position)
                .param("wave", wave)
                .param("department", department == null ? null : department.value())
                .query(Long.class)
                .single());
    holders.insert(id, seat.holders());
    return id;
  }

  List<Seat> ofBodies(Collection<Body> bodies) {
    if (bodies.isEmpty()) {
      return List.of();
    }
    return memory.recall(
        new OfBodies(bodies.stream().map(Body::id).toList()),
        () -> {
          var seats =
              known(
                  jdbc.sql(
                          SEAT
                              + " WHERE s.removed_at IS NULL AND s.body_id IN (:bodies) ORDER BY s.body_id, s.position")
                      .param("bodies", bodies.stream().map(body -> body.id().value()).toList())
                      .query(SeatRepository::seat)
                      .list());
          bodies.forEach(
              body ->
                  memory.remember(
                      new OfBody(body.id()),
                      seats.stream().filter(seat -> seat.bodyId().equals(body.id())).toList()));
          return seats;
        });
  }

  List<Seat> ofBody(BodyId body) {
    return memory.recall(
        new OfBody(body),
        () ->
            known(
                jdbc.sql(
                        SEAT
                            + " WHERE s.removed_at IS NULL AND s.body_id = :body ORDER BY s.position")
                    .param("body", body.value())
                    .query(SeatRepository::seat)
                    .list()));
  }

  private List<Seat> known(List<Seat> seats) {
    seats.forEach(seat -> memory.remember(new OfId(seat.id()), Optional.of(seat)));
    return seats;
  }

  Optional<Seat> find(SeatId id) {
    return memory.recall(
        new OfId(id),
        () ->
            jdbc.sql(SEAT + " WHERE s.removed_at IS NULL AND s.id = :id")
                .param("id", id.value())
                .query(SeatRepository::seat)
                .optional());
  }

  /** Opens a wave; how many seats it has. */
  int openWave(BodyId body, int wave, Instant answerBy) {
    memory.forgetAll(Remembered.class);
    return jdbc.sql(
            """
            UPDATE coordination.approval_seat SET answer_by = :answerBy
             WHERE body_id = :body AND wave = :wave AND answer_by IS NULL
            """)
        .param("answerBy", Timestamp.from(answerBy))
        .param("body", body.value())
        .param("wave", wave)
        .update();
  }

  private static Seat seat(ResultSet row, int index) throws SQLException {
    var department = row.getString("department");
    return new Seat(
        new SeatId(row.getLong("id")),
        new BodyId(row.getLong("body_id")),
        row.getInt("wave"),
        department == null ? null : new DepartmentId(department),
        instant(row, "answer_by"),
        people(row, "holders"),
        standingIn(people(row, "holders"), people(row, "entitled")),
        VoteRepository.newest(row));
  }

  private static List<PersonId> people(ResultSet row, String column) throws SQLException {
    return Arrays.stream((String[]) row.getArray(column).getArray()).map(PersonId::new).toList();
  }

  private static Map<PersonId, PersonId> standingIn(
      List<PersonId> holders, List<PersonId> entitled) {
    return IntStream.range(0, holders.size())
        .filter(index -> !holders.get(index).equals(entitled.get(index)))
        .boxed()
        .collect(Collectors.toMap(holders::get, entitled::get));
  }
}
