package org.opscoord.bench;

import org.opscoord.DemoCompany;
import org.opscoord.OperationsApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The product as it is delivered, with the demo company in it. */
final class OurApplication {

  private static final Without WITHOUT =
      Without.valueOf(System.getProperty("bench.without", "NOTHING"));

  private OurApplication() {}

  static ConfigurableApplicationContext start(String url) {
    return start(url, "false");
  }

  /** With the job executor at work. */
  static ConfigurableApplicationContext startWithJobs(String url) {
    return start(url, "true");
  }

  private static ConfigurableApplicationContext start(String url, String jobs) {
    return new SpringApplicationBuilder(OperationsApplication.class, DemoCompany.class)
        .initializers(
            context -> {
              var ours = (GenericApplicationContext) context;
              ours.registerBean(CallCounter.class);
              if (!Boolean.parseBoolean(jobs)) {
                ours.registerBean(HintedExecutor.Plugin.class);
              }
              WITHOUT.change(ours);
            })
        .profiles("bench")
        .properties(
            "server.port=0",
            "spring.datasource.url=" + url,
            "spring.datasource.username=postgres",
            "spring.datasource.password=postgres",
            "camunda.bpm.job-execution.enabled=" + jobs,
            "logging.level.root=WARN")
        .run(
            WITHOUT.settings().entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
  }
}
