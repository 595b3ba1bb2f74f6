package org.opscoord.directory;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/**
 * Writes changes to the directory's tables. Departments and people are never deleted, because cases
 * refer to them: departments close, people become inactive.
 */
@Repository
class ChangeRepository {

  private final NamedParameterJdbcOperations jdbc;
  private final Clock clock;

  ChangeRepository(NamedParameterJdbcOperations jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Writes everything and a new revision. */
  void write(Changes changes, @Nullable PersonId by) {
    writePositions(changes.positions());
    writeDepartments(changes.departments());
    writePeople(changes.people());
    one(
        """
        UPDATE coordination.directory_revision
        SET revision = :revision, changed_at = :at, changed_by = :by
        """,
        new MapSqlParameterSource("revision", UUID.randomUUID())
            .addValue("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
            .addValue("by", by == null ? null : by.value()));
  }

  private void writeDepartments(Difference<Department> departments) {
    each(
        """
        INSERT INTO coordination.department
          (id, name_en, name_zh, kind, parent, head, representative, open)
        VALUES (:id, :nameEn, :nameZh, :kind, :parent, :head, :representative, true)
        ON CONFLICT (id) DO UPDATE SET
          name_en = excluded.name_en, name_zh = excluded.name_zh, kind = excluded.kind,
          parent = excluded.parent, head = excluded.head,
          representative = excluded.representative, open = true
        """,
        written(departments),
        department ->
            new MapSqlParameterSource("id", department.id().value())
                .addValue("nameEn", department.nameEn())
                .addValue("nameZh", department.nameZh())
                .addValue("kind", department.kind())
                .addValue("parent", text(department.parent()))
                .addValue("head", text(department.head()))
                .addValue("representative", text(department.representative())));
    each(
        """
        UPDATE coordination.department SET open = false, head = NULL, representative = NULL
        WHERE id = :id
        """,
        departments.left(),
        department -> new MapSqlParameterSource("id", department.id().value()));
  }

  private void writePositions(Difference<Position> positions) {
    each(
        """
        INSERT INTO coordination.position (id, name_en, name_zh) VALUES (:id, :nameEn, :nameZh)
        ON CONFLICT (id) DO UPDATE SET name_en = excluded.name_en, name_zh = excluded.name_zh
        """,
        written(positions),
        position ->
            new MapSqlParameterSource("id", position.id())
                .addValue("nameEn", position.nameEn())
                .addValue("nameZh", position.nameZh()));
    each(
        "DELETE FROM coordination.position WHERE id = :id",
        positions.left(),
        position -> new MapSqlParameterSource("id", position.id()));
  }

  private void writePeople(Difference<Person> people) {
    each(
        """
        INSERT INTO coordination.person
          (id, name, email, department, position, locale, active)
        VALUES (:id, :name, :email, :department, :position, :locale, true)
        ON CONFLICT (id) DO UPDATE SET
          name = excluded.name, email = excluded.email, department = excluded.department,
          position = excluded.position, locale = excluded.locale, active = true
        """,
        written(people),
        person ->
            new MapSqlParameterSource("id", person.id().value())
                .addValue("name", person.name())
                .addValue("email", person.email())
                .addValue("department", person.department().value())
                .addValue("position", person.position())
                .addValue(
                    "locale",
                    Optional.ofNullable(person.locale()).map(Locale::toLanguageTag).orElse(null)));
    each(
        "UPDATE coordination.person SET active = false WHERE id = :id",
        people.left(),
        person -> new MapSqlParameterSource("id", person.id().value()));
    writeRoles(people);
  }

  private void writeRoles(Difference<Person> people) {
    each(
        "DELETE FROM coordination.person_role WHERE person = :id",
        Stream.concat(people.changed().stream(), people.left().stream()).toList(),
        person -> new MapSqlParameterSource("id", person.id().value()));
    each(
        "INSERT INTO coordination.person_role (person, role) VALUES (:person, :role)",
        written(people).stream()
            .flatMap(person -> person.roles().stream().map(role -> new Held(person.id(), role)))
            .toList(),
        held ->
            new MapSqlParameterSource("person", held.person.value())
                .addValue("role", held.role.id()));
  }

  private <T> void each(
      String sql, Collection<T> elements, Function<T, SqlParameterSource> parameters) {
    if (!elements.isEmpty()) {
      jdbc.batchUpdate(sql, elements.stream().map(parameters).toArray(SqlParameterSource[]::new));
    }
  }

  private void one(String sql, SqlParameterSource parameters) {
    var rows = jdbc.update(sql, parameters);
    if (rows != 1) {
      throw new IllegalStateException("Expected to change one row, not " + rows + ": " + sql);
    }
  }

  private static <T> List<T> written(Difference<T> difference) {
    return Stream.concat(difference.added().stream(), difference.changed().stream()).toList();
  }

  private static @Nullable String text(@Nullable Object id) {
    return id == null ? null : id.toString();
  }

  private record Held(PersonId person, Role role) {}
}
