package org.opscoord.bench;

import java.util.List;
import java.util.stream.Stream;
import org.opscoord.DemoCompany;
import org.opscoord.OperationsApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The product as it is delivered, with the demo company in it. */
final class OurApplication {

  private OurApplication() {}

  /** Perhaps without something, by its name, or with settings, {@code --name=value}. */
  static ConfigurableApplicationContext start(String url, String... more) {
    var settings = Stream.of(more).filter(it -> it.startsWith("--"));
    var without = Stream.of(more).filter(it -> !it.startsWith("--")).findFirst();
    return start(
        url, "false", without.map(Without::valueOf).orElse(Without.NOTHING), settings.toList());
  }

  /** With the job executor at work. */
  static ConfigurableApplicationContext startWithJobs(String url) {
    return start(url, "true", Without.NOTHING, List.of());
  }

  private static ConfigurableApplicationContext start(
      String url, String jobs, Without without, List<String> more) {
    return new SpringApplicationBuilder(OperationsApplication.class, DemoCompany.class)
        .initializers(
            context -> {
              var ours = (GenericApplicationContext) context;
              ours.registerBean(CallCounter.class);
              if (!Boolean.parseBoolean(jobs)) {
                ours.registerBean(HintedExecutor.Plugin.class);
              }
              without.change(ours);
            })
        .registerShutdownHook(false)
        .profiles("bench")
        .properties(
            "spring.datasource.url=" + url,
            "spring.datasource.username=postgres",
            "spring.datasource.password=postgres",
            "camunda.bpm.job-execution.enabled=" + jobs,
            // For the people of the demo, once, before anything is measured.
            "opscoord.security.password-strength=4",
            "logging.level.root=WARN")
        .run(
            Stream.of(
                    // Two of them live side by side.
                    Stream.of("--server.port=0"),
                    without.settings().entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue()),
                    more.stream())
                .flatMap(settings -> settings)
                .toArray(String[]::new));
  }
}
