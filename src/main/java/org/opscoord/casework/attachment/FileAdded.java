package org.opscoord.casework.attachment;

import java.util.List;
import org.opscoord.directory.PersonId;

/**
 * A case has one more file. Published inside the transaction in which it is added.
 *
 * @param told the requester, the lead and whoever has the case now, without who added it
 */
public record FileAdded(Attachment file, List<PersonId> told) {}
