package org.opscoord.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.DepartmentId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@OperationsTest
class FactsTests {

  private static final DepartmentId QUALITY = new DepartmentId("quality");

  @Autowired Facts facts;
  @Autowired Acting acting;
  @Autowired TransactionOperations transactions;

  @Test
  void aMeasureRecordedAgainUnderItsKeyStaysAsItWasFirst() {
    var number = new CaseNumber("KPI-2026-0101");
    facts.record("once", "savings", number, QUALITY, BigDecimal.ONE);
    facts.record("once", "savings", number, QUALITY, BigDecimal.TEN);
    facts.record("once", "rework", number, QUALITY, BigDecimal.TEN);

    assertThat(recorded(number))
        .extracting(Fact::measure, fact -> fact.value().intValueExact())
        .containsExactly(tuple("savings", 1), tuple("rework", 10));
  }

  @Test
  void ofTwoTransactionsAtOnceOneRecordsAndTheOtherChangesNothing() throws Exception {
    var number = new CaseNumber("KPI-2026-0102");
    var barrier = new CyclicBarrier(2);
    Callable<Boolean> recording =
        () -> {
          barrier.await(30, TimeUnit.SECONDS);
          transactions.executeWithoutResult(
              status -> facts.record("race", "savings", number, QUALITY, BigDecimal.ONE));
          return true;
        };
    var threads = Executors.newFixedThreadPool(2);
    try {
      for (var done : threads.invokeAll(List.of(recording, recording), 60, TimeUnit.SECONDS)) {
        assertThat(done.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(recorded(number)).hasSize(1);
  }

  @Test
  void aFactIsUndoneWithTheWorkThatItCounts() {
    var number = new CaseNumber("KPI-2026-0103");

    transactions.executeWithoutResult(
        status -> {
          facts.record("undone", "savings", number, QUALITY, BigDecimal.ONE);
          status.setRollbackOnly();
        });

    assertThat(recorded(number)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"qian.duoduo", "wang.fang", "xu.ning", "zhao.min", "chen.guoqiang", "no.body"})
  void staffHeadsAndProcessOwnersReadNoSingleFact(String person) {
    acting.run(
        person,
        () ->
            assertThatThrownBy(() -> facts.page(any(null), null, 10))
                .isInstanceOf(FactsForbidden.class));
  }

  @Test
  void withoutALoginNothingIsRead() {
    assertThatThrownBy(() -> facts.page(any(null), null, 10)).isInstanceOf(FactsForbidden.class);
  }

  private List<Fact> recorded(CaseNumber number) {
    return acting.as("he.jing", () -> facts.page(any(number.value()), null, 100).facts());
  }

  private static FactFilter any(String caseNumber) {
    return new FactFilter(null, null, caseNumber, null, null);
  }
}
