package org.opscoord.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opscoord.decision.Evaluation.Score;
import org.opscoord.engine.ProductSettings;
import org.opscoord.engine.Refusal.Problem;
import org.opscoord.engine.Texts;
import org.springframework.context.support.ResourceBundleMessageSource;

class AnswerRuleTests {

  private final Texts texts = texts();
  private final AnalysisRule analysisRule = new AnalysisRule(texts);

  @Test
  void weightsThatDoNotAddUpTo100AreNamedWithTheirSum() {
    assertThat(sentences(analysis(List.of(30, 60), List.of("A", "B"))))
        .containsExactly("Criteria: the weights must add up to 100; they add up to 90.");
  }

  @Test
  void oneOptionIsNoChoiceAndSixAreTooMany() {
    assertThat(sentences(analysis(List.of(100), List.of("A"))))
        .containsExactly("Options: there must be at least 2 and at most 5; there are 1.");
    assertThat(sentences(analysis(List.of(100), List.of("A", "B", "C", "D", "E", "F"))))
        .containsExactly("Options: there must be at least 2 and at most 5; there are 6.");
  }

  @Test
  void twoToFiveOptionsWithNamesOfTheirOwnAreAccepted() {
    assertThat(sentences(analysis(List.of(40, 60), List.of("A", "B")))).isEmpty();
    assertThat(sentences(analysis(List.of(100), List.of("A", "B", "C", "D", "E")))).isEmpty();
  }

  @Test
  void namesThatDifferOnlyInCaseAreTheSame() {
    assertThat(sentences(analysis(List.of(100), List.of("Old seal", "old SEAL"))))
        .containsExactly("Options: the name \"old SEAL\" is used twice.");
  }

  @Test
  void anAnalysisWithoutCriteriaIsRefused() {
    assertThat(sentences(analysis(List.of(), List.of("A", "B"))))
        .containsExactly(
            "Criteria: there must be at least one and at most 10; there are 0.",
            "Criteria: the weights must add up to 100; they add up to 0.");
  }

  @Test
  void everyPairIsScoredExactlyOnceAndNothingElse() {
    var analysis = analysis(List.of(40, 60), List.of("A", "B"));
    var scores =
        List.of(
            new Score("A", "c0", 3, ""),
            new Score("A", "c0", 4, ""),
            new Score("A", "c1", 3, ""),
            new Score("B", "c1", 3, ""),
            new Score("C", "c1", 3, ""));

    assertThat(evaluation(analysis, scores))
        .containsExactly(
            "Scores: \"A\" is scored twice on \"c0\".",
            "Scores: \"B\" has no score on \"c0\".",
            "Scores: \"C\" on \"c1\" is not to be scored.");
  }

  @Test
  void aCompleteEvaluationIsAccepted() {
    var analysis = analysis(List.of(40, 60), List.of("A", "B"));
    var scores =
        EvaluationRule.Pair.all(analysis).stream()
            .map(pair -> new Score(pair.option(), pair.criterion(), 3, ""))
            .toList();

    assertThat(evaluation(analysis, scores)).isEmpty();
  }

  private List<String> sentences(Analysis analysis) {
    return analysisRule.problems(analysis).stream().map(this::sentence).toList();
  }

  private List<String> evaluation(Analysis analysis, List<Score> scores) {
    return EvaluationRule.problems(texts, analysis, scores).stream().map(this::sentence).toList();
  }

  private String sentence(Problem problem) {
    return problem.where() + ": " + texts.text(problem.messageKey(), problem.arguments().toArray());
  }

  private static Analysis analysis(List<Integer> weights, List<String> options) {
    return new Analysis(
        "problem",
        "causes",
        IntStream.range(0, weights.size())
            .mapToObj(index -> new Criterion("c" + index, weights.get(index)))
            .toList(),
        options.stream().map(name -> new Option(name, BigDecimal.ONE, "b", "r")).toList());
  }

  private static Texts texts() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("i18n/decision");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return new Texts(
        messages,
        new ProductSettings(
            Locale.ENGLISH, ZoneId.of("Asia/Shanghai"), URI.create("http://localhost")));
  }

  @Test
  void everySentenceExistsInBothLanguages() {
    var english = java.util.ResourceBundle.getBundle("i18n.decision", Locale.ROOT);
    var chinese = java.util.ResourceBundle.getBundle("i18n.decision_zh_CN", Locale.ROOT);

    assertThat(chinese.keySet()).isEqualTo(english.keySet());
    assertThat(Stream.of("decision.subject.option", "trail.decision.registered"))
        .allSatisfy(key -> assertThat(chinese.getString(key)).isNotEqualTo(english.getString(key)));
  }
}
