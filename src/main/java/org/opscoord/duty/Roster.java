package org.opscoord.duty;

import org.opscoord.directory.DepartmentId;

/**
 * The name of a roster: {@code executive}, or the id of the department whose duty it is. A
 * department that is itself called {@code executive} has no roster of its own.
 *
 * @throws IllegalArgumentException for what can be neither
 */
public record Roster(String value) implements Comparable<Roster> {

  /** Executives who decide alone in an emergency. */
  public static final Roster EXECUTIVE = new Roster("executive");

  public Roster {
    if (!DepartmentId.isValid(value)) {
      throw new IllegalArgumentException("Not a roster: " + value);
    }
  }

  /** The roster of a department. */
  public static Roster of(DepartmentId department) {
    return new Roster(department.value());
  }

  /** Whether it is that of the executives. */
  public boolean ofExecutives() {
    return equals(EXECUTIVE);
  }

  /** The department whose roster it is, unless it is that of the executives. */
  DepartmentId department() {
    return new DepartmentId(value);
  }

  @Override
  public int compareTo(Roster other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
