package org.opscoord.notification;

import java.util.List;
import org.opscoord.calendar.CalendarYearMissing;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.directory.Role;
import org.opscoord.duty.DutyGapAhead;
import org.opscoord.duty.DutySwapAnswered;
import org.opscoord.duty.DutySwapOffered;
import org.opscoord.duty.Offer;
import org.opscoord.duty.Roster;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells people what concerns the house as a whole and no single case: duties and the calendar. */
@Component
class HouseNotices {

  private final Notifications notifications;
  private final Directory directory;

  HouseNotices(Notifications notifications, Directory directory) {
    this.notifications = notifications;
    this.directory = directory;
  }

  @EventListener
  void on(DutySwapOffered event) {
    var offer = event.offer();
    tell(
        NoticeKind.DUTY_OFFERED,
        List.of(offer.offeredTo()),
        "duty-offered:" + offer.id(),
        duty(offer, NoticeArgument.person(offer.offeredBy())));
  }

  @EventListener
  void on(DutySwapAnswered event) {
    var offer = event.offer();
    tell(
        event.accepted() ? NoticeKind.DUTY_ACCEPTED : NoticeKind.DUTY_DECLINED,
        List.of(offer.offeredBy(), offer.offeredTo()),
        "duty-answered:" + offer.id(),
        duty(offer, NoticeArgument.person(offer.offeredTo())));
  }

  /** Told again only when the hole begins or ends elsewhere. */
  @EventListener
  void on(DutyGapAhead event) {
    tell(
        NoticeKind.DUTY_GAP,
        directory.withRole(Role.COORDINATOR),
        "duty-gap:%s:%s:%s".formatted(event.roster(), event.from(), event.until()),
        List.of(
            roster(event.roster()),
            NoticeArgument.moment(event.from()),
            NoticeArgument.moment(event.until())));
  }

  /**
   * In a transaction of its own, after that of the deadline: whoever asked for one may only be
   * reading, and must not fail for it.
   */
  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION, fallbackExecution = true)
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void on(CalendarYearMissing event) {
    var year = Integer.toString(event.year());
    tell(
        NoticeKind.CALENDAR_MISSING,
        directory.withRole(Role.ADMINISTRATOR),
        "calendar-missing:" + year,
        List.of(NoticeArgument.words(year)));
  }

  private void tell(
      NoticeKind kind, List<PersonId> people, String key, List<NoticeArgument> arguments) {
    notifications.tell(new Notice(kind, people, null, null, key, arguments));
  }

  private static List<NoticeArgument> duty(Offer offer, NoticeArgument person) {
    return List.of(
        roster(offer.roster()),
        NoticeArgument.moment(offer.span().from()),
        NoticeArgument.moment(offer.span().until()),
        person);
  }

  private static NoticeArgument roster(Roster roster) {
    return roster.ofExecutives()
        ? NoticeArgument.term("notice.roster.executive")
        : NoticeArgument.departments(List.of(new DepartmentId(roster.value())));
  }
}
