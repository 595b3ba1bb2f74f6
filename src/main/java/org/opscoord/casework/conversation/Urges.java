package org.opscoord.casework.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.opscoord.calendar.WorkingCalendar;
import org.opscoord.casework.CaseEnded;
import org.opscoord.casework.CaseFile;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseState;
import org.opscoord.casework.conversation.Speaking.Said;
import org.opscoord.casework.handling.HeldTasks;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.opscoord.directory.PersonId;
import org.opscoord.directory.Role;
import org.opscoord.engine.ProductSettings;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking those who have a case now to hurry. */
@Service
@Transactional
public class Urges {

  private static final Duration BETWEEN = Duration.ofHours(2);
  private static final int LONGEST = 500;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Speaking speaking;
  private final ConversationRepository repository;
  private final HeldTasks tasks;
  private final WorkingCalendar calendar;
  private final Directory directory;
  private final ProductSettings settings;
  private final Clock clock;

  Urges(
      Speaking speaking,
      ConversationRepository repository,
      HeldTasks tasks,
      WorkingCalendar calendar,
      Directory directory,
      ProductSettings settings,
      Clock clock) {
    this.speaking = speaking;
    this.repository = repository;
    this.tasks = tasks;
    this.calendar = calendar;
    this.directory = directory;
    this.settings = settings;
    this.clock = clock;
  }

  /** Whether the person acting now may ask somebody else to hurry, too often or not. */
  @Transactional(readOnly = true)
  public boolean possible(CaseFile file) {
    return file.state() == CaseState.OPEN
        && may(file, speaking.person())
        && !holders(file, speaking.person()).isEmpty();
  }

  /**
   * Tells everybody who has a task of the case now. Its requester, its lead and coordinators may,
   * each at most once in two working hours. The same key is done once.
   *
   * @throws org.opscoord.casework.CaseUnknown when the person acting now may not see the case
   * @throws Refusal when they may not, it is too early, or nobody else has the case now
   */
  public void urge(CaseNumber number, UUID key, String words) {
    var file = speaking.require(number);
    var person = speaking.person();
    if (words.length() > LONGEST) {
      throw new Refusal(Kind.INVALID, "comment.tooLong", LONGEST, words.length());
    }
    if (!may(file, person)) {
      throw new Refusal(Kind.FORBIDDEN, "urge.notYours", directory.nameOf(file.requester()));
    }
    speaking.once(ConversationKind.URGE, file, key, () -> new Said(words, told(file, person)));
  }

  private List<PersonId> told(CaseFile file, Person person) {
    if (file.state() != CaseState.OPEN) {
      throw new CaseEnded(file.number());
    }
    repository
        .newestUrge(file.number(), person.id())
        .map(last -> calendar.after(last, BETWEEN))
        .filter(clock.instant()::isBefore)
        .ifPresent(
            from -> {
              throw new Refusal(
                  Kind.TOO_OFTEN, "urge.tooOften", MINUTE.format(from.atZone(settings.zone())));
            });
    var holders = holders(file, person);
    if (holders.isEmpty()) {
      throw new Refusal(Kind.CONFLICT, "urge.nobody");
    }
    return holders;
  }

  private List<PersonId> holders(CaseFile file, Person person) {
    return tasks.holders(file.number()).filter(holder -> !holder.equals(person.id())).toList();
  }

  private static boolean may(CaseFile file, Person person) {
    return file.requester().equals(person.id())
        || person.id().equals(file.lead())
        || person.roles().contains(Role.COORDINATOR);
  }
}
