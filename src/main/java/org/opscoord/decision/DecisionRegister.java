package org.opscoord.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseUnknown;
import org.opscoord.casework.CaseVisibility;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the register of decisions. An announced decision concerns the whole company and is open to
 * all staff, except those about people: they are open to whoever may see the case.
 */
@Service
@Transactional(readOnly = true)
public class DecisionRegister {

  private static final int LARGEST_PAGE = 200;
  private static final String PEOPLE = "people";

  private final RegisterRepository repository;
  private final RegisterSearchRepository search;
  private final CaseVisibility visibility;

  DecisionRegister(
      RegisterRepository repository, RegisterSearchRepository search, CaseVisibility visibility) {
    this.repository = repository;
    this.search = search;
    this.visibility = visibility;
  }

  /** What to list; null does not restrict. {@code text} is part of the title or the option. */
  public record Filter(
      @Nullable String category, @Nullable String outcome, @Nullable String text) {}

  /**
   * An entry in a list, see {@link RegisterEntry}.
   *
   * @param assessment of its review, null before it
   */
  public record Line(
      long position,
      CaseNumber number,
      String title,
      String category,
      String outcome,
      boolean provisional,
      String option,
      Instant registeredAt,
      @Nullable String assessment) {}

  /**
   * A page of the register.
   *
   * @param next what to ask the next page with; null on the last page
   */
  public record Page(List<Line> lines, @Nullable Long next) {}

  /**
   * Entries that the person acting now may read, newest first.
   *
   * @param before {@code next} of the page before; null for the first page
   * @param limit at most this many, between 1 and 200; entries that the person may not read are
   *     left out, so that a page may be shorter although there is a next one
   */
  public Page list(Filter filter, @Nullable Long before, int limit) {
    var size = Math.max(1, Math.min(limit, LARGEST_PAGE));
    var found = search.newest(filter, before == null ? Long.MAX_VALUE : before, size + 1);
    var more = found.size() > size;
    var page = more ? found.subList(0, size) : found;
    var readable = page.stream().filter(line -> mayRead(line.category(), line.number())).toList();
    return new Page(readable, more ? page.get(size - 1).position() : null);
  }

  /**
   * One entry.
   *
   * @throws CaseUnknown when the decision is not registered or the person acting now may not read
   *     it, without a difference
   */
  public RegisterEntry require(CaseNumber number) {
    return find(number)
        .filter(entry -> mayRead(entry.category(), number))
        .orElseThrow(() -> new CaseUnknown(number.value()));
  }

  /** One entry, for the product itself; nobody's right to read it is checked. */
  Optional<RegisterEntry> find(CaseNumber number) {
    return repository.find(number);
  }

  private boolean mayRead(String category, CaseNumber number) {
    return !category.equals(PEOPLE) || visibility.sees(number);
  }
}
