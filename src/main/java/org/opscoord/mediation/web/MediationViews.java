package org.opscoord.mediation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.directory.ReaderLocale;
import org.opscoord.mediation.MediationRecords.MediationRecord;
import org.opscoord.mediation.Proceedings.Acceptance;
import org.opscoord.mediation.Proceedings.Action;
import org.opscoord.mediation.Proceedings.Appeal;
import org.opscoord.mediation.Proceedings.Conclusion;
import org.opscoord.mediation.Proceedings.Position;
import org.opscoord.mediation.Proceedings.Session;
import org.opscoord.mediation.web.MediationView.AcceptanceView;
import org.opscoord.mediation.web.MediationView.ActionView;
import org.opscoord.mediation.web.MediationView.AppealView;
import org.opscoord.mediation.web.MediationView.ConclusionView;
import org.opscoord.mediation.web.MediationView.Named;
import org.opscoord.mediation.web.MediationView.PositionView;
import org.opscoord.mediation.web.MediationView.RoundView;
import org.opscoord.mediation.web.MediationView.SessionView;
import org.springframework.stereotype.Component;

/** Puts names to ids, in the reader's language. */
@Component
class MediationViews {

  private final Directory directory;
  private final ReaderLocale locale;

  MediationViews(Directory directory, ReaderLocale locale) {
    this.directory = directory;
    this.locale = locale;
  }

  MediationView of(CaseNumber number, List<MediationRecord> rounds) {
    return new MediationView(number.value(), rounds.stream().map(this::of).toList());
  }

  private RoundView of(MediationRecord record) {
    var mediation = record.mediation();
    var mediator = mediation.mediator();
    return new RoundView(
        mediation.round(),
        mediation.subject(),
        named(mediation.sides()),
        mediator == null ? null : named(mediator),
        mediation.openedAt(),
        mediation.positionsAreOpen(),
        record.positions().stream().map(this::of).toList(),
        named(record.withoutPosition()),
        of(record.session()),
        of(record.conclusion()),
        record.acceptances().stream().map(this::of).toList(),
        named(record.acceptedSilently()),
        of(record.appeal()),
        mediation.outcome(),
        mediation.outcomeText(),
        mediation.closedAt());
  }

  private PositionView of(Position position) {
    return new PositionView(
        named(position.side()), named(position.person()), position.view(), position.needs());
  }

  private AcceptanceView of(Acceptance answer) {
    return new AcceptanceView(
        named(answer.side()), named(answer.person()), answer.appeals(), answer.grounds());
  }

  private static @Nullable SessionView of(@Nullable Session session) {
    return session == null
        ? null
        : new SessionView(session.date(), session.participants(), session.minutes());
  }

  private @Nullable ConclusionView of(@Nullable Conclusion conclusion) {
    return conclusion == null
        ? null
        : new ConclusionView(
            conclusion.result(),
            conclusion.text(),
            conclusion.reasons(),
            conclusion.actions().stream().map(this::of).toList());
  }

  private @Nullable AppealView of(@Nullable Appeal appeal) {
    return appeal == null
        ? null
        : new AppealView(
            appeal.upheld(),
            appeal.ruling(),
            appeal.reasons(),
            appeal.actions().stream().map(this::of).toList());
  }

  private ActionView of(Action action) {
    return new ActionView(
        action.title(),
        named(new PersonId(action.owner())),
        action.dueDate(),
        action.expectedEvidence());
  }

  private List<Named> named(List<DepartmentId> departments) {
    return departments.stream().map(this::named).toList();
  }

  private Named named(DepartmentId id) {
    return new Named(id.value(), directory.nameOf(id, locale.current()));
  }

  private Named named(PersonId id) {
    return new Named(id.value(), directory.nameOf(id));
  }
}
