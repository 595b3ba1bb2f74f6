package org.opscoord.notification.robot;

import java.time.Instant;
import org.opscoord.notification.channel.DeliveryFailed;

/** How robots of one platform are spoken to. Implementations are beans. */
interface Dialect {

  Platform platform();

  /** Writes a letter into a request. */
  Call write(Robot robot, RobotLetter letter, Instant now);

  /**
   * Reads an answer with a status below 300.
   *
   * @throws DeliveryFailed when it says that the message was refused
   * @throws TooOften when it says that the robot speaks too often
   */
  void read(Answer answer) throws DeliveryFailed, TooOften;
}
