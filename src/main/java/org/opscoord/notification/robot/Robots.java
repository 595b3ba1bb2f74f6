package org.opscoord.notification.robot;

import java.util.List;
import java.util.Optional;
import org.opscoord.engine.ProductSettings;
import org.springframework.stereotype.Component;

/** The robots that are set up; a mistake in the settings stops the start. */
@Component
public class Robots {

  private final List<Robot> robots;

  Robots(RobotSettings settings, ProductSettings product) {
    this.robots = new RobotReader(product.locale()).read(settings.robots());
  }

  /** All robots. */
  public List<Robot> all() {
    return robots;
  }

  /** The robot of that name, if it is still set up. */
  public Optional<Robot> named(String name) {
    return robots.stream().filter(robot -> robot.name().equals(name)).findFirst();
  }
}
