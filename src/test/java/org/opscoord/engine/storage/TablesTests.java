package org.opscoord.engine.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the engine's tables stand after a start. */
@OperationsTest
class TablesTests {

  private static final String SPARED = "act_idx_hi_act_inst_start_end";
  private static final String KEPT = "act_idx_hi_act_inst_procinst";

  @Autowired TableRepository repository;
  @Autowired JdbcClient jdbc;

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
  void rowsThatChangeHaveRoomToChangeInTheirPage() {
    assertThat(
            jdbc.sql(
                    "SELECT reloptions::text FROM pg_class WHERE oid = 'act_ru_execution'::regclass")
                .query(String.class)
                .single())
        .contains("fillfactor=75");
  }

  private void start(boolean spare) {
    new Tables(new StorageSettings(spare), repository).run(new DefaultApplicationArguments());
  }

  private long defined(String index) {
    return jdbc.sql("SELECT count(*) FROM pg_indexes WHERE indexname = :index")
        .param("index", index)
        .query(Long.class)
        .single();
  }
}
