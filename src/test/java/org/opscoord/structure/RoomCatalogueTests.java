package org.opscoord.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sentence of a room is there in both languages, and every sentence that is used exists. */
class RoomCatalogueTests {

  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[^}]*}");
  private static final Pattern LONE_QUOTE = Pattern.compile("(?<!')'(?!')");

  /** A literal that looks like a key; one that ends in a dot is the beginning of a key. */
  private static final Pattern LITERAL =
      Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z%][A-Za-z%-]*)+\\.?)\"");

  private static final Pattern FILE_NAME = Pattern.compile(".*\\.(html|txt|csv|js|css)");

  static List<Path> rooms() {
    return Catalogue.rooms();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void bothLanguagesHaveTheSameKeysAndNoneTwice(Path english) {
    var chinese = Catalogue.chinese(english);
    assertThat(Catalogue.read(chinese).keySet()).isEqualTo(Catalogue.read(english).keySet());
    assertThat(Catalogue.repeated(english)).isEmpty();
    assertThat(Catalogue.repeated(chinese)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void bothLanguagesTakeTheSameArguments(Path english) {
    var chinese = Catalogue.read(Catalogue.chinese(english));
    assertThat(Catalogue.read(english))
        .allSatisfy(
            (key, text) ->
                assertThat(arguments(chinese.getOrDefault(key, "")))
                    .as(key)
                    .isEqualTo(arguments(text)));
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void sentencesAreWrittenAsMessageFormatsInTheirLanguage(Path english) {
    assertThat(Catalogue.read(english))
        .allSatisfy(
            (key, text) -> {
              assertIsFormat(key, text);
              assertThat(Catalogue.hasChinese(text)).as(key).isFalse();
            });
    assertThat(Catalogue.read(Catalogue.chinese(english)))
        .allSatisfy(
            (key, text) -> {
              assertIsFormat(key, text);
              assertThat(Catalogue.hasChinese(text) || isOnlyArguments(text)).as(key).isTrue();
            });
  }

  @Test
  void aKeyBelongsToOneRoomAndEveryRoomIsRead() {
    var keys = rooms().stream().flatMap(file -> Catalogue.read(file).keySet().stream()).toList();
    assertThat(keys).doesNotHaveDuplicates();
    var settings = ProjectFiles.text(Path.of("src/main/resources/application.yml"));
    assertThat(rooms())
        .extracting(file -> "i18n/" + ProjectFiles.id(file))
        .allMatch(settings::contains);
  }

  @Test
  void everySentenceThatIsUsedExists() {
    var known = keys();
    var families = known.stream().map(key -> key.split("\\.", 2)[0]).collect(Collectors.toSet());
    assertThat(ProjectFiles.mainSources())
        .flatExtracting(
            file ->
                LITERAL
                    .matcher(ProjectFiles.text(file))
                    .results()
                    .map(literal -> literal.group(1))
                    .toList())
        .filteredOn(literal -> families.contains(literal.split("\\.", 2)[0]))
        .filteredOn(literal -> !FILE_NAME.matcher(literal).matches())
        .isNotEmpty()
        .filteredOn(literal -> known.stream().noneMatch(key -> isMeant(key, literal)))
        .isEmpty();
  }

  /** The literal may be the key, what the trail adds its own beginning to, or a key with gaps. */
  private static boolean isMeant(String key, String literal) {
    var pattern = "\\Q" + literal.replace("%s", "\\E.+\\Q") + "\\E";
    return key.matches("(trail\\.)?" + pattern + (literal.endsWith(".") ? ".+" : ""));
  }

  private static List<String> keys() {
    return rooms().stream().flatMap(file -> Catalogue.read(file).keySet().stream()).toList();
  }

  private static void assertIsFormat(String key, String text) {
    assertThat(text).as(key).isNotBlank().doesNotContainPattern(LONE_QUOTE);
    assertThat(new MessageFormat(text).toPattern()).as(key).isNotEmpty();
  }

  private static boolean isOnlyArguments(String text) {
    return !ARGUMENT.matcher(text).replaceAll("").chars().anyMatch(Character::isAlphabetic);
  }

  private static Set<String> arguments(String text) {
    return ARGUMENT
        .matcher(text)
        .results()
        .map(argument -> argument.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
