package org.opscoord.engine.policy;

import java.util.IdentityHashMap;
import java.util.Map;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstParameters;
import org.camunda.bpm.impl.juel.AstProperty;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Parser;

/** The engine's own parser, telling what it meets. */
class ExpressionParser extends Parser {

  private final ExpressionText found;
  private final Map<AstNode, Member> members = new IdentityHashMap<>();

  /** A member by name, and what it is read from: an identifier, or empty for anything else. */
  private record Member(String root, String name) {}

  ExpressionParser(Builder builder, String text, ExpressionText found) {
    super(builder, text);
    this.found = found;
  }

  @Override
  protected AstFunction createAstFunction(String name, int index, AstParameters parameters) {
    found.function(name);
    return super.createAstFunction(name, index, parameters);
  }

  @Override
  protected AstDot createAstDot(AstNode base, String property, boolean lvalue) {
    var dot = super.createAstDot(base, property, lvalue);
    member(dot, base, property);
    return dot;
  }

  @Override
  protected AstBracket createAstBracket(
      AstNode base, AstNode property, boolean lvalue, boolean strict) {
    var bracket = super.createAstBracket(base, property, lvalue, strict);
    if (property instanceof AstString) {
      var quoted = property.toString();
      member(bracket, base, quoted.substring(1, quoted.length() - 1));
    } else if (Reach.ENGINE_ROOTS.contains(root(base))) {
      found.computedCall();
    }
    return bracket;
  }

  @Override
  protected AstMethod createAstMethod(AstProperty property, AstParameters parameters) {
    var member = members.get(property);
    if (member == null) {
      found.computedCall();
    } else if (member.root().isEmpty()) {
      found.callOnValue(member.name());
    } else {
      found.call(member.root(), member.name());
    }
    return super.createAstMethod(property, parameters);
  }

  private void member(AstNode node, AstNode base, String name) {
    var member = new Member(root(base), name);
    found.member(member.root(), name);
    members.put(node, member);
  }

  private static String root(AstNode base) {
    return base instanceof AstIdentifier identifier ? identifier.getName() : "";
  }
}
