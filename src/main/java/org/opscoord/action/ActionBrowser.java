package org.opscoord.action;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseUnknown;
import org.opscoord.casework.CaseVisibility;
import org.opscoord.directory.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists action items for the person acting now, as far as they may see the cases. */
@Service
@Transactional(readOnly = true)
public class ActionBrowser {

  private static final int LARGEST_PAGE = 200;

  private final CaseVisibility visibility;
  private final ActionSearchRepository search;
  private final ActionItems items;
  private final ActionWords words;

  ActionBrowser(
      CaseVisibility visibility,
      ActionSearchRepository search,
      ActionItems items,
      ActionWords words) {
    this.visibility = visibility;
    this.search = search;
    this.items = items;
    this.words = words;
  }

  /**
   * What to list; null does not restrict.
   *
   * @param source the case that they come from
   * @param overdue only those that are late, or only those that are not
   */
  public record Filter(
      @Nullable PersonId owner,
      @Nullable ActionState state,
      @Nullable CaseNumber source,
      @Nullable Boolean overdue) {}

  /**
   * An action item in a list.
   *
   * @param overdue whether it is late today
   */
  public record Line(ActionItem item, boolean overdue) {}

  /**
   * A page of the list.
   *
   * @param next what to ask the next page with; null on the last page
   */
  public record Page(List<Line> lines, @Nullable Long next) {}

  /**
   * Action items, newest first.
   *
   * @param before {@code next} of the page before; null for the first page
   * @param limit at most this many, between 1 and 200
   */
  public Page list(Filter filter, @Nullable Long before, int limit) {
    var size = Math.max(1, Math.min(limit, LARGEST_PAGE));
    var start = before == null ? Long.MAX_VALUE : before;
    var found = search.newest(visibility.reach(), filter, words.today(), start, size + 1);
    var more = found.size() > size;
    var page = more ? found.subList(0, size) : found;
    return new Page(
        page.stream().map(each -> line(each.item())).toList(),
        more ? page.get(size - 1).position() : null);
  }

  /**
   * One action item.
   *
   * @throws CaseUnknown when there is none or the person acting now may not see it, without a
   *     difference
   */
  public Line require(CaseNumber number) {
    return line(items.require(visibility.require(number).number()));
  }

  private Line line(ActionItem item) {
    return new Line(item, item.overdue(words.today()));
  }
}
