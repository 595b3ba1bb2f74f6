package org.opscoord.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opscoord.casework.handling.HandlingKind.ADD_SIGNER;
import static org.opscoord.casework.handling.HandlingKind.COMPLETE;
import static org.opscoord.casework.handling.HandlingKind.TRANSFER;
import static org.opscoord.casework.handling.HandlingPlay.request;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.form.PlainField;
import org.opscoord.casework.handling.Batch;
import org.opscoord.casework.handling.BatchOffers;
import org.opscoord.casework.handling.Batches;
import org.opscoord.casework.handling.Collision;
import org.opscoord.casework.handling.HandlingKind;
import org.opscoord.casework.handling.HandlingPlay;
import org.opscoord.casework.handling.HandlingRequest;
import org.opscoord.casework.handling.Offer;
import org.opscoord.directory.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Wang Fang is asked for three votes. */
@OperationsTest
@Import({HandlingPlay.class, Collision.class})
class BatchTests {

  private static final String HEAD = "wang.fang";
  private static final Map<String, Object> APPROVAL = Map.of("choice", "APPROVE");

  @Autowired ApprovalPlay play;
  @Autowired HandlingPlay handling;
  @Autowired Batches batches;
  @Autowired Collision collision;
  @Autowired BatchOffers offers;
  @Autowired Acting acting;

  private final List<CaseNumber> numbers = new ArrayList<>();
  private final List<String> tasks = new ArrayList<>();

  @BeforeEach
  void threeVotesAreAskedFor() {
    for (var i = 0; i < 3; i++) {
      var number = play.openCase("qian.duoduo", "production");
      play.start(number, Routes.body(1, "department-head", VotingMethod.ANY));
      numbers.add(number);
      tasks.add(play.asked(number, HEAD).get(0).getId());
    }
  }

  @Test
  void allAreApprovedOnceHoweverOftenItIsSent() {
    var batch = complete(tasks, APPROVAL);

    var first = as(HEAD, batch);
    var second = as(HEAD, batch);

    assertThat(first).extracting(Batch.Result::problem).containsOnlyNulls();
    assertThat(second).isEqualTo(first);
    for (var number : numbers) {
      play.goOn(number);
      assertThat(play.result(number, "approvalOutcome")).isEqualTo("approved");
      assertThat(handling.written(number)).containsExactly("complete");
    }
  }

  @Test
  void whatFailsLeavesTheOthersAlone() {
    play.give(numbers.get(1), HEAD, VoteChoice.REJECT, "not this one");
    play.goOn(numbers.get(1));

    var results = as(HEAD, complete(tasks, APPROVAL));

    assertThat(results).extracting(Batch.Result::task).containsExactlyElementsOf(tasks);
    assertThat(results.get(0).problem()).isNull();
    assertThat(results.get(1).problem()).isNotBlank();
    assertThat(results.get(2).problem()).isNull();
    play.goOn(numbers.get(2));
    assertThat(play.result(numbers.get(1), "approvalOutcome")).isEqualTo("rejected");
    assertThat(play.result(numbers.get(2), "approvalOutcome")).isEqualTo("approved");
  }

  @Test
  void theRulesOfTheFormHoldForEach() {
    var results = as(HEAD, complete(tasks, Map.of("choice", "REJECT")));

    assertThat(results).allSatisfy(result -> assertThat(result.problem()).isNotBlank());
    assertThat(numbers).allSatisfy(number -> assertThat(play.running(number)).isTrue());
    assertThat(handling.written(numbers.get(0))).isEmpty();
  }

  @Test
  void somebodyElseCompletesNothing() {
    var results = as("huang.mei", complete(tasks, APPROVAL));

    assertThat(results).allSatisfy(result -> assertThat(result.problem()).isNotBlank());
    assertThat(numbers).allSatisfy(number -> assertThat(play.open(number)).hasSize(1));
  }

  @Test
  void allAreTransferredTogether() {
    var batch =
        new Batch(
            UUID.randomUUID(),
            TRANSFER,
            tasks,
            new HandlingRequest(UUID.randomUUID(), "Travelling", new PersonId("ma.chao"), null));

    assertThat(as(HEAD, batch)).extracting(Batch.Result::problem).containsOnlyNulls();
    assertThat(numbers).allSatisfy(it -> assertThat(play.asked(it, "ma.chao")).hasSize(1));
  }

  @Test
  void aTaskThatSomebodyTakesAwayAtTheSameMomentFailsAloneWithASentence() throws Exception {
    var results = new ArrayList<Batch.Result>();
    var away = request("Travelling", "ma.chao", null);

    collision
        .of(
            () -> handling.handle(HEAD, tasks.get(1), TRANSFER, away),
            () -> results.addAll(as(HEAD, complete(tasks, APPROVAL))))
        .get(30, TimeUnit.SECONDS);

    assertThat(results.get(0).problem()).isNull();
    assertThat(results.get(1).problem()).isNotBlank();
    assertThat(results.get(2).problem()).isNull();
    assertThat(handling.written(numbers.get(1))).containsExactly("transfer");
  }

  @Test
  void onlyTasksOfOneStepAndWhatCanBeDoneToSeveral() {
    assertThatThrownBy(() -> as(HEAD, complete(List.of(), APPROVAL)))
        .hasMessageContaining("batch.size");
    assertThatThrownBy(
            () ->
                as(
                    HEAD,
                    complete(
                        Collections.nCopies(101, "x").stream()
                            .map(it -> it + UUID.randomUUID())
                            .toList(),
                        APPROVAL)))
        .hasMessageContaining("batch.size");
    assertThatThrownBy(() -> as(HEAD, batch(ADD_SIGNER, tasks, APPROVAL)))
        .hasMessageContaining("batch.kind");
    assertThat(handling.written(numbers.get(0))).isEmpty();
  }

  @Test
  void aStepWithSeveralTasksIsOfferedWithTheQuestionsOfItsForm() {
    var groups = acting.as(HEAD, () -> offers.all());

    var votes = groups.stream().filter(group -> group.step().equals("CastVote")).findFirst();
    assertThat(votes).isPresent();
    assertThat(votes.get().offers()).extracting(Offer::kind).contains(COMPLETE, TRANSFER);
    assertThat(votes.get().fields())
        .extracting(PlainField::key)
        .containsExactly("choice", "reason");
    assertThat(votes.get().fields().get(0).choices())
        .extracting(PlainField.Choice::value)
        .contains("APPROVE", "REJECT");
    assertThat(votes.get().tasks().stream().map(held -> held.task().taskId())).containsAll(tasks);
    assertThat(acting.as("huang.mei", () -> offers.all()))
        .flatExtracting(group -> group.tasks())
        .extracting(held -> held.task().taskId())
        .doesNotContainAnyElementsOf(tasks);
  }

  private List<Batch.Result> as(String person, Batch batch) {
    return acting.as(person, () -> batches.handle(batch));
  }

  private static Batch complete(List<String> tasks, Map<String, Object> answers) {
    return batch(COMPLETE, tasks, answers);
  }

  private static Batch batch(HandlingKind kind, List<String> tasks, Map<String, Object> answers) {
    return new Batch(
        UUID.randomUUID(),
        kind,
        tasks,
        new HandlingRequest(UUID.randomUUID(), "", null, null, answers));
  }
}
