package org.opscoord.engine.storage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opscoord.engine.storage.QuickCondition.Truth;

/**
 * Reads conditions of the kinds that are quick: parts joined by {@code and} and {@code or}, within
 * parentheses or not; each part a path that is or is not null, is true or false, is a list or an
 * array that is not empty, or is a text of more than one letter, which one letter is not in OGNL.
 */
final class QuickConditionParser {

  private static final Pattern OR = Pattern.compile("\\s*(\\|\\||\\bor\\b)\\s*");
  private static final Pattern AND = Pattern.compile("\\s*(&&|\\band\\b)\\s*");
  private static final Pattern OPEN = Pattern.compile("\\s*\\(\\s*");
  private static final Pattern CLOSE = Pattern.compile("\\s*\\)\\s*");
  private static final Pattern NOT = Pattern.compile("!");
  private static final Pattern PATH =
      Pattern.compile("[A-Za-z]\\w*(\\.(?!(size|length)\\b|equals\\()[A-Za-z]\\w*)*");
  private static final Pattern IS_NULL = Pattern.compile("\\s*==\\s*null\\b");
  private static final Pattern IS_NOT_NULL = Pattern.compile("\\s*!=\\s*null\\b");
  private static final Pattern IS_NOT_EMPTY = Pattern.compile("\\.size(\\(\\))?\\s*>\\s*0\\b");
  private static final Pattern HAS_LENGTH = Pattern.compile("\\.length\\s*>\\s*0\\b");
  private static final Pattern IS_TEXT =
      Pattern.compile("\\s*==\\s*'(?<text>\\w{2,})'|\\.equals\\('(?<same>\\w{2,})'\\)");

  private final String text;
  private int at;

  QuickConditionParser(String text) {
    this.text = text.strip();
  }

  /** Empty where the text is of another kind. */
  Optional<Truth> parse() {
    var whole = any();
    return whole == null || at < text.length() ? Optional.empty() : Optional.of(whole);
  }

  private @Nullable Truth any() {
    var one = all();
    while (one != null && comes(OR) != null) {
      one = or(one, all());
    }
    return one;
  }

  private @Nullable Truth all() {
    var one = part();
    while (one != null && comes(AND) != null) {
      one = and(one, part());
    }
    return one;
  }

  private static @Nullable Truth or(Truth one, @Nullable Truth other) {
    return other == null
        ? null
        : bindings -> {
          var first = one.of(bindings);
          return first == null || first ? first : other.of(bindings);
        };
  }

  private static @Nullable Truth and(Truth one, @Nullable Truth other) {
    return other == null
        ? null
        : bindings -> {
          var first = one.of(bindings);
          return first == null || !first ? first : other.of(bindings);
        };
  }

  private @Nullable Truth part() {
    if (comes(OPEN) != null) {
      var inside = any();
      return comes(CLOSE) == null ? null : inside;
    }
    var negated = comes(NOT) != null;
    var path = comes(PATH);
    if (path == null) {
      return null;
    }
    var names = List.of(path.group().split("\\."));
    var compared = compared(names);
    if (compared == null) {
      return truth(names, value -> value instanceof Boolean truth ? truth != negated : null);
    }
    return negated ? null : compared;
  }

  private @Nullable Truth compared(List<String> path) {
    if (comes(IS_NULL) != null) {
      return truth(path, value -> value == null);
    }
    if (comes(IS_NOT_NULL) != null) {
      return truth(path, value -> value != null);
    }
    if (comes(IS_NOT_EMPTY) != null) {
      return truth(path, value -> value instanceof Collection<?> many ? !many.isEmpty() : null);
    }
    if (comes(HAS_LENGTH) != null) {
      return truth(path, value -> value instanceof Object[] many ? many.length > 0 : null);
    }
    var words = comes(IS_TEXT);
    if (words == null) {
      return null;
    }
    var wanted = words.group("text") == null ? words.group("same") : words.group("text");
    return truth(path, value -> value instanceof String found ? found.equals(wanted) : null);
  }

  private static Truth truth(
      List<String> path, Function<@Nullable Object, @Nullable Boolean> holds) {
    return (Map<?, ?> bindings) -> {
      var value = QuickCondition.value(path, bindings);
      return value == QuickCondition.UNKNOWN ? null : holds.apply(value);
    };
  }

  private @Nullable Matcher comes(Pattern pattern) {
    var found = pattern.matcher(text).region(at, text.length());
    found.useTransparentBounds(true);
    if (!found.lookingAt()) {
      return null;
    }
    at = found.end();
    return found;
  }
}
