package org.opscoord.bench;

import java.util.List;
import java.util.stream.Collectors;
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

  /** Copies the only instance of a process; each id of its rows is followed by a number. */
  void ofOnlyInstance(String process, int copies) {
    var instance =
        jdbc.sql("SELECT id_ FROM act_hi_procinst WHERE proc_def_key_ = :process")
            .param("process", process)
            .query(String.class)
            .single();
    var ids =
        TABLES.stream()
            .flatMap(
                table ->
                    jdbc
                        .sql("SELECT id_ FROM %s AS row WHERE %s".formatted(table, of(instance)))
                        .query(String.class)
                        .list()
                        .stream())
            .distinct()
            .collect(Collectors.joining("|"));
    for (var table : TABLES) {
      jdbc.sql(
              """
              INSERT INTO %1$s
              SELECT copy.*
                FROM %1$s AS row, generate_series(1, :copies) AS number,
                     jsonb_populate_record(
                       NULL::%1$s,
                       regexp_replace(to_jsonb(row)::text, '(%2$s)', '\\1-' || number, 'g')::jsonb)
                       AS copy
               WHERE %3$s
              """
                  .formatted(table, ids, of(instance)))
          .param("copies", copies)
          .update();
    }
    jdbc.sql("ANALYZE").update();
  }

  private static String of(String instance) {
    return "to_jsonb(row)::text LIKE '%" + instance + "%'";
  }
}
