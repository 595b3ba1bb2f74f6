package org.opscoord.notification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opscoord.casework.Cases;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.opscoord.directory.PersonId;
import org.opscoord.notification.channel.Channel;
import org.opscoord.notification.channel.DeliveryChannel;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people what happened, in the channels that they chose. */
@Service
@Transactional
public class Notifications {

  private final NotificationRepository repository;
  private final PreferenceRepository preferences;
  private final DeliveryRepository deliveries;
  private final DeliveryQueue queue;
  private final List<DeliveryChannel> channels;
  private final Directory directory;
  private final Cases cases;
  private final Links links;
  private final Clock clock;

  Notifications(
      NotificationRepository repository,
      PreferenceRepository preferences,
      DeliveryRepository deliveries,
      DeliveryQueue queue,
      List<DeliveryChannel> channels,
      Directory directory,
      Cases cases,
      Links links,
      Clock clock) {
    this.repository = repository;
    this.preferences = preferences;
    this.deliveries = deliveries;
    this.queue = queue;
    this.channels = channels;
    this.directory = directory;
    this.cases = cases;
    this.links = links;
    this.clock = clock;
  }

  /**
   * Tells each recipient once of each event. Everything is written in the running transaction and
   * disappears with it; what leaves the house does so after its commit.
   *
   * @throws org.opscoord.casework.CaseUnknown when there is no such case
   */
  public void tell(Notice notice) {
    var people = new LinkedHashMap<PersonId, Person>();
    notice.recipients().forEach(id -> directory.person(id).ifPresent(who -> people.put(id, who)));
    if (people.isEmpty()) {
      return;
    }
    var chosen = chosen(people.keySet(), notice.kind());
    var inInbox = new LinkedHashMap<PersonId, Boolean>();
    chosen.forEach((person, where) -> inInbox.put(person, where.contains(Channel.INBOX)));
    var told = repository.insert(notice, arguments(notice), inInbox, clock.instant());
    for (var channel : channels) {
      var ids = new ArrayList<Long>();
      told.forEach(
          (person, id) -> {
            if (chosen.get(person).contains(channel.channel())
                && channel.reaches(people.get(person))) {
              ids.add(id);
            }
          });
      if (!ids.isEmpty()) {
        queue.put(deliveries.insert(ids, channel.channel(), links.host()));
      }
    }
  }

  private Map<PersonId, Set<Channel>> chosen(Set<PersonId> people, NoticeKind kind) {
    var chosen = new LinkedHashMap<PersonId, Set<Channel>>();
    people.forEach(person -> chosen.put(person, kind.defaults()));
    chosen.putAll(preferences.of(people, kind));
    return chosen;
  }

  private List<NoticeArgument> arguments(Notice notice) {
    var arguments = new ArrayList<NoticeArgument>();
    arguments.add(NoticeArgument.words(notice.caseNumber().value()));
    arguments.add(NoticeArgument.words(cases.require(notice.caseNumber()).title()));
    arguments.addAll(notice.arguments());
    return arguments;
  }
}
