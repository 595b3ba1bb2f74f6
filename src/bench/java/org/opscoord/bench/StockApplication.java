package org.opscoord.bench;

import java.io.File;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.jersey.JerseyAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Camunda as its Spring Boot starter sets it up, with the same models and rules, and delegates that
 * do nothing. What a model asks is answered from memory. No authorizations.
 */
// Not a @Configuration: the product's own scan would find it.
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  CamundaBpmAutoConfiguration.class
})
class StockApplication {

  private static final List<String> DO_NOTHING =
      List.of(
          "openDecision",
          "acceptRequest",
          "prepareInformation",
          "keepProposal",
          "scoreOptions",
          "registerDecision",
          "announceDecision",
          "createActionItems",
          "recordReview",
          "closeDecision",
          "askRequester",
          "declineRequest",
          "remindDepartments",
          "recordMissingInformation",
          "withdrawDecision",
          "cancelDecision",
          "noteNeededByPassed",
          "openRound",
          "openWave",
          "closeStage",
          "handleUnansweredSeat",
          "openIssue",
          "openLevel",
          "recordAcknowledgement",
          "confirmTriage",
          "recordLearning",
          "closeIssue");

  /** What the web applications and the REST interface need. */
  @ImportAutoConfiguration({
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    ServletWebServerFactoryAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    JerseyAutoConfiguration.class,
    CamundaBpmWebappAutoConfiguration.class,
    CamundaBpmRestJerseyAutoConfiguration.class
  })
  static class Web {}

  static ConfigurableApplicationContext start(String url) {
    return start(url, WebApplicationType.NONE, "false", StockApplication.class);
  }

  static ConfigurableApplicationContext startWithWeb(String url) {
    return start(url, WebApplicationType.SERVLET, "false", StockApplication.class, Web.class);
  }

  /** With its authorizations on. */
  static ConfigurableApplicationContext startGuarded(String url) {
    return start(
        url,
        WebApplicationType.NONE,
        "false",
        new String[] {"--camunda.bpm.authorization.enabled=true"},
        StockApplication.class);
  }

  /** With the job executor at work. */
  static ConfigurableApplicationContext startWithJobs(String url) {
    return start(url, WebApplicationType.NONE, "true", StockApplication.class);
  }

  private static ConfigurableApplicationContext start(
      String url, WebApplicationType web, String jobs, Class<?>... sources) {
    return start(url, web, jobs, new String[0], sources);
  }

  private static ConfigurableApplicationContext start(
      String url, WebApplicationType web, String jobs, String[] more, Class<?>... sources) {
    var context =
        new SpringApplicationBuilder(sources)
            .registerShutdownHook(false)
            .web(web)
            .initializers(started -> stubs((GenericApplicationContext) started, jobs))
            .properties(
                "spring.config.name=stock",
                "spring.datasource.url=" + url,
                "spring.datasource.username=postgres",
                "spring.datasource.password=postgres",
                "spring.main.banner-mode=off",
                "camunda.bpm.auto-deployment-enabled=false",
                "server.port=0",
                "camunda.bpm.job-execution.enabled=" + jobs,
                "logging.level.root=WARN")
            .run(more);
    var engine = context.getBean(ProcessEngine.class);
    if (engine.getRepositoryService().createDeploymentQuery().count() == 0) {
      deploy(engine);
    }
    return context;
  }

  private static void stubs(GenericApplicationContext context, String jobs) {
    context.registerBean(CallCounter.class);
    if (!Boolean.parseBoolean(jobs)) {
      context.registerBean(HintedExecutor.Plugin.class);
    }
    JavaDelegate nothing = execution -> {};
    DO_NOTHING.forEach(name -> context.registerBean(name, JavaDelegate.class, () -> nothing));
    var approvals = new StockApprovals();
    context.registerBean("approval", StockApprovals.class, () -> approvals);
    context.registerBean("openStage", JavaDelegate.class, () -> approvals::openStage);
    context.registerBean("recordVote", JavaDelegate.class, () -> approvals::recordVote);
    context.registerBean("endRound", JavaDelegate.class, () -> approvals::endRound);
    var issues = new StockIssues();
    context.registerBean("issues", StockIssues.class, () -> issues);
    context.registerBean("issueWaits", StockIssues.Waits.class, StockIssues.Waits::new);
    context.registerBean("keepTriage", JavaDelegate.class, () -> issues::keepTriage);
    context.registerBean("climbLevel", JavaDelegate.class, () -> issues::climbLevel);
    context.registerBean("recordSolution", JavaDelegate.class, () -> issues::recordSolution);
    context.registerBean("caseFile", StockAnswers.CaseFile.class, StockAnswers.CaseFile::new);
    context.registerBean("people", StockAnswers.People.class, StockAnswers.People::new);
    context.registerBean("calendar", StockAnswers.Calendar.class, StockAnswers.Calendar::new);
    context.registerBean("decisions", StockAnswers.Decisions.class, StockAnswers.Decisions::new);
  }

  private static void deploy(ProcessEngine engine) {
    var deployment = engine.getRepositoryService().createDeployment().name("models");
    for (var folder : List.of("bpmn", "dmn", "forms")) {
      for (var file : Objects.requireNonNull(new File(folder).listFiles())) {
        try (var in = new java.io.FileInputStream(file)) {
          deployment.addInputStream(folder + "/" + file.getName(), in);
        } catch (java.io.IOException unreadable) {
          throw new java.io.UncheckedIOException(unreadable);
        }
      }
    }
    deployment.deploy();
  }
}
