package org.opscoord.issue.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.opscoord.Acting;
import org.opscoord.TestClock;
import org.opscoord.casework.CaseNumber;
import org.opscoord.issue.IssueModel;
import org.springframework.boot.test.context.TestComponent;

/**
 * The people of the demo company playing an issue through the engine: Qian Duoduo of sales reports,
 * Tang Yu represents quality, Huang Mei leads it, He Jing and Gao Yuan coordinate, and Li Na is the
 * first duty executive.
 */
@TestComponent
public class IssuePlay {

  public static final String REPORTER = "qian.duoduo";
  static final String OWNER = "tang.yu";
  static final String HEAD = "huang.mei";
  static final String COORDINATOR = "gao.yuan";
  static final String EXECUTIVE = "li.na";

  private final RepositoryService repository;
  private final FormService forms;
  private final TaskService tasks;
  private final RuntimeService runtime;
  private final ManagementService management;
  private final Acting acting;
  private final TestClock.Time time;

  IssuePlay(
      RepositoryService repository,
      FormService forms,
      TaskService tasks,
      RuntimeService runtime,
      ManagementService management,
      Acting acting,
      TestClock.Time time) {
    this.repository = repository;
    this.forms = forms;
    this.tasks = tasks;
    this.runtime = runtime;
    this.management = management;
    this.acting = acting;
    this.time = time;
  }

  /** A report about quality, as grave as impact and urgency make it. */
  static Map<String, Object> report(int impact, int urgency) {
    var report = new HashMap<String, Object>();
    report.put("title", "The kettle drips");
    report.put("happened", "Since Monday every third kettle drips at the seal.");
    report.put("place", "Line 3");
    report.put("category", "quality");
    report.put("impact", impact);
    report.put("urgency", urgency);
    return report;
  }

  static Map<String, Object> s1() {
    return report(5, 5);
  }

  static Map<String, Object> s3() {
    return report(3, 3);
  }

  public CaseNumber submit(Map<String, Object> report) {
    var definition =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(IssueModel.PROCESS)
            .latestVersion()
            .singleResult();
    return acting.as(
        REPORTER,
        () -> new CaseNumber(forms.submitStartForm(definition.getId(), report).getBusinessKey()));
  }

  void acknowledge(CaseNumber number, String person) {
    complete(number, IssueModel.ACKNOWLEDGE_ISSUE, person, Map.of());
  }

  void solve(CaseNumber number, String person) {
    complete(
        number,
        IssueModel.SOLVE_ISSUE,
        person,
        Map.of("next", "solved", "solution", "A new seal."));
  }

  void ask(CaseNumber number, String person, String question) {
    complete(number, IssueModel.SOLVE_ISSUE, person, Map.of("next", "ask", "question", question));
  }

  void answer(CaseNumber number) {
    complete(number, IssueModel.ANSWER_QUESTION, REPORTER, Map.of("answer", "The blue ones."));
  }

  void verified(CaseNumber number) {
    complete(number, IssueModel.VERIFY_SOLUTION, REPORTER, Map.of("verified", "yes"));
  }

  void notSolved(CaseNumber number) {
    complete(
        number,
        IssueModel.VERIFY_SOLUTION,
        REPORTER,
        Map.of("verified", "no", "missing", "It still drips."));
  }

  static Map<String, Object> learning() {
    return Map.of(
        "cause", "A cheaper seal.",
        "remedy", "Test seals on arrival.",
        "processChange", "yes",
        "processNote", "Goods receipt checks seals.");
  }

  /** An issue that its owner has taken on and solved. */
  CaseNumber solved(Map<String, Object> report) {
    var number = submit(report);
    acknowledge(number, OWNER);
    solve(number, OWNER);
    return number;
  }

  /** Claims a task where nobody has it, and answers its form. */
  void complete(CaseNumber number, String step, String person, Map<String, Object> answer) {
    var task = task(number, step, person);
    acting.run(
        person,
        () -> {
          if (task.getAssignee() == null) {
            tasks.claim(task.getId(), person);
          }
          forms.submitTaskForm(task.getId(), answer);
        });
  }

  Task task(CaseNumber number, String step, String person) {
    var found =
        open(number, step).stream()
            .filter(
                task ->
                    person.equals(task.getAssignee())
                        || (task.getAssignee() == null && mayClaim(task, person)))
            .toList();
    assertThat(found).as("%s of %s for %s", step, number, person).isNotEmpty();
    return found.get(0);
  }

  private boolean mayClaim(Task task, String person) {
    return tasks.createTaskQuery().taskId(task.getId()).taskCandidateUser(person).count() > 0;
  }

  List<Task> open(CaseNumber number, String step) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(number.value())
        .taskDefinitionKey(step)
        .list();
  }

  /** Steps that wait, each with whoever has it; a question mark while nobody has. */
  List<String> waiting(CaseNumber number) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).list().stream()
        .map(
            task ->
                "%s %s"
                    .formatted(
                        task.getTaskDefinitionKey(),
                        task.getAssignee() == null ? "?" : task.getAssignee()))
        .sorted()
        .toList();
  }

  VariableMap form(CaseNumber number, String step, String person) {
    var task = task(number, step, person);
    return acting.as(person, () -> forms.getTaskFormVariables(task.getId()));
  }

  /** When each timer at an event of the model is due, the next first. */
  List<Date> due(CaseNumber number, String event) {
    return timers(number).stream()
        .filter(job -> activity(job).equals(event))
        .map(Job::getDuedate)
        .toList();
  }

  /** Moves time to the next timer of an issue and fires it; gives the event of the model. */
  public String next(CaseNumber number) {
    var next = timers(number).get(0);
    var event = activity(next);
    time.set(next.getDuedate().toInstant());
    management.executeJob(next.getId());
    return event;
  }

  /** Fires one timer of an event, whenever it would be due. */
  void fire(CaseNumber number, String event) {
    var timer = timers(number).stream().filter(job -> activity(job).equals(event)).findFirst();
    assertThat(timer).as("timer at %s", event).isPresent();
    management.executeJob(timer.get().getId());
  }

  List<Job> timers(CaseNumber number) {
    return instances(number).stream()
        .flatMap(
            instance ->
                management
                    .createJobQuery()
                    .processInstanceId(instance)
                    .timers()
                    .orderByJobDuedate()
                    .asc()
                    .list()
                    .stream())
        .toList();
  }

  List<String> instances(CaseNumber number) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(number.value())
        .list()
        .stream()
        .map(ProcessInstance::getId)
        .toList();
  }

  private String activity(Job job) {
    return management
        .createJobDefinitionQuery()
        .jobDefinitionId(job.getJobDefinitionId())
        .singleResult()
        .getActivityId();
  }

  boolean running(CaseNumber number) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).count()
        > 0;
  }
}
