package org.opscoord.engine.policy;

import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.jspecify.annotations.Nullable;

/** Reads properties and calls methods as far as {@link Reach} goes; writes nothing. */
class GuardedMembers extends BeanELResolver {

  GuardedMembers() {
    super(true);
  }

  @Override
  public @Nullable Object getValue(
      ELContext context, @Nullable Object base, @Nullable Object property) {
    if (base != null && property != null && !Reach.readable(base, property.toString())) {
      throw refused(base, property);
    }
    return super.getValue(context, base, property);
  }

  @Override
  public @Nullable Object invoke(
      ELContext context,
      @Nullable Object base,
      @Nullable Object method,
      Class<?> @Nullable [] parameterTypes,
      @Nullable Object @Nullable [] parameters) {
    if (base != null && method != null && !Reach.callable(base, method.toString())) {
      throw refused(base, method);
    }
    return super.invoke(context, base, method, parameterTypes, parameters);
  }

  private static ELException refused(Object base, Object member) {
    return new ELException(
        "Expressions may not use '%s' of a %s".formatted(member, base.getClass().getSimpleName()));
  }
}
