package org.opscoord.notification;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opscoord.casework.acting.Acting;
import org.opscoord.casework.acting.BackAtWork;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.substitution.Absence;
import org.opscoord.substitution.AbsenceChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells substitutes for whom they stand in, and people what was done while they were away. */
@Component
class AbsenceNotices {

  private static final int MOST_LINES = 50;

  private final Notifications notifications;
  private final Directory directory;

  AbsenceNotices(Notifications notifications, Directory directory) {
    this.notifications = notifications;
    this.directory = directory;
  }

  @EventListener
  void on(AbsenceChanged event) {
    var absence = event.absence();
    var substitute = absence.substitute();
    if (substitute != null && !substitute.equals(event.by())) {
      tell(
          absence.ended() ? NoticeKind.SUBSTITUTE_RELEASED : NoticeKind.SUBSTITUTE_NAMED,
          substitute,
          absence,
          absence.person());
    }
    if (!absence.person().equals(event.by())) {
      tell(
          absence.ended() ? NoticeKind.ABSENCE_ENDED : NoticeKind.ABSENCE_ENTERED,
          absence.person(),
          absence,
          event.by());
    }
  }

  @EventListener
  void on(BackAtWork event) {
    var lines =
        Stream.concat(event.done().stream(), event.back().stream())
            .limit(MOST_LINES)
            .map(this::line)
            .collect(Collectors.joining("\n"));
    var left = event.done().size() + event.back().size() - MOST_LINES;
    tell(
        NoticeKind.BACK_AT_WORK,
        event.person(),
        "back-at-work:" + event.absence(),
        List.of(
            NoticeArgument.words("" + event.done().size()),
            NoticeArgument.words("" + event.back().size()),
            NoticeArgument.words(left > 0 ? lines + "\n… +" + left : lines)));
  }

  private String line(Acting acting) {
    return "%s %s (%s)"
        .formatted(acting.caseNumber(), acting.stepName(), directory.nameOf(acting.substitute()));
  }

  private void tell(NoticeKind kind, PersonId reader, Absence absence, PersonId other) {
    tell(
        kind,
        reader,
        "%s:%s".formatted(kind.id(), absence.id()),
        List.of(
            NoticeArgument.person(other),
            NoticeArgument.words(absence.firstDay().toString()),
            NoticeArgument.words(absence.lastDay().toString())));
  }

  private void tell(NoticeKind kind, PersonId reader, String key, List<NoticeArgument> arguments) {
    notifications.tell(new Notice(kind, List.of(reader), null, null, key, arguments));
  }
}
