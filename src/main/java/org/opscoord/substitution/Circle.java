package org.opscoord.substitution;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether people stand in for each other in a circle. It is one only if there is a day and a kind
 * of case for which all of its absences hold.
 */
final class Circle {

  private Circle() {}

  /** The days and kinds of cases that some absences have in common. */
  private record Shared(LocalDate from, LocalDate until, @Nullable Set<String> kinds) {

    static Shared of(Absence absence) {
      return new Shared(
          absence.firstDay(),
          absence.lastDay(),
          absence.kinds().isEmpty() ? null : absence.kinds());
    }

    Stream<Shared> with(Absence absence) {
      var other = of(absence);
      var begins = from.isAfter(other.from) ? from : other.from;
      var ends = until.isBefore(other.until) ? until : other.until;
      var both = common(kinds, other.kinds);
      return begins.isAfter(ends) || both != null && both.isEmpty()
          ? Stream.empty()
          : Stream.of(new Shared(begins, ends, both));
    }

    private static @Nullable Set<String> common(
        @Nullable Set<String> one, @Nullable Set<String> other) {
      if (one == null || other == null) {
        return one == null ? other : one;
      }
      var both = new HashSet<>(one);
      both.retainAll(other);
      return both;
    }
  }

  /**
   * The absence that would close a circle with a new one.
   *
   * @param others those that hold already
   */
  static Optional<Absence> closedBy(Absence added, Collection<Absence> others) {
    return closing(added, Shared.of(added), added, List.copyOf(others));
  }

  private static Optional<Absence> closing(
      Absence added, Shared shared, Absence last, List<Absence> others) {
    return others.stream()
        .filter(next -> next.person().equals(last.substitute()))
        .flatMap(
            next ->
                shared
                    .with(next)
                    .flatMap(
                        left ->
                            added.person().equals(next.substitute())
                                ? Stream.of(next)
                                : closing(added, left, next, without(others, next)).stream()))
        .findFirst();
  }

  private static List<Absence> without(List<Absence> all, Absence one) {
    return all.stream().filter(it -> !it.equals(one)).toList();
  }
}
