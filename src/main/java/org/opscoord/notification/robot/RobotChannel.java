package org.opscoord.notification.robot;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.opscoord.notification.channel.DeliveryFailed;
import org.opscoord.notification.channel.PutOff;
import org.springframework.stereotype.Component;

/** Lets robots speak, no more often than they may. Runs outside of any transaction. */
@Component
public class RobotChannel {

  private static final int TOO_MANY_REQUESTS = 429;
  private static final Duration USUAL_PAUSE = Duration.ofMinutes(1);

  private final List<Dialect> dialects;
  private final RobotLimits limits;
  private final RobotHttp http;
  private final Clock clock;

  RobotChannel(List<Dialect> dialects, RobotLimits limits, RobotHttp http, Clock clock) {
    this.dialects = dialects;
    this.limits = limits;
    this.http = http;
    this.clock = clock;
  }

  /**
   * Says a message in the robot's group.
   *
   * @throws DeliveryFailed when it was not accepted; the reason holds neither address nor secret
   * @throws PutOff when it is not the robot's turn, by our count or by the platform's
   */
  public void deliver(Robot robot, RobotLetter letter) throws DeliveryFailed, PutOff {
    var turn = limits.take(robot);
    if (turn.isPresent()) {
      throw new PutOff(turn.get());
    }
    try {
      speak(robot, letter);
    } catch (TooOften tooOften) {
      throw new PutOff(limits.hold(robot, tooOften.pause()));
    } catch (DeliveryFailed failure) {
      throw new DeliveryFailed(
          "%s: %s"
              .formatted(
                  robot.name(), Redaction.of(robot).in(String.valueOf(failure.getMessage()))),
          failure.pause());
    }
  }

  private void speak(Robot robot, RobotLetter letter) throws DeliveryFailed, TooOften {
    var dialect =
        dialects.stream()
            .filter(each -> each.platform() == robot.platform())
            .findFirst()
            .orElseThrow();
    var answer = http.send(robot, dialect.write(robot, letter, clock.instant()));
    var pause = answer.retryAfter();
    if (answer.status() == TOO_MANY_REQUESTS) {
      throw new TooOften(Objects.requireNonNullElse(pause, USUAL_PAUSE));
    }
    if (answer.status() >= 400) {
      throw new DeliveryFailed(
          "The platform answered %d: %s".formatted(answer.status(), answer.body()),
          Objects.requireNonNullElse(pause, Duration.ZERO));
    }
    if (answer.status() >= 300) {
      throw new DeliveryFailed(
          "The platform answered %d, and redirects are not followed.".formatted(answer.status()));
    }
    dialect.read(answer);
  }
}
