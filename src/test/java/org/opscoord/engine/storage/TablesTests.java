package org.opscoord.engine.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opscoord.OperationsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How the engine's tables stand after a start. */
@OperationsTest
class TablesTests {

  private static final String SPARED = "act_idx_hi_act_inst_start_end";
  private static final String KEPT = "act_idx_hi_act_inst_procinst";

  @Autowired TableRepository repository;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  /** Else their order would matter, which is kept for each table by itself. */
  @Test
  void noTableInWhichLinesAreWrittenLateRefersToAnother() {
    var late =
        List.of(
            "case_participant", "form_answer", "kpi_fact", "kpi_unanswered", "task_watch", "trail");
    var references =
        jdbc.sql(
                """
                SELECT conrelid::regclass || ' to ' || confrelid::regclass FROM pg_constraint
                 WHERE contype = 'f'
                   AND conrelid IN (SELECT ('coordination.' || t)::regclass FROM unnest(:late) AS t)
                   AND confrelid IN (SELECT ('coordination.' || t)::regclass FROM unnest(:late) AS t)
                """)
            .param("late", late.toArray(String[]::new))
            .query(String.class)
            .list();

    assertThat(references).isEmpty();
  }

  @Test
  void indexesThatNothingNeedsAreGoneAndComeBackWhenWanted() {
    assertThat(defined(SPARED)).isZero();
    assertThat(defined(KEPT)).isOne();

    start(false);
    assertThat(defined(SPARED)).isOne();

    start(true);
    assertThat(defined(SPARED)).isZero();
    assertThat(defined(KEPT)).isOne();
  }

  @Test
  void foreignKeysThatSayWhatOthersSayAreGoneAndComeBackWhenWanted() {
    assertThat(constraint("act_fk_var_procinst")).isEmpty();
    assertThat(constraint("act_fk_var_exe")).isNotEmpty();

    start(false);
    assertThat(constraint("act_fk_var_procinst"))
        .containsExactly("FOREIGN KEY (proc_inst_id_) REFERENCES act_ru_execution(id_)");
    assertThat(constraint("act_fk_task_procdef"))
        .containsExactly("FOREIGN KEY (proc_def_id_) REFERENCES act_re_procdef(id_)");

    start(true);
    assertThat(constraint("act_fk_var_procinst")).isEmpty();
    assertThat(constraint("act_fk_task_procdef")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "act_ru_execution, act_fk_exe_parent",
    "act_ru_execution, act_fk_exe_procdef",
    "act_ru_task, act_fk_task_exe",
    "act_ru_variable, act_fk_var_exe",
    "act_ru_incident, act_fk_inc_exe"
  })
  void whatTheSparedForeignKeysSayFollowsFromThoseThatStay(String table, String constraint) {
    assertThat(
            jdbc.sql(
                    """
                    SELECT conrelid::regclass::text FROM pg_constraint
                     WHERE conname = :name AND contype = 'f' AND convalidated
                    """)
                .param("name", constraint)
                .query(String.class)
                .list())
        .containsExactly(table);
  }

  @Test
  void rowsThatChangeHaveRoomToChangeInTheirPage() {
    assertThat(
            jdbc.sql(
                    "SELECT reloptions::text FROM pg_class WHERE oid = 'act_ru_execution'::regclass")
                .query(String.class)
                .single())
        .contains("fillfactor=75");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "act_ru_execution",
        "act_ru_task",
        "act_ru_variable",
        "act_ru_job",
        "act_ru_identitylink",
        "act_ru_event_subscr",
        "coordination.task_watch",
        "coordination.kpi_holding",
        "coordination.kpi_unanswered"
      })
  void whatComesAndGoesKeepsItsPagesSoThatNoPlanIsMadeForATableWithoutAny(String table) {
    assertThat(
            jdbc.sql("SELECT reloptions::text FROM pg_class WHERE oid = :table::regclass")
                .param("table", table)
                .query(String.class)
                .single())
        .contains("vacuum_truncate=off");
  }

  @ParameterizedTest
  @CsvSource({
    "act_ru_execution, proc_inst_id_",
    "act_ru_execution, parent_id_",
    "act_ru_task, execution_id_",
    "act_ru_variable, execution_id_",
    "act_ru_variable, proc_inst_id_",
    "act_ru_job, execution_id_",
    "act_ru_identitylink, task_id_",
    "act_ru_event_subscr, execution_id_"
  })
  void aPlanIsKeptWhicheverCasesWereThereWhenTheServerLooked(String table, String column) {
    assertThat(
            jdbc.sql(
                    """
                    SELECT attoptions::text FROM pg_attribute
                     WHERE attrelid = :table::regclass AND attname = :column
                    """)
                .param("table", table)
                .param("column", column)
                .query(String.class)
                .single())
        .contains("n_distinct=-1");
  }

  @ParameterizedTest
  @CsvSource({
    "act_ru_task, parent_task_id_, opscoord_task_parent",
    "act_ru_variable, task_id_, opscoord_variable_task",
    "act_ru_variable, bytearray_id_, opscoord_variable_bytes",
    "act_ru_variable, batch_id_, opscoord_variable_batch",
    "act_ru_variable, case_inst_id_, opscoord_variable_case",
    "act_ru_variable, case_execution_id_, opscoord_variable_case_execution",
    "act_ru_task, owner_, opscoord_task_owner",
    "act_ru_task, case_execution_id_, opscoord_task_case_execution",
    "act_ru_task, case_def_id_, opscoord_task_case_definition",
    "act_ru_execution, super_exec_, opscoord_execution_super",
    "act_ru_execution, business_key_, opscoord_execution_business_key",
    "act_ru_job, exception_stack_id_, opscoord_job_exception"
  })
  void whoLooksForAValueThatFewRowsHaveFindsItByAnIndexOfThoseRows(
      String table, String column, String index) {
    var plan =
        transactions.execute(
            status -> {
              jdbc.sql("SET LOCAL enable_seqscan = off").update();
              return jdbc.sql(
                      "EXPLAIN SELECT * FROM %s WHERE %s = (SELECT 'not known')"
                          .formatted(table, column))
                  .query(String.class)
                  .list();
            });

    assertThat(plan).anyMatch(line -> line.contains(index));
  }

  private void start(boolean spare) {
    new Tables(new StorageSettings(spare, spare, true), repository)
        .run(new DefaultApplicationArguments());
  }

  private List<String> constraint(String name) {
    return jdbc.sql("SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = :name")
        .param("name", name)
        .query(String.class)
        .list();
  }

  private long defined(String index) {
    return jdbc.sql("SELECT count(*) FROM pg_indexes WHERE indexname = :index")
        .param("index", index)
        .query(Long.class)
        .single();
  }
}
