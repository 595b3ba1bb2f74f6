package org.opscoord.issue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.opscoord.casework.Answer;
import org.opscoord.casework.Answers;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CasePauses;
import org.opscoord.casework.CaseRegister;
import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Entry;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.issue.IssueEvents.SessionConvened;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings the departments together that an issue concerns. */
@Service
@Transactional
public class Together {

  private final TogetherRepository repository;
  private final IssueRepository issues;
  private final IssueLinks links;
  private final Answers answers;
  private final CaseRegister cases;
  private final CasePauses pauses;
  private final Directory directory;
  private final Words words;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Together(
      TogetherRepository repository,
      IssueRepository issues,
      IssueLinks links,
      Answers answers,
      CaseRegister cases,
      CasePauses pauses,
      Directory directory,
      Words words,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.repository = repository;
    this.issues = issues;
    this.links = links;
    this.answers = answers;
    this.cases = cases;
    this.pauses = pauses;
    this.directory = directory;
    this.words = words;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /** Invites who speaks for the departments that an answer to the solving step names. */
  public void convene(CaseNumber number, long stage) {
    var answer = answer(number, IssueModel.SOLVE_ISSUE, stage);
    var fields = new TogetherFields(answer.values());
    var departments = fields.sessionDepartments();
    var invited = departments.stream().map(this::speaker).distinct().toList();
    var session =
        new JointSession(
            0,
            number,
            fields.agenda(),
            fields.sessionAt(words.zone()),
            departments,
            invited,
            null,
            null);
    repository.insertSession(stage, answer.person(), session);
    cases.addParticipants(number, invited);
    record(
        answer,
        "issue.session.convened",
        words.moment(session.heldAt()) + ", " + words.departments(departments));
    events.publishEvent(
        new SessionConvened(number, stage, session.heldAt(), session.agenda(), invited));
    links.start(answer);
  }

  /** When the session that a level convened last takes place. */
  @Transactional(readOnly = true)
  public Instant sessionAt(long stage) {
    return repository.newestSession(stage).heldAt();
  }

  /** Keeps who came and what was agreed. */
  public void held(CaseNumber number, long stage) {
    var answer = answer(number, IssueModel.HOLD_SESSION, stage);
    var fields = new TogetherFields(answer.values());
    var session = repository.newestSession(stage);
    repository.held(session.id(), fields.attended(), fields.minutes(), clock.instant());
    record(answer, "issue.session.held", fields.minutes());
  }

  /** The clocks of all levels stand still while departments are mediated between. */
  public void beginMediation(CaseNumber number, long stage) {
    var answer = answer(number, IssueModel.SOLVE_ISSUE, stage);
    var fields = new TogetherFields(answer.values());
    var now = clock.instant();
    repository.insertDisagreement(number, stage, fields.sides(), fields.conflict(), now);
    issues.asked(number, now);
    record(answer, "issue.mediation.begun", words.departments(fields.sides()));
    links.start(answer);
    pauses.pause(number, fields.conflict());
  }

  /** Ids of the departments that a level has mediated between last. */
  @Transactional(readOnly = true)
  public List<String> sides(long stage) {
    return repository.newestDisagreement(stage).sides().stream().map(DepartmentId::value).toList();
  }

  /** What they disagree about. */
  @Transactional(readOnly = true)
  public String conflict(long stage) {
    return repository.newestDisagreement(stage).subject();
  }

  /**
   * Keeps how a mediation ended. The clocks go on by themselves afterwards.
   *
   * @param outcome in the words of the mediation
   * @param agreed what was settled or ruled
   */
  public void keepMediation(CaseNumber number, long stage, String outcome, String agreed) {
    var disagreement = repository.newestDisagreement(stage);
    repository.ended(disagreement.id(), outcome, agreed, clock.instant());
    trail.record(Entry.automatic(number, "issue.mediation.ended", null, agreed));
  }

  @Transactional(readOnly = true)
  List<JointSession> sessions(CaseNumber number) {
    return repository.sessions(number);
  }

  @Transactional(readOnly = true)
  List<Disagreement> disagreements(CaseNumber number) {
    return repository.disagreements(number);
  }

  private PersonId speaker(DepartmentId department) {
    return directory
        .headOf(department)
        .or(() -> directory.representativeOf(department))
        .orElseGet(directory::coordinator);
  }

  private Answer answer(CaseNumber number, String step, long stage) {
    return answers
        .latest(number, step, Long.toString(stage))
        .orElseThrow(
            () -> new IllegalStateException("%s has no answer to %s".formatted(number, step)));
  }

  private void record(Answer answer, String action, String comment) {
    trail.record(Entry.by(answer.caseNumber(), action, answer.person(), answer.step(), comment));
  }
}
