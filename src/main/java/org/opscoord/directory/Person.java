package org.opscoord.directory;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works here.
 *
 * @param name as the person writes it, in Chinese or Latin letters
 * @param email where mail goes, null when there is none
 * @param position id of the position held, null when none is recorded
 * @param locale language the person reads, null for that of the installation
 * @param active false once the person has left; such people keep their past but get no work
 */
public record Person(
    PersonId id,
    String name,
    @Nullable String email,
    DepartmentId department,
    @Nullable String position,
    @Nullable Locale locale,
    Set<Role> roles,
    boolean active) {

  Person withRoles(Set<Role> held) {
    return new Person(id, name, email, department, position, locale, held, active);
  }
}
