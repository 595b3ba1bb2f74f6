package org.opscoord.approval.web;

import org.jspecify.annotations.Nullable;
import org.opscoord.approval.ApprovalRecord;
import org.opscoord.approval.BodyNames;
import org.opscoord.approval.ExpectedApprovers.Expected;
import org.opscoord.approval.web.ApprovalView.Named;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.directory.ReaderLocale;
import org.springframework.stereotype.Component;

/** Puts names to ids, in the reader's language. */
@Component
class ApprovalViews {

  private final Directory directory;
  private final BodyNames words;
  private final ReaderLocale locale;

  ApprovalViews(Directory directory, BodyNames words, ReaderLocale locale) {
    this.directory = directory;
    this.words = words;
    this.locale = locale;
  }

  ApprovalView of(ApprovalRecord round) {
    return new ApprovalView(
        round.round(),
        round.outcome(),
        round.returnTo(),
        round.reason(),
        round.provisional(),
        round.bodies().stream().map(this::of).toList());
  }

  ExpectedView of(Expected expected) {
    return new ExpectedView(
        expected.stage(),
        expected.body(),
        words.name(expected.body(), locale.current()),
        expected.people().stream().map(this::require).toList(),
        expected.certainty());
  }

  private ApprovalView.Body of(ApprovalRecord.Body body) {
    return new ApprovalView.Body(
        body.stage(),
        body.body(),
        body.method(),
        body.outcome(),
        body.note(),
        body.openedAt(),
        body.decidedAt(),
        body.seats().stream().map(this::of).toList());
  }

  private ApprovalView.Seat of(ApprovalRecord.Seat seat) {
    return new ApprovalView.Seat(
        seat.seat(),
        named(seat.department()),
        seat.holders().stream().map(this::require).toList(),
        seat.person() == null ? null : require(seat.person()),
        seat.onBehalfOf() == null ? null : require(seat.onBehalfOf()),
        seat.choice(),
        seat.reason(),
        seat.automatic(),
        seat.at());
  }

  private Named require(PersonId id) {
    return new Named(id.value(), directory.nameOf(id));
  }

  private @Nullable Named named(@Nullable DepartmentId id) {
    if (id == null) {
      return null;
    }
    return new Named(id.value(), directory.nameOf(id, locale.current()));
  }
}
