package org.opscoord.mediation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opscoord.casework.CaseEvents.TaskOfCase;
import org.opscoord.casework.acting.BarredSubstitutes;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.springframework.stereotype.Component;

/**
 * Whoever stands in for a mediator or a judge is of no side, and whoever stands in for a side is
 * neither of another side nor the mediator.
 */
@Component
class NeutralSubstitutes implements BarredSubstitutes {

  private final MediationRepository repository;
  private final Directory directory;

  NeutralSubstitutes(MediationRepository repository, Directory directory) {
    this.repository = repository;
    this.directory = directory;
  }

  @Override
  public Collection<PersonId> of(TaskOfCase task, PersonId person) {
    return task.process().equals(MediationModel.PROCESS)
        ? repository
            .latest(task.caseNumber())
            .map(mediation -> barred(mediation, person))
            .orElse(List.of())
        : List.of();
  }

  private List<PersonId> barred(Mediation mediation, PersonId person) {
    var own = directory.person(person).map(known -> known.department());
    var others =
        mediation.sides().stream()
            .filter(side -> !own.equals(Optional.of(side)))
            .flatMap(side -> membersOf(side));
    var mediator = Stream.ofNullable(mediation.mediator()).filter(one -> !one.equals(person));
    return Stream.concat(others, mediator).toList();
  }

  private Stream<PersonId> membersOf(DepartmentId side) {
    return Stream.concat(directory.peopleIn(side).stream(), directory.headOf(side).stream());
  }
}
