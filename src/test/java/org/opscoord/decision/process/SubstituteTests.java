package org.opscoord.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opscoord.casework.handling.HandlingKind.DELEGATE;
import static org.opscoord.casework.handling.HandlingKind.GIVE_BACK;
import static org.opscoord.casework.handling.HandlingKind.TRANSFER;
import static org.opscoord.casework.handling.HandlingPlay.request;
import static org.opscoord.decision.DecisionModel.ANALYSE_PROBLEM;
import static org.opscoord.decision.DecisionModel.CONTRIBUTE_INFORMATION;
import static org.opscoord.decision.DecisionModel.EVALUATE_OPTIONS;
import static org.opscoord.decision.DecisionModel.SCREEN_REQUEST;
import static org.opscoord.decision.process.DecisionPlay.COORDINATOR;
import static org.opscoord.decision.process.DecisionPlay.LEAD;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.opscoord.approval.Approvals;
import org.opscoord.casework.Answer;
import org.opscoord.casework.Answers;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.Trail;
import org.opscoord.casework.handling.Collision;
import org.opscoord.casework.handling.HandlingPlay;
import org.opscoord.directory.PersonId;
import org.opscoord.substitution.AbsencePlay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Zhou Tao leads decisions, and Han Bing of the same department stands in. */
@OperationsTest
@Import({DecisionPlay.class, HandlingPlay.class, Collision.class, AbsencePlay.class})
class SubstituteTests {

  private static final String SUBSTITUTE = "han.bing";

  @Autowired DecisionPlay play;
  @Autowired HandlingPlay handling;
  @Autowired AbsencePlay absences;
  @Autowired Collision collision;
  @Autowired TaskService tasks;
  @Autowired Trail trail;
  @Autowired Answers answers;
  @Autowired Approvals approvals;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void everybodyIsThere() {
    absences.everybodyIsThere();
  }

  @Test
  void whatComesMeanwhileIsTheSubstitutesAndDoneInTheOthersName() {
    absences.away(LEAD, SUBSTITUTE);

    var number = play.heard(DecisionPlay.request());
    play.complete(number, ANALYSE_PROBLEM, SUBSTITUTE, DecisionPlay.analysis(List.of(40, 60)));

    assertThat(told(number, "TASK_STOOD_IN")).contains(SUBSTITUTE);
    assertThat(told(number, "TASK_ASSIGNED")).doesNotContain(SUBSTITUTE, LEAD);
    assertThat(entries(number, "task.stoodIn")).contains("null for null: 周涛 → 韩冰");
    assertThat(entries(number, "task.completed")).contains("han.bing for zhou.tao: null");
    assertThat(ended(number)).contains("DONE zhou.tao han.bing");
    assertThat(handling.facts(number, "acting.stood-in")).isPositive();
  }

  @Test
  void aDepartmentIsHeardThroughWhoeverStandsInForItsRepresentative() {
    absences.away("guo.lei", "emma.fischer");
    var number = play.accepted(DecisionPlay.request());

    play.complete(
        number,
        CONTRIBUTE_INFORMATION,
        "emma.fischer",
        Map.of("facts", "Facts", "impactOnUs", 3, "stance", "support"));

    assertThat(answersTo(number, CONTRIBUTE_INFORMATION))
        .singleElement()
        .satisfies(answer -> assertThat(answer.department().value()).isEqualTo("procurement"))
        .satisfies(answer -> assertThat(answer.person().value()).isEqualTo("emma.fischer"));
  }

  @Test
  void whatWaitsAlreadyIsHandedOverOnlyWhenAskedForAndComesBack() {
    var number = play.heard(DecisionPlay.request());
    var kept = absences.away(LEAD, SUBSTITUTE);
    assertThat(assignee(number, ANALYSE_PROBLEM)).isEqualTo(LEAD);
    absences.back(LEAD, kept);

    var handedOver = absences.away(LEAD, SUBSTITUTE, Set.of(), true);
    assertThat(assignee(number, ANALYSE_PROBLEM)).isEqualTo(SUBSTITUTE);

    absences.back(LEAD, handedOver);
    assertThat(assignee(number, ANALYSE_PROBLEM)).isEqualTo(LEAD);
    assertThat(
            tasks
                .createTaskQuery()
                .taskOwner(LEAD)
                .processInstanceBusinessKey(number.value())
                .count())
        .isZero();
    assertThat(ended(number)).containsExactly("BACK zhou.tao han.bing");
    assertThat(toldOfNoCase("BACK_AT_WORK")).contains(LEAD);
    play.analyse(number);
    assertThat(entries(number, "task.completed")).contains("zhou.tao for null: null");
  }

  @Test
  void casesOfOtherKindsStayWithThePerson() {
    absences.away(LEAD, SUBSTITUTE, Set.of("ISS"), true);

    var number = play.heard(DecisionPlay.request());

    assertThat(assignee(number, ANALYSE_PROBLEM)).isEqualTo(LEAD);
  }

