package org.opscoord.mediation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseUnknown;
import org.opscoord.casework.CaseVisibility;
import org.opscoord.directory.CurrentPerson;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;
import org.opscoord.mediation.Proceedings.Acceptance;
import org.opscoord.mediation.Proceedings.Appeal;
import org.opscoord.mediation.Proceedings.Conclusion;
import org.opscoord.mediation.Proceedings.Position;
import org.opscoord.mediation.Proceedings.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mediations as far as the person acting now may read them. */
@Service
@Transactional(readOnly = true)
public class MediationRecords {

  private final MediationRepository repository;
  private final MediationRounds rounds;
  private final Proceedings proceedings;
  private final CaseVisibility visibility;
  private final CurrentPerson currentPerson;

  MediationRecords(
      MediationRepository repository,
      MediationRounds rounds,
      Proceedings proceedings,
      CaseVisibility visibility,
      CurrentPerson currentPerson) {
    this.repository = repository;
    this.rounds = rounds;
    this.proceedings = proceedings;
    this.visibility = visibility;
    this.currentPerson = currentPerson;
  }

  /**
   * One mediation with what was said.
   *
   * @param positions before they are open, only the reader's own
   * @param withoutPosition sides that gave none in time; empty before positions are open
   * @param acceptedSilently sides that count as having accepted because they did not answer
   */
  public record MediationRecord(
      Mediation mediation,
      List<Position> positions,
      List<DepartmentId> withoutPosition,
      @Nullable Session session,
      @Nullable Conclusion conclusion,
      List<Acceptance> acceptances,
      List<DepartmentId> acceptedSilently,
      @Nullable Appeal appeal) {}

  /**
   * Every mediation of a case, oldest first.
   *
   * @throws CaseUnknown when the case was never mediated, there is none, or the person may not see
   *     it, without a difference
   */
  public List<MediationRecord> require(CaseNumber number) {
    visibility.require(number);
    var mediations = repository.of(number);
    if (mediations.isEmpty()) {
      throw new CaseUnknown(number.value());
    }
    return mediations.stream().map(mediation -> record(mediation)).toList();
  }

  private MediationRecord record(Mediation mediation) {
    var open = mediation.positionsAreOpen();
    return new MediationRecord(
        mediation,
        readable(mediation),
        open ? rounds.withoutPosition(mediation) : List.of(),
        proceedings.session(mediation).orElse(null),
        proceedings.conclusion(mediation).orElse(null),
        proceedings.acceptances(mediation),
        mediation.acceptanceClosedAt() == null ? List.of() : rounds.withoutAcceptance(mediation),
        proceedings.appeal(mediation).orElse(null));
  }

  private List<Position> readable(Mediation mediation) {
    var reader = currentPerson.id();
    return proceedings.positions(mediation).stream()
        .filter(position -> mediation.positionsAreOpen() || isBy(reader, position))
        .toList();
  }

  private static boolean isBy(Optional<PersonId> reader, Position position) {
    return reader.filter(position.person()::equals).isPresent();
  }
}
