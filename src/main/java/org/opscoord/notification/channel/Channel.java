package org.opscoord.notification.channel;

/** Where a person can be told. */
public enum Channel {
  INBOX,
  MAIL
}
