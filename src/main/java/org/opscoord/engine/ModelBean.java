package org.opscoord.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * A bean that models may name in an expression. Every other bean is invisible to them, because an
 * expression in a deployed model is code that runs with the rights of the server.
 *
 * <p>Beans that take parameters by {@code camunda:field} must also be {@code @Scope("prototype")}:
 * a singleton would share the fields between threads.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Component
public @interface ModelBean {

  /** The name used in models, for example {@code calendar}. */
  @AliasFor(annotation = Component.class)
  String value();
}
