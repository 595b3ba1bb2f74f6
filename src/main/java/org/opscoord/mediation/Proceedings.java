package org.opscoord.mediation;

import static org.opscoord.mediation.MediationModel.ACCEPT_OUTCOME;
import static org.opscoord.mediation.MediationModel.CONCLUDE_SESSION;
import static org.opscoord.mediation.MediationModel.DECIDE_APPEAL;
import static org.opscoord.mediation.MediationModel.HOLD_SESSION;
import static org.opscoord.mediation.MediationModel.STATE_POSITION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.opscoord.casework.Answer;
import org.opscoord.casework.Answers;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people said in one mediation: the newest answers since it began. */
@Service
@Transactional(readOnly = true)
public class Proceedings {

  private final Answers answers;

  Proceedings(Answers answers) {
    this.answers = answers;
  }

  /** How one side sees the conflict. */
  public record Position(DepartmentId side, PersonId person, String view, String needs) {}

  /** When the sides met, who was there and what was said. */
  public record Session(LocalDate date, String participants, String minutes) {}

  /**
   * What the mediator made of it.
   *
   * @param result {@code settled} or {@code ruled}
   * @param reasons empty for a settlement
   */
  public record Conclusion(String result, String text, String reasons, List<Action> actions) {}

  /** What is to be done. */
  public record Action(String title, String owner, String dueDate, String expectedEvidence) {}

  /**
   * The answer of a side to the outcome.
   *
   * @param grounds of the appeal; empty when the side accepts
   */
  public record Acceptance(DepartmentId side, PersonId person, boolean appeals, String grounds) {}

  /**
   * What the executive decided.
   *
   * @param ruling empty when the outcome is upheld
   */
  public record Appeal(boolean upheld, String ruling, String reasons, List<Action> actions) {}

  /** In the order in which they were given. Not to be shown before they are open. */
  List<Position> positions(Mediation mediation) {
    return ofEachPart(mediation, STATE_POSITION).stream()
        .map(
            answer ->
                new Position(
                    side(answer), answer.person(), text(answer, "view"), text(answer, "needs")))
        .toList();
  }

  List<Acceptance> acceptances(Mediation mediation) {
    return ofEachPart(mediation, ACCEPT_OUTCOME).stream()
        .map(
            answer ->
                new Acceptance(
                    side(answer),
                    answer.person(),
                    text(answer, "acceptance").equals("appeal"),
                    text(answer, "grounds")))
        .toList();
  }

  Optional<Session> session(Mediation mediation) {
    return latest(mediation, HOLD_SESSION)
        .map(
            answer ->
                new Session(
                    LocalDate.parse(text(answer, "sessionDate")),
                    text(answer, "participants"),
                    text(answer, "minutes")));
  }

  Optional<Conclusion> conclusion(Mediation mediation) {
    return latest(mediation, CONCLUDE_SESSION)
        .map(
            answer ->
                new Conclusion(
                    text(answer, "result"),
                    text(answer, "text"),
                    text(answer, "reasons"),
                    actions(answer)));
  }

  Optional<Appeal> appeal(Mediation mediation) {
    return latest(mediation, DECIDE_APPEAL)
        .map(
            answer ->
                new Appeal(
                    text(answer, "decision").equals("uphold"),
                    text(answer, "ruling"),
                    text(answer, "appealReasons"),
                    actions(answer)));
  }

  static List<Action> actions(Answer answer) {
    return StreamSupport.stream(answer.values().path("actions").spliterator(), false)
        .map(
            row ->
                new Action(
                    row.path("title").asText("").strip(),
                    row.path("owner").asText(""),
                    row.path("dueDate").asText(""),
                    row.path("expectedEvidence").asText("").strip()))
        .toList();
  }

  private List<Answer> ofEachPart(Mediation mediation, String step) {
    return answers.latestOfEachPart(mediation.number(), step).stream()
        .filter(answer -> answer.id() > mediation.sinceAnswer())
        .toList();
  }

  private Optional<Answer> latest(Mediation mediation, String step) {
    return answers
        .latest(mediation.number(), step)
        .filter(answer -> answer.id() > mediation.sinceAnswer());
  }

  private static DepartmentId side(Answer answer) {
    var part = answer.part();
    if (part == null) {
      throw new IllegalStateException("Answer %d speaks for no side".formatted(answer.id()));
    }
    return new DepartmentId(part);
  }

  private static String text(Answer answer, String field) {
    return answer.values().path(field).asText("").strip();
  }
}
