package org.opscoord.casework.conversation;

import java.util.Locale;

/** How people speak about a case. */
public enum ConversationKind {
  /** A remark for everybody who sees the case; people may be mentioned. */
  COMMENT,
  /** 抄送: others are shown the case. */
  COPY,
  /** 催办: those who have it now are asked to hurry. */
  URGE;

  /** The word in message keys and measures. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
