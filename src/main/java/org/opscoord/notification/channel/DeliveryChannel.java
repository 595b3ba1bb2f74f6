package org.opscoord.notification.channel;

import org.opscoord.directory.Person;

/**
 * A way to tell a person outside of the inbox, which needs no delivery. Implementations are beans;
 * they run after commit and never inside a transaction.
 */
public interface DeliveryChannel {

  /** Which channel it is; one implementation for each. */
  Channel channel();

  /** Whether the channel is set up, and the person has a usable address in it. */
  boolean reaches(Person person);

  /**
   * Hands the letter over. The same letter may come twice when its success could not be recorded;
   * its {@link Letter#messageId()} lets the receiver recognise that.
   *
   * @throws DeliveryFailed when it was not accepted, for now or for good
   */
  void deliver(Letter letter) throws DeliveryFailed;
}
