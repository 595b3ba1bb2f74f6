package org.opscoord.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.opscoord.notification.Colleagues.ADMINISTRATOR;
import static org.opscoord.notification.Colleagues.CHINESE;
import static org.opscoord.notification.Colleagues.ENGLISH;
import static org.opscoord.notification.Colleagues.WITHOUT_MAIL;
import static org.opscoord.notification.RobotServer.DINGTALK;
import static org.opscoord.notification.RobotServer.SLACK;
import static org.opscoord.notification.RobotServer.WEBHOOK;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opscoord.Acting;
import org.opscoord.TestClock;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Groups are told what people are told, through the same deliveries as mail. */
@NotificationTest
@ExtendWith(OutputCaptureExtension.class)
class RobotDeliveryTests {

  private static final PersonId OF_QUALITY = new PersonId("huang.mei");
  private static final String DINGTALK_TOOK_IT = "{\"errcode\":0,\"errmsg\":\"ok\"}";

  @Autowired Notifications notifications;
  @Autowired DeadLetters deadLetters;
  @Autowired OpenCase openCase;
  @Autowired MailServer mailServer;
  @Autowired RobotServer robotServer;
  @Autowired DueDeliveries dueDeliveries;
  @Autowired TestClock.Time time;
  @Autowired Acting acting;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void open() {
    dueDeliveries.forget();
    mailServer.start();
    robotServer.reset();
    robotServer.answers(DINGTALK, okJson(DINGTALK_TOOK_IT));
    robotServer.answers(SLACK, aResponse().withBody("ok"));
    robotServer.answers(WEBHOOK, aResponse().withStatus(204));
    time.forward(Duration.ofDays(1));
  }

  @AfterEach
  void close() {
    mailServer.stop();
    dueDeliveries.forget();
  }

  @Test
  void aGroupIsToldOnceOfEachEventHoweverManyPeopleAreTold() {
    var number = openCase.titled("Seal @all [x](https://evil.example)");
    reviewed(number, "event-1", ENGLISH, CHINESE, WITHOUT_MAIL);
    reviewed(number, "event-1", ENGLISH, CHINESE);

    dueDeliveries.run();

    assertThat(robotServer.heard(DINGTALK)).hasSize(1);
    assertThat(robotServer.heard(DINGTALK).get(0).getBodyAsString())
        .contains("Decision reviewed", "Told: 石静, Emily Stone, Otto Hard", "＠all ［x］")
        .contains("[Open Operations Coordination](https://coordination.appliances.example/)");
    assertThat(robotServer.heard(SLACK)).isEmpty();
    assertThat(robotServer.heard(WEBHOOK)).isEmpty();
    assertThat(delivery(number, "sales").state()).isEqualTo("SENT");
  }

  @Test
  void anEventThatReachesAnotherDepartmentLaterIsToldThereToo() {
    var number = openCase.titled("Both");
    reviewed(number, "event-1", ENGLISH);
    reviewed(number, "event-1", ENGLISH, OF_QUALITY);

    dueDeliveries.run();

    assertThat(robotServer.heard(DINGTALK)).hasSize(1);
    assertThat(robotServer.heard(SLACK)).hasSize(1);
  }

  @Test
  void aRobotSpeaksItsOwnLanguage() {
    late(openCase.titled("晚了"));

    dueDeliveries.run();

    assertThat(robotServer.heard(WEBHOOK)).hasSize(1);
    assertThat(robotServer.heard(WEBHOOK).get(0).getBodyAsString())
        .contains("\"kind\":\"needed-by-passed\"", "晚了", "已通知：Emily Stone");
  }

  @Test
  void twoWhoTellOfOneEventAtOnceMakeOneDelivery() throws Exception {
    var number = openCase.titled("At once");
    var threads = Executors.newFixedThreadPool(2);
    var start = new CyclicBarrier(2);
    for (var person : List.of(ENGLISH, CHINESE)) {
      threads.submit(
          () -> {
            start.await();
            reviewed(number, "event-1", person);
            return null;
          });
    }
    threads.shutdown();
    assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();

    dueDeliveries.run();

    assertThat(robotServer.heard(DINGTALK)).hasSize(1);
    assertThat(delivery(number, "sales").state()).isEqualTo("SENT");
  }

  @Test
  void aPlatformThatWasDownGetsTheSameMessageIdLater() {
    var number = openCase.titled("Patience");
    robotServer.answers(WEBHOOK, serverError());
    late(number);

    dueDeliveries.run();
    assertThat(delivery(number, "audit").attempts()).isEqualTo(1);
    robotServer.answers(WEBHOOK, aResponse().withStatus(202));
    time.forward(Duration.ofSeconds(30));
    dueDeliveries.run();

    assertThat(robotServer.heard(WEBHOOK))
        .hasSize(2)
        .extracting(request -> request.getHeader("Opscoord-Id"))
        .containsOnly(delivery(number, "audit").messageId().replaceAll("[<>]", ""));
    assertThat(delivery(number, "audit").state()).isEqualTo("SENT");
  }

