package org.opscoord.kpi.outside;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.CurrentPerson;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.opscoord.directory.Role;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keys of other systems: administrators make and revoke them. */
@Service
@Transactional
public class ApiTokens {

  private static final Pattern SOURCE = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
  private static final int LONGEST_SOURCE = 40;
  private static final Duration LONGEST = Duration.ofDays(366);
  private static final String SCHEME = "Bearer ";
  private static final int SECRET_BYTES = 32;

  private final ApiTokenRepository repository;
  private final Directory directory;
  private final CurrentPerson currentPerson;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  ApiTokens(
      ApiTokenRepository repository,
      Directory directory,
      CurrentPerson currentPerson,
      Clock clock) {
    this.repository = repository;
    this.directory = directory;
    this.currentPerson = currentPerson;
    this.clock = clock;
  }

  /**
   * A key that was just made.
   *
   * @param secret what the other system sends; nobody can be told it again
   */
  public record Made(ApiToken token, String secret) {}

  /**
   * Makes a key.
   *
   * @param measures what may be sent with it; empty for everything
   * @param days for how many days it is good, at most a year
   * @throws Refusal when somebody else than an administrator is acting, or it makes no sense
   */
  public Made make(String source, Set<String> measures, int days) {
    var by = administrator();
    if (source.length() > LONGEST_SOURCE || !SOURCE.matcher(source).matches()) {
      throw new Refusal(Kind.INVALID, "kpi.token.source");
    }
    if (days < 1 || days > LONGEST.toDays()) {
      throw new Refusal(Kind.INVALID, "kpi.token.days", LONGEST.toDays());
    }
    measures.forEach(MeasurementRules::requireMeasure);
    var bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    var secret = "opscoord_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var now = clock.instant();
    var token =
        new ApiToken(
            UUID.randomUUID(),
            source,
            Set.copyOf(measures),
            now.plus(Duration.ofDays(days)),
            by.id().value(),
            now,
            null);
    repository.insert(token, digest(secret));
    return new Made(token, secret);
  }

  /**
   * Every key, the newest first.
   *
   * @throws Refusal when somebody else than an administrator is acting
   */
  @Transactional(readOnly = true)
  public List<ApiToken> all() {
    administrator();
    return repository.all();
  }

  /**
   * Revokes a key at once. A second time nothing happens.
   *
   * @throws Refusal when somebody else than an administrator is acting, or there is no such key
   */
  public void revoke(UUID id) {
    var by = administrator();
    if (!repository.exists(id)) {
      throw new Refusal(Kind.UNKNOWN, "kpi.token.unknown");
    }
    repository.revoke(id, by.id().value(), clock.instant());
  }

  /**
   * The key of a request.
   *
   * @param authorization the header of that name; null without one
   * @throws Refusal when it is none, expired or revoked, without a difference
   */
  @Transactional(readOnly = true)
  public ApiToken require(@Nullable String authorization) {
    if (authorization == null || !authorization.startsWith(SCHEME)) {
      throw unauthenticated();
    }
    var now = clock.instant();
    return repository
        .find(digest(authorization.substring(SCHEME.length()).strip()))
        .filter(token -> good(token, now))
        .orElseThrow(ApiTokens::unauthenticated);
  }

  private static boolean good(ApiToken token, Instant now) {
    return token.revokedAt() == null && now.isBefore(token.expiresAt());
  }

  private Person administrator() {
    return currentPerson
        .id()
        .flatMap(directory::person)
        .filter(person -> person.roles().contains(Role.ADMINISTRATOR))
        .orElseThrow(() -> new Refusal(Kind.FORBIDDEN, "kpi.token.administrators"));
  }

  private static Refusal unauthenticated() {
    return new Refusal(Kind.UNAUTHENTICATED, "kpi.token.refused");
  }

  /**
   * What is drawn from so many possibilities cannot be guessed, so that no slow digest is needed.
   */
  private static byte[] digest(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
