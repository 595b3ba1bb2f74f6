package org.opscoord.decision.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.opscoord.Acting;
import org.opscoord.casework.CaseNumber;
import org.opscoord.decision.DecisionModel;
import org.springframework.boot.test.context.TestComponent;

/**
 * The people of the demo company playing a decision through the engine: Qian Duoduo of sales asks,
 * Gao Yuan coordinates, Zhou Tao leads, and the representatives of production, procurement and
 * quality are heard.
 */
@TestComponent
public class DecisionPlay {

  static final List<String> AFFECTED = List.of("production", "procurement", "quality");
  static final Map<String, String> REPRESENTATIVE =
      Map.of("production", "liu.yang", "procurement", "guo.lei", "quality", "tang.yu");
  static final String REQUESTER = "qian.duoduo";
  static final String COORDINATOR = "gao.yuan";
  static final String LEAD = "zhou.tao";

  private final RepositoryService repository;
  private final FormService forms;
  private final TaskService tasks;
  private final RuntimeService runtime;
  private final ManagementService management;
  private final Acting acting;

  DecisionPlay(
      RepositoryService repository,
      FormService forms,
      TaskService tasks,
      RuntimeService runtime,
      ManagementService management,
      Acting acting) {
    this.repository = repository;
    this.forms = forms;
    this.tasks = tasks;
    this.runtime = runtime;
    this.management = management;
    this.acting = acting;
  }

  /** What is asked for when a test does not care. */
  static Map<String, Object> request() {
    var request = new HashMap<String, Object>();
    request.put("title", "Which seal for the kettle?");
    request.put("background", "Returns have doubled since March.");
    request.put("desiredOutcome", "Returns below 1 % by autumn.");
    request.put("category", "process");
    request.put("amount", 60_000);
    request.put("impact", 3);
    request.put("urgency", "normal");
    request.put("neededBy", "2027-06-30");
    return request;
  }

  public static Map<String, Object> request(String key, Object value) {
    var request = request();
    request.put(key, value);
    return request;
  }

  CaseNumber submit(Map<String, Object> request) {
    var definition =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(DecisionModel.PROCESS)
            .latestVersion()
            .singleResult();
    return acting.as(
        REQUESTER,
        () -> new CaseNumber(forms.submitStartForm(definition.getId(), request).getBusinessKey()));
  }

  /** A request that the coordinator has taken on. */
  CaseNumber accepted(Map<String, Object> request) {
    var number = submit(request);
    screen(number, Map.of("screening", "accept", "lead", LEAD, "affected", AFFECTED));
    return number;
  }

  /** A decision up to its analysis: everybody was heard. */
  CaseNumber heard(Map<String, Object> request) {
    var number = accepted(request);
    AFFECTED.forEach(department -> contribute(number, department));
    return number;
  }

  /** A decision with options that everybody scored the same. */
  CaseNumber evaluated(Map<String, Object> request) {
    var number = heard(request);
    analyse(number);
    AFFECTED.forEach(department -> evaluate(number, department, 2, 4));
    return number;
  }

  /** A decision whose recommendation waits for the approvers. */
  public CaseNumber recommended(Map<String, Object> request) {
    var number = evaluated(request);
    recommend(number);
    return number;
  }

  void screen(CaseNumber number, Map<String, Object> answer) {
    complete(number, DecisionModel.SCREEN_REQUEST, COORDINATOR, answer);
  }

  void contribute(CaseNumber number, String department) {
    contribute(number, department, "Facts of " + department);
  }

  void contribute(CaseNumber number, String department, String facts) {
    complete(
        number,
        DecisionModel.CONTRIBUTE_INFORMATION,
        REPRESENTATIVE.get(department),
        Map.of("facts", facts, "impactOnUs", 3, "stance", "support"));
  }

  void analyse(CaseNumber number) {
    complete(number, DecisionModel.ANALYSE_PROBLEM, LEAD, analysis(List.of(40, 60)));
  }

  static Map<String, Object> analysis(List<Integer> weights) {
    var criteria = new ArrayList<Map<String, Object>>();
    for (var weight : weights) {
      criteria.add(Map.of("name", "Criterion " + (criteria.size() + 1), "weight", weight));
    }
    return Map.of(
        "problem",
        "The seal ages too fast.",
        "causes",
        "A cheaper material.",
        "criteria",
        criteria,
        "options",
        List.of(option("Old seal", 60_000), option("New seal", 80_000)));
  }

