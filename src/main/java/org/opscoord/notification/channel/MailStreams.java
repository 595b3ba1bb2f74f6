package org.opscoord.notification.channel;

import jakarta.mail.util.StreamProvider;
import org.springframework.stereotype.Component;

/**
 * Names Jakarta Mail the provider of its streams once. It looks through the whole class path for
 * one with every part of every mail otherwise, half of what a mail costs (jakartaee/mail-api issues
 * 699 and 861). A name that is set from outside stays.
 */
@Component
class MailStreams {

  static final String PROVIDER = StreamProvider.class.getName();

  MailStreams() {
    if (System.getProperty(PROVIDER) == null) {
      System.setProperty(PROVIDER, StreamProvider.provider().getClass().getName());
    }
  }
}
