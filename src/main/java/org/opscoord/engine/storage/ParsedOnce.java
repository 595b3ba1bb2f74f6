package org.opscoord.engine.storage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.apache.ibatis.builder.SqlSourceBuilder;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.SqlSource;
import org.apache.ibatis.scripting.xmltags.DynamicContext;
import org.apache.ibatis.scripting.xmltags.SqlNode;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * A statement whose text depends on what is asked. MyBatis looks for the parameters in each text,
 * and for what each is, every time; this remembers it for a text and the kinds of what is bound.
 */
final class ParsedOnce implements SqlSource {

  /** A list may be of any length, and each length is a text of its own. */
  private static final int MOST = 200;

  private final Configuration configuration;
  private final SqlNode node;
  private final UnaryOperator<String> rewriting;
  private final Map<Asked, SqlSource> parsed = new ConcurrentHashMap<>();

  private record Asked(String text, Class<?> parameter, List<Class<?>> bound) {}

  /** What comes of a node, each text written as something makes of it. */
  ParsedOnce(Configuration configuration, SqlNode node, UnaryOperator<String> rewriting) {
    this.configuration = configuration;
    this.node = node;
    this.rewriting = rewriting;
  }

  @Override
  public BoundSql getBoundSql(@Nullable Object parameter) {
    var context = new DynamicContext(configuration, parameter);
    node.apply(context);
    var bindings = context.getBindings();
    var asked = new Asked(context.getSql(), typeOf(parameter), typesOf(bindings.values()));
    var source = parsed.get(asked);
    if (source == null) {
      source =
          new SqlSourceBuilder(configuration)
              .parse(rewriting.apply(asked.text()), asked.parameter(), bindings);
      if (parsed.size() >= MOST) {
        parsed.clear();
      }
      parsed.put(asked, source);
    }
    var bound = source.getBoundSql(parameter);
    bindings.forEach(bound::setAdditionalParameter);
    return bound;
  }

  private static List<Class<?>> typesOf(Collection<Object> values) {
    return values.stream().<Class<?>>map(ParsedOnce::typeOf).toList();
  }

  private static Class<?> typeOf(@Nullable Object value) {
    return value == null ? Object.class : value.getClass();
  }
}
