package org.opscoord.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.opscoord.bench.CallCounter.Counted;
import org.opscoord.casework.CaseNumber;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A virtual machine with one engine that does what it is told by lines of text, and answers each
 * with one line of JSON after {@value #ANSWER}.
 */
public final class Arm {

  static final String ANSWER = "ANSWER ";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ProcessEngine engine;
  private final boolean namesCases;
  private final Player player;
  private @Nullable Shift shift;

  private Arm(ProcessEngine engine, boolean namesCases) {
    this.engine = engine;
    this.namesCases = namesCases;
    var always = new Turnstile();
    always.open();
    player = new Player(engine, namesCases, always);
  }

  /** How the arm stands after its start. */
  record Ready(double startMillis, long usedBytes) {}

  /**
   * Starts an engine: which one, on which database, and of ours perhaps without what; as often as
   * it is told to start another.
   */
  public static void main(String[] arguments) throws Exception {
    var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var begin = ManagementFactory.getRuntimeMXBean().getStartTime();
    var next = arguments;
    while (next.length > 0) {
      try (var context = start(next)) {
        var took = System.currentTimeMillis() - begin;
        var arm = new Arm(context.getBean(ProcessEngine.class), next[0].startsWith("ours"));
        answer(new Ready(took, usedAfterCollection()));
        next = arm.obey(context, orders);
      }
      begin = System.currentTimeMillis();
    }
    System.exit(0);
  }

  private static ConfigurableApplicationContext start(String[] what) {
    var url = what[1];
    return switch (what[0]) {
      case "ours" ->
          OurApplication.start(url, what.length > 2 ? Without.valueOf(what[2]) : Without.NOTHING);
      case "ours-jobs" -> OurApplication.startWithJobs(url);
      case "stock" -> StockApplication.start(url);
      case "stock-guarded" -> StockApplication.startGuarded(url);
      case "stock-jobs" -> StockApplication.startWithJobs(url);
      case "stock-web" -> StockApplication.startWithWeb(url);
      default -> throw new IllegalArgumentException(what[0]);
    };
  }

  /** What to start next; nothing at the end. */
  private String[] obey(ConfigurableApplicationContext context, BufferedReader orders)
      throws Exception {
    for (var line = orders.readLine(); line != null; line = orders.readLine()) {
      var words = line.split(" ");
      switch (words[0]) {
        case "start" -> {
          rest();
          return Arrays.copyOfRange(words, 1, words.length);
        }
        case "path" -> answer(player.path(Work.valueOf(words[1]).play(player)));
        case "play" ->
            answer(
                play(
                    Work.valueOf(words[1]),
                    Integer.parseInt(words[2]),
                    Double.parseDouble(words[3])));
        case "rest" -> {
          rest();
          answer("rests");
        }
        case "delay" -> {
          SlowWire.delay(Long.parseLong(words[1]));
          answer("delayed");
        }
        case "report" -> {
          new Sessions(context).report();
          answer("reported");
        }
        case "count" -> answer(count(context, Work.valueOf(words[1]), Integer.parseInt(words[2])));
        case "lists" -> answer(new Lists(context).time(words[1], List.of(words[2].split(","))));
        case "timer" -> {
          Timers.start(engine);
          answer("started");
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
    return new String[0];
  }

  /** Whoever plays already goes on where they were halted. */
  private Shift.Run play(Work work, int clients, double seconds) throws Exception {
    if (shift == null || !shift.isOf(work, clients)) {
      rest();
      shift = new Shift(engine, namesCases, work, clients);
    }
    return shift.run(seconds);
  }

  private void rest() throws InterruptedException {
    if (shift != null) {
      shift.end();
      shift = null;
    }
  }

  private Counted count(ConfigurableApplicationContext context, Work work, int cases)
      throws Exception {
    var counter = context.getBean(CallCounter.class);
    counter.start();
    for (var played = 0; played < cases; played++) {
      work.play(player);
    }
    var counted = counter.stop();
    new Sessions(context).end();
    return counted;
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
