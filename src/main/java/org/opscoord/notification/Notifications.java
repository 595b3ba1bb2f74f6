package org.opscoord.notification;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.opscoord.casework.Cases;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.opscoord.directory.PersonId;
import org.opscoord.notification.NoticeRepository.Added;
import org.opscoord.notification.Outbox.Told;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people what happened, in the channels that they chose. */
@Service
@Transactional
public class Notifications {

  private final NoticeRepository repository;
  private final Outbox outbox;
  private final Groups groups;
  private final Directory directory;
  private final Cases cases;
  private final Clock clock;

  Notifications(
      NoticeRepository repository,
      Outbox outbox,
      Groups groups,
      Directory directory,
      Cases cases,
      Clock clock) {
    this.repository = repository;
    this.outbox = outbox;
    this.groups = groups;
    this.directory = directory;
    this.cases = cases;
    this.clock = clock;
  }

  /**
   * Tells each recipient once of each event, and each group that hears of it. Everything is written
   * in the running transaction and disappears with it; what leaves the house does so after its
   * commit.
   *
   * @throws org.opscoord.casework.CaseUnknown when there is no such case
   */
  public void tell(Notice notice) {
    var people =
        notice.recipients().stream()
            .distinct()
            .flatMap(id -> directory.person(id).stream())
            .toList();
    if (people.isEmpty()) {
      return;
    }
    var ids = people.stream().map(Person::id).toList();
    if (!outbox.reaches(people) && !groups.listen(notice, people)) {
      repository.insertLater(notice, arguments(notice), ids, clock.instant());
      return;
    }
    var added = repository.insert(notice, arguments(notice), ids, clock.instant());
    var told = people.stream().flatMap(person -> told(person, added)).toList();
    outbox.put(told, notice.kind());
    groups.hear(notice, told);
  }

  private static Stream<Told> told(Person person, Map<PersonId, Added> added) {
    var message = added.get(person.id());
    return message == null
        ? Stream.empty()
        : Stream.of(new Told(person, message.id(), message.wants()));
  }

  private List<NoticeArgument> arguments(Notice notice) {
    var number = notice.caseNumber();
    var ofCase =
        number == null
            ? Stream.of("", "")
            : Stream.of(number.value(), cases.require(number).title());
    return Stream.concat(ofCase.map(NoticeArgument::words), notice.arguments().stream()).toList();
  }
}
