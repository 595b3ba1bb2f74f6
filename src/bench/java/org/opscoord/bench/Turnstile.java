package org.opscoord.bench;

/** Where everybody passes before each step; closed, it holds whoever comes until it is opened. */
final class Turnstile {

  private final ThreadLocal<Long> held = ThreadLocal.withInitial(() -> 0L);
  private boolean open;
  private int waiting;
  private long passed;

  /** Passes, perhaps after a wait. */
  synchronized void pass() {
    var came = System.nanoTime();
    waiting++;
    notifyAll();
    try {
      while (!open) {
        wait();
      }
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    } finally {
      waiting--;
    }
    passed++;
    held.set(held.get() + System.nanoTime() - came);
  }

  synchronized void open() {
    open = true;
    notifyAll();
  }

  synchronized void close() {
    open = false;
  }

  /** Waits until so many are held, or for so many milliseconds; says whether they are. */
  synchronized boolean awaitHeld(int everybody, long millis) throws InterruptedException {
    if (waiting < everybody) {
      wait(millis);
    }
    return waiting >= everybody;
  }

  /** How often somebody has passed. */
  synchronized long passed() {
    return passed;
  }

  /** Nanoseconds for which this thread was held. */
  long heldNanos() {
    return held.get();
  }
}
