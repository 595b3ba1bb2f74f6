package org.opscoord.issue.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.opscoord.issue.ReportSettings;
import org.springframework.stereotype.Component;

/**
 * Keeps anonymous reports from flooding the company. Addresses are held in memory for as long as
 * they count and told to nobody. Each node counts for itself.
 */
@Component
class ReportThrottle {

  private static final int MOST_REMEMBERED = 10_000;

  private final ReportSettings limits;
  private final Clock clock;
  private final Cache<String, Integer> ofAddress;
  private final Deque<Instant> ofAll = new ArrayDeque<>();

  ReportThrottle(ReportSettings limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
    ofAddress =
        Caffeine.newBuilder()
            .expireAfterWrite(limits.window())
            .maximumSize(MOST_REMEMBERED)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
  }

  /**
   * Counts a report that is about to be taken.
   *
   * @throws Refusal when there were too many
   */
  synchronized void count(String address) {
    var now = clock.instant();
    ofAll.removeIf(at -> !at.plus(limits.window()).isAfter(now));
    var before = ofAddress.getIfPresent(address);
    if (ofAll.size() >= limits.ofAll() || (before != null && before >= limits.ofAddress())) {
      throw new Refusal(Kind.TOO_OFTEN, "issue.report.tooMany", limits.window().toMinutes());
    }
    ofAll.addLast(now);
    ofAddress.put(address, before == null ? 1 : before + 1);
  }

  /** Takes a report back that was refused for a mistake in it. */
  synchronized void forgive(String address) {
    ofAll.pollLast();
    ofAddress.asMap().computeIfPresent(address, (key, count) -> count - 1);
  }
}
