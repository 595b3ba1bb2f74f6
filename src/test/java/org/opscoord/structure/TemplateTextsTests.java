package org.opscoord.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates say nothing of their own: every word comes from a catalogue, in both languages. */
class TemplateTextsTests {

  private static final Path FOLDER = Path.of("src/main/resources/templates");

  /** An element without a Thymeleaf attribute that replaces its words, and those words. */
  private static final Pattern WORDS =
      Pattern.compile("<(?!title|style|script)[a-z0-9]+((?:\\s[^<>]*)?)>\\s*([^<>]*\\p{L}[^<>]*)<");

  private static final Pattern REPLACED =
      Pattern.compile("\\sth:(?:u?text|replace|insert|remove)=");

  private static final Pattern INLINE =
      Pattern.compile("\\[\\[.*?]]|\\[\\(.*?\\)]|\\[[#/].*?]", Pattern.DOTALL);

  /** Shown or spoken without being the text of an element. */
  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\s(?:placeholder|title|alt|aria-label|value)=\"([^\"]*\\p{L}[^\"]*)\"");

  static List<Path> templates() throws IOException {
    try (var files = Files.walk(FOLDER)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyWordOfATemplateComesFromACatalogue(Path template) throws IOException {
    var text = Files.readString(template).replaceAll("(?s)<!--.*?-->", "");
    assertThat(text).as("has something to say").contains("{");
    if (template.toString().endsWith(".html")) {
      assertThat(WORDS.matcher(text).results())
          .filteredOn(found -> !REPLACED.matcher(found.group(1)).find())
          .extracting(found -> INLINE.matcher(found.group(2)).replaceAll("").strip())
          .filteredOn(words -> words.codePoints().anyMatch(Character::isLetter))
          .isEmpty();
      assertThat(ATTRIBUTE.matcher(text).results())
          .extracting(found -> found.group(1))
          .filteredOn(value -> value.contains(" "))
          .isEmpty();
    } else {
      assertThat(INLINE.matcher(text).replaceAll("").codePoints().filter(Character::isLetter))
          .isEmpty();
    }
  }
}
