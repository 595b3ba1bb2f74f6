package org.opscoord.casework;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;

/** What happened to a case, in order. Append-only. */
public interface Trail {

  /** Writes one entry, at the present instant, in the present transaction. */
  void record(Entry entry);

  /** The whole trail of a case, oldest first. */
  List<Recorded> of(CaseNumber number);

  /**
   * What is to be recorded.
   *
   * @param action what was done, as a key of {@code i18n/<room>} below {@code trail.}, for example
   *     {@code vote.cast}
   * @param actor who did it; null when the product did
   * @param onBehalfOf for whom a substitute acted; null when nobody
   * @param step id of the step in the model, null when it concerns the case as a whole
   * @param comment what the person said, or the reason of an automatic step; null for nothing
   * @param automatic true when no person decided it
   * @param since when what this ends had begun, as a task that is completed; null for nothing
   */
  record Entry(
      CaseNumber caseNumber,
      String action,
      @Nullable PersonId actor,
      @Nullable PersonId onBehalfOf,
      @Nullable String step,
      @Nullable String comment,
      boolean automatic,
      @Nullable Instant since) {

    /** What takes no time. */
    public Entry(
        CaseNumber caseNumber,
        String action,
        @Nullable PersonId actor,
        @Nullable PersonId onBehalfOf,
        @Nullable String step,
        @Nullable String comment,
        boolean automatic) {
      this(caseNumber, action, actor, onBehalfOf, step, comment, automatic, null);
    }

    /** What a person did. */
    public static Entry by(
        CaseNumber number,
        String action,
        PersonId actor,
        @Nullable String step,
        @Nullable String comment) {
      return new Entry(number, action, actor, null, step, comment, false);
    }

    /** What the product did by a rule. */
    public static Entry automatic(
        CaseNumber number, String action, @Nullable String step, @Nullable String comment) {
      return new Entry(number, action, null, null, step, comment, true);
    }
  }

  /**
   * An entry of the trail.
   *
   * @param sequence position in the trail of all cases, ascending
   * @param department where whoever it was done by or for worked then; null when the product did it
   */
  record Recorded(long sequence, Instant at, @Nullable DepartmentId department, Entry entry) {}
}
