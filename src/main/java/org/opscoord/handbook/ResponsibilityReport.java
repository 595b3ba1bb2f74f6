package org.opscoord.handbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.opscoord.directory.Department;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.directory.Role;
import org.opscoord.handbook.Procedure.Step;
import org.springframework.stereotype.Service;

/** Where responsibility is missing, unclear or heaped up (seed section 一, 避免职责不清晰、工作重叠). */
@Service
public class ResponsibilityReport {

  private final Handbook handbook;
  private final Directory directory;
  private final HandbookSettings settings;

  ResponsibilityReport(Handbook handbook, Directory directory, HandbookSettings settings) {
    this.handbook = handbook;
    this.directory = directory;
    this.settings = settings;
  }

  /** What is wrong. */
  public enum Kind {
    /** Nobody is named for a step that people do. */
    NO_OWNER,
    /** A step has no deadline. */
    NO_DEADLINE,
    /** A group that steps or rules name has no members. */
    NO_MEMBERS,
    /** A department has nobody who leads it. */
    NO_HEAD,
    /** Somebody leads, speaks for and sits in more than is good. */
    TOO_MANY,
    /** Two parties do the same: different owners of steps with the same form. */
    OVERLAP;

    /** The word in catalogues. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * One finding.
   *
   * @param where step, group, department or person
   * @param detail the process of a step, or the bodies of a person; empty when there is no more to
   *     say
   */
  public record Finding(Kind kind, String where, String detail) {}

  /** All of them, by kind. */
  public List<Finding> findings(Locale reader) {
    var procedures = handbook.procedures(reader);
    var findings = new ArrayList<Finding>();
    procedures.forEach(
        procedure -> procedure.tasks().forEach(step -> ofStep(procedure, step, findings)));
    groups(procedures, findings);
    departments(reader, findings);
    people(reader, findings);
    overlaps(procedures, findings);
    return List.copyOf(findings);
  }

  private static void ofStep(Procedure procedure, Step step, List<Finding> findings) {
    if (step.owner() == null) {
      findings.add(new Finding(Kind.NO_OWNER, step.name(), procedure.name()));
    }
    if (step.deadline() == null) {
      findings.add(new Finding(Kind.NO_DEADLINE, step.name(), procedure.name()));
    }
  }

  private void groups(List<Procedure> procedures, List<Finding> findings) {
    var named = new TreeSet<String>();
    procedures.forEach(
        procedure ->
            procedure.tasks().stream()
                .filter(step -> step.owner() != null)
                .forEach(step -> named.addAll(step.owner().groups())));
    for (var role : Role.values()) {
      named.add(role.id());
    }
    named.stream()
        .filter(group -> Role.of(group).map(directory::withRole).orElse(List.of()).isEmpty())
        .forEach(group -> findings.add(new Finding(Kind.NO_MEMBERS, group, "")));
  }

  private void departments(Locale reader, List<Finding> findings) {
    for (var department : directory.departments()) {
      if (directory.headOf(department.id()).isEmpty()) {
        findings.add(new Finding(Kind.NO_HEAD, directory.nameOf(department.id(), reader), ""));
      }
    }
  }

  private void people(Locale reader, List<Finding> findings) {
    Map<PersonId, List<String>> bodies = new TreeMap<>();
    for (var department : directory.departments()) {
      leaders(department)
          .forEach(
              person ->
                  bodies
                      .computeIfAbsent(person, key -> new ArrayList<>())
                      .add(directory.nameOf(department.id(), reader)));
    }
    for (var role : Role.values()) {
      directory
          .withRole(role)
          .forEach(
              person -> bodies.computeIfAbsent(person, key -> new ArrayList<>()).add(role.id()));
    }
    bodies.forEach(
        (person, of) -> {
          if (of.size() > settings.bodiesOfAPerson()) {
            findings.add(
                new Finding(Kind.TOO_MANY, directory.nameOf(person), String.join(", ", of)));
          }
        });
  }

  private List<PersonId> leaders(Department department) {
    var leaders = new TreeSet<PersonId>();
    directory.headOf(department.id()).ifPresent(leaders::add);
    directory.representativeOf(department.id()).ifPresent(leaders::add);
    return List.copyOf(leaders);
  }

  private static void overlaps(List<Procedure> procedures, List<Finding> findings) {
    Map<String, Step> byForm = new HashMap<>();
    for (var procedure : procedures) {
      for (var step : procedure.tasks()) {
        if (step.form() == null || step.owner() == null) {
          continue;
        }
        var other = byForm.putIfAbsent(step.form(), step);
        if (other != null
            && other.owner() != null
            && !other.owner().id().equals(step.owner().id())) {
          findings.add(
              new Finding(
                  Kind.OVERLAP,
                  "%s / %s".formatted(other.name(), step.name()),
                  "%s / %s".formatted(other.owner().name(), step.owner().name())));
        }
      }
    }
  }
}
