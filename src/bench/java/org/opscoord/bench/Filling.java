package org.opscoord.bench;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows as they stand after years: written by SQL, for each engine the tables that it has. */
final class Filling {

  static final int OPEN = 100_000;
  static final int FINISHED = 1_000_000;
  private static final int GROUPS = 40;

  private final JdbcClient jdbc;
  private final boolean ours;

  Filling(JdbcClient jdbc, boolean ours) {
    this.jdbc = jdbc;
    this.ours = ours;
  }

  /** Open tasks, four of five for one of forty groups, the others assigned to somebody. */
  void openTasks(String person) {
    rows(
        """
        INSERT INTO act_ru_execution
          (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_, act_id_,
           act_inst_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_,
           suspension_state_, cached_ent_state_, sequence_counter_)
        SELECT 'open' || n, 1, 'open' || n, 'open' || n, 'DEC-2025-' || n, d.id_, 'ScreenRequest',
               'step' || n, true, false, true, false, 1, 2, 1
          FROM generate_series(10001, 10000 + %d) AS n,
               (SELECT id_ FROM act_re_procdef WHERE key_ = 'coordinated-decision'
                 ORDER BY version_ DESC LIMIT 1) AS d
        """
            .formatted(OPEN));
    rows(
        """
        INSERT INTO act_ru_task
          (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, assignee_,
           priority_, create_time_, due_date_, suspension_state_)
        SELECT 'task' || e.id_, 1, e.id_, e.proc_inst_id_, e.proc_def_id_, 'Screen the request',
               'ScreenRequest',
               CASE WHEN n % 5 = 0 THEN 'person' || n % 1000 END, 50,
               now() - n * interval '1 minute', now() + n * interval '1 minute', 1
          FROM (SELECT *, substring(id_ FROM 5)::int AS n FROM act_ru_execution
                 WHERE id_ LIKE 'open%') AS e
        """);
    rows(
        """
        INSERT INTO act_ru_identitylink (id_, rev_, type_, group_id_, task_id_)
        SELECT 'link' || id_, 1, 'candidate', 'group' || substring(id_ FROM 9)::int %% %d, id_
          FROM act_ru_task WHERE id_ LIKE 'taskopen%%' AND assignee_ IS NULL
        """
            .formatted(GROUPS));
    if (ours) {
      ourOpenCases(person);
    } else {
      authorizations();
    }
  }

  /** As the engine's own provider writes them when a task gets a candidate or an assignee. */
  private void authorizations() {
    rows(
        """
        INSERT INTO act_ru_authorization
          (id_, rev_, type_, group_id_, resource_type_, perms_, resource_id_)
        SELECT 'right' || id_, 1, 1, group_id_, 7, 6, task_id_ FROM act_ru_identitylink
         WHERE task_id_ LIKE 'taskopen%'
        """);
    rows(
        """
        INSERT INTO act_ru_authorization
          (id_, rev_, type_, user_id_, resource_type_, perms_, resource_id_)
        SELECT 'right' || id_, 1, 1, assignee_, 7, 6, id_ FROM act_ru_task
         WHERE id_ LIKE 'taskopen%' AND assignee_ IS NOT NULL
        """);
  }

  private void ourOpenCases(String person) {
    rows(
        """
        INSERT INTO coordination.case_file
          (number, kind, title, requester, department, state, opened_at, process_instance_id)
        SELECT business_key_, 'DEC', 'Which seal for the kettle?', 'person' || n % 1000, 'quality',
               'OPEN', now() - n * interval '1 minute', proc_inst_id_
          FROM (SELECT *, substring(id_ FROM 5)::int AS n FROM act_ru_execution
                 WHERE id_ LIKE 'open%') AS e
        """);
    rows(
        """
        INSERT INTO coordination.case_participant (person, number, position)
        SELECT CASE WHEN position %% 10 = 0 THEN '%s' ELSE requester END, number, position
          FROM coordination.case_file WHERE number LIKE 'DEC-2025-%%'
        """
            .formatted(person));
    rows(
        """
        INSERT INTO coordination.notification
          (person, kind, case_number, task_id, event_key, arguments, in_inbox, created_at, read_at)
        SELECT CASE WHEN position %% 10 = 0 THEN '%s' ELSE requester END, 'TASK_ASSIGNED', number,
               'taskopen' || substring(number FROM 10), 'filled:' || number,
               '[{"type": "WORDS", "value": "x"}]', true, opened_at,
               CASE WHEN position %% 100 = 0 THEN NULL ELSE opened_at END
          FROM coordination.case_file WHERE number LIKE 'DEC-2025-%%'
        """
            .formatted(person));
  }

