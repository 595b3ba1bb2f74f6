package org.opscoord.issue;

import static org.opscoord.notification.NoticeArgument.moment;
import static org.opscoord.notification.NoticeArgument.words;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.Cases;
import org.opscoord.directory.PersonId;
import org.opscoord.issue.IssueEvents.CalledAgain;
import org.opscoord.issue.IssueEvents.IssueEscalated;
import org.opscoord.issue.IssueEvents.IssueMerged;
import org.opscoord.issue.IssueEvents.LevelCalled;
import org.opscoord.issue.IssueEvents.SessionConvened;
import org.opscoord.issue.Policy.By;
import org.opscoord.notification.Notice;
import org.opscoord.notification.Notice.Through;
import org.opscoord.notification.NoticeArgument;
import org.opscoord.notification.NoticeKind;
import org.opscoord.notification.Notifications;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what an issue expects of them. */
@Component
class IssueNotices {

  private final Notifications notifications;
  private final Cases cases;

  IssueNotices(Notifications notifications, Cases cases) {
    this.notifications = notifications;
    this.cases = cases;
  }

  @EventListener
  void on(LevelCalled event) {
    var stage = event.stage();
    tell(
        NoticeKind.ISSUE_CALLED,
        stage.people(),
        stage.number(),
        "" + stage.id(),
        stage.by(),
        words("" + stage.level()),
        moment(stage.acknowledgeBy()),
        moment(stage.solveBy()));
  }

  /** Those who were called before, and the reporter. Those above are told when they are called. */
  @EventListener
  void on(IssueEscalated event) {
    var stage = event.stage();
    var reporter = cases.require(stage.number()).requester();
    tell(
        NoticeKind.ISSUE_CLIMBED,
        Stream.concat(event.before().stream(), Stream.of(reporter)).distinct().toList(),
        stage.number(),
        "" + stage.id(),
        words("" + event.toLevel()));
  }

  @EventListener
  void on(CalledAgain event) {
    tell(
        NoticeKind.ISSUE_CALLED_AGAIN,
        event.people(),
        event.stage().number(),
        "%d:%d".formatted(event.stage().id(), event.times()),
        event.stage().by(),
        words("" + event.times()));
  }

  @EventListener
  void on(SessionConvened event) {
    tell(
        NoticeKind.ISSUE_SESSION,
        event.invited(),
        event.caseNumber(),
        event.stage() + ":" + event.at(),
        moment(event.at()),
        words(event.agenda()));
  }

  @EventListener
  void on(IssueMerged event) {
    tell(
        NoticeKind.ISSUE_MERGED,
        List.of(event.reporter()),
        event.caseNumber(),
        event.parent().value(),
        words(event.parent().value()));
  }

  private void tell(
      NoticeKind kind,
      List<PersonId> to,
      CaseNumber number,
      String occurrence,
      NoticeArgument... arguments) {
    tell(kind, to, number, occurrence, null, arguments);
  }

  private void tell(
      NoticeKind kind,
      List<PersonId> to,
      CaseNumber number,
      String occurrence,
      @Nullable By by,
      NoticeArgument... arguments) {
    var key = "%s:%s:%s".formatted(kind.id(), number, occurrence);
    var through = by == null ? Through.CHOSEN : by.through();
    notifications.tell(new Notice(kind, to, number, null, key, through, List.of(arguments)));
  }
}
