package org.opscoord.decision.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.opscoord.approval.ApprovalRecord;
import org.opscoord.approval.Approvals;
import org.opscoord.approval.Outcome;
import org.opscoord.approval.VoteChoice;
import org.opscoord.casework.CaseEnding;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseStarts;
import org.opscoord.casework.CaseState;
import org.opscoord.casework.Cases;
import org.opscoord.casework.Trail;
import org.opscoord.casework.conversation.Comments;
import org.opscoord.casework.handling.Collision;
import org.opscoord.casework.handling.HandlingKind;
import org.opscoord.casework.handling.HandlingPlay;
import org.opscoord.casework.handling.HandlingRequest;
import org.opscoord.casework.handling.Handlings;
import org.opscoord.casework.handling.Offer;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Refusal;
import org.opscoord.substitution.AbsencePlay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Cases of every kind, driven by whatever people may do until they end, while people come and go.
 * {@code -Dopscoord.walk=500} walks further, and {@code -Dopscoord.seed} another way.
 */
@OperationsTest
@Import({DecisionPlay.class, HandlingPlay.class, Collision.class, AbsencePlay.class})
class RandomWalkTests {

  private static final long SEED = Long.getLong("opscoord.seed", 20261125);
  private static final int CASES = Integer.getInteger("opscoord.walk", 40);
  private static final int WILD = 40;
  private static final int LONGEST = 400;

  @Autowired DecisionPlay play;
  @Autowired HandlingPlay handling;
  @Autowired Handlings handlings;
  @Autowired CaseStarts starts;
  @Autowired AbsencePlay absences;
  @Autowired Comments comments;
  @Autowired CaseEnding ending;
  @Autowired Cases cases;
  @Autowired Trail trail;
  @Autowired Approvals approvals;
  @Autowired Acting acting;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired IdentityService identity;

  private final Random random = new Random(SEED);
  private final WalkAnswers answers = new WalkAnswers(random);

  @AfterEach
  void everybodyIsThere() {
    absences.everybodyIsThere();
  }

  /** What people did to one case, as the walk counted it. */
  private static final class Done {
    private int completed;
    private int commented;
    private final List<String> handled = new ArrayList<>();
  }

  @Test
  void whateverPeopleDoEveryCaseEndsAndNothingOfItIsLost() {
    var begin = new WalkStarts(starts, random);
    var people = new WalkAbsences(absences, random);
    for (var index = 0; index < CASES; index++) {
      var number = begin.one();
      play.runJobs(number);
      var done = new Done();
      for (var steps = 0; open(number); steps++) {
        assertThat(steps).as("%s goes on for ever, seed %d", number, SEED).isLessThan(LONGEST);
        if (steps < WILD && random.nextInt(20) == 0) {
          people.change();
        }
        act(number, done, steps < WILD);
        everyTaskHasSomebody(number);
      }
      nothingIsLost(number, done);
    }
  }

  private void act(CaseNumber number, Done done, boolean wild) {
    var waiting = tasks.createTaskQuery().processInstanceBusinessKey(number.value()).list();
    var luck = random.nextInt(100);
    if (waiting.isEmpty() || wild && luck < 4) {
      fireATimer(number, waiting.isEmpty());
      return;
    }
    var task = waiting.get(random.nextInt(waiting.size()));
    var person = holder(task);
    if (wild && luck < 6) {
      acting.run(
          requester(number),
          () -> comments.write(number, UUID.randomUUID(), "A remark", List.of()));
      done.commented++;
    } else if (wild && luck == 7) {
      withdraw(number);
    } else if (wild && luck < 35 && handle(number, task, person, done)) {
      return;
    } else {
      complete(number, task, person, done);
    }
  }

  private void withdraw(CaseNumber number) {
    try {
      acting.run(requester(number), () -> ending.withdraw(number, "Not needed any more"));
    } catch (Refusal refused) {
      assertThat(refused.messageKey()).isEqualTo("decision.registered");
    }
  }

  /** False when there is nothing that the person may do besides completing it. */
  private boolean handle(CaseNumber number, Task task, String person, Done done) {
    var offers =
        acting.as(person, () -> handlings.offers(task.getId())).stream()
            .filter(offer -> offer.kind() != HandlingKind.COMPLETE)
            .toList();
    if (offers.isEmpty()) {
      return false;
    }
    var offer = offers.get(random.nextInt(offers.size()));
    var chosen = one(offer.people());
    try {
      handling.handle(
          person,
          task.getId(),
          offer.kind(),
          new HandlingRequest(
              UUID.randomUUID(),
              "Because",
              chosen == null ? null : new PersonId(chosen),
              one(offer.targets()),
              Map.of()));
    } catch (Refusal refused) {
      // The requester, and whoever sits in the body already, is refused a seat by a sentence.
      assertThat(refused.messageKey()).startsWith("seat.");
      return true;
    }
    done.handled.add(offer.kind().id());
    play.runJobs(number);
    return true;
  }