  @Test
  void moreThanThePlatformAllowsIsPutOffAndNoFailure() {
    var numbers = List.of(openCase.titled("One"), openCase.titled("Two"), openCase.titled("Three"));
    numbers.forEach(this::late);

    dueDeliveries.run();
    assertThat(robotServer.heard(WEBHOOK)).hasSize(2);
    time.forward(Duration.ofSeconds(59));
    dueDeliveries.run();
    assertThat(robotServer.heard(WEBHOOK)).hasSize(2);
    assertThat(numbers).extracting(number -> delivery(number, "audit").attempts()).containsOnly(0);
    time.forward(Duration.ofSeconds(1));
    dueDeliveries.run();

    assertThat(robotServer.heard(WEBHOOK)).hasSize(3);
    assertThat(numbers)
        .extracting(number -> delivery(number, "audit").state())
        .containsOnly("SENT");
  }

  @Test
  void aWishToBeLeftAloneHoldsForAllOfTheRobotsMessages() {
    var first = openCase.titled("First");
    robotServer.answers(SLACK, aResponse().withStatus(429).withHeader("Retry-After", "90"));
    reviewed(first, "event-1", OF_QUALITY);
    dueDeliveries.run();
    robotServer.answers(SLACK, aResponse().withBody("ok"));
    time.forward(Duration.ofSeconds(80));
    var second = openCase.titled("Second");
    reviewed(second, "event-2", OF_QUALITY);

    dueDeliveries.run();
    assertThat(robotServer.heard(SLACK)).hasSize(1);
    time.forward(Duration.ofSeconds(10));
    dueDeliveries.run();
    time.forward(Duration.ofSeconds(1));
    dueDeliveries.run();

    assertThat(robotServer.heard(SLACK)).hasSize(3);
    assertThat(delivery(first, "quality").attempts()).isZero();
    assertThat(delivery(first, "quality").state()).isEqualTo("SENT");
    assertThat(delivery(second, "quality").state()).isEqualTo("SENT");
  }

  @Test
  void aPlatformThatPutsOffForEverEndsInADeadLetter() {
    var number = openCase.titled("For ever");
    robotServer.answers(SLACK, aResponse().withStatus(429).withHeader("Retry-After", "3600"));
    reviewed(number, "event-1", OF_QUALITY);
    for (var hour = 0; hour < 20; hour++) {
      dueDeliveries.run();
      time.forward(Duration.ofHours(1).plusSeconds(1));
    }
    assertThat(delivery(number, "quality").attempts()).isZero();

    for (var hour = 0; hour < 200; hour++) {
      dueDeliveries.run();
      time.forward(Duration.ofHours(2));
    }

    assertThat(delivery(number, "quality").state()).isEqualTo("DEAD");
    assertThat(robotServer.heard(SLACK)).hasSizeLessThan(60);
  }

  @Test
  void whatIsRefusedAgainAndAgainBecomesADeadLetterThatShowsNoSecret(CapturedOutput output) {
    var number = openCase.titled("Wrong signature");
    robotServer.answers(
        DINGTALK,
        okJson(
            "{\"errcode\":310000,\"errmsg\":\"sign not match for %s with %s\"}"
                .formatted(RobotServer.DINGTALK_TOKEN, RobotServer.DINGTALK_SECRET)));
    reviewed(number, "event-1", ENGLISH);
    for (var attempt = 1; attempt <= 8; attempt++) {
      dueDeliveries.run();
      time.forward(Duration.ofHours(2));
    }

    var dead = delivery(number, "sales");
    assertThat(dead.state()).isEqualTo("DEAD");
    assertThat(dead.error())
        .isEqualTo(
            "sales: The platform refused the message: errcode 310000, sign not match for *** with"
                + " ***");
    assertThat(output.getAll()).contains("errcode 310000").doesNotContain("verysecret");
    robotServer.answers(DINGTALK, okJson(DINGTALK_TOOK_IT));
    acting.run(
        ADMINISTRATOR.value(),
        () -> {
          assertThat(deadLetters.page(null, 50).items())
              .anySatisfy(
                  letter -> {
                    assertThat(letter.id()).isEqualTo(dead.id());
                    assertThat(letter.robot()).isEqualTo("sales");
                  });
          deadLetters.retry(dead.id());
        });
    dueDeliveries.run();

    assertThat(delivery(number, "sales").state()).isEqualTo("SENT");
  }

  private record Row(long id, String state, int attempts, String error, String messageId) {}

  private Row delivery(CaseNumber number, String robot) {
    return jdbc.sql(
            """
            SELECT d.id, d.state, d.attempts, coalesce(d.last_error, '') AS error, d.message_id
              FROM coordination.delivery d JOIN coordination.notification n
                ON n.id = d.notification_id
             WHERE n.case_number = :number AND d.robot = :robot
            """)
        .param("number", number.value())
        .param("robot", robot)
        .query(Row.class)
        .single();
  }

  private void reviewed(CaseNumber number, String event, PersonId... people) {
    notifications.tell(
        new Notice(
            NoticeKind.DECISION_REVIEWED,
            List.of(people),
            number,
            null,
            number + event,
            List.of(NoticeArgument.words("As expected."))));
  }

  private void late(CaseNumber number) {
    notifications.tell(
        new Notice(
            NoticeKind.NEEDED_BY_PASSED,
            List.of(ENGLISH),
            number,
            null,
            UUID.randomUUID().toString(),
            List.of()));
  }
}
