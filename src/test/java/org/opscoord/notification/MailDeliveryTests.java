package org.opscoord.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opscoord.notification.Colleagues.ADMINISTRATOR;
import static org.opscoord.notification.Colleagues.CHINESE;
import static org.opscoord.notification.Colleagues.ENGLISH;
import static org.opscoord.notification.Colleagues.WITHOUT_MAIL;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.TestClock;
import org.opscoord.casework.CaseEvents.TaskAssigned;
import org.opscoord.casework.CaseEvents.TaskOfCase;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@NotificationTest
class MailDeliveryTests {

  private static final String TO_ENGLISH = "english@appliances.example";
  private static final String TO_CHINESE = "chinese@appliances.example";

  @Autowired Notifications notifications;
  @Autowired DeadLetters deadLetters;
  @Autowired Inbox inbox;
  @Autowired OpenCase openCase;
  @Autowired MailServer mailServer;
  @Autowired DueDeliveries dueDeliveries;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  @Autowired TestClock.Time time;
  @Autowired Acting acting;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void openTheMailServer() {
    dueDeliveries.forget();
    mailServer.start();
  }

  @AfterEach
  void closeTheMailServer() {
    mailServer.stop();
  }

  @Test
  void aTaskIsMailedToItsHoldersInTheirOwnLanguageWithALinkToIt() {
    var number = openCase.titled("Which seal?");
    var due = Instant.parse("2026-03-05T09:00:00Z");
    assign(number, "task-7", "Analyse the problem", due, List.of(ENGLISH, CHINESE));

    dueDeliveries.run();

    var english = only(TO_ENGLISH);
    assertThat(english.subject()).isEqualTo("Analyse the problem – Which seal?");
    assertThat(english.header("From"))
        .containsExactly("Operations Coordination <coordination@appliances.example>");
    assertThat(english.header("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(english.text())
        .contains("Hello Emily Stone,")
        .contains("The task “Analyse the problem” of case " + number)
        .contains("Deadline: Mar 5, 2026, 5:00")
        .contains(
            "Open the task\n"
                + "https://coordination.appliances.example/camunda/app/tasklist/default/#/?task=task-7")
        .contains("because of case " + number);
    assertThat(english.html())
        .contains("lang=\"en\"", "waits for you.")
        .contains(
            "href=\"https://coordination.appliances.example/camunda/app/tasklist/default/#/?task=task-7\"")
        .doesNotContain(" th:", "??");
    var chinese = only(TO_CHINESE);
    assertThat(chinese.text())
        .contains("石静，您好：", "的任务“Analyse the problem”等待您办理。", "时限：2026年3月5日", "打开任务");
    assertThat(chinese.html()).contains("lang=\"zh-CN\"", "等待您办理。");
  }

  @Test
  void aMessageAboutNoTaskLinksToTheStartPage() {
    tell(openCase.titled("Just so you know"), ENGLISH);

    dueDeliveries.run();

    assertThat(only(TO_ENGLISH).text())
        .contains("Open Operations Coordination\nhttps://coordination.appliances.example/\n");
  }

  @Test
  void aMessageAboutNoCaseIsMailedAndKeptWithoutOne() {
    notifications.tell(
        new Notice(
            NoticeKind.QUESTION_ASKED,
            List.of(ENGLISH),
            null,
            null,
            UUID.randomUUID().toString(),
            List.of(NoticeArgument.words("Is this about no case?"))));

    dueDeliveries.run();

    assertThat(only(TO_ENGLISH).text())
        .contains("Is this about no case?")
        .endsWith("--\nWhat you are told by mail, you choose in the preferences of your inbox.\n");
    assertThat(only(TO_ENGLISH).html()).doesNotContain("because of case", "null");
    acting.run(
        ENGLISH.value(),
        () -> {
          var message = inbox.page(true, null, 1).items().get(0);
          assertThat(message.caseNumber()).isNull();
          assertThat(message.arguments())
              .extracting(NoticeArgument::value)
              .containsExactly("", "", "Is this about no case?");
        });
  }

  @Test
  void aServerThatWasDownGetsTheSameMessageIdLater() {
    var number = openCase.titled("Patience");
    tell(number, ENGLISH);
    var before = delivery(number);
    mailServer.stop();

    dueDeliveries.run();

    assertThat(delivery(number).state()).isEqualTo("PENDING");
    assertThat(delivery(number).attempts()).isEqualTo(1);
    assertThat(delivery(number).error()).isNotBlank();
    mailServer.start();
    time.forward(Duration.ofSeconds(29));
    dueDeliveries.run();
    assertThat(mailServer.mailsTo(TO_ENGLISH)).isEmpty();
    time.forward(Duration.ofSeconds(1));
    dueDeliveries.run();

    assertThat(only(TO_ENGLISH).header("Message-ID")).containsExactly(before.messageId());
    assertThat(before.messageId()).matches("<[0-9a-f-]{36}@coordination\\.appliances\\.example>");
    assertThat(delivery(number).state()).isEqualTo("SENT");
    assertThat(delivery(number).messageId()).isEqualTo(before.messageId());
    assertThat(dueDeliveries.scheduled()).isZero();
  }

  @Test
  void afterTheLastAttemptItIsADeadLetterUntilAnAdministratorRevivesIt() {
    var number = openCase.titled("Nobody home");
    tell(number, ENGLISH);
    mailServer.stop();
    for (var attempt = 1; attempt <= 8; attempt++) {
      assertThat(delivery(number).state()).isEqualTo("PENDING");
      dueDeliveries.run();
      assertThat(delivery(number).attempts()).isEqualTo(attempt);
      time.forward(Duration.ofHours(2));
    }

    var dead = delivery(number);
    assertThat(dead.state()).isEqualTo("DEAD");
    assertThat(dueDeliveries.scheduled()).isZero();
    acting.run(
        ADMINISTRATOR.value(),
        () -> {
          assertThat(deadLetters.page(null, 50).items())
              .anySatisfy(
                  letter -> {
                    assertThat(letter.id()).isEqualTo(dead.id());
                    assertThat(letter.message().caseNumber()).isEqualTo(number);
                    assertThat(letter.lastError()).isNotBlank();
                  });
          deadLetters.retry(dead.id());
          assertThatThrownBy(() -> deadLetters.retry(dead.id()))
              .isInstanceOf(DeadLetterUnknown.class);
        });
    mailServer.start();
    dueDeliveries.run();

    assertThat(only(TO_ENGLISH).header("Message-ID")).containsExactly(dead.messageId());
    assertThat(delivery(number).state()).isEqualTo("SENT");
  }

  @Test
  void whatWasSentIsNotSentAgain() {
    var number = openCase.titled("Once is enough");
    tell(number, ENGLISH);
    var delivery = delivery(number).id();
    dueDeliveries.run();
    scheduleOnceMore(delivery);

    dueDeliveries.run();

    assertThat(mailServer.mailsTo(TO_ENGLISH)).hasSize(1);
    assertThat(dueDeliveries.scheduled()).isZero();
  }

  @Test
  void whatIsRolledBackIsNeverToldAndSchedulesNothing() {
    var number = openCase.titled("Never mind");

    transaction.executeWithoutResult(
        status -> {
          tell(number, ENGLISH);
          assertThat(dueDeliveries.scheduled()).isEqualTo(1);
          status.setRollbackOnly();
        });

    assertThat(dueDeliveries.scheduled()).isZero();
    assertThat(count("notification", number)).isZero();
    dueDeliveries.run();
    assertThat(mailServer.mailsTo(TO_ENGLISH)).isEmpty();
  }

  @Test
  void aTitleAddsNeitherHeadersNorRecipientsNorMarkup() {
    var title =
        "Seal\r\nBcc: thief@example.org\r\n\r\nX\u0001\u2028\u202Ey <script>alert(1)</script>"
            + " ${T(java.lang.Runtime)} [[${name}]] {0} <img src=x onerror=alert(1)>";
    var number = openCase.titled(title);
    tell(number, ENGLISH);

    dueDeliveries.run();

    assertThat(mailServer.mailsTo("thief@example.org")).isEmpty();
    var mail = only(TO_ENGLISH);
    assertThat(mail.header("Bcc")).isEmpty();
    assertThat(mail.header("To")).containsExactly(TO_ENGLISH);
    assertThat(mail.subject())
        .contains("Seal Bcc: thief@example.org X y <script>alert(1)</script>")
        .contains("${T(java.lang.Runtime)} [[${name}]] {0}")
        .doesNotContainPattern("\\p{Cntrl}");
    assertThat(mail.html())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "${T(java.lang.Runtime)}")
        .doesNotContain("<script", "<img", "\u202E");
    assertThat(mail.text()).contains("<script>alert(1)</script>").doesNotContain("\u0001");
  }

  @Test
  void aPersonWithoutAnAddressIsToldInTheInboxOnly() {
    var number = openCase.titled("No way to you");
    tell(number, WITHOUT_MAIL);

    assertThat(count("notification", number)).isEqualTo(1);
    assertThat(dueDeliveries.scheduled()).isZero();
  }

  @Test
  void theSameEventTwiceTellsOnceAndReachesWhoeverIsNew() {
    var number = openCase.titled("Echo");
    assign(number, "task-8", "Echo", null, List.of(ENGLISH));
    assign(number, "task-8", "Echo", null, List.of(ENGLISH, CHINESE));

    dueDeliveries.run();

    assertThat(only(TO_ENGLISH).text()).contains("Deadline: no deadline");
    assertThat(only(TO_CHINESE).text()).contains("时限：无时限");
    assertThat(count("notification", number)).isEqualTo(2);
  }

  private record Row(long id, String state, int attempts, String error, String messageId) {}

  private Row delivery(CaseNumber number) {
    return jdbc.sql(
            """
            SELECT d.id, d.state, d.attempts, coalesce(d.last_error, '') AS error, d.message_id
              FROM coordination.delivery d JOIN coordination.notification n
                ON n.id = d.notification_id WHERE n.case_number = :number
            """)
        .param("number", number.value())
        .query(Row.class)
        .single();
  }

  private long count(String table, CaseNumber number) {
    return jdbc.sql(
            "SELECT count(*) FROM coordination.%s WHERE case_number = :number".formatted(table))
        .param("number", number.value())
        .query(Long.class)
        .single();
  }

  private void scheduleOnceMore(long delivery) {
    var added =
        jdbc.sql(
                """
                INSERT INTO coordination.scheduled_tasks
                  (task_name, task_instance, execution_time, picked, version)
                VALUES ('deliver-notification', :instance, '2026-01-01', false, 1)
                """)
            .param("instance", delivery + ".0")
            .update();
    assertThat(added).isEqualTo(1);
  }

  private MailServer.Mail only(String address) {
    var mails = mailServer.mailsTo(address);
    assertThat(mails).hasSize(1);
    return mails.get(0);
  }

  private void tell(CaseNumber number, PersonId person) {
    notifications.tell(
        new Notice(
            NoticeKind.QUESTION_ASKED,
            List.of(person),
            number,
            null,
            UUID.randomUUID().toString(),
            List.of(NoticeArgument.words("Which one?\nAnd why?"))));
  }

  private void assign(
      CaseNumber number, String task, String name, @Nullable Instant due, List<PersonId> holders) {
    var known =
        new TaskOfCase(task, number, "any", 1, "Any", name, null, null, time.instant(), due);
    transaction.executeWithoutResult(
        status -> events.publishEvent(new TaskAssigned(known, holders)));
  }
}
