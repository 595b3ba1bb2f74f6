package org.opscoord.directory;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How one list becomes another.
 *
 * @param changed as they will be
 * @param left as they were
 */
record Difference<T>(List<T> added, List<T> changed, List<T> left) {

  static <T, K> Difference<T> between(
      Collection<T> before, Collection<T> after, Function<T, K> key) {
    var old = new LinkedHashMap<K, T>();
    before.forEach(element -> old.put(key.apply(element), element));
    var kept = new HashSet<K>();
    after.forEach(element -> kept.add(key.apply(element)));
    return new Difference<>(
        after.stream().filter(element -> !old.containsKey(key.apply(element))).toList(),
        after.stream()
            .filter(element -> old.containsKey(key.apply(element)))
            .filter(element -> !element.equals(old.get(key.apply(element))))
            .toList(),
        before.stream().filter(element -> !kept.contains(key.apply(element))).toList());
  }

  <R> Difference<R> map(Function<T, R> function) {
    return new Difference<>(
        added.stream().map(function).toList(),
        changed.stream().map(function).toList(),
        left.stream().map(function).toList());
  }

  /** What has to be written as it will be. */
  Stream<T> written() {
    return Stream.concat(added.stream(), changed.stream());
  }

  boolean isEmpty() {
    return added.isEmpty() && changed.isEmpty() && left.isEmpty();
  }
}
