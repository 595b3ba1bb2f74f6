package org.opscoord.notification.robot;

import java.time.Duration;

/** The platform wants to hear no more from the robot for a while. */
class TooOften extends Exception {

  private final Duration pause;

  TooOften(Duration pause) {
    super("Too many messages; the platform wants a pause of " + pause);
    this.pause = pause;
  }

  Duration pause() {
    return pause;
  }
}
