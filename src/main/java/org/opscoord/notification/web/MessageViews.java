package org.opscoord.notification.web;

import java.util.List;
import java.util.Locale;
import org.opscoord.notification.Links;
import org.opscoord.notification.Message;
import org.opscoord.notification.MessageWording;
import org.opscoord.notification.Reader;
import org.opscoord.notification.web.InboxPage.MessageView;
import org.springframework.stereotype.Component;

/** Shows messages in the language of the person acting now. */
@Component
class MessageViews {

  private final Reader reader;
  private final MessageWording wording;
  private final Links links;

  MessageViews(Reader reader, MessageWording wording, Links links) {
    this.reader = reader;
    this.wording = wording;
    this.links = links;
  }

  /** The language of the person acting now. */
  Locale locale() {
    return wording.languageOf(reader.require());
  }

  List<MessageView> of(List<Message> messages) {
    var locale = locale();
    return messages.stream().map(message -> view(message, locale)).toList();
  }

  private MessageView view(Message message, Locale locale) {
    return new MessageView(
        message.id(),
        message.kind().id(),
        message.caseNumber() == null ? null : message.caseNumber().value(),
        message.taskId(),
        wording.title(message, locale),
        wording.text(message, locale),
        links.to(message).toString(),
        message.createdAt(),
        message.readAt());
  }
}
