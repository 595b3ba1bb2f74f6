package org.opscoord.directory;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opscoord.engine.Updates;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Departments and positions. Departments are never deleted, because cases refer to them: they
 * close.
 */
@Repository
class StructureRepository {

  private final JdbcClient jdbc;
  private final NamedParameterJdbcOperations batches;

  StructureRepository(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  List<Department> departments(boolean open) {
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
                    Optional.ofNullable(row.getString("parent"))
                        .map(DepartmentId::new)
                        .orElse(null),
                    Optional.ofNullable(row.getString("head")).map(PersonId::new).orElse(null),
                    Optional.ofNullable(row.getString("representative"))
                        .map(PersonId::new)
                        .orElse(null)))
        .list();
  }

  List<Position> positions() {
    return jdbc.sql("SELECT id, name_en, name_zh FROM coordination.position ORDER BY id")
        .query(
            (row, number) ->
                new Position(
                    row.getString("id"), row.getString("name_en"), row.getString("name_zh")))
        .list();
  }

  void writeDepartments(Difference<Department> departments) {
    batches.batchUpdate(
        """
        INSERT INTO coordination.department
          (id, name_en, name_zh, kind, parent, head, representative, open)
        VALUES (:id, :nameEn, :nameZh, :kind, :parent, :head, :representative, true)
        ON CONFLICT (id) DO UPDATE SET
          name_en = excluded.name_en, name_zh = excluded.name_zh, kind = excluded.kind,
          parent = excluded.parent, head = excluded.head,
          representative = excluded.representative, open = true
        """,
        departments.written().map(StructureRepository::row).toArray(SqlParameterSource[]::new));
    var closed =
        batches.batchUpdate(
            """
            UPDATE coordination.department
            SET open = false, head = NULL, representative = NULL
            WHERE id = :id AND open
            """,
            departments.left().stream()
                .map(department -> new MapSqlParameterSource("id", department.id().value()))
                .toArray(SqlParameterSource[]::new));
    Updates.exactly(departments.left().size(), IntStream.of(closed).sum());
  }

  void writePositions(Difference<Position> positions) {
    batches.batchUpdate(
        """
        INSERT INTO coordination.position (id, name_en, name_zh) VALUES (:id, :nameEn, :nameZh)
        ON CONFLICT (id) DO UPDATE SET name_en = excluded.name_en, name_zh = excluded.name_zh
        """,
        positions
            .written()
            .map(
                position ->
                    new MapSqlParameterSource("id", position.id())
                        .addValue("nameEn", position.nameEn())
                        .addValue("nameZh", position.nameZh()))
            .toArray(SqlParameterSource[]::new));
    var gone =
        batches.batchUpdate(
            "DELETE FROM coordination.position WHERE id = :id",
            positions.left().stream()
                .map(position -> new MapSqlParameterSource("id", position.id()))
                .toArray(SqlParameterSource[]::new));
    Updates.exactly(positions.left().size(), IntStream.of(gone).sum());
  }

  private static SqlParameterSource row(Department department) {
    return new MapSqlParameterSource("id", department.id().value())
        .addValue("nameEn", department.nameEn())
        .addValue("nameZh", department.nameZh())
        .addValue("kind", department.kind())
        .addValue("parent", text(department.parent()))
        .addValue("head", text(department.head()))
        .addValue("representative", text(department.representative()));
  }

  private static @Nullable String text(@Nullable Object id) {
    return id == null ? null : id.toString();
  }
}
