package org.opscoord.notification.channel;

import jakarta.mail.MessagingException;
import java.io.UnsupportedEncodingException;
import org.opscoord.directory.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Mail by SMTP. Without a configured server it reaches nobody, and says so once at the start. */
@Component
class MailChannel implements DeliveryChannel {

  private static final Logger log = LoggerFactory.getLogger(MailChannel.class);

  private final ObjectProvider<JavaMailSender> sender;
  private final MailComposer composer;

  MailChannel(ObjectProvider<JavaMailSender> sender, MailComposer composer) {
    this.sender = sender;
    this.composer = composer;
  }

  @EventListener(ApplicationReadyEvent.class)
  void sayWhenThereIsNoServer() {
    if (sender.getIfAvailable() == null) {
      log.info("No mail server is set (spring.mail.host): people are told in their inbox only.");
    }
  }

  @Override
  public Channel channel() {
    return Channel.MAIL;
  }

  @Override
  public boolean reaches(Person person) {
    return sender.getIfAvailable() != null && MailAddress.of(person.email()).isPresent();
  }

  @Override
  public void deliver(Letter letter) throws DeliveryFailed {
    var server = sender.getIfAvailable();
    if (server == null) {
      throw new DeliveryFailed("No mail server is set (spring.mail.host).");
    }
    var to =
        MailAddress.of(letter.reader().email())
            .orElseThrow(
                () -> new DeliveryFailed(letter.reader().id() + " has no usable mail address."));
    try {
      var mail = server.createMimeMessage();
      composer.compose(mail, to, letter);
      server.send(mail);
    } catch (MailException | MessagingException | UnsupportedEncodingException failure) {
      throw new DeliveryFailed(failure);
    }
  }
}
