package org.opscoord.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One machine for each of both engines, warmed up once in a run; what is compared is started in
 * them. The first engine of a machine idles, with a timer that comes in a day and a job executor
 * that waits for it. Settings, from outside: {@code bench.warm} seconds that each is warmed up, and
 * {@code bench.profile}, which records what the product's does in {@code target/ours.jfr}.
 */
final class Warm {

  static final String STOCK = "stock";
  static final String OURS = "ours";
  static final double SECONDS = Double.parseDouble(System.getProperty("bench.warm", "60"));

  /** What is compiled for the first work would else be compiled anew for the next. */
  private static final int PASSES = 2;

  /** Few, so that compiling has a processor of its own. */
  private static final int CLIENTS = 2;

  /**
   * With one thread for it, as two processors give, a machine under load has not compiled what it
   * does after minutes; with more it has after little more than one.
   */
  private static final String COMPILERS = "-XX:CICompilerCount=4";

  private static final Map<String, ArmProcess> IDLING = new ConcurrentHashMap<>();
  private static final Set<String> WARM = ConcurrentHashMap.newKeySet();

  private Warm() {}

  /** Makes sure that there are machines of some engines, warm or not. They end with the run. */
  static synchronized void started(Server server, String... engines) throws Exception {
    Together.all(
        List.of(engines).stream()
            .filter(engine -> !IDLING.containsKey(engine))
            .map(engine -> (Callable<Void>) () -> start(server, engine))
            .toList());
  }

  /** Makes sure that there are warm machines of some engines. */
  static void up(Server server, String... engines) throws Exception {
    started(server, engines);
    for (var engine : engines) {
      if (WARM.add(engine)) {
        try (var arm = start(engine, server.database("warm_" + engine, engine))) {
          play(arm, SECONDS / PASSES / Work.values().length, PASSES);
        }
        Progress.say("Warm: " + engine);
      }
    }
  }

  private static Void start(Server server, String engine) throws IOException {
    var address = server.database(idle(engine), engine);
    var idling = new ArmProcess(engine + "-jobs", address, options(engine));
    idling.startTimer();
    IDLING.put(engine, idling);
    return null;
  }

  private static String[] options(String engine) {
    return engine.equals(OURS) && Boolean.getBoolean("bench.profile")
        ? new String[] {
          COMPILERS,
          // Recording and shared classes together end Java 17 with a fault of its own.
          "-Xshare:off",
          "-XX:StartFlightRecording=settings=profile,filename=target/ours.jfr"
        }
        : new String[] {COMPILERS};
  }

  /** The database of the engine that idles. */
  static String idle(String engine) {
    return "idle_" + engine;
  }

  /** The engine that idles. */
  static ArmProcess idling(String engine) {
    return IDLING.get(engine);
  }

  /**
   * Starts an engine in the machine that is warm for its like; of ours perhaps without something,
   * by the name of a {@link Without}, or with settings, {@code --name=value}.
   */
  static ArmProcess start(String engine, String address, String... more) throws IOException {
    return idling(engine.replaceFirst("-.*", "")).beside(engine, address, more);
  }

  /** Lets an engine play every work for so many seconds, so many times. */
  static void play(ArmProcess arm, double seconds, int passes) throws IOException {
    for (var pass = 0; pass < passes; pass++) {
      for (var work : Work.values()) {
        arm.play(work, CLIENTS, seconds);
        arm.rest();
      }
    }
  }
}
