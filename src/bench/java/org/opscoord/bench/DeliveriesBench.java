package org.opscoord.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ten thousand mails to a mail server, each message acknowledged. */
class DeliveriesBench {

  private static final int EVENTS = 2_000;
  private static final int MESSAGES = 10_000;
  private static final Duration LONGEST = Duration.ofMinutes(10);

  @Test
  void tenThousandMessagesGoOut() throws Exception {
    var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    var server = new Server();
    Warm.up(server, Warm.OURS);
    try (var ours =
        Warm.start(
            Warm.OURS,
            server.database("deliveries", Warm.OURS),
            "--spring.mail.host=127.0.0.1",
            "--spring.mail.port=" + mail.getSmtp().getPort())) {
      var jdbc = server.in("deliveries");
      var begin = System.nanoTime();
      ours.tell(EVENTS);
      var written = (System.nanoTime() - begin) / 1e9;
      Progress.say("Messages written");
      while (pending(jdbc) > 0) {
        if (System.nanoTime() - begin > LONGEST.toNanos()) {
          throw new IllegalStateException(pending(jdbc) + " messages are still to be sent");
        }
        Thread.sleep(250);
      }
      var sent = (System.nanoTime() - begin) / 1e9;
      assertThat(mail.getReceivedMessages()).hasSizeGreaterThanOrEqualTo(MESSAGES);
      Report.write(
          "deliveries",
          String.format(
              Locale.ROOT,
              """
              ## Deliveries

              %,d messages to five people by mail, one node: written with their events in %.1f s, \
              all acknowledged by the mail server %.1f s after the first event, **%.0f a second**. \
              Stock has no such thing to compare with.
              """,
              MESSAGES,
              written,
              sent,
              MESSAGES / sent));
    } finally {
      mail.stop();
    }
  }

  private static long pending(JdbcClient jdbc) {
    return jdbc.sql("SELECT count(*) FROM coordination.delivery WHERE state = 'PENDING'")
        .query(Long.class)
        .single();
  }
}
