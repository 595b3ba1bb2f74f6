package org.opscoord.kpi;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.DepartmentId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has been counted. */
@Service
@Transactional
public class Facts {

  private static final int LARGEST_PAGE = 500;

  private final FactRepository repository;
  private final FactSearchRepository search;
  private final FactReaders readers;
  private final Clock clock;

  Facts(FactRepository repository, FactSearchRepository search, FactReaders readers, Clock clock) {
    this.repository = repository;
    this.search = search;
    this.readers = readers;
    this.clock = clock;
  }

  /**
   * Records a measure of a model. Doing it again with the same measure and key changes nothing.
   *
   * @param key unique among the facts of that measure
   */
  public void record(
      String key, String measure, CaseNumber number, DepartmentId department, BigDecimal value) {
    record(key, measure, null, number, department, value);
  }

  /** The same, told apart by a step or another part of the case. */
  void record(
      String key,
      String measure,
      @Nullable String step,
      CaseNumber number,
      DepartmentId department,
      BigDecimal value) {
    var now = clock.instant();
    insert(key, measure, step, number, department, now, null, value);
  }

  /** Records that something was done that had a deadline. Doing it again changes nothing. */
  void recordDone(
      String key,
      String measure,
      CaseNumber number,
      DepartmentId department,
      Instant at,
      Instant dueAt) {
    insert(key, measure, null, number, department, at, dueAt, null);
  }

  private void insert(
      String key,
      String measure,
      @Nullable String step,
      CaseNumber number,
      DepartmentId department,
      Instant at,
      @Nullable Instant dueAt,
      @Nullable BigDecimal value) {
    repository.insert(
        new Fact(
            "model:%s:%s".formatted(measure, key),
            measure,
            number.value(),
            null,
            0,
            step,
            department.value(),
            at,
            at,
            0,
            0,
            0,
            dueAt,
            dueAt == null ? null : !at.isAfter(dueAt),
            value,
            null));
  }

  /**
   * A page of facts in the order in which they were recorded.
   *
   * @param next what to ask the next page with; null on the last page
   */
  public record Page(List<Fact> facts, @Nullable Long next) {}

  /**
   * Facts for the person acting now.
   *
   * @param after {@code next} of the page before; null for the first page
   * @param limit at most this many, between 1 and 500
   * @throws FactsForbidden when they are neither coordinator nor administrator
   */
  @Transactional(readOnly = true)
  public Page page(FactFilter filter, @Nullable Long after, int limit) {
    readers.require();
    var size = Math.max(1, Math.min(limit, LARGEST_PAGE));
    var found = search.page(filter, after == null ? 0 : after, size + 1);
    var more = found.size() > size;
    var page = more ? found.subList(0, size) : found;
    return new Page(
        page.stream().map(FactSearchRepository.Recorded::fact).toList(),
        more ? page.get(size - 1).id() : null);
  }
}
