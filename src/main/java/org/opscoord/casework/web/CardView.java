package org.opscoord.casework.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.TaskCards.TaskCard;
import org.opscoord.casework.web.CaseView.Named;

/**
 * A task in a list.
 *
 * @param department the requester's
 * @param minutesLeft working time until it is due, negative when that has passed; null without a
 *     deadline
 * @param urgency in the reader's language, null when it is not urgent
 * @param inPlaceOf for whom a substitute does it, null for themselves
 */
record CardView(
    String task,
    String number,
    String title,
    Named department,
    @Nullable Instant dueAt,
    @Nullable Long minutesLeft,
    @Nullable String urgency,
    @Nullable Named inPlaceOf) {

  static CardView of(TaskCard card, CaseViews views) {
    return new CardView(
        card.task().taskId(),
        card.caseFile().number().value(),
        card.caseFile().title(),
        views.department(card.caseFile().department()),
        card.task().dueAt(),
        card.left() == null ? null : card.left().toMinutes(),
        card.urgency() == null ? null : views.word(card.urgency()),
        card.inPlaceOf() == null ? null : views.person(card.inPlaceOf()));
  }
}
