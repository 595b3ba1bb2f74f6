package org.opscoord.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does a command again when it lost a race for a row, so that a person does not have to. Only the
 * outermost command of a call outside a transaction is repeated: everything it did is rolled back
 * then, our tables and the engine's alike. The job executor repeats its jobs by itself.
 */
class RetryLostRaces extends CommandInterceptor {

  private static final Logger log = LoggerFactory.getLogger(RetryLostRaces.class);
  private static final int TRIES = 4;

  @Override
  public <T> T execute(Command<T> command) {
    if (!OutermostCommand.beginsNow()) {
      return next.execute(command);
    }
    for (var attempt = 1; ; attempt++) {
      try {
        return next.execute(command);
      } catch (OptimisticLockingException lost) {
        if (attempt == TRIES) {
          throw lost;
        }
        log.debug("Lost a race, attempt {}: {}", attempt, lost.getMessage());
      }
    }
  }
}
