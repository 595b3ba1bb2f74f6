package org.opscoord.notification;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.opscoord.casework.Cases;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.opscoord.directory.PersonId;
import org.opscoord.notification.Outbox.Told;
import org.opscoord.notification.channel.Channel;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people what happened, in the channels that they chose. */
@Service
@Transactional
public class Notifications {

  private final NotificationRepository repository;
  private final Preferences preferences;
  private final Outbox outbox;
  private final Groups groups;
  private final Directory directory;
  private final Cases cases;
  private final Clock clock;

  Notifications(
      NotificationRepository repository,
      Preferences preferences,
      Outbox outbox,
      Groups groups,
      Directory directory,
      Cases cases,
      Clock clock) {
    this.repository = repository;
    this.preferences = preferences;
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
    var wants = wants(notice, people.stream().map(Person::id).toList());
    var added = repository.insert(notice, arguments(notice), wants, clock.instant());
    var told = people.stream().flatMap(person -> told(person, added, wants)).toList();
    outbox.put(told, notice.kind());
    groups.hear(notice, told);
  }

  private Map<PersonId, Set<Channel>> wants(Notice notice, List<PersonId> people) {
    var through = notice.through().channels();
    if (through == null) {
      return preferences.of(people, notice.kind());
    }
    var wants = new LinkedHashMap<PersonId, Set<Channel>>();
    people.forEach(person -> wants.put(person, through));
    return wants;
  }

  private static Stream<Told> told(
      Person person, Map<PersonId, Long> added, Map<PersonId, Set<Channel>> wants) {
    var message = added.get(person.id());
    return message == null
        ? Stream.empty()
        : Stream.of(new Told(person, message, wants.getOrDefault(person.id(), Set.of())));
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
