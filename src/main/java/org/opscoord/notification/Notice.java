package org.opscoord.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.PersonId;

/**
 * Something to tell people.
 *
 * @param recipients who is told; people who have left are passed over
 * @param caseNumber the case that it is about; null when it is about none
 * @param taskId the task that it is about, which a link in the message opens; null for none
 * @param eventKey names the one event behind it, at most once for each person: telling it again
 *     does nothing
 * @param arguments what the message mentions beside the case, in the order that {@link NoticeKind}
 *     gives
 */
public record Notice(
    NoticeKind kind,
    List<PersonId> recipients,
    @Nullable CaseNumber caseNumber,
    @Nullable String taskId,
    String eventKey,
    List<NoticeArgument> arguments) {

  public Notice {
    recipients = List.copyOf(recipients);
    arguments = List.copyOf(arguments);
  }
}
