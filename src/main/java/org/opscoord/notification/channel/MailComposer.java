package org.opscoord.notification.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.opscoord.engine.ProductSettings;
import org.opscoord.engine.Texts;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Writes a letter into a mail, as HTML and as plain text. */
@Component
class MailComposer {

  private final MailTemplates templates;
  private final Texts texts;
  private final InternetAddress from;

  MailComposer(
      MailTemplates templates, Texts texts, MailSettings settings, ProductSettings product) {
    this.templates = templates;
    this.texts = texts;
    var address =
        Objects.requireNonNullElseGet(
            settings.from(),
            () ->
                "no-reply@" + Objects.requireNonNullElse(product.baseUrl().getHost(), "localhost"));
    this.from =
        MailAddress.of(address)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "opscoord.mail.from must be one mail address, but is: " + address));
  }

  /** Fills an empty mail. */
  void compose(MimeMessage mail, InternetAddress to, Letter letter)
      throws MessagingException, UnsupportedEncodingException {
    var helper =
        new MimeMessageHelper(
            mail, MimeMessageHelper.MULTIPART_MODE_RELATED, StandardCharsets.UTF_8.name());
    helper.setFrom(from.getAddress(), texts.text(letter.locale(), "mail.from"));
    helper.setTo(to);
    helper.setSubject(Plain.line(letter.title()));
    helper.setText(templates.text(letter), templates.html(letter));
    mail.setHeader("Message-ID", letter.messageId());
    // Keeps absence assistants from answering.
    mail.setHeader("Auto-Submitted", "auto-generated");
  }
}
