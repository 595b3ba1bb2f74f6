package org.opscoord.directory.process;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.directory.Role;
import org.opscoord.engine.ProductSettings;
import org.opscoord.engine.Texts;

/**
 * The groups that follow from the directory: one for each department, for its head and its
 * representative, one for each role, and {@code staff} for everybody.
 */
final class EngineGroups {

  private final Map<String, String> names = new TreeMap<>();
  private final Map<String, Set<String>> members = new TreeMap<>();

  EngineGroups(Directory directory, Texts texts, ProductSettings settings) {
    name("staff", texts.text("directory.group.staff"));
    for (var role : Role.values()) {
      name(role.id(), texts.text("directory.group." + role.id()));
      directory.withRole(role).forEach(person -> join(role.id(), person));
    }
    for (var department : directory.departments()) {
      var id = department.id();
      var name = directory.nameOf(id, settings.locale());
      name(id.value(), name);
      name(id + "-head", texts.text("directory.group.head", name));
      name(id + "-representative", texts.text("directory.group.representative", name));
      directory.headOf(id).ifPresent(head -> join(id + "-head", head));
      directory.representativeOf(id).ifPresent(person -> join(id + "-representative", person));
    }
    for (var person : directory.people()) {
      join("staff", person.id());
      join(person.department().value(), person.id());
    }
  }

  /** The engine treats only its administrators' group as its own. */
  static String typeOf(String group) {
    return group.equals(Role.ADMINISTRATOR.id()) ? "SYSTEM" : "WORKFLOW";
  }

  /** Names for people to read, by group id. */
  Map<String, String> names() {
    return names;
  }

  /** Ids of the people in a group; empty for groups that the directory does not know. */
  Set<String> membersOf(String group) {
    return members.getOrDefault(group, Set.of());
  }

  private void name(String group, String name) {
    names.put(group, name);
  }

  private void join(String group, PersonId person) {
    members.computeIfAbsent(group, id -> new TreeSet<>()).add(person.value());
  }
}
