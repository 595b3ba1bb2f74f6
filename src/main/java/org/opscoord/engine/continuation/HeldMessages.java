package org.opscoord.engine.continuation;

import java.util.ArrayDeque;
import java.util.Queue;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.AsyncContinuationJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the continuations that a command leaves for later, so that they can be done with it. One
 * that is done in the same transaction is never written; the job executor hears only of others.
 */
class HeldMessages extends JobManager {

  private final Queue<MessageEntity> held = new ArrayDeque<>();

  @Override
  public void send(MessageEntity message) {
    if (Together.holds(Context.getCommandContext()) && canFollowAtOnce(message)) {
      message.insert();
      held.add(message);
    } else {
      super.send(message);
    }
  }

  /** The next one that still stands; the command may have ended what it belonged to. */
  @Nullable MessageEntity next() {
    var message = held.poll();
    while (message != null && getDbEntityManager().isDeleted(message)) {
      message = held.poll();
    }
    return message;
  }

  /** Leaves one to the job executor. */
  void leave(MessageEntity message) {
    if (Context.getProcessEngineConfiguration().isHintJobExecutor()) {
      hintJobExecutor(message);
    }
  }

  private static boolean canFollowAtOnce(MessageEntity message) {
    return AsyncContinuationJobHandler.TYPE.equals(message.getJobHandlerType())
        && message.isExclusive()
        && !message.isSuspended()
        && message.getDuedate() == null;
  }
}
