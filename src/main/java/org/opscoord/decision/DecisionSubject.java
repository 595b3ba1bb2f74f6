package org.opscoord.decision;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opscoord.approval.ApprovalSubject;
import org.opscoord.casework.CaseFile;
import org.opscoord.casework.CaseNumber;
import org.opscoord.engine.Texts;
import org.springframework.stereotype.Component;

/** What approvers read about a decision before they vote. */
@Component
class DecisionSubject implements ApprovalSubject {

  private final Dossier dossier;
  private final DecisionRepository repository;
  private final Words words;
  private final Texts texts;
  private final RecommendationText recommendations;

  DecisionSubject(
      Dossier dossier,
      DecisionRepository repository,
      Words words,
      Texts texts,
      RecommendationText recommendations) {
    this.dossier = dossier;
    this.repository = repository;
    this.words = words;
    this.texts = texts;
    this.recommendations = recommendations;
  }

  @Override
  public String type() {
    return "decision";
  }

  @Override
  public String summary(CaseNumber number) {
    var sections = new ArrayList<String>();
    request(number, sections);
    dossier
        .recommendation(number)
        .ifPresent(recommendation -> sections.addAll(recommendations.sections(recommendation)));
    dossier
        .analysis(number)
        .ifPresent(
            analysis -> {
              section(sections, "problem", Words.quoted(analysis.problem()));
              section(sections, "options", options(number, analysis));
            });
    section(sections, "heard", heard(number));
    dossier
        .reconciliation(number)
        .ifPresent(
            reconciliation ->
                section(sections, "reconciled", Words.quoted(reconciliation.reconciled())));
    return String.join("\n\n", sections);
  }

  @Override
  public Optional<Map<String, Object>> routeFacts(CaseFile file) {
    if (!file.kind().equals(DecisionModel.KIND) || file.affected().isEmpty()) {
      return Optional.empty();
    }
    var request = dossier.request(file.number());
    return Optional.of(
        Map.of(
            "category", request.category(),
            "amount", request.amount().doubleValue(),
            "impact", request.impact(),
            "urgency", request.urgency()));
  }

  private void request(CaseNumber number, List<String> sections) {
    var request = dossier.request(number);
    sections.add("### " + Words.quoted(request.title()));
    sections.add(
        texts.text(
            "decision.subject.line",
            words.term("category", request.category()),
            words.money(request.amount()),
            request.impact(),
            words.term("urgency", request.urgency()),
            request.neededBy().toString()));
    section(sections, "background", Words.quoted(request.background()));
    section(sections, "desiredOutcome", Words.quoted(request.desiredOutcome()));
  }

  private String options(CaseNumber number, Analysis analysis) {
    var ranking = repository.ranking(number).orElseThrow();
    var lines =
        ranking.options().stream()
            .flatMap(
                ranked ->
                    analysis.options().stream()
                        .filter(option -> option.name().equals(ranked.option()))
                        .map(option -> line(ranked, option)))
            .collect(Collectors.joining("\n"));
    return lines
        + "\n\n"
        + texts.text(
            "decision.subject.disagreement",
            ranking.disagreement().setScale(2, RoundingMode.HALF_UP).toPlainString());
  }

  private String line(Ranking.Ranked ranked, Option option) {
    return "- "
        + texts.text(
            "decision.subject.option",
            ranked.rank(),
            Words.quoted(option.name()),
            ranked.score().toPlainString(),
            words.money(option.cost()),
            Words.quoted(option.benefit()),
            Words.quoted(option.risk()));
  }

  private String heard(CaseNumber number) {
    var lines =
        dossier.contributions(number).stream()
            .map(
                contribution ->
                    "- "
                        + texts.text(
                            "decision.subject.contribution",
                            words.department(contribution.department()),
                            words.term("stance", contribution.stance()),
                            contribution.impact()))
            .collect(Collectors.joining("\n"));
    var missing = dossier.unheard(number);
    return missing.isEmpty()
        ? lines
        : lines + "\n\n" + texts.text("decision.subject.missing", words.departments(missing));
  }

  private void section(List<String> sections, String heading, String text) {
    sections.add("**%s**\n\n%s".formatted(texts.text("decision.subject." + heading), text));
  }

  @Override
  public List<Step> returnSteps() {
    return DecisionModel.RETURN_STEPS.stream()
        .map(step -> new Step(step, texts.text("decision.step." + step)))
        .toList();
  }
}
