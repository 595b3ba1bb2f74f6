package org.opscoord.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One machine for each of both engines, warmed up once in a run; what is compared is started in
 * them. Settings, from outside: {@code bench.warm} seconds that each is warmed up, and {@code
 * bench.profile}, which records what the product's does in {@code target/ours.jfr}.
 */
final class Warm {

  static final String STOCK = "stock";
  static final String OURS = "ours";
  static final double SECONDS = Double.parseDouble(System.getProperty("bench.warm", "75"));

  /** What is compiled for the first work would else be compiled anew for the next. */
  private static final int PASSES = 2;

  /** Few, so that compiling has a processor of its own. */
  private static final int CLIENTS = 2;

  /**
   * With one thread for it, as two processors give, a machine under load has not compiled what it
   * does after minutes; with more it has after little more than one.
   */
  private static final String COMPILERS = "-XX:CICompilerCount=4";

  private static final Map<String, ArmProcess> FIRST = new ConcurrentHashMap<>();

  private Warm() {}

  /** Makes sure that there are warm machines of some engines. They end with the run. */
  static void up(Server server, String... engines) throws Exception {
    var cold = List.of(engines).stream().filter(engine -> !FIRST.containsKey(engine)).toList();
    Together.all(
        cold.stream().map(engine -> (Callable<Void>) () -> start(server, engine)).toList());
    for (var engine : cold) {
      play(FIRST.get(engine), SECONDS / PASSES / Work.values().length, PASSES);
      // Its machine stays; it would go on summing figures of what it has played.
      FIRST.get(engine).end();
      Progress.say("Warm: " + engine);
    }
  }

  private static Void start(Server server, String engine) throws IOException {
    var address = server.lastingDatabase("warm_" + engine, engine);
    FIRST.put(engine, new ArmProcess(engine, address, options(engine)));
    return null;
  }

  private static String[] options(String engine) {
    return engine.equals(OURS) && Boolean.getBoolean("bench.profile")
        ? new String[] {
          COMPILERS, "-XX:StartFlightRecording=settings=profile,filename=target/ours.jfr"
        }
        : new String[] {COMPILERS};
  }

  /** Starts an engine in the machine that is warm for its like. */
  static ArmProcess start(String engine, String address) throws IOException {
    return start(engine, address, Without.NOTHING);
  }

  /** Starts one of ours without something. */
  static ArmProcess start(String engine, String address, Without without) throws IOException {
    return FIRST.get(engine.replaceFirst("-.*", "")).beside(engine, address, without);
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
