package org.opscoord.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A stretch of time with its beginning and without its end.
 *
 * @throws IllegalArgumentException when it does not end after it begins
 */
public record Span(Instant from, Instant until) {

  public Span {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("%s does not end after %s".formatted(until, from));
    }
  }

  /** Whether the instant lies in it. */
  public boolean contains(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }

  /** Whether the other lies in it from beginning to end. */
  boolean contains(Span other) {
    return !other.from.isBefore(from) && !other.until.isAfter(until);
  }

  /** Whether some instant lies in both. */
  boolean overlaps(Span other) {
    return from.isBefore(other.until) && other.from.isBefore(until);
  }

  /** What is left of it, before and after, when the other is cut out. */
  List<Span> without(Span other) {
    if (!overlaps(other)) {
      return List.of(this);
    }
    var left = new ArrayList<Span>();
    if (from.isBefore(other.from)) {
      left.add(new Span(from, other.from));
    }
    if (other.until.isBefore(until)) {
      left.add(new Span(other.until, until));
    }
    return List.copyOf(left);
  }

  /** The stretches of this one that none of the others covers, in order. */
  List<Span> uncovered(Collection<Span> others) {
    var open = List.of(this);
    for (var other : others) {
      open = open.stream().flatMap(span -> span.without(other).stream()).toList();
    }
    return open.stream().sorted(Comparator.comparing(Span::from)).toList();
  }

  /**
   * From the first beginning to the last end.
   *
   * @throws java.util.NoSuchElementException when there are none
   */
  static Span around(Collection<Span> spans) {
    Stream<Instant> ends = spans.stream().map(Span::until);
    return new Span(
        spans.stream().map(Span::from).min(Comparator.naturalOrder()).orElseThrow(),
        ends.max(Comparator.naturalOrder()).orElseThrow());
  }
}
