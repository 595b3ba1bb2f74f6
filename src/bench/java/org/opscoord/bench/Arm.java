package org.opscoord.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.opscoord.casework.CaseNumber;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A virtual machine with one engine that does what it is told by lines of text, and answers each
 * with one line of JSON after {@value #ANSWER}.
 */
public final class Arm {

  static final String ANSWER = "ANSWER ";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double NANOS_PER_MILLI = 1e6;

  private final Player player;

  private Arm(Player player) {
    this.player = player;
  }

  /**
   * How a stretch of time went; times in milliseconds.
   *
   * @param cpuMillis processor time of the whole machine
   * @param playersMillis of it, that of the threads that play, without those that compile and
   *     collect
   */
  record Run(
      int cases, double seconds, List<Double> millis, double cpuMillis, double playersMillis) {}

  private record Played(List<Double> millis, long cpuNanos) {}

  /** How the arm stands after its start. */
  record Ready(double startMillis, long usedBytes) {}

  /** Starts an engine: which one, and on which database. */
  public static void main(String[] arguments) throws Exception {
    var start = ManagementFactory.getRuntimeMXBean().getStartTime();
    try (var context = start(arguments[0], arguments[1])) {
      var took = System.currentTimeMillis() - start;
      var arm =
          new Arm(
              new Player(context.getBean(ProcessEngine.class), arguments[0].startsWith("ours")));
      answer(new Ready(took, usedAfterCollection()));
      arm.obey(context);
    }
    System.exit(0);
  }

  private static ConfigurableApplicationContext start(String engine, String url) {
    return switch (engine) {
      case "ours" -> OurApplication.start(url);
      case "ours-jobs" -> OurApplication.startWithJobs(url);
      case "stock" -> StockApplication.start(url);
      case "stock-guarded" -> StockApplication.startGuarded(url);
      case "stock-jobs" -> StockApplication.startWithJobs(url);
      case "stock-web" -> StockApplication.startWithWeb(url);
      default -> throw new IllegalArgumentException(engine);
    };
  }

  private void obey(ConfigurableApplicationContext context) throws Exception {
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      var words = line.split(" ");
      switch (words[0]) {
        case "path" -> answer(player.path(Work.valueOf(words[1]).play(player)));
        case "play" ->
            answer(
                play(
                    Work.valueOf(words[1]),
                    Integer.parseInt(words[2]),
                    Integer.MAX_VALUE,
                    Double.parseDouble(words[3])));
        case "count" -> {
          var counter = context.getBean(CallCounter.class);
          counter.start();
          play(Work.valueOf(words[1]), 1, Integer.parseInt(words[2]), Double.MAX_VALUE);
          var counted = counter.stop();
          endSessions(context);
          answer(counted);
        }
        case "lists" -> answer(new Lists(context).time(words[1], List.of(words[2].split(","))));
        case "timers" -> {
          new Timers(context).prepare(Integer.parseInt(words[1]));
          answer("prepared");
        }
        case "tell" -> {
          new Notices(context)
              .tell(new CaseNumber(Work.begin(player).number()), Integer.parseInt(words[1]));
          answer("told");
        }
        case "begin" -> answer(Work.begin(player).number());
        case "port" ->
            answer(context.getEnvironment().getRequiredProperty("local.server.port", int.class));
        default -> throw new IllegalArgumentException(line);
      }
    }
  }

  /**
   * Sessions report what they did when they end, others only after a while. The pool makes no new
   * ones before somebody asks, whose first words would be counted too.
   */
  private static void endSessions(ConfigurableApplicationContext context) throws Exception {
    var pool = context.getBean(DataSource.class).unwrap(HikariDataSource.class);
    pool.setMinimumIdle(0);
    pool.getHikariPoolMXBean().softEvictConnections();
    Thread.sleep(1_000);
  }

  private Run play(Work work, int clients, int cases, double seconds)
      throws InterruptedException, ExecutionException {
    var begun = new AtomicInteger();
    var start = System.nanoTime();
    var cpu = cpu();
    List<Callable<Played>> everybody = new ArrayList<>();
    for (var client = 0; client < clients; client++) {
      everybody.add(
          () -> {
            var millis = new ArrayList<Double>();
            var own = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            while ((System.nanoTime() - start) / 1e9 < seconds
                && begun.incrementAndGet() <= cases) {
              var begin = System.nanoTime();
              work.play(player);
              millis.add((System.nanoTime() - begin) / NANOS_PER_MILLI);
            }
            return new Played(
                millis, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - own);
          });
    }
    var threads = Executors.newFixedThreadPool(clients);
    try {
      var all = new ArrayList<Double>();
      var own = 0L;
      for (var client : threads.invokeAll(everybody)) {
        all.addAll(client.get().millis());
        own += client.get().cpuNanos();
      }
      return new Run(
          all.size(),
          (System.nanoTime() - start) / 1e9,
          all,
          (cpu() - cpu) / NANOS_PER_MILLI,
          own / NANOS_PER_MILLI);
    } finally {
      threads.shutdown();
      threads.awaitTermination(1, TimeUnit.MINUTES);
    }
  }

  private static double cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long usedAfterCollection() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed()
        + ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage().getUsed();
  }

  private static void answer(Object value) throws Exception {
    System.out.println(ANSWER + JSON.writeValueAsString(value));
  }
}
