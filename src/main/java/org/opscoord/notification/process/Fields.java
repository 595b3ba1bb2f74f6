package org.opscoord.notification.process;

import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** Reads the fields that a model gives. */
final class Fields {

  private Fields() {}

  /**
   * What the field says here.
   *
   * @throws IllegalArgumentException when the model does not give it, or it is null
   */
  static Object value(@Nullable Expression field, String name, VariableScope scope) {
    var value = field == null ? null : field.getValue(scope);
    if (value == null) {
      throw new IllegalArgumentException("notifyPeople needs the field " + name);
    }
    return value;
  }
}
