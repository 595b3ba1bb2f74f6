package org.opscoord.notification;

import org.opscoord.directory.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends the digests that are due, each in a transaction of its own. */
@Component
public class DigestRun {

  private static final Logger log = LoggerFactory.getLogger(DigestRun.class);

  private final Digests digests;

  DigestRun(Digests digests) {
    this.digests = digests;
  }

  /** What fails for one person is tried again at the next run, and keeps nobody else waiting. */
  public void run() {
    digests.due().forEach(this::send);
  }

  private void send(PersonId person) {
    try {
      digests.sendDaily(person);
    } catch (RuntimeException failure) {
      log.error("The digest of {} could not be sent; it is tried again", person, failure);
    }
  }
}
