package org.opscoord.notification;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.opscoord.engine.CannotStart;
import org.opscoord.engine.Texts;
import org.opscoord.notification.Outbox.Told;
import org.opscoord.notification.channel.DeliveryFailed;
import org.opscoord.notification.channel.PutOff;
import org.opscoord.notification.robot.Robot;
import org.opscoord.notification.robot.RobotChannel;
import org.opscoord.notification.robot.RobotLetter;
import org.opscoord.notification.robot.Robots;
import org.springframework.stereotype.Component;

/** Tells groups what people are told: once of each event, in the language of the group's robot. */
@Component
class Groups {

  private static final int NAMES = 10;

  private final Robots robots;
  private final RobotChannel channel;
  private final DeliveryRepository deliveries;
  private final NotificationRepository notifications;
  private final DeliveryQueue queue;
  private final MessageWording wording;
  private final Directory directory;
  private final Texts texts;
  private final Links links;

  Groups(
      Robots robots,
      RobotChannel channel,
      DeliveryRepository deliveries,
      NotificationRepository notifications,
      DeliveryQueue queue,
      MessageWording wording,
      Directory directory,
      Texts texts,
      Links links) {
    this.robots = checked(robots);
    this.channel = channel;
    this.deliveries = deliveries;
    this.notifications = notifications;
    this.queue = queue;
    this.wording = wording;
    this.directory = directory;
    this.texts = texts;
    this.links = links;
  }

  /** Whether any group hears of such a notice to one of these people. */
  boolean listen(Notice notice, List<Person> people) {
    return robots.all().stream()
        .anyMatch(robot -> people.stream().anyMatch(person -> tells(robot, notice, person)));
  }

  /** Prepares a delivery to each group that hears of such a notice and has not yet. */
  void hear(Notice notice, List<Told> told) {
    var listening =
        robots.all().stream()
            .filter(robot -> told.stream().anyMatch(one -> tells(robot, notice, one.person())))
            .map(Robot::name)
            .toList();
    if (!listening.isEmpty()) {
      var message = told.get(0).message();
      var added = deliveries.insert(message, notice.eventKey(), listening, links.host());
      if (!added.isEmpty()) {
        queue.put(added);
      }
    }
  }

  private static boolean tells(Robot robot, Notice notice, Person person) {
    return robot.tells(notice.kind().id(), person.department().value());
  }

  /**
   * Tells a group.
   *
   * @throws DeliveryFailed when the robot is gone, or was not heard
   * @throws PutOff when it is not the robot's turn
   */
  void tell(Delivery delivery, String name) throws DeliveryFailed, PutOff {
    var robot =
        robots
            .named(name)
            .orElseThrow(
                () -> new DeliveryFailed("There is no robot " + name + " in opscoord.robots."));
    channel.deliver(robot, letter(delivery, robot));
  }

  private static Robots checked(Robots robots) {
    robots.all().stream()
        .flatMap(robot -> robot.kinds().stream())
        .filter(kind -> NoticeKind.of(kind).isEmpty())
        .findFirst()
        .ifPresent(
            kind -> {
              throw new CannotStart(
                  "A robot in opscoord.robots is to tell '%s', which is no kind of message."
                      .formatted(kind),
                  "Set kinds to some of: "
                      + Arrays.stream(NoticeKind.values())
                          .map(NoticeKind::id)
                          .collect(Collectors.joining(", ")));
            });
    return robots;
  }

  private RobotLetter letter(Delivery delivery, Robot robot) {
    var message = delivery.message();
    var locale = robot.locale();
    return new RobotLetter(
        delivery.messageId().replaceAll("[<>]", ""),
        message.kind().id(),
        message.caseNumber() == null ? null : message.caseNumber().value(),
        wording.title(message, locale),
        wording.text(message, locale) + "\n" + told(message, robot),
        links.to(message),
        texts.text(locale, message.taskId() == null ? "robot.open" : "robot.open.task"),
        message.createdAt());
  }

  // A group has to know whom a message means.
  private String told(Message message, Robot robot) {
    var people = notifications.told(message.id(), NAMES + 1);
    var names =
        people.stream()
            .limit(NAMES)
            .map(directory::nameOf)
            .collect(Collectors.joining(texts.text(robot.locale(), "notice.list.separator")));
    return texts.text(
        robot.locale(),
        "robot.told",
        people.size() > NAMES ? texts.text(robot.locale(), "robot.told.more", names) : names);
  }
}
