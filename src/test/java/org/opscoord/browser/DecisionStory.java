package org.opscoord.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.opscoord.casework.CaseNumber;

/**
 * One decision from request to register, played in Tasklist by the people of the demo company: Qian
 * Duoduo of sales asks, Gao Yuan coordinates, production, procurement and quality are heard, Zhou
 * Tao leads, and the heads approve.
 */
final class DecisionStory {

  private static final String PASSWORD = "Coordinate-2026";
  private static final List<String> REPRESENTATIVES = List.of("liu.yang", "guo.lei", "tang.yu");
  private static final List<String> HEADS = List.of("zhang.wei", "yang.jun", "huang.mei");

  private final Browsers browsers;
  private final String server;
  private final String language;
  private final Path screenshots;
  private final TaskService tasks;
  private final HistoryService history;

  DecisionStory(
      Browsers browsers,
      String server,
      String language,
      TaskService tasks,
      HistoryService history) {
    this.browsers = browsers;
    this.server = server;
    this.language = language;
    this.screenshots = Path.of("target", "screenshots", language);
    this.tasks = tasks;
    this.history = history;
  }

  /** Plays the whole decision up to its announcement and gives its number. */
  CaseNumber play(String title) {
    request(title);
    var number = newest();
    screen(number);
    REPRESENTATIVES.forEach(person -> contribute(number, person));
    analyse(number);
    REPRESENTATIVES.forEach(person -> evaluate(number, person));
    recommend(number);
    vote(number, "wang.fang");
    HEADS.forEach(person -> vote(number, person));
    return number;
  }

  private void request(String title) {
    try (var tasklist = person("qian.duoduo")) {
      tasklist
          .openStartForm("coordinated-decision")
          .screenshot(picture("staff-start-form"))
          .text("title", title)
          .text("background", say("Returns of the small kettle doubled.", "小型电热水壶的退货翻了一倍。"))
          .text("desiredOutcome", say("Returns below 1 %.", "退货率低于 1%。"))
          .selectAt("category", 2)
          .number("amount", 80000)
          .number("impact", 3)
          .date("neededBy", LocalDate.of(2026, 4, 30))
          .choose("urgency", 0)
          .submit();
    }
  }

  private void screen(CaseNumber number) {
    try (var tasklist = person("gao.yuan")) {
      tasklist
          .openTask(task(number, "ScreenRequest").getId())
          .claim()
          .choose("screening", 0)
          .select("lead", "周涛")
          .checkLabelled("affected", say("Production", "生产"))
          .checkLabelled("affected", say("Procurement", "采购"))
          .checkLabelled("affected", say("Quality", "质量"))
          .screenshot(picture("coordinator-screen"))
          .submit();
    }
  }

  private void contribute(CaseNumber number, String person) {
    try (var tasklist = person(person)) {
      tasklist
          .openTask(task(number, "ContributeInformation", person).getId())
          .text("facts", say("The new seal was introduced in March.", "三月启用了新密封圈。"))
          .number("impactOnUs", 3)
          .choose("stance", 0)
          .screenshot(picture("staff-contribute"))
          .submit();
    }
  }

  private void analyse(CaseNumber number) {
    try (var tasklist = person("zhou.tao")) {
      tasklist
          .openTask(task(number, "AnalyseProblem", "zhou.tao").getId())
          .text("problem", say("The seal of the kettle ages too fast.", "水壶密封圈老化过快。"))
          .text("causes", say("A cheaper material.", "更换了较便宜的材料。"));
      option(tasklist, 0, say("Back to the old seal", "恢复旧密封圈"), 60000);
      option(tasklist, 1, say("A better new seal", "改进新密封圈"), 80000);
      refuseWeightsThatDoNotAddUp(tasklist);
      tasklist.screenshot(picture("lead-analyse")).submit();
    }
  }

  /** The server says what is wrong in the reader's language, and what was typed stays. */
  private void refuseWeightsThatDoNotAddUp(TasklistPage tasklist) {
    var weight = tasklist.value("criteriaWeight_0");
    var refusal = tasklist.text("criteriaWeight_0", "1").submitInVain();
    tasklist.screenshot(picture("refused"));
    assertThat(refusal).contains("100", say("weights", "权重")).doesNotContain("Cannot submit");
    assertThat(tasklist.value("problem"))
        .isEqualTo(say("The seal of the kettle ages too fast.", "水壶密封圈老化过快。"));
    assertThat(tasklist.value("criteriaWeight_0")).isEqualTo("1");
    tasklist.text("criteriaWeight_0", weight);
  }

  private void option(TasklistPage tasklist, int row, String name, int cost) {
    var suffix = "_" + row;
    tasklist
        .text("optionsName" + suffix, name)
        .number("optionsCost" + suffix, cost)
        .text("optionsBenefit" + suffix, say("Fewer returns.", "退货减少。"))
        .text("optionsRisk" + suffix, say("Stock runs out.", "库存不足。"));
  }

  private void evaluate(CaseNumber number, String person) {
    try (var tasklist = person(person)) {
      tasklist.openTask(task(number, "EvaluateOptions", person).getId());
      tasklist.fillEvery("scoresScore", 4).screenshot(picture("staff-evaluate")).submit();
    }
  }

  private void recommend(CaseNumber number) {
    try (var tasklist = person("zhou.tao")) {
      tasklist
          .openTask(task(number, "RecommendOption", "zhou.tao").getId())
          .select("option", say("A better new seal", "改进新密封圈"))
          .text("rationale", say("It lasts.", "更耐用。"))
          .text("expectedOutcome", say("Returns below 1 % by autumn.", "秋季前退货率低于 1%。"))
          .date("reviewDate", LocalDate.of(2026, 9, 30))
          .screenshot(picture("lead-recommend"))
          .submit();
    }
  }

  private void vote(CaseNumber number, String person) {
    try (var tasklist = person(person)) {
      var task = task(number, "CastVote", person);
      tasklist.openTask(task.getId());
      if (task.getAssignee() == null) {
        tasklist.claim();
      }
      tasklist.choose("choice", 0).screenshot(picture("head-vote")).submit();
    }
  }

  private TasklistPage person(String id) {
    return new TasklistPage(browsers.person(language, 1400, 1700), server, language)
        .login(id, PASSWORD);
  }

  private CaseNumber newest() {
    var instance =
        history
            .createHistoricProcessInstanceQuery()
            .processDefinitionKey("coordinated-decision")
            .orderByProcessInstanceStartTime()
            .desc()
            .list()
            .get(0);
    return new CaseNumber(instance.getBusinessKey());
  }

  private Task task(CaseNumber number, String step) {
    var task =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(number.value())
            .taskDefinitionKey(step)
            .singleResult();
    assertThat(task).as(step).isNotNull();
    return task;
  }

  private Task task(CaseNumber number, String step, String person) {
    var query =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(number.value())
            .taskDefinitionKey(step)
            .or()
            .taskAssignee(person)
            .taskCandidateUser(person)
            .endOr();
    assertThat(query.list()).as("%s of %s", step, person).hasSize(1);
    return query.singleResult();
  }

  private String say(String english, String chinese) {
    return language.startsWith("zh") ? chinese : english;
  }

  private Path picture(String name) {
    return screenshots.resolve(name + ".png");
  }
}
