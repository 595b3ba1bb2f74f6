package org.opscoord.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What our own parts of Tasklist say, in both languages. */
class PluginTextsTests {

  private static final Path PLUGIN =
      Path.of("src/main/resources/META-INF/resources/webjars/camunda/app/tasklist/opscoord");
  private static final Pattern ENTRY = Pattern.compile("(?m)^ {2}'([\\w.]+)': '(.*)',?$");
  private static final Pattern USE = Pattern.compile("\\btext\\('([\\w.]+)'\\)|fact\\('([\\w]+)'");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  @Test
  void bothLanguagesHaveTheSameTexts() throws IOException {
    assertThat(keys("CHINESE")).isEqualTo(keys("ENGLISH")).hasSizeGreaterThan(40);
  }

  @Test
  void theChineseIsChineseAndTheEnglishIsNot() throws IOException {
    assertThat(values("CHINESE")).allMatch(text -> HAN.matcher(text).find());
    assertThat(values("ENGLISH")).noneMatch(text -> HAN.matcher(text).find());
  }

  @Test
  void everyTextThatIsShownExists() throws IOException {
    var used = new TreeSet<String>();
    try (var files = Files.list(PLUGIN)) {
      for (var file : files.filter(it -> it.toString().endsWith(".js")).toList()) {
        USE.matcher(Files.readString(file))
            .results()
            .forEach(it -> used.add(it.group(1) == null ? it.group(2) : it.group(1)));
      }
    }

    assertThat(used).isNotEmpty().isSubsetOf(keys("ENGLISH"));
  }

  @Test
  void nothingIsEverTurnedIntoMarkup() throws IOException {
    try (var files = Files.list(PLUGIN)) {
      for (var file : files.toList()) {
        assertThat(Files.readString(file))
            .as("%s", file)
            .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write")
            .doesNotContainPattern("\\b(alert|confirm|prompt)\\(");
      }
    }
  }

  private static Set<String> keys(String language) throws IOException {
    return ENTRY
        .matcher(block(language))
        .results()
        .map(it -> it.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> values(String language) throws IOException {
    return ENTRY
        .matcher(block(language))
        .results()
        .map(it -> it.group(2))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String block(String language) throws IOException {
    var texts = Files.readString(PLUGIN.resolve("texts.js"));
    var from = texts.indexOf("const %s = {".formatted(language));
    return texts.substring(from, texts.indexOf("};", from));
  }
}
