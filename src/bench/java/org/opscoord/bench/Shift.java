package org.opscoord.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;

/**
 * Clients who play one case after another, and are halted between two steps and let go on as often
 * as one likes, so that arms can take turns of less than a case. Each client begins a little after
 * the one before, or all would stay at the same step.
 */
final class Shift {

  private static final long BEGINS_LATER_MILLIS = 150;
  private static final long LOOK_MILLIS = 100;
  private static final double NANOS_PER_MILLI = 1e6;

  private final Turnstile turnstile = new Turnstile();
  private final Player player;
  private final Work work;
  private final int clients;
  private final double stepsOfACase;
  private final ExecutorService threads;
  private final List<Future<?>> everybody = new ArrayList<>();
  private final Queue<Long> threadIds = new ConcurrentLinkedQueue<>();
  private final Queue<Double> millis = new ConcurrentLinkedQueue<>();
  private volatile boolean ending;

  /**
   * How a stretch of time went; times in milliseconds.
   *
   * @param cases by the steps that were taken
   * @param millis of each case that ended in it, without what it was held
   * @param cpuMillis processor time of the whole machine
   * @param playersMillis of it, that of the threads that play, without those that compile and
   *     collect
   */
  record Run(
      double cases, double seconds, List<Double> millis, double cpuMillis, double playersMillis) {}

  /** Plays one case to count its steps; then everybody stands ready. */
  Shift(ProcessEngine engine, boolean namesCases, Work work, int clients) {
    this.player = new Player(engine, namesCases, turnstile);
    this.work = work;
    this.clients = clients;
    turnstile.open();
    work.play(player);
    turnstile.close();
    stepsOfACase = turnstile.passed();
    threads = Executors.newFixedThreadPool(clients);
    for (var client = 0; client < clients; client++) {
      var number = client;
      everybody.add(threads.submit(() -> play(number)));
    }
  }

  boolean isOf(Work other, int many) {
    return work == other && clients == many;
  }

  private void play(int number) {
    threadIds.add(Thread.currentThread().getId());
    turnstile.pass();
    sleep(number * BEGINS_LATER_MILLIS);
    while (!ending) {
      var begin = System.nanoTime();
      var held = turnstile.heldNanos();
      work.play(player);
      millis.add((System.nanoTime() - begin - (turnstile.heldNanos() - held)) / NANOS_PER_MILLI);
    }
  }

  private static void sleep(long time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** Lets everybody go on for so long, and waits until each has ended the step that it was at. */
  Run run(double seconds) throws InterruptedException, ExecutionException {
    awaitHeld();
    millis.clear();
    var steps = turnstile.passed();
    var cpu = cpu();
    var own = playersCpu();
    var begin = System.nanoTime();
    turnstile.open();
    Thread.sleep((long) (seconds * 1_000));
    turnstile.close();
    awaitHeld();
    return new Run(
        (turnstile.passed() - steps) / stepsOfACase,
        (System.nanoTime() - begin) / 1e9,
        List.copyOf(millis),
        (cpu() - cpu) / NANOS_PER_MILLI,
        (playersCpu() - own) / NANOS_PER_MILLI);
  }

  private void awaitHeld() throws InterruptedException, ExecutionException {
    while (!turnstile.awaitHeld(clients, LOOK_MILLIS)) {
      for (var client : everybody) {
        if (client.isDone()) {
          client.get();
          throw new IllegalStateException("A client has stopped to play");
        }
      }
    }
  }

  private static double cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private double playersCpu() {
    var machine = ManagementFactory.getThreadMXBean();
    return threadIds.stream().mapToLong(machine::getThreadCpuTime).sum();
  }

  /** Lets everybody end the case that was begun. */
  void end() throws InterruptedException {
    ending = true;
    turnstile.open();
    threads.shutdown();
    threads.awaitTermination(1, TimeUnit.MINUTES);
  }
}
