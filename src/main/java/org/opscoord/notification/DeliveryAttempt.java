package org.opscoord.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.opscoord.notification.channel.DeliveryChannel;
import org.opscoord.notification.channel.DeliveryFailed;
import org.opscoord.notification.channel.MailSettings;
import org.opscoord.notification.channel.PutOff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tries to deliver. Not in a transaction: the row is read, the network is used, the row is written.
 * When the process dies in between, the letter goes out again under the same message id.
 */
@Component
class DeliveryAttempt {

  private static final Logger log = LoggerFactory.getLogger(DeliveryAttempt.class);

  private static final Duration LONGEST_TURN = Duration.ofDays(1);

  private final DeliveryRepository repository;
  private final List<DeliveryChannel> channels;
  private final Letters letters;
  private final Groups groups;
  private final RetryPolicy policy;
  private final Clock clock;

  DeliveryAttempt(
      DeliveryRepository repository,
      List<DeliveryChannel> channels,
      Letters letters,
      Groups groups,
      MailSettings settings,
      Clock clock) {
    this.repository = repository;
    this.channels = channels;
    this.letters = letters;
    this.groups = groups;
    this.policy = new RetryPolicy(settings.attempts(), settings.firstDelay());
    this.clock = clock;
  }

  /**
   * Tries once. A delivery that is not pending is left alone, so that nothing that was sent is sent
   * again.
   *
   * @return when to try again; empty when it was sent, given up, or nothing was to be done
   */
  Optional<Instant> make(long id) {
    return repository
        .find(id)
        .filter(delivery -> delivery.state() == Delivery.State.PENDING)
        .flatMap(this::make);
  }

  private Optional<Instant> make(Delivery delivery) {
    try {
      handOver(delivery);
    } catch (PutOff later) {
      return putOff(delivery, later);
    } catch (DeliveryFailed refused) {
      log.warn("Delivery {} failed: {}", delivery.id(), refused.getMessage());
      return failed(delivery, refused, refused.pause());
    } catch (RuntimeException broken) {
      log.error("Delivery {} could not be written", delivery.id(), broken);
      return failed(delivery, broken, Duration.ZERO);
    }
    repository.sent(delivery.id(), clock.instant());
    return Optional.empty();
  }

  /** Waiting for one's turn is no failure, but it must end: after a day it counts as one. */
  private Optional<Instant> putOff(Delivery delivery, PutOff later) {
    var patience = delivery.message().createdAt().plus(LONGEST_TURN);
    if (later.until().isBefore(patience)) {
      return Optional.of(later.until());
    }
    var refused = new DeliveryFailed("Put off for more than a day.");
    return failed(delivery, refused, Duration.between(clock.instant(), later.until()));
  }

  private void handOver(Delivery delivery) throws DeliveryFailed, PutOff {
    if (delivery.robot() == null) {
      channel(delivery).deliver(letters.write(delivery));
    } else {
      groups.tell(delivery, delivery.robot());
    }
  }

  // A letter that cannot be written counts too: else a broken template would be tried for ever.
  private Optional<Instant> failed(Delivery delivery, Exception failure, Duration pause) {
    var wait = policy.waitAfter(delivery.attempts() + 1).map(each -> longer(each, pause));
    var state = wait.isPresent() ? Delivery.State.PENDING : Delivery.State.DEAD;
    repository.failed(delivery.id(), state, String.valueOf(failure.getMessage()));
    return wait.map(clock.instant()::plus);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  private DeliveryChannel channel(Delivery delivery) {
    return channels.stream()
        .filter(channel -> channel.channel() == delivery.channel())
        .findFirst()
        .orElseThrow();
  }
}
