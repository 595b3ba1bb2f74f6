package org.opscoord.issue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.opscoord.casework.FormContext;
import org.opscoord.directory.Directory;
import org.opscoord.issue.AlikeRepository.Alike;
import org.springframework.stereotype.Component;

/** The coordinator chooses among departments, and among issues that read alike. */
@Component
class TriageContext implements FormContext {

  private final Issues issues;
  private final AlikeRepository alike;
  private final Directory directory;
  private final Words words;

  TriageContext(Issues issues, AlikeRepository alike, Directory directory, Words words) {
    this.issues = issues;
    this.alike = alike;
    this.directory = directory;
    this.words = words;
  }

  @Override
  public boolean concerns(String process, String step) {
    return IssueModel.isStep(process, step, IssueModel.REVIEW_TRIAGE);
  }

  @Override
  public Map<String, JsonNode> values(Opened opened) {
    var number = opened.caseNumber();
    var report = issues.require(number).report();
    var found = new LinkedHashMap<String, Alike>();
    Stream.concat(
            alike.of(number, report.title(), report.happened()).stream(),
            alike.others(number).stream())
        .forEach(other -> found.putIfAbsent(other.number().value(), other));
    return new FormValues()
        .rows(
            "alike",
            found.values(),
            (other, row) ->
                row.put("value", other.number().value())
                    .put("label", "%s – %s".formatted(other.number(), other.title())))
        .rows(
            "departments",
            directory.departments(),
            (department, row) ->
                row.put("value", department.id().value())
                    .put("label", words.department(department.id())))
        .all();
  }
}
