package org.opscoord.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opscoord.approval.VoteChoice.APPROVE;
import static org.opscoord.approval.VoteChoice.REJECT;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseUnknown;
import org.opscoord.engine.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Approvals over HTTP. */
@OperationsTest
class ApprovalApiTests {

  @Autowired ApprovalPlay play;
  @Autowired Acting acting;
  @Autowired ObjectMapper json;
  @Autowired WebApplicationContext context;

  private CaseNumber number = new CaseNumber("TST-2026-0000");

  @BeforeEach
  void threeDepartmentsDecideByMajority() {
    number = play.openCase("qian.duoduo", "production", "quality", "procurement");
    play.start(number, Routes.majority(1, "decision-group"));
    play.vote(number, "zhang.wei", REJECT, "no capacity");
  }

  @Test
  void theRequesterReadsWhoHasSaidWhat() throws Exception {
    var rounds = read("qian.duoduo");

    assertThat(rounds.at("/0/round").asInt()).isEqualTo(1);
    assertThat(rounds.at("/0/outcome").isNull()).isTrue();
    assertThat(rounds.at("/0/bodies/0/body").asText()).isEqualTo("decision-group");
    assertThat(rounds.at("/0/bodies/0/method").asText()).isEqualTo("MAJORITY");
    var seat = rounds.at("/0/bodies/0/seats/0");
    assertThat(seat.at("/department/name").asText()).isEqualTo("Production");
    assertThat(seat.path("holders").findValuesAsText("id"))
        .containsExactly("liu.yang", "zhang.wei");
    assertThat(seat.at("/person/name").asText()).isEqualTo("张伟");
    assertThat(seat.path("choice").asText()).isEqualTo("REJECT");
    assertThat(seat.path("reason").asText()).isEqualTo("no capacity");
    assertThat(rounds.at("/0/bodies/0/seats/1/choice").isNull()).isTrue();
  }

  @Test
  void whoHasNothingToDoWithTheCaseLearnsNothing() throws Exception {
    assertThat(refusal("pan.rui", get("/api/approvals/" + number))).isInstanceOf(CaseUnknown.class);
    assertThat(refusal("pan.rui", get("/api/approvals/TST-2026-999999")))
        .isInstanceOf(CaseUnknown.class);
    assertThat(refusal("pan.rui", get("/api/approvals/nonsense"))).isInstanceOf(CaseUnknown.class);
    assertThat(refusal("pan.rui", vote(seat(0), "{\"choice\":\"APPROVE\"}")))
        .isInstanceOf(CaseUnknown.class);
  }

  @Test
  void aVoterChangesTheVoteAndMayTrySoAgain() throws Exception {
    play.vote(number, "huang.mei", APPROVE);
    var change = "{\"choice\":\"APPROVE\",\"reason\":\"found capacity\"}";

    assertThat(answer("zhang.wei", vote(seat(0), change)).getStatus()).isEqualTo(204);
    assertThat(answer("zhang.wei", vote(seat(0), change)).getStatus()).isEqualTo(204);

    assertThat(play.running(number)).isFalse();
    var rounds = read("qian.duoduo");
    assertThat(rounds.at("/0/outcome").asText()).isEqualTo("APPROVED");
    assertThat(rounds.at("/0/bodies/0/seats/0/reason").asText()).isEqualTo("found capacity");
  }

  @Test
  void whatIsNotAVoteIsRefused() throws Exception {
    assertThat(refusal("zhang.wei", vote(seat(0), "{}")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refused -> assertThat(refused.messageKey()).isEqualTo("vote.choiceMissing"));
    assertThat(refusal("zhang.wei", vote(seat(0), "{\"choice\":\"MAYBE\"}")))
        .isInstanceOf(HttpMessageNotReadableException.class);
    assertThat(refusal("zhang.wei", vote("first", "{\"choice\":\"APPROVE\"}")))
        .isInstanceOf(CaseUnknown.class);
    assertThat(refusal("zhang.wei", vote("999999999", "{\"choice\":\"APPROVE\"}")))
        .isInstanceOf(VoteRefused.class);
    assertThat(refusal("qian.duoduo", vote(seat(0), "{\"choice\":\"APPROVE\"}")))
        .isInstanceOfSatisfying(
            VoteRefused.class,
            refused -> assertThat(refused.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
  }

  private MockHttpServletRequestBuilder vote(String seat, String body) {
    return post("/api/approvals/" + number + "/seats/" + seat + "/vote")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body);
  }

  private String seat(int position) throws Exception {
    return read("qian.duoduo").at("/0/bodies/0/seats/" + position + "/seat").asText();
  }

  private JsonNode read(String person) throws Exception {
    var response = answer(person, get("/api/approvals/" + number));
    assertThat(response.getStatus()).isEqualTo(200);
    return json.readTree(response.getContentAsString(StandardCharsets.UTF_8));
  }

  private MockHttpServletResponse answer(String person, MockHttpServletRequestBuilder request) {
    var http = MockMvcBuilders.webAppContextSetup(context).build();
    return acting.as(
        person,
        () -> {
          try {
            return http.perform(request).andReturn().getResponse();
          } catch (Exception failure) {
            throw new IllegalStateException(failure);
          }
        });
  }

  /** Why a request was refused, whether or not somebody turns refusals into answers. */
  private @Nullable Throwable refusal(String person, MockHttpServletRequestBuilder request) {
    var http = MockMvcBuilders.webAppContextSetup(context).build();
    return acting.as(
        person,
        () -> {
          try {
            return http.perform(request).andReturn().getResolvedException();
          } catch (ServletException refused) {
            return refused.getCause();
          } catch (Exception failure) {
            throw new IllegalStateException(failure);
          }
        });
  }
}
