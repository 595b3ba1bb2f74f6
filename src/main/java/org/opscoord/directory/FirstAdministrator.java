package org.opscoord.directory;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the first person into an installation that nobody can administer yet. */
@Service
public class FirstAdministrator {

  private static final String ROOT = "company";

  private final Directory directory;
  private final DirectoryChange change;
  private final Passwords passwords;

  FirstAdministrator(Directory directory, DirectoryChange change, Passwords passwords) {
    this.directory = directory;
    this.change = change;
    this.passwords = passwords;
  }

  /** Whether nobody in the directory is an administrator. */
  public boolean isNeeded() {
    return directory.withRole(Role.ADMINISTRATOR).isEmpty();
  }

  /**
   * Makes the person an administrator with that password when one is needed, and does nothing
   * otherwise; several nodes may try at once. An empty directory gets the department {@code
   * company} to put the person in; an import will replace it.
   *
   * @return whether the person has been appointed
   * @throws PasswordTooWeak when the password breaks the policy; nobody is appointed then
   */
  @Transactional
  public boolean appoint(PersonId id, String password) {
    var company = change.begin();
    if (!isNeeded()) {
      return false;
    }
    change.commit(company.structure(), with(company, id));
    passwords.set(id, password);
    return true;
  }

  private static Structure with(Company company, PersonId id) {
    var departments = new ArrayList<>(company.departments());
    if (departments.isEmpty()) {
      departments.add(
          new Department(new DepartmentId(ROOT), "Company", "公司", "executive", null, null, null));
    }
    var root = departments.get(0).id();
    var known = company.person(id);
    var people = new ArrayList<>(company.active().filter(it -> !it.id().equals(id)).toList());
    var roles = EnumSet.of(Role.ADMINISTRATOR);
    known.ifPresent(it -> roles.addAll(it.roles()));
    people.add(
        known
            .map(it -> it.withRoles(Set.copyOf(roles)))
            .orElseGet(
                () -> new Person(id, id.value(), null, root, null, null, Set.copyOf(roles), true)));
    return new Structure(departments, company.structure().positions(), people);
  }
}
