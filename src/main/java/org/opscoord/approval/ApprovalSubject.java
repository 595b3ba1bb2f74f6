package org.opscoord.approval;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opscoord.casework.CaseFile;
import org.opscoord.casework.CaseNumber;

/**
 * What approvers need to read before they vote, given by the process family whose case it is. Beans
 * of this type are found by themselves.
 */
public interface ApprovalSubject {

  /** The {@code subjectType} of the call activity, for example {@code decision}. */
  String type();

  /**
   * What is to be approved and why, as it stands now, in Markdown, in the language of the
   * installation.
   */
  String summary(CaseNumber number);

  /** Steps that a vote may return the case to, in the order of the model. */
  List<Step> returnSteps();

  /**
   * What the approval route would be asked with if the case were submitted now, by the names of the
   * table's columns. Empty when the case is none of this family, or too little is known.
   */
  default Optional<Map<String, Object>> routeFacts(CaseFile file) {
    return Optional.empty();
  }

  /**
   * @param id id of the step in the model
   * @param label its name in the language of the installation
   */
  record Step(String id, String label) {}
}
