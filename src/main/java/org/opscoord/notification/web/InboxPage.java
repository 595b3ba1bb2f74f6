package org.opscoord.notification.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of an inbox; {@code next} is null on the last. {@code unread} counts the whole inbox. */
record InboxPage(List<MessageView> messages, @Nullable Long next, long unread) {

  /** A message in the reader's language. */
  record MessageView(
      long id,
      String kind,
      @Nullable String caseNumber,
      @Nullable String taskId,
      String title,
      String text,
      String link,
      Instant createdAt,
      @Nullable Instant readAt) {}
}
