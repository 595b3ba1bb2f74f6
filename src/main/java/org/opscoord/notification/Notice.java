package org.opscoord.notification;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.PersonId;
import org.opscoord.notification.channel.Channel;

/**
 * Something to tell people.
 *
 * @param recipients who is told; people who have left are passed over
 * @param caseNumber the case that it is about; null when it is about none
 * @param taskId the task that it is about, which a link in the message opens; null for none
 * @param eventKey names the one event behind it, at most once for each person: telling it again
 *     does nothing
 * @param through the channels that it takes
 * @param arguments what the message mentions beside the case, in the order that {@link NoticeKind}
 *     gives
 */
public record Notice(
    NoticeKind kind,
    List<PersonId> recipients,
    @Nullable CaseNumber caseNumber,
    @Nullable String taskId,
    String eventKey,
    Through through,
    List<NoticeArgument> arguments) {

  /** A notice through the channels that its recipients chose. */
  public Notice(
      NoticeKind kind,
      List<PersonId> recipients,
      @Nullable CaseNumber caseNumber,
      @Nullable String taskId,
      String eventKey,
      List<NoticeArgument> arguments) {
    this(kind, recipients, caseNumber, taskId, eventKey, Through.CHOSEN, arguments);
  }

  /** Which channels a notice takes. */
  public enum Through {
    /** Those that each recipient chose for its kind. */
    CHOSEN(null),
    INBOX(Set.of(Channel.INBOX)),
    INBOX_AND_MAIL(Set.of(Channel.INBOX, Channel.MAIL)),
    /** Whoever writes it brings it to its reader. */
    NONE(Set.of());

    private final @Nullable Set<Channel> channels;

    Through(@Nullable Set<Channel> channels) {
      this.channels = channels;
    }

    /** Null for what the recipients chose. */
    @Nullable Set<Channel> channels() {
      return channels;
    }
  }

  public Notice {
    recipients = List.copyOf(recipients);
    arguments = List.copyOf(arguments);
  }
}
