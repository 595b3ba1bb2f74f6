package org.opscoord.engine.policy;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opscoord.engine.ModelBean;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/** The beans that models may name, found by their annotation without creating any of them. */
@Component
class ModelBeans {

  private final ConfigurableListableBeanFactory beans;
  private volatile @Nullable Set<String> names;

  ModelBeans(ConfigurableListableBeanFactory beans) {
    this.beans = beans;
  }

  /** Their names, in alphabetical order. */
  Set<String> names() {
    var known = names;
    if (known == null) {
      known = new TreeSet<>();
      Arrays.stream(beans.getBeanDefinitionNames())
          .filter(name -> beans.findAnnotationOnBean(name, ModelBean.class, false) != null)
          .forEach(known::add);
      names = known;
    }
    return known;
  }

  boolean contains(String name) {
    return names().contains(name);
  }

  Object get(String name) {
    return beans.getBean(name);
  }
}
