package org.opscoord.security.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a minute which password fitted which hash, because clients of the REST interface
 * send theirs with every request and each check is slow on purpose. Kept under a key that never
 * leaves the memory of this process; a new password has a new hash and so is never mistaken.
 */
class VerifiedPasswords {

  private static final Duration REMEMBERED = Duration.ofMinutes(1);
  private static final int MOST_REMEMBERED = 10_000;

  private final Cache<String, Boolean> fitting;
  private final SecretKeySpec key;

  VerifiedPasswords(Clock clock) {
    fitting =
        Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
    var random = new byte[32];
    new SecureRandom().nextBytes(random);
    key = new SecretKeySpec(random, "HmacSHA256");
  }

  /** Whether the password fits the hash: remembered, or asked and then remembered when it does. */
  boolean fits(String password, String hash, BooleanSupplier slowCheck) {
    var name = name(password, hash);
    if (fitting.getIfPresent(name) != null) {
      return true;
    }
    if (!slowCheck.getAsBoolean()) {
      return false;
    }
    fitting.put(name, true);
    return true;
  }

  private String name(String password, String hash) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(hash.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
