package org.opscoord.calendar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.engine.Refusal.Problem;

/** Collects what is wrong with an import. */
final class CalendarMistakes {

  private static final int LONGEST_ARGUMENT = 100;

  private final List<CalendarMistake> found = new ArrayList<>();

  void add(String file, long line, @Nullable String column, String key, String... arguments) {
    found.add(
        new CalendarMistake(
            file,
            line,
            column,
            key,
            Arrays.stream(arguments).<Object>map(CalendarMistakes::abbreviated).toList()));
  }

  List<CalendarMistake> inOrder() {
    return found.stream()
        .sorted(Comparator.comparing(CalendarMistake::file).thenComparing(CalendarMistake::line))
        .toList();
  }

  List<Problem> problems() {
    return inOrder().stream().map(CalendarMistake::asProblem).toList();
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  private static String abbreviated(String text) {
    return text.length() <= LONGEST_ARGUMENT ? text : text.substring(0, LONGEST_ARGUMENT) + "…";
  }
}
