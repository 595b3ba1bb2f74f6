package org.opscoord.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A command that begins a transaction of its own: all that it did is gone when it is rolled back.
 */
public final class OutermostCommand {

  private OutermostCommand() {}

  /**
   * Whether a command that begins now is one: outside other commands and transactions, and not the
   * job executor's, which tries its jobs again by itself.
   */
  public static boolean beginsNow() {
    return Context.getCommandContext() == null
        && Context.getJobExecutorContext() == null
        && !TransactionSynchronizationManager.isActualTransactionActive();
  }
}
