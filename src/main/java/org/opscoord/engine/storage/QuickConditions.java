package org.opscoord.engine.storage;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.scripting.xmltags.DynamicSqlSource;
import org.apache.ibatis.scripting.xmltags.ExpressionEvaluator;
import org.apache.ibatis.scripting.xmltags.IfSqlNode;
import org.apache.ibatis.scripting.xmltags.SqlNode;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Puts {@link QuickCondition}s into the engine's statements, and has each text that comes of them
 * {@linkplain ParsedOnce parsed once}. MyBatis has no place for them; where its classes have
 * changed, it goes on as it is.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class QuickConditions extends AbstractProcessEnginePlugin {

  private static final Logger log = LoggerFactory.getLogger(QuickConditions.class);

  private final Map<Class<?>, List<Field>> inner = new HashMap<>();
  private final Map<String, Optional<ExpressionEvaluator>> known = new HashMap<>();
  private int replaced;

  @Override
  public void postInit(ProcessEngineConfigurationImpl engine) {
    try {
      var root = open(DynamicSqlSource.class, "rootSqlNode");
      var test = open(IfSqlNode.class, "test");
      var evaluator = open(IfSqlNode.class, "evaluator");
      var parsed = open(MappedStatement.class, "sqlSource");
      var statements =
          List.<Object>copyOf(
              engine.getSqlSessionFactory().getConfiguration().getMappedStatements());
      // Each statement is there under its short name too, which may be that of several.
      for (var each : new HashSet<>(statements)) {
        if (each instanceof MappedStatement statement
            && statement.getSqlSource() instanceof DynamicSqlSource source) {
          var node = (SqlNode) root.get(source);
          quicken(node, test, evaluator);
          parsed.set(
              statement, new ParsedOnce(statement.getConfiguration(), node, rewriting(statement)));
        }
      }
    } catch (ReflectiveOperationException | RuntimeException changed) {
      log.warn("Conditions of statements are evaluated as MyBatis does: {}", changed.toString());
    }
  }

  private static UnaryOperator<String> rewriting(MappedStatement statement) {
    return RememberedRows.name(statement).equals(CandidateCount.STATEMENT)
        ? CandidateCount::rewritten
        : UnaryOperator.identity();
  }

  /** How many conditions are quick. */
  int replaced() {
    return replaced;
  }

  private void quicken(Object node, Field test, Field evaluator)
      throws ReflectiveOperationException {
    if (node instanceof Collection<?> nodes) {
      for (var each : nodes) {
        quicken(each, test, evaluator);
      }
    } else if (node instanceof SqlNode) {
      if (node instanceof IfSqlNode) {
        var quick = known.computeIfAbsent((String) test.get(node), QuickCondition::of);
        if (quick.isPresent()) {
          evaluator.set(node, quick.get());
          replaced++;
        }
      }
      for (var field : inner(node.getClass())) {
        quicken(field.get(node), test, evaluator);
      }
    }
  }

  /** Where a node keeps those within it. */
  private List<Field> inner(Class<?> type) {
    var fields = inner.get(type);
    if (fields == null) {
      fields = new ArrayList<>();
      for (Class<?> each = type; each != Object.class; each = each.getSuperclass()) {
        for (var field : each.getDeclaredFields()) {
          if (SqlNode.class.isAssignableFrom(field.getType())
              || Collection.class.isAssignableFrom(field.getType())) {
            field.setAccessible(true);
            fields.add(field);
          }
        }
      }
      inner.put(type, fields);
    }
    return fields;
  }

  private static Field open(Class<?> type, String name) throws NoSuchFieldException {
    var field = type.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }
}
