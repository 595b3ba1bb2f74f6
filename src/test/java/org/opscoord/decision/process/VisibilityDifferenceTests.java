package org.opscoord.decision.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.opscoord.casework.CaseBrowser;
import org.opscoord.casework.CaseFile;
import org.opscoord.casework.CaseFilter;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseVisibility;
import org.opscoord.casework.conversation.Comments;
import org.opscoord.casework.conversation.Copies;
import org.opscoord.casework.handling.Collision;
import org.opscoord.casework.handling.HandlingKind;
import org.opscoord.casework.handling.HandlingPlay;
import org.opscoord.decision.DecisionModel;
import org.opscoord.directory.Department;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.opscoord.directory.Role;
import org.opscoord.notification.Inbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * What lists show to everybody of the demo company, against a slow reference that reads the
 * engine's tasks and the directory and none of our own tables.
 */
@OperationsTest
@Import({DecisionPlay.class, HandlingPlay.class, Collision.class})
class VisibilityDifferenceTests {

  private static final long SEED = Long.getLong("opscoord.seed", 20261125);
  private static final int CASES = 30;
  private static final CaseFilter ALL =
      new CaseFilter(null, null, null, null, null, null, null, null);

  @Autowired DecisionPlay play;
  @Autowired HandlingPlay handling;
  @Autowired Acting acting;
  @Autowired Directory directory;
  @Autowired CaseBrowser browser;
  @Autowired CaseVisibility visibility;
  @Autowired Comments comments;
  @Autowired Copies copies;
  @Autowired Inbox inbox;
  @Autowired FormService forms;
  @Autowired TaskService tasks;
  @Autowired IdentityService identity;
  @Autowired RepositoryService repository;

  private final Random random = new Random(SEED);
  private final Map<CaseNumber, String> requesters = new HashMap<>();
  private final Map<CaseNumber, Set<String>> departments = new HashMap<>();
  private final Map<CaseNumber, Set<String>> involved = new HashMap<>();

  @Test
  void listsShowExactlyWhatTheRightsAllow() {
    for (var index = 0; index < CASES; index++) {
      randomCase();
    }
    var pairs = 0;
    for (var person : directory.people()) {
      var allowed = allowed(person);
      assertThat(shown(person, ALL))
          .as("cases of %s, seed %d", person.id(), SEED)
          .isEqualTo(allowed);
      assertThat(shown(person, ofPerson(person)))
          .as("my cases of %s, seed %d", person.id(), SEED)
          .isEqualTo(numbers(number -> people(number).contains(person.id().value())));
      assertThat(shown(person, raisedBy(person)))
          .isEqualTo(numbers(number -> person.id().value().equals(requesters.get(number))));
      assertThat(told(person)).as("inbox of %s", person.id()).isSubsetOf(allowed);
      for (var number : requesters.keySet()) {
        assertThat(acting.as(person.id().value(), () -> visibility.sees(number)))
            .as("%s sees %s, seed %d", person.id(), number, SEED)
            .isEqualTo(allowed.contains(number.value()));
        pairs++;
      }
    }
    assertThat(pairs).isGreaterThan(1_000);
  }

  private void randomCase() {
    var requester = anybody();
    var number = start(requester.id().value());
    requesters.put(number, requester.id().value());
    departments.put(number, new TreeSet<>(Set.of(requester.department().value())));
    involved.put(number, new TreeSet<>(Set.of(requester.id().value())));
    look(number);
    if (random.nextInt(4) > 0) {
      takeOn(number);
    }
    if (random.nextInt(3) == 0) {
      var somebody = anybody().id();
      acting.run(
          requester.id().value(),
          () -> comments.write(number, UUID.randomUUID(), "Look", List.of(somebody)));
      involved.get(number).add(somebody.value());
    }
    if (random.nextInt(3) == 0) {
      var somebody = anybody().id();
      acting.run(
          requester.id().value(),
          () -> copies.send(number, UUID.randomUUID(), List.of(somebody), List.of()));
      involved.get(number).add(somebody.value());
    }
    if (random.nextBoolean()) {
      transfer(number);
    }
  }

