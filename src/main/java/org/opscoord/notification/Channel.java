package org.opscoord.notification;

/** Where a person can be told. */
public enum Channel {
  INBOX,
  MAIL
}
