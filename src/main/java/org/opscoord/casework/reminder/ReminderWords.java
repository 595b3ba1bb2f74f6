package org.opscoord.casework.reminder;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a model or the company says about reminders. The words are extension properties of a process
 * or of a user task:
 *
 * <ul>
 *   <li>{@code reminders}: after which percentages of the time until a task is due, for example
 *       {@code 50,90}; or {@code off}
 *   <li>{@code overdueRepeats}: on how many further working days people are told that it is
 *       overdue, before their head is told; or {@code off} when it is only marked
 *   <li>{@code quiet}: {@code false} when people are told at night and on holidays too
 *   <li>{@code roundTheClockWhen}: the same, but only while a process variable has a value, for
 *       example {@code severity=S1}; a name alone means a variable that is true
 * </ul>
 */
public record ReminderWords(Map<String, String> values) {

  private static final String PERCENTS = "reminders";
  private static final String REPEATS = "overdueRepeats";
  private static final String QUIET = "quiet";
  private static final String CONDITION = "roundTheClockWhen";
  private static final String OFF = "off";

  private static final Map<String, Pattern> FORMS =
      Map.of(
          PERCENTS, Pattern.compile("off|[1-9][0-9]?(\\s*,\\s*[1-9][0-9]?)*"),
          REPEATS, Pattern.compile("off|[0-9]{1,2}"),
          QUIET, Pattern.compile("true|false"),
          CONDITION, Pattern.compile("[A-Za-z][A-Za-z0-9]*(=[A-Za-z0-9._-]+)?"));

  public ReminderWords {
    values = Map.copyOf(values);
  }

  /** Whether the extension property of that name speaks of reminders. */
  public static boolean isOne(@Nullable String name) {
    return name != null && FORMS.containsKey(name);
  }

  /** The name of a word that cannot be read; empty when all can. */
  public Optional<String> mistake() {
    return values.entrySet().stream()
        .filter(word -> !readable(word.getKey(), word.getValue()))
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst();
  }

  /** These words, and where they say nothing, what the others say. */
  public ReminderWords orElse(ReminderWords others) {
    var both = new HashMap<>(others.values);
    both.putAll(values);
    return new ReminderWords(both);
  }

  /**
   * What follows for one task. Where nothing is said, nobody is reminded and nobody is told again.
   *
   * @param variables the value of a process variable that the task sees, null when it has none
   */
  public ReminderRule rule(Function<String, @Nullable Object> variables) {
    return new ReminderRule(
        percents(values.getOrDefault(PERCENTS, OFF)),
        repeats(values.getOrDefault(REPEATS, "0")),
        "false".equals(values.get(QUIET)) || holds(values.get(CONDITION), variables));
  }

  private static boolean readable(String name, String value) {
    var form = FORMS.get(name);
    return form != null && form.matcher(value).matches();
  }

  private static List<Integer> percents(String word) {
    return OFF.equals(word)
        ? List.of()
        : Arrays.stream(word.split(",")).map(String::strip).map(Integer::valueOf).toList();
  }

  private static int repeats(String word) {
    return OFF.equals(word) ? ReminderRule.NOBODY : Integer.parseInt(word);
  }

  private static boolean holds(
      @Nullable String condition, Function<String, @Nullable Object> variables) {
    if (condition == null) {
      return false;
    }
    var parts = condition.split("=", 2);
    return (parts.length == 1 ? "true" : parts[1])
        .equals(String.valueOf(variables.apply(parts[0])));
  }
}
