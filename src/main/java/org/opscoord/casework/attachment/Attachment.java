package org.opscoord.casework.attachment;

import java.time.Instant;
import java.util.UUID;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.PersonId;

/**
 * A file of a case.
 *
 * @param name as the sender called it, without folders
 * @param type media type that its contents have, whatever the sender said
 * @param size in bytes
 * @param sha256 of the contents, in hexadecimal digits
 * @param content where the store keeps it
 */
public record Attachment(
    UUID id,
    CaseNumber caseNumber,
    String name,
    String type,
    long size,
    String sha256,
    String content,
    PersonId by,
    Instant at) {}
