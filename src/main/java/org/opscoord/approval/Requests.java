package org.opscoord.approval;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.Cases;
import org.opscoord.directory.PersonId;
import org.springframework.stereotype.Component;

/** Says who asks for an approval, as the case stands now. */
@Component
class Requests {

  private final Cases cases;
  private final SeatRepository seats;

  Requests(Cases cases, SeatRepository seats) {
    this.cases = cases;
    this.seats = seats;
  }

  /** The request of a case; who has approved in those bodies need not be asked again. */
  Request of(CaseNumber number, Collection<Body> earlier) {
    var file = cases.require(number);
    return new Request(file.requester(), file.department(), file.affected(), approvedIn(earlier));
  }

  private Map<PersonId, Integer> approvedIn(Collection<Body> bodies) {
    var stages = bodies.stream().collect(toMap(Body::id, Body::stage));
    return seats.ofBodies(bodies).stream()
        .filter(seat -> voter(seat) != null)
        .collect(
            toMap(
                seat -> Objects.requireNonNull(voter(seat)),
                seat -> stages.get(seat.bodyId()),
                Math::min));
  }

  private static @Nullable PersonId voter(Seat seat) {
    var vote = seat.vote();
    return vote != null && vote.choice().approves() ? vote.whose() : null;
  }
}
