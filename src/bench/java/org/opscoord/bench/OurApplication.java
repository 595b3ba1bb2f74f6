package org.opscoord.bench;

import org.opscoord.DemoCompany;
import org.opscoord.OperationsApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The product as it is delivered, with the demo company in it. */
final class OurApplication {

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
            context ->
                ((org.springframework.context.support.GenericApplicationContext) context)
                    .registerBean(CallCounter.class))
        .profiles("bench")
        .properties(
            "server.port=0",
            "spring.datasource.url=" + url,
            "spring.datasource.username=postgres",
            "spring.datasource.password=postgres",
            "camunda.bpm.job-execution.enabled=" + jobs,
            "logging.level.root=WARN")
        .run();
  }
}
