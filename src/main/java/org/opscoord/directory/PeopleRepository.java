package org.opscoord.directory;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opscoord.engine.Updates;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * People and their roles. People are never deleted, because cases refer to them: they become
 * inactive, and lose their roles.
 */
@Repository
class PeopleRepository {

  private final JdbcClient jdbc;
  private final NamedParameterJdbcOperations batches;

  PeopleRepository(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  List<Person> people() {
    return jdbc.sql(
            """
            SELECT p.id, p.name, p.email, p.department, p.position, p.locale, p.active,
                   string_agg(r.role, ';') AS roles
            FROM coordination.person p LEFT JOIN coordination.person_role r ON r.person = p.id
            GROUP BY p.id
            """)
        .query(
            (row, number) ->
                new Person(
                    new PersonId(row.getString("id")),
                    row.getString("name"),
                    row.getString("email"),
                    new DepartmentId(row.getString("department")),
                    row.getString("position"),
                    Optional.ofNullable(row.getString("locale"))
                        .map(Locale::forLanguageTag)
                        .orElse(null),
                    roles(row.getString("roles")),
                    row.getBoolean("active")))
        .list();
  }

  void writePeople(Difference<Person> people) {
    batches.batchUpdate(
        """
        INSERT INTO coordination.person
          (id, name, email, department, position, locale, active)
        VALUES (:id, :name, :email, :department, :position, :locale, true)
        ON CONFLICT (id) DO UPDATE SET
          name = excluded.name, email = excluded.email, department = excluded.department,
          position = excluded.position, locale = excluded.locale, active = true
        """,
        people.written().map(PeopleRepository::row).toArray(SqlParameterSource[]::new));
    var left =
        batches.batchUpdate(
            "UPDATE coordination.person SET active = false WHERE id = :id AND active",
            ids(people.left().stream()));
    Updates.exactly(people.left().size(), IntStream.of(left).sum());
    writeRoles(people);
  }

  private void writeRoles(Difference<Person> people) {
    batches.batchUpdate(
        "DELETE FROM coordination.person_role WHERE person = :id",
        ids(Stream.concat(people.changed().stream(), people.left().stream())));
    batches.batchUpdate(
        "INSERT INTO coordination.person_role (person, role) VALUES (:person, :role)",
        people
            .written()
            .flatMap(
                person ->
                    person.roles().stream()
                        .map(
                            role ->
                                new MapSqlParameterSource("person", person.id().value())
                                    .addValue("role", role.id())))
            .toArray(SqlParameterSource[]::new));
  }

  private static SqlParameterSource row(Person person) {
    var locale = Optional.ofNullable(person.locale()).map(Locale::toLanguageTag).orElse(null);
    return new MapSqlParameterSource("id", person.id().value())
        .addValue("name", person.name())
        .addValue("email", person.email())
        .addValue("department", person.department().value())
        .addValue("position", person.position())
        .addValue("locale", locale);
  }

  private static SqlParameterSource[] ids(Stream<Person> people) {
    return people
        .map(person -> new MapSqlParameterSource("id", person.id().value()))
        .toArray(SqlParameterSource[]::new);
  }

  private static Set<Role> roles(@Nullable String joined) {
    var roles = EnumSet.noneOf(Role.class);
    if (joined != null) {
      Arrays.stream(joined.split(";")).map(id -> Role.of(id).orElseThrow()).forEach(roles::add);
    }
    return Set.copyOf(roles);
  }
}
