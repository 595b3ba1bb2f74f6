package org.opscoord.casework;

import java.util.List;
import java.util.Optional;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;

/** The register of cases. Every change is written to the trail in the same transaction. */
public interface Cases {

  Optional<CaseFile> find(CaseNumber number);

  /**
   * The case of that number.
   *
   * @throws CaseUnknown when there is none
   */
  CaseFile require(CaseNumber number);

  /** The cases that came from this one, in the order in which they were opened. */
  List<CaseFile> followUps(CaseNumber source);

  /**
   * The cases of a kind that came from this one and have not ended.
   *
   * @param kind three capital letters
   */
  List<CaseFile> openFollowUps(CaseNumber source, String kind);

  /** Names the lead and the departments affected; replaces what was said before. */
  void assign(CaseNumber number, PersonId lead, List<DepartmentId> affected);

  /** Says which departments the case affects, so that their heads see it. */
  void affect(CaseNumber number, List<DepartmentId> affected);

  /**
   * Ends the case and publishes {@link CaseEvents.CaseEnded}. Ending it again in the same state
   * does nothing.
   *
   * @param outcome the outcome in the words of its kind, for example {@code approved}
   * @throws CaseEnded when it has ended in another state
   */
  void end(CaseNumber number, CaseState state, String outcome);
}
