package org.opscoord.notification.robot;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A robot that speaks in one group.
 *
 * @param departments ids of those whose people it speaks of; empty for every one
 * @param kinds ids of the kinds of messages that it tells; empty for every one
 * @param allowPrivate whether its address may be private, and without TLS
 */
public record Robot(
    String name,
    Platform platform,
    URI url,
    @Nullable String secret,
    Set<String> departments,
    Set<String> kinds,
    Locale locale,
    boolean allowPrivate,
    List<RateLimit> limits) {

  public Robot {
    departments = Set.copyOf(departments);
    kinds = Set.copyOf(kinds);
    limits = List.copyOf(limits);
  }

  /** Whether it tells messages of that kind to that department. */
  public boolean tells(String kind, String department) {
    return (kinds.isEmpty() || kinds.contains(kind))
        && (departments.isEmpty() || departments.contains(department));
  }

  /** Its name: the address and the secret are nobody's business. */
  @Override
  public String toString() {
    return name;
  }
}
