package org.opscoord.notification;

import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that runs from the newest to the oldest.
 *
 * @param next what to ask the next page with; null on the last page
 */
public record Page<T>(List<T> items, @Nullable Long next) {

  private static final int LARGEST = 200;

  /** Reads up to {@code limit} items with an id below {@code before}. */
  interface Source<T> {
    List<T> read(long before, int limit);
  }

  /**
   * Reads a page.
   *
   * @param before {@code next} of the page before; null for the first page
   * @param limit at most this many, between 1 and 200
   */
  static <T> Page<T> of(
      @Nullable Long before, int limit, Source<T> source, ToLongFunction<T> idOf) {
    var size = Math.max(1, Math.min(limit, LARGEST));
    var found = source.read(before == null ? Long.MAX_VALUE : before, size + 1);
    if (found.size() <= size) {
      return new Page<>(found, null);
    }
    var items = List.copyOf(found.subList(0, size));
    return new Page<>(items, idOf.applyAsLong(items.get(size - 1)));
  }
}
