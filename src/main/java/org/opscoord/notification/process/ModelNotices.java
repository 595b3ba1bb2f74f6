package org.opscoord.notification.process;

import java.util.Set;
import org.opscoord.notification.NoticeKind;

/** The kinds of messages that models may send: those that need nothing but the name of a step. */
final class ModelNotices {

  private static final Set<NoticeKind> KINDS = Set.of(NoticeKind.REMINDER, NoticeKind.INFORMATION);

  private ModelNotices() {}

  /**
   * The kind of that id.
   *
   * @throws IllegalArgumentException when models may not send it
   */
  static NoticeKind kind(Object id) {
    return NoticeKind.of(id.toString())
        .filter(KINDS::contains)
        .orElseThrow(() -> new IllegalArgumentException("Not an event for notifyPeople: " + id));
  }
}
