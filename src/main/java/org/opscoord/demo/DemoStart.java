package org.opscoord.demo;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.ProductSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the demo company, and says who can log in where. */
@Component
@Profile("demo")
class DemoStart {

  private static final Logger log = LoggerFactory.getLogger(DemoStart.class);

  private final DemoDirectory company;
  private final DemoRoster roster;
  private final Directory directory;
  private final ProductSettings settings;

  DemoStart(
      DemoDirectory company, DemoRoster roster, Directory directory, ProductSettings settings) {
    this.company = company;
    this.roster = roster;
    this.directory = directory;
    this.settings = settings;
  }

  @EventListener(ApplicationStartedEvent.class)
  @Order(Ordered.HIGHEST_PRECEDENCE + 1)
  void load() {
    company.load();
    roster.load();
  }

  @EventListener(ApplicationReadyEvent.class)
  void greet() {
    log.info(
        """


          Operations Coordination · 运营协调 is ready: {}

          Tasklist  {}/camunda/app/tasklist/
          Cockpit   {}/camunda/app/cockpit/
          API       {}/api-docs

          Everybody's password is {}
        {}
        """,
        settings.baseUrl(),
        settings.baseUrl(),
        settings.baseUrl(),
        settings.baseUrl(),
        DemoDirectory.PASSWORD,
        accounts());
  }

  private String accounts() {
    return Stream.of(
            "qian.duoduo  raises a decision (sales)",
            "gao.yuan     coordinates",
            "liu.yang     speaks for production",
            "zhou.tao     leads product operations",
            "wang.fang    heads sales, sits on the committee",
            "xu.ning      owns the processes",
            "ren.hao      administers")
        .filter(line -> isKnown(line.substring(0, line.indexOf(' '))))
        .collect(Collectors.joining("\n    ", "    ", ""));
  }

  private boolean isKnown(String id) {
    return directory.person(new PersonId(id)).filter(Person::active).isPresent();
  }
}
