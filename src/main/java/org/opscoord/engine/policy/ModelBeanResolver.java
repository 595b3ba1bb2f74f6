package org.opscoord.engine.policy;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.jspecify.annotations.Nullable;

/**
 * Makes the listed beans visible to expressions. Asked before variables, so that nobody can put a
 * variable in the place of a bean.
 */
class ModelBeanResolver extends ELResolver {

  private final ModelBeans beans;

  ModelBeanResolver(ModelBeans beans) {
    this.beans = beans;
  }

  private boolean names(@Nullable Object base, @Nullable Object property) {
    return base == null && property instanceof String name && beans.contains(name);
  }

  @Override
  public @Nullable Object getValue(
      ELContext context, @Nullable Object base, @Nullable Object property) {
    if (!names(base, property)) {
      return null;
    }
    context.setPropertyResolved(true);
    return beans.get(String.valueOf(property));
  }

  @Override
  public void setValue(
      ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
    if (names(base, property)) {
      throw new PropertyNotWritableException(String.valueOf(property));
    }
  }

  @Override
  public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
    if (names(base, property)) {
      context.setPropertyResolved(true);
    }
    return true;
  }

  @Override
  public @Nullable Class<?> getType(
      ELContext context, @Nullable Object base, @Nullable Object property) {
    if (!names(base, property)) {
      return null;
    }
    context.setPropertyResolved(true);
    return Object.class;
  }

  @Override
  public Iterator<FeatureDescriptor> getFeatureDescriptors(
      ELContext context, @Nullable Object base) {
    return Collections.emptyIterator();
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
    return String.class;
  }
}
