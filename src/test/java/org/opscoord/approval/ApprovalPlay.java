package org.opscoord.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseRegister;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.springframework.stereotype.Component;

/** Plays approvals as the people of the demo company would. */
@Component
public class ApprovalPlay {

  private final CaseRegister cases;
  private final Directory directory;
  private final Rounds rounds;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService management;
  private final HistoryService history;
  private final IdentityService identity;

  ApprovalPlay(
      CaseRegister cases,
      Directory directory,
      Rounds rounds,
      RuntimeService runtime,
      TaskService tasks,
      ManagementService management,
      HistoryService history,
      IdentityService identity) {
    this.cases = cases;
    this.directory = directory;
    this.rounds = rounds;
    this.runtime = runtime;
    this.tasks = tasks;
    this.management = management;
    this.history = history;
    this.identity = identity;
  }

  /** Opens a case that affects the departments. */
  CaseNumber openCase(String requester, String... affected) {
    var person = directory.person(new PersonId(requester)).orElseThrow();
    var file =
        cases.open("TST", "A new packaging line", person, UUID.randomUUID().toString(), null);
    cases.assign(
        file.number(), person.id(), Arrays.stream(affected).map(DepartmentId::new).toList());
    return file.number();
  }

  /** Starts the approval the way a call activity does. */
  void start(CaseNumber number, String category, double amount, int impact, String urgency) {
    var variables = new HashMap<String, Object>();
    variables.put("subjectType", SampleSubject.TYPE);
    variables.put("category", category);
    variables.put("amount", amount);
    variables.put("impact", impact);
    variables.put("urgency", urgency);
    assertThat(
            runtime
                .startProcessInstanceByKey(ApprovalModel.PROCESS, number.value(), variables)
                .isEnded())
        .isFalse();
    goOn(number);
  }

  /** Starts the approval along a route that the shipped policy does not have. */
  void start(CaseNumber number, RoutedBody... route) {
    var round = rounds.open(number, SampleSubject.TYPE, new Route(List.of(route)));
    assertThat(
            runtime
                .createProcessInstanceByKey(ApprovalModel.PROCESS)
                .businessKey(number.value())
                .setVariable(ApprovalModel.ROUND.name(), round)
                .startBeforeActivity("OpenStage")
                .execute()
                .getId())
        .isNotBlank();
  }

  void vote(CaseNumber number, String person, VoteChoice choice) {
    vote(number, person, choice, choice == VoteChoice.APPROVE ? null : "because of " + choice);
  }

  void vote(CaseNumber number, String person, VoteChoice choice, @Nullable String reason) {
    give(number, person, choice, reason);
    goOn(number);
  }

  /** Votes for the first seat that the person is asked for, and leaves the rest to the engine. */
  void give(CaseNumber number, String person, VoteChoice choice, @Nullable String reason) {
    var task = asked(number, person).get(0);
    var answer = new HashMap<String, Object>();
    answer.put("choice", choice.name());
    if (reason != null) {
      answer.put("reason", reason);
    }
    if (choice == VoteChoice.RETURN) {
      answer.put("returnTo", "EvaluateOptions");
    }
    complete(task, person, answer);
  }

  void complete(Task task, String person, Map<String, Object> answer) {
    as(
        person,
        () -> {
          if (task.getAssignee() == null) {
            tasks.claim(task.getId(), person);
          }
          tasks.complete(task.getId(), answer);
        });
  }

  void claim(Task task, String person) {
    if (task.getAssignee() == null) {
      tasks.claim(task.getId(), person);
    }
  }

  void as(String person, Runnable work) {
    var groups =
        identity.createGroupQuery().groupMember(person).list().stream().map(Group::getId).toList();
    identity.setAuthentication(person, groups);
    try {
      work.run();
    } finally {
      identity.clearAuthentication();
    }
  }

  /** Lets the engine do what it has put off, as the job executor would. */
  void goOn(CaseNumber number) {
    for (var jobs = waiting(number); !jobs.isEmpty(); jobs = waiting(number)) {
      management.executeJob(jobs.get(0).getId());
    }
  }

  private List<Job> waiting(CaseNumber number) {
    return instances(number).stream()
        .flatMap(id -> management.createJobQuery().processInstanceId(id).messages().list().stream())
        .toList();
  }

  /** Fires the timers that wait at an activity. */
  void fire(CaseNumber number, String activity) {
    var timers = timers(number, activity);
    assertThat(timers).as("timers at " + activity).isNotEmpty();
    for (var timer : timers) {
      if (management.createJobQuery().jobId(timer.getId()).count() > 0) {
        management.executeJob(timer.getId());
        goOn(number);
      }
    }
  }

  /** Fires the timer of one seat. */
  void fireFor(CaseNumber number, String activity, Task seat) {
    var timer =
        timers(number, activity).stream()
            .filter(one -> one.getExecutionId().equals(seat.getExecutionId()))
            .findFirst()
            .orElseThrow();
    management.executeJob(timer.getId());
    goOn(number);
  }

  private List<Job> timers(CaseNumber number, String activity) {
    return instances(number).stream()
        .flatMap(
            id ->
                management
                    .createJobQuery()
                    .processInstanceId(id)
                    .activityId(activity)
                    .timers()
                    .list()
                    .stream())
        .toList();
  }

  /** Open votes that the person is asked for, by assignment or as a candidate. */
  List<Task> asked(CaseNumber number, String person) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(number.value())
        .or()
        .taskAssignee(person)
        .taskCandidateUser(person)
        .endOr()
        .list();
  }

  boolean isCandidate(Task task, String person) {
    return tasks.createTaskQuery().taskId(task.getId()).taskCandidateUser(person).count() > 0;
  }

  /** All open votes. */
  List<Task> open(CaseNumber number) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).list();
  }

  SeatId seatOf(Task task) {
    return SeatId.parse((String) runtime.getVariable(task.getExecutionId(), "part"));
  }

  boolean running(CaseNumber number) {
    return !instances(number).isEmpty();
  }

  /** What the caller learns when the round is over. */
  @Nullable Object result(CaseNumber number, String variable) {
    var instance =
        history
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(number.value())
            .orderByProcessInstanceStartTime()
            .desc()
            .list()
            .get(0);
    var found =
        history
            .createHistoricVariableInstanceQuery()
            .processInstanceId(instance.getId())
            .variableName(variable)
            .singleResult();
    return found == null ? null : found.getValue();
  }

  private List<String> instances(CaseNumber number) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(number.value())
        .list()
        .stream()
        .map(instance -> instance.getId())
        .toList();
  }
}
