package org.opscoord.security.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.opscoord.security.SecuritySettings;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing, for a person from one address and for an address as a whole. Each node
 * counts for itself. Refused tries do not count, so the block ends by itself one window after the
 * last counted failure, and nobody can be locked out from elsewhere.
 */
@Component
public class LoginThrottle {

  private static final int MOST_REMEMBERED = 100_000;

  private final SecuritySettings.Throttle limits;
  private final Cache<Guess, Integer> ofPerson;
  private final Cache<String, Integer> ofAddress;

  private record Guess(String person, String address) {}

  LoginThrottle(SecuritySettings settings, Clock clock) {
    limits = settings.throttle();
    ofPerson = counter(limits.window(), clock);
    ofAddress = counter(limits.window(), clock);
  }

  /** Whether the next password for the person from the address will not even be looked at. */
  public boolean refuses(String person, String address) {
    return count(ofPerson, new Guess(person, address)) >= limits.failuresOfPerson()
        || count(ofAddress, address) >= limits.failuresOfAddress();
  }

  /** How long failures count. */
  public Duration window() {
    return limits.window();
  }

  void failed(String person, String address) {
    ofPerson.asMap().merge(new Guess(person, address), 1, Integer::sum);
    ofAddress.asMap().merge(address, 1, Integer::sum);
  }

  /** Forgets the person's failures; those of the address stay, or one account would hide many. */
  void succeeded(String person, String address) {
    ofPerson.invalidate(new Guess(person, address));
  }

  private static <K> int count(Cache<K, Integer> counter, K key) {
    var count = counter.getIfPresent(key);
    return count == null ? 0 : count;
  }

  private static <K> Cache<K, Integer> counter(Duration window, Clock clock) {
    return Caffeine.newBuilder()
        .expireAfterWrite(window)
        .maximumSize(MOST_REMEMBERED)
        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
        .build();
  }
}
