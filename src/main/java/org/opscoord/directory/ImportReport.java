package org.opscoord.directory;

import java.util.List;
import java.util.Map;

/**
 * What an import does, or would do.
 *
 * @param applied whether it has been done
 * @param summary what becomes of each part of the directory; empty when there are mistakes
 * @param mistakes everything that is wrong, by file and line
 */
public record ImportReport(
    boolean applied, Map<DirectoryFile, Summary> summary, List<ImportMistake> mistakes) {

  /**
   * Ids of what changes in one part of the directory.
   *
   * @param left people who become inactive, departments that close, positions that go
   */
  public record Summary(List<String> added, List<String> changed, List<String> left) {}

  static ImportReport of(boolean applied, Changes changes) {
    return new ImportReport(
        applied,
        Map.of(
            DirectoryFile.DEPARTMENTS,
            summary(changes.departments().map(department -> department.id().value())),
            DirectoryFile.POSITIONS,
            summary(changes.positions().map(Position::id)),
            DirectoryFile.PEOPLE,
            summary(changes.people().map(person -> person.id().value()))),
        List.of());
  }

  private static Summary summary(Difference<String> ids) {
    return new Summary(ids.added(), ids.changed(), ids.left());
  }
}
