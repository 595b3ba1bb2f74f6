package org.opscoord.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.opscoord.calendar.WorkingCalendars;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.ProductSettings;
import org.opscoord.notification.Outbox.Told;
import org.opscoord.notification.channel.Channel;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One mail when the working day begins instead of many over the day, for those who prefer it. What
 * cannot wait, {@link NoticeKind#mayWait()}, is mailed at once all the same, and the inbox has
 * everything at once.
 */
@Service
@Transactional
public class Digests {

  private final DigestRepository repository;
  private final NoticeRepository notifications;
  private final DeliveryRepository deliveries;
  private final DeliveryQueue queue;
  private final WorkingCalendars calendars;
  private final Directory directory;
  private final Reader reader;
  private final Links links;
  private final ProductSettings settings;
  private final Clock clock;

  Digests(
      DigestRepository repository,
      NoticeRepository notifications,
      DeliveryRepository deliveries,
      DeliveryQueue queue,
      WorkingCalendars calendars,
      Directory directory,
      Reader reader,
      Links links,
      ProductSettings settings,
      Clock clock) {
    this.repository = repository;
    this.notifications = notifications;
    this.deliveries = deliveries;
    this.queue = queue;
    this.calendars = calendars;
    this.directory = directory;
    this.reader = reader;
    this.links = links;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Whether the person acting now wants digests.
   *
   * @throws InboxNeedsPerson when nobody of the directory is acting
   */
  @Transactional(readOnly = true)
  public boolean wanted() {
    return !repository.choosers(List.of(reader.require().id())).isEmpty();
  }

  /**
   * The person acting now wants a digest each working day. Idempotent.
   *
   * @throws InboxNeedsPerson when nobody of the directory is acting
   */
  public void start() {
    repository.choose(reader.require().id(), clock.instant());
  }

  /**
   * The person acting now wants single mails again; what waits is sent at once. Idempotent.
   *
   * @throws InboxNeedsPerson when nobody of the directory is acting
   */
  public void stop() {
    var person = reader.require();
    if (repository.leave(person.id())) {
      send(person.id(), "digest:last:" + clock.instant());
    }
  }

  /** Keeps what may wait for the digests of those who want them; gives what is mailed now. */
  List<Told> withoutWaiting(List<Told> told, NoticeKind kind) {
    if (told.isEmpty() || !kind.mayWait()) {
      return told;
    }
    var choosers = repository.choosers(told.stream().map(one -> one.person().id()).toList());
    told.stream()
        .filter(one -> choosers.contains(one.person().id()))
        .forEach(one -> repository.add(one.message(), one.person().id()));
    return told.stream().filter(one -> !choosers.contains(one.person().id())).toList();
  }

  /** Everybody for whom something waits and whose working day has begun. */
  @Transactional(readOnly = true)
  public List<PersonId> due() {
    var now = clock.instant();
    return repository.awaiting().stream()
        .flatMap(id -> directory.person(id).stream())
        .filter(person -> hasBegun(person, now))
        .map(Person::id)
        .collect(Collectors.toList());
  }

  /**
   * Sends somebody what waits for them, once a day. Nothing is sent when they have read it all.
   * Sending it again on the same day, on another node too, does nothing.
   */
  public void sendDaily(PersonId person) {
    send(person, "digest:" + clock.instant().atZone(settings.zone()).toLocalDate());
  }

  private void send(PersonId person, String eventKey) {
    if (repository.dropRead(person) == 0) {
      return;
    }
    var notice =
        new Notice(
            NoticeKind.DIGEST,
            List.of(person),
            null,
            null,
            eventKey,
            Notice.Through.NONE,
            List.of());
    var digest =
        notifications
            .insert(
                notice,
                List.of(NoticeArgument.words(""), NoticeArgument.words("")),
                List.of(person),
                clock.instant())
            .get(person);
    if (digest != null) {
      repository.claim(person, digest.id());
      queue.put(deliveries.insert(List.of(digest.id()), Channel.MAIL, links.host()));
    }
  }

  private boolean hasBegun(Person person, Instant now) {
    var midnight = now.atZone(settings.zone()).toLocalDate().atStartOfDay(settings.zone());
    var calendar = calendars.ofDepartment(person.department().value());
    return !calendar.between(midnight.toInstant(), now).isZero();
  }
}
