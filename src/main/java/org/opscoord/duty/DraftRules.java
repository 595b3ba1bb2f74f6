package org.opscoord.duty;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What must be true of the shifts of a file together: none overlap, and none leave a hole. */
final class DraftRules {

  private final Map<Roster, List<Draft>> rosters;

  DraftRules(Collection<Draft> drafts) {
    rosters =
        drafts.stream()
            .sorted(Comparator.comparing((Draft draft) -> draft.span().from()))
            .collect(Collectors.groupingBy(Draft::roster, TreeMap::new, Collectors.toList()));
  }

  /** The shifts of each roster, in the order of time. */
  Map<Roster, List<Draft>> rosters() {
    return rosters;
  }

  /** Shifts that begin before one that began earlier is over, each with the first such one. */
  List<Overlap> overlaps() {
    var overlaps = new ArrayList<Overlap>();
    rosters.values().forEach(drafts -> walk(drafts, overlaps, new ArrayList<>()));
    return overlaps;
  }

  /** Times between the first beginning and the last end of a roster in which nobody is on duty. */
  List<Hole> holes() {
    var holes = new ArrayList<Hole>();
    rosters.values().forEach(drafts -> walk(drafts, new ArrayList<>(), holes));
    return holes;
  }

  /** Goes through the shifts with the one that lasts longest of those that went before. */
  private static void walk(List<Draft> drafts, List<Overlap> overlaps, List<Hole> holes) {
    var longest = drafts.get(0);
    for (var next : drafts.subList(1, drafts.size())) {
      var covered = longest.span().until();
      if (next.span().from().isBefore(covered)) {
        overlaps.add(new Overlap(next, longest));
      } else if (covered.isBefore(next.span().from())) {
        holes.add(new Hole(next, new Span(covered, next.span().from())));
      }
      longest = next.span().until().isAfter(covered) ? next : longest;
    }
  }

  /** A shift that begins before an earlier one is over. */
  record Overlap(Draft draft, Draft earlier) {}

  /** A time in which nobody is on duty, and the shift that ends it. */
  record Hole(Draft before, Span span) {

    Gap gap() {
      return new Gap(before.roster(), span.from(), span.until());
    }
  }
}