  @Test
  void aSubstituteWhoIsAwayTooIsStoodInForInTurnAndWithoutOneTheHeadIs() {
    absences.away(SUBSTITUTE, "xu.ning");
    absences.away(LEAD, SUBSTITUTE);
    assertThat(assignee(play.heard(DecisionPlay.request()), ANALYSE_PROBLEM)).isEqualTo("xu.ning");
    absences.everybodyIsThere();

    absences.away(LEAD, null);
    assertThat(assignee(play.heard(DecisionPlay.request()), ANALYSE_PROBLEM)).isEqualTo("zhao.min");
  }

  @Test
  void aGroupGoesOnWithoutThoseAwayUnlessNobodyIsLeft() {
    absences.away(COORDINATOR, "daniel.kim");
    var first = play.submit(DecisionPlay.request());
    assertThat(candidates(first)).doesNotContain("daniel.kim");

    absences.away("he.jing", "feng.lan");
    var second = play.submit(DecisionPlay.request());
    assertThat(candidates(second)).containsExactlyInAnyOrder("daniel.kim", "feng.lan");
    play.complete(
        second,
        SCREEN_REQUEST,
        "feng.lan",
        Map.of("screening", "accept", "lead", LEAD, "affected", DecisionPlay.AFFECTED));
    assertThat(entries(second, "task.completed")).contains("feng.lan for he.jing: null");
  }

  @Test
  void theSeatIsTakenAlongAndTheVoteIsGivenForTheHead() {
    absences.away("wang.fang", "ma.chao");
    var number = play.recommended(DecisionPlay.request());

    play.vote(number, "ma.chao", Map.of("choice", "APPROVE"));

    assertThat(approvals.of(number).get(0).bodies().get(0).seats())
        .singleElement()
        .satisfies(seat -> assertThat(seat.person()).isEqualTo(new PersonId("ma.chao")))
        .satisfies(seat -> assertThat(seat.onBehalfOf()).isEqualTo(new PersonId("wang.fang")));
    assertThat(entries(number, "vote.cast"))
        .singleElement()
        .asString()
        .startsWith("ma.chao for wang.fang");
    assertThat(entries(number, "task.completed")).contains("ma.chao for wang.fang: null");
  }

  @Test
  void neitherTheRequesterNorWhoeverSitsThereAlreadyVotesForSomebodyElse() {
    absences.away("wang.fang", DecisionPlay.REQUESTER);
    var number = play.recommended(DecisionPlay.request());
    var head = approvals.of(number).get(0).bodies().get(0).seats().get(0);
    assertThat(head.holders()).containsExactly(new PersonId("chen.guoqiang"));

    absences.away("zhang.wei", "huang.mei");
    play.vote(number, "chen.guoqiang", Map.of("choice", "APPROVE"));
    var group = approvals.of(number).get(0).bodies().get(1);
    assertThat(group.seats())
        .filteredOn(seat -> "production".equals(String.valueOf(seat.department())))
        .singleElement()
        .satisfies(seat -> assertThat(seat.holders()).doesNotContain(new PersonId("huang.mei")));
  }

  @Test
  void aSeatThatComesBackIsVotedOnByItsOwner() {
    var number = play.recommended(DecisionPlay.request());
    var absence = absences.away("wang.fang", "ma.chao", Set.of(), true);
    assertThat(approvals.of(number).get(0).bodies().get(0).seats().get(0).holders())
        .containsExactly(new PersonId("ma.chao"));

    absences.back("wang.fang", absence);
    play.vote(number, "wang.fang", Map.of("choice", "APPROVE"));

    assertThat(approvals.of(number).get(0).bodies().get(0).seats().get(0))
        .satisfies(seat -> assertThat(seat.person()).isEqualTo(new PersonId("wang.fang")))
        .satisfies(seat -> assertThat(seat.onBehalfOf()).isNull());
  }

  @Test
  void aSubstituteMayHaveSomebodyLookAndStillActsForTheOther() {
    absences.away(LEAD, SUBSTITUTE);
    var number = play.heard(DecisionPlay.request());
    var task = task(number, ANALYSE_PROBLEM);

    handling.handle(SUBSTITUTE, task, DELEGATE, request("Look at this", "xu.ning", null));
    handling.handle("xu.ning", task, GIVE_BACK, request("Fine", null, null));
    play.complete(number, ANALYSE_PROBLEM, SUBSTITUTE, DecisionPlay.analysis(List.of(40, 60)));

    assertThat(entries(number, "task.completed")).contains("han.bing for zhou.tao: null");
  }

