package org.opscoord.bench;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Process instances copied by SQL, as if as many had been started as the one that was. */
final class Copies {

  private static final List<String> TABLES =
      List.of(
          "act_ru_execution", "act_ru_job", "act_hi_procinst", "act_hi_actinst", "act_hi_job_log");

  private final JdbcClient jdbc;

  Copies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Copies the only instance of a process that waits for a job. What ends with the id of one of its
   * rows is followed by a number.
   */
  void ofOnlyInstance(String process, int copies) {
    var instance =
        jdbc.sql("SELECT process_instance_id_ FROM act_ru_job WHERE process_def_key_ = :process")
            .param("process", process)
            .query(String.class)
            .single();
    var rows =
        TABLES.stream().collect(Collectors.toMap(table -> table, table -> rows(table, instance)));
    var ids =
        rows.values().stream()
            .flatMap(List::stream)
            .map(row -> String.valueOf(row.get("id_")))
            .collect(Collectors.toSet());
    for (var table : TABLES) {
      rows.get(table).forEach(row -> copy(table, row, ids, copies));
    }
    jdbc.sql("ANALYZE").update();
  }

  private List<Map<String, Object>> rows(String table, String instance) {
    return jdbc.sql("SELECT * FROM %s AS r WHERE to_jsonb(r)::text LIKE :instance".formatted(table))
        .param("instance", "%" + instance + "%")
        .query()
        .listOfRows();
  }

  private void copy(String table, Map<String, Object> row, Set<String> ids, int copies) {
    var values =
        row.entrySet().stream()
            .map(column -> copied(column.getKey(), column.getValue(), ids))
            .collect(Collectors.joining(", "));
    jdbc.sql(
            """
            INSERT INTO %1$s (%2$s)
            SELECT %3$s FROM %1$s, generate_series(1, :copies) AS number WHERE id_ = :id
            """
                .formatted(table, String.join(", ", row.keySet()), values))
        .param("copies", copies)
        .param("id", row.get("id_"))
        .update();
  }

  private static String copied(String column, @Nullable Object value, Set<String> ids) {
    return value instanceof String text && ids.stream().anyMatch(text::endsWith)
        ? column + " || '-' || number"
        : column;
  }
}
