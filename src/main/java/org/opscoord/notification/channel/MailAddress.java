package org.opscoord.notification.channel;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Exactly one mail address: no display name, no list, no blank or control character. */
final class MailAddress {

  private static final int LONGEST = 254;
  private static final Pattern FORM =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+");

  private MailAddress() {}

  /** The address; empty when the text is anything else. */
  static Optional<InternetAddress> of(@Nullable String text) {
    if (text == null || text.length() > LONGEST || !FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      var address = new InternetAddress(text, true);
      address.validate();
      return Optional.of(address);
    } catch (AddressException refused) {
      return Optional.empty();
    }
  }
}
