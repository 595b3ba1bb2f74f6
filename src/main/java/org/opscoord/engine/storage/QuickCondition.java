package org.opscoord.engine.storage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
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
 * A condition within a statement of the engine, of the few kinds that nearly all are of, as {@link
 * QuickConditionParser} knows them. MyBatis asks OGNL, which looks for the way to a value each
 * time; this remembers it. What it does not know it leaves to MyBatis.
 */
final class QuickCondition extends ExpressionEvaluator {

  private static final Pattern ASKS = Pattern.compile("(get|is|has)[A-Z]");

  /** Stands for what has to be asked of MyBatis. */
  static final Object UNKNOWN = new Object();

  private static final Map<Class<?>, Map<String, Optional<Method>>> GETTERS =
      new ConcurrentHashMap<>();

  private final Truth truth;

  private QuickCondition(Truth truth) {
    this.truth = truth;
  }

  /** Whether something holds of what is bound; null where that has to be asked of MyBatis. */
  interface Truth {
    @Nullable Boolean of(Map<?, ?> bindings);
  }

  /** One that says the same as this text; empty where it is of another kind. */
  static Optional<ExpressionEvaluator> of(String text) {
    return new QuickConditionParser(text).parse().map(QuickCondition::new);
  }

  @Override
  public boolean evaluateBoolean(String text, Object bindings) {
    var holds = truth.of((Map<?, ?>) bindings);
    return holds == null ? super.evaluateBoolean(text, bindings) : holds;
  }

  /** What stands at the end of a path, or {@link #UNKNOWN}. */
  static @Nullable Object value(List<String> path, Map<?, ?> bindings) {
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
