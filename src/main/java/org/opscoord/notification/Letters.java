package org.opscoord.notification;

import org.opscoord.directory.Directory;
import org.opscoord.notification.channel.DeliveryFailed;
import org.opscoord.notification.channel.Letter;
import org.springframework.stereotype.Component;

/** Writes what was told to a person into a letter, in their language of today. */
@Component
class Letters {

  private final Directory directory;
  private final MessageWording wording;
  private final Links links;

  Letters(Directory directory, MessageWording wording, Links links) {
    this.directory = directory;
    this.wording = wording;
    this.links = links;
  }

  /**
   * The letter of a delivery.
   *
   * @throws DeliveryFailed when its reader has left the company
   */
  Letter write(Delivery delivery) throws DeliveryFailed {
    var message = delivery.message();
    var reader =
        directory
            .person(message.person())
            .orElseThrow(() -> new DeliveryFailed(message.person() + " is not in the directory."));
    var locale = wording.languageOf(reader);
    return new Letter(
        reader,
        locale,
        message.caseNumber() == null ? null : message.caseNumber().value(),
        wording.title(message, locale),
        wording.text(message, locale),
        links.to(message),
        message.taskId() != null,
        delivery.messageId());
  }
}
