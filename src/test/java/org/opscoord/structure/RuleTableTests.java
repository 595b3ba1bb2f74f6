package org.opscoord.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opscoord.structure.Xml.CAMUNDA_DMN;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every rule table keeps to, so that a process owner can read and change it. */
class RuleTableTests {

  private static final Pattern GENERATED = Pattern.compile("[A-Za-z]+_[0-9a-z]{6,}");

  static List<Path> tables() {
    return ProjectFiles.tables();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aFileHoldsOneDecisionOfItsName(Path file) {
    assertThat(Xml.below(Xml.root(file), "decision"))
        .singleElement()
        .satisfies(
            decision -> {
              assertThat(Xml.id(decision)).isEqualTo(ProjectFiles.id(file));
              assertThat(decision.getAttribute("name")).isNotBlank();
              assertThat(Xml.childText(decision, "description")).isNotBlank();
              assertThat(decision.getAttributeNS(CAMUNDA_DMN, "historyTimeToLive"))
                  .matches("P\\d+D");
              assertThat(decision.getAttributeNS(CAMUNDA_DMN, "versionTag")).matches("\\d+\\.\\d+");
            });
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyColumnHasALabel(Path file) {
    var root = Xml.root(file);
    assertThat(Xml.below(root, "input"))
        .isNotEmpty()
        .allSatisfy(input -> assertThat(input.getAttribute("label")).isNotBlank());
    assertThat(Xml.below(root, "output"))
        .isNotEmpty()
        .allSatisfy(output -> assertThat(output.getAttribute("label")).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyRuleSaysWhyItIsThere(Path file) {
    assertThat(Xml.below(Xml.root(file), "rule"))
        .isNotEmpty()
        .filteredOn(rule -> Xml.childText(rule, "description").isEmpty())
        .extracting(Xml::id)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void idsAreSpoken(Path file) {
    assertThat(Xml.below(Xml.root(file)))
        .extracting(Xml::id)
        .noneMatch(id -> GENERATED.matcher(id).matches());
  }
}
