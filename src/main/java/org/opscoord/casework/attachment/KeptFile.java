package org.opscoord.casework.attachment;

import java.time.Instant;
import java.util.UUID;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.PersonId;

/**
 * A file whose contents are in the store, of a case or not yet; see {@link Attachment} for what its
 * parts mean.
 */
public record KeptFile(
    UUID id,
    String name,
    String type,
    long size,
    String sha256,
    String content,
    PersonId by,
    Instant at) {

  Attachment of(CaseNumber number) {
    return new Attachment(id, number, name, type, size, sha256, content, by, at);
  }
}
