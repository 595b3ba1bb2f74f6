package org.opscoord.directory;

import java.util.Set;

/**
 * The directory has changed and will be seen so by everybody once the running transaction commits.
 * Published inside that transaction; {@link Directory} already answers the new state, and the
 * engine's users, groups and memberships already follow it for listeners of ordinary order.
 *
 * @param left people who were active before and are not any more
 */
public record DirectoryChanged(Set<PersonId> left) {}
