package org.opscoord.notification;

import java.util.Locale;
import java.util.stream.Collectors;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.opscoord.engine.Texts;
import org.opscoord.notification.channel.DeliveryFailed;
import org.opscoord.notification.channel.Letter;
import org.springframework.stereotype.Component;

/** Writes what was told to a person into a letter, in their language of today. */
@Component
class Letters {

  private final Directory directory;
  private final MessageWording wording;
  private final Links links;
  private final DigestRepository digests;
  private final Texts texts;

  Letters(
      Directory directory,
      MessageWording wording,
      Links links,
      DigestRepository digests,
      Texts texts) {
    this.directory = directory;
    this.wording = wording;
    this.links = links;
    this.digests = digests;
    this.texts = texts;
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
    if (message.kind() == NoticeKind.DIGEST) {
      return digest(reader, locale, delivery);
    }
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

  private Letter digest(Person reader, Locale locale, Delivery delivery) {
    var entries = digests.entries(delivery.message().id());
    return new Letter(
        reader,
        locale,
        null,
        texts.text(locale, "notice.digest.title", "", "", entries.size()),
        entries.stream().map(entry -> line(entry, locale)).collect(Collectors.joining("\n\n")),
        links.to(delivery.message()),
        false,
        delivery.messageId());
  }

  private String line(Message entry, Locale locale) {
    var number = entry.caseNumber();
    return "%s%s\n%s"
        .formatted(
            number == null ? "" : number + "  ", wording.title(entry, locale), links.to(entry));
  }
}
