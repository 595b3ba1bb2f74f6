package org.opscoord.engine.policy;

import org.camunda.bpm.dmn.engine.impl.spi.el.ElProvider;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.springframework.context.ApplicationContext;

/**
 * Expressions that see listed beans, variables and a few members of values, and nothing else. Takes
 * the place of the engine's manager, which shows every bean of the application. Rule tables speak
 * FEEL, which does not come through here.
 */
class GuardedExpressionManager extends SpringExpressionManager {

  private final ModelBeans modelBeans;

  GuardedExpressionManager(ApplicationContext context, ModelBeans modelBeans) {
    super(context);
    this.modelBeans = modelBeans;
  }

  @Override
  protected ELResolver createElResolver() {
    var resolver = new CompositeELResolver();
    resolver.add(new ModelBeanResolver(modelBeans));
    resolver.add(new VariableScopeElResolver());
    resolver.add(new VariableContextElResolver());
    resolver.add(new ArrayELResolver(true));
    resolver.add(new ListELResolver(true));
    resolver.add(new MapELResolver(true));
    resolver.add(new GuardedMembers());
    return resolver;
  }

  @Override
  public Expression createExpression(String text) {
    ensureInitialized();
    return new GuardedExpression(createValueExpression(text), this, text);
  }

  @Override
  protected ElProvider createElProvider() {
    return text -> {
      throw new BadUserRequestException("Rule tables are written in FEEL, not in " + text);
    };
  }
}
