package org.opscoord.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.opscoord.bench.Comparison.Name;

/**
 * Arms that work in turns so short that all meet the same machine, however it drifts. In a round
 * each has two turns, after another arm each time; so many rounds are a block, with fewer clients
 * than the goals speak of half of them. Settings, from outside: {@code bench.seconds} that a turn
 * lasts, {@code bench.rounds} and {@code bench.blocks}.
 */
final class Turns {

  private static final int BLOCKS = Integer.getInteger("bench.blocks", 5);
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 2);
  static final double SECONDS = Double.parseDouble(System.getProperty("bench.seconds", "0.4"));

  /** As many as the goals speak of. */
  static final int MANY = 8;

  /** Long enough for all clients to have begun: so many seconds, and for each client. */
  private static final double FIRST_SECONDS = 0.5;

  private static final double FIRST_SECONDS_OF_EACH = 0.125;

  private final Map<Name, List<Stretch>> blocks = new EnumMap<>(Name.class);
  private final int rounds;

  private Turns(int rounds) {
    this.rounds = rounds;
  }

  static Turns of(Comparison comparison, List<Name> names, Work work, int clients)
      throws Exception {
    return of(comparison, names, work, clients, clients < MANY ? (ROUNDS + 1) / 2 : ROUNDS);
  }

  /** With half as many rounds, for what differs by more than they could tell. */
  static Turns few(Comparison comparison, List<Name> names, Work work) throws Exception {
    return of(comparison, names, work, MANY, (ROUNDS + 1) / 2);
  }

  private static Turns of(
      Comparison comparison, List<Name> names, Work work, int clients, int rounds)
      throws Exception {
    for (var name : names) {
      comparison.measure(name, work, clients, FIRST_SECONDS + clients * FIRST_SECONDS_OF_EACH);
    }
    comparison.tidyUp(names, work);
    var orders = List.of(names, backwards(names));
    var turns = new Turns(rounds);
    for (var block = 0; block < BLOCKS; block++) {
      Map<Name, Stretch> done = new EnumMap<>(Name.class);
      for (var round = 0; round < turns.rounds; round++) {
        for (var order : orders) {
          for (var name : order) {
            done.merge(name, comparison.measure(name, work, clients, SECONDS), Stretch::and);
          }
        }
      }
      done.forEach(
          (name, stretch) ->
              turns.blocks.computeIfAbsent(name, key -> new ArrayList<>()).add(stretch));
    }
    comparison.rest(names);
    Progress.say("%s, %d clients".formatted(work.title(), clients));
    return turns;
  }

  /**
   * Begins with the same, so that nobody follows itself, and has each after another than before.
   */
  private static List<Name> backwards(List<Name> names) {
    var order = new ArrayList<>(names);
    Collections.reverse(order.subList(1, order.size()));
    return order;
  }

  /** All that an arm did. */
  Stretch whole(Name name) {
    return Stretch.all(blocks.get(name));
  }

  /** Of each block, one arm by others together. */
  Ratios ratios(ToDoubleFunction<Stretch> value, Name one, Name... others) {
    var ratios = new ArrayList<Double>();
    for (var block = 0; block < BLOCKS; block++) {
      var base = Stretch.NOTHING;
      for (var other : others) {
        base = base.and(blocks.get(other).get(block));
      }
      ratios.add(value.applyAsDouble(blocks.get(one).get(block)) / value.applyAsDouble(base));
    }
    return new Ratios(ratios);
  }

  /** How long the turns were, in words. */
  String described() {
    return String.format(
        Locale.ROOT, "%d blocks of %d turns of %s s each", BLOCKS, 2 * rounds, SECONDS);
  }
}
