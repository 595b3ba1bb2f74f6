package org.opscoord.directory;

import org.jspecify.annotations.Nullable;

/**
 * A unit in the tree of departments.
 *
 * @param kind what it is for, for example {@code business}, {@code support} or {@code executive}
 * @param parent the unit above, null for the root
 * @param head who leads it, null while the post is vacant
 * @param representative who speaks for it in coordination, null when the head does
 */
public record Department(
    DepartmentId id,
    String nameEn,
    String nameZh,
    String kind,
    @Nullable DepartmentId parent,
    @Nullable PersonId head,
    @Nullable PersonId representative) {}
