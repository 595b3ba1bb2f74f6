package org.opscoord.decision;

import java.util.List;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseState;
import org.opscoord.casework.Cases;
import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Entry;
import org.opscoord.decision.DecisionEvents.NeededByPassed;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.directory.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a decision ends, or runs late. */
@Service
@Transactional
public class DecisionEnding {

  private final RegisterRepository register;
  private final DecisionRepository repository;
  private final Cases cases;
  private final Directory directory;
  private final Trail trail;
  private final ApplicationEventPublisher events;

  DecisionEnding(
      RegisterRepository register,
      DecisionRepository repository,
      Cases cases,
      Directory directory,
      Trail trail,
      ApplicationEventPublisher events) {
    this.register = register;
    this.repository = repository;
    this.cases = cases;
    this.directory = directory;
    this.trail = trail;
    this.events = events;
  }

  /**
   * The requester takes the request back.
   *
   * @throws DecisionRegistered when the decision stands in the register, be it provisionally
   */
  public void withdraw(CaseNumber number) {
    refuseOnceRegistered(number);
    cases.end(number, CaseState.WITHDRAWN, "withdrawn");
  }

  /** A coordinator ends the case; refused as {@link #withdraw} is. */
  public void cancel(CaseNumber number) {
    refuseOnceRegistered(number);
    cases.end(number, CaseState.CANCELLED, "cancelled");
  }

  /** The process has run its course; the outcome is the one in the register. */
  public void close(CaseNumber number) {
    cases.end(number, CaseState.CLOSED, register.find(number).orElseThrow().outcome());
  }

  /**
   * The last day on which the decision helps is over. Tells the lead, or the coordinators while
   * there is none; nothing happens when the decision stands.
   */
  public void neededByPassed(CaseNumber number) {
    if (stands(number)) {
      return;
    }
    var neededBy = repository.neededBy(number);
    trail.record(Entry.automatic(number, "decision.neededBy.passed", null, neededBy.toString()));
    owners(number).forEach(owner -> events.publishEvent(new NeededByPassed(number, owner)));
  }

  private List<PersonId> owners(CaseNumber number) {
    var lead = cases.require(number).lead();
    return lead == null ? directory.withRole(Role.COORDINATOR) : List.of(lead);
  }

  private void refuseOnceRegistered(CaseNumber number) {
    if (stands(number)) {
      throw new DecisionRegistered(number);
    }
  }

  private boolean stands(CaseNumber number) {
    return register.find(number).isPresent();
  }
}
