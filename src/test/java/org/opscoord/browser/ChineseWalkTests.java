package org.opscoord.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.opscoord.DemoCompany;
import org.opscoord.OperationsTest;
import org.opscoord.decision.process.DecisionPlay;
import org.opscoord.decision.process.DecisionStand;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * A Chinese reader walks through every screen of the demo company and meets no English sentence. It
 * has a database of its own, since other tests write English into theirs.
 */
@OperationsTest
@Import({DecisionPlay.class, DecisionStand.class})
@TestPropertySource(properties = {"opscoord.locale=zh-CN", "opscoord.zone=Asia/Shanghai"})
class ChineseWalkTests {

  /** Three words in a row are a sentence; fewer may be a name. */
  private static final Pattern SENTENCE =
      Pattern.compile("[A-Za-z][A-Za-z'’]+(?:[ ,]+[A-Za-z][A-Za-z'’]+){2,}[^\\n\\u4e00-\\u9fff]*");

  /** What the test itself has written, and the mark that the licence of bpmn.io asks for. */
  private static final List<String> NOT_OURS =
      List.of(
          "Powered by bpmn.io",
          "Facts of",
          "Returns have doubled since March",
          "Returns below",
          "Old seal",
          "New seal",
          "The seal",
          "It lasts",
          "The supplier delivers");

  @LocalServerPort int port;
  @Autowired DecisionStand stand;
  @Autowired RepositoryService repository;
  @Autowired HistoryService history;
  @Autowired TaskService tasks;

  private final List<String> found = new ArrayList<>();
  private int screens;

  @Test
  void everyScreenOfEverybodyIsChinese() {
    var analysed = stand.waitsForAnalysis("水壶密封圈如何选择");
    var voted = stand.waitsForTheHead("水壶密封圈如何采购");
    try (var browsers = new Browsers()) {
      staff(browsers, "zhou.tao", stand.analysis(analysed), analysed.value());
      staff(browsers, "wang.fang", taskOf(voted.value()), voted.value());
      starts(browsers, "shen.yi");
      administrator(browsers, analysed.value());
      everybody(browsers);
    }
    assertThat(screens).isGreaterThan(45);
    assertThat(found).as("English in Chinese screens").isEmpty();
  }

  private void staff(Browsers browsers, String person, String task, String number) {
    try (var tasklist = person(browsers, person)) {
      var page = tasklist.page();
      read(page, "tasklist");
      tasklist.openTask(task);
      read(page, "form of " + task);
      var tabs = page.locator(".task-details .nav-tabs a, .nav-tabs a").count();
      for (var tab = 0; tab < tabs; tab++) {
        page.locator(".nav-tabs a").nth(tab).click();
        settle(page);
        read(page, "tab %d of a task".formatted(tab));
        if (page.locator(".opscoord-actions button").count() > 0) {
          dialogs(page, number);
        }
      }
      for (var own : List.of("cases", "inbox", "start", "preferences")) {
        go(page, "tasklist/default/#/opscoord/" + own);
        read(page, own);
        var pages = page.locator(".opscoord-page [role=tab]").count();
        for (var tab = 0; tab < pages; tab++) {
          page.locator(".opscoord-page [role=tab]").nth(tab).click();
          settle(page);
          read(page, own + " " + tab);
        }
      }
      go(page, "tasklist/default/#/opscoord/case?number=" + number);
      read(page, "case " + number);
    }
  }

  private void dialogs(Page page, String number) {
    var actions = page.locator(".opscoord-actions button").count();
    for (var action = 0; action < actions; action++) {
      page.locator(".opscoord-actions button").nth(action).click();
      try {
        page.locator("dialog[open]").waitFor();
      } catch (TimeoutError stuck) {
        throw new AssertionError("No dialog for action %d of %s".formatted(action, number), stuck);
      }
      read(page, "action %d of %s".formatted(action, number));
      page.locator("dialog[open] .btn-default").last().click();
      page.locator("dialog")
          .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }
  }

