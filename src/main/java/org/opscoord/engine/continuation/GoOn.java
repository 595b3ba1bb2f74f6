package org.opscoord.engine.continuation;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.opscoord.engine.AsNobody;

/** Stands inside the transaction of a command and does what follows it. */
class GoOn extends CommandInterceptor {

  private final int most;

  GoOn(int most) {
    this.most = most;
  }

  @Override
  public <T> T execute(Command<T> command) {
    var context = Context.getCommandContext();
    var together = Together.enter(context);
    var result = next.execute(command);
    if (together != null && context.getJobManager() instanceof HeldMessages messages) {
      goOn(context, messages, together);
    }
    return result;
  }

  private void goOn(CommandContext context, HeldMessages messages, Together together) {
    var done = 0;
    for (var message = messages.next(); message != null; message = messages.next()) {
      if (done == most) {
        messages.leave(message);
      } else {
        together.goesOn();
        context.setCurrentJob(message);
        follow(context, message);
        done++;
      }
    }
  }

  private static void follow(CommandContext context, MessageEntity message) {
    AsNobody.run(
        context.getProcessEngineConfiguration().getIdentityService(),
        () -> message.execute(context));
  }
}
