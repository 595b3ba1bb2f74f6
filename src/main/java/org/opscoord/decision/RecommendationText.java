package org.opscoord.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.opscoord.engine.Texts;
import org.springframework.stereotype.Component;

/** What approvers read about the recommended option, in Markdown. */
@Component
class RecommendationText {

  private final Words words;
  private final Texts texts;

  RecommendationText(Words words, Texts texts) {
    this.words = words;
    this.texts = texts;
  }

  List<String> sections(Recommendation recommendation) {
    var sections = new ArrayList<String>();
    sections.add(
        section(
            "recommended",
            "**%s**\n\n%s"
                .formatted(
                    Words.quoted(recommendation.option()),
                    Words.quoted(recommendation.rationale()))));
    sections.add(section("expected", Words.quoted(recommendation.expectedOutcome())));
    sections.add(texts.text("decision.subject.review", recommendation.reviewDate().toString()));
    if (!recommendation.followUps().isEmpty()) {
      sections.add(section("followUps", followUps(recommendation)));
    }
    if (!recommendation.conditions().isEmpty()) {
      sections.add(section("conditions", Words.quoted(recommendation.conditions())));
    }
    return sections;
  }

  private String followUps(Recommendation recommendation) {
    return recommendation.followUps().stream()
        .map(
            followUp ->
                "- "
                    + texts.text(
                        "decision.subject.followUp",
                        Words.quoted(followUp.what()),
                        words.person(followUp.who()),
                        followUp.byWhen().toString()))
        .collect(Collectors.joining("\n"));
  }

  private String section(String heading, String text) {
    return "**%s**\n\n%s".formatted(texts.text("decision.subject." + heading), text);
  }
}
