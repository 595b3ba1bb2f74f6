package org.opscoord.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opscoord.notification.Colleagues.CHINESE;
import static org.opscoord.notification.Colleagues.ENGLISH;
import static org.opscoord.notification.NoticeKind.DECISION_ANNOUNCED;
import static org.opscoord.notification.NoticeKind.QUESTION_ASKED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.TestClock;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.handling.Collision;
import org.opscoord.directory.PersonId;
import org.opscoord.notification.MailServer.Mail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins on a Monday at half past nine; the working day begins at nine. */
@NotificationTest
@Import(Collision.class)
class DigestTests {

  private static final String TO_ENGLISH = "english@appliances.example";
  private static final String TO_CHINESE = "chinese@appliances.example";
  private static final Instant TUESDAY_BEFORE_NINE = Instant.parse("2026-03-03T00:59:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-03-03T01:05:00Z");
  private static final Instant SATURDAY = Instant.parse("2026-03-07T04:00:00Z");

  @Autowired Notifications notifications;
  @Autowired Digests digests;
  @Autowired DigestRun run;
  @Autowired Inbox inbox;
  @Autowired OpenCase openCase;
  @Autowired MailServer mailServer;
  @Autowired DueDeliveries dueDeliveries;
  @Autowired TestClock.Time time;
  @Autowired Acting acting;
  @Autowired Collision collision;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  private Instant before = TestClock.START;

  @BeforeEach
  void bothWantDigests() {
    before = time.instant();
    dueDeliveries.forget();
    forgetEarlierDigests();
    mailServer.start();
    List.of(ENGLISH, CHINESE).forEach(person -> acting.run(person.value(), digests::start));
  }

  @AfterEach
  void nobodyWantsDigestsAnyMore() {
    List.of(ENGLISH, CHINESE).forEach(person -> acting.run(person.value(), digests::stop));
    dueDeliveries.forget();
    mailServer.stop();
    time.set(before);
  }

  @Test
  void oneMailTellsWhenTheWorkingDayBegins() {
    var seal = openCase.titled("Which seal?");
    var line = openCase.titled("A new line");
    tell(DECISION_ANNOUNCED, seal, ENGLISH, CHINESE);
    tell(DECISION_ANNOUNCED, line, ENGLISH);
    time.set(TUESDAY_BEFORE_NINE);
    deliver();
    assertThat(mailServer.mailsTo(TO_ENGLISH)).isEmpty();

    time.set(TUESDAY);
    deliver();

    var mail = only(TO_ENGLISH);
    assertThat(mail.subject()).isEqualTo("2 messages for you");
    assertThat(mail.text())
        .contains(seal + "  ", "Which seal?", line + "  ", "A new line")
        .contains("https://coordination.appliances.example/");
    assertThat(mail.html()).contains("lang=\"en\"", "A new line").doesNotContain("??", " th:");
    assertThat(only(TO_CHINESE).subject()).isEqualTo("您有 1 条消息");
  }

  @Test
  void whatCannotWaitIsMailedAtOnceAndTheInboxHasEverythingAtOnce() {
    var number = openCase.titled("Which seal?");
    var unread = acting.as(ENGLISH.value(), inbox::unread);

    tell(QUESTION_ASKED, number, ENGLISH);
    tell(DECISION_ANNOUNCED, number, ENGLISH);
    dueDeliveries.run();

    assertThat(only(TO_ENGLISH).subject()).contains("Which seal?");
    assertThat(acting.as(ENGLISH.value(), inbox::unread)).isEqualTo(unread + 2);
  }

  @Test
  void aDayHasOneDigestAndTheNextDayTellsOnlyWhatIsNew() {
    tell(DECISION_ANNOUNCED, openCase.titled("The first"), ENGLISH);
    time.set(TUESDAY);
    deliver();
    tell(DECISION_ANNOUNCED, openCase.titled("The second"), ENGLISH);
    time.forward(Duration.ofHours(1));
    deliver();
    assertThat(mailServer.mailsTo(TO_ENGLISH)).hasSize(1);

    time.forward(Duration.ofDays(1));
    deliver();

    assertThat(mailServer.mailsTo(TO_ENGLISH)).hasSize(2);
    assertThat(mailServer.mailsTo(TO_ENGLISH).get(1).text())
        .contains("The second")
        .doesNotContain("The first");
  }

