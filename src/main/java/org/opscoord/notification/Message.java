package org.opscoord.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.PersonId;

/**
 * What one person was told.
 *
 * @param caseNumber the case that it is about; null when it is about none
 * @param arguments what it mentions; the first two are the case's number and title, empty without a
 *     case
 * @param readAt null while it is unread
 */
public record Message(
    long id,
    PersonId person,
    NoticeKind kind,
    @Nullable CaseNumber caseNumber,
    @Nullable String taskId,
    List<NoticeArgument> arguments,
    Instant createdAt,
    @Nullable Instant readAt) {}
