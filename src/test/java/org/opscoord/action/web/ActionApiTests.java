package org.opscoord.action.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opscoord.action.process.ActionPlay.OWNER;
import static org.opscoord.action.process.ActionPlay.REQUESTER;
import static org.opscoord.action.process.ActionPlay.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.opscoord.action.process.ActionPlay;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseStarts;
import org.opscoord.directory.PersonId;
import org.opscoord.security.WebClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Action items over HTTP, and cases with what came from them. */
@OperationsTest
@Import(ActionPlay.class)
class ActionApiTests {

  @LocalServerPort int port;
  @Autowired ActionPlay play;
  @Autowired CaseStarts starts;
  @Autowired JdbcClient jdbc;

  @Test
  void anActionItemIsReadWithWhatWasNotedOnTheWay() {
    var number = play.accepted(request());
    play.note(number, "The seal is ordered.");

    var whole = json(OWNER, "/api/actions/" + number);

    assertThat(whole.at("/action/title").asText()).isEqualTo("Replace the seal on line 2");
    assertThat(whole.at("/action/state").asText()).isEqualTo("IN_PROGRESS");
    assertThat(whole.at("/action/owner/id").asText()).isEqualTo(OWNER);
    assertThat(whole.at("/action/department/name").asText()).isEqualTo("Production");
    assertThat(whole.at("/action/dueDate").asText()).isEqualTo("2030-03-06");
    assertThat(whole.at("/notes/0/text").asText()).isEqualTo("The seal is ordered.");
    assertThat(whole.at("/notes/0/person/id").asText()).isEqualTo(OWNER);
  }

  @Test
  void onlyWhoMaySeeTheCaseLearnsOfAnActionItem() {
    var number = play.submit(request("owner", "wei.ran"));

    for (var person : List.of(REQUESTER, "wei.ran", "luo.jian", "zhou.tao", "gao.yuan")) {
      assertThat(numbers(person, "/api/actions?owner=wei.ran")).as(person).contains(number.value());
      assertThat(status(person, "/api/actions/" + number)).as(person).isEqualTo(200);
    }
    for (var person : List.of("jiang.shan", "sofia.rossi")) {
      assertThat(numbers(person, "/api/actions?owner=wei.ran"))
          .as(person)
          .doesNotContain(number.value());
      assertThat(status(person, "/api/actions/" + number)).as(person).isEqualTo(404);
    }
  }

  @Test
  void theListIsRestrictedByOwnerStateSourceAndDelay() {
    var source = play.submit(request("owner", "pan.rui"));
    var late = followUp(source, "cao.ying");
    var open = followUp(source, "cao.ying");
    var other = followUp(source, "peng.fei");
    play.accept(open);
    jdbc.sql("UPDATE coordination.action_item SET due_date = DATE '2020-01-01' WHERE number = :n")
        .param("n", late.value())
        .update();

    assertThat(numbers("gao.yuan", "/api/actions?source=" + source))
        .containsExactly(other.value(), open.value(), late.value());
    assertThat(numbers("gao.yuan", "/api/actions?owner=cao.ying&source=" + source))
        .containsExactly(open.value(), late.value());
    assertThat(numbers("gao.yuan", "/api/actions?state=IN_PROGRESS&source=" + source))
        .containsExactly(open.value());
    assertThat(numbers("gao.yuan", "/api/actions?overdue=true&source=" + source))
        .containsExactly(late.value());
    assertThat(numbers("gao.yuan", "/api/actions?overdue=false&source=" + source))
        .containsExactly(other.value(), open.value());
    assertThat(numbers("gao.yuan", "/api/actions?owner=Nobody At All")).isEmpty();
    assertThat(numbers("gao.yuan", "/api/actions?source=nowhere")).isEmpty();
    assertThat(status("gao.yuan", "/api/actions?state=LOST")).isEqualTo(400);
    assertThat(status("gao.yuan", "/api/actions/nowhere")).isEqualTo(404);
  }

  @Test
  void theListSaysWhereTheNextPageBegins() {
    var source = play.submit(request("owner", "pan.rui"));
    var first = followUp(source, "cao.ying");
    var second = followUp(source, "cao.ying");

    var page = json("gao.yuan", "/api/actions?limit=1&source=" + source);
    assertThat(page.at("/actions/0/number").asText()).isEqualTo(second.value());
    var next =
        json(
            "gao.yuan",
            "/api/actions?limit=1&source=%s&before=%d"
                .formatted(source, page.path("next").asLong()));
    assertThat(next.at("/actions/0/number").asText()).isEqualTo(first.value());
    assertThat(next.path("next").isNull()).isTrue();
  }

  @Test
  void aCaseIsReadWithWhatCameFromIt() {
    var source = play.submit(request("owner", "pan.rui"));
    var followUp = followUp(source, "cao.ying");
    play.carryOut(followUp);
    var open = followUp(source, "cao.ying");

    var read = json("gao.yuan", "/api/cases/" + source);

    assertThat(read.path("number").asText()).isEqualTo(source.value());
    assertThat(read.at("/followUps/0/number").asText()).isEqualTo(followUp.value());
    assertThat(read.at("/followUps/0/state").asText()).isEqualTo("CLOSED");
    assertThat(read.at("/followUps/1/number").asText()).isEqualTo(open.value());
    assertThat(read.at("/followUps/1/state").asText()).isEqualTo("OPEN");
    assertThat(read.at("/followUps/1/owner/id").asText()).isEqualTo("cao.ying");
  }

  private CaseNumber followUp(CaseNumber source, String owner) {
    Map<String, Object> request = request("owner", owner);
    return starts.start("action-item", new PersonId(REQUESTER), request, source);
  }

  private List<String> numbers(String person, String address) {
    return json(person, address).path("actions").findValuesAsText("number");
  }

  private JsonNode json(String person, String address) {
    return WebClient.json(WebClient.person(port, person).get(address.replace(" ", "%20")));
  }

  private int status(String person, String address) {
    return WebClient.person(port, person).get(address).statusCode();
  }
}
