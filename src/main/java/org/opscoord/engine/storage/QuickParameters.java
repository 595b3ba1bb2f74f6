package org.opscoord.engine.storage;

import java.lang.reflect.InvocationTargetException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.mapping.ParameterMode;
import org.apache.ibatis.reflection.ReflectionException;
import org.apache.ibatis.scripting.defaults.RawSqlSource;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.TypeHandler;
import org.jspecify.annotations.Nullable;

/**
 * Sets the parameters of a statement as MyBatis does. Where the text of the statement is always the
 * same and each parameter a property of what is written, it goes to that property at once, where
 * MyBatis takes the name apart and looks in three places first, for each of twenty columns of each
 * row.
 */
final class QuickParameters {

  private static final Object[] NOTHING = {};

  private final Configuration configuration;
  private final Map<MappedStatement, Boolean> ofProperties = new ConcurrentHashMap<>();

  QuickParameters(Configuration configuration) {
    this.configuration = configuration;
  }

  /** Sets all of them. */
  void set(
      MappedStatement mapped, BoundSql bound, @Nullable Object written, PreparedStatement statement)
      throws SQLException {
    if (written == null
        || !ofProperties.computeIfAbsent(mapped, key -> isOfProperties(key, bound))
        || written instanceof Map
        || configuration.getTypeHandlerRegistry().hasTypeHandler(written.getClass())) {
      configuration.newParameterHandler(mapped, written, bound).setParameters(statement);
      return;
    }
    var properties = configuration.getReflectorFactory().findForClass(written.getClass());
    var at = 0;
    for (var mapping : bound.getParameterMappings()) {
      at++;
      try {
        var value = properties.getGetInvoker(mapping.getProperty()).invoke(written, NOTHING);
        set(statement, at, value, mapping);
      } catch (IllegalAccessException | InvocationTargetException unreadable) {
        throw new ReflectionException("Cannot read " + mapping, unreadable);
      }
    }
  }

  private static boolean isOfProperties(MappedStatement mapped, BoundSql bound) {
    return mapped.getSqlSource() instanceof RawSqlSource
        && bound.getParameterMappings().stream().allMatch(QuickParameters::isProperty);
  }

  private static boolean isProperty(ParameterMapping mapping) {
    var property = mapping.getProperty();
    return mapping.getMode() != ParameterMode.OUT
        && property.indexOf('.') < 0
        && property.indexOf('[') < 0;
  }

  private void set(
      PreparedStatement statement, int at, @Nullable Object value, ParameterMapping mapping)
      throws SQLException {
    @SuppressWarnings("unchecked")
    var handler = (TypeHandler<Object>) mapping.getTypeHandler();
    handler.setParameter(statement, at, value, typeOf(value, mapping));
  }

  private @Nullable JdbcType typeOf(@Nullable Object value, ParameterMapping mapping) {
    return value == null && mapping.getJdbcType() == null
        ? configuration.getJdbcTypeForNull()
        : mapping.getJdbcType();
  }
}
