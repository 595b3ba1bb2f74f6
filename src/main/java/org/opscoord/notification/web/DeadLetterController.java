package org.opscoord.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.notification.DeadLetters;
import org.opscoord.notification.Delivery;
import org.opscoord.notification.channel.Channel;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What could not be delivered. */
@RestController
@RequestMapping("/api/notifications/dead-letters")
@Tag(name = "Dead letters", description = "What could not be delivered; for administrators")
class DeadLetterController {

  private final DeadLetters deadLetters;

  DeadLetterController(DeadLetters deadLetters) {
    this.deadLetters = deadLetters;
  }

  /** A page of dead letters; {@code next} is null on the last. */
  record DeadLetterPage(List<DeadLetterView> deadLetters, @Nullable Long next) {}

  /**
   * A dead letter without what it says, which is between the product and its reader: a person, or
   * the group of a robot.
   */
  record DeadLetterView(
      long id,
      Channel channel,
      @Nullable String person,
      @Nullable String robot,
      String kind,
      @Nullable String caseNumber,
      Instant createdAt,
      int attempts,
      int restarts,
      @Nullable String lastError,
      String messageId) {}

  @GetMapping
  @Operation(summary = "Dead letters, newest first; ask for the next page with before=next")
  DeadLetterPage deadLetters(
      @RequestParam(required = false) @Nullable Long before,
      @RequestParam(defaultValue = "50") int limit) {
    var page = deadLetters.page(before, limit);
    return new DeadLetterPage(
        page.items().stream().map(DeadLetterController::view).toList(), page.next());
  }

  @PostMapping("/{id}/retry")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Try to deliver it again, from the first attempt")
  void retry(@PathVariable long id) {
    deadLetters.retry(id);
  }

  private static DeadLetterView view(Delivery delivery) {
    var message = delivery.message();
    return new DeadLetterView(
        delivery.id(),
        delivery.channel(),
        delivery.robot() == null ? message.person().value() : null,
        delivery.robot(),
        message.kind().id(),
        message.caseNumber() == null ? null : message.caseNumber().value(),
        message.createdAt(),
        delivery.attempts(),
        delivery.restarts(),
        delivery.lastError(),
        delivery.messageId());
  }
}
