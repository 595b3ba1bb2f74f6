package org.opscoord.notification.robot;

import java.net.URI;
import java.util.Map;

/** A POST of JSON. */
record Call(URI url, Map<String, String> headers, String body) {

  static Call of(Robot robot, String body) {
    return new Call(robot.url(), Map.of(), body);
  }

  @Override
  public String toString() {
    return "call";
  }
}
