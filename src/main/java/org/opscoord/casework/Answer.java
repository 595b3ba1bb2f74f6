package org.opscoord.casework;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;

/**
 * What somebody answered to a form, stored once.
 *
 * @param id its number, which is higher the later it was given; {@link #UNNUMBERED} as long as it
 *     is not written
 * @param step id of the step in the model, for example {@code AnalyseProblem}; the id of the start
 *     event for a start form
 * @param taskId the engine's task, null for a start form
 * @param part which part of a repeated step it answers, for example the department or the seat;
 *     null when the step is not repeated
 * @param values the form's fields as a JSON object
 */
public record Answer(
    long id,
    CaseNumber caseNumber,
    String process,
    String step,
    @Nullable String taskId,
    @Nullable String part,
    PersonId person,
    DepartmentId department,
    JsonNode values,
    Instant at) {

  /** Higher than any number. */
  static final long UNNUMBERED = Long.MAX_VALUE;

  /** The same step answered by the same person, with what is kept of it. */
  Answer kept(long id, JsonNode values, Instant at) {
    return new Answer(id, caseNumber, process, step, taskId, part, person, department, values, at);
  }
}
