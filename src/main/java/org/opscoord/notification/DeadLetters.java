package org.opscoord.notification;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deliveries that were given up. For administrators: every method throws {@link
 * DeadLettersForbidden} for anybody else.
 */
@Service
@Transactional
public class DeadLetters {

  private final DeliveryRepository repository;
  private final DeliveryQueue queue;
  private final Reader reader;

  DeadLetters(DeliveryRepository repository, DeliveryQueue queue, Reader reader) {
    this.repository = repository;
    this.queue = queue;
    this.reader = reader;
  }

  /**
   * Dead deliveries, newest first.
   *
   * @param before {@code next} of the page before; null for the first page
   * @param limit at most this many, between 1 and 200
   */
  @Transactional(readOnly = true)
  public Page<Delivery> page(@Nullable Long before, int limit) {
    reader.requireAdministrator();
    return Page.of(before, limit, repository::dead, Delivery::id);
  }

  /**
   * Tries a dead delivery again, from the first attempt, under the same message id.
   *
   * @throws DeadLetterUnknown when it is not dead, or there is none
   */
  public void retry(long id) {
    reader.requireAdministrator();
    var restarts = repository.revive(id).orElseThrow(() -> new DeadLetterUnknown(id));
    queue.putAgain(id, restarts);
  }
}
