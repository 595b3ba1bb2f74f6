package org.opscoord.notification;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.ProductSettings;
import org.opscoord.engine.Texts;
import org.springframework.stereotype.Component;

/** Puts what people are told into words, in the reader's language. */
@Component
public class MessageWording {

  private final Texts texts;
  private final Directory directory;
  private final ProductSettings settings;

  MessageWording(Texts texts, Directory directory, ProductSettings settings) {
    this.texts = texts;
    this.directory = directory;
    this.settings = settings;
  }

  /** The language that somebody reads. */
  public Locale languageOf(Person reader) {
    return reader.locale() == null ? settings.locale() : reader.locale();
  }

  /** What people call a kind of message. */
  public String name(NoticeKind kind, Locale locale) {
    return texts.text(locale, key(kind, "name"));
  }

  /** The message in one line. */
  public String title(Message message, Locale locale) {
    return texts.text(locale, key(message.kind(), "title"), arguments(message, locale));
  }

  /** The whole message; may have several lines. */
  public String text(Message message, Locale locale) {
    return texts.text(locale, key(message.kind(), "text"), arguments(message, locale));
  }

  private static String key(NoticeKind kind, String part) {
    return "notice.%s.%s".formatted(kind.id(), part);
  }

  private Object[] arguments(Message message, Locale locale) {
    return message.arguments().stream().map(argument -> words(argument, locale)).toArray();
  }

  private String words(NoticeArgument argument, Locale locale) {
    return switch (argument.type()) {
      case WORDS -> argument.value();
      case TERM -> texts.text(locale, argument.value());
      case PERSON -> directory.nameOf(new PersonId(argument.value()));
      case DEPARTMENTS ->
          Arrays.stream(argument.value().split(","))
              .map(department -> directory.nameOf(new DepartmentId(department), locale))
              .collect(Collectors.joining(texts.text(locale, "notice.list.separator")));
      case MOMENT ->
          DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
              .withLocale(locale)
              .withZone(settings.zone())
              .format(Instant.parse(argument.value()));
    };
  }
}
