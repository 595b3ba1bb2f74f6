package org.opscoord.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.opscoord.bench.CallCounter.Counted;
import org.opscoord.casework.CaseNumber;
import org.springframework.context.ConfigurableApplicationContext;

/** An engine in this virtual machine that does what it is told. */
public final class Arm {

  static final String ANSWER = "ANSWER ";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ConfigurableApplicationContext context;
  private final ProcessEngine engine;
  private final boolean namesCases;
  private final Player player;
  private @Nullable Shift shift;

  private Arm(ConfigurableApplicationContext context, boolean namesCases) {
    this.context = context;
    this.engine = context.getBean(ProcessEngine.class);
    this.namesCases = namesCases;
    var always = new Turnstile();
    always.open();
    player = new Player(engine, namesCases, always);
  }

  /** How the arm stands after its start. */
  record Ready(double startMillis, long usedBytes) {}

  /**
   * Starts an engine: which one, on which database, and of ours perhaps what more; then does what
   * it is told by lines of text, and answers each with one line of JSON after {@value #ANSWER}. A
   * line begins with the number of the engine that it is for, in the order in which they were
   * started; one that begins with {@code start} starts another beside those that are there, which
   * finds compiled what they do.
   */
  public static void main(String[] arguments) throws Exception {
    List<@Nullable Arm> arms = new ArrayList<>();
    arms.add(started(ManagementFactory.getRuntimeMXBean().getStartTime(), arguments));
    var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (var line = orders.readLine(); line != null; line = orders.readLine()) {
      var words = line.split(" ");
      var order = Arrays.copyOfRange(words, 1, words.length);
      if (words[0].equals("start")) {
        arms.add(started(System.currentTimeMillis(), order));
      } else {
        var number = Integer.parseInt(words[0]);
        answer(Objects.requireNonNull(arms.get(number)).obey(order));
        if (order[0].equals("end")) {
          // Whoever is named no more can be collected.
          arms.set(number, null);
        }
      }
    }
    // With the run the database goes too; whoever has not ended before has nobody to tell.
    System.exit(0);
  }

  private static Arm started(long begin, String[] what) throws Exception {
    var context = start(what);
    var took = System.currentTimeMillis() - begin;
    answer(new Ready(took, usedAfterCollection()));
    return new Arm(context, what[0].startsWith("ours"));
  }

  private static ConfigurableApplicationContext start(String[] what) {
    var url = what[1];
    return switch (what[0]) {
      case "ours" -> OurApplication.start(url, Arrays.copyOfRange(what, 2, what.length));
      case "ours-jobs" -> OurApplication.startWithJobs(url);
      case "stock" -> StockApplication.start(url);
      case "stock-guarded" -> StockApplication.startGuarded(url);
      case "stock-jobs" -> StockApplication.startWithJobs(url);
      case "stock-web" -> StockApplication.startWithWeb(url);
      default -> throw new IllegalArgumentException(what[0]);
    };
  }

  private Object obey(String[] order) throws Exception {
    return switch (order[0]) {
      case "path" -> player.path(Work.valueOf(order[1]).play(player));
      case "play" ->
          play(Work.valueOf(order[1]), Integer.parseInt(order[2]), Double.parseDouble(order[3]));
      case "rest" -> {
        rest();
        yield "rests";
      }
      case "end" -> {
        end();
        yield "ended";
      }
      case "delay" -> {
        SlowWire.delay(Long.parseLong(order[1]));
        yield "delayed";
      }
      case "report" -> {
        new Sessions(context).report();
        yield "reported";
      }
      case "count" -> count(Work.valueOf(order[1]), Integer.parseInt(order[2]));
      case "lists" -> new Lists(context).time(order[1], List.of(order[2].split(",")));
      case "timer" -> {
        Timers.start(engine);
        yield "started";
      }
      case "wake" -> {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
            .getJobExecutor()
            .jobWasAdded();
        yield "called";
      }
      case "tell" -> {
        new Notices(context)
            .tell(new CaseNumber(Work.begin(player).number()), Integer.parseInt(order[1]));
        yield "told";
      }
      case "begin" -> Work.begin(player).number();
      case "port" -> context.getEnvironment().getRequiredProperty("local.server.port", int.class);
      default -> throw new IllegalArgumentException(String.join(" ", order));
    };
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

  private void end() throws InterruptedException {
    rest();
    context.close();
  }

  private Counted count(Work work, int cases) throws Exception {
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
