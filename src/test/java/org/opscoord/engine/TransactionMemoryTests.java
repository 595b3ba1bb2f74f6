package org.opscoord.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.opscoord.engine.TransactionMemory.Lasting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What is read once in a transaction, and when it is read again. */
@OperationsTest
class TransactionMemoryTests {

  private record Key(String name) {}

  @Autowired TransactionMemory memory;
  @Autowired PlatformTransactionManager transactions;

  private final AtomicInteger read = new AtomicInteger();

  @Test
  void withoutATransactionEverythingIsReadEachTime() {
    recall();
    recall();

    assertThat(read).hasValue(2);
  }

  @Test
  void aTransactionReadsOnceUntilSomebodyWrites() {
    inTransaction(
        () -> {
          recall();
          recall();
          assertThat(read).hasValue(1);
          memory.forget(new Key("another"));
          recall();
          assertThat(read).hasValue(1);
          memory.forget(new Key("one"));
          recall();
          assertThat(read).hasValue(2);
          memory.forgetAll();
          recall();
          assertThat(read).hasValue(3);
        });
    inTransaction(this::recall);

    assertThat(read).hasValue(4);
  }

  @Test
  void whatIsKnownFromElsewhereIsNotReadAndKeysOfAKindAreForgottenTogether() {
    record Other(String name) {}
    inTransaction(
        () -> {
          memory.remember(new Key("one"), true);
          recall();
          assertThat(read).hasValue(0);
          memory.forgetAll(Other.class);
          recall();
          assertThat(read).hasValue(0);
          memory.forgetAll(Key.class);
          recall();
          assertThat(read).hasValue(1);
        });
  }

  @Test
  void whatIsRememberedCanBecomeSomethingElseAndWhatLastsOutlivesAWait() {
    record Lasts(String name) implements Lasting {}
    inTransaction(
        () -> {
          memory.change(new Key("one"), (Integer value) -> value + 1);
          assertThat(memory.recall(new Key("one"), () -> 1)).isOne();
          memory.change(new Key("one"), (Integer value) -> value + 1);
          assertThat(memory.recall(new Key("one"), () -> 1)).isEqualTo(2);

          memory.remember(new Lasts("one"), 5);
          memory.forgetAll();
          assertThat(memory.recall(new Lasts("one"), () -> 6)).isEqualTo(5);
          assertThat(memory.recall(new Key("one"), () -> 7)).isEqualTo(7);
        });
  }

  @Test
  void aTransactionInsideKnowsNothingAndMayHaveWritten() {
    inTransaction(
        () -> {
          recall();
          var inside = new TransactionTemplate(transactions);
          inside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
          inside.executeWithoutResult(status -> recall());
          assertThat(read).hasValue(2);
          recall();
          assertThat(read).hasValue(3);
        });
  }

  private void recall() {
    assertThat(memory.recall(new Key("one"), () -> read.incrementAndGet() > 0)).isTrue();
  }

  private void inTransaction(Runnable action) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> action.run());
  }
}
