package org.opscoord.casework.handling;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a model says about the handling of its tasks: extension properties {@code handling.<kind>}
 * of a process or of a user task, each with one word that {@link Handler#words()} knows. Every kind
 * knows {@value #OFF}.
 *
 * @param values the word by the id of its kind
 */
public record HandlingWords(Map<String, String> values) {

  public static final String OFF = "off";

  private static final String PREFIX = "handling.";

  public HandlingWords {
    values = Map.copyOf(values);
  }

  /** Those of a model's extension properties that speak of handling. */
  public static HandlingWords in(Map<String, String> properties) {
    var words = new HashMap<String, String>();
    properties.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX)) {
            words.put(name.substring(PREFIX.length()), value.strip());
          }
        });
    return new HandlingWords(words);
  }

  /** These words, and where they say nothing, what the others say. */
  public HandlingWords orElse(HandlingWords others) {
    var both = new HashMap<>(others.values);
    both.putAll(values);
    return new HandlingWords(both);
  }

  /** The word that holds for a kind. */
  public String of(HandlingKind kind) {
    return values.getOrDefault(kind.id(), kind.shippedWord());
  }

  /** A word that no handler knows; empty when all are known. */
  public Optional<Mistake> mistake(Collection<Handler> handlers) {
    return values.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(word -> mistake(word.getKey(), word.getValue(), handlers).stream())
        .findFirst();
  }

  private static Optional<Mistake> mistake(String kind, String word, Collection<Handler> handlers) {
    var known =
        handlers.stream()
            .filter(handler -> handler.kind().id().equals(kind))
            .map(Handler::words)
            .findFirst()
            .orElse(Set.of());
    return known.contains(word) || OFF.equals(word) && !known.isEmpty()
        ? Optional.empty()
        : Optional.of(new Mistake(PREFIX + kind, word, known));
  }

  /**
   * A word that cannot be understood.
   *
   * @param property name of the extension property
   * @param known the words that it may have besides {@value #OFF}; empty when there is no such kind
   */
  public record Mistake(String property, String word, Set<String> known) {}
}
