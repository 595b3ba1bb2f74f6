package org.opscoord.notification.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Connections to the mail server of {@code spring.mail}, each kept for the mails that follow soon:
 * greeting, encryption and login take longer than a mail does, and servers count connections.
 */
@Component
class MailConnections implements DisposableBean {

  /** Servers wait for five minutes at least (RFC 5321, 4.5.3.2.7). */
  private static final Duration LONGEST_IDLE = Duration.ofSeconds(20);

  private static final Duration LOOK = Duration.ofSeconds(10);

  private final ObjectProvider<JavaMailSenderImpl> server;
  private final Clock clock;
  private final GenericObjectPool<Transport> connections;

  MailConnections(ObjectProvider<JavaMailSenderImpl> server, Clock clock) {
    this.server = server;
    this.clock = clock;
    var settings = new GenericObjectPoolConfig<Transport>();
    // As many as there are deliveries at a time, which the scheduler bounds.
    settings.setMaxTotal(-1);
    settings.setMaxIdle(-1);
    settings.setTestOnBorrow(true);
    settings.setMinEvictableIdleDuration(LONGEST_IDLE);
    settings.setTimeBetweenEvictionRuns(LOOK);
    settings.setJmxEnabled(false);
    connections = new GenericObjectPool<>(new MailConnection(server), settings);
  }

  /** Whether there is a server to connect with. */
  boolean areSet() {
    return server.getIfAvailable() != null;
  }

  /**
   * A mail to fill.
   *
   * @throws org.springframework.beans.factory.NoSuchBeanDefinitionException without a server
   */
  MimeMessage newMail() {
    return server.getObject().createMimeMessage();
  }

  /**
   * Sends a mail and returns when the server has taken it on.
   *
   * @throws MessagingException if it did not, or cannot be reached
   */
  void send(MimeMessage mail) throws MessagingException {
    mail.setSentDate(Date.from(clock.instant()));
    var id = mail.getHeader("Message-ID", null);
    mail.saveChanges();
    if (id != null) {
      // Saving gives every mail a new one.
      mail.setHeader("Message-ID", id);
    }
    var connection = borrowed();
    try {
      connection.sendMessage(mail, mail.getAllRecipients());
    } catch (MessagingException | RuntimeException failed) {
      discard(connection, failed);
      throw failed;
    }
    connections.returnObject(connection);
  }

  private Transport borrowed() throws MessagingException {
    try {
      return connections.borrowObject();
    } catch (MessagingException failed) {
      throw failed;
    } catch (Exception failed) {
      throw new MessagingException("No connection to the mail server: " + failed, failed);
    }
  }

  /** Why the mail was not sent matters, not how the connection ended. */
  private void discard(Transport connection, Exception failed) {
    try {
      connections.invalidateObject(connection);
    } catch (Exception closing) {
      failed.addSuppressed(closing);
    }
  }

  @Override
  public void destroy() {
    connections.close();
  }
}
