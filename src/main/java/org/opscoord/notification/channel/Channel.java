package org.opscoord.notification.channel;

import java.util.EnumSet;
import java.util.Set;

/** Where people are told. */
public enum Channel {
  INBOX,
  MAIL,
  /** A group of another platform, in which a robot speaks; set up for all, and nobody's choice. */
  ROBOT;

  /** Those that a person can choose. */
  public static Set<Channel> ofPeople() {
    return EnumSet.of(INBOX, MAIL);
  }
}
