package org.opscoord.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opscoord.decision.DecisionModel.ANALYSE_PROBLEM;
import static org.opscoord.decision.process.DecisionPlay.LEAD;
import static org.opscoord.decision.process.DecisionPlay.REQUESTER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.opscoord.TestClock;
import org.opscoord.casework.CaseFile;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseUnknown;
import org.opscoord.casework.CaseVisibility;
import org.opscoord.casework.Trail;
import org.opscoord.casework.conversation.CaseCopy;
import org.opscoord.casework.conversation.Comments;
import org.opscoord.casework.conversation.Copies;
import org.opscoord.casework.conversation.Urges;
import org.opscoord.casework.handling.Collision;
import org.opscoord.casework.handling.HandlingPlay;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Qian Duoduo's decision waits for its analysis by Zhou Tao, and people speak about it. */
@OperationsTest
@Import({DecisionPlay.class, HandlingPlay.class, Collision.class})
class ConversationTests {

  private static final String STRANGER = "jiang.shan";

  @Autowired DecisionPlay play;
  @Autowired Comments comments;
  @Autowired Copies copies;
  @Autowired Urges urges;
  @Autowired Acting acting;
  @Autowired Collision collision;
  @Autowired CaseVisibility visibility;
  @Autowired Directory directory;
  @Autowired Trail trail;
  @Autowired TestClock.Time time;
  @Autowired JdbcClient jdbc;

  private Instant before = TestClock.START;
  private CaseNumber number = new CaseNumber("DEC-1999-0001");

  @BeforeEach
  void aDecisionWaitsForItsAnalysis() {
    before = time.instant();
    number = play.heard(DecisionPlay.request());
  }

  @AfterEach
  void putTimeBack() {
    time.set(before);
  }

  @Test
  void aCommentIsOnTheTrailOnceAndWhoIsMentionedIsToldAndSeesTheCase() {
    var key = UUID.randomUUID();
    assertThat(sees(STRANGER)).isFalse();

    comment(REQUESTER, key, "@Jiang Shan <b>please</b> look", List.of(STRANGER));
    comment(REQUESTER, key, "@Jiang Shan <b>please</b> look", List.of(STRANGER));

    assertThat(said("conversation.comment")).containsExactly("@Jiang Shan <b>please</b> look");
    assertThat(told("COMMENT_MENTIONED")).containsExactly(STRANGER);
    assertThat(facts("conversation.comment")).containsExactly("sales");
    assertThat(sees(STRANGER)).isTrue();
  }

  @Test
  void whoeverDoesNotSeeTheCaseLearnsNothingOfIt() {
    assertThatThrownBy(() -> comment(STRANGER, UUID.randomUUID(), "What is this?", List.of()))
        .isInstanceOf(CaseUnknown.class);
    assertThatThrownBy(() -> copy(STRANGER, UUID.randomUUID(), List.of(STRANGER), List.of()))
        .isInstanceOf(CaseUnknown.class);
    assertThatThrownBy(() -> urge(STRANGER)).isInstanceOf(CaseUnknown.class);
    assertThat(said("conversation.comment")).isEmpty();
  }

  @Test
  void aCommentNeedsWordsAndPeopleWhoWorkHere() {
    assertThatThrownBy(() -> comment(REQUESTER, UUID.randomUUID(), "  ", List.of()))
        .hasMessageContaining("comment.missing");
    assertThatThrownBy(() -> comment(REQUESTER, UUID.randomUUID(), "x".repeat(4_001), List.of()))
        .hasMessageContaining("comment.tooLong");
    assertThatThrownBy(() -> comment(REQUESTER, UUID.randomUUID(), "Hi", List.of("no.body")))
        .hasMessageContaining("conversation.person.unknown");
    assertThat(said("conversation.comment")).isEmpty();
  }

  @Test
  void aKeyIsNotTakenForSomethingElse() {
    var key = UUID.randomUUID();
    comment(REQUESTER, key, "First", List.of());

    assertThatThrownBy(() -> copy(REQUESTER, key, List.of(STRANGER), List.of()))
        .hasMessageContaining("handling.key.used");
    assertThat(copied()).isEmpty();
  }

  @Test
  void aCopyIsUnreadUntilItsReaderLooksAndNobodyGetsTwo() {
    copy(REQUESTER, UUID.randomUUID(), List.of(STRANGER), List.of());
    copy(LEAD, UUID.randomUUID(), List.of(STRANGER), List.of());

    assertThat(told("CASE_COPIED")).containsExactly(STRANGER);
    assertThat(mine(STRANGER, true)).extracting(CaseCopy::caseNumber).contains(number);
    assertThat(copied()).singleElement().satisfies(it -> assertThat(it.readAt()).isNull());
    assertThat(sees(STRANGER)).isTrue();

    acting.run(STRANGER, () -> copies.read(number));

    assertThat(mine(STRANGER, true)).extracting(CaseCopy::caseNumber).doesNotContain(number);
    assertThat(mine(STRANGER, false)).extracting(CaseCopy::caseNumber).contains(number);
    assertThat(copied()).singleElement().satisfies(it -> assertThat(it.readAt()).isNotNull());
  }

