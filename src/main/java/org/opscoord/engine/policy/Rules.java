package org.opscoord.engine.policy;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a deployment is held to.
 *
 * @param beans the beans that models may name
 * @param everyBeanKnown false for what the product deploys by itself: a test of single rooms leaves
 *     out the beans of the others, and a build test proves those names
 */
record Rules(Set<String> beans, boolean everyBeanKnown) {

  private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*([A-Za-z_]\\w*)\\s*}");

  boolean isBean(String name) {
    return !everyBeanKnown || beans.contains(name);
  }

  String beanNames() {
    return String.join(", ", beans);
  }

  /** Whether the text is nothing but the name of a bean, as an expression. */
  boolean isBeanExpression(String text) {
    var match = BEAN.matcher(text.strip());
    return match.matches() && isBean(match.group(1));
  }
}
