package org.opscoord.action.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.action.ActionNote;
import org.opscoord.action.ActionState;

/** An action item as the API shows it, see {@link org.opscoord.action.ActionItem}. */
record ActionView(
    String number,
    String title,
    ActionState state,
    Named owner,
    Named department,
    Named requester,
    LocalDate dueDate,
    boolean overdue,
    String sourceKind,
    @Nullable String source,
    String expectedEvidence,
    String description) {

  /** An id and what people call it. */
  record Named(String id, String name) {}

  /** A page of action items; {@code next} is null on the last. */
  record Page(List<ActionView> actions, @Nullable Long next) {}

  /** One action item with what was noted on the way, oldest first. */
  record Whole(ActionView action, List<NoteView> notes) {}

  /** What somebody wrote. */
  record NoteView(ActionNote.Kind kind, Named person, String text, Instant at) {}
}
