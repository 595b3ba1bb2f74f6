package org.opscoord.engine.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/** Reads an expression as the engine will, and says which rules it breaks. */
final class ExpressionText {

  private static final Set<String> FUNCTIONS =
      Set.of("currentUser", "currentUserGroups", "now", "dateTime", "S", "JSON");

  private final Rules rules;
  private final List<Breach> breaches = new ArrayList<>();

  private ExpressionText(Rules rules) {
    this.rules = rules;
  }

  /** Whether the text has a part that will be evaluated. */
  static boolean isExpression(String text) {
    return text.contains("${") || text.contains("#{");
  }

  /** What is wrong with the text; empty for literals. */
  static List<Breach> check(String text, Rules rules) {
    if (!isExpression(text)) {
      return List.of();
    }
    var expression = new ExpressionText(rules);
    try {
      var tree = new ExpressionReader(expression).build(text.strip());
      return tree == null ? List.of() : expression.breaches;
    } catch (TreeBuilderException broken) {
      return List.of(Breach.of("policy.expression.broken", text.strip()));
    }
  }

  void function(String name) {
    if (!FUNCTIONS.contains(name)) {
      breaches.add(Breach.of("policy.function", name));
    }
  }

  void member(String root, String name) {
    if (Reach.FORBIDDEN.contains(name)
        || Reach.ENGINE_ROOTS.contains(root) && !Reach.ENGINE_MEMBERS.contains(name)) {
      breaches.add(Breach.of("policy.member", name));
    }
  }

  /** A call on something that is not named directly, such as the result of another call. */
  void callOnValue(String name) {
    if (!Reach.VALUE_METHODS.contains(name)) {
      breaches.add(Breach.of("policy.member", name));
    }
  }

  void call(String root, String name) {
    if (!Reach.ENGINE_ROOTS.contains(root)
        && !rules.isBean(root)
        && !Reach.VALUE_METHODS.contains(name)) {
      breaches.add(Breach.of("policy.bean", root, rules.beanNames()));
    }
  }

  void computedCall() {
    breaches.add(Breach.of("policy.computed"));
  }

  /** Builds nothing but the engine's own syntax tree. */
  private static final class ExpressionReader extends Builder {
    private final transient ExpressionText found;

    ExpressionReader(ExpressionText found) {
      super(Feature.METHOD_INVOCATIONS);
      this.found = found;
    }

    @Override
    protected ExpressionParser createParser(String text) {
      return new ExpressionParser(this, text, found);
    }
  }
}