  private static Map<String, Object> option(String name, int cost) {
    return Map.of("name", name, "cost", cost, "benefit", "Fewer returns.", "risk", "Stock.");
  }

  /** Scores the old seal and the new one, the same on both criteria. */
  void evaluate(CaseNumber number, String department, int oldSeal, int newSeal) {
    complete(
        number,
        DecisionModel.EVALUATE_OPTIONS,
        REPRESENTATIVE.get(department),
        Map.of(
            "scores",
            List.of(
                score("Old seal", "Criterion 1", oldSeal),
                score("Old seal", "Criterion 2", oldSeal),
                score("New seal", "Criterion 1", newSeal),
                score("New seal", "Criterion 2", newSeal)),
            "comment",
            "As " + department + " sees it"));
  }

  static Map<String, Object> score(String option, String criterion, int score) {
    return Map.of("option", option, "criterion", criterion, "score", score);
  }

  void reconcile(CaseNumber number, String next) {
    complete(
        number,
        DecisionModel.RECONCILE_VIEWS,
        COORDINATOR,
        Map.of("reconciled", "Production and quality met.", "afterReconciliation", next));
  }

  void recommend(CaseNumber number) {
    complete(number, DecisionModel.RECOMMEND_OPTION, LEAD, recommendation());
  }

  static Map<String, Object> recommendation() {
    return Map.of(
        "option", "New seal",
        "rationale", "It lasts.",
        "expectedOutcome", "Returns below 1 %.",
        "reviewDate", "2027-09-30",
        "conditions", "The supplier delivers in time.",
        "followUps",
            List.of(Map.of("what", "Order it", "who", "yang.jun", "byWhen", "2027-07-31")));
  }

  /** The requester's head, then the heads of all affected departments approve. */
  void approve(CaseNumber number) {
    vote(number, "wang.fang", Map.of("choice", "APPROVE"));
    vote(number, "zhang.wei", Map.of("choice", "APPROVE"));
    vote(
        number,
        "yang.jun",
        Map.of("choice", "APPROVE_WITH_CONDITIONS", "reason", "Within the budget of procurement"));
    vote(number, "huang.mei", Map.of("choice", "APPROVE"));
  }

  /** The requester's head rejects, which ends the round. */
  public void reject(CaseNumber number, String reason) {
    vote(number, "wang.fang", Map.of("choice", "REJECT", "reason", reason));
  }

  /** The requester's head returns the decision to a step, which ends the round. */
  void sendBack(CaseNumber number, String step, String reason) {
    vote(number, "wang.fang", Map.of("choice", "RETURN", "reason", reason, "returnTo", step));
  }

  void vote(CaseNumber number, String person, Map<String, Object> vote) {
    complete(number, "CastVote", person, vote);
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
    runJobs(number);
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

  /** The assignee of a task, or the first who may claim it. */
  String holder(Task task) {
    return task.getAssignee() != null
        ? task.getAssignee()
        : tasks.getIdentityLinksForTask(task.getId()).stream()
            .map(IdentityLink::getUserId)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();
  }

  /** Ids of the steps that wait for somebody, each once. */
  List<String> waiting(CaseNumber number) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).list().stream()
        .map(Task::getTaskDefinitionKey)
        .distinct()
        .sorted()
        .toList();
  }

  VariableMap form(CaseNumber number, String step, String person) {
    var task = task(number, step, person);
    return acting.as(person, () -> forms.getTaskFormVariables(task.getId()));
  }

  /** Fires the timer of an event of the model, whenever it would be due. */
  void fire(CaseNumber number, String event) {
    var timers =
        instances(number).stream()
            .flatMap(
                instance ->
                    management
                        .createJobQuery()
                        .processInstanceId(instance)
                        .activityId(event)
                        .list()
                        .stream())
            .toList();
    assertThat(timers).as("timers at %s", event).hasSize(1);
    management.executeJob(timers.get(0).getId());
    runJobs(number);
  }

  /** Does what the job executor would do at once. */
  void runJobs(CaseNumber number) {
    for (var found = jobs(number); !found.isEmpty(); found = jobs(number)) {
      management.executeJob(found.get(0));
    }
  }

  private List<String> jobs(CaseNumber number) {
    return instances(number).stream()
        .flatMap(
            instance ->
                management.createJobQuery().processInstanceId(instance).messages().list().stream())
        .map(job -> job.getId())
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
}
