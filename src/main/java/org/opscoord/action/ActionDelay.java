package org.opscoord.action;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.opscoord.action.ActionEvents.ActionOverdue;
import org.opscoord.calendar.WorkingCalendar;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseRegister;
import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Entry;
import org.opscoord.engine.ProductSettings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When an action item is due, and what happens when it is late. */
@Service
@Transactional
public class ActionDelay {

  /** How long after the day it was due it climbs to the head. */
  private static final Duration WORKING_DAY = Duration.ofHours(8);

  private final ActionItems items;
  private final ActionPeople people;
  private final CaseRegister cases;
  private final WorkingCalendar calendar;
  private final ProductSettings settings;
  private final Trail trail;
  private final ApplicationEventPublisher events;

  ActionDelay(
      ActionItems items,
      ActionPeople people,
      CaseRegister cases,
      WorkingCalendar calendar,
      ProductSettings settings,
      Trail trail,
      ApplicationEventPublisher events) {
    this.items = items;
    this.people = people;
    this.cases = cases;
    this.calendar = calendar;
    this.settings = settings;
    this.trail = trail;
    this.events = events;
  }

  /** The last minute in which it is in time. */
  public Instant dueAt(CaseNumber number) {
    return dayAfter(items.require(number).dueDate()).minus(Duration.ofMinutes(1));
  }

  /** When it climbs to the head: a working day after the day on which it was due. */
  public Instant climbsAt(CaseNumber number) {
    return calendar.after(dayAfter(items.require(number).dueDate()), WORKING_DAY);
  }

  /** Tells the head above the owner, who may see the case from then on. */
  public void tellHead(CaseNumber number) {
    var item = items.require(number);
    var head = people.headAbove(item);
    cases.addParticipants(number, List.of(head));
    trail.record(
        Entry.automatic(
            number, "action.overdue", ActionModel.WORK_ON_ACTION, item.dueDate().toString()));
    events.publishEvent(new ActionOverdue(number, item.owner(), head, item.dueDate()));
  }

  private Instant dayAfter(LocalDate date) {
    return date.plusDays(1).atStartOfDay(settings.zone()).toInstant();
  }
}
