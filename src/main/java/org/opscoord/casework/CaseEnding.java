package org.opscoord.casework;

import org.opscoord.casework.Trail.Entry;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.opscoord.directory.Role;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People end a case before its process does. */
@Service
@Transactional
public class CaseEnding {

  private static final int LONGEST_REASON = 2_000;

  private final CaseVisibility visibility;
  private final CaseProcess process;
  private final Directory directory;
  private final Trail trail;
  private final ActingPerson acting;

  CaseEnding(
      CaseVisibility visibility,
      CaseProcess process,
      Directory directory,
      Trail trail,
      ActingPerson acting) {
    this.acting = acting;
    this.visibility = visibility;
    this.process = process;
    this.directory = directory;
    this.trail = trail;
  }

  /**
   * The requester takes their case back. Doing it again does nothing.
   *
   * @throws Refusal when somebody else tries, the reason is missing or too long, or the case has
   *     ended otherwise
   */
  public void withdraw(CaseNumber number, String reason) {
    var file = visibility.require(number);
    var person = acting.require();
    if (!file.requester().equals(person.id())) {
      throw new Refusal(
          Kind.FORBIDDEN, "case.notYours", directory.nameOf(file.requester()), number.value());
    }
    end(file, CaseState.WITHDRAWN, person, reason);
  }

  /** A coordinator ends a case; otherwise as {@link #withdraw}. */
  public void cancel(CaseNumber number, String reason) {
    var file = visibility.require(number);
    var person = acting.require();
    if (!person.roles().contains(Role.COORDINATOR)) {
      throw new Refusal(Kind.FORBIDDEN, "case.coordinatorOnly");
    }
    end(file, CaseState.CANCELLED, person, reason);
  }

  private void end(CaseFile file, CaseState state, Person person, String reason) {
    if (reason.isBlank()) {
      throw new Refusal(Kind.INVALID, "case.reason.missing");
    }
    if (reason.length() > LONGEST_REASON) {
      throw new Refusal(Kind.INVALID, "case.reason.tooLong", LONGEST_REASON);
    }
    if (file.state() == state) {
      return;
    }
    if (file.state() != CaseState.OPEN) {
      throw new CaseEnded(file.number());
    }
    var withdrawn = state == CaseState.WITHDRAWN;
    trail.record(
        Entry.by(
            file.number(),
            withdrawn ? "case.withdrawal" : "case.cancellation",
            person.id(),
            null,
            reason));
    var heard =
        withdrawn ? process.withdraw(file.number(), reason) : process.cancel(file.number(), reason);
    if (!heard) {
      throw new Refusal(Kind.CONFLICT, "case.notPossibleNow", file.number().value());
    }
  }
}
