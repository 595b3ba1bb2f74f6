package org.opscoord.kpi.outside;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.springframework.stereotype.Component;

/** How often a key may be used. Each node counts for itself. */
@Component
class CallLimit {

  private static final int CALLS = 60;
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST_REMEMBERED = 10_000;

  private final Cache<UUID, AtomicInteger> calls;

  CallLimit(Clock clock) {
    calls =
        Caffeine.newBuilder()
            .expireAfterWrite(WINDOW)
            .maximumSize(MOST_REMEMBERED)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
  }

  /**
   * Counts a call.
   *
   * @throws Refusal when there were too many in a minute
   */
  void count(ApiToken token) {
    var counted = calls.get(token.id(), id -> new AtomicInteger());
    if (counted != null && counted.incrementAndGet() > CALLS) {
      throw new Refusal(Kind.TOO_OFTEN, "kpi.token.often", CALLS);
    }
  }
}
