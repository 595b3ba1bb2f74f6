package org.opscoord.casework.conversation;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseBrowser.Page;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseRegister;
import org.opscoord.casework.conversation.Speaking.Said;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases that people were shown without having to do anything. */
@Service
@Transactional
public class Copies {

  private static final int MOST = 200;
  private static final int LARGEST_PAGE = 200;

  private final Speaking speaking;
  private final CopyRepository repository;
  private final CaseRegister cases;
  private final Directory directory;
  private final Clock clock;

  Copies(
      Speaking speaking,
      CopyRepository repository,
      CaseRegister cases,
      Directory directory,
      Clock clock) {
    this.speaking = speaking;
    this.repository = repository;
    this.cases = cases;
    this.directory = directory;
    this.clock = clock;
  }

  /**
   * Shows a case to people, and to everybody in departments (not in those below). They may see it
   * from then on. Who has a copy gets no second one; the same key is done once.
   *
   * @throws org.opscoord.casework.CaseUnknown when the person acting now may not see the case
   * @throws Refusal when nobody is named, somebody is unknown, or it would be more than 200 people
   */
  public void send(
      CaseNumber number, UUID key, List<PersonId> people, List<DepartmentId> departments) {
    var file = speaking.require(number);
    var all = all(people, departments);
    speaking.once(
        ConversationKind.COPY,
        file,
        key,
        () -> {
          cases.addParticipants(number, all);
          var fresh = repository.insert(number, all, speaking.person().id(), clock.instant());
          return new Said(
              all.stream().map(directory::nameOf).collect(Collectors.joining(", ")), fresh);
        });
  }

  /** The person acting now has looked at their copy. Does nothing when they have none. */
  public void read(CaseNumber number) {
    repository.markRead(number, speaking.person().id(), clock.instant());
  }

  /**
   * Who was shown the case, in order.
   *
   * @throws org.opscoord.casework.CaseUnknown when the person acting now may not see it
   */
  @Transactional(readOnly = true)
  public List<CaseCopy> of(CaseNumber number) {
    return repository.of(speaking.require(number).number());
  }

  /**
   * What the person acting now was shown, newest first.
   *
   * @param before {@code next} of the page before; null for the first page
   * @param limit at most this many, between 1 and 200
   */
  @Transactional(readOnly = true)
  public Page<CaseCopy> mine(boolean unreadOnly, @Nullable Long before, int limit) {
    var size = Math.max(1, Math.min(limit, LARGEST_PAGE));
    var found =
        repository.to(
            speaking.person().id(), unreadOnly, before == null ? Long.MAX_VALUE : before, size + 1);
    var more = found.size() > size;
    var page = more ? found.subList(0, size) : found;
    return new Page<>(List.copyOf(page), more ? page.get(size - 1).position() : null);
  }

  private List<PersonId> all(List<PersonId> people, List<DepartmentId> departments) {
    for (var person : people) {
      if (directory.person(person).isEmpty()) {
        throw new Refusal(Kind.INVALID, "conversation.person.unknown", person.value());
      }
    }
    for (var department : departments) {
      if (directory.department(department).isEmpty()) {
        throw new Refusal(Kind.INVALID, "copy.department.unknown", department.value());
      }
    }
    var all =
        Stream.concat(
                people.stream(),
                departments.stream().flatMap(it -> directory.peopleIn(it).stream()))
            .distinct()
            .toList();
    if (all.isEmpty()) {
      throw new Refusal(Kind.INVALID, "copy.nobody");
    }
    if (all.size() > MOST) {
      throw new Refusal(Kind.INVALID, "copy.tooMany", all.size(), MOST);
    }
    return all;
  }
}