  private void complete(CaseNumber number, Task task, String person, Done done) {
    if (lent(task)) {
      handling.handle(
          person,
          task.getId(),
          HandlingKind.GIVE_BACK,
          HandlingPlay.request("Looked at it", null, null));
      done.handled.add("give-back");
      return;
    }
    var step = task.getTaskDefinitionKey();
    var answer = answers.to(step);
    acting.run(
        person,
        () -> {
          if (task.getAssignee() == null) {
            tasks.claim(task.getId(), person);
          }
          tasks.complete(task.getId(), answer);
        });
    done.completed++;
    play.runJobs(number);
  }

  private static boolean lent(Task task) {
    return task.getDelegationState() == DelegationState.PENDING;
  }

  private void fireATimer(CaseNumber number, boolean needed) {
    var timers =
        play.instances(number).stream()
            .flatMap(
                instance ->
                    management
                        .createJobQuery()
                        .processInstanceId(instance)
                        .timers()
                        .list()
                        .stream())
            .map(Job::getId)
            .toList();
    if (needed) {
      assertThat(timers).as("%s stands still, seed %d", number, SEED).isNotEmpty();
    }
    if (!timers.isEmpty()) {
      management.executeJob(timers.get(random.nextInt(timers.size())));
      play.runJobs(number);
    }
  }

  private void everyTaskHasSomebody(CaseNumber number) {
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number.value()).list())
        .allSatisfy(task -> assertThat(holder(task)).isNotEmpty());
  }

  private String holder(Task task) {
    if (task.getAssignee() != null) {
      return task.getAssignee();
    }
    var people = new ArrayList<String>();
    for (var link : tasks.getIdentityLinksForTask(task.getId())) {
      if (link.getUserId() != null) {
        people.add(link.getUserId());
      } else {
        identity.createUserQuery().memberOfGroup(link.getGroupId()).list().stream()
            .map(user -> user.getId())
            .forEach(people::add);
      }
    }
    assertThat(people).as("somebody for %s, seed %d", task.getName(), SEED).isNotEmpty();
    return people.get(random.nextInt(people.size()));
  }

  private void nothingIsLost(CaseNumber number, Done done) {
    assertThat(runtime.createIncidentQuery().list())
        .as("incidents after %s, seed %d", number, SEED)
        .isEmpty();
    assertThat(play.instances(number)).isEmpty();
    var entries = trail.of(number);
    var told = entries.stream().map(recorded -> recorded.entry().action()).toList();
    assertThat(told.stream().filter("task.completed"::equals)).hasSize(done.completed);
    assertThat(told.stream().filter("conversation.comment"::equals)).hasSize(done.commented);
    assertThat(handling.written(number)).isEqualTo(done.handled);
    assertThat(told.stream().filter(action -> action.startsWith("handling.")).toList())
        .isEqualTo(done.handled.stream().map(kind -> "handling." + kind).toList());
    var before = Instant.MIN;
    for (var entry : entries) {
      assertThat(entry.at()).isAfterOrEqualTo(before);
      before = entry.at();
    }
    approvals.of(number).forEach(this::votesAreCountedRight);
  }

  /** Counted anew, from the seats alone: every body of a decision asks for all of its votes. */
  private void votesAreCountedRight(ApprovalRecord round) {
    for (var body : round.bodies()) {
      var votes = body.seats().stream().map(ApprovalRecord.Seat::choice).toList();
      var against =
          votes.stream().anyMatch(it -> it == VoteChoice.REJECT || it == VoteChoice.RETURN);
      if (body.outcome() == Outcome.APPROVED && body.method().equals("ALL")) {
        assertThat(votes).as("votes of %s", round.caseNumber()).doesNotContainNull();
        assertThat(against).isFalse();
      }
      if (body.outcome() == Outcome.RETURNED) {
        assertThat(votes).contains(VoteChoice.RETURN);
      }
      if (body.outcome() == Outcome.REJECTED) {
        assertThat(votes).contains(VoteChoice.REJECT);
      }
    }
  }

  private boolean open(CaseNumber number) {
    return cases.require(number).state() == CaseState.OPEN || !play.instances(number).isEmpty();
  }

  private @Nullable String one(List<Offer.Choice> choices) {
    return choices.isEmpty() ? null : choices.get(random.nextInt(choices.size())).id();
  }

  private String requester(CaseNumber number) {
    return cases.require(number).requester().value();
  }
}
