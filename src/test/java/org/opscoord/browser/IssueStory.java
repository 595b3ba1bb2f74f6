package org.opscoord.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.opscoord.casework.CaseNumber;
import org.opscoord.issue.IssueModel;
import org.opscoord.issue.process.IssuePlay;

/**
 * One grave issue in Tasklist: Qian Duoduo of sales reports it, nobody of quality takes it on, it
 * climbs past their head to the coordinators, and Gao Yuan solves it.
 */
final class IssueStory {

  private final Browsers browsers;
  private final String server;
  private final String language;
  private final Path screenshots;
  private final TaskService tasks;
  private final HistoryService history;
  private final IssuePlay play;

  IssueStory(
      Browsers browsers,
      String server,
      String language,
      TaskService tasks,
      HistoryService history,
      IssuePlay play) {
    this.browsers = browsers;
    this.server = server;
    this.language = language;
    this.screenshots = Path.of("target", "screenshots", language);
    this.tasks = tasks;
    this.history = history;
    this.play = play;
  }

  /** Plays it to its end and gives its number. */
  CaseNumber play(String title) {
    report(title);
    var number = newest();
    assertThat(play.next(number)).isEqualTo(IssueModel.ACKNOWLEDGE_OVERDUE);
    assertThat(play.next(number)).isEqualTo(IssueModel.ACKNOWLEDGE_OVERDUE);
    solve(number);
    verify(number);
    learn(number);
    return number;
  }

  private void report(String title) {
    try (var tasklist = person("qian.duoduo")) {
      tasklist
          .openStartForm(IssueModel.PROCESS)
          .text("title", title)
          .text("happened", say("Since Monday every third kettle drips.", "自周一起，每三个水壶就有一个漏水。"))
          .text("place", say("Line 3", "三号线"))
          .selectAt("category", 0)
          .number("impact", 5)
          .number("urgency", 5)
          .screenshot(picture("issue-report"))
          .submit();
    }
  }

  private void solve(CaseNumber number) {
    try (var tasklist = person("gao.yuan")) {
      tasklist
          .openTask(ofCoordinators(number, IssueModel.ACKNOWLEDGE_ISSUE).getId())
          .claim()
          .screenshot(picture("issue-level-three"))
          .submit();
      convene(tasklist, number);
      tasklist.openTask(ofCoordinators(number, IssueModel.SOLVE_ISSUE).getId());
      assertThat(tasklist.page().innerText(".fjs-form"))
          .contains(say("Production changes the seal.", "由生产部更换密封圈。"));
      tasklist
          .choose("next", 0)
          .text("solution", say("The old seal is back.", "已恢复旧密封圈。"))
          .screenshot(picture("issue-solve"))
          .submit();
    }
  }

  /** The head of production is called to a joint session, and what was agreed is written down. */
  private void convene(TasklistPage tasklist, CaseNumber number) {
    tasklist
        .openTask(ofCoordinators(number, IssueModel.SOLVE_ISSUE).getId())
        .choose("next", 2)
        .date("sessionDate", LocalDate.of(2026, 3, 3))
        .selectAt("sessionTime", 28)
        .tag("sessionDepartments", say("Production", "生产部"))
        .text("agenda", say("Who changes the seal?", "由谁更换密封圈？"))
        .screenshot(picture("issue-convene"));
    assertThat(tasklist.page().locator(".form-actions .btn-primary:visible").count())
        .as("second buttons beside the form's own")
        .isZero();
    tasklist.submit();
    tasklist
        .openTask(ofCoordinators(number, IssueModel.HOLD_SESSION).getId())
        .tag("attended", "张伟")
        .text("minutes", say("Production changes the seal.", "由生产部更换密封圈。"))
        .screenshot(picture("issue-session"))
        .submit();
  }

  private void verify(CaseNumber number) {
    try (var tasklist = person("qian.duoduo")) {
      tasklist.openTask(task(number, IssueModel.VERIFY_SOLUTION).getId());
      assertThat(tasklist.page().innerText(".fjs-form"))
          .contains(say("The old seal is back.", "已恢复旧密封圈。"));
      tasklist.choose("verified", 0).screenshot(picture("issue-verify")).submit();
    }
  }

  private void learn(CaseNumber number) {
    try (var tasklist = person("gao.yuan")) {
      tasklist
          .openTask(task(number, IssueModel.LEARN_FROM_ISSUE).getId())
          .text("cause", say("A cheaper seal.", "更换了较便宜的密封圈。"))
          .text("remedy", say("Test seals on arrival.", "到货时检验密封圈。"))
          .choose("processChange", 1)
          .screenshot(picture("issue-learn"))
          .submit();
    }
  }

  private Task ofCoordinators(CaseNumber number, String step) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(number.value())
        .taskDefinitionKey(step)
        .or()
        .taskAssignee("gao.yuan")
        .taskCandidateUser("gao.yuan")
        .endOr()
        .list()
        .get(0);
  }

  private Task task(CaseNumber number, String step) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(number.value())
        .taskDefinitionKey(step)
        .singleResult();
  }

  private CaseNumber newest() {
    return history
        .createHistoricProcessInstanceQuery()
        .processDefinitionKey(IssueModel.PROCESS)
        .orderByProcessInstanceStartTime()
        .desc()
        .list()
        .stream()
        .map(instance -> new CaseNumber(instance.getBusinessKey()))
        .max(Comparator.comparing(CaseNumber::value))
        .orElseThrow();
  }

  private String say(String english, String chinese) {
    return language.startsWith("zh") ? chinese : english;
  }

  private TasklistPage person(String id) {
    return new TasklistPage(browsers.person(language, 1400, 1700), server, language)
        .login(id, "Coordinate-2026");
  }

  private Path picture(String name) {
    return screenshots.resolve(name + ".png");
  }
}
