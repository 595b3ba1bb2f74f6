package org.opscoord.engine.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.SqlSource;
import org.apache.ibatis.scripting.xmltags.DynamicSqlSource;
import org.apache.ibatis.scripting.xmltags.SqlNode;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

/** A statement that is parsed once is bound as MyBatis binds it. */
class ParsedOnceTests {

  private static final String STATEMENTS =
      """
      <!DOCTYPE mapper PUBLIC "-//mybatis.org//DTD Mapper 3.0//EN" "http://mybatis.org/dtd/mybatis-3-mapper.dtd">
      <mapper namespace="test">
        <select id="tasks" resultType="string">
          SELECT id FROM task
          <where>
            <if test="name != null">AND name = #{name}</if>
            <if test="due != null">AND due &lt; #{due,jdbcType=TIMESTAMP}</if>
            <if test="ids != null">
              AND id IN <foreach item="id" collection="ids" open="(" separator="," close=")">#{id}</foreach>
            </if>
            <foreach item="value" collection="values">AND v = #{value.text}</foreach>
          </where>
        </select>
      </mapper>
      """;

  /** What a query asks for. */
  public record Asked(
      @Nullable String name, @Nullable Object due, @Nullable List<?> ids, List<Value> values) {
    public @Nullable String getName() {
      return name;
    }

    public @Nullable Object getDue() {
      return due;
    }

    public @Nullable List<?> getIds() {
      return ids;
    }

    public List<Value> getValues() {
      return values;
    }
  }

  /** A value that is looked for. */
  public record Value(String text) {
    public String getText() {
      return text;
    }
  }

  private final Configuration configuration = new Configuration();
  private final SqlSource plain = source();
  private final SqlSource ours =
      new ParsedOnce(configuration, node(plain), UnaryOperator.identity());

  @Test
  void eachQuestionIsBoundAsMyBatisBindsItAlsoWhenItIsAskedAgain() {
    var map = new HashMap<String, Object>();
    map.put("name", null);
    map.put("due", 5);
    map.put("ids", List.of("a"));
    map.put("values", List.of());
    var questions =
        List.of(
            new Asked(null, null, null, List.of()),
            new Asked("a", null, List.of("x"), List.of()),
            new Asked("b", 3, List.of(1), List.of(new Value("v"))),
            new Asked("c", "now", List.of("x", "y"), List.of(new Value("v"), new Value("w"))),
            new Asked("d", null, List.of(1, "y"), List.of()),
            map,
            Map.of("name", "a", "due", "b", "ids", List.of(2L), "values", List.of(new Value("x"))));
    for (var time = 0; time < 2; time++) {
      for (var question : questions) {
        assertThat(said(ours.getBoundSql(question), question))
            .as("%s, time %d", question, time)
            .isEqualTo(said(plain.getBoundSql(question), question));
      }
    }
  }

  @Test
  void aTextThatWasThereBeforeIsNotParsedAgain() {
    var first = ours.getBoundSql(new Asked("a", null, List.of("x"), List.of()));
    var second = ours.getBoundSql(new Asked("b", null, List.of("y"), List.of()));

    assertThat(second.getParameterMappings()).isSameAs(first.getParameterMappings());
    assertThat(second.getAdditionalParameter("__frch_id_0")).isEqualTo("y");
  }

  @Test
  void whatIsRememberedStaysSmallHoweverManyTextsThereAre() {
    for (var length = 1; length <= 1_000; length++) {
      ours.getBoundSql(new Asked(null, null, ids(length), List.of()));
    }

    assertThat((Map<?, ?>) ReflectionTestUtils.getField(ours, "parsed")).hasSizeLessThan(201);
  }

  private static List<Integer> ids(int length) {
    return IntStream.range(0, length).boxed().toList();
  }

  private List<String> said(BoundSql bound, Object question) {
    var parameters = configuration.newMetaObject(question);
    return Stream.concat(
            Stream.of(bound.getSql()),
            bound.getParameterMappings().stream()
                .map(
                    mapping ->
                        "%s %s %s %s"
                            .formatted(
                                mapping,
                                mapping.getJavaType(),
                                mapping.getTypeHandler().getClass(),
                                bound.hasAdditionalParameter(mapping.getProperty())
                                    ? bound.getAdditionalParameter(mapping.getProperty())
                                    : parameters.getValue(mapping.getProperty()))))
        .toList();
  }

  private SqlSource source() {
    new XMLMapperBuilder(
            new ByteArrayInputStream(STATEMENTS.getBytes(StandardCharsets.UTF_8)),
            configuration,
            "test",
            configuration.getSqlFragments())
        .parse();
    return configuration.getMappedStatement("test.tasks").getSqlSource();
  }

  private static SqlNode node(SqlSource source) {
    assertThat(source).isInstanceOf(DynamicSqlSource.class);
    return (SqlNode) ReflectionTestUtils.getField(source, "rootSqlNode");
  }
}
