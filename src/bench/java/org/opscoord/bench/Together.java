package org.opscoord.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Does beside each other what is not measured, one for each processor. */
final class Together {

  private Together() {}

  /**
   * What each gives, in order, when all are done.
   *
   * @throws Exception of the first that failed, when all are done
   */
  static <T> List<T> all(List<? extends Callable<T>> tasks) throws Exception {
    var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      var done = new ArrayList<T>();
      for (var each : threads.invokeAll(tasks)) {
        done.add(each.get());
      }
      return done;
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof Exception cause ? cause : failed;
    } finally {
      threads.shutdownNow();
    }
  }
}
