package org.opscoord.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word that a model, rule table or form shows is there in Chinese too. */
class ModelCatalogueTests {

  private static final Path FOLDER = Catalogue.FOLDER.resolve("models");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);
  private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
  private static final Pattern WORD = Pattern.compile("\\p{L}");

  static List<Path> shipped() {
    return Stream.of(ProjectFiles.models(), ProjectFiles.tables(), ProjectFiles.forms())
        .flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyEnglishTextHasItsChinese(Path file) {
    var chinese = catalogue(file);
    assertThat(wordsOf(file).keySet())
        .isNotEmpty()
        .filteredOn(key -> !Catalogue.hasChinese(chinese.getOrDefault(key, "")))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void noChineseIsLeftOverFromATextThatIsGone(Path file) {
    assertThat(catalogue(file).keySet()).isSubsetOf(ModelTexts.of(file).keySet());
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void bothLanguagesFillInTheSameValues(Path file) {
    var english = ModelTexts.of(file);
    assertThat(catalogue(file))
        .allSatisfy(
            (key, text) ->
                assertThat(placeholders(text))
                    .as(key)
                    .isEqualTo(placeholders(english.getOrDefault(key, ""))));
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void modelsThemselvesAreEnglish(Path file) {
    assertThat(ModelTexts.of(file))
        .noneSatisfy((key, text) -> assertThat(Catalogue.hasChinese(text)).isTrue());
  }

  @Test
  void everyCatalogueBelongsToAFileAndHasEachKeyOnce() {
    var catalogues = ProjectFiles.list(FOLDER, ".properties");
    assertThat(catalogues)
        .containsExactlyInAnyOrderElementsOf(
            shipped().stream().map(ModelCatalogueTests::path).toList());
    assertThat(catalogues).flatExtracting(Catalogue::repeated).isEmpty();
  }

  /** Texts with words in them; the rest is only values to be filled in. */
  private static Map<String, String> wordsOf(Path file) {
    var words = new TreeMap<>(ModelTexts.of(file));
    words.values().removeIf(text -> !WORD.matcher(spoken(text)).find());
    return words;
  }

  private static String spoken(String text) {
    if (text.startsWith("=")) {
      return QUOTED.matcher(text).results().map(MatchResult::group).collect(Collectors.joining());
    }
    return PLACEHOLDER.matcher(text).replaceAll("");
  }

  private static TreeSet<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(placeholder -> placeholder.group().replaceAll("\\s", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> catalogue(Path file) {
    return Catalogue.read(path(file));
  }

  private static Path path(Path file) {
    return FOLDER.resolve(ProjectFiles.id(file) + Catalogue.CHINESE);
  }
}
