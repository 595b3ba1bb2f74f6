package org.opscoord.approval;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line that the approval route gave: a body of a stage.
 *
 * @param stage stages run in ascending order; see {@link Route#RATIFICATION}
 * @param body name of the body, see {@link Composition}
 * @param answerWithin working time in which a seat must vote
 */
record RoutedBody(
    int stage, String body, VotingRule rule, Duration answerWithin, TimeoutAction onTimeout) {

  /**
   * Reads a line as the rule table gives it.
   *
   * @throws RouteUnusable with the cell that makes no sense
   */
  static RoutedBody of(Map<String, ?> line) {
    if (!(line.get("stage") instanceof Number stage)) {
      throw new RouteUnusable("stage", line.get("stage"));
    }
    var veto = line.get("veto");
    try {
      return new RoutedBody(
          stage.intValue(),
          text(line, "body"),
          new VotingRule(
              choice(VotingMethod.class, line, "method"),
              threshold(line.get("threshold")),
              Boolean.TRUE.equals(veto)),
          within(line),
          choice(TimeoutAction.class, line, "onTimeout"));
    } catch (IllegalArgumentException unmeetable) {
      throw new RouteUnusable(String.valueOf(unmeetable.getMessage()), line);
    }
  }

  private static String text(Map<String, ?> line, String column) {
    if (line.get(column) instanceof String text && !text.isBlank()) {
      return text;
    }
    throw new RouteUnusable(column, line.get(column));
  }

  private static <E extends Enum<E>> E choice(Class<E> type, Map<String, ?> line, String column) {
    var text = text(line, column);
    return Arrays.stream(type.getEnumConstants())
        .filter(choice -> choice.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new RouteUnusable(column, text));
  }

  private static @Nullable BigDecimal threshold(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    if (value instanceof Number number) {
      return new BigDecimal(number.toString());
    }
    throw new RouteUnusable("threshold", value);
  }

  private static Duration within(Map<String, ?> line) {
    var text = text(line, "answerWithin");
    try {
      var within = Duration.parse(text);
      if (!within.isNegative() && !within.isZero()) {
        return within;
      }
    } catch (DateTimeParseException notDuration) {
      throw new RouteUnusable("answerWithin", text);
    }
    throw new RouteUnusable("answerWithin", text);
  }
}
