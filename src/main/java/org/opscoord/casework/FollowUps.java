package org.opscoord.casework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.opscoord.casework.Trail.Entry;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Refusal.Problem;
import org.opscoord.engine.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A case is not closed before what came from it, unless somebody says why. For every family alike:
 * the form of the closing step shows {@link #shown}, its rule asks {@link #problems}, and what
 * follows the step calls {@link #leftOpen}.
 */
@Service
@Transactional
public class FollowUps {

  /** The field of a closing step's form in which the reason is given. */
  public static final String REASON = "openFollowUpsReason";

  private final Cases cases;
  private final Directory directory;
  private final Trail trail;
  private final Texts texts;

  FollowUps(Cases cases, Directory directory, Trail trail, Texts texts) {
    this.cases = cases;
    this.directory = directory;
    this.trail = trail;
    this.texts = texts;
  }

  /** Cases of any kind that came from this one and have not ended, oldest first. */
  @Transactional(readOnly = true)
  public List<CaseFile> open(CaseNumber source) {
    return cases.followUps(source).stream().filter(file -> file.state() == CaseState.OPEN).toList();
  }

  /**
   * What a form shows: {@code hasOpenFollowUps}, and {@code openFollowUps} with a row of {@code
   * number}, {@code title} and {@code owner} for each.
   */
  @Transactional(readOnly = true)
  public Map<String, JsonNode> shown(CaseNumber source) {
    var open = open(source);
    var rows = JsonNodeFactory.instance.arrayNode();
    for (var file : open) {
      rows.addObject()
          .put("number", file.number().value())
          .put("title", file.title())
          .put("owner", owner(file));
    }
    return Map.of("hasOpenFollowUps", BooleanNode.valueOf(!open.isEmpty()), "openFollowUps", rows);
  }

  /** What is wrong with an answer that closes the case; empty when nothing is. */
  @Transactional(readOnly = true)
  public List<Problem> problems(Answer answer) {
    var open = open(answer.caseNumber());
    return open.isEmpty() || !reason(answer).isBlank()
        ? List.of()
        : List.of(
            Problem.of(
                texts.text("case.followUps.field"),
                "case.followUps.open",
                open.stream()
                    .map(file -> file.number().value())
                    .collect(Collectors.joining(", "))));
  }

  /** Puts the reason on the trail when the case is closed before what came from it. */
  public void leftOpen(Answer answer) {
    if (!open(answer.caseNumber()).isEmpty()) {
      trail.record(
          Entry.by(
              answer.caseNumber(),
              "case.followUps.left",
              answer.person(),
              answer.step(),
              reason(answer)));
    }
  }

  /** Says on the trail, and to whom each belongs, when a case is closed without anybody's word. */
  public void leftSilently(CaseNumber source) {
    var open = open(source);
    if (!open.isEmpty()) {
      trail.record(
          Entry.automatic(
              source,
              "case.followUps.leftSilently",
              null,
              open.stream()
                  .map(file -> "%s (%s)".formatted(file.number(), owner(file)))
                  .collect(Collectors.joining(", "))));
    }
  }

  private String owner(CaseFile file) {
    PersonId lead = file.lead();
    return directory.nameOf(lead == null ? file.requester() : lead);
  }

  private static String reason(Answer answer) {
    return answer.values().path(REASON).asText("").strip();
  }
}
