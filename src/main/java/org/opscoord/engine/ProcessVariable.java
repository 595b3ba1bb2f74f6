package org.opscoord.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A typed process variable. The only place that reads or writes variables by name, so that a
 * misspelt or mistyped variable fails here, by name, and not three steps later.
 *
 * @param <T> the type of the value
 */
public record ProcessVariable<T>(String name, Class<T> type) {

  /** A variable holding text of at most 4,000 characters. */
  public static ProcessVariable<String> string(String name) {
    return new ProcessVariable<>(name, String.class);
  }

  /** A variable holding a truth value, as gateways read it. */
  public static ProcessVariable<Boolean> flag(String name) {
    return new ProcessVariable<>(name, Boolean.class);
  }

  /** A variable holding a whole number. */
  public static ProcessVariable<Integer> integer(String name) {
    return new ProcessVariable<>(name, Integer.class);
  }

  /** The value, or empty when the variable is absent or null. */
  public Optional<T> find(VariableScope scope) {
    var value = scope.getVariable(name);
    if (value == null) {
      return Optional.empty();
    }
    if (!type.isInstance(value)) {
      throw new IllegalStateException(
          "Variable %s is a %s, expected %s"
              .formatted(name, value.getClass().getSimpleName(), type.getSimpleName()));
    }
    return Optional.of(type.cast(value));
  }

  /**
   * The value.
   *
   * @throws IllegalStateException when it is absent, null or of another type
   */
  public T require(VariableScope scope) {
    return find(scope)
        .orElseThrow(() -> new IllegalStateException("Variable " + name + " is not set"));
  }

  /** Sets the value where the variable lives, or at the process instance when it is new. */
  public void set(VariableScope scope, T value) {
    scope.setVariable(name, value);
  }

  /** Sets the value in this very scope. */
  public void setLocal(VariableScope scope, T value) {
    scope.setVariableLocal(name, value);
  }
}
