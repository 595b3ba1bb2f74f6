package org.opscoord.bench;

import java.time.Duration;

/** Says on the console what a run is at, and how long it has taken so far. */
final class Progress {

  private static final long BEGIN = System.nanoTime();

  private Progress() {}

  static void say(String what) {
    var taken = Duration.ofNanos(System.nanoTime() - BEGIN);
    System.out.printf("%02d:%02d %s%n", taken.toMinutes(), taken.toSecondsPart(), what);
  }
}
