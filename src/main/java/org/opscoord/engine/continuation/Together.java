package org.opscoord.engine.continuation;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;

/** One attempt of this thread to do a command together with what follows it. */
final class Together {

  private static final ThreadLocal<Together> CURRENT = new ThreadLocal<>();

  private @Nullable CommandContext context;
  private boolean wentOn;

  private Together() {}

  static Together begin() {
    var together = new Together();
    CURRENT.set(together);
    return together;
  }

  static void end() {
    CURRENT.remove();
  }

  /** The attempt that begins in this context, where none has begun to work before. */
  static @Nullable Together enter(CommandContext context) {
    var together = CURRENT.get();
    if (together == null || together.context != null) {
      return null;
    }
    together.context = context;
    return together;
  }

  /** Whether what a command leaves for later in this context can be done with it. */
  static boolean holds(CommandContext context) {
    var together = CURRENT.get();
    return together != null && together.context == context;
  }

  void goesOn() {
    wentOn = true;
  }

  /** Whether more was done, or begun, than the command alone. */
  boolean wentOn() {
    return wentOn;
  }
}
