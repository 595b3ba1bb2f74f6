package org.opscoord.issue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.opscoord.casework.FormContext;
import org.opscoord.directory.Directory;
import org.opscoord.engine.Texts;
import org.springframework.stereotype.Component;

/**
 * What the departments agreed on so far, and, from the coordinator's level on, that they can be
 * brought together.
 */
@Component
class TogetherContext implements FormContext {

  private static final int COORDINATOR_LEVEL = 3;
  private static final List<String> TIMES =
      IntStream.range(0, 48)
          .mapToObj(half -> "%02d:%02d".formatted(half / 2, half % 2 * 30))
          .toList();

  private final Together together;
  private final Levels levels;
  private final Directory directory;
  private final Words words;
  private final Texts texts;

  TogetherContext(Together together, Levels levels, Directory directory, Words words, Texts texts) {
    this.together = together;
    this.levels = levels;
    this.directory = directory;
    this.words = words;
    this.texts = texts;
  }

  @Override
  public boolean concerns(String process, String step) {
    return IssueModel.isStep(process, step, IssueModel.SOLVE_ISSUE, IssueModel.HOLD_SESSION);
  }

  @Override
  public Map<String, JsonNode> values(Opened opened) {
    var sessions = together.sessions(opened.caseNumber());
    var disagreements = together.disagreements(opened.caseNumber());
    var values =
        new FormValues()
            .rows("waysOn", waysOn(opened), (way, row) -> way(way, row))
            .rows(
                "departments",
                directory.departments(),
                (department, row) ->
                    row.put("value", department.id().value())
                        .put("label", words.department(department.id())))
            .rows("times", TIMES, (time, row) -> row.put("value", time).put("label", time))
            .rows("sessions", sessions, this::session)
            .put("hasSessions", !sessions.isEmpty())
            .rows("disagreements", disagreements, this::disagreement)
            .put("hasDisagreements", !disagreements.isEmpty());
    if (opened.step().equals(IssueModel.HOLD_SESSION)) {
      var session = sessions.get(sessions.size() - 1);
      values
          .put("sessionAt", words.moment(session.heldAt()))
          .put("sessionDepartmentNames", words.departments(session.departments()))
          .put("sessionInvited", words.people(session.invited()))
          .put("sessionAgenda", Words.quoted(session.agenda()))
          .rows(
              "people",
              directory.people(),
              (person, row) ->
                  row.put("value", person.id().value())
                      .put(
                          "label",
                          "%s, %s"
                              .formatted(person.name(), words.department(person.department()))));
    }
    return values.all();
  }

  private List<String> waysOn(Opened opened) {
    var part = opened.part();
    var high = part != null && levels.stage(Long.parseLong(part)).level() >= COORDINATOR_LEVEL;
    return high ? List.of("solved", "ask", "convene", "mediate") : List.of("solved", "ask");
  }

  private void way(String way, ObjectNode row) {
    row.put("value", way).put("label", texts.text("issue.way." + way));
  }

  private void session(JointSession session, ObjectNode row) {
    var attended = session.attended();
    row.put("at", words.moment(session.heldAt()))
        .put("departments", words.departments(session.departments()))
        .put("people", words.people(attended == null ? session.invited() : attended))
        .put("minutes", session.minutes() == null ? "–" : session.minutes());
  }

  private void disagreement(Disagreement disagreement, ObjectNode row) {
    row.put("sides", words.departments(disagreement.sides()))
        .put("subject", disagreement.subject())
        .put("agreed", disagreement.agreed() == null ? "–" : disagreement.agreed());
  }
}
