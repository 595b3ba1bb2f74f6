package org.opscoord.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What our own parts of Camunda's pages say, in both languages. */
class PluginTextsTests {

  private static final Path APPLICATIONS =
      Path.of("src/main/resources/META-INF/resources/webjars/camunda/app");
  private static final Pattern ENTRY = Pattern.compile("(?m)^ {2}'([\\w.]+)': '(.*)',?$");
  private static final Pattern USE =
      Pattern.compile("\\b(?:text|hint)\\('([\\w.]+)'[,)]|fact\\('([\\w]+)'");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  @ParameterizedTest
  @ValueSource(strings = {"tasklist/opscoord", "opscoord/coordination"})
  void bothLanguagesHaveTheSameTexts(String part) throws IOException {
    assertThat(keys(part, "CHINESE")).isEqualTo(keys(part, "ENGLISH")).hasSizeGreaterThan(40);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist/opscoord", "opscoord/coordination"})
  void theChineseIsChineseAndTheEnglishIsNot(String part) throws IOException {
    assertThat(values(part, "CHINESE")).allMatch(text -> HAN.matcher(text).find());
    assertThat(values(part, "ENGLISH")).noneMatch(text -> HAN.matcher(text).find());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist/opscoord", "opscoord/coordination"})
  void everyTextThatIsShownExists(String part) throws IOException {
    var used = new TreeSet<String>();
    for (var file : scripts(part)) {
      USE.matcher(Files.readString(file))
          .results()
          .forEach(it -> used.add(it.group(1) == null ? it.group(2) : it.group(1)));
    }

    assertThat(used).isNotEmpty().isSubsetOf(keys(part, "ENGLISH"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist/opscoord", "opscoord/coordination", "cockpit/opscoord"})
  void nothingIsEverTurnedIntoMarkup(String part) throws IOException {
    assertThat(scripts(part)).isNotEmpty();
    for (var file : scripts(part)) {
      assertThat(Files.readString(file))
          .as("%s", file)
          .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write")
          .doesNotContainPattern("\\b(alert|confirm|prompt)\\(");
    }
  }

  private static List<Path> scripts(String part) throws IOException {
    try (var files = Files.list(APPLICATIONS.resolve(part))) {
      return files.filter(it -> it.toString().endsWith(".js")).toList();
    }
  }

  private static Set<String> keys(String part, String language) throws IOException {
    return entries(part, language, it -> it.group(1));
  }

  private static Set<String> values(String part, String language) throws IOException {
    return entries(part, language, it -> it.group(2));
  }

  private static Set<String> entries(
      String part, String language, Function<MatchResult, String> what) throws IOException {
    return ENTRY
        .matcher(block(part, language))
        .results()
        .map(what)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String block(String part, String language) throws IOException {
    var texts = Files.readString(APPLICATIONS.resolve(part).resolve("texts.js"));
    var from = texts.indexOf("const %s = {".formatted(language));
    return texts.substring(from, texts.indexOf("};", from));
  }
}
