package org.opscoord.review;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.opscoord.casework.ProcessNames;
import org.opscoord.casework.StepNames;
import org.opscoord.engine.Markdown;
import org.opscoord.engine.ProductSettings;
import org.opscoord.engine.Texts;
import org.opscoord.review.ProcessEvidence.Linked;
import org.opscoord.review.ProcessEvidence.Step;
import org.opscoord.review.ProcessEvidence.Tied;
import org.opscoord.review.ReviewedModels.Version;
import org.springframework.stereotype.Component;

/** Writes what is known of a process as Markdown, in the language of the installation. */
@Component
class Briefing {

  private static final int WORST = 5;

  private final ProcessEvidence evidence;
  private final ReviewedModels models;
  private final StepNames stepNames;
  private final ProcessNames processNames;
  private final Texts texts;
  private final ProductSettings settings;

  Briefing(
      ProcessEvidence evidence,
      ReviewedModels models,
      StepNames stepNames,
      ProcessNames processNames,
      Texts texts,
      ProductSettings settings) {
    this.evidence = evidence;
    this.models = models;
    this.stepNames = stepNames;
    this.processNames = processNames;
    this.texts = texts;
    this.settings = settings;
  }

  /** How it went in a period, where it waited and was late, and which versions there were. */
  String ofPeriod(String process, YearMonth from, YearMonth until, List<Review> earlier) {
    return String.join(
        "\n\n",
        told(evidence.of(process, null, from, until)),
        besides(evidence.tied(process, names(process), from, until)),
        heading("review.versions") + "\n" + versions(process),
        heading("review.earlier") + "\n" + earlier(earlier));
  }

  /** How a version went since a month. */
  String ofVersion(String process, int version, YearMonth from, YearMonth until) {
    return told(evidence.of(process, version, from, until));
  }

  private String told(List<Step> steps) {
    var tasks = steps.stream().mapToLong(Step::tasks).sum();
    if (tasks == 0) {
      return texts.text("review.nothing");
    }
    return String.join(
        "\n\n",
        texts.text("review.whole", tasks, hours(steps, tasks)),
        heading("review.waiting")
            + "\n"
            + worst(steps, Comparator.comparingDouble(Step::waitingHours), "review.waiting.line"),
        heading("review.late")
            + "\n"
            + worst(steps, Comparator.comparingDouble(Step::lateShare), "review.late.line"));
  }

  private String worst(List<Step> steps, Comparator<Step> by, String line) {
    return steps.stream()
        .filter(step -> step.tasks() > 0)
        .sorted(by.reversed())
        .limit(WORST)
        .map(
            step ->
                "- "
                    + texts.text(
                        line,
                        stepNames.of(step.step()),
                        number(step.waitingHours()),
                        number(step.workingHours()),
                        number(100 * step.lateShare()),
                        step.tasks()))
        .collect(Collectors.joining("\n"));
  }

  private String besides(Tied tied) {
    return String.join(
        "\n\n",
        texts.text("review.besides", tied.returns(), tied.escalations(), tied.reopened()),
        heading("review.issues") + "\n" + linked(tied.issues()),
        heading("review.suggestions") + "\n" + linked(tied.suggestions()));
  }

  private String linked(List<Linked> cases) {
    return cases.isEmpty()
        ? texts.text("review.earlier.none")
        : cases.stream()
            .map(one -> "- " + one.number() + ": " + Markdown.quoted(one.text()))
            .collect(Collectors.joining("\n"));
  }

  private List<String> names(String process) {
    return List.of(process, processNames.of(process));
  }

  private String versions(String process) {
    return models.versions(process).stream()
        .limit(WORST)
        .map(version -> "- " + texts.text("review.version", version.number(), day(version)))
        .collect(Collectors.joining("\n"));
  }

  private String earlier(List<Review> reviews) {
    return reviews.isEmpty()
        ? texts.text("review.earlier.none")
        : reviews.stream()
            .limit(WORST)
            .map(
                review ->
                    "- "
                        + texts.text(
                            "review.earlier.line",
                            review.number().value(),
                            texts.text("review.verdict." + verdict(review))))
            .collect(Collectors.joining("\n"));
  }

  private static String verdict(Review review) {
    return review.verdict() == null ? "open" : review.verdict();
  }

  private String heading(String key) {
    return "**" + texts.text(key) + "**";
  }

  private String day(Version version) {
    return version.deployedAt().atZone(settings.zone()).toLocalDate().toString();
  }

  private static String hours(List<Step> steps, long tasks) {
    return number(
        steps.stream()
                .mapToDouble(step -> step.tasks() * (step.waitingHours() + step.workingHours()))
                .sum()
            / tasks);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
