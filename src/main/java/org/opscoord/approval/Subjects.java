package org.opscoord.approval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opscoord.approval.ApprovalSubject.Step;
import org.opscoord.casework.CaseFile;
import org.opscoord.casework.CaseNumber;
import org.springframework.stereotype.Component;

/** What can be submitted for approval, by the families that submit it. */
@Component
class Subjects {

  private final List<ApprovalSubject> subjects;

  Subjects(List<ApprovalSubject> subjects) {
    this.subjects = subjects;
  }

  /**
   * The family's side of a type.
   *
   * @throws IllegalStateException when no family submits that type
   */
  ApprovalSubject require(String type) {
    return subjects.stream()
        .filter(subject -> subject.type().equals(type))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nobody submits " + type + " for approval"));
  }

  /** What the approval route would be asked with now; empty when no family knows the case. */
  Optional<Map<String, Object>> routeFacts(CaseFile file) {
    return subjects.stream()
        .flatMap(
            subject ->
                subject.routeFacts(file).stream()
                    .map(
                        facts -> {
                          var all = new HashMap<>(facts);
                          all.put("subjectType", subject.type());
                          all.put("departments", file.affected().size());
                          return (Map<String, Object>) all;
                        }))
        .findFirst();
  }

  /** What is to be approved, as it stands now. */
  String summary(String type, CaseNumber number) {
    return require(type).summary(number);
  }

  /** Steps that a vote may return a case of that type to. */
  List<Step> returnSteps(String type) {
    return require(type).returnSteps();
  }
}
