package org.opscoord.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailConnectionsTests {

  private final Counted known = new Counted();
  private MailConnections connections;
  private GreenMail server;

  /** Counts how often somebody connects, for which the password is needed. */
  private static final class Counted extends JavaMailSenderImpl {
    private int connected;

    @Override
    public @Nullable String getPassword() {
      connected++;
      return super.getPassword();
    }
  }

  @BeforeEach
  void open() {
    server = start(0);
    known.setHost("127.0.0.1");
    known.setPort(server.getSmtp().getPort());
    var beans = new StaticListableBeanFactory();
    beans.addBean("mailSender", known);
    connections =
        new MailConnections(beans.getBeanProvider(JavaMailSenderImpl.class), Clock.systemUTC());
  }

  @AfterEach
  void close() {
    connections.destroy();
    server.stop();
  }

  private static GreenMail start(int port) {
    var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    return server;
  }

  private void send(int mails) throws MessagingException {
    for (var number = 0; number < mails; number++) {
      var mail = connections.newMail();
      mail.setFrom("us@x.example");
      mail.setRecipients(Message.RecipientType.TO, "them@x.example");
      mail.setHeader("Message-ID", "<" + number + "@x.example>");
      mail.setText("A text");
      connections.send(mail);
    }
  }

  @Test
  void mailsThatFollowOneAnotherUseOneConnectionAndKeepTheirIds() throws Exception {
    send(5);

    assertThat(known.connected).isOne();
    assertThat(server.getReceivedMessages())
        .extracting(mail -> mail.getHeader("Message-ID", null))
        .containsExactly(
            "<0@x.example>", "<1@x.example>", "<2@x.example>", "<3@x.example>", "<4@x.example>");
  }

  @Test
  void noConnectionCarriesMoreThanAHundredMails() throws Exception {
    send(101);

    assertThat(known.connected).isEqualTo(2);
    assertThat(server.getReceivedMessages()).hasSize(101);
  }

  @Test
  void aServerThatCameBackIsConnectedWithAnewAndNoMailFailsForIt() throws Exception {
    send(1);
    server.stop();
    server = start(known.getPort());

    send(1);

    assertThat(known.connected).isEqualTo(2);
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void aServerThatIsGoneIsSaidToBe() {
    server.stop();

    assertThatThrownBy(() -> send(1)).isInstanceOf(MessagingException.class);
  }
}
