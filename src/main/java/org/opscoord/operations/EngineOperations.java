package org.opscoord.operations;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opscoord.operations.Incidents.Incident;

/** What the engine does for administrators. */
public interface EngineOperations {

  /** What went wrong and still does, the newest first; at most two thousand. */
  List<Incident> incidents();

  /** Gives a job that used up its tries one more. */
  void retry(String job);

  /**
   * A process instance that is under way.
   *
   * @param caseNumber empty when it is no case
   */
  record Running(String id, String caseNumber) {}

  /** Steps of a version at which instances are. */
  Set<String> occupied(String process, int version);

  /**
   * Process instances of a version, by id.
   *
   * @param limit at most this many
   */
  List<Running> running(String process, int version, int limit);

  /** How many there are. */
  long count(String process, int version);

  /** Ids with names of the steps of a version in which an instance can wait. */
  Map<String, String> steps(String process, int version);

  /** Where each step goes that has the same id and kind in the other version. */
  Map<String, String> sameSteps(String process, int from, int to);

  /**
   * Takes instances to another version in the running transaction.
   *
   * @param places where each step goes
   * @throws MigrationImpossible when the engine refuses
   */
  void migrate(String process, int from, int to, Map<String, String> places, List<String> ids);

  /** The same, later and one by one; id of the batch. */
  String migrateLater(
      String process, int from, int to, Map<String, String> places, List<String> ids);

  /**
   * Work that the engine does bit by bit.
   *
   * @param failed how many of its jobs used up their tries
   */
  record Progress(String id, String kind, int total, int done, int failed) {}

  /** Batches under way. */
  List<Progress> batches();
}
