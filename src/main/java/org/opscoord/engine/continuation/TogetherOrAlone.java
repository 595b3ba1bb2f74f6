package org.opscoord.engine.continuation;

import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.opscoord.engine.OutermostCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before the transaction of a command. A command that fails after it went on is rolled back
 * whole and done again alone, so that what follows never costs anybody an answer; what follows is a
 * job then, with its retries and, if it goes on failing, its incident.
 */
class TogetherOrAlone extends CommandInterceptor {

  private static final Logger log = LoggerFactory.getLogger(TogetherOrAlone.class);

  @Override
  public <T> T execute(Command<T> command) {
    if (command instanceof ExecuteJobsCmd || !OutermostCommand.beginsNow()) {
      return next.execute(command);
    }
    var together = Together.begin();
    try {
      return next.execute(command);
    } catch (RuntimeException failed) {
      if (!together.wentOn()) {
        throw failed;
      }
      log.debug("Not done with what follows, so alone: {}", failed.getMessage());
    } finally {
      Together.end();
    }
    return next.execute(command);
  }
}
