package org.opscoord.engine.storage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.ibatis.scripting.xmltags.DynamicContext;
import org.apache.ibatis.scripting.xmltags.ExpressionEvaluator;
import org.jspecify.annotations.Nullable;

/**
 * A condition within a statement of the engine, of the few kinds that nearly all are of: parts
 * joined by {@code and}, each a path that is or is not null, is true or false, or is a list that is
 * not empty. MyBatis asks OGNL, which looks for the way to a value each time; this remembers it.
 * What it does not know it leaves to MyBatis.
 */
final class QuickCondition extends ExpressionEvaluator {

  private static final Pattern AND = Pattern.compile("\\s+and\\s+|\\s*&&\\s*");
  private static final Pattern PART =
      Pattern.compile(
          "(?<not>!)?(?<path>[A-Za-z]\\w*(\\.[A-Za-z]\\w*)*)"
              + "(?<rest>\\s*!=\\s*null|\\s*==\\s*null|\\.size(\\(\\))?\\s*>\\s*0)?");
  private static final Pattern ASKS = Pattern.compile("(get|is|has)[A-Z]");
  private static final String SIZE = ".size";

  /** Stands for what has to be asked of MyBatis. */
  private static final Object UNKNOWN = new Object();

  private static final Map<Class<?>, Map<String, Optional<Method>>> GETTERS =
      new ConcurrentHashMap<>();

  private final List<Part> parts;

  private QuickCondition(List<Part> parts) {
    this.parts = parts;
  }

  private enum Kind {
    IS_NULL,
    IS_NOT_NULL,
    IS_TRUE,
    IS_FALSE,
    IS_NOT_EMPTY
  }

  private record Part(List<String> path, Kind kind) {}

  /** One that says the same as this text; empty where it is of another kind. */
  static Optional<ExpressionEvaluator> of(String text) {
    var parts = AND.splitAsStream(text.strip()).map(QuickCondition::part).toList();
    return parts.stream().allMatch(Optional::isPresent)
        ? Optional.of(new QuickCondition(parts.stream().flatMap(Optional::stream).toList()))
        : Optional.empty();
  }

  private static Optional<Part> part(String text) {
    var found = PART.matcher(text.strip());
    if (!found.matches()) {
      return Optional.empty();
    }
    var rest = found.group("rest");
    var negated = found.group("not") != null;
    if (negated && rest != null) {
      return Optional.empty();
    }
    var path = List.of(found.group("path").split("\\."));
    if (rest == null) {
      return Optional.of(new Part(path, negated ? Kind.IS_FALSE : Kind.IS_TRUE));
    }
    if (rest.startsWith(SIZE)) {
      return Optional.of(new Part(path, Kind.IS_NOT_EMPTY));
    }
    return Optional.of(new Part(path, rest.contains("!") ? Kind.IS_NOT_NULL : Kind.IS_NULL));
  }

  @Override
  public boolean evaluateBoolean(String text, Object bindings) {
    for (var part : parts) {
      var holds = holds(part, (Map<?, ?>) bindings);
      if (holds == null) {
        return super.evaluateBoolean(text, bindings);
      }
      if (!holds) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Boolean holds(Part part, Map<?, ?> bindings) {
    var value = value(part.path(), bindings);
    if (value == UNKNOWN) {
      return null;
    }
    return switch (part.kind()) {
      case IS_NULL -> value == null;
      case IS_NOT_NULL -> value != null;
      case IS_TRUE -> value instanceof Boolean truth ? truth : null;
      case IS_FALSE -> value instanceof Boolean truth ? !truth : null;
      case IS_NOT_EMPTY -> value instanceof Collection<?> many ? !many.isEmpty() : null;
    };
  }

  private static @Nullable Object value(List<String> path, Map<?, ?> bindings) {
    var value = binding(path.get(0), bindings);
    for (var name : path.subList(1, path.size())) {
      if (value == null || value == UNKNOWN) {
        return UNKNOWN;
      }
      value = value instanceof Map<?, ?> map ? map.get(name) : property(value, name);
    }
    return value;
  }

  /** As MyBatis looks: what was bound, a property of the parameter, or an entry of it. */
  private static @Nullable Object binding(String name, Map<?, ?> bindings) {
    try {
      var bound = bindings.get(name);
      return bound == null
              && !bindings.containsKey(name)
              && bindings.get(DynamicContext.PARAMETER_OBJECT_KEY) instanceof Map<?, ?> parameter
          ? parameter.get(name)
          : bound;
    } catch (RuntimeException refused) {
      return UNKNOWN;
    }
  }

  private static @Nullable Object property(Object of, String name) {
    var getter =
        GETTERS
            .computeIfAbsent(of.getClass(), type -> new ConcurrentHashMap<>())
            .computeIfAbsent(name, key -> getter(of.getClass(), key));
    if (getter.isEmpty()) {
      return UNKNOWN;
    }
    try {
      return getter.get().invoke(of);
    } catch (IllegalAccessException | InvocationTargetException refused) {
      return UNKNOWN;
    }
  }

  /**
   * The one public way to a property; none where there are several, or none at all. Some are named
   * like the method itself, which then begins as one that asks does: others of that name change
   * something.
   */
  private static Optional<Method> getter(Class<?> type, String name) {
    var ending = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    var names = Stream.of("get", "is", "has").map(prefix -> prefix + ending).toList();
    var found =
        Arrays.stream(type.getMethods())
            .filter(
                method ->
                    names.contains(method.getName())
                        || method.getName().equals(name) && ASKS.matcher(name).lookingAt())
            .filter(method -> method.getParameterCount() == 0 && !method.isBridge())
            .toList();
    return found.size() == 1 && Modifier.isPublic(found.get(0).getDeclaringClass().getModifiers())
        ? Optional.of(found.get(0))
        : Optional.empty();
  }
}
