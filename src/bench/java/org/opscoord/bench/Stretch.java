package org.opscoord.bench;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an arm did in some time, perhaps in several pieces of it; times in milliseconds.
 *
 * @param cases by the steps that were taken
 * @param ofCases of each case that ended in it
 * @param engine processor of the engine's machine
 * @param players of it, of the threads that play
 * @param server processor of the database
 */
record Stretch(
    double cases,
    double seconds,
    List<Double> ofCases,
    double engine,
    double players,
    double server) {

  static final Stretch NOTHING = new Stretch(0, 0, List.of(), 0, 0, 0);

  Stretch and(Stretch other) {
    return new Stretch(
        cases + other.cases,
        seconds + other.seconds,
        Stream.of(ofCases, other.ofCases).flatMap(List::stream).toList(),
        engine + other.engine,
        players + other.players,
        server + other.server);
  }

  static Stretch all(List<Stretch> pieces) {
    return pieces.stream().reduce(NOTHING, Stretch::and);
  }

  double perSecond() {
    return cases / seconds;
  }

  double engineOfACase() {
    return engine / cases;
  }

  double playersOfACase() {
    return players / cases;
  }

  double serverOfACase() {
    return server / cases;
  }

  /** Of whoever plays and of the database, without what the machine compiles and collects. */
  double workOfACase() {
    return (players + server) / cases;
  }

  double percentile(int percent) {
    return Percentile.of(ofCases, percent);
  }
}
