package org.opscoord.issue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseState;
import org.opscoord.casework.CaseVisibility;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists issues for the person acting now, page by page. */
@Service
@Transactional(readOnly = true)
public class IssueBrowser {

  private static final int LARGEST_PAGE = 200;

  private final IssueSearchRepository search;
  private final Issues issues;
  private final CaseVisibility visibility;

  IssueBrowser(IssueSearchRepository search, Issues issues, CaseVisibility visibility) {
    this.search = search;
    this.issues = issues;
    this.visibility = visibility;
  }

  /**
   * What to list; null does not restrict.
   *
   * @param level that was called last
   */
  public record Filter(
      @Nullable CaseState state,
      @Nullable Severity severity,
      @Nullable Integer level,
      @Nullable String department) {}

  /**
   * A page of issues.
   *
   * @param next what to ask the next page with; null on the last page
   */
  public record Page(List<Issue> issues, @Nullable Long next) {}

  /**
   * Issues that the person acting now may see, newest first.
   *
   * @param before {@code next} of the page before; null for the first page
   * @param limit at most this many, between 1 and 200; issues that the person may not see are left
   *     out, so that a page may be shorter although there is a next one
   */
  public Page list(Filter filter, @Nullable Long before, int limit) {
    var size = Math.max(1, Math.min(limit, LARGEST_PAGE));
    var found = search.newest(filter, before == null ? Long.MAX_VALUE : before, size + 1);
    var more = found.size() > size;
    var page = more ? found.subList(0, size) : found;
    var seen = page.stream().filter(issue -> visibility.sees(issue.number())).toList();
    return new Page(seen, more ? page.get(size - 1).position() : null);
  }

  /**
   * One issue.
   *
   * @throws org.opscoord.casework.CaseUnknown when there is none or the person acting now may not
   *     see it, without a difference
   */
  public Issue require(CaseNumber number) {
    return issues.require(visibility.require(number).number());
  }
}
