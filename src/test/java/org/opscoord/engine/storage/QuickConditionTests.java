package org.opscoord.engine.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.ibatis.scripting.xmltags.DynamicContext;
import org.apache.ibatis.scripting.xmltags.ExpressionEvaluator;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A quick condition says what MyBatis says, of every condition in the engine's statements. */
class QuickConditionTests {

  private static final Pattern TEST = Pattern.compile("<(?:if|when)\\s+test=\"([^\"]*)\"");
  private static final ExpressionEvaluator MYBATIS = new ExpressionEvaluator();

  @Test
  void everyConditionOfTheEngineHoldsForTheSameParameters() throws IOException {
    var conditions = conditions();
    assertThat(conditions).hasSizeGreaterThan(500);
    for (var condition : conditions) {
      var quick = QuickCondition.of(condition);
      if (quick.isPresent()) {
        for (var bindings : bindings()) {
          assertThat(said(quick.get(), condition, bindings))
              .as("%s of %s", condition, bindings.get("_parameter"))
              .isEqualTo(said(MYBATIS, condition, bindings));
        }
      }
    }
  }

  @Test
  void nearlyAllConditionsOfTheEngineAreOfAKindThatIsQuick() throws IOException {
    var conditions = conditions();
    assertThat(conditions.stream().filter(text -> QuickCondition.of(text).isPresent()).count())
        .isGreaterThan(conditions.size() * 9L / 10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name == 't'",
        "name.equals('*')",
        "a != null or",
        "(a != null",
        "a != null) and b",
        "!a.isEmpty()",
        "count > 1",
        "a = null",
        "!a != null",
        ""
      })
  void otherKindsAreLeftToMyBatis(String text) {
    assertThat(QuickCondition.of(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "some != null",
        "some == null",
        "none != null",
        "none == null",
        "truth",
        "!truth",
        "lie",
        "!lie",
        "none",
        "!none",
        "number",
        "!number",
        "full.size() > 0",
        "full.size > 0",
        "empty.size() > 0",
        "none.size() > 0",
        "map.size() > 0",
        "none != null and none.size() > 0",
        "some != null && truth",
        "inner.some != null",
        "none.some != null",
        "inner.missing != null",
        "some == 'text'",
        "some.equals('text')",
        "some == 'other'",
        "number == 'text'",
        "none == 'text'",
        "none.equals('text')",
        "array.length > 0",
        "hollow.length > 0",
        "none.length > 0",
        "some.length > 0",
        "lie || truth",
        "lie or none != null or some == 'text'",
        "truth and (lie or none == null) && some != null",
        "truth || none.size() > 0",
        "lie && none.size() > 0",
        "none || truth",
        "number or truth",
        "lie or truth and lie",
        "(lie or truth) and lie"
      })
  void whateverStandsInTheParametersIsSeenAsMyBatisSeesIt(String text) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("some", "text");
    parameters.put("none", null);
    parameters.put("truth", true);
    parameters.put("lie", false);
    parameters.put("number", 0);
    parameters.put("full", List.of(1));
    parameters.put("empty", List.of());
    parameters.put("array", new String[] {"a"});
    parameters.put("hollow", new String[0]);
    parameters.put("map", Map.of("key", "value"));
    parameters.put("inner", new HashMap<>(Map.of("some", 1)));
    var bindings = new DynamicContext(new Configuration(), parameters).getBindings();

    assertThat(said(QuickCondition.of(text).orElseThrow(), text, bindings))
        .isEqualTo(said(MYBATIS, text, bindings));
  }

  private static String said(ExpressionEvaluator by, String text, Map<String, Object> bindings) {
    try {
      return String.valueOf(by.evaluateBoolean(text, bindings));
    } catch (RuntimeException refused) {
      return "refused: " + refused.getClass();
    }
  }

  private static Set<String> conditions() throws IOException {
    var conditions = new LinkedHashSet<String>();
    for (var file :
        new PathMatchingResourcePatternResolver()
            .getResources("classpath:org/camunda/bpm/engine/impl/mapping/entity/*.xml")) {
      var found = TEST.matcher(file.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
      while (found.find()) {
        conditions.add(
            found.group(1).replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&"));
      }
    }
    return conditions;
  }

  private static List<Map<String, Object>> bindings() {
    var parameters = new ArrayList<Object>();
    parameters.add(new TaskQueryImpl());
    parameters.add(
        new TaskQueryImpl()
            .taskAssignee("gao.yuan")
            .taskCandidateGroupIn(List.of("quality"))
            .processInstanceBusinessKey("DEC-2026-0001")
            .taskDefinitionKey("CastVote")
            .dueBefore(new Date(0))
            .processVariableValueEquals("amount", 1)
            .active()
            .orderByTaskCreateTime()
            .desc());
    parameters.add(
        new TaskQueryImpl().or().taskName("Vote").taskUnassigned().withoutTenantId().endOr());
    parameters.add(new ProcessInstanceQueryImpl());
    parameters.add(
        new ProcessInstanceQueryImpl().superProcessInstanceId("a").variableValueEquals("b", true));
    parameters.add(new JobQueryImpl().messages().processInstanceId("a").withRetriesLeft());
    parameters.add(new HistoricTaskInstanceQueryImpl().finished().taskHadCandidateUser("a"));
    parameters.add(new ListQueryParameterObject("text", 0, 5));
    parameters.add(new ListQueryParameterObject(List.of("a"), 0, 5));
    parameters.add(new TaskEntity());
    parameters.add(new VariableInstanceEntity());
    parameters.add("text");
    var all = new ArrayList<Map<String, Object>>();
    for (var parameter : parameters) {
      var bindings = new DynamicContext(new Configuration(), parameter).getBindings();
      // Within a loop the statements of queries call each of them so.
      bindings.put("query", parameter);
      all.add(bindings);
    }
    return all;
  }
}
