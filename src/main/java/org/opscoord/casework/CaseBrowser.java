package org.opscoord.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.Trail.Recorded;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists cases and trails for the person acting now, page by page. */
@Service
@Transactional(readOnly = true)
public class CaseBrowser {

  private static final int LARGEST_PAGE = 200;

  private final CaseVisibility visibility;
  private final CaseSearchRepository search;
  private final TrailRepository trail;

  CaseBrowser(CaseVisibility visibility, CaseSearchRepository search, TrailRepository trail) {
    this.visibility = visibility;
    this.search = search;
    this.trail = trail;
  }

  /**
   * A page of a list.
   *
   * @param next what to ask the next page with; null on the last page
   */
  public record Page<T>(List<T> items, @Nullable Long next) {}

  /**
   * Cases that the person may see, newest first.
   *
   * @param before {@code next} of the page before; null for the first page
   * @param limit at most this many, between 1 and 200
   */
  public Page<CaseFile> cases(CaseFilter filter, @Nullable Long before, int limit) {
    var size = Math.max(1, Math.min(limit, LARGEST_PAGE));
    var found =
        search.newest(
            visibility.reach(), filter, before == null ? Long.MAX_VALUE : before, size + 1);
    var more = found.size() > size;
    var page = more ? found.subList(0, size) : found;
    return new Page<>(
        page.stream().map(CaseSearchRepository.Found::file).toList(),
        more ? page.get(size - 1).position() : null);
  }

  /**
   * The trail of a case, oldest first.
   *
   * @param after {@code next} of the page before; null for the first page
   * @throws CaseUnknown when the person may not see the case
   */
  public Page<Recorded> trail(CaseNumber number, @Nullable Long after, int limit) {
    var size = Math.max(1, Math.min(limit, LARGEST_PAGE));
    var found =
        trail.page(visibility.require(number).number(), after == null ? 0 : after, size + 1);
    var more = found.size() > size;
    var page = more ? found.subList(0, size) : found;
    return new Page<>(List.copyOf(page), more ? page.get(size - 1).sequence() : null);
  }
}
