package org.opscoord.home;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.opscoord.directory.CurrentPerson;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.opscoord.directory.Role;
import org.springframework.stereotype.Service;

/** Who is here, what waits for them, what they can start, and where they go. */
@Service
public class StartPage {

  private final CurrentPerson currentPerson;
  private final Directory directory;
  private final Workplace workplace;

  StartPage(CurrentPerson currentPerson, Directory directory, Workplace workplace) {
    this.currentPerson = currentPerson;
    this.directory = directory;
    this.workplace = workplace;
  }

  /**
   * The page of somebody who is logged in.
   *
   * @param department the department's name in the reader's language
   */
  public record Welcome(
      String name,
      String department,
      List<Role> roles,
      long openTasks,
      long overdueTasks,
      List<StartableProcess> processes,
      List<Place> places) {

    /** Whether the installation's own figures are for them. */
    public boolean administers() {
      return roles.contains(Role.ADMINISTRATOR);
    }
  }

  /** Empty when nobody is logged in. */
  public Optional<Welcome> welcome(Locale reader) {
    return currentPerson.id().flatMap(directory::person).map(person -> welcome(person, reader));
  }

  /** What somebody who is logged in may start, by mechanism; nothing for anybody else. */
  public Map<Mechanism, List<StartableProcess>> startable() {
    return currentPerson.id().flatMap(directory::person).isEmpty()
        ? Map.of()
        : workplace.startable().stream()
            .collect(
                Collectors.groupingBy(
                    StartableProcess::mechanism, TreeMap::new, Collectors.toList()));
  }

  private Welcome welcome(Person person, Locale reader) {
    return new Welcome(
        person.name(),
        directory.nameOf(person.department(), reader),
        person.roles().stream().sorted().toList(),
        workplace.openTasks(),
        workplace.overdueTasks(),
        workplace.startable(),
        workplace.places());
  }
}
