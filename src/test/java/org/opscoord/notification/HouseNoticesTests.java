package org.opscoord.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.opscoord.calendar.WorkingCalendar;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;
import org.opscoord.duty.DutyGapAhead;
import org.opscoord.duty.DutySwapAnswered;
import org.opscoord.duty.DutySwapOffered;
import org.opscoord.duty.Offer;
import org.opscoord.duty.Roster;
import org.opscoord.duty.Span;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@OperationsTest
class HouseNoticesTests {

  private static final Instant EVENING = Instant.parse("2026-06-01T10:00:00Z");
  private static final Instant MORNING = Instant.parse("2026-06-02T00:00:00Z");

  @Autowired ApplicationEventPublisher events;
  @Autowired WorkingCalendar calendar;
  @Autowired Inbox inbox;
  @Autowired MessageWording wording;
  @Autowired Acting acting;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void aColleagueIsAskedToStandADutyAndBothHearTheAnswer() {
    var quality = Roster.of(new DepartmentId("quality"));
    var offer = offer(900_001, quality);
    events.publishEvent(new DutySwapOffered(offer));
    events.publishEvent(new DutySwapAnswered(offer, true));
    events.publishEvent(new DutySwapAnswered(offer(900_002, Roster.EXECUTIVE), false));

    assertThat(newest("tang.yu", NoticeKind.DUTY_OFFERED, Locale.ENGLISH))
        .get()
        .asString()
        .contains("Quality", "asks you to stand");
    assertThat(newest("tang.yu", NoticeKind.DUTY_ACCEPTED, Locale.ENGLISH)).isPresent();
    assertThat(newest("liu.yang", NoticeKind.DUTY_ACCEPTED, Locale.SIMPLIFIED_CHINESE))
        .get()
        .asString()
        .contains("质量", "现负责该班");
    assertThat(newest("liu.yang", NoticeKind.DUTY_DECLINED, Locale.SIMPLIFIED_CHINESE))
        .get()
        .asString()
        .contains("值班高管");
  }

  @Test
  void coordinatorsHearOfAHoleInTheRosterOnce() {
    var gap = new DutyGapAhead(Roster.EXECUTIVE, EVENING, MORNING);
    events.publishEvent(gap);
    var first = acting.as("gao.yuan", inbox::unread);
    events.publishEvent(gap);

    assertThat(newest("gao.yuan", NoticeKind.DUTY_GAP, Locale.ENGLISH)).isPresent();
    assertThat(acting.as("gao.yuan", inbox::unread)).isEqualTo(first);
  }

  @Test
  void administratorsHearOfAMissingYearThoughWhoeverAskedWasOnlyReading() {
    var reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    var due =
        reading.execute(
            status -> calendar.after(Instant.parse("2061-12-30T09:00:00Z"), Duration.ofHours(24)));

    assertThat(due).isAfter(Instant.parse("2061-12-31T16:00:00Z"));
    assertThat(newest("ren.hao", NoticeKind.CALENDAR_MISSING, Locale.ENGLISH))
        .get()
        .asString()
        .contains("2062");
  }

  private Optional<String> newest(String person, NoticeKind kind, Locale locale) {
    return acting.as(person, () -> inbox.page(false, null, 200)).items().stream()
        .filter(message -> message.kind() == kind)
        .findFirst()
        .map(message -> wording.title(message, locale) + "\n" + wording.text(message, locale));
  }

  private static Offer offer(long id, Roster roster) {
    return new Offer(
        id,
        roster,
        new Span(EVENING, MORNING),
        new PersonId("liu.yang"),
        new PersonId("tang.yu"),
        EVENING,
        null,
        null);
  }
}
