package org.opscoord.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** The Chinese texts of Camunda's pages, beside the English of the version that is shipped. */
class WebappTextsTests {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([^}]*?)\\s*}}");
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  @ParameterizedTest
  @ValueSource(strings = {"welcome", "tasklist", "cockpit", "admin"})
  void everyTextOfCamundaHasItsChinese(String application) {
    assertThat(texts(application, "zh").keySet())
        .isEqualTo(texts(application, "en").keySet())
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"welcome", "tasklist", "cockpit", "admin"})
  void theChineseNamesTheSameValuesAndLinks(String application) {
    var english = texts(application, "en");

    assertThat(texts(application, "zh"))
        .allSatisfy(
            (key, text) -> {
              var original = english.get(key);
              assertThat(found(PLACEHOLDER, text))
                  .as(key)
                  .containsExactlyInAnyOrder(found(PLACEHOLDER, original));
              assertThat(found(LINK, text)).as(key).isEqualTo(found(LINK, original));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"welcome", "tasklist", "cockpit", "admin"})
  void onlyNamesAndSignsAreTheSameInBothLanguages(String application) {
    assertThat(texts(application, "zh"))
        .allSatisfy(
            (key, text) -> {
              if (!CHINESE.matcher(text).find()) {
                assertThat(text)
                    .as(key)
                    .matches("|\\W*|ID\\*?|CSV|JSON|<\\w+>|Camunda( Cockpit)?|YYYY-MM-DDTHH:mm:ss");
              }
            });
  }

  private static String[] found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(it -> it.group(1)).toArray(String[]::new);
  }

  private static Map<String, String> texts(String application, String language) {
    var texts = new TreeMap<String, String>();
    labels(application, language)
        .properties()
        .forEach(entry -> texts.put(entry.getKey(), entry.getValue().textValue()));
    return texts;
  }

  private static JsonNode labels(String application, String language) {
    var file =
        new ClassPathResource(
            "META-INF/resources/webjars/camunda/app/%s/locales/%s.json"
                .formatted(application, language));
    try (var content = file.getInputStream()) {
      return new ObjectMapper().readTree(content).path("labels");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
