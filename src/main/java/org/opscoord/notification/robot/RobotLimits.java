package org.opscoord.notification.robot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps all nodes together to what a platform allows to a robot. */
@Service
@Transactional
class RobotLimits {

  private final RobotLimitRepository repository;
  private final Clock clock;

  RobotLimits(RobotLimitRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /** Takes the robot's turn; when it has none now, says when to ask again. */
  Optional<Instant> take(Robot robot) {
    var now = clock.instant();
    var spoken = repository.lock(robot.name());
    var held = spoken.heldUntil() == null ? now : spoken.heldUntil();
    var next =
        Stream.concat(
                Stream.of(held),
                robot.limits().stream().map(limit -> limit.next(spoken.spokenAt(), now)))
            .max(Comparator.naturalOrder())
            .orElse(now);
    if (next.isAfter(now)) {
      return Optional.of(next);
    }
    repository.write(robot.name(), with(spoken.spokenAt(), now, robot));
    return Optional.empty();
  }

  /** Lets the robot say nothing for a while. */
  Instant hold(Robot robot, Duration pause) {
    var until = clock.instant().plus(pause);
    repository.hold(robot.name(), until);
    return until;
  }

  private static List<Instant> with(List<Instant> spoken, Instant now, Robot robot) {
    var since =
        robot.limits().stream()
            .map(RateLimit::within)
            .max(Comparator.naturalOrder())
            .map(now::minus)
            .orElse(now);
    return Stream.concat(spoken.stream().filter(since::isBefore), Stream.of(now)).sorted().toList();
  }
}