  @Test
  void whatWasReadIsNotToldAgainAndNothingUnreadMeansNoMail() {
    tell(DECISION_ANNOUNCED, openCase.titled("Which seal?"), ENGLISH);
    acting.run(ENGLISH.value(), () -> assertThat(inbox.readAll()).isPositive());

    time.set(TUESDAY);
    deliver();

    assertThat(mailServer.mailsTo(TO_ENGLISH)).isEmpty();
  }

  @Test
  void nobodyIsMailedOnADayOff() {
    tell(DECISION_ANNOUNCED, openCase.titled("Which seal?"), ENGLISH);

    time.set(SATURDAY);
    deliver();

    assertThat(mailServer.mailsTo(TO_ENGLISH)).isEmpty();
  }

  @Test
  void whoeverWantsSingleMailsAgainGetsWhatWaitsAtOnce() {
    tell(DECISION_ANNOUNCED, openCase.titled("Which seal?"), ENGLISH);

    acting.run(ENGLISH.value(), digests::stop);
    acting.run(ENGLISH.value(), digests::stop);
    dueDeliveries.run();
    assertThat(only(TO_ENGLISH).text()).contains("Which seal?");
    tell(DECISION_ANNOUNCED, openCase.titled("Next"), ENGLISH);
    dueDeliveries.run();

    assertThat(mailServer.mailsTo(TO_ENGLISH)).hasSize(2);
    assertThat(acting.as(ENGLISH.value(), digests::wanted)).isFalse();
  }

  @Test
  void aNoticeThatNamesItsChannelsTakesThemWhateverItsReaderChose() {
    var number = openCase.titled("Which seal?");
    for (var through : List.of(Notice.Through.INBOX, Notice.Through.INBOX_AND_MAIL)) {
      notifications.tell(
          new Notice(
              QUESTION_ASKED,
              List.of(CHINESE),
              number,
              null,
              "through:" + through + number,
              through,
              List.of(NoticeArgument.words("one"))));
      dueDeliveries.run();
      assertThat(mailServer.mailsTo(TO_CHINESE)).hasSize(through == Notice.Through.INBOX ? 0 : 1);
    }
  }

  @Test
  void twoNodesAtOnceSendOneDigest() throws Exception {
    tell(DECISION_ANNOUNCED, openCase.titled("Which seal?"), ENGLISH);
    time.set(TUESDAY);

    var second = collision.of(() -> digests.sendDaily(ENGLISH), () -> digests.sendDaily(ENGLISH));
    second.get(20, TimeUnit.SECONDS);
    dueDeliveries.run();

    assertThat(mailServer.mailsTo(TO_ENGLISH)).hasSize(1);
    assertThat(waiting(ENGLISH)).isZero();
  }

  @Test
  void aDigestThatIsRolledBackIsSentLaterAndWhole() {
    tell(DECISION_ANNOUNCED, openCase.titled("Which seal?"), ENGLISH);
    time.set(TUESDAY);

    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      digests.sendDaily(ENGLISH);
                      throw new IllegalStateException("the node dies");
                    }))
        .hasMessage("the node dies");
    dueDeliveries.run();
    assertThat(mailServer.mailsTo(TO_ENGLISH)).isEmpty();
    deliver();

    assertThat(only(TO_ENGLISH).text()).contains("Which seal?");
  }

  private void tell(NoticeKind kind, CaseNumber number, PersonId... people) {
    notifications.tell(
        new Notice(
            kind,
            List.of(people),
            number,
            null,
            kind.id() + ":" + UUID.randomUUID(),
            List.of(NoticeArgument.words("one"), NoticeArgument.words("two"))));
  }

  /** Every test is about the same Tuesday. */
  private void forgetEarlierDigests() {
    jdbc.sql("DELETE FROM coordination.digest_entry").update();
    jdbc.sql(
            """
            DELETE FROM coordination.delivery d USING coordination.notification n
             WHERE n.id = d.notification_id AND n.kind = 'DIGEST'
            """)
        .update();
    jdbc.sql("DELETE FROM coordination.notification WHERE kind = 'DIGEST'").update();
  }

  private void deliver() {
    run.run();
    dueDeliveries.run();
  }

  private Mail only(String address) {
    var mails = mailServer.mailsTo(address);
    assertThat(mails).hasSize(1);
    return mails.get(0);
  }

  private long waiting(PersonId person) {
    return jdbc.sql(
            """
            SELECT count(*) FROM coordination.digest_entry
             WHERE person = :person AND digest_id IS NULL
            """)
        .param("person", person.value())
        .query(Long.class)
        .single();
  }
}
