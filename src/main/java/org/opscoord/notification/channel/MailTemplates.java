package org.opscoord.notification.channel;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The two bodies of a mail. Has its own engine, so that pages and mails cannot disturb each other.
 */
@Component
class MailTemplates {

  private final SpringTemplateEngine engine = new SpringTemplateEngine();

  MailTemplates(MessageSource messages) {
    engine.setTemplateEngineMessageSource(messages);
    engine.addTemplateResolver(resolver(TemplateMode.HTML, ".html"));
    engine.addTemplateResolver(resolver(TemplateMode.TEXT, ".txt"));
  }

  String html(Letter letter) {
    return engine.process("notice.html", context(letter));
  }

  String text(Letter letter) {
    return engine.process("notice.txt", context(letter));
  }

  private static Context context(Letter letter) {
    return new Context(
        letter.locale(),
        Map.of(
            "language", letter.locale().toLanguageTag(),
            "name", Plain.line(letter.reader().name()),
            "caseNumber", Objects.requireNonNullElse(letter.caseNumber(), ""),
            "title", Plain.line(letter.title()),
            "text", Plain.lines(letter.text()),
            "link", letter.link().toString(),
            "aboutTask", letter.aboutTask()));
  }

  private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String ending) {
    var resolver = new ClassLoaderTemplateResolver(MailTemplates.class.getClassLoader());
    resolver.setPrefix("templates/mail/");
    resolver.getResolvablePatternSpec().addPattern("*" + ending);
    resolver.setTemplateMode(mode);
    resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
    return resolver;
  }
}
