package org.opscoord.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the directory's tables. */
@Repository
class DirectoryRepository {

  private final JdbcClient jdbc;

  DirectoryRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Another value after each change. */
  UUID revision() {
    return jdbc.sql("SELECT revision FROM coordination.directory_revision")
        .query(UUID.class)
        .single();
  }

  /** Makes everybody else who wants to change the directory wait for this transaction. */
  void lock() {
    jdbc.sql("SELECT revision FROM coordination.directory_revision FOR UPDATE")
        .query(UUID.class)
        .single();
  }

  Company load() {
    return new Company(departments(true), departments(false), positions(), people());
  }

  private List<Department> departments(boolean open) {
    return jdbc.sql(
            """
            SELECT id, name_en, name_zh, kind, parent, head, representative
            FROM coordination.department WHERE open = :open
            """)
        .param("open", open)
        .query(
            (row, number) ->
                new Department(
                    new DepartmentId(row.getString("id")),
                    row.getString("name_en"),
                    row.getString("name_zh"),
                    row.getString("kind"),
                    text(row, "parent").map(DepartmentId::new).orElse(null),
                    text(row, "head").map(PersonId::new).orElse(null),
                    text(row, "representative").map(PersonId::new).orElse(null)))
        .list();
  }

  private List<Position> positions() {
    return jdbc.sql("SELECT id, name_en, name_zh FROM coordination.position ORDER BY id")
        .query(
            (row, number) ->
                new Position(
                    row.getString("id"), row.getString("name_en"), row.getString("name_zh")))
        .list();
  }

  private List<Person> people() {
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
                    text(row, "email").orElse(null),
                    new DepartmentId(row.getString("department")),
                    text(row, "position").orElse(null),
                    text(row, "locale").map(Locale::forLanguageTag).orElse(null),
                    roles(row.getString("roles")),
                    row.getBoolean("active")))
        .list();
  }

  private static Set<Role> roles(@Nullable String joined) {
    var roles = EnumSet.noneOf(Role.class);
    if (joined != null) {
      Arrays.stream(joined.split(";")).map(id -> Role.of(id).orElseThrow()).forEach(roles::add);
    }
    return Set.copyOf(roles);
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }
}
