package org.opscoord.notification;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The messages of the person acting now; nobody reads anybody else's. Every method throws {@link
 * InboxNeedsPerson} when nobody of the directory is acting.
 */
@Service
@Transactional
public class Inbox {

  private final NotificationRepository repository;
  private final Reader reader;
  private final Clock clock;

  Inbox(NotificationRepository repository, Reader reader, Clock clock) {
    this.repository = repository;
    this.reader = reader;
    this.clock = clock;
  }

  /**
   * Messages, newest first.
   *
   * @param before {@code next} of the page before; null for the first page
   * @param limit at most this many, between 1 and 200
   */
  @Transactional(readOnly = true)
  public Page<Message> page(boolean unreadOnly, @Nullable Long before, int limit) {
    var person = reader.require().id();
    return Page.of(
        before,
        limit,
        (below, size) -> repository.page(person, unreadOnly, below, size),
        Message::id);
  }

  /** How many messages are unread. */
  @Transactional(readOnly = true)
  public long unread() {
    var person = reader.require().id();
    return repository.unread(List.of(person)).getOrDefault(person, 0L);
  }

  /**
   * Marks a message as read. Idempotent.
   *
   * @throws MessageUnknown when the person has no such message
   */
  public void read(long id) {
    if (!repository.read(reader.require().id(), id, clock.instant())) {
      throw new MessageUnknown();
    }
  }

  /** Marks everything as read; says how much was not. */
  public int readAll() {
    return repository.readAll(reader.require().id(), clock.instant());
  }
}
