package org.opscoord;

import org.opscoord.demo.DemoDirectory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Loads the demo company once for each context, before anything else runs at the start. */
@TestConfiguration(proxyBeanMethods = false)
public class DemoCompany {

  /** What everybody in the demo company logs in with. */
  public static final String PASSWORD = DemoDirectory.PASSWORD;

  private final DemoDirectory directory;

  DemoCompany(DemoDirectory directory) {
    this.directory = directory;
  }

  @EventListener(ApplicationStartedEvent.class)
  @Order(Ordered.HIGHEST_PRECEDENCE + 1)
  void load() {
    directory.load();
  }
}
