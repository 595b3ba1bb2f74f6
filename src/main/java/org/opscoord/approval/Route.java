package org.opscoord.approval;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which bodies must approve, in the order of their stages.
 *
 * @throws RouteUnusable when it is empty, or two lines say different things of one body
 */
public record Route(List<RoutedBody> bodies) {

  /**
   * The stage that looks again, in peace, at what was decided in an emergency. The round counts as
   * approved for the time being once the stages before it have approved.
   */
  public static final int RATIFICATION = 9;

  public Route {
    if (bodies.isEmpty()) {
      throw new RouteUnusable("no rule applies, so nobody would have to approve", bodies);
    }
    bodies =
        bodies.stream()
            .distinct()
            .sorted(Comparator.comparingInt(RoutedBody::stage).thenComparing(RoutedBody::body))
            .toList();
    var seen = new HashMap<String, RoutedBody>();
    for (var body : bodies) {
      var other = seen.put(body.stage() + " " + body.body(), body);
      if (other != null) {
        throw new RouteUnusable("two rules contradict each other", List.of(other, body));
      }
    }
  }

  /**
   * Reads what the rule table collected. Several rules may name the same body for different
   * reasons; equal lines count once.
   */
  public static Route of(List<? extends Map<String, ?>> lines) {
    return new Route(lines.stream().map(RoutedBody::of).toList());
  }
}