  private void starts(Browsers browsers, String person) {
    try (var tasklist = person(browsers, person)) {
      for (var process :
          repository.createProcessDefinitionQuery().latestVersion().startableInTasklist().list()) {
        go(tasklist.page(), "tasklist/default/#/?processStart=" + process.getKey());
        tasklist.page().locator(".modal .fjs-form").waitFor();
        read(tasklist.page(), "start of " + process.getKey());
        tasklist.page().navigate("about:blank");
      }
    }
  }

  private void administrator(Browsers browsers, String number) {
    try (var tasklist = person(browsers, "ren.hao")) {
      var page = tasklist.page();
      var instance =
          history
              .createHistoricProcessInstanceQuery()
              .processInstanceBusinessKey(number)
              .processDefinitionKey("coordinated-decision")
              .singleResult();
      cockpit(page, instance.getProcessDefinitionId(), instance.getId());
      Stream.of(
              "users",
              "users/zhou.tao?tab=profile",
              "users/zhou.tao?tab=groups",
              "groups",
              "tenants",
              "authorization?resource=0",
              "authorization?resource=7",
              "system?section=system-settings-general",
              "system?section=system-settings-metrics")
          .forEach(
              screen -> {
                go(page, "admin/default/#/" + screen);
                read(page, "admin " + screen);
              });
      go(page, "welcome/default/#/welcome");
      read(page, "welcome");
    }
  }

  private void cockpit(Page page, String definition, String instance) {
    var decision =
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey("approval-route")
            .latestVersion()
            .singleResult();
    Stream.of(
            "dashboard",
            "processes",
            "decisions",
            "decision/" + decision.getId(),
            "tasks",
            "batch",
            "repository",
            "process-definition/" + definition + "/runtime?tab=process-instances",
            "process-definition/" + definition + "/runtime?tab=incidents",
            "process-definition/" + definition + "/runtime?tab=called-process-definitions",
            "process-definition/" + definition + "/runtime?tab=job-definitions",
            "process-instance/" + instance + "/runtime?tab=variables-tab",
            "process-instance/" + instance + "/runtime?tab=incidents-tab",
            "process-instance/" + instance + "/runtime?tab=user-tasks-tab",
            "process-instance/" + instance + "/runtime?tab=external-tasks-tab")
        .forEach(
            screen -> {
              go(page, "cockpit/default/#/" + screen);
              read(page, "cockpit " + screen);
            });
  }

  private void everybody(Browsers browsers) {
    try (var person = browsers.person("zh-CN", 1280, 900)) {
      var page = person.newPage();
      for (var path : List.of("/", "/report")) {
        page.navigate("http://localhost:" + port + path);
        read(page, path);
      }
    }
  }

  /** Texts, and what stands for them in fields and pictures. */
  private void read(Page page, String screen) {
    screens++;
    var words =
        (String)
            page.evaluate(
                """
                () => document.body.innerText + '\\n'
                  + [...document.querySelectorAll('[placeholder], [title], [aria-label], [tooltip]')]
                    .flatMap((one) => ['placeholder', 'title', 'aria-label', 'tooltip']
                      .map((name) => one.getAttribute(name)))
                    .filter(Boolean).join('\\n')
                """);
    SENTENCE
        .matcher(words)
        .results()
        .map(match -> match.group().strip())
        .filter(sentence -> NOT_OURS.stream().noneMatch(sentence::startsWith))
        .distinct()
        .forEach(sentence -> found.add(screen + ": " + sentence));
  }

  private void go(Page page, String path) {
    page.navigate("http://localhost:" + port + "/camunda/app/" + path);
    settle(page);
  }

  /** Until nothing is being loaded, and the page has had a moment to draw it. */
  private static void settle(Page page) {
    page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    page.waitForTimeout(1200);
  }

  private String taskOf(String number) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(number)
        .taskDefinitionKey("CastVote")
        .list()
        .get(0)
        .getId();
  }

  private TasklistPage person(Browsers browsers, String id) {
    return new TasklistPage(
            browsers.person("zh-CN", 1400, 1500), "http://localhost:" + port, "zh-CN")
        .login(id, DemoCompany.PASSWORD);
  }
}
