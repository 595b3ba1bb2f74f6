package org.opscoord.decision.web;

import org.opscoord.approval.ApprovalRecord;
import org.opscoord.decision.Contribution;
import org.opscoord.decision.DecisionRecord.Considered;
import org.opscoord.decision.DecisionRegister.Line;
import org.opscoord.decision.DecisionRegister.Page;
import org.opscoord.decision.RegisterEntry;
import org.opscoord.decision.web.DecisionView.BodyView;
import org.opscoord.decision.web.DecisionView.FollowUpView;
import org.opscoord.decision.web.DecisionView.HeardView;
import org.opscoord.decision.web.DecisionView.Named;
import org.opscoord.decision.web.DecisionView.OptionView;
import org.opscoord.decision.web.DecisionView.RoundView;
import org.opscoord.decision.web.DecisionView.ScoreView;
import org.opscoord.decision.web.DecisionView.VoteView;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.directory.ReaderLocale;
import org.springframework.stereotype.Component;

/** Puts names to ids, in the reader's language. */
@Component
class DecisionViews {

  private final Directory directory;
  private final ReaderLocale locale;

  DecisionViews(Directory directory, ReaderLocale locale) {
    this.directory = directory;
    this.locale = locale;
  }

  DecisionPage of(Page page) {
    return new DecisionPage(page.lines().stream().map(DecisionViews::line).toList(), page.next());
  }

  DecisionView of(RegisterEntry entry) {
    var record = entry.record();
    return new DecisionView(
        entry.number().value(),
        entry.title(),
        entry.category(),
        entry.outcome(),
        entry.provisional(),
        entry.option(),
        entry.expectedOutcome(),
        entry.conditions(),
        entry.reasons(),
        entry.reviewDate(),
        entry.registeredAt(),
        entry.followUps().stream()
            .map(item -> new FollowUpView(item.what(), person(item.who()), item.byWhen()))
            .toList(),
        record.problem(),
        record.causes(),
        record.criteria(),
        record.options().stream().map(this::option).toList(),
        record.disagreement(),
        record.heard().stream().map(this::heard).toList(),
        record.unheard().stream().map(this::department).toList(),
        record.reconciliation(),
        record.rationale(),
        record.rounds().stream().map(this::round).toList(),
        entry.review(),
        entry.reviewedAt());
  }

  private static DecisionPage.Line line(Line line) {
    return new DecisionPage.Line(
        line.number().value(),
        line.title(),
        line.category(),
        line.outcome(),
        line.provisional(),
        line.option(),
        line.registeredAt(),
        line.assessment());
  }

  private OptionView option(Considered considered) {
    var option = considered.option();
    return new OptionView(
        option.name(),
        option.cost(),
        option.benefit(),
        option.risk(),
        considered.rank(),
        considered.score(),
        considered.spread(),
        considered.chosen(),
        considered.departments().stream()
            .map(given -> new ScoreView(department(given.department()), given.score()))
            .toList());
  }

  private HeardView heard(Contribution contribution) {
    return new HeardView(
        department(contribution.department()),
        contribution.stance(),
        contribution.impact(),
        contribution.facts(),
        contribution.constraints(),
        contribution.documents());
  }

  private RoundView round(ApprovalRecord round) {
    return new RoundView(
        round.round(),
        round.outcome(),
        round.returnTo(),
        round.reason(),
        round.bodies().stream().map(this::body).toList());
  }

  private BodyView body(ApprovalRecord.Body body) {
    return new BodyView(
        body.stage(),
        body.body(),
        body.method(),
        body.outcome(),
        body.note(),
        body.seats().stream().map(this::vote).toList());
  }

  private VoteView vote(ApprovalRecord.Seat seat) {
    return new VoteView(
        seat.seat(),
        seat.department() == null ? null : department(seat.department()),
        seat.person() == null ? null : person(seat.person()),
        seat.onBehalfOf() == null ? null : person(seat.onBehalfOf()),
        seat.choice(),
        seat.reason(),
        seat.automatic(),
        seat.at());
  }

  private Named person(PersonId id) {
    return new Named(id.value(), directory.nameOf(id));
  }

  private Named department(DepartmentId id) {
    return new Named(id.value(), directory.nameOf(id, locale.current()));
  }
}