  /** Finished cases: for each an instance, a step, a task and a variable in history. */
  void finishedCases() {
    rows(
        """
        INSERT INTO act_hi_procinst
          (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_, end_time_,
           duration_, start_user_id_, start_act_id_, end_act_id_, root_proc_inst_id_, state_)
        SELECT 'done' || n, 'done' || n, 'DEC-2024-' || n, d.key_, d.id_,
               now() - n * interval '1 minute' - interval '9 days',
               now() - n * interval '1 minute', 777600000, 'person' || n %% 1000, 'start', 'end',
               'done' || n, 'COMPLETED'
          FROM generate_series(1000001, 1000000 + %d) AS n,
               (SELECT * FROM act_re_procdef WHERE key_ = 'coordinated-decision'
                 ORDER BY version_ DESC LIMIT 1) AS d
        """
            .formatted(FINISHED));
    rows(
        """
        INSERT INTO act_hi_actinst
          (id_, proc_def_key_, proc_def_id_, proc_inst_id_, execution_id_, act_id_, act_name_,
           act_type_, start_time_, end_time_, duration_, act_inst_state_, sequence_counter_,
           root_proc_inst_id_)
        SELECT id_ || '-1', proc_def_key_, proc_def_id_, id_, id_, 'step1', 'A step',
               'userTask', start_time_, end_time_, duration_, 4, 1, id_
          FROM act_hi_procinst WHERE id_ LIKE 'done%'
        """);
    rows(
        """
        INSERT INTO act_hi_taskinst
          (id_, task_def_key_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_,
           execution_id_, act_inst_id_, name_, assignee_, start_time_, end_time_, duration_,
           delete_reason_, priority_)
        SELECT 'task' || id_, 'step1', proc_def_key_, proc_def_id_, id_, id_, id_, id_ || '-1',
               'A step', start_user_id_, start_time_, end_time_, duration_, 'completed', 50
          FROM act_hi_procinst WHERE id_ LIKE 'done%'
        """);
    rows(
        """
        INSERT INTO act_hi_varinst
          (id_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_, execution_id_,
           act_inst_id_, name_, var_type_, create_time_, rev_, text_, state_)
        SELECT 'var' || id_, proc_def_key_, proc_def_id_, id_, id_, id_, id_, 'word', 'string',
               start_time_, 1, 'approved', 'DELETED'
          FROM act_hi_procinst WHERE id_ LIKE 'done%'
        """);
    if (ours) {
      ourFinishedCases();
    }
    jdbc.sql("VACUUM (ANALYZE)").update();
  }

  private void ourFinishedCases() {
    rows(
        """
        INSERT INTO coordination.case_file
          (number, kind, title, requester, department, state, outcome, opened_at, closed_at,
           process_instance_id)
        SELECT business_key_, 'DEC', 'An old question', start_user_id_, 'quality', 'CLOSED', 'met',
               start_time_, end_time_, id_
          FROM act_hi_procinst WHERE id_ LIKE 'done%'
        """);
    rows(
        """
        INSERT INTO coordination.trail (number, at, action, actor, automatic)
        SELECT number, opened_at, 'case.opened', requester, false
          FROM coordination.case_file WHERE number LIKE 'DEC-2024-%'
        """);
    rows(
        """
        INSERT INTO coordination.form_answer
          (number, process, step, task_id, person, department, answers, at)
        SELECT number, 'coordinated-decision', 'Start', 'answer' || number, requester, department,
               '{"title": "An old question"}', opened_at
          FROM coordination.case_file WHERE number LIKE 'DEC-2024-%'
        """);
    rows(
        """
        INSERT INTO coordination.kpi_fact
          (fact_key, measure, case_number, process, step, department, started_at, ended_at,
           elapsed_seconds, waiting_seconds, working_seconds, outcome)
        SELECT 'filled:' || number, 'task', number, 'coordinated-decision', 'step1', department,
               opened_at, closed_at, 777600, 400000, 377600, 'completed'
          FROM coordination.case_file WHERE number LIKE 'DEC-2024-%'
        """);
  }

  /** Whoever fills knows what belongs together; keys to other tables are not asked for each row. */
  private void sql(String text) {
    jdbc.sql("SET session_replication_role = replica; " + text).update();
  }

  /** Writes so many rows that making the table's indexes anew afterwards takes less time. */
  private void rows(String insert) {
    var indexes = indexes(insert.strip().split("\\s+")[2]);
    var statements = new ArrayList<String>();
    statements.add("SET maintenance_work_mem = '1GB'");
    // Another table is filled beside it, so no processor is left to help.
    statements.add("SET max_parallel_maintenance_workers = 0");
    indexes.forEach(index -> statements.add(index.dropped()));
    statements.add(insert);
    indexes.forEach(index -> statements.add(index.made()));
    sql(String.join(";\n", statements));
  }

  private record Index(String dropped, String made) {}

  /** All but those that keys of other tables need. */
  private List<Index> indexes(String table) {
    return jdbc.sql(
            """
            SELECT CASE WHEN c.oid IS NULL THEN 'DROP INDEX ' || i.indexrelid::regclass
                   ELSE format('ALTER TABLE %s DROP CONSTRAINT %I', i.indrelid::regclass, c.conname)
                    END AS dropped,
                   CASE WHEN c.oid IS NULL THEN pg_get_indexdef(i.indexrelid)
                   ELSE format('ALTER TABLE %s ADD CONSTRAINT %I %s', i.indrelid::regclass,
                               c.conname, pg_get_constraintdef(c.oid))
                    END AS made
              FROM pg_index i
              LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.conrelid = i.indrelid
                                       AND c.contype IN ('p', 'u')
             WHERE i.indrelid = :table::regclass
               AND NOT EXISTS (SELECT FROM pg_constraint other
                                WHERE other.conindid = i.indexrelid AND other.contype = 'f')
            """)
        .param("table", table)
        .query((row, index) -> new Index(row.getString("dropped"), row.getString("made")))
        .list();
  }
}
