package org.opscoord.notification;

import java.util.List;
import java.util.Set;
import org.opscoord.directory.Person;
import org.opscoord.notification.channel.Channel;
import org.opscoord.notification.channel.DeliveryChannel;
import org.springframework.stereotype.Component;

/** Prepares what leaves the house: a delivery for each channel that a person wants and has. */
@Component
class Outbox {

  private final List<DeliveryChannel> channels;
  private final DeliveryRepository repository;
  private final DeliveryQueue queue;
  private final Links links;
  private final Digests digests;

  Outbox(
      List<DeliveryChannel> channels,
      DeliveryRepository repository,
      DeliveryQueue queue,
      Links links,
      Digests digests) {
    this.channels = channels;
    this.repository = repository;
    this.queue = queue;
    this.links = links;
    this.digests = digests;
  }

  /**
   * Somebody who was told.
   *
   * @param message id of the message
   * @param wants the channels they chose for its kind
   */
  record Told(Person person, long message, Set<Channel> wants) {}

  /** Whether anything could leave the house for one of these people. */
  boolean reaches(List<Person> people) {
    return channels.stream().anyMatch(channel -> people.stream().anyMatch(channel::reaches));
  }

  /** Prepares deliveries; what may wait is kept for the digests of those who want them. */
  void put(List<Told> told, NoticeKind kind) {
    for (var channel : channels) {
      var reached =
          told.stream()
              .filter(one -> one.wants().contains(channel.channel()))
              .filter(one -> channel.reaches(one.person()))
              .toList();
      var now = channel.channel() == Channel.MAIL ? digests.withoutWaiting(reached, kind) : reached;
      var messages = now.stream().map(Told::message).toList();
      if (!messages.isEmpty()) {
        queue.put(repository.insert(messages, channel.channel(), links.host()));
      }
    }
  }
}