  @Test
  void aCopyToADepartmentGoesToEachOfItsPeople() {
    var finance = new DepartmentId("finance");

    copy(REQUESTER, UUID.randomUUID(), List.of(), List.of(finance));

    assertThat(copied())
        .extracting(CaseCopy::person)
        .containsExactlyInAnyOrderElementsOf(directory.peopleIn(finance));
    assertThatThrownBy(
            () -> copy(REQUESTER, UUID.randomUUID(), List.of(), List.of(new DepartmentId("moon"))))
        .hasMessageContaining("copy.department.unknown");
    assertThatThrownBy(() -> copy(REQUESTER, UUID.randomUUID(), List.of(), List.of()))
        .hasMessageContaining("copy.nobody");
  }

  @Test
  void urgingTellsTheHoldersOnceInTwoWorkingHours() {
    urge(REQUESTER);

    assertThat(told("CASE_URGED")).containsExactly(LEAD);
    assertThat(said("conversation.urge")).hasSize(1);
    assertThat(facts("conversation.urge")).hasSize(1);
    time.forward(Duration.ofMinutes(119));
    assertThatThrownBy(() -> urge(REQUESTER)).hasMessageContaining("urge.tooOften");
    urge(DecisionPlay.COORDINATOR);
    time.forward(Duration.ofMinutes(1));
    urge(REQUESTER);

    assertThat(said("conversation.urge")).hasSize(3);
  }

  @Test
  void onlyRequesterLeadAndCoordinatorUrgeAndNobodyUrgesThemselves() {
    var file = visibilityOf(REQUESTER);
    assertThat(acting.as(REQUESTER, () -> urges.possible(file))).isTrue();
    assertThat(acting.as(LEAD, () -> urges.possible(file))).as("holds it alone").isFalse();
    assertThatThrownBy(() -> urge("wang.fang")).hasMessageContaining("urge.notYours");
    assertThatThrownBy(() -> urge(LEAD)).hasMessageContaining("urge.nobody");
    assertThat(play.waiting(number)).containsExactly(ANALYSE_PROBLEM);
    assertThat(said("conversation.urge")).isEmpty();
  }

  @RepeatedTest(5)
  void urgingTwiceAtOnceIsDoneOnce() throws Exception {
    var second = collision.of(() -> urge(REQUESTER), () -> urge(REQUESTER));

    assertThatThrownBy(() -> second.get(20, TimeUnit.SECONDS))
        .hasStackTraceContaining("urge.tooOften");
    assertThat(said("conversation.urge")).hasSize(1);
  }

  @RepeatedTest(5)
  void theSameCommentTwiceAtOnceIsWrittenOnce() throws Exception {
    var key = UUID.randomUUID();
    var second =
        collision.of(
            () -> comment(REQUESTER, key, "Once", List.of(STRANGER)),
            () -> comment(REQUESTER, key, "Once", List.of(STRANGER)));

    endsSomehow(second);
    assertThat(said("conversation.comment")).containsExactly("Once");
    assertThat(told("COMMENT_MENTIONED")).containsExactly(STRANGER);
  }

  @RepeatedTest(5)
  void twoWhoShowACaseToOnePersonAtOnceShowItOnce() throws Exception {
    var second =
        collision.of(
            () -> copy(REQUESTER, UUID.randomUUID(), List.of(STRANGER), List.of()),
            () -> copy(LEAD, UUID.randomUUID(), List.of(STRANGER), List.of()));

    endsSomehow(second);
    assertThat(
            jdbc.sql("SELECT count(*) FROM coordination.case_copy WHERE case_number = :number")
                .param("number", number.value())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  /** The loser may be told that it is done already, or that it came at the same moment. */
  private static void endsSomehow(Future<?> second) throws Exception {
    try {
      second.get(20, TimeUnit.SECONDS);
    } catch (ExecutionException lost) {
      assertThat(lost.getCause()).isInstanceOfAny(Refusal.class, ConcurrencyFailureException.class);
    }
  }

  private CaseFile visibilityOf(String person) {
    return acting.as(person, () -> visibility.require(number));
  }

  private void comment(String person, UUID key, String text, List<String> mentioned) {
    acting.run(
        person,
        () -> comments.write(number, key, text, mentioned.stream().map(PersonId::new).toList()));
  }

  private void copy(String person, UUID key, List<String> people, List<DepartmentId> departments) {
    acting.run(
        person,
        () -> copies.send(number, key, people.stream().map(PersonId::new).toList(), departments));
  }

  private void urge(String person) {
    acting.run(person, () -> urges.urge(number, UUID.randomUUID(), ""));
  }

  private boolean sees(String person) {
    return acting.as(person, () -> visibility.sees(number));
  }

  private List<CaseCopy> copied() {
    return acting.as(REQUESTER, () -> copies.of(number));
  }

  private List<CaseCopy> mine(String person, boolean unread) {
    return acting.as(person, () -> copies.mine(unread, null, 200)).items();
  }

  private List<String> said(String action) {
    return trail.of(number).stream()
        .map(Trail.Recorded::entry)
        .filter(entry -> entry.action().equals(action))
        .map(entry -> "" + entry.comment())
        .toList();
  }

  private List<String> told(String kind) {
    return jdbc.sql(
            """
            SELECT person FROM coordination.notification
             WHERE case_number = :number AND kind = :kind ORDER BY person
            """)
        .param("number", number.value())
        .param("kind", kind)
        .query(String.class)
        .list();
  }

  private List<String> facts(String measure) {
    return jdbc.sql(
            """
            SELECT department FROM coordination.kpi_fact
             WHERE case_number = :number AND measure = :measure
            """)
        .param("number", number.value())
        .param("measure", measure)
        .query(String.class)
        .list();
  }
}
