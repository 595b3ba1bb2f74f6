package org.opscoord.engine.continuation;

import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

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
        asNobody(context, message::execute);
        done++;
      }
    }
  }

  /** As the job executor would: what follows is nobody's doing, and needs nobody's rights. */
  private static void asNobody(CommandContext context, Consumer<CommandContext> action) {
    var identity = context.getProcessEngineConfiguration().getIdentityService();
    var person = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      action.accept(context);
    } finally {
      if (person != null) {
        identity.setAuthentication(person);
      }
    }
  }
}
