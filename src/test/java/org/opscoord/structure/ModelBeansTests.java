package org.opscoord.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.opscoord.engine.ModelBean;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.w3c.dom.Element;

/** Expressions in models only call what the product offers them. */
class ModelBeansTests {

  private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
  private static final Pattern CALL = Pattern.compile("(?<![.\\w])([A-Za-z_]\\w*)\\.(\\w+)\\(");
  private static final Set<String> GIVEN_BY_THE_ENGINE = Set.of("execution", "task");
  private static final Map<String, Class<?>> BEANS = beans();

  @Test
  void everyDelegateOfAModelIsAModelBean() {
    assertThat(ProcessFile.elementsThat("*", ModelBeansTests::hasAnUnknownDelegate)).isEmpty();
  }

  @Test
  void everyCallInAnExpressionIsOneTheEngineCanMake() {
    assertThat(
            ProcessFile.elementsThat(
                "*", element -> expressions(element).anyMatch(ModelBeansTests::hasAWrongCall)))
        .isEmpty();
  }

  @Test
  void aServiceTaskCallsADelegate() {
    assertThat(
            ProcessFile.elementsThat(
                "serviceTask",
                task ->
                    task.getAttributeNS(Xml.CAMUNDA_BPMN, "delegateExpression").isEmpty()
                        && task.getAttributeNS(Xml.CAMUNDA_BPMN, "type").isEmpty()))
        .isEmpty();
  }

  private static boolean hasAnUnknownDelegate(Element element) {
    var expression = element.getAttributeNS(Xml.CAMUNDA_BPMN, "delegateExpression");
    return !expression.isEmpty()
        && !Optional.ofNullable(BEANS.get(expression.replaceAll("[${}]", "")))
            .filter(JavaDelegate.class::isAssignableFrom)
            .isPresent();
  }

  private static boolean hasAWrongCall(String expression) {
    return CALL.matcher(expression)
        .results()
        .filter(call -> !GIVEN_BY_THE_ENGINE.contains(call.group(1)))
        .anyMatch(call -> !isCallable(call.group(1), call.group(2)));
  }

  private static boolean isCallable(String bean, String method) {
    return Optional.ofNullable(BEANS.get(bean))
        .filter(type -> Modifier.isPublic(type.getModifiers()))
        .stream()
        .flatMap(type -> Arrays.stream(type.getMethods()))
        .map(Method::getName)
        .anyMatch(method::equals);
  }

  private static Stream<String> expressions(Element element) {
    var attributes = element.getAttributes();
    var texts =
        Stream.concat(
            IntStream.range(0, attributes.getLength())
                .mapToObj(index -> attributes.item(index).getNodeValue()),
            Xml.children(element, "*").isEmpty()
                ? Stream.of(element.getTextContent())
                : Stream.empty());
    return texts.flatMap(
        text -> EXPRESSION.matcher(text).results().map(expression -> expression.group(1)));
  }

  private static Map<String, Class<?>> beans() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ModelBean.class));
    return scanner.findCandidateComponents("org.opscoord").stream()
        .map(BeanDefinition::getBeanClassName)
        .map(ModelBeansTests::load)
        .collect(
            Collectors.toMap(
                type -> type.getAnnotation(ModelBean.class).value(), Function.identity()));
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, ModelBeansTests.class.getClassLoader());
    } catch (ClassNotFoundException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
