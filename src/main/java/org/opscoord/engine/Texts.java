package org.opscoord.engine;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sentences for people, from {@code i18n/<room>*.properties}. */
@Component
public class Texts {

  private final MessageSource messages;
  private final ProductSettings settings;

  public Texts(MessageSource messages, ProductSettings settings) {
    this.messages = messages;
    this.settings = settings;
  }

  /**
   * The sentence in a language.
   *
   * @throws org.springframework.context.NoSuchMessageException when the key is unknown
   */
  public String text(Locale locale, String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  /** The sentence in the language of the installation. */
  public String text(String key, Object... arguments) {
    return text(settings.locale(), key, arguments);
  }

  /** The sentence of a refusal in a language, without its single problems. */
  public String text(Locale locale, Refusal refusal) {
    return text(locale, refusal.messageKey(), refusal.arguments().toArray());
  }
}
