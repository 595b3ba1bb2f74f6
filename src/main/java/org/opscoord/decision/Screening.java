package org.opscoord.decision;

import java.util.List;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseState;
import org.opscoord.casework.Cases;
import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Entry;
import org.opscoord.decision.DecisionEvents.QuestionAsked;
import org.opscoord.decision.DecisionEvents.RequestDeclined;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From the request to its acceptance: the coordinator takes it on, asks for more or declines. */
@Service
@Transactional
public class Screening {

  private final Dossier dossier;
  private final DecisionRepository repository;
  private final Cases cases;
  private final Trail trail;
  private final ApplicationEventPublisher events;

  Screening(
      Dossier dossier,
      DecisionRepository repository,
      Cases cases,
      Trail trail,
      ApplicationEventPublisher events) {
    this.dossier = dossier;
    this.repository = repository;
    this.cases = cases;
    this.trail = trail;
    this.events = events;
  }

  /** Keeps what was asked. Idempotent. */
  public void open(CaseNumber number) {
    repository.insert(number, dossier.request(number));
  }

  /** Names the lead and the affected departments as the coordinator chose them. */
  public void accept(CaseNumber number) {
    var fields = new Fields(dossier.screening(number).values());
    List<DepartmentId> affected = fields.texts("affected").stream().map(DepartmentId::new).toList();
    cases.assign(number, new PersonId(fields.text("lead")), affected);
  }

  /** Passes the coordinator's question on to the requester. */
  public void ask(CaseNumber number) {
    var screening = dossier.screening(number);
    var question = new Fields(screening.values()).text("question");
    trail.record(
        Entry.by(number, "decision.asked", screening.person(), screening.step(), question));
    events.publishEvent(new QuestionAsked(number, cases.require(number).requester(), question));
  }

  /** Ends the case, with the coordinator's reason on the trail. */
  public void decline(CaseNumber number) {
    var screening = dossier.screening(number);
    var reason = new Fields(screening.values()).text("declineReason");
    trail.record(
        Entry.by(number, "decision.declined", screening.person(), screening.step(), reason));
    cases.end(number, CaseState.DECLINED, "declined");
    events.publishEvent(new RequestDeclined(number, cases.require(number).requester(), reason));
  }
}
