package org.opscoord.approval;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opscoord.casework.CaseFile;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseState;
import org.opscoord.casework.CaseVisibility;
import org.opscoord.directory.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is still to approve a case. Before it is submitted this is a forecast: the rule table is
 * asked with what the case says now, and the bodies are composed as they would be today.
 */
@Service
@Transactional(readOnly = true)
public class ExpectedApprovers {

  private final RoundRepository rounds;
  private final BodyRepository bodies;
  private final SeatRepository seats;
  private final Composition composition;
  private final Requests requests;
  private final Subjects subjects;
  private final RouteTable table;
  private final CaseVisibility visibility;

  ExpectedApprovers(
      RoundRepository rounds,
      BodyRepository bodies,
      SeatRepository seats,
      Composition composition,
      Requests requests,
      Subjects subjects,
      RouteTable table,
      CaseVisibility visibility) {
    this.rounds = rounds;
    this.bodies = bodies;
    this.seats = seats;
    this.composition = composition;
    this.requests = requests;
    this.subjects = subjects;
    this.table = table;
    this.visibility = visibility;
  }

  /** How sure it is that a body will be asked. */
  public enum Certainty {
    /** It is asked now. */
    ASKED,
    /** The round is open, and its stage follows. */
    PLANNED,
    /** No round is open yet. */
    FORECAST
  }

  /**
   * A body that is still to approve.
   *
   * @param body its name as the rule table has it
   * @param people who votes, without those who have voted; who has approved in an earlier stage and
   *     is therefore not asked again is left out
   */
  public record Expected(int stage, String body, List<PersonId> people, Certainty certainty) {}

  /**
   * Those still to be asked, in the order of their stages. Empty when the case is over, is approved
   * already, or is of a kind that nobody approves.
   *
   * @throws org.opscoord.casework.CaseUnknown when the person acting now may not see the case
   */
  public List<Expected> of(CaseNumber number) {
    var file = visibility.require(number);
    if (file.state() != CaseState.OPEN) {
      return List.of();
    }
    var latest = rounds.ofCase(number).stream().max(Comparator.comparingInt(Round::number));
    if (latest.filter(Round::open).isPresent()) {
      return ofRound(number, bodies.ofRound(latest.get()));
    }
    return latest.filter(round -> round.outcome() == Outcome.APPROVED).isPresent()
        ? List.of()
        : forecast(file);
  }

  private List<Expected> ofRound(CaseNumber number, List<Body> all) {
    var asked = all.stream().filter(body -> body.opened() && !body.decided()).toList();
    var seatsOf = seats.ofBodies(asked).stream().collect(groupingBy(Seat::bodyId));
    var expected = new ArrayList<Expected>();
    asked.forEach(body -> expected.add(asked(body, seatsOf.getOrDefault(body.id(), List.of()))));
    var planned = all.stream().filter(body -> !body.opened()).map(Body::routed).toList();
    var heard = all.stream().filter(Body::opened).toList();
    expected.addAll(composed(requests.of(number, heard), planned, expected, Certainty.PLANNED));
    return List.copyOf(expected);
  }

  private static Expected asked(Body body, List<Seat> seats) {
    var people =
        seats.stream()
            .filter(seat -> !seat.voted())
            .flatMap(seat -> seat.holders().stream())
            .distinct()
            .toList();
    return new Expected(body.stage(), body.routed().body(), people, Certainty.ASKED);
  }

  private List<Expected> forecast(CaseFile file) {
    return subjects
        .routeFacts(file)
        .flatMap(this::route)
        .map(
            route ->
                composed(
                    requests.of(file.number(), List.of()),
                    route.bodies(),
                    List.of(),
                    Certainty.FORECAST))
        .orElse(List.of());
  }

  /** A table that cannot be used is said when the case is submitted, not when it is looked at. */
  private Optional<Route> route(Map<String, ?> facts) {
    try {
      return Optional.of(table.route(facts));
    } catch (RouteUnusable unusable) {
      return Optional.empty();
    }
  }

  /** Assumes that everybody asked before approves, as the rule for heads depends on that. */
  private List<Expected> composed(
      Request request, List<RoutedBody> planned, List<Expected> before, Certainty certainty) {
    var approved = new HashMap<>(request.approvedEarlier());
    before.forEach(body -> assume(approved, body));
    var stages = planned.stream().collect(groupingBy(RoutedBody::stage, TreeMap::new, toList()));
    var expected = new ArrayList<Expected>();
    stages.forEach(
        (stage, routed) -> {
          var now = request.with(approved);
          var ofStage = routed.stream().map(body -> composed(body, now, certainty)).toList();
          ofStage.forEach(body -> assume(approved, body));
          ofStage.stream().filter(body -> !body.people().isEmpty()).forEach(expected::add);
        });
    return expected;
  }

  private Expected composed(RoutedBody routed, Request request, Certainty certainty) {
    var people =
        composition.compose(routed.body(), request).seats().stream()
            .filter(seat -> seat.passed() == null)
            .flatMap(seat -> seat.holders().stream())
            .distinct()
            .toList();
    return new Expected(routed.stage(), routed.body(), people, certainty);
  }

  private static void assume(Map<PersonId, Integer> approved, Expected body) {
    if (body.people().size() == 1) {
      approved.putIfAbsent(body.people().get(0), body.stage());
    }
  }
}
