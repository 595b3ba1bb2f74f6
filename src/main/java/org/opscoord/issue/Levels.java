package org.opscoord.issue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Entry;
import org.opscoord.directory.PersonId;
import org.opscoord.issue.IssueEvents.CalledAgain;
import org.opscoord.issue.IssueEvents.IssueEscalated;
import org.opscoord.issue.IssueEvents.LevelCalled;
import org.opscoord.issue.Policy.Who;
import org.opscoord.issue.StageRepository.Call;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ladder that an issue climbs: who is called, and when the next one is. */
@Service
@Transactional
public class Levels {

  private final Issues issues;
  private final StageRepository stages;
  private final Called called;
  private final IssueTimes times;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Levels(
      Issues issues,
      StageRepository stages,
      Called called,
      IssueTimes times,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.issues = issues;
    this.stages = stages;
    this.called = called;
    this.times = times;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /** Calls a level and starts its two clocks. */
  public Stage open(CaseNumber number, Policy policy) {
    var now = clock.instant();
    var department = issues.department(number);
    var round = policy.roundTheClock();
    var stage =
        stages.insert(
            new Call(
                number,
                policy,
                called.of(policy.who(), department),
                now,
                times.after(now, policy.acknowledgeWithin(), round, department),
                times.after(now, policy.solveWithin(), round, department)));
    trail.record(Entry.automatic(number, "issue.called", null, "" + stage.level()));
    events.publishEvent(new LevelCalled(stage));
    return stage;
  }

  @Transactional(readOnly = true)
  public Stage newest(CaseNumber number) {
    return stages
        .newest(number)
        .orElseThrow(() -> new IllegalStateException("Nobody was called for " + number));
  }

  @Transactional(readOnly = true)
  public Stage stage(long id) {
    return stages
        .find(id)
        .orElseThrow(() -> new IllegalStateException("There is no stage %d".formatted(id)));
  }

  /** Every level ever called, oldest first. */
  @Transactional(readOnly = true)
  public List<Stage> of(CaseNumber number) {
    return stages.of(number);
  }

  /** Only the newest level climbs, only once, and not while the clocks stand still. */
  @Transactional(readOnly = true)
  public boolean mayClimb(long id) {
    var stage = stage(id);
    return stage.climbedAt() == null
        && stage.closedAt() == null
        && newest(stage.number()).id() == id
        && issues.require(stage.number()).pausedAt() == null;
  }

  /**
   * A clock of the newest level has run out.
   *
   * @return the level that joins; the same as before when there is none above
   */
  public int climb(CaseNumber number) {
    var stage = newest(number);
    stages.climbed(stage.id(), clock.instant());
    var next = Math.min(stage.level() + 1, IssueModel.HIGHEST_LEVEL);
    trail.record(Entry.automatic(number, "issue.escalation", null, "" + next));
    events.publishEvent(new IssueEscalated(stage, issues.department(number), next, atIt(number)));
    return next;
  }

  /** Calls the last level again: whoever is on duty now, and everybody who is at it. */
  public void callAgain(CaseNumber number) {
    var newest = newest(number);
    stages.calledAgain(newest.id());
    var department = issues.department(number);
    var people = new TreeSet<>(atIt(number));
    people.addAll(called.of(Who.EXECUTIVE, department));
    var times = newest.calls() + 1;
    trail.record(Entry.automatic(number, "issue.calledAgain", null, "" + times));
    if (times >= newest.repeatTimes()) {
      trail.record(Entry.automatic(number, "issue.callsEnded", null, null));
    }
    events.publishEvent(new CalledAgain(newest, department, times, List.copyOf(people)));
  }

  @Transactional(readOnly = true)
  public boolean callsAgain(CaseNumber number) {
    var newest = newest(number);
    return newest.calls() < newest.repeatTimes();
  }

  @Transactional(readOnly = true)
  public Instant repeatAt(CaseNumber number) {
    var newest = newest(number);
    return times.after(
        clock.instant(),
        Duration.parse(newest.repeatEvery()),
        newest.roundTheClock(),
        issues.department(number));
  }

  /** The level that a reopened issue goes on with: one above the highest that was called. */
  public int reopen(CaseNumber number) {
    var highest = stages.of(number).stream().mapToInt(Stage::level).max().orElse(0);
    return Math.min(highest + 1, IssueModel.HIGHEST_LEVEL);
  }

  /** The work of all levels ends. */
  public void close(CaseNumber number) {
    stages.close(number, clock.instant());
  }

  private List<PersonId> atIt(CaseNumber number) {
    return stages.of(number).stream()
        .filter(stage -> stage.closedAt() == null)
        .flatMap(stage -> stage.holders().stream())
        .distinct()
        .toList();
  }
}
