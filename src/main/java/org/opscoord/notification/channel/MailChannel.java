package org.opscoord.notification.channel;

import jakarta.mail.MessagingException;
import java.io.UnsupportedEncodingException;
import org.opscoord.directory.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mail by SMTP. Without a configured server it reaches nobody, and says so once at the start. */
@Component
class MailChannel implements DeliveryChannel {

  private static final Logger log = LoggerFactory.getLogger(MailChannel.class);

  private final MailConnections connections;
  private final MailComposer composer;

  MailChannel(MailConnections connections, MailComposer composer) {
    this.connections = connections;
    this.composer = composer;
  }

  @EventListener(ApplicationReadyEvent.class)
  void sayWhenThereIsNoServer() {
    if (!connections.areSet()) {
      log.info("No mail server is set (spring.mail.host): people are told in their inbox only.");
    }
  }

  @Override
  public Channel channel() {
    return Channel.MAIL;
  }

  @Override
  public boolean reaches(Person person) {
    return connections.areSet() && MailAddress.of(person.email()).isPresent();
  }

  @Override
  public void deliver(Letter letter) throws DeliveryFailed {
    if (!connections.areSet()) {
      throw new DeliveryFailed("No mail server is set (spring.mail.host).");
    }
    var to =
        MailAddress.of(letter.reader().email())
            .orElseThrow(
                () -> new DeliveryFailed(letter.reader().id() + " has no usable mail address."));
    try {
      var mail = connections.newMail();
      composer.compose(mail, to, letter);
      connections.send(mail);
    } catch (MessagingException | UnsupportedEncodingException failure) {
      throw new DeliveryFailed(failure);
    }
  }
}
