package org.opscoord.casework;

import java.util.Map;
import org.opscoord.casework.CaseVisibility.Reach;
import org.opscoord.directory.DepartmentId;

/**
 * What a search over cases, or over what a room keeps beside them, adds to its SQL so that it finds
 * only what somebody may see.
 */
public final class SeenCases {

  // A set of numbers rather than an OR of conditions: the planner then reads only what the person
  // has to do with, and not every case from the newest down.
  private static final String SEES =
      """
       AND f.number IN (
         SELECT number FROM coordination.case_participant WHERE person = :me
         UNION
         SELECT number FROM coordination.case_department WHERE department = ANY (:heads)
         UNION
         SELECT number FROM coordination.case_file WHERE department = ANY (:heads))
      """;

  private SeenCases() {}

  /** The condition on {@code coordination.case_file f}, begun by AND; empty for who sees all. */
  public static String condition(Reach reach) {
    return reach.everything() ? "" : SEES;
  }

  /** The parameters that the condition names. */
  public static Map<String, Object> parameters(Reach reach) {
    return Map.of(
        "me",
        reach.person().value(),
        "heads",
        reach.heads().stream().map(DepartmentId::value).toArray(String[]::new));
  }
}
