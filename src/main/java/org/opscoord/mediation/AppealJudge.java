package org.opscoord.mediation;

import java.time.Clock;
import java.util.List;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.directory.Role;
import org.opscoord.duty.DutyRoster;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the executive who decides an appeal. Nobody judges a conflict of their own department. */
@Service
@Transactional(readOnly = true)
public class AppealJudge {

  private final MediationRounds rounds;
  private final DutyRoster roster;
  private final Directory directory;
  private final Clock clock;

  AppealJudge(MediationRounds rounds, DutyRoster roster, Directory directory, Clock clock) {
    this.rounds = rounds;
    this.roster = roster;
    this.directory = directory;
    this.clock = clock;
  }

  /**
   * The executive on duty, unless their department is a side; then another executive of no side.
   * Where every executive belongs to a side, the one on duty all the same; the coordinator where
   * there is none at all.
   */
  public PersonId of(CaseNumber number) {
    var sides = rounds.current(number).sides();
    var onDuty = roster.executiveAt(clock.instant());
    var executives = directory.withRole(Role.DUTY_EXECUTIVE);
    return onDuty
        .filter(person -> belongsToNone(person, sides))
        .or(() -> executives.stream().filter(one -> belongsToNone(one, sides)).findFirst())
        .or(() -> onDuty)
        .or(() -> executives.stream().findFirst())
        .orElseGet(directory::coordinator);
  }

  private boolean belongsToNone(PersonId person, List<DepartmentId> sides) {
    return directory
        .person(person)
        .filter(found -> !sides.contains(found.department()))
        .isPresent();
  }
}
