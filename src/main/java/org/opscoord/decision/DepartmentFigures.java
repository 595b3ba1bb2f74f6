package org.opscoord.decision;

import java.util.List;
import org.opscoord.directory.DepartmentId;

/**
 * Key figures that somebody should have before them when they judge what a decision means for a
 * department. Beans of this type are found by themselves; the rooms that count things give them.
 */
public interface DepartmentFigures {

  /** The figures as they stand now, most telling first; empty when nothing was counted yet. */
  List<Figure> of(DepartmentId department);

  /** A measure and its value, both as people read them in the language of the installation. */
  record Figure(String measure, String value) {}
}