  @Test
  void whatASubstituteTransfersIsNobodyElsesAnyMore() {
    var absence = absences.away(LEAD, SUBSTITUTE);
    var number = play.heard(DecisionPlay.request());

    handling.handle(
        SUBSTITUTE, task(number, ANALYSE_PROBLEM), TRANSFER, request("She knows", "xu.ning", null));
    absences.back(LEAD, absence);

    assertThat(assignee(number, ANALYSE_PROBLEM)).isEqualTo("xu.ning");
    play.complete(number, ANALYSE_PROBLEM, "xu.ning", DecisionPlay.analysis(List.of(40, 60)));
    assertThat(entries(number, "task.completed")).contains("xu.ning for null: null");
    assertThat(ended(number)).containsExactly("OTHERWISE zhou.tao han.bing");
  }

  @Test
  void whatWasLentComesBackToTheSubstituteOfWhoeverLentIt() {
    var number = play.heard(DecisionPlay.request());
    var task = task(number, ANALYSE_PROBLEM);
    handling.handle(LEAD, task, DELEGATE, request("Look at this", "xu.ning", null));
    absences.away(LEAD, SUBSTITUTE);

    handling.handle("xu.ning", task, GIVE_BACK, request("Fine", null, null));

    assertThat(assignee(number, ANALYSE_PROBLEM)).isEqualTo(SUBSTITUTE);
  }

  @Test
  void nobodyIsOfferedWhoIsAway() {
    var number = play.heard(DecisionPlay.request());
    absences.away(SUBSTITUTE, "xu.ning");

    assertThat(handling.offer(LEAD, task(number, ANALYSE_PROBLEM), TRANSFER).people())
        .extracting(choice -> choice.id())
        .contains("xu.ning")
        .doesNotContain(SUBSTITUTE);
  }

  @Test
  void evaluationsGoOnWithASubstituteInEachDepartment() {
    var number = play.heard(DecisionPlay.request());
    play.analyse(number);
    absences.away("liu.yang", "xie.dong", Set.of(), true);

    assertThat(play.task(number, EVALUATE_OPTIONS, "xie.dong").getOwner()).isEqualTo("liu.yang");
    assertThat(ended(number)).isEmpty();
  }

  @RepeatedTest(5)
  void completingItWhileItIsHandedOverComesTooLate() throws Exception {
    var number = play.heard(DecisionPlay.request());

    var completion =
        collision.of(
            () -> absences.away(LEAD, SUBSTITUTE, Set.of(), true), () -> play.analyse(number));

    assertThatThrownBy(() -> completion.get(20, TimeUnit.SECONDS)).isNotNull();
    assertThat(assignee(number, ANALYSE_PROBLEM)).isEqualTo(SUBSTITUTE);
    assertThat(answersTo(number, ANALYSE_PROBLEM)).isEmpty();
  }

  @RepeatedTest(5)
  void handingItOverWhileItIsCompletedLeavesNothingBehind() throws Exception {
    var number = play.heard(DecisionPlay.request());

    var handOver =
        collision.of(
            () -> play.analyse(number), () -> absences.away(LEAD, SUBSTITUTE, Set.of(), true));

    handOver.get(20, TimeUnit.SECONDS);
    absences.seeToAll();
    assertThat(entries(number, "task.completed")).contains("zhou.tao for null: null");
    assertThat(entries(number, "task.stoodIn")).isEmpty();
    assertThat(ended(number)).isEmpty();
  }

  private List<Answer> answersTo(CaseNumber number, String step) {
    return answers.of(number).stream().filter(answer -> answer.step().equals(step)).toList();
  }

  private String assignee(CaseNumber number, String step) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(number.value())
        .taskDefinitionKey(step)
        .singleResult()
        .getAssignee();
  }

  private String task(CaseNumber number, String step) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(number.value())
        .taskDefinitionKey(step)
        .singleResult()
        .getId();
  }

  private List<String> candidates(CaseNumber number) {
    return tasks.getIdentityLinksForTask(task(number, SCREEN_REQUEST)).stream()
        .filter(link -> link.getUserId() != null)
        .map(link -> link.getUserId())
        .toList();
  }

  private List<String> entries(CaseNumber number, String action) {
    return trail.of(number).stream()
        .map(Trail.Recorded::entry)
        .filter(entry -> entry.action().equals(action))
        .map(entry -> "%s for %s: %s".formatted(entry.actor(), entry.onBehalfOf(), entry.comment()))
        .toList();
  }

  private List<String> ended(CaseNumber number) {
    return jdbc.sql(
            """
            SELECT ended_as || ' ' || person || ' ' || substitute FROM coordination.acting_for
             WHERE case_number = :number AND until IS NOT NULL ORDER BY id
            """)
        .param("number", number.value())
        .query(String.class)
        .list();
  }

  private List<String> told(CaseNumber number, String kind) {
    return jdbc.sql(
            """
            SELECT person FROM coordination.notification
             WHERE case_number = :number AND kind = :kind ORDER BY id
            """)
        .param("number", number.value())
        .param("kind", kind)
        .query(String.class)
        .list();
  }

  private List<String> toldOfNoCase(String kind) {
    return jdbc.sql("SELECT person FROM coordination.notification WHERE kind = :kind ORDER BY id")
        .param("kind", kind)
        .query(String.class)
        .list();
  }
}
