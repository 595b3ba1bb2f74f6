package org.opscoord.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseBrowser;
import org.opscoord.casework.CaseFilter;
import org.opscoord.notification.Inbox;
import org.springframework.context.ConfigurableApplicationContext;

/** Lists as somebody's pages ask for them. */
final class Lists {

  private static final int PAGE = 15;
  private static final int MOST = 100;
  private static final double LONGEST_SECONDS = 3;
  private static final String CANCELLED = "57014";
  private static final CaseFilter EVERYTHING =
      new CaseFilter(null, null, null, null, null, null, null, null);

  private final ConfigurableApplicationContext context;

  Lists(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Milliseconds of a list, how often it was given, and what it gave; never, where the database was
   * told to give up before.
   */
  record Times(double p50, double p95, int runs, long found) {}

  /** Asks for each list again and again, at most three seconds or once. */
  Map<String, Times> time(String person, List<String> groups) {
    var identity = context.getBean(IdentityService.class);
    identity.setAuthentication(person, groups);
    try {
      var times = new LinkedHashMap<String, Times>();
      lists(groups).forEach((name, list) -> times.put(name, time(list)));
      return times;
    } finally {
      identity.clearAuthentication();
    }
  }

  private Map<String, Supplier<Long>> lists(List<String> groups) {
    var tasks = context.getBean(TaskService.class);
    Map<String, Supplier<Long>> lists = new LinkedHashMap<>();
    lists.put(
        "tasks of my groups, a page",
        () ->
            (long)
                tasks
                    .createTaskQuery()
                    .taskCandidateGroupIn(groups)
                    .orderByTaskCreateTime()
                    .desc()
                    .listPage(0, PAGE)
                    .size());
    lists.put(
        "tasks of my groups, their number",
        () -> tasks.createTaskQuery().taskCandidateGroupIn(groups).count());
    lists.put(
        "all tasks that I may see, a page",
        () ->
            (long) tasks.createTaskQuery().orderByTaskCreateTime().desc().listPage(0, PAGE).size());
    lists.put("all tasks that I may see, their number", () -> tasks.createTaskQuery().count());
    context
        .getBeanProvider(CaseBrowser.class)
        .ifAvailable(
            cases ->
                lists.put(
                    "cases that I may see, a page",
                    () -> (long) cases.cases(EVERYTHING, null, PAGE).items().size()));
    context
        .getBeanProvider(Inbox.class)
        .ifAvailable(
            inbox -> {
              lists.put(
                  "my inbox, a page", () -> (long) inbox.page(false, null, PAGE).items().size());
              lists.put("my inbox, unread", inbox::unread);
            });
    return lists;
  }

  private static @Nullable String stateOf(Throwable problem) {
    for (var cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refused) {
        return refused.getSQLState();
      }
    }
    return null;
  }

  private static Times time(Supplier<Long> list) {
    var begin = System.nanoTime();
    var found = 0L;
    List<Double> millis = new ArrayList<>();
    var runs = 0;
    do {
      var start = System.nanoTime();
      try {
        found = list.get();
      } catch (ProcessEngineException givenUp) {
        if (!CANCELLED.equals(stateOf(givenUp))) {
          throw givenUp;
        }
        var took = (System.nanoTime() - start) / 1e6;
        return new Times(took, took, 0, 0);
      }
      millis.add((System.nanoTime() - start) / 1e6);
      runs++;
    } while (runs < MOST && (System.nanoTime() - begin) / 1e9 < LONGEST_SECONDS);
    return new Times(Percentile.of(millis, 50), Percentile.of(millis, 95), runs, found);
  }
}