  private void takeOn(CaseNumber number) {
    var lead = anybody().id().value();
    var affected =
        directory.departments().stream()
            .filter(department -> department.head() != null && random.nextInt(3) == 0)
            .map(department -> department.id().value())
            .collect(Collectors.toCollection(TreeSet::new));
    affected.add("quality");
    play.screen(
        number, Map.of("screening", "accept", "lead", lead, "affected", List.copyOf(affected)));
    departments.get(number).addAll(affected);
    involved.get(number).add(lead);
    look(number);
  }

  private void transfer(CaseNumber number) {
    var held = open(number).stream().filter(task -> task.getAssignee() != null).toList();
    if (held.isEmpty()) {
      return;
    }
    var task = held.get(random.nextInt(held.size()));
    var people = handling.offer(task.getAssignee(), task.getId(), HandlingKind.TRANSFER).people();
    var somebody = people.get(random.nextInt(people.size())).id();
    handling.handle(
        task.getAssignee(),
        task.getId(),
        HandlingKind.TRANSFER,
        HandlingPlay.request("Yours", somebody, null));
    look(number);
  }

  private CaseNumber start(String person) {
    var definition =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(DecisionModel.PROCESS)
            .latestVersion()
            .singleResult();
    return acting.as(
        person,
        () ->
            new CaseNumber(
                forms
                    .submitStartForm(definition.getId(), DecisionPlay.request())
                    .getBusinessKey()));
  }

  /** Whoever may do a task of the case now has to do with it from now on. */
  private void look(CaseNumber number) {
    for (var task : open(number)) {
      if (task.getAssignee() != null) {
        involved.get(number).add(task.getAssignee());
        continue;
      }
      for (var link : tasks.getIdentityLinksForTask(task.getId())) {
        if (link.getUserId() != null) {
          involved.get(number).add(link.getUserId());
        } else {
          identity.createUserQuery().memberOfGroup(link.getGroupId()).list().stream()
              .map(User::getId)
              .forEach(involved.get(number)::add);
        }
      }
    }
  }

  private List<Task> open(CaseNumber number) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).list();
  }

  private Set<String> people(CaseNumber number) {
    return involved.getOrDefault(number, Set.of());
  }

  private Set<String> allowed(Person person) {
    if (person.roles().contains(Role.COORDINATOR) || person.roles().contains(Role.ADMINISTRATOR)) {
      return numbers(number -> true);
    }
    var led =
        directory.departments().stream()
            .filter(department -> person.id().equals(department.head()))
            .map(Department::id)
            .map(Object::toString)
            .collect(Collectors.toSet());
    return numbers(
        number ->
            people(number).contains(person.id().value())
                || departments.get(number).stream().anyMatch(led::contains));
  }

  private Set<String> numbers(Predicate<CaseNumber> which) {
    return requesters.keySet().stream()
        .filter(which)
        .map(CaseNumber::value)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Only cases of this test: other tests share the database. */
  private Set<String> shown(Person person, CaseFilter filter) {
    var found = new HashSet<String>();
    Long before = null;
    do {
      var from = before;
      var page = acting.as(person.id().value(), () -> browser.cases(filter, from, 7));
      page.items().stream().map(CaseFile::number).map(CaseNumber::value).forEach(found::add);
      before = page.next();
    } while (before != null);
    return ours(found.stream());
  }

  private Set<String> told(Person person) {
    var found = new HashSet<String>();
    Long before = null;
    do {
      var from = before;
      var page = acting.as(person.id().value(), () -> inbox.page(false, from, 50));
      page.items().stream()
          .flatMap(message -> Stream.ofNullable(message.caseNumber()))
          .map(Object::toString)
          .forEach(found::add);
      before = page.next();
    } while (before != null);
    return ours(found.stream());
  }

  private Set<String> ours(Stream<String> found) {
    return found
        .filter(number -> requesters.containsKey(new CaseNumber(number)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static CaseFilter ofPerson(Person person) {
    return new CaseFilter(null, null, null, null, person.id(), null, null, null);
  }

  private static CaseFilter raisedBy(Person person) {
    return new CaseFilter(null, null, null, person.id(), null, null, null, null);
  }

  private Person anybody() {
    var all = directory.people();
    return all.get(random.nextInt(all.size()));
  }
}
