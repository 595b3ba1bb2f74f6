package org.opscoord.directory.process;

import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.opscoord.directory.Directory;
import org.opscoord.directory.DirectoryChanged;
import org.opscoord.directory.Person;
import org.opscoord.engine.AsNobody;
import org.opscoord.engine.ProductSettings;
import org.opscoord.engine.Texts;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets the engine's users, groups and memberships follow the directory, in the transaction of the
 * change. Only differences are written. Whoever is not an active person is no user: deleted with
 * password and memberships, so that nobody can let them in by unlocking an account. Coming back
 * they need a new password.
 */
@Component
class EngineIdentitySync {

  private final IdentityService identity;
  private final Directory directory;
  private final Texts texts;
  private final ProductSettings settings;

  EngineIdentitySync(
      @Lazy IdentityService identity, Directory directory, Texts texts, ProductSettings settings) {
    this.identity = identity;
    this.directory = directory;
    this.texts = texts;
    this.settings = settings;
  }

  /** Goes first, so that other listeners find the users and groups in place. */
  @EventListener(DirectoryChanged.class)
  @Order(Ordered.HIGHEST_PRECEDENCE)
  public void follow() {
    AsNobody.run(
        identity,
        () -> {
          followUsers();
          var groups = new EngineGroups(directory, texts, settings);
          followGroups(groups);
          groups.names().keySet().forEach(group -> followMembers(groups, group));
        });
  }

  private void followUsers() {
    var people = directory.people();
    var ids = people.stream().map(person -> person.id().value()).collect(Collectors.toSet());
    var users =
        identity.createUserQuery().list().stream()
            .collect(Collectors.toMap(User::getId, Function.identity()));
    users.keySet().stream().filter(user -> !ids.contains(user)).forEach(identity::deleteUser);
    for (var person : people) {
      var known = users.get(person.id().value());
      var user = known == null ? identity.newUser(person.id().value()) : known;
      if (describe(user, person) || known == null) {
        identity.saveUser(user);
      }
    }
  }

  private static boolean describe(User user, Person person) {
    var name = EngineName.of(person.name());
    var email = Objects.requireNonNullElse(person.email(), "");
    if (name.first().equals(user.getFirstName())
        && name.last().equals(user.getLastName())
        && email.equals(user.getEmail())) {
      return false;
    }
    user.setFirstName(name.first());
    user.setLastName(name.last());
    user.setEmail(email);
    return true;
  }

  private void followGroups(EngineGroups wanted) {
    var known =
        identity.createGroupQuery().list().stream()
            .collect(Collectors.toMap(group -> group.getId(), Function.identity()));
    known.keySet().stream()
        .filter(group -> !wanted.names().containsKey(group))
        .forEach(identity::deleteGroup);
    wanted
        .names()
        .forEach(
            (id, name) -> {
              var group = known.containsKey(id) ? known.get(id) : identity.newGroup(id);
              if (!known.containsKey(id) || !name.equals(group.getName())) {
                group.setName(name);
                group.setType(EngineGroups.typeOf(id));
                identity.saveGroup(group);
              }
            });
  }

  private void followMembers(EngineGroups wanted, String group) {
    var members =
        identity.createUserQuery().memberOfGroup(group).list().stream()
            .map(User::getId)
            .collect(Collectors.toSet());
    members.stream()
        .filter(user -> !wanted.membersOf(group).contains(user))
        .forEach(user -> identity.deleteMembership(user, group));
    wanted.membersOf(group).stream()
        .filter(user -> !members.contains(user))
        .forEach(user -> identity.createMembership(user, group));
  }
}
