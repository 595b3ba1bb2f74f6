package org.opscoord.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the compiler forgets and the sources still say. */
class SourceRulesTests {

  private static final int LONGEST_CLASS = 200;
  private static final int LONGEST_DELEGATE = 15;
  private static final Pattern DELEGATE =
      Pattern.compile(
          "\\n {2}public void execute\\(DelegateExecution [^{]*\\{\\n(.*?)\\n {2}}",
          Pattern.DOTALL);
  private static final Pattern LEFTOVER =
      Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b|import lombok");

  @Test
  void everyPackageSaysWhatItIsAndIsNullMarked() {
    var folders =
        ProjectFiles.mainSources().stream().map(Path::getParent).collect(Collectors.toSet());
    assertThat(folders).filteredOn(folder -> !saysWhatItIs(folder)).isEmpty();
  }

  @Test
  void noClassIsTwoOfSomething() {
    assertThat(sourcesThat(text -> text.lines().count() > LONGEST_CLASS)).isEmpty();
  }

  @Test
  void aDelegateParsesCallsAndSets() {
    var delegates = sourcesThat(text -> DELEGATE.matcher(text).find());
    var tooLong = sourcesThat(SourceRulesTests::hasALongDelegate);
    assertThat(delegates).isNotEmpty();
    assertThat(tooLong).isEmpty();
  }

  @Test
  void nothingIsLeftForLater() {
    assertThat(sourcesThat(text -> LEFTOVER.matcher(text).find())).isEmpty();
  }

  private static boolean saysWhatItIs(Path folder) {
    var file = folder.resolve("package-info.java");
    return Files.exists(file)
        && ProjectFiles.text(file).startsWith("/**")
        && ProjectFiles.text(file).contains("@NullMarked");
  }

  private static boolean hasALongDelegate(String text) {
    return DELEGATE
        .matcher(text)
        .results()
        .anyMatch(execute -> execute.group(1).lines().count() > LONGEST_DELEGATE);
  }

  private static List<Path> sourcesThat(Predicate<String> rule) {
    return ProjectFiles.mainSources().stream()
        .filter(file -> rule.test(ProjectFiles.text(file)))
        .toList();
  }
}
