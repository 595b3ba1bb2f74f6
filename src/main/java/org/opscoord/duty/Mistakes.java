package org.opscoord.duty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the file of a roster. */
final class Mistakes {

  private static final int LONGEST_ARGUMENT = 200;

  private final List<RosterMistake> found = new ArrayList<>();

  /** Arguments are texts, so that no number gets a separator. */
  void add(long line, @Nullable String column, String key, String... arguments) {
    found.add(new RosterMistake(line, column, key, abbreviated(arguments)));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** In the order of the lines. */
  List<RosterMistake> inOrder() {
    return found.stream().sorted(Comparator.comparing(RosterMistake::line)).toList();
  }

  private static List<Object> abbreviated(String... arguments) {
    return Arrays.stream(arguments)
        .<Object>map(
            text ->
                text.length() <= LONGEST_ARGUMENT
                    ? text
                    : text.substring(0, LONGEST_ARGUMENT) + "…")
        .toList();
  }
}
