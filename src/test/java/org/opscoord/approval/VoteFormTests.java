package org.opscoord.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opscoord.approval.VoteChoice.APPROVE;
import static org.opscoord.approval.VoteChoice.REJECT;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.opscoord.casework.Answers;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.form.FormSchema;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@OperationsTest
class VoteFormTests {

  @Autowired ApprovalPlay play;
  @Autowired Approvals approvals;
  @Autowired Answers answers;
  @Autowired FormService forms;
  @Autowired TaskService tasks;
  @Autowired VoteForm voteForm;
  @Autowired ReturnSteps returnSteps;
  @Autowired ObjectMapper json;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  private CaseNumber number = new CaseNumber("TST-2026-0000");

  @BeforeEach
  void twoDepartmentsMustAgree() {
    number = play.openCase("qian.duoduo", "production", "quality");
    play.start(number, Routes.body(1, "decision-group", VotingMethod.ALL));
  }

  @Test
  void aVoterReadsTheProposalTheRuleAndWhatOthersHaveSaid() {
    play.vote(number, "zhang.wei", VoteChoice.ABSTAIN, "not concerned");
    var task = play.asked(number, "huang.mei").get(0);

    var shown = forms.getTaskFormVariables(task.getId());

    assertThat(shown.get("subject")).asString().startsWith("**A new packaging line**");
    assertThat(shown.get("body")).isEqualTo("Cross-department decision group");
    assertThat(shown.get("seat")).isEqualTo("Quality");
    assertThat(shown.get("rule")).asString().startsWith("Every seat that does not abstain");
    assertThat(shown.get("due")).asString().matches("2026-\\d\\d-\\d\\d \\d\\d:\\d\\d");
    assertThat(shown.get("note")).isEqualTo("");
    assertThat(shown.get("votes").toString())
        .contains("Production", "Abstain", "not concerned", "Quality", "awaited");
    assertThat(shown.get("returnSteps").toString()).contains("AnalyseProblem", "Evaluate");
    assertThat(forms.getTaskFormData(task.getId()).getCamundaFormRef().getKey())
        .isEqualTo("cross-department-approval-vote");
  }

  @Test
  void whatOnlyAReaderSeesIsNotLookedUpWhenAVoteIsChecked() throws IOException {
    var schema =
        FormSchema.read(
            json, Files.newInputStream(Path.of("forms/cross-department-approval-vote.form")));

    assertThat(schema.names()).contains("choice", "returnSteps");
    assertThat(voteForm.gives(schema.names())).isFalse();
    assertThat(returnSteps.gives(schema.names())).isTrue();
    assertThat(voteForm.gives(Set.of("choice", "votes"))).isTrue();
  }

  @Test
  void anIncompleteVoteIsRefusedAndNothingIsStored() {
    refused("zhang.wei", Map.of("choice", "REJECT", "reason", " "), "please give a reason");
    refused("zhang.wei", Map.of(), "fill this in");
    refused("zhang.wei", Map.of("choice", "MAYBE"), "not one of the choices");
    refused("zhang.wei", Map.of("choice", "RETURN", "reason", "again"), "choose the step");
    refused(
        "zhang.wei",
        Map.of("choice", "RETURN", "reason", "again", "returnTo", "Nowhere"),
        "not one of the choices");
    refused("zhang.wei", Map.of("choice", "REJECT", "reason", "x".repeat(2001)), "at most 2,000");
    refused("zhang.wei", Map.of("choice", "APPROVE", "approvalOutcome", "approved"), "not ask");

    assertThat(answers.of(number)).isEmpty();
    assertThat(votes()).isZero();
    assertThat(play.open(number)).hasSize(2);
  }

  @Test
  void somebodyWithoutASeatCannotVoteEvenIfTheTaskIsGivenToThem() {
    var task = play.asked(number, "zhang.wei").get(0);
    tasks.setAssignee(task.getId(), "qian.duoduo");

    refused("qian.duoduo", Map.of("choice", "APPROVE"), "You have no seat in this body");
    assertThat(votes()).isZero();
  }

  @Test
  void aStepHiddenByTheChoiceIsNotKept() {
    play.complete(
        play.asked(number, "zhang.wei").get(0),
        "zhang.wei",
        Map.of("choice", "REJECT", "reason", "no", "returnTo", "AnalyseProblem"));
    assertThat(approvals.of(number).get(0).bodies().get(0).outcome()).isEqualTo(Outcome.REJECTED);
  }

  @Test
  void aSecondVoteAfterTheDecisionIsRefusedInItsTask() {
    // Inside another transaction, what follows the vote is left to the job executor.
    new TransactionTemplate(transactions)
        .executeWithoutResult(open -> play.give(number, "zhang.wei", REJECT, "no capacity"));

    refused("huang.mei", Map.of("choice", "APPROVE"), "has been decided");

    play.goOn(number);
    assertThat(play.running(number)).isFalse();
    assertThat(votes()).isEqualTo(1);
  }

  @Test
  void nobodyIsAskedAnyMoreOnceAVoteHasDecided() {
    play.give(number, "zhang.wei", REJECT, "no capacity");

    assertThat(play.asked(number, "huang.mei")).isEmpty();
    assertThat(play.running(number)).isFalse();
    assertThat(votes()).isEqualTo(1);
  }

  @Test
  void votesAreNeverChangedInPlace() {
    play.vote(number, "zhang.wei", APPROVE);
    for (var sql :
        List.of(
            "UPDATE coordination.vote SET choice = 'REJECT'", "DELETE FROM coordination.vote")) {
      assertThatThrownBy(() -> jdbc.sql(sql).update())
          .isInstanceOf(DataAccessException.class)
          .hasStackTraceContaining("append-only");
    }
  }

  private void refused(String person, Map<String, Object> answer, String sentence) {
    var task = play.asked(number, person).get(0);
    assertThatThrownBy(() -> play.complete(task, person, answer)).hasMessageContaining(sentence);
  }

  private int votes() {
    return jdbc.sql(
            """
            SELECT count(*) FROM coordination.vote v
              JOIN coordination.approval_seat s ON s.id = v.seat_id
              JOIN coordination.approval_body b ON b.id = s.body_id
              JOIN coordination.approval_round r ON r.id = b.round_id
             WHERE r.number = :number
            """)
        .param("number", number.value())
        .query(Integer.class)
        .single();
  }
}
