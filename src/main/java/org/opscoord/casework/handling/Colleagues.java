package org.opscoord.casework.handling;

import java.util.List;
import java.util.stream.Stream;
import org.opscoord.casework.acting.StandIns;
import org.opscoord.casework.handling.Offer.Choice;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.opscoord.directory.PersonId;
import org.springframework.stereotype.Component;

/** Who may be given a task. */
@Component
public class Colleagues {

  private final Directory directory;
  private final StandIns standIns;

  Colleagues(Directory directory, StandIns standIns) {
    this.directory = directory;
    this.standIns = standIns;
  }

  /**
   * People by id who do not have the task yet and are not away.
   *
   * @param everybody people of the whole company; otherwise only of the department whose work it is
   */
  public List<Choice> besides(HeldTask task, boolean everybody) {
    var department = task.task().department();
    Stream<PersonId> people =
        everybody || department == null
            ? directory.people().stream().map(Person::id)
            : directory.peopleIn(department).stream();
    var others = people.filter(person -> !task.isDoneBy(person)).toList();
    var away = standIns.away(others, task.task().caseNumber());
    return others.stream()
        .filter(person -> !away.contains(person))
        .map(person -> new Choice(person.value(), directory.nameOf(person)))
        .toList();
  }
}
